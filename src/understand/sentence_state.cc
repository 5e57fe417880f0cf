#include "understand/sentence_state.h"

#include <algorithm>

#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::string_view kRecent = "近年";  // years that cannot be counted
constexpr std::string_view kSince = "以来";
constexpr std::string_view kYearlyAverage = "年均";
constexpr int kTerm = 4;  // a government that looks back on its term has at least so many years

}  // namespace

SentenceState::SentenceState(const SectionContext& section, int structural_year, int this_year)
    : section_(section), this_year_(this_year) {
  paragraph_.period.year = section.year;
  paragraph_.from = section.year != 0 ? Provenance::kDefault : Provenance::kInferred;
  if (section.many_years) paragraph_ = {section.years, Provenance::kInferred};
  if (structural_year != 0) paragraph_ = {{structural_year, 0, ""}, Provenance::kStructural};
  sentence_ = paragraph_;
}

void SentenceState::BeginSentence() {
  sentence_ = paragraph_;
  sentence_uncertain_ = paragraph_uncertain_;
  name_of_years_ = false;
  sentence_scope_ = paragraph_scope_;
  sentence_other_ = paragraph_other_;
  measure_.clear();
  own_place_ = false;
  sentence_target_ = approved_ = year_inside_ = false;
  BeginClause();
  sentence_head_ = true;
}

void SentenceState::BeginClause() {
  sentence_head_ = clause_other_ = false;
  clause_scope_.clear();
  clause_.reset();
  target_word_ = false;
  actual_word_ = false;
  plan_verb_ = false;
}

void SentenceState::SeeOtherBase() { sentence_uncertain_ = true; }

void SentenceState::SeeSeveralYears() { sentence_uncertain_ = true; }

void SentenceState::SeeYear(int year, Position position) {
  // 建议2024年主要目标为：…: the year that holds anyway is said once more.
  bool agrees = year == section_.year && year == sentence_.period.year && sentence_.period.last_year == 0;
  if (position == Position::kInClause && !agrees) {
    clause_ = {{year, 0, ""}, Provenance::kPrinted};
    year_inside_ = true;
    return;
  }
  sentence_ = {{year, 0, ""}, Provenance::kPrinted};
  clause_.reset();
  name_of_years_ = false;
  bool is_ahead = section_.guess == FactStatus::kActual && section_.years.year != 0 && year > section_.years.last_year;
  if (position == Position::kHeadsParagraph && !is_ahead) HeadParagraph({{year, 0, ""}, Provenance::kStructural});
}

void SentenceState::HeadParagraph(const PeriodState& state) {
  paragraph_ = state;
  bool is_whole = state.period.part.empty() || state.period.part == kSince;
  if (IsOnYears() && is_whole) carried_ = {state.period.year, state.period.last_year, ""};
}

void SentenceState::SeePeriod(const ReadPeriod& read, Position position) {
  if (read.anchor == PeriodAnchor::kOwnYear && read.period.part.empty()) return;  // 全年: the section's year, as it is
  Period period = Resolve(read, section_.year != 0 ? section_.year : section_.guess_year, this_year_);
  if (period.last_year == period.year) period.last_year = 0;
  bool is_year = (read.anchor == PeriodAnchor::kAbsolute || read.anchor == PeriodAnchor::kThisYear ||
                  read.anchor == PeriodAnchor::kNextYear) &&
                 period.year != 0 && period.last_year == 0 && period.part.empty() &&
                 (read.reach == PeriodReach::kWithin || read.reach == PeriodReach::kUntil);
  if (is_year) return SeeYear(period.year, position);
  bool heads_years =  // 五年来, 一年来
      read.anchor == PeriodAnchor::kRecentYears && (read.count == 1 || read.count > kTerm) && sentence_head_;
  bool is_wide = read.anchor == PeriodAnchor::kRecentYears || read.anchor == PeriodAnchor::kPlanPeriod ||
                 read.reach == PeriodReach::kSince ||
                 (read.days.first_month < read.days.last_month && read.anchor == PeriodAnchor::kPartOnly);
  sentence_uncertain_ = true;
  paragraph_uncertain_ |= is_wide;
  PeriodState state{period, Provenance::kInferred};
  if (position == Position::kInClause) {
    clause_ = state;
    return;
  }
  sentence_ = state;
  clause_.reset();
  heads_years |= position == Position::kHeadsParagraph && period.last_year - period.year >= kTerm - 1;
  if (IsOnYears() && (period.part.empty() || period.part == kSince) && heads_years) return HeadParagraph(state);
  if (is_wide && position == Position::kHeadsParagraph) paragraph_ = state;
}

void SentenceState::SeePeriodOfOne(const ReadPeriod& read) {
  clause_ = PeriodState{Resolve(read, section_.year != 0 ? section_.year : section_.guess_year, this_year_),
                        Provenance::kInferred};
  clause_for_one_ = true;
}

void SentenceState::SeeWord(WordClasses classes, std::string_view word, Position position) {
  if (Has(classes, WordClass::kSentencePeriod) || Has(classes, WordClass::kParagraphPeriod)) {
    sentence_uncertain_ = true;
    paragraph_uncertain_ |= Has(classes, WordClass::kParagraphPeriod);
  }
  bool heads_years = Has(classes, WordClass::kParagraphPeriod) && section_.years.year != 0;
  if (heads_years && position != Position::kInClause && sentence_head_) {  // 本届政府任职以来, 五年的奋斗
    sentence_ = {section_.years, Provenance::kInferred};
    clause_.reset();
    HeadParagraph(sentence_);
  }
  if (Has(classes, WordClass::kAverage)) {
    PeriodState state{CurrentPeriod().period, Provenance::kInferred};
    // 2020年收入达到8亿元、年均增长7%: no single year has a yearly average.
    bool is_of_years = word == kYearlyAverage && state.period.last_year == 0 && section_.years.last_year != 0;
    if (is_of_years) state.period = paragraph_.period.last_year != 0 ? paragraph_.period : section_.years;
    state.period.part = word;
    clause_ = state;
  }
  if (Has(classes, WordClass::kApproval)) approved_ = true;
  if (Has(classes, WordClass::kExecution)) approved_ = false;
  if (Has(classes, WordClass::kTargetWord)) {
    target_word_ = true;
    sentence_target_ |= position != Position::kInClause;
  }
  if (Has(classes, WordClass::kActualWord)) actual_word_ = true;
  if (Has(classes, WordClass::kPlanVerb)) plan_verb_ = true;
}

void SentenceState::SeeOtherPart(WordClasses classes, std::string_view word, bool of_account, Position position) {
  if (Has(classes, WordClass::kOtherLevel) || Has(classes, WordClass::kOwnScope))
    SeeOtherLevel(word, of_account, position);
  if (Has(classes, WordClass::kOtherPlace)) SeeOtherPlace(word, position);
  if (Has(classes, WordClass::kOtherKind)) SeeOtherKind(position);
}

void SentenceState::SeeOtherPlace(std::string_view word, Position position) {
  sentence_other_ = true;
  if (position == Position::kInClause) return;
  sentence_scope_ = word;
  if (position != Position::kHeadsParagraph) return;
  paragraph_scope_ = word;
  paragraph_other_ = true;
}

void SentenceState::SeeOtherLevel(std::string_view word, bool of_account, Position position) {
  clause_other_ = true;
  if (position == Position::kInClause && !of_account) return;
  sentence_other_ = true;
  clause_scope_ = word;
  if (of_account) sentence_scope_ = word;
  if (of_account && sentence_head_) {  // 市级收入5亿元，…。支出4亿元: up to the next level or the own place
    paragraph_scope_ = word;
    paragraph_other_ = account_level_ = true;
  }
  if (position != Position::kHeadsParagraph) return;
  sentence_scope_ = paragraph_scope_ = word;
  paragraph_other_ = true;
}

void SentenceState::SeeOtherKind(Position position) {
  clause_other_ = true;
  sentence_other_ |= position != Position::kInClause;
}

void SentenceState::SeeOtherMeasure(std::string_view word) {
  sentence_other_ = true;
  measure_ = word;
}

void SentenceState::SeeHeading(std::string_view other_place, std::string_view other_period) {
  sentence_scope_ = paragraph_scope_ = other_place;
  sentence_other_ = paragraph_other_ = !other_place.empty();
  if (other_period.empty()) return;
  sentence_.period.part = paragraph_.period.part = other_period;
  sentence_uncertain_ = paragraph_uncertain_ = true;
}

void SentenceState::SeeOwnPlace() {
  clause_other_ = sentence_other_ = false;
  clause_scope_.clear();
  sentence_scope_.clear();
  if (account_level_) paragraph_scope_.clear();
  if (account_level_) paragraph_other_ = false;
  account_level_ = false;
  own_place_ = true;
}

PeriodState SentenceState::CurrentPeriod() const {
  PeriodState state = clause_.value_or(sentence_);
  if (state.period.year == 0 && state.period.part != kRecent) state.period.year = section_.guess_year;
  if (sentence_uncertain_ || name_of_years_ || (year_inside_ && !clause_) || !state.period.part.empty())
    state.from = Provenance::kInferred;
  return state;
}

Provenance SentenceState::ScopeFrom() const {
  if (clause_other_ || sentence_other_) return Provenance::kInferred;
  return own_place_ ? Provenance::kPrinted : Provenance::kStructural;
}

// Where the section does not say it. `year`: of the figure, the first one of several; 0: not printed.
FactStatus SentenceState::GuessedStatus(int year) const {
  if (section_.guess == FactStatus::kTarget) {
    bool is_over = year != 0 && year < section_.guess_year && (this_year_ == 0 || year <= this_year_);
    return actual_word_ || is_over ? FactStatus::kActual : FactStatus::kTarget;
  }
  bool is_ahead = section_.guess_year != 0 && year > std::max(section_.guess_year, this_year_ - 1);
  if (plan_verb_ || approved_ || is_ahead) return FactStatus::kTarget;
  if (section_.guess == FactStatus::kUnknown && sentence_target_) return FactStatus::kTarget;
  return actual_word_ ? FactStatus::kActual : section_.guess;
}

StatusState SentenceState::Status() const {
  auto guess = [](FactStatus status) { return StatusState{status, Provenance::kInferred}; };
  PeriodState period = clause_.value_or(sentence_);
  int year = period.from != Provenance::kDefault ? period.period.year : 0;
  int last_year = period.period.last_year != 0 ? period.period.last_year : year;
  if (section_.status == FactStatus::kUnknown) {
    return guess(GuessedStatus(section_.guess == FactStatus::kTarget ? last_year : year));
  }
  bool is_other = section_.year != 0 && year != 0;
  if (section_.status == FactStatus::kActual) {
    // A year beyond the section's own turns its results into plans, and the reverse.
    if (plan_verb_ || approved_ || (is_other && year > section_.year)) return guess(FactStatus::kTarget);
    if (target_word_ || sentence_target_) return guess(FactStatus::kActual);
  } else if (actual_word_ || (is_other && last_year < section_.year)) {
    return guess(FactStatus::kActual);
  }
  return {section_.status, Provenance::kStructural};
}

}  // namespace heyan
