#include "checks/kinds.h"

#include <algorithm>
#include <array>

namespace heyan {

std::span<const CheckKind> CheckKinds() {
  static const std::array kKinds = {kAgreementCheck, kArityCheck,    kAssertCheck,   kBoundsCheck,
                                    kClaimCheck,     kCountCheck,    kPatternCheck,  kPresenceCheck,
                                    kRelationCheck,  kSequenceCheck, kSpellingCheck, kStatusCheck,
                                    kSumCheck,       kTargetCheck,   kTermCheck,     kUnitCheck};
  return kKinds;
}

const CheckKind* FindCheckKind(std::string_view name) {
  auto kinds = CheckKinds();
  auto found = std::ranges::find(kinds, name, [](const CheckKind& kind) { return kind.schema.check; });
  return found == kinds.end() ? nullptr : &*found;
}

std::vector<CheckSchema> CheckSchemas() {
  std::vector<CheckSchema> schemas;
  for (const CheckKind& kind : CheckKinds()) schemas.push_back(kind.schema);
  return schemas;
}

Finding CheckContext::MakeFinding(Span span, Severity severity) const {
  Finding finding;
  finding.rule = rule.info.id;
  finding.check = rule.info.check;
  finding.message_id = rule.info.id;
  finding.severity = severity;
  finding.path = path;
  finding.place = report.Locate(span);
  return finding;
}

Related CheckContext::MakeRelated(Span span, LocalizedText message) const {
  return {path, report.Locate(span), std::move(message)};
}

void CheckContext::Skip(LocalizedText why, int count) const {
  outcome.skipped.push_back({rule.info.id, path, std::move(why), count});
}

Span CheckContext::BeginningOfReport() const {
  for (const Block& block : report.blocks) {
    if (!block.content.empty()) return block.content.ToSource();
  }
  return report.indicators.empty() ? Span{} : report.indicators.front().span;
}

bool CheckContext::Accepts(std::string_view field, std::string_view value) const {
  auto accepted = rule.where.find(field);
  return accepted == rule.where.end() ||
         std::ranges::find(accepted->second.texts, value) != accepted->second.texts.end();
}

bool CheckContext::HasParameter(std::string_view name, std::string_view value) const {
  auto parameter = rule.parameters.find(name);
  return parameter == rule.parameters.end() ||
         std::ranges::find(parameter->second.texts, value) != parameter->second.texts.end();
}

}  // namespace heyan
