// The check kind `claim`: what is said in bulk of the targets, against itself and against the table of results.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/messages.h"
#include "checks/claim_rows.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/claims.h"
#include "relate/recount.h"
#include "relate/table_cells.h"

namespace heyan {
namespace {

bool IsNature(ClaimClass said) { return said == ClaimClass::kBinding || said == ClaimClass::kExpected; }

LocalizedText Joined(LocalizedText a, const LocalizedText& b, std::string_view zh, std::string_view en) {
  if (a.zh.empty()) return b;
  return {a.zh + std::string(zh) + b.zh, a.en + std::string(en) + b.en};
}

std::string Printed(CountRange range) {
  return range.least == range.most ? std::to_string(range.least) : fmt::format("{}—{}", range.least, range.most);
}

// 未完成正文8项、按表7项
LocalizedText Counted(const LocalizedText& said, int stated, CountRange counted) {
  auto in = [&](const std::string& word) {
    return Say("claim.counted", {{"class", word}, {"stated", std::to_string(stated)}, {"counted", Printed(counted)}});
  };
  return {in(said.zh).zh, in(said.en).en};
}

class Checker {
 public:
  explicit Checker(const CheckContext& context)
      : context_(context), report_(context.report), lexicon_(context.lexicon), maker_(context) {}

  void Run() {
    std::vector<FigureText> texts = FigureTexts(report_);
    recount_ = RecountTable(report_, lexicon_);
    for (const ClaimGroup& group : FindClaims(texts, report_, lexicon_)) {
      bool natures = std::ranges::any_of(group.items, [](const ClaimItem& item) { return IsNature(item.said); });
      if (Looks("sum")) Sum(group);
      if (natures || group.of_a_plan || !recount_) {
        if (natures && Looks("natures")) Natures(group);
        continue;
      }
      if (Looks("whole")) Whole(group);
      if (static_cast<int>(recount_->rows.size()) != group.whole->count) continue;
      if (Looks("classes")) Classes(group);
      if (Looks("examples")) Examples(group);
    }
    if (Looks("marks")) CheckMarks(context_, &maker_);
    if (Looks("numbers")) CheckNumbers(context_, &maker_);
    if (Looks("categories")) CheckCategories(context_, &maker_);
    if (Looks("stated")) CheckStatedResults(context_, texts, &maker_);
    if (recount_ && Looks("short")) CheckShortfalls(context_, texts, *recount_, &maker_);
    if (!recount_ || !(Looks("unmet") || Looks("only"))) return;
    for (const NamedClaim& claim : FindNamedClaims(texts, lexicon_)) Named(claim);
  }

 private:
  bool Looks(std::string_view about) const { return context_.HasParameter("about", about); }

  Span SpanOf(const ClaimGroup& group, TextRange range) const {
    return group.text->text->ToSource(range.begin, range.end);
  }
  Span FigureSpan(const ClaimItem& item) const { return report_.quantities[item.quantity].span; }
  const std::string& FigureOf(const ClaimItem& item) const { return report_.quantities[item.quantity].text; }
  std::string Text(const FigureText& text, TextRange range) const {
    return text.text->text().substr(range.begin, range.end - range.begin);
  }
  const Indicator& IndicatorOf(const RecountedRow& row) const { return report_.indicators[row.indicator]; }

  FindingDraft DraftAt(const ClaimGroup& group, const ClaimItem& item, const std::string& identity) const {
    FindingDraft draft{.span = FigureSpan(item)};
    draft.identity = identity;
    draft.values = {{"claim", Same(Text(*group.text, item.phrase))}, {"stated", Same(FigureOf(item))}};
    return draft;
  }

  void RelateItems(const ClaimGroup& group, const ClaimItem& but, FindingDraft* draft) const {
    auto relate = [&](const ClaimItem& item) {
      if (item.quantity != but.quantity)
        draft->related.emplace_back(FigureSpan(item), Same(Text(*group.text, item.phrase)));
    };
    relate(*group.whole);
    for (const ClaimItem& item : group.items) relate(item);
  }

  // Do the classes add up to the whole? Proven to be all of them when natures are, or when both what was done and what was
  // not is told; else they can only be too many.
  void Sum(const ClaimGroup& group) {
    if (group.is_nested || group.items.size() < 2) return;
    int sum = 0;
    bool done = false, undone = false, repeated = false;
    std::vector<Span> operands = {FigureSpan(*group.whole)};
    std::string terms;
    for (const ClaimItem& item : group.items) {
      sum += item.count;
      done |= item.said == ClaimClass::kMet || item.said == ClaimClass::kExpected;
      undone |= item.said == ClaimClass::kBehind || item.said == ClaimClass::kBinding;
      auto same = [&](const ClaimItem& other) { return other.said == item.said; };
      repeated |= std::ranges::count_if(group.items, same) > 1;
      operands.push_back(FigureSpan(item));
      terms += (terms.empty() ? "" : " + ") + std::to_string(item.count);
    }
    bool exhaustive = done && undone && !group.has_rest && !repeated;
    Fit fit = sum == group.whole->count                               ? Fit::kEqual
              : exhaustive || (sum > group.whole->count && !repeated) ? Fit::kFails
                                                                      : Fit::kUndecided;
    maker_.Examine("sum", fit, operands, [&] {
      FindingDraft draft = DraftAt(group, *group.whole, "sum");
      draft.values.emplace_back("computed", Same(fmt::format("{} = {}", terms, sum)));
      draft.computation = fmt::format("{} = {} ≠ {}", terms, sum, group.whole->count);
      RelateItems(group, *group.whole, &draft);
      return draft;
    });
  }

  std::vector<Span> RowSpans(const Recount& recount, const ClaimItem& item) const {
    std::vector<Span> spans = {FigureSpan(item)};
    for (const RecountedRow& row : recount.rows) spans.push_back(IndicatorOf(row).span);
    return spans;
  }

  void Whole(const ClaimGroup& group) {
    if (group.items.empty()) return;
    int rows = static_cast<int>(recount_->rows.size());
    int stated = group.whole->count;
    // Parts with numbers of their own may be counted or not.
    bool fits = stated == rows || (stated < rows && stated >= rows - recount_->parts);
    std::vector<Span> operands = RowSpans(*recount_, *group.whole);
    std::vector<Span> numbers = NumberCells(report_, recount_->table);
    operands.insert(operands.end(), numbers.begin(), numbers.end());
    maker_.Examine("count", fits ? Fit::kEqual : Fit::kFails, std::move(operands), [&] {
      FindingDraft draft = DraftAt(group, *group.whole, "whole");
      draft.values.emplace_back("computed", Same(std::to_string(rows)));
      draft.computation = fmt::format("{} ≠ {}", stated, rows);
      draft.related.emplace_back(IndicatorOf(recount_->rows.front()).span, Say("claim.first_row"));
      draft.related.emplace_back(IndicatorOf(recount_->rows.back()).span, Say("claim.last_row"));
      return draft;
    });
  }

  ToldClasses ToldIn(const ClaimGroup& group) const {
    ToldClasses told{.nearly_from = lexicon_.claims().nearly_from};
    for (const ClaimItem& item : group.items) {
      told.exceeded |= item.said == ClaimClass::kExceeded;
      told.nearly |= item.said == ClaimClass::kNearly;
      if (item.said == ClaimClass::kNearly && item.from) told.nearly_from = *item.from;
    }
    return told;
  }

  // 超额完成12项（地区生产总值增速、……）
  LocalizedText RowsIn(ClaimClass said, const ToldClasses& told) const {
    std::string names;
    int count = 0;
    for (const RecountedRow& row : recount_->rows) {
      if (ClassOf(row, told) != said) continue;
      names += (count++ == 0 ? "" : "、") + IndicatorOf(row).name;
    }
    if (count == 0) return {};
    LocalizedText word = WordFor(said);
    return {fmt::format("{}{}项（{}）", word.zh, count, names), fmt::format("{} {} ({})", count, word.en, names)};
  }

  LocalizedText AllRows(const ToldClasses& told) const {
    LocalizedText all;
    for (ClaimClass said : {ClaimClass::kExceeded, ClaimClass::kMet, ClaimClass::kNearly, ClaimClass::kBehind,
                            ClaimClass::kUndetermined}) {
      LocalizedText rows = RowsIn(said, told);
      if (!rows.zh.empty()) all = Joined(all, rows, "；", "; ");
    }
    return all;
  }

  // 超额完成和完成共19项，按表为20项
  struct Half {
    std::vector<const ClaimItem*> items;
    LocalizedText words;
    int stated = 0;
    CountRange counted;
  };

  std::optional<Half> HalfOf(const ClaimGroup& group, ClaimClass better, ClaimClass worse) const {
    Half half;
    for (const ClaimItem& item : group.items) {
      if (item.said != better && item.said != worse) continue;
      half.items.push_back(&item);
      half.stated += item.count;
      half.words = Joined(half.words, WordFor(item.said), "和", " and ");
    }
    if (half.items.size() != 2) return std::nullopt;
    half.counted = CountOfHalf(*recount_, better == ClaimClass::kExceeded);
    return half;
  }

  void Classes(const ClaimGroup& group) {
    if (group.is_nested) return;
    ToldClasses told = ToldIn(group);
    // All that does not fit is one finding, at the first class that does not.
    const ClaimItem* wrong = nullptr;
    LocalizedText against;
    std::vector<Span> operands;
    for (const ClaimItem& item : group.items) {
      CountRange range = CountOf(*recount_, item.said, told);
      if (item.said == ClaimClass::kUndetermined) range = {0, static_cast<int>(recount_->rows.size())};
      if (range.Has(item.count)) {
        maker_.Remember("count", Fit::kEqual, RowSpans(*recount_, item));
        continue;
      }
      against = Joined(against, Counted(WordFor(item.said), item.count, range), "；", "; ");
      if (wrong == nullptr)
        operands = RowSpans(*recount_, item), wrong = &item;
      else
        maker_.Remember("count", Fit::kFails, RowSpans(*recount_, item));
    }
    for (bool done : {true, false}) {
      std::optional<Half> half = done ? HalfOf(group, ClaimClass::kExceeded, ClaimClass::kMet)
                                      : HalfOf(group, ClaimClass::kNearly, ClaimClass::kBehind);
      if (!half) continue;
      bool fits = half->counted.Has(half->stated);
      maker_.Remember("sum", fits ? Fit::kEqual : Fit::kFails, HalfSpans(*half));
      if (fits) continue;
      against = Joined(against, Counted(half->words, half->stated, half->counted), "；", "; ");
      if (wrong == nullptr) operands = RowSpans(*recount_, *half->items.front()), wrong = half->items.front();
    }
    if (wrong != nullptr) TellClasses(group, *wrong, told, against, operands);
  }

  std::vector<Span> HalfSpans(const Half& half) const {
    std::vector<Span> spans;
    for (const ClaimItem* item : half.items) spans.push_back(FigureSpan(*item));
    for (const RecountedRow& row : recount_->rows) spans.push_back(IndicatorOf(row).span);
    return spans;
  }

  // All figures of the group take part in what contradicts it.
  void RelateOperands(const ClaimGroup& group, std::vector<Span>* operands) const {
    for (const ClaimItem& item : group.items) {
      if (!(FigureSpan(item) == operands->front())) operands->push_back(FigureSpan(item));
    }
  }

  void TellClasses(const ClaimGroup& group, const ClaimItem& wrong, const ToldClasses& told,
                   const LocalizedText& against, std::vector<Span> operands) {
    RelateOperands(group, &operands);
    maker_.Examine("count", Fit::kFails, operands, [&] {
      FindingDraft draft = DraftAt(group, wrong, std::string(NameOf(wrong.said)));
      draft.values.emplace_back("computed", against);
      draft.values.emplace_back("rows", AllRows(told));
      draft.computation = AllRows(told).zh;
      RelateItems(group, wrong, &draft);
      for (const RecountedRow& row : recount_->rows) {
        if (ClassOf(row, told) == wrong.said) draft.related.emplace_back(IndicatorOf(row).span, WordFor(wrong.said));
      }
      return draft;
    });
  }

  // 地区生产总值增速等11项…: what is named must be one of them.
  void Examples(const ClaimGroup& group) {
    ToldClasses told = ToldIn(group);
    for (const ClaimItem& item : group.items) {
      for (TextRange name : item.names) {
        int row = RowNamed(Text(*group.text, name), *recount_, report_, lexicon_);
        if (row < 0) continue;
        const RecountedRow& counted = recount_->rows[row];
        bool is_in = MayBeCalled(counted, item.said, told) ||
                     (group.is_nested && item.said == ClaimClass::kMet && counted.verdict == Verdict::kExceeded);
        std::vector<Span> operands = {FigureSpan(item), SpanOf(group, name), IndicatorOf(counted).span};
        maker_.Examine("claim", is_in ? Fit::kEqual : Fit::kFails, operands, [&] {
          return NamedDraft(context_, {group.text, name, item.phrase}, counted, ClassOf(counted, told));
        });
      }
    }
  }

  // X、Y等指标未能完成: each must not be met by the table; 除X、Y外均完成: nor may any other be missed.
  void Named(const NamedClaim& claim) {
    ToldClasses told;
    std::vector<int> named;
    for (TextRange name : claim.names) {
      int row = RowNamed(Text(*claim.text, name), *recount_, report_, lexicon_);
      if (row < 0) continue;
      named.push_back(row);
      const RecountedRow& counted = recount_->rows[row];
      if (!Looks("unmet")) continue;
      ClaimClass in_table = ClassOf(counted, told);
      Fit fit = in_table == ClaimClass::kUndetermined || counted.verdict == Verdict::kNear ? Fit::kUndecided
                : in_table == ClaimClass::kMet                                             ? Fit::kFails
                                                                                           : Fit::kEqual;
      std::vector<Span> operands = {claim.text->text->ToSource(name.begin, name.end), IndicatorOf(counted).span};
      maker_.Examine("claim", fit, operands,
                     [&] { return NamedDraft(context_, {claim.text, name, claim.phrase}, counted, in_table); });
    }
    if (claim.only_these && Looks("only") && named.size() == claim.names.size()) Only(claim, named);
  }

  void Only(const NamedClaim& claim, const std::vector<int>& named) {
    LocalizedText others;
    Span phrase = claim.text->text->ToSource(claim.phrase.begin, claim.phrase.end);
    std::vector<Span> operands = {phrase};
    for (std::size_t i = 0; i < recount_->rows.size(); ++i) {
      const RecountedRow& row = recount_->rows[i];
      if (row.verdict != Verdict::kMissed || std::ranges::find(named, static_cast<int>(i)) != named.end()) continue;
      others = Joined(others, Same(IndicatorOf(row).name), "、", ", ");
      operands.push_back(IndicatorOf(row).span);
    }
    maker_.Examine("claim", others.zh.empty() ? Fit::kEqual : Fit::kFails, operands, [&] {
      FindingDraft draft{.span = phrase};
      draft.identity = "only";
      draft.values = {{"claim", Same(Text(*claim.text, claim.phrase))}, {"rows", others}};
      for (std::size_t i = 1; i < operands.size(); ++i) draft.related.emplace_back(operands[i], Say("claim.behind"));
      return draft;
    });
  }

  // 指标21个，其中预期性13个、约束性8个, against the only table with as many rows.
  void Natures(const ClaimGroup& group) {
    std::optional<Recount> rows;
    std::map<int, int> of_table;
    for (const Indicator& indicator : report_.indicators) ++of_table[indicator.table];
    for (const auto& [table, count] : of_table) {
      if (count < group.whole->count) continue;
      Recount candidate = RowsOf(table, report_);
      if (static_cast<int>(candidate.rows.size()) != group.whole->count) continue;
      if (rows) return;
      rows = candidate;
    }
    if (!rows) return;
    for (const ClaimItem& item : group.items) {
      if (!IsNature(item.said)) continue;
      CountRange range;
      for (const RecountedRow& row : rows->rows) {
        Nature nature = IndicatorOf(row).nature;
        bool is = nature == (item.said == ClaimClass::kBinding ? Nature::kBinding : Nature::kExpected);
        range.least += is ? 1 : 0;
        range.most += is || nature == Nature::kUnspecified ? 1 : 0;
      }
      maker_.Examine("count", range.Has(item.count) ? Fit::kEqual : Fit::kFails, RowSpans(*rows, item), [&] {
        FindingDraft draft = DraftAt(group, item, std::string(NameOf(item.said)));
        draft.values.emplace_back("computed", Same(Printed(range)));
        draft.computation = fmt::format("{} ≠ {}", item.count, Printed(range));
        draft.related.emplace_back(IndicatorOf(rows->rows.front()).span, Say("claim.first_row"));
        draft.related.emplace_back(IndicatorOf(rows->rows.back()).span, Say("claim.last_row"));
        return draft;
      });
    }
  }

  const CheckContext& context_;
  const Report& report_;
  const Lexicon& lexicon_;
  FindingMaker maker_;
  std::optional<Recount> recount_;
};

void Run(const CheckContext& context) {
  if (context.report.source.facts_only) {
    context.Skip(Say("skipped.no_running_text"));
  }
  Checker(context).Run();
}

constexpr std::string_view kAbout[] = {"sum",  "whole", "classes", "examples", "natures",    "unmet",
                                       "only", "marks", "stated",  "numbers",  "categories", "short"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"about", false, ValueForm::kWords,
     "核对什么：sum 各类相加，whole 总项数与表的行数，classes 各类项数，examples 举例的指标，natures "
     "约束性和预期性各几项，"
     "unmet 点名未完成的指标，only 其他指标均完成，marks 约束性记号与备注，stated 数字后面说的完成与否，"
     "numbers 表中序号与行数，categories 前后两表的类别名称，short 说不及预期的；不写就是全部",
     "what is looked at: the sum of the classes, the number of all against the rows, the number of each class, the "
     "examples named, binding and expected ones, those named as not met, that all others were, marks of binding ones "
     "against remarks, whether a figure is said to meet its target, row numbers against their count, names of "
     "categories "
     "in two tables, what is said to fall short; all when absent",
     kAbout},
    {"said_met", false, ValueForm::kPatterns, "stated：数字后面说完成了的话", "of stated: words behind a figure, met"},
    {"said_missed", false, ValueForm::kPatterns, "stated：数字后面说没有完成的话",
     "of stated: words behind a figure, missed"},
    {"said_short", false, ValueForm::kPatterns, "short：说不及预期的话，第一个括号是所说的指标",
     "of short: words of a shortfall; the first group is what falls short"},
    {"informal", false, ValueForm::kTexts, "short：指标的俗称，写作“俗称=指标”",
     "of short: informal names of indicators, as 俗称=指标"},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"claim", "正文的说法", "what the text says"},
    {"stated", "正文所说的项数", "the number it states"},
    {"computed", "复核的结果", "what the recount gives"},
    {"rows", "各类有哪些指标，可能为空", "which indicators are in which class; may be empty"},
    {"indicator", "点名的指标，可能为空", "the indicator that is named; may be empty"},
    {"target", "它的目标，可能为空", "its target; may be empty"},
    {"actual", "它的完成情况，可能为空", "its result; may be empty"},
});

}  // namespace

const CheckKind kClaimCheck = {{.check = "claim",
                                .zh = "“N项指标中几项完成、几项未完成”一类总括结论，对照指标表逐项复核",
                                .en = "what is said in bulk of the targets, recounted from the table of results",
                                .parameters = kParameters,
                                .placeholders = kPlaceholders},
                               Run};

}  // namespace heyan
