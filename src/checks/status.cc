// The check kind `status` (项目状态): one project in two states for the same time, or with two capacities.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "checks/project_capacity.h"
#include "checks/wording.h"
#include "relate/project_states.h"

namespace heyan {
namespace {

constexpr auto kConflicts =
    std::to_array<std::string_view>({"", "done_and_not_done", "done_and_begun", "done_then_begun", "done_then_going_on",
                                     "done_twice", "planned_twice"});
constexpr std::size_t kMostPlaces = 8;  // that a finding lists

std::string_view NameOf(StateConflict conflict) { return kConflicts[static_cast<std::size_t>(conflict)]; }

class StatusCheck {
 public:
  explicit StatusCheck(const CheckContext& context) : context_(context) {}

  void Run() {
    FindingMaker maker(context_);
    for (const TwoStates& found : FindTwoStates(context_.report, context_.lexicon)) {
      auto certain = context_.rule.parameters.find("certain");
      bool is_certain = certain == context_.rule.parameters.end() ||
                        std::ranges::find(certain->second.texts, NameOf(found.conflict)) != certain->second.texts.end();
      std::vector<Span> operands = {SpanOf(found.mentions[0]), SpanOf(found.mentions[1])};
      maker.Examine("status", is_certain ? Fit::kFails : Fit::kDoubtful, std::move(operands),
                    [&] { return Draft(found); });
    }
  }

 private:
  Span SpanOf(const ProjectMention& mention) const {
    return context_.report.blocks[mention.block].content.ToSource(mention.range.begin, mention.range.end);
  }

  // 当年情况：建成
  static LocalizedText StateOf(const ProjectMention& mention) {
    std::string_view part = mention.part == ReportPart::kPlan ? "project.in_plan" : "project.in_review";
    LocalizedText where = Say(part);
    LocalizedText state = Say("project." + std::string(ToString(mention.state)));
    return {where.zh + "：" + state.zh, where.en + ": " + state.en};
  }

  LocalizedText AtLine(const ProjectMention& mention) const {
    std::string line = std::to_string(context_.report.Locate(SpanOf(mention)).line);
    LocalizedText state = StateOf(mention);
    return {state.zh + "（第" + line + "行）", state.en + " (line " + line + ")"};
  }

  FindingDraft Draft(const TwoStates& found) const {
    const ProjectMention& one = found.mentions[0];
    const ProjectMention& other = found.mentions[1];
    FindingDraft draft;
    draft.span = SpanOf(one);
    for (std::size_t i = 1; i < found.mentions.size() && draft.related.size() < kMostPlaces; ++i) {
      draft.related.emplace_back(SpanOf(found.mentions[i]), StateOf(found.mentions[i]));
    }
    // The shorter name is the one both have in common.
    const std::string& name = one.name.size() <= other.name.size() ? one.name : other.name;
    draft.values = {{"project", {name, name}}, {"one", AtLine(one)}, {"other", AtLine(other)}};
    draft.identity = name + "|" + std::string(NameOf(found.conflict));
    return draft;
  }

  const CheckContext& context_;
};

void Run(const CheckContext& context) {
  if (!WordingCheck(context).HasText()) return;
  if (context.HasParameter("about", "states")) StatusCheck(context).Run();
  if (context.HasParameter("about", "capacities")) CheckProjectCapacities(context);
}

constexpr auto kAbout = std::to_array<std::string_view>({"states", "capacities"});
constexpr auto kConflictWords = std::to_array<std::string_view>(
    {"done_and_not_done", "done_and_begun", "done_then_begun", "done_then_going_on", "done_twice", "planned_twice"});
constexpr auto kParameters = std::to_array<KeySpec>({
    {"certain", false, ValueForm::kWords, "哪些矛盾算确定的；其余算可能的；不写就是全部",
     "which conflicts are certain, the others are likely; all when absent", kConflictWords},
    {"about", false, ValueForm::kWords, "核对什么：states 状态，capacities 产能；不写就是全部",
     "what is looked at: states, capacities; both when absent", kAbout},
    {"lead", false, ValueForm::kTexts, "capacities：项目名称前的词，如“投产”",
     "of capacities: words before the name, 投产"},
    {"capacity_before", false, ValueForm::kTexts, "capacities：产能数字前的词，如“年产”",
     "of capacities: words before the figure, 年产"},
    {"capacity_behind", false, ValueForm::kTexts, "capacities：产能数字后、产品前的词，如“每年”",
     "of capacities: words between the figure and the product, 每年"},
    {"product_ends", false, ValueForm::kTexts, "capacities：产品名称到这些词为止，如“项目”",
     "of capacities: words that end the name of the product, 项目"},
    {"changes", false, ValueForm::kTexts, "capacities：说的是另一期次或扩建的词，如“二期”",
     "of capacities: words of another phase or an expansion, 二期"},
    {"loose_units", false, ValueForm::kTexts, "capacities：含义不定的单位，如“方”",
     "of capacities: units that stand for several, 方"},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"project", "项目名称", "the project"},
    {"one", "一处的状态或产能及位置", "its state or capacity in one place"},
    {"other", "另一处的状态或产能及位置", "its state or capacity in the other place"},
});

}  // namespace

const CheckKind kStatusCheck = {{.check = "status",
                                 .zh = "同一项目在同一时间只有一种状态，只有一个产能",
                                 .en = "one project has one state at one time, and one capacity",
                                 .parameters = kParameters,
                                 .placeholders = kPlaceholders},
                                Run};

}  // namespace heyan
