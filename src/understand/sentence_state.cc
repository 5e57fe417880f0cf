#include "understand/sentence_state.h"

#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::string_view kRecent = "近年";  // years that cannot be counted

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
  sentence_scope_ = paragraph_scope_;
  sentence_other_ = paragraph_other_;
  measure_.clear();
  own_place_ = false;
  sentence_target_ = false;
  BeginClause();
}

void SentenceState::BeginClause() {
  clause_other_ = false;
  clause_scope_.clear();
  clause_.reset();
  target_word_ = false;
  actual_word_ = false;
  plan_verb_ = false;
}

void SentenceState::SeeOtherBase() { sentence_uncertain_ = true; }

void SentenceState::SeeSeveralYears() { sentence_uncertain_ = true; }

void SentenceState::SeeYear(int year, bool opens_paragraph) {
  sentence_ = {{year, 0, ""}, Provenance::kPrinted};
  clause_.reset();
  if (opens_paragraph) paragraph_ = {{year, 0, ""}, Provenance::kStructural};
}

void SentenceState::SeePeriod(const ReadPeriod& read, Position position) {
  if (read.anchor == PeriodAnchor::kOwnYear && read.period.part.empty()) return;  // 全年: the section's year, as it is
  Period period = Resolve(read, section_.year != 0 ? section_.year : section_.guess_year, this_year_);
  bool is_year = (read.anchor == PeriodAnchor::kAbsolute || read.anchor == PeriodAnchor::kThisYear ||
                  read.anchor == PeriodAnchor::kNextYear) &&
                 period.year != 0 && period.last_year == 0 && period.part.empty() &&
                 (read.reach == PeriodReach::kWithin || read.reach == PeriodReach::kUntil);
  if (is_year) return SeeYear(period.year, position == Position::kHeadsParagraph);
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
  if (Has(classes, WordClass::kAverage)) {
    PeriodState state{CurrentPeriod().period, Provenance::kInferred};
    state.period.part = word;
    clause_ = state;
  }
  if (Has(classes, WordClass::kTargetWord)) {
    target_word_ = true;
    sentence_target_ |= position != Position::kInClause;
  }
  if (Has(classes, WordClass::kActualWord)) actual_word_ = true;
  if (Has(classes, WordClass::kPlanVerb)) plan_verb_ = true;
}

void SentenceState::SeeOtherPlace(std::string_view word, Position position) {
  sentence_other_ = true;
  if (position == Position::kInClause) return;
  sentence_scope_ = word;
  if (position != Position::kHeadsParagraph) return;
  paragraph_scope_ = word;
  paragraph_other_ = true;
}

void SentenceState::SeeOtherLevel(std::string_view word, Position position) {
  clause_other_ = true;
  if (position == Position::kInClause) return;
  sentence_other_ = true;
  clause_scope_ = word;
  if (position != Position::kHeadsParagraph) return;
  sentence_scope_ = paragraph_scope_ = word;
  paragraph_other_ = true;
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
  own_place_ = true;
}

PeriodState SentenceState::CurrentPeriod() const {
  PeriodState state = clause_.value_or(sentence_);
  if (state.period.year == 0 && state.period.part != kRecent) state.period.year = section_.guess_year;
  if (sentence_uncertain_ || !state.period.part.empty()) state.from = Provenance::kInferred;
  return state;
}

Provenance SentenceState::ScopeFrom() const {
  if (clause_other_ || sentence_other_) return Provenance::kInferred;
  return own_place_ ? Provenance::kPrinted : Provenance::kStructural;
}

StatusState SentenceState::Status() const {
  auto guess = [](FactStatus status) { return StatusState{status, Provenance::kInferred}; };
  PeriodState period = clause_.value_or(sentence_);
  int year = period.period.year;
  bool other_year =
      section_.year != 0 && year != 0 && period.period.last_year == 0 && period.from != Provenance::kDefault;
  switch (section_.status) {
    case FactStatus::kActual:
      // A year beyond the section's own turns its results into plans, and the reverse.
      if (plan_verb_ || (other_year && year > section_.year)) return guess(FactStatus::kTarget);
      if (target_word_ || sentence_target_) return guess(FactStatus::kActual);
      break;
    case FactStatus::kTarget:
      if (actual_word_ || (other_year && year < section_.year)) return guess(FactStatus::kActual);
      break;
    case FactStatus::kUnknown:
      if (plan_verb_ || sentence_target_) return guess(FactStatus::kTarget);
      if (period.from == Provenance::kPrinted && section_.guess_year != 0 && year > section_.guess_year) {
        return guess(FactStatus::kTarget);
      }
      return guess(actual_word_ ? FactStatus::kActual : section_.guess);
  }
  return {section_.status, Provenance::kStructural};
}

}  // namespace heyan
