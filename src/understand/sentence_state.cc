#include "understand/sentence_state.h"

namespace heyan {
namespace {

bool Has(WordClasses classes, WordClass word_class) { return (classes & Bit(word_class)) != 0; }

}  // namespace

SentenceState::SentenceState(const SectionContext& section, int structural_year, int this_year)
    : section_(section), this_year_(this_year) {
  paragraph_.period.year = section.year;
  paragraph_.from = section.year != 0 ? Provenance::kDefault : Provenance::kInferred;
  if (section.many_years) paragraph_ = {{section.year, 0, "多年"}, Provenance::kInferred};
  if (structural_year != 0) paragraph_ = {{structural_year, 0, ""}, Provenance::kStructural};
  sentence_ = paragraph_;
}

void SentenceState::BeginSentence() {
  sentence_ = paragraph_;
  sentence_scope_ = paragraph_scope_;
  sentence_other_ = paragraph_other_;
  measure_.clear();
  own_place_ = false;
  sentence_last_year_ = false;
  sentence_target_ = false;
  BeginClause();
}

void SentenceState::BeginClause() {
  clause_other_ = false;
  clause_scope_.clear();
  clause_last_year_ = false;
  target_word_ = false;
  actual_word_ = false;
  plan_verb_ = false;
}

void SentenceState::SeeOtherBase() {
  sentence_.period.part = "基期";
  sentence_.from = Provenance::kInferred;
}

void SentenceState::SeeSeveralYears() {
  sentence_.period.part = "多年";
  sentence_.from = Provenance::kInferred;
}

void SentenceState::SeeYear(int year, bool opens_paragraph) {
  sentence_ = {{year, 0, ""}, Provenance::kPrinted};
  if (opens_paragraph) paragraph_ = {{year, 0, ""}, Provenance::kStructural};
}

void SentenceState::SeeWord(WordClasses classes, std::string_view word, Position position) {
  bool opens_paragraph = position == Position::kHeadsParagraph;
  bool paragraph_period = Has(classes, WordClass::kParagraphPeriod);
  if (Has(classes, WordClass::kSentencePeriod) || paragraph_period) sentence_.period.part = word;
  if (paragraph_period) paragraph_.period.part = word;
  if (Has(classes, WordClass::kLastYear)) {
    clause_last_year_ = true;
    sentence_last_year_ |= position != Position::kInClause;  // 去年，全区…
  }
  if (Has(classes, WordClass::kThisYear) && this_year_ != 0) SeeYear(this_year_, opens_paragraph);
  if (Has(classes, WordClass::kNextYear) && this_year_ != 0) SeeYear(this_year_ + 1, false);
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
  sentence_.period.part = paragraph_.period.part = other_period;
}

void SentenceState::SeeOwnPlace() {
  clause_other_ = sentence_other_ = false;
  clause_scope_.clear();
  sentence_scope_.clear();
  own_place_ = true;
}

PeriodState SentenceState::CurrentPeriod() const {
  PeriodState state = sentence_;
  if (clause_last_year_ || sentence_last_year_) {
    state.period.year = state.period.year != 0 ? state.period.year - 1 : 0;
    state.from = Provenance::kInferred;
  }
  if (!state.period.part.empty()) state.from = Provenance::kInferred;
  return state;
}

Provenance SentenceState::ScopeFrom() const {
  if (clause_other_ || sentence_other_) return Provenance::kInferred;
  return own_place_ ? Provenance::kPrinted : Provenance::kStructural;
}

StatusState SentenceState::Status() const {
  auto guess = [](FactStatus status) { return StatusState{status, Provenance::kInferred}; };
  int year = sentence_.period.year;
  bool other_year = section_.year != 0 && year != 0 && sentence_.from != Provenance::kDefault;
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
      return guess(actual_word_ ? FactStatus::kActual : section_.guess);
  }
  return {section_.status, Provenance::kStructural};
}

}  // namespace heyan
