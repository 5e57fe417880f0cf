// The check kind `presence` (应有内容): a section, note, table or word that a report must have, or must not have too often.
#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/messages.h"
#include "checks/kinds.h"
#include "checks/wording.h"

namespace heyan {
namespace {

using Placeholder = CheckSchema::Placeholder;

// The whole number a parameter gives, or `otherwise`.
int CountOf(const CheckContext& context, std::string_view name, int otherwise) {
  auto parameter = context.rule.parameters.find(name);
  if (parameter == context.rule.parameters.end() || !parameter->second.number) return otherwise;
  constexpr int kMost = 1'000'000;
  for (int i = 0; i < 10; ++i) {
    if (*parameter->second.number == Decimal(i)) return i;
  }
  std::string digits = parameter->second.number->ToString();
  return digits.size() > 6 ? kMost : std::stoi(digits);
}

LocalizedText Contradiction(const Parameters& parameters) {
  auto number = [&](std::string_view name) {
    auto found = parameters.find(name);
    return found == parameters.end() ? std::nullopt : found->second.number;
  };
  std::optional<Decimal> at_least = number("at_least");
  std::optional<Decimal> at_most = number("at_most");
  if (at_least && at_most && *at_least > *at_most) return Say("check.least_above_most");
  return at_least && at_least->IsZero() && !at_most ? Say("check.nothing_to_find") : LocalizedText{};
}

void Run(const CheckContext& context) {
  WordingCheck check(context);
  ++context.outcome.evaluations;
  if (!check.HasText() || !check.scope().Enter(expression::Element{})) return;
  const std::vector<Regex>& patterns = context.rule.parameters.find("pattern")->second.patterns;
  std::vector<const TextPiece*> found;
  std::vector<TextPiece> pieces = TextPieces(context.report);
  for (const TextPiece& piece : pieces) {
    bool matches = std::ranges::any_of(patterns, [&](const Regex& p) { return p.Matches(piece.text->text()); });
    if (matches && context.HasParameter("in", piece.type)) found.push_back(&piece);
  }
  int count = static_cast<int>(found.size());
  int at_most = CountOf(context, "at_most", -1);
  bool is_too_many = at_most >= 0 && count > at_most;
  int at_least = CountOf(context, "at_least", at_most >= 0 ? 0 : 1);
  if (count >= at_least && !is_too_many) return;
  Span place = is_too_many ? found[at_most]->text->ToSource() : context.BeginningOfReport();
  Finding finding = context.MakeFinding(place, *context.rule.severity.certain);
  std::string number = std::to_string(count);
  finding.message = check.scope().Message({{"count", {number, number}}});
  for (const TextPiece* piece : found) {
    Span span = piece->text->ToSource();
    if (span != place) finding.related.push_back(context.MakeRelated(span, {piece->text->text(), piece->text->text()}));
  }
  finding.values.emplace_back("count", number);
  finding.fingerprint = StableHash().Add(context.rule.info.id).Hex();
  finding.values_hash = StableHash().Add(number).Hex();
  context.outcome.findings.push_back(std::move(finding));
}

constexpr auto kParameters = std::to_array<KeySpec>({
    {"pattern", true, ValueForm::kPatterns, "要找的文字，RE2 正则表达式，符合其中一个即可",
     "what to look for: regular expressions (RE2), of which one must match"},
    {"in", false, ValueForm::kWords, "在哪些部分找，如 heading；不写就是全部",
     "the parts of the report to look in, such as heading; all when absent", kTextPieceTypes},
    {"at_least", false, ValueForm::kCount, "至少几段这样的文字；不写就是 1",
     "how many parts must match; 1 when absent"},
    {"at_most", false, ValueForm::kCount, "至多几段；写了它而没有写 at_least 时可以没有",
     "how many parts may match; without at_least none need to"},
});
constexpr auto kPlaceholders = std::to_array<Placeholder>({{"count", "找到几处", "how many were found"}});

}  // namespace

const CheckKind kPresenceCheck = {{.check = "presence",
                                   .zh = "报告应当有的章节、附注、表格或文字",
                                   .en = "a section, note, table or text that a report must have",
                                   .parameters = kParameters,
                                   .placeholders = kPlaceholders,
                                   .element = expression::One(expression::Kind::kReport),
                                   .contradiction = Contradiction},
                                  Run};

}  // namespace heyan
