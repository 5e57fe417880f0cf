// The check kind `arity`: as many names as values beside 分别.
#include <fmt/format.h>

#include <array>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/respective.h"

namespace heyan {
namespace {

std::string Joined(const std::vector<TextRange>& parts, std::string_view text) {
  std::string joined;
  for (TextRange part : parts) {
    if (!joined.empty()) joined += "、";
    joined += TextOf(text, part);
  }
  return joined;
}

void Look(const RespectiveList& list, const FigureText& figures, FindingMaker* maker) {
  const MappedText& content = *figures.text;
  std::vector<Span> operands;
  for (const std::vector<TextRange>* parts : {&list.names, &list.values}) {
    for (TextRange part : *parts) operands.push_back(content.ToSource(part.begin, part.end));
  }
  maker->Examine("arity", list.fit, operands, [&] {
    FindingDraft draft;
    draft.span = content.ToSource(list.word.begin, list.word.end);
    std::string names = Joined(list.names, content.text());
    std::string values = Joined(list.values, content.text());
    draft.values = {{"names", Same(names)},
                    {"values", Same(values)},
                    {"named", Same(std::to_string(list.names.size()))},
                    {"valued", Same(std::to_string(list.values.size()))}};
    for (Span operand : operands) draft.related.push_back({operand, Same(names + "；" + values)});
    draft.computation = fmt::format("{} ≠ {}", list.names.size(), list.values.size());
    draft.identity = names;
    return draft;
  });
}

void Run(const CheckContext& context) {
  if (context.report.source.facts_only) {
    context.Skip(Say("skipped.no_running_text"));
    return;
  }
  FindingMaker maker(context);
  std::vector<FigureText> texts = FigureTexts(context.report);
  for (const RespectiveList& list : FindRespectiveLists(texts, context.lexicon)) Look(list, texts[list.text], &maker);
}

constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"names", "“分别”前的名称", "the names before 分别"},
    {"values", "“分别”后的数值", "the values behind it"},
    {"named", "名称的个数", "how many names"},
    {"valued", "数值的个数", "how many values"},
});

}  // namespace

const CheckKind kArityCheck = {{.check = "arity",
                                .zh = "“分别”前的名称与后面的数值应当一样多",
                                .en = "as many names as values beside 分别",
                                .placeholders = kPlaceholders},
                               Run};

}  // namespace heyan
