// What the words read so far say of the next figure: period, scope, status.
#pragma once

#include <optional>
#include <string>

#include "lexicon/lexicon.h"
#include "model/fact.h"
#include "understand/period_reader.h"
#include "understand/section.h"

namespace heyan {

// The period a figure takes, and where that was said.
struct PeriodState {
  Period period;
  Provenance from = Provenance::kInferred;
};

// The status a figure takes, and what it rests on.
struct StatusState {
  FactStatus status = FactStatus::kUnknown;
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

  // How much a word heads.
  enum class Position { kInClause, kHeadsClause, kHeadsParagraph };
  // A printed time. At the head of a clause it is the period of the sentence, of a paragraph that of the paragraph (in a
  // section on several years a term of office or a single year heads the rest of the paragraph anywhere: 五年来, 一年来);
  // inside a clause it counts to the next comma, and the period is then uncertain.
  void SeePeriod(const ReadPeriod& read, Position position);
  // 2022年、2023年: the figures belong to one year each.
  void SeeSeveralYears();
  // A time that need not be one of the figures: 纳入“十四五”规划项目.
  void SeeNameOfYears() { name_of_years_ = true; }

  // 与2019年相比，…: growth since another year than the last.
  void SeeOtherBase();

  // A word of the lexicon that speaks of time or status.
  void SeeWord(WordClasses classes, std::string_view word, Position position);
  // A word that names another place, or another level, part or kind of the own one; 全市 is another place in a district's
  // report. At the head of a clause it is the scope of what follows, but for kinds (国有, 其他); elsewhere it may be part of a
  // name (省级示范区3个), and the scope is then uncertain. A level directly before an account of the budget
  // (市级政府性基金收入) is the scope of the sentence wherever it stands. Other words change nothing.
  void SeeOtherPart(WordClasses classes, std::string_view word, bool of_account, Position position);
  // 同口径, 剔除…: another measure than the usual, to the end of the sentence.
  void SeeOtherMeasure(std::string_view word);
  void SeeOwnPlace();
  // What the heading above says of place and period, for the whole block; empty: nothing.
  void SeeHeading(std::string_view other_place, std::string_view other_period);

  PeriodState CurrentPeriod() const;
  // What the paragraphs after this one are on in a section on several years; year 0: as before.
  Period CarriedYears() const { return carried_; }
  // Empty for the report's own place.
  const std::string& Scope() const { return clause_scope_.empty() ? sentence_scope_ : clause_scope_; }
  // The level a figure was stated for (市级收入5亿元) is not that of the next one in a list.
  // The same holds for the year of a first value (由2018年的343家增至573家).
  void EndFigure() {
    clause_scope_.clear();
    if (clause_for_one_) clause_.reset();
    clause_for_one_ = false;
  }
  // The time just seen is that of the next figure only.
  void SeePeriodOfOne(const ReadPeriod& read);
  // kInferred after any word that names another place.
  Provenance ScopeFrom() const;
  // 同口径, … when the sentence speaks of such a measure; else empty.
  const std::string& Measure() const { return measure_; }
  // What a sentence says against its section is a guess (kInferred).
  StatusState Status() const;

 private:
  void SeeOtherPlace(std::string_view word, Position position);
  void SeeOtherLevel(std::string_view word, bool of_account, Position position);
  void SeeOtherKind(Position position);
  SectionContext section_;
  int this_year_;
  void SeeYear(int year, Position position);
  bool IsOnYears() const { return section_.mixed || section_.many_years; }
  void HeadParagraph(const PeriodState& state);
  FactStatus GuessedStatus(int year) const;

  PeriodState paragraph_, sentence_;
  Period carried_;
  std::optional<PeriodState> clause_;
  bool clause_for_one_ = false;
  bool year_inside_ = false;    // a year stood inside a clause before: it need not hold for the rest of the sentence
  bool name_of_years_ = false;  // 与“十四五”规划目标衔接: until a clause begins with its own year
  bool sentence_uncertain_ = false, paragraph_uncertain_ = false;  // a time was seen that need not be the figure's
  std::string clause_scope_, sentence_scope_, paragraph_scope_;
  bool clause_other_ = false, sentence_other_ = false, paragraph_other_ = false;  // another place was named
  std::string measure_;
  bool own_place_ = false;
  bool account_level_ = false;  // the level of an account is the scope of the paragraph
  bool target_word_ = false;
  bool sentence_target_ = false;  // a clause was headed by a target word: 对照年初目标，…
  bool actual_word_ = false;
  bool sentence_head_ = true;  // no clause of the sentence has ended
  bool plan_verb_ = false;     // 力争, 拟: what follows is to be reached
  bool approved_ = false;      // 人大会议批准: to the end of the sentence, or until it is said what was done
};

}  // namespace heyan
