#include "checks/project_capacity.h"

#include <string>
#include <string_view>
#include <vector>

#include "checks/finding_maker.h"
#include "relate/project_capacities.h"

namespace heyan {
namespace {

PhraseMatcher WordsOf(const CheckContext& context, std::string_view name) {
  PhraseMatcher words;
  auto parameter = context.rule.parameters.find(name);
  if (parameter == context.rule.parameters.end()) return words;
  for (const std::string& word : parameter->second.texts) {
    if (!word.empty()) words.Add(word, 0);
  }
  return words;
}

const Quantity& FigureOf(const CheckContext& context, const ProjectCapacity& one) {
  return context.report.quantities[one.quantity];
}

LocalizedText AtLine(const CheckContext& context, const ProjectCapacity& one) {
  const Quantity& figure = FigureOf(context, one);
  std::string line = std::to_string(context.report.Locate(figure.span).line);
  return {figure.text + "（第" + line + "行）", figure.text + " (line " + line + ")"};
}

std::string Item(const ProjectCapacity& one) {
  return one.text->text->text().substr(one.range.begin, one.range.end - one.range.begin);
}

FindingDraft DraftOf(const CheckContext& context, const ProjectCapacity& one, const ProjectCapacity& other) {
  // The shorter name is the one both have in common.
  const std::string& name = one.name.size() <= other.name.size() ? one.name : other.name;
  std::string project = name + one.product;
  FindingDraft draft{.span = FigureOf(context, other).span};
  draft.related.emplace_back(FigureOf(context, one).span, Same(Item(one)));
  draft.values = {{"project", Same(project)}, {"one", AtLine(context, one)}, {"other", AtLine(context, other)}};
  draft.identity = project;
  return draft;
}

}  // namespace

void CheckProjectCapacities(const CheckContext& context) {
  CapacityWording wording = {
      WordsOf(context, "lead"),         WordsOf(context, "capacity_before"), WordsOf(context, "capacity_behind"),
      WordsOf(context, "product_ends"), WordsOf(context, "changes"),         WordsOf(context, "loose_units")};
  std::vector<FigureText> texts = FigureTexts(context.report);
  std::vector<ProjectCapacity> all = FindProjectCapacities(texts, context.report, context.lexicon, wording);
  FindingMaker maker(context);
  for (const SameProject& pair : PairCapacities(all, context.report)) {
    const ProjectCapacity& one = all[pair.first];
    const ProjectCapacity& other = all[pair.second];
    maker.Examine("capacity", pair.fit, {FigureOf(context, other).span, FigureOf(context, one).span},
                  [&] { return DraftOf(context, one, other); });
  }
}

}  // namespace heyan
