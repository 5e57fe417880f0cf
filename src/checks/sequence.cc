// The check kind `sequence`: numbers of headings, boxes, tables and items in a row, and references to them.
#include <fmt/format.h>

#include <array>
#include <map>
#include <vector>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/numbering.h"

namespace heyan {
namespace {

constexpr std::string_view kKinds[] = {"part", "section", "item", "sub_item", "point", "box", "figure", "table", "row"};
constexpr std::string_view kFaults[] = {"", "gap", "repeat", "late_start"};

// Numbers that follow each other, one run after the other: what is right is told once, as a whole.
class Runs {
 public:
  void Add(const NumberStep& step) {
    auto [run, is_new] = run_of_.try_emplace(step.before.span.begin, runs_.size());
    if (is_new) runs_.push_back({step.before.span});
    runs_[run->second].push_back(step.mark.span);
    run_of_[step.mark.span.begin] = run->second;
  }
  void Tell(FindingMaker* maker) {
    for (std::vector<Span>& run : runs_) maker->Remember("sequence", Fit::kEqual, std::move(run));
  }

 private:
  std::vector<std::vector<Span>> runs_;
  std::map<std::uint32_t, std::size_t> run_of_;  // by where its last number begins
};

void LookAtNumbers(const CheckContext& context, FindingMaker* maker) {
  Runs runs;
  for (const NumberStep& step : FollowNumbers(context.report)) {
    if (!context.HasParameter("of", kKinds[static_cast<int>(step.mark.kind)])) continue;
    bool faulty = step.fault != NumberFault::kNone;
    if (faulty && !context.HasParameter("fault", kFaults[static_cast<int>(step.fault)])) continue;
    if (step.fit == Fit::kEqual) {
      runs.Add(step);
      continue;
    }
    maker->Examine("sequence", step.fit, {step.mark.span, step.before.span}, [&] {
      FindingDraft draft;
      draft.span = step.mark.span;
      draft.related = {{step.before.span, Same(step.before.printed)}};
      bool follows = step.fault != NumberFault::kLateStart;
      draft.values = {{"number", Same(step.mark.printed)},
                      {"before", Same(follows ? step.before.printed : "")},
                      {"expected", Same(std::to_string(step.expected))},
                      {"fault", Same(std::string(kFaults[static_cast<int>(step.fault)]))}};
      draft.computation = fmt::format("{} ≠ {}", step.mark.value, step.expected);
      draft.identity = fmt::format("{}|{}", kKinds[static_cast<int>(step.mark.kind)], step.mark.printed);
      return draft;
    });
  }
  runs.Tell(maker);
}

void LookAtReferences(const CheckContext& context, FindingMaker* maker) {
  for (const LostReference& reference : FollowReferences(context.report, context.lexicon)) {
    maker->Examine("reference", reference.fit, {reference.span}, [&] {
      FindingDraft draft;
      draft.span = reference.span;
      draft.values = {{"number", Same(reference.printed)}, {"before", Same(std::to_string(reference.highest))}};
      draft.identity = reference.printed;
      return draft;
    });
  }
}

void Run(const CheckContext& context) {
  if (context.report.source.facts_only) {
    context.Skip(Say("skipped.no_running_text"));
    return;
  }
  FindingMaker maker(context);
  LookAtNumbers(context, &maker);
  if (context.HasParameter("of", "reference")) LookAtReferences(context, &maker);
}

constexpr std::string_view kOf[] = {"part", "section", "item",  "sub_item", "point",
                                    "box",  "figure",  "table", "row",      "reference"};
constexpr std::string_view kFaultWords[] = {"gap", "repeat", "late_start"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"of", false, ValueForm::kWords,
     "编号的是什么：part 一、，section （一），item 1．，sub_item （1），point 一是，box 专栏，figure 图，table "
     "表，row 表中的行，"
     "reference 见专栏6；不写就是全部",
     "what is numbered; all when absent", kOf},
    {"fault", false, ValueForm::kWords, "缺号 gap、重号 repeat、不从一开始 late_start；不写就是全部",
     "a number missing, repeated, or not beginning at one; all when absent", kFaultWords},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"number", "编号，如文中所印", "the number as printed"},
    {"before", "前一个编号；引用时为最大的编号", "the number before it; of a reference the highest there is"},
    {"expected", "应有的编号", "the number that should follow"},
    {"fault", "gap、repeat 或 late_start", "gap, repeat or late_start"},
});

}  // namespace

const CheckKind kSequenceCheck = {{.check = "sequence",
                                   .zh = "编号应当连续、不重复，引用的专栏和表应当存在",
                                   .en = "numbers follow each other, and what is referred to is there",
                                   .parameters = kParameters,
                                   .placeholders = kPlaceholders},
                                  Run};

}  // namespace heyan
