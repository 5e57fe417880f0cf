// The check kind `count`: does a stated count fit to what is listed?
#include <fmt/format.h>

#include <array>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/announced_count.h"
#include "relate/counted_list.h"
#include "relate/grouped_count.h"
#include "relate/lead_count.h"
#include "relate/repeated_name.h"

namespace heyan {
namespace {

std::string_view NameOf(ListShape shape) {
  constexpr std::string_view kNames[] = {"bare", "open", "following", "brackets"};
  return kNames[static_cast<int>(shape)];
}

class CountCheck {
 public:
  explicit CountCheck(const CheckContext& context)
      : context_(context), maker_(context), texts_(FigureTexts(context.report, true)) {}

  void Run() {
    if (Wants("bare") || Wants("open") || Wants("following") || Wants("brackets")) {
      for (const CountedList& list : FindCountedLists(texts_, context_.lexicon)) Look(list);
    }
    if (Wants("groups")) {
      for (const GroupedCount& grouped : FindGroupedCounts(texts_, context_.lexicon)) Look(grouped);
    }
    if (Wants("numbered")) {
      for (const AnnouncedCount& count : FindAnnouncedCounts(context_.report, context_.lexicon)) Look(count);
    }
    if (Wants("leads")) {
      for (const LeadCount& count : FindLeadCounts(context_.report, context_.lexicon)) Look(count);
    }
    if (Wants("repeated")) {
      for (const RepeatedName& name : FindRepeatedNames(texts_, context_.lexicon)) Look(name);
    }
  }

 private:
  bool Wants(std::string_view shape) const { return context_.HasParameter("shape", shape); }

  std::string_view TextIn(int text) const { return texts_[text].text->text(); }
  Span SpanOf(int text, TextRange range) const { return texts_[text].text->ToSource(range.begin, range.end); }
  std::string Printed(int text, TextRange range) const { return std::string(TextOf(TextIn(text), range)); }

  // “三大任务” is quoted by the message.
  static std::string WithoutQuotes(std::string count) {
    constexpr std::size_t kQuote = 3;  // bytes
    bool quoted = count.starts_with("“") && count.ends_with("”");
    return quoted ? count.substr(kQuote, count.size() - 2 * kQuote) : count;
  }

  FindingDraft Draft(Span span, const std::string& count, int stated, int listed) const {
    FindingDraft draft;
    draft.span = span;
    draft.values = {
        {"count", Same(count)}, {"stated", Same(std::to_string(stated))}, {"listed", Same(std::to_string(listed))}};
    draft.computation = fmt::format("{} ≠ {}", listed, stated);
    return draft;
  }

  void AddPlaces(int text, const std::vector<TextRange>& places, FindingDraft* draft) const {
    std::string names;
    for (TextRange place : places) {
      std::string name = Printed(text, place);
      draft->related.push_back({SpanOf(text, place), Same(name)});
      names += (names.empty() ? "" : "、") + name;
    }
    draft->values.emplace_back("items", Same(names));
    draft->identity = names;
  }

  std::vector<Span> Operands(int text, TextRange count, const std::vector<TextRange>& places) const {
    std::vector<Span> operands = {SpanOf(text, count)};
    for (TextRange place : places) operands.push_back(SpanOf(text, place));
    return operands;
  }

  void Look(const CountedList& list) {
    if (!Wants(NameOf(list.shape))) return;
    maker_.Examine("count", list.fit, Operands(list.text, list.count, list.items), [&] {
      FindingDraft draft = Draft(SpanOf(list.text, list.count), WithoutQuotes(Printed(list.text, list.count)),
                                 list.stated, list.stated < list.listed.fewest ? list.listed.fewest : list.listed.most);
      AddPlaces(list.text, list.items, &draft);
      return draft;
    });
  }

  void Look(const GroupedCount& grouped) {
    maker_.Examine("count", grouped.fit, Operands(grouped.text, grouped.count, grouped.groups), [&] {
      FindingDraft draft = Draft(SpanOf(grouped.text, grouped.count), Printed(grouped.text, grouped.count),
                                 grouped.stated, grouped.listed.fewest);
      AddPlaces(grouped.text, grouped.groups, &draft);
      return draft;
    });
  }

  void Look(const AnnouncedCount& count) {
    const MappedText& content = context_.report.blocks[count.block].content;
    Span span = content.ToSource(count.count.begin, count.count.end);
    std::vector<Span> operands = {span};
    for (const NumberMark& item : count.items) operands.push_back(item.span);
    maker_.Examine("count", count.fit, std::move(operands), [&] {
      std::string printed(TextOf(content.text(), count.count));
      FindingDraft draft = Draft(span, printed, count.stated, count.found);
      for (const NumberMark& item : count.items) draft.related.push_back({item.span, Same(item.printed)});
      draft.values.emplace_back("items",
                                Same(fmt::format("{}—{}", count.items.front().value, count.items.back().value)));
      draft.identity = printed;
      return draft;
    });
  }

  void Look(const LeadCount& count) {
    const MappedText& content = context_.report.blocks[count.block].content;
    Span span = content.ToSource(count.count.begin, count.count.end);
    std::vector<Span> operands = {span};
    for (const LeadCount::Lead& lead : count.leads) {
      operands.push_back(context_.report.blocks[lead.block].content.ToSource(lead.range.begin, lead.range.end));
    }
    maker_.Examine("count", count.fit, operands, [&] {
      std::string printed(TextOf(content.text(), count.count));
      FindingDraft draft = Draft(span, printed, count.stated, static_cast<int>(count.leads.size()));
      std::string items;
      for (std::size_t i = 0; i < count.leads.size(); ++i) {
        const LeadCount::Lead& lead = count.leads[i];
        std::string sentence(TextOf(context_.report.blocks[lead.block].content.text(), lead.range));
        items += (items.empty() ? "" : "、") + sentence;
        draft.related.push_back({operands[i + 1], Same(std::move(sentence))});
      }
      draft.values.emplace_back("items", Same(std::move(items)));
      draft.identity = printed;
      return draft;
    });
  }

  void Look(const RepeatedName& name) {
    Span first = SpanOf(name.text, name.first);
    Span second = SpanOf(name.text, name.second);
    maker_.Examine("repeated", Fit::kFails, {second, first}, [&] {
      std::string printed = Printed(name.text, name.second);
      FindingDraft draft;
      draft.span = second;
      draft.related = {{first, Same(printed)}};
      draft.values = {{"items", Same(printed)}};
      draft.identity = printed;
      return draft;
    });
  }

  const CheckContext& context_;
  FindingMaker maker_;
  std::vector<FigureText> texts_;
};

void Run(const CheckContext& context) {
  if (context.report.source.facts_only) {
    context.Skip(Say("skipped.no_running_text"));
    return;
  }
  CountCheck(context).Run();
}

constexpr std::string_view kShapes[] = {"bare",   "open",     "following", "brackets",
                                        "groups", "numbered", "leads",     "repeated"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"shape", false, ValueForm::kWords,
     "怎样列举：bare 甲、乙2个，open 甲、乙等5个，following 2个：甲、乙，brackets 2个（甲、乙），groups "
     "共5个，其中…等3个，"
     "numbered 以下八个方面，leads 段首的“三项行动”与领句，repeated 同一名称列举两次；不写就是全部",
     "how the list stands to the count; all when absent", kShapes},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"count", "所写的件数，如文中所印", "the stated count as printed"},
    {"stated", "所写的件数", "the stated count"},
    {"listed", "列出的件数", "how many are listed"},
    {"items", "列出的名称", "the names listed"},
});

}  // namespace

const CheckKind kCountCheck = {{.check = "count",
                                .zh = "所写的件数应当与列出的相符",
                                .en = "a stated count fits to what is listed",
                                .parameters = kParameters,
                                .placeholders = kPlaceholders},
                               Run};

}  // namespace heyan
