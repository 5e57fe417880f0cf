#include "checks/wording.h"

#include "base/hash.h"
#include "base/messages.h"

namespace heyan {

bool WordingCheck::HasText() {
  bool has_text = !context_.report.source.facts_only;
  if (!has_text) scope_.Skip(Say("skipped.no_running_text"));
  return has_text && context_.rule.severity.certain;
}

bool WordingCheck::IsWanted(const TextPiece& piece) {
  ++context_.outcome.evaluations;
  return scope_.Enter(expression::Element{expression::Kind::kBlock, piece.block});
}

std::vector<TextRange> WordingCheck::Counted(const TextPiece& piece, std::vector<TextRange> ranges) const {
  auto except = context_.rule.parameters.find("except");
  if (!ranges.empty() && except != context_.rule.parameters.end()) {
    ranges = NotInside(std::move(ranges), FindAll(piece.text->text(), except->second.patterns));
  }
  return WithoutOverlaps(std::move(ranges));
}

void WordingCheck::AddFinding(const TextPiece& piece, TextRange range, NamedValues values) {
  Finding finding = context_.MakeFinding(piece.text->ToSource(range.begin, range.end), *context_.rule.severity.certain);
  finding.message = scope_.Message(values);
  StableHash hash;
  for (const auto& [name, text] : values) {
    finding.values.emplace_back(name, text.zh);
    hash.Add(name).Add(text.zh);
  }
  finding.values_hash = hash.Hex();
  std::string identity = Excerpt(piece.text->text(), range);
  identity += "|" + std::to_string(++occurrences_[identity]);
  finding.fingerprint = StableHash().Add(context_.rule.info.id).Add(identity).Hex();
  context_.outcome.findings.push_back(std::move(finding));
}

}  // namespace heyan
