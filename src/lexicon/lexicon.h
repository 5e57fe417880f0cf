// The lexicon (词库): what heyan knows of indicators, units and wording. Loaded from rules/lexicon/*.yaml, compiled for
// matching, and never changed afterwards.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "lexicon/bound_wording.h"
#include "lexicon/claim_wording.h"
#include "lexicon/key_record.h"
#include "lexicon/number_names.h"
#include "lexicon/numeral_wording.h"
#include "lexicon/period_words.h"
#include "lexicon/project_wording.h"
#include "lexicon/spelling_wording.h"
#include "lexicon/subject_wording.h"
#include "lexicon/sum_wording.h"
#include "lexicon/time_words.h"
#include "model/report.h"
#include "text/phrase_matcher.h"
#include "text/regex.h"
#include "yaml/node.h"

namespace heyan {

struct AlikeWording;
struct CountWording;

struct IndicatorEntry {
  std::string name;  // canonical
  std::vector<std::string> aliases;
  std::string dimension;
  Direction direction = Direction::kUnknown;
  std::string kind;          // level, growth, share, rate, ratio, count
  std::string price;         // real, nominal, none
  bool needs_owner = false;  // 总投资: means nothing without the project it belongs to
};

struct UnitEntry {
  std::string unit;  // canonical
  std::vector<std::string> aliases;
  std::string dimension;
  std::string base;  // canonical unit this converts to; itself when nothing else is known
  // 1 unit = numerator/denominator base units, exactly.
  Decimal numerator = 1;
  Decimal denominator = 1;
};

// What a word beside a figure does to it (numbers.md §1).
enum class QualifierMeaning { kAbout, kNearly, kOver, kMore, kAtLeast, kAtMost, kMoreThan, kLessThan, kNone };

struct QualifierWidths {
  Decimal about_share, about_place_cap, nearly_share;
};

enum class ColumnRole {
  kNone,
  kNumber,
  kUnit,
  kNature,
  kCategory,
  kCompletion,
  kActual,
  kTarget,
  kLevel,
  kGrowth,
  kName,
  kScope,  // a column of towns or zones
  kOther,  // a rank, a share of the plan: no result
};

// How indicator tables are worded; the fields are the keys of rules/lexicon/tables.yaml.
struct TableWording {
  std::vector<std::pair<ColumnRole, std::vector<std::string>>> columns;
  std::vector<std::string> indicator_heads, total_words, adjusted_heads, growth_cell_words, cell_fillers;
  Decimal known_rows_percent;
  std::vector<std::string> binding_marks, binding_words, expected_words, sub_row_marks, part_labels;
  std::vector<std::pair<Measure, std::vector<std::string>>> measures;
  std::vector<std::string> empty_endings, empty_beginnings, falling_words;
  std::vector<std::pair<Direction, std::vector<std::string>>> endings;
  std::map<std::string, Decimal, std::less<>> grades;
  struct CellPattern {
    CellMeaning meaning;
    Regex pattern;  // matches the whole cell
  };
  std::vector<CellPattern> cells;
  struct RelativePattern {
    Regex pattern;
    std::string reference;
    bool strictly;
  };
  std::vector<RelativePattern> relative;
  std::vector<std::string> change_words, falling_change_words;
  std::optional<Regex> mark_note, others_expected;
  std::vector<std::string> plan_caption_words, review_caption_words;
};

// The part a word plays in a sentence; the names are the keys of rules/lexicon/prose.yaml.
enum class WordClass {
  kFiller,
  kLead,
  kRising,
  kFalling,
  kReaching,
  kShare,
  kComparison,
  kOwnScope,
  kOtherPlace,
  kOtherLevel,
  kOtherKind,
  kOtherMeasure,
  kSentencePeriod,
  kParagraphPeriod,
  kLastYear,
  kBaseWord,
  kNextYear,
  kThisYear,
  kTargetWord,
  kActualWord,
  kPlanVerb,
  kApproval,
  kExecution,
  kIdentity,
  kAverage,
};
// A word may play several parts (预计 is a filler and a lead): one bit a class.
using WordClasses = std::uint32_t;
constexpr WordClasses Bit(WordClass word_class) { return 1U << static_cast<unsigned>(word_class); }

// What a heading says of the figures below it.
struct SectionPattern {
  Regex pattern;
  std::string status;  // actual, target, unknown
  std::string guess;   // the same: what figures mostly are where `status` is unknown
  bool many_years = false;
  bool top_only = false;  // for headings of the first level only
};

// Words that hold lists and years together; the fields are keys of rules/lexicon/prose.yaml.
struct JoiningWords {
  std::vector<std::string> joints, respective_words, year_base_words, year_span_words, base_endings, range_marks,
      target_endings, year_value_marks, year_names_before, year_names_after, plan_names_before, multiple_bases,
      value_starts, review_words, level_verbs, level_endings, level_parts, sum_words, flow_endings, deed_verbs,
      budget_endings, outline_reviews;
};

// How the head of a report is read; the fields are the keys of rules/lexicon/headers.yaml.
struct HeaderWording {
  std::vector<std::pair<ReportKind, Regex>> kinds;
  std::optional<Regex> two_years, one_year, reviewed_year, session_date, title_region, session_region, office_region;
  int review_month = 0;
  std::vector<std::string> place_endings, own_place_prefixes, national_words, national_titles, salutations;
};

struct PairPhrase {
  std::string first, second;  // canonical indicators
};

// Words on both sides of a figure that compare something with it: 比30大.
struct ComparisonWords {
  PhraseMatcher before;  // ids: 1 for words of their own (同比), 0 for those that compare
  PhraseMatcher after;   // ids are QualifierMeaning values
  PhraseMatcher then;    // what may follow in the clause
};

class Lexicon {
 public:
  struct File {
    std::string path;  // for problems
    std::string_view text;
    std::string_view tree = {};  // the text already parsed, as yaml::Pack() gives it; empty: it is parsed
  };

  // Compiles the lexicon files (indicators.yaml, units.yaml, …); each is known by its name. All problems of all files are
  // appended, each with its place; nullopt when there is one.
  // `asked` gets, for every file that is YAML, what was asked of it.
  static std::optional<Lexicon> Load(std::span<const File> files, std::vector<yaml::Problem>* problems,
                                     std::vector<AskedValue>* asked = nullptr);

  // The indicator with this name or alias; null when unknown. Blanks must be removed before.
  const IndicatorEntry* FindIndicator(std::string_view name) const;
  const std::vector<IndicatorEntry>& indicators() const { return indicators_; }
  // Ids index indicators().
  const PhraseMatcher& indicator_matcher() const { return indicator_matcher_; }

  const UnitEntry* FindUnit(std::string_view name) const;
  const std::vector<UnitEntry>& units() const { return units_; }
  const PhraseMatcher& unit_matcher() const { return unit_matcher_; }

  // With the units that only bare numbers have (块, 毛, 打); running text has other words for them.
  const PhraseMatcher& spoken_unit_matcher() const { return spoken_unit_matcher_; }

  // Ids are QualifierMeaning values.
  const PhraseMatcher& qualifiers_before() const { return qualifiers_before_; }
  const PhraseMatcher& qualifiers_after() const { return qualifiers_after_; }
  const PhraseMatcher& qualifiers_inside() const { return qualifiers_inside_; }
  const ComparisonWords& comparison() const { return comparison_; }
  const QualifierWidths& widths() const { return widths_; }

  const TableWording& tables() const { return tables_; }
  const NameWording& names() const { return names_; }
  const NumeralWording& numerals() const { return numerals_; }
  const HeaderWording& headers() const { return headers_; }
  const PeriodWords& periods() const { return periods_; }
  const TimeWords& times() const { return times_; }
  const JoiningWords& joining() const { return joining_; }
  const SubjectWording& subjects() const { return subjects_; }
  const AlikeWording& alike() const;
  const CountWording& counts() const;
  const ClaimWording& claims() const { return claims_; }
  const BoundWording& bounds() const { return bounds_; }
  const SpellingWording& spelling() const { return spelling_; }
  const ProjectWording& projects() const { return projects_; }
  const SumWording& sums() const { return sums_; }

  // Ids index word_classes().
  const PhraseMatcher& words() const { return words_; }
  WordClasses ClassesOf(int word) const { return word_classes_[word]; }
  const std::vector<SectionPattern>& sections() const { return sections_; }
  // Ids index pairs().
  const PhraseMatcher& pair_matcher() const { return pair_matcher_; }
  const std::vector<PairPhrase>& pairs() const { return pairs_; }

  // Where a word of words(), an indicator, a pair of them or a time may begin.
  const PhraseBeginnings& phrase_beginnings() const { return phrase_beginnings_; }
  // Where a number of running text or a time may begin.
  const PhraseBeginnings& number_beginnings() const { return number_beginnings_; }

 private:
  friend class LexiconLoader;

  std::vector<IndicatorEntry> indicators_;
  PhraseMatcher indicator_matcher_;
  std::vector<UnitEntry> units_;
  PhraseMatcher unit_matcher_, spoken_unit_matcher_;
  PhraseMatcher qualifiers_before_, qualifiers_after_, qualifiers_inside_;
  ComparisonWords comparison_;
  QualifierWidths widths_;
  TableWording tables_;
  NameWording names_;
  NumeralWording numerals_;
  HeaderWording headers_;
  JoiningWords joining_;
  SubjectWording subjects_;
  std::shared_ptr<const AlikeWording> alike_;   // null when the lexicon has none
  std::shared_ptr<const CountWording> counts_;  // null when the lexicon has none
  ClaimWording claims_;
  BoundWording bounds_;
  SpellingWording spelling_;
  ProjectWording projects_;
  SumWording sums_;
  PeriodWords periods_;
  TimeWords times_;
  PhraseMatcher words_;
  std::vector<WordClasses> word_classes_;
  std::vector<SectionPattern> sections_;
  PhraseMatcher pair_matcher_;
  std::vector<PairPhrase> pairs_;
  PhraseBeginnings phrase_beginnings_, number_beginnings_;
};

}  // namespace heyan
