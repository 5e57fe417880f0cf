// What the words read so far say of the next figure: period, scope, status.
#pragma once

#include <string>

#include "lexicon/lexicon.h"
#include "model/fact.h"
#include "understand/section.h"

namespace heyan {

// The period a figure takes, and where that was said.
struct PeriodState {
  Period period;
  Provenance from = Provenance::kInferred;
};

// Follows the words of one block. Paragraphs open with the section's defaults; what a paragraph opens with holds for all
// of it, what a sentence says holds to its end, what a clause says holds to the next comma.
class SentenceState {
 public:
  // `review_year` and `plan_year` resolve 今年; `session_in_plan_year`: 今年 is the plan year (a session in spring).
  SentenceState(const SectionContext& section, int structural_year, int this_year);

  void BeginSentence();
  void BeginClause();

  // A printed year; `opens_paragraph` when nothing but joints stands before it.
  void SeeYear(int year, bool opens_paragraph);
  // 2022年、2023年: the figures belong to one year each.
  void SeeSeveralYears();

  // 与2019年相比，…: growth since another year than the last.
  void SeeOtherBase();

  // How much a word heads.
  enum class Position { kInClause, kHeadsClause, kHeadsParagraph };
  // A word of the lexicon that speaks of time or status.
  void SeeWord(WordClasses classes, std::string_view word, Position position);
  // A word that names another place, or another level or part of the own one.
  void SeeOtherPlace(std::string_view word, Position position);
  void SeeOtherLevel(std::string_view word, Position position);
  void SeeOwnPlace();
  // What the heading above says of place and period, for the whole block; empty: nothing.
  void SeeHeading(std::string_view other_place, std::string_view other_period);

  PeriodState CurrentPeriod() const;
  // Empty for the report's own place; `from` is kInferred after a word that names another place.
  const std::string& Scope() const { return clause_scope_.empty() ? sentence_scope_ : clause_scope_; }
  Provenance ScopeFrom() const;
  FactStatus Status() const;

 private:
  SectionContext section_;
  int this_year_;
  PeriodState paragraph_;
  PeriodState sentence_;
  bool clause_last_year_ = false;
  bool sentence_last_year_ = false;
  std::string clause_scope_, sentence_scope_, paragraph_scope_;
  bool own_place_ = false;
  bool target_word_ = false;
  bool sentence_target_ = false;  // a clause was headed by a target word: 对照年初目标，…
  bool actual_word_ = false;
};

}  // namespace heyan
