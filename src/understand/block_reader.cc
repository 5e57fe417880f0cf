#include "understand/block_reader.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"
#include "understand/clause_phrase.h"
#include "understand/known_periods.h"
#include "understand/marks.h"
#include "understand/own_places.h"
#include "understand/period_role.h"
#include "understand/report_names.h"
#include "understand/sentence_state.h"
#include "understand/subject_reader.h"

namespace heyan {
namespace {

// 市级, 国有: what stands behind them is narrower than its name.
constexpr WordClasses kNarrowing = Bit(WordClass::kOtherLevel) | Bit(WordClass::kOtherKind);
constexpr WordClasses kOthers =
    kNarrowing | Bit(WordClass::kOwnScope) | Bit(WordClass::kOtherPlace) | Bit(WordClass::kOtherMeasure);
constexpr auto kClauseMarks =
    std::to_array<std::string_view>({"，", "：", ":", "（", "）", "(", ")", "——", "“", "”", "《", "》"});

// An indicator named in a sentence and still waiting for its value.
struct NamedIndicator {
  std::string canonical;
  const IndicatorEntry* entry = nullptr;
  Span label;
};

// A box headed by another place, or by part of a year or several years, speaks of those throughout.
void SeeHeading(const Report& report, const Block& block, const OwnPlaces& places, SentenceState* state) {
  if (block.box < 0) return;
  std::string heading = FoldWidth(report.blocks[block.box].content.text());
  state->SeeHeading(places.OtherPlaceIn(heading), places.OtherPeriodIn(heading));
}

// Reads one block: walks over its words from left to right; what stands between a name and a figure decides whether the
// two belong together. Only words of the lexicon may stand there: any other word means something else is spoken of.
class BlockReader {
 public:
  BlockReader(const BlockContext& context, Report* report)
      : block_(context.block),
        box_title_(context.box_title),
        periods_(context.numbers, context.lexicon),
        names_(context.names),
        places_(context.places),
        lexicon_(context.lexicon),
        phrases_(context.phrases),
        report_(*report),
        folded_(context.numbers.text),
        text_(folded_.text()),
        state_(context.section, context.structural_year, context.this_year),
        figures_(context.numbers.quantities) {
    if (!context.level.empty()) state_.SeeHeading(context.level, {});
    SeeHeading(*report, report->blocks[block_], places_, &state_);
  }

  Period Read() {
    std::size_t first_fact = report_.facts.size();
    for (std::size_t at = BeginOfText(); at < text_.size();) at = Step(at);
    CompleteFacts(text_, box_title_, figures_, names_, places_, lexicon_, &report_, first_fact);
    return state_.CarriedYears();
  }

 private:
  // After the number of a list item and 各位代表！, which say nothing of the item.
  std::size_t BeginOfText() const {
    std::size_t at = text_.size() - WithoutListNumber(text_).size();
    return at + LengthOfAny(text_, at, lexicon_.headers().salutations);
  }

  // Reads one word, mark or figure at `at`; returns where it ends.
  std::size_t Step(std::size_t at) {
    if (next_figure_ < figures_.size() && figures_[next_figure_].begin <= at) return TakeFigure();
    bool is_phrase = phrases_.MayBeginAt(text_, at);
    if (std::size_t end = is_phrase ? TakePeriod(at) : 0) return end;  // before marks: “十四五” begins with one
    if (!IsHanLead(text_[at])) {
      if (std::size_t end = TakeMark(at)) return end;
    }
    if (!is_phrase) return TakeOther(at);
    if (std::size_t length = places_.LengthAt(text_, at)) return TakeOwnPlace(at + length);
    PhraseMatcher::Match pair = lexicon_.pair_matcher().LongestAt(text_, at);
    if (pair.id != PhraseMatcher::kNone) return TakePair(pair, at);
    ReportNames::Match name = names_.IndicatorAt(text_, at);
    PhraseMatcher::Match word = lexicon_.words().LongestAt(text_, at);
    if (name.length > 0 && name.length >= word.length) return TakeName(name, at);
    if (word.id == PhraseMatcher::kNone) return TakeOther(at);
    WordClasses classes = lexicon_.ClassesOf(word.id);
    if (Has(classes, WordClass::kIdentity)) return TakeUnknown(at + word.length);
    if (SaysStatusOnly(classes)) {
      state_.SeeWord(classes, text_.substr(at, word.length), CurrentPosition());
      return TakeUnknown(at + word.length);
    }
    return TakeWord(classes, at, at + word.length);
  }

  // A mark or a blank; 0 when there is none.
  std::size_t TakeMark(std::size_t at) {
    if (std::size_t length = LengthOfAny(text_, at, kSentenceMarks)) return EndSentence(at + length);
    if (std::size_t length = LengthOfAny(text_, at, kClauseMarks)) return EndClause(at, at + length);
    if (text_[at] == ' ') return at + 1;
    if (!text_.substr(at).starts_with("、")) return 0;
    boundary_ = true;
    return at + std::string_view("、").size();
  }

  std::size_t EndSentence(std::size_t end) {
    bracket_depth_ = 0;
    quoted_ = false;
    state_.BeginSentence();
    ResetClause();
    waiting_.clear();
    last_.reset();
    years_ = {};
    opening_ = false;
    return end;
  }

  std::size_t EndClause(std::size_t at, std::size_t end) {
    // “、” inside a list was handled; a comma before the value breaks the tie to a name, brackets do not keep one either.
    bool colon = text_.substr(at).starts_with("：") || text_[at] == ':';
    bool heads = clause_head_;
    if (!colon) {
      waiting_.clear();
      state_.BeginClause();
      ResetClause();
    }
    std::string_view rest = text_.substr(at);
    if (rest.starts_with("（") || rest.starts_with('(')) ++bracket_depth_;
    if ((rest.starts_with("）") || rest.starts_with(')')) && bracket_depth_ > 0) --bracket_depth_;
    if (rest.starts_with("“") || rest.starts_with("”")) clause_head_ = heads;  // the clause goes on
    quoted_ = rest.starts_with("“") || (quoted_ && !rest.starts_with("”"));
    boundary_ = true;
    return end;
  }

  void ResetClause() {
    boundary_ = clause_head_ = true;
    rising_ = falling_ = reaching_ = comparing_ = sharing_ = shared_out_ = false;
  }

  // 2023年, 上半年, 去年, “十四五”: a time, unless it is compared with (比2019年增长) or is part of a name (上年结余).
  std::size_t TakePeriod(std::size_t at) {
    std::optional<ReadPeriod> read = periods_.At(at);
    if (!read) return 0;
    switch (
        RoleOf(*read, text_, next_figure_ < figures_.size() ? &figures_[next_figure_] : nullptr, lexicon_.joining())) {
      case PeriodRole::kName:
      case PeriodRole::kBaseOfMultiple:
        state_.SeeNameOfYears();
        break;
      case PeriodRole::kBaseOfSentence:
        state_.SeeOtherBase();
        break;
      case PeriodRole::kBase:
        comparing_ = true;
        break;
      case PeriodRole::kYearOfFigure:
        comparing_ = true;
        state_.SeePeriodOfOne(*read);
        break;
      case PeriodRole::kPeriod:
        if (years_.Joins(*read, text_, lexicon_.joining().joints)) {
          state_.SeeSeveralYears();
        } else {
          state_.SeePeriod(*read, CurrentPosition());
        }
    }
    years_.Add(*read, text_, lexicon_.joining().joints);
    boundary_ = true;
    return read->end;
  }

  SentenceState::Position CurrentPosition() const {
    if (opening_) return SentenceState::Position::kHeadsParagraph;
    return clause_head_ ? SentenceState::Position::kHeadsClause : SentenceState::Position::kInClause;
  }

  std::size_t TakeOwnPlace(std::size_t end) {
    if (!comparing_) state_.SeeOwnPlace();
    boundary_ = true;
    return end;
  }

  std::size_t TakePair(const PhraseMatcher::Match& match, std::size_t at) {
    const PairPhrase& pair = lexicon_.pairs()[match.id];
    if (!boundary_) return TakeOther(at + match.length - 1);
    Span label = folded_.ToSource(at, at + match.length);
    waiting_ = {{pair.first, lexicon_.FindIndicator(pair.first), label},
                {pair.second, lexicon_.FindIndicator(pair.second), label}};
    boundary_ = false;
    last_.reset();
    return at + match.length;
  }

  std::size_t TakeName(const ReportNames::Match& name, std::size_t at) {
    std::size_t end = at + name.length;
    if (!boundary_) {  // a word before it makes it another indicator: 高技术产业 + 投资
      Forget();
      return end;
    }
    if (!listing_) waiting_.clear();
    listing_ = false;
    waiting_.push_back({std::string(name.canonical), name.entry, folded_.ToSource(at, end)});
    last_.reset();
    boundary_ = opening_ = clause_head_ = false;
    // A list of names: A、B和C分别增长….
    if (std::size_t joint = LengthOfAny(text_, end, lexicon_.joining().joints)) {
      if (names_.IndicatorAt(text_, end + joint).length > 0) {
        listing_ = boundary_ = true;
        return end + joint;
      }
    }
    return end;
  }

  std::size_t TakeWord(WordClasses classes, std::size_t at, std::size_t end) {
    std::string_view word = text_.substr(at, end - at);
    SentenceState::Position position = CurrentPosition();
    // 2022年是本届政府的最后一年 is on one year: words that name several must begin their clause.
    bool is_inside = Has(classes, WordClass::kParagraphPeriod) && FollowsHan(text_, at);
    state_.SeeWord(classes, word, is_inside ? SentenceState::Position::kInClause : position);
    if (!comparing_ && Has(classes, WordClass::kOtherMeasure)) state_.SeeOtherMeasure(word);
    bool of_account = boundary_ && lexicon_.subjects().IsLevelOfAccount(word, text_, end);
    bool named = !comparing_ && bracket_depth_ == 0;  // 社区（街道）: the bracket only explains
    if (named) state_.SeeOtherPart(classes, word, of_account, position);
    if (!comparing_ && (classes & kOthers) != 0) Forget();
    if (Has(classes, WordClass::kRising)) rising_ = true;
    if (Has(classes, WordClass::kFalling)) falling_ = true;
    if (Has(classes, WordClass::kReaching)) reaching_ = true;
    if (Has(classes, WordClass::kComparison)) comparing_ = true;
    if (Has(classes, WordClass::kShare)) sharing_ = true;
    if (IsRespective(word)) shared_out_ = true;
    boundary_ = (classes & kNarrowing) == 0;  // 市级科技型企业 is narrower than 科技型企业
    if (!Has(classes, WordClass::kLead) && !IsTime(classes)) opening_ = clause_head_ = false;
    return end;
  }

  bool IsRespective(std::string_view word) const {
    return std::ranges::find(lexicon_.joining().respective_words, word) != lexicon_.joining().respective_words.end();
  }

  static bool IsTime(WordClasses classes) {
    return Has(classes, WordClass::kSentencePeriod) || Has(classes, WordClass::kParagraphPeriod) ||
           Has(classes, WordClass::kThisYear) || Has(classes, WordClass::kLastYear);
  }

  // Words heyan does not know: nothing before them belongs to a figure after them.
  std::size_t TakeOther(std::size_t at) {
    std::size_t limit = next_figure_ < figures_.size() ? figures_[next_figure_].begin : text_.size();
    do {
      at += std::max<std::uint32_t>(1, DecodeAt(text_, at).length);
    } while (at < limit && IsHanLead(text_[at]) && !phrases_.MayBeginAt(text_, at));
    return TakeUnknown(at);
  }

  std::size_t TakeUnknown(std::size_t end) {
    Forget();
    boundary_ = opening_ = clause_head_ = false;
    return end;
  }

  void Forget() {
    waiting_.clear();
    last_.reset();
    listing_ = false;
    rising_ = falling_ = reaching_ = sharing_ = shared_out_ = false;
  }

  std::size_t TakeFigure() {
    std::size_t first = next_figure_;
    std::size_t count = waiting_.size() > 1 && shared_out_ ? SharedFigures(first, waiting_.size()) : 1;
    if (std::size_t years = years_.years().size(); shared_out_ && years > 1 && SharedFigures(first, years) == years) {
      yearly_begin_ = first;
      yearly_ = years_.years();
    }
    // 分别 with other names than values, or with names heyan does not know: which is whose cannot be told.
    if (shared_out_ && count == 1) Forget();
    for (std::size_t i = 0; i < count; ++i) {
      std::optional<NamedIndicator> indicator;
      if (waiting_.size() == 1 || count > 1) {
        indicator = waiting_[std::min(i, waiting_.size() - 1)];
      } else if (waiting_.empty() && last_ && CanInherit(figures_[first])) {
        indicator = last_;
      }
      if (quoted_ || SpeaksOfTarget(figures_[first + i].end)) indicator.reset();
      AddFact(first + i, indicator);
    }
    std::optional<NamedIndicator> kept = count == 1 && waiting_.size() == 1 ? std::optional(waiting_.front()) : last_;
    if (sharing_) kept.reset();  // 占能源消费总量的56%，上升1个百分点: it is the share that rose
    next_figure_ = first + count;
    std::size_t end = figures_[next_figure_ - 1].end;
    waiting_.clear();
    last_ = kept;
    boundary_ = opening_ = clause_head_ = false;
    rising_ = falling_ = reaching_ = sharing_ = shared_out_ = false;
    return end;
  }

  // 5000人的目标任务, 增长8%的年度目标, 增长11.2%的片区: what follows the figure takes it for itself.
  bool SpeaksOfTarget(std::size_t end) const {
    std::string_view after = text_.substr(end);
    return after.starts_with("的") || LengthOfAny(text_, end, lexicon_.joining().target_endings) > 0;
  }

  // A growth or a change in points may follow the level of its indicator; a level never inherits (lessons.md).
  bool CanInherit(const ReadQuantity& figure) const {
    QuantityKind kind = figure.quantity.kind;
    return (rising_ || falling_) && (kind == QuantityKind::kPercent || kind == QuantityKind::kPoints);
  }

  // How many figures from `first` on follow each other as a list; 1 when they are not exactly `wanted`.
  std::size_t SharedFigures(std::size_t first, std::size_t wanted) const {
    std::size_t count = 1;
    while (first + count < figures_.size()) {
      std::size_t from = figures_[first + count - 1].end;
      std::size_t to = figures_[first + count].begin;
      if (LengthOfAny(text_, from, lexicon_.joining().joints) != to - from || to == from) break;
      ++count;
    }
    return count == wanted ? wanted : 1;
  }

  // The kind of fact a figure states; nullopt when it is not the indicator's own figure.
  std::optional<FactKind> KindOf(const Quantity& quantity, const IndicatorEntry* entry) const {
    if (comparing_ || sharing_) return std::nullopt;
    bool changes = (rising_ || falling_) && !reaching_;
    bool is_rate = entry != nullptr && (entry->kind == "rate" || entry->kind == "share");
    bool is_growth = entry != nullptr && entry->kind == "growth";  // 居民消费价格上涨2%, or 2% alone
    switch (quantity.kind) {
      case QuantityKind::kPercent:
        if (is_growth) return FactKind::kGrowth;
        if (changes && !is_rate) return FactKind::kGrowth;
        return is_rate && !changes ? std::optional(FactKind::kLevel) : std::nullopt;
      case QuantityKind::kPoints:
        return changes ? std::optional(FactKind::kPoints) : std::nullopt;
      case QuantityKind::kMultiple:
        return std::nullopt;
      case QuantityKind::kRatio:
        return FactKind::kRatio;
      default:
        return changes ? FactKind::kIncrement : FactKind::kLevel;
    }
  }

  // A figure that inherits its indicator is of that figure's period: 去年完成11.9亿元，增长6.4%.
  PeriodState PeriodOf(std::size_t index, const std::optional<NamedIndicator>& indicator) {
    PeriodState period = state_.CurrentPeriod();
    if (index >= yearly_begin_ && index - yearly_begin_ < yearly_.size()) {
      return {{yearly_[index - yearly_begin_], 0, ""}, Provenance::kInferred};
    }
    bool inherits = indicator && waiting_.empty() && last_;
    bool is_other = last_period_.from == Provenance::kInferred || years_.end() == last_years_end_;
    bool averages = period.period.last_year != 0 && !period.period.part.empty();  // 年均 names its own years
    if (inherits && is_other && !averages) {
      if (!period.period.part.empty()) last_period_.period.part = period.period.part;  // 年均增长
      return last_period_;
    }
    last_period_ = period;
    last_years_end_ = years_.end();
    return period;
  }

  // … and of its scope: 市级收入5亿元、增长6%.
  std::string ScopeOf(const std::optional<NamedIndicator>& indicator) {
    bool inherits = indicator && waiting_.empty() && last_;
    if (!inherits) last_scope_ = state_.Scope();
    state_.EndFigure();
    return last_scope_;
  }

  void AddFact(std::size_t index, const std::optional<NamedIndicator>& indicator) {
    Quantity quantity = figures_[index].quantity;
    Fact fact;
    fact.phrase = ClausePhrase(text_, figures_, index, lexicon_);
    PeriodState period = PeriodOf(index, indicator);
    fact.period = period.period;
    fact.from["period"] = period.from;
    fact.scope = ScopeOf(indicator);
    fact.from["scope"] = state_.ScopeFrom();
    fact.base = state_.Measure();
    StatusState status = state_.Status();
    fact.status = status.status;
    fact.from["status"] = status.from;
    std::optional<FactKind> kind = indicator ? KindOf(quantity, indicator->entry) : std::nullopt;
    bool needs_owner = indicator && indicator->entry != nullptr && indicator->entry->needs_owner;
    if (kind && !needs_owner) {
      fact.indicator = indicator->canonical;
      fact.label = indicator->label;
      fact.kind = *kind;
      fact.from["indicator"] = fact.from["kind"] = Provenance::kPrinted;
      fact.from["unit"] = quantity.dimension.empty() ? Provenance::kInferred : Provenance::kPrinted;
    }
    fact.falling =
        kind && falling_ && (*kind == FactKind::kGrowth || *kind == FactKind::kPoints || *kind == FactKind::kIncrement);
    const Block& block = report_.blocks[block_];
    fact.place = block.box >= 0 || block.type == BlockType::kBox ? FactPlace::kBox : FactPlace::kProse;
    fact.block = block_;
    fact.quantity = static_cast<int>(report_.quantities.size());
    report_.quantities.push_back(std::move(quantity));
    report_.facts.push_back(std::move(fact));
  }

  int block_;
  std::string box_title_;
  KnownPeriods periods_;
  const ReportNames& names_;
  const OwnPlaces& places_;
  const Lexicon& lexicon_;
  const PhraseBeginnings& phrases_;
  Report& report_;
  const MappedText& folded_;
  std::string_view text_;
  SentenceState state_;
  const std::vector<ReadQuantity>& figures_;
  std::size_t next_figure_ = 0;

  YearList years_;           // of the last printed times
  std::vector<int> yearly_;  // of the figures from yearly_begin_ on, one each: 2021—2023年分别增长5%、6%、7%
  std::size_t yearly_begin_ = 0, last_years_end_ = 0;  // the latter: of the last time before the last figure
  std::string last_scope_;
  PeriodState last_period_;              // of the last figure
  std::vector<NamedIndicator> waiting_;  // names that no figure has taken yet
  std::optional<NamedIndicator> last_;   // whose level was stated last, with only marks since
  bool opening_ = true;                  // nothing but joints and times so far in this paragraph
  bool clause_head_ = true;              // the same for this clause
  bool boundary_ = true;                 // a name may begin here: what stands before does not change it
  bool listing_ = false;                 // the next name joins those that wait
  bool rising_ = false, falling_ = false, reaching_ = false;
  int bracket_depth_ = 0;
  bool quoted_ = false;      // inside “…”: what is quoted is not stated
  bool comparing_ = false;   // until the next mark: 高于全市2个百分点
  bool sharing_ = false;     // 占
  bool shared_out_ = false;  // 分别
};

}  // namespace

Period ReadBlock(const BlockContext& context, Report* report) { return BlockReader(context, report).Read(); }

}  // namespace heyan
