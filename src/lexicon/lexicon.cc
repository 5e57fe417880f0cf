#include "lexicon/lexicon.h"

#include <algorithm>
#include <array>

#include "lexicon/alike_wording.h"
#include "lexicon/count_wording.h"
#include "lexicon/load_entries.h"
#include "lexicon/node_reader.h"
#include "text/nearest_word.h"
#include "yaml/packed.h"

namespace heyan {
namespace {

constexpr auto kColumnRoles = std::to_array<std::pair<std::string_view, ColumnRole>>({
    {"number", ColumnRole::kNumber},
    {"unit", ColumnRole::kUnit},
    {"nature", ColumnRole::kNature},
    {"category", ColumnRole::kCategory},
    {"completion", ColumnRole::kCompletion},
    {"actual", ColumnRole::kActual},
    {"target", ColumnRole::kTarget},
    {"level", ColumnRole::kLevel},
    {"growth", ColumnRole::kGrowth},
    {"name", ColumnRole::kName},
    {"scope", ColumnRole::kScope},
    {"other", ColumnRole::kOther},
});

constexpr auto kQualifierMeanings = std::to_array<std::pair<std::string_view, QualifierMeaning>>({
    {"about", QualifierMeaning::kAbout},
    {"nearly", QualifierMeaning::kNearly},
    {"over", QualifierMeaning::kOver},
    {"more", QualifierMeaning::kMore},
    {"at_least", QualifierMeaning::kAtLeast},
    {"at_most", QualifierMeaning::kAtMost},
    {"more_than", QualifierMeaning::kMoreThan},
    {"less_than", QualifierMeaning::kLessThan},
    {"none", QualifierMeaning::kNone},
});

constexpr auto kWordClasses = std::to_array<std::pair<std::string_view, WordClass>>({
    {"fillers", WordClass::kFiller},
    {"leads", WordClass::kLead},
    {"rising", WordClass::kRising},
    {"falling", WordClass::kFalling},
    {"reaching", WordClass::kReaching},
    {"shares", WordClass::kShare},
    {"comparisons", WordClass::kComparison},
    {"own_scopes", WordClass::kOwnScope},
    {"other_places", WordClass::kOtherPlace},
    {"other_levels", WordClass::kOtherLevel},
    {"other_kinds", WordClass::kOtherKind},
    {"other_measures", WordClass::kOtherMeasure},
    {"sentence_periods", WordClass::kSentencePeriod},
    {"paragraph_periods", WordClass::kParagraphPeriod},
    {"last_years", WordClass::kLastYear},
    {"base_words", WordClass::kBaseWord},
    {"next_years", WordClass::kNextYear},
    {"this_years", WordClass::kThisYear},
    {"target_words", WordClass::kTargetWord},
    {"actual_words", WordClass::kActualWord},
    {"plan_verbs", WordClass::kPlanVerb},
    {"approvals", WordClass::kApproval},
    {"execution_words", WordClass::kExecution},
    {"identity_words", WordClass::kIdentity},
    {"averages", WordClass::kAverage},
});

}  // namespace

// Fills a lexicon file by file; a file is known by its name without folders and extension.
class LexiconLoader {
 public:
  LexiconLoader(Lexicon* lexicon, std::vector<yaml::Problem>* problems, std::vector<AskedValue>* asked)
      : lexicon_(*lexicon), problems_(problems), asked_(asked) {}

  void LoadFile(const Lexicon::File& file) {
    std::optional<yaml::Node> root = yaml::ParseOrUnpack(file.text, file.tree, file.path, problems_);
    if (!root) return;
    NodeReader reader(file.path, problems_);
    KeyRecord record;
    if (asked_ != nullptr) reader.RecordIn(&record);
    if (!file.tree.empty()) reader.TrustPatterns();
    LoadRoot(file.path, *root, &reader);
    reader.Finish(*root);
    if (asked_ != nullptr) asked_->push_back(record.Summary(*root));
  }

  void GatherBeginnings() {
    for (const PhraseMatcher* matcher : {&lexicon_.words_, &lexicon_.indicator_matcher_, &lexicon_.pair_matcher_}) {
      lexicon_.phrase_beginnings_.Add(matcher->beginnings());
    }
    lexicon_.phrase_beginnings_.Add(lexicon_.periods_.beginnings);
    lexicon_.number_beginnings_.Add(lexicon_.periods_.beginnings);
    lexicon_.number_beginnings_.Add(lexicon_.numerals_.han_beginnings);
    lexicon_.number_beginnings_.Add(lexicon_.numerals_.signs_before.beginnings());
    for (char digit = '0'; digit <= '9'; ++digit) lexicon_.number_beginnings_.Add({&digit, 1});
  }

  // When all files are loaded: the indicators that other files speak of must be there.
  void CheckReferences() {
    if (lexicon_.indicators_.empty()) return;  // told already, or loaded without them
    std::vector<std::string_view> names;
    for (const IndicatorEntry& entry : lexicon_.indicators_) names.push_back(entry.name);
    for (const Reference& reference : references_) {
      if (std::ranges::find(names, reference.name) != names.end()) continue;
      problems_->push_back(
          {reference.path, reference.mark,
           Say("lexicon.unknown_indicator", {{"name", reference.name}}) + Suggestion(reference.name, names)});
    }
  }

 private:
  // A canonical indicator that a file other than indicators.yaml speaks of.
  struct Reference {
    std::string path;
    yaml::Mark mark;
    std::string name;
  };

  void LoadRoot(const std::string& path, const yaml::Node& root, NodeReader* reader) {
    std::string_view name = path;
    name.remove_prefix(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
    path_ = path;
    if (name == "indicators.yaml") return LoadIndicatorEntries(root, reader);
    if (name == "units.yaml") return LoadUnitEntries(root, reader);
    if (name == "qualifiers.yaml") return LoadQualifiers(root, reader);
    if (name == "tables.yaml") return LoadTables(root, reader);
    if (name == "names.yaml") return LoadNames(root, reader, &lexicon_.names_);
    if (name == "numerals.yaml") return LoadNumeralWording(root, reader, &lexicon_.numerals_);
    if (name == "headers.yaml") return LoadHeaders(root, reader);
    if (name == "periods.yaml") return LoadPeriodWords(root, reader, &lexicon_.periods_);
    if (name == "times.yaml") return LoadTimeWords(root, reader, &lexicon_.times_);
    if (name == "prose.yaml") return LoadProse(root, reader);
    if (name == "subjects.yaml") {
      lexicon_.subjects_ = LoadSubjectWording(root, reader);
      return;
    }
    return LoadCheckWording(name, root, reader);
  }

  // The words of one kind of check.
  void LoadCheckWording(std::string_view name, const yaml::Node& root, NodeReader* reader) {
    if (name == "counts.yaml") {
      lexicon_.counts_ = std::make_shared<const CountWording>(LoadCountWording(root, reader));
    } else if (name == "alike.yaml") {
      lexicon_.alike_ = std::make_shared<const AlikeWording>(LoadAlikeWording(root, reader));
    } else if (name == "claims.yaml") {
      lexicon_.claims_ = LoadClaimWording(root, reader);
    } else if (name == "bounds.yaml") {
      lexicon_.bounds_ = LoadBoundWording(root, reader);
    } else if (name == "spelling.yaml") {
      lexicon_.spelling_ = LoadSpellingWording(root, reader);
    } else if (name == "projects.yaml") {
      lexicon_.projects_ = LoadProjectWording(root, reader);
    } else if (name == "partitions.yaml") {
      lexicon_.sums_ = LoadSumWording(root, reader);
    } else {
      reader->Report(root, Say("lexicon.unknown_file", {{"name", name}}));
    }
  }

  void LoadIndicatorEntries(const yaml::Node& root, NodeReader* reader) {
    lexicon_.indicators_ = LoadIndicators(root, reader, &lexicon_.indicator_matcher_);
  }

  void LoadUnitEntries(const yaml::Node& root, NodeReader* reader) {
    lexicon_.units_ = LoadUnits(root, reader, &lexicon_.unit_matcher_, &lexicon_.spoken_unit_matcher_);
  }

  // The indicator under `key`, looked up when all files are loaded.
  std::string IndicatorName(const yaml::Node& map, std::string_view key, NodeReader* reader) {
    std::string name = reader->Text(map, key);
    if (!name.empty()) references_.push_back({path_, map.Find(key)->mark, name});
    return name;
  }

  void LoadQualifiers(const yaml::Node& root, NodeReader* reader) {
    for (const yaml::Node& item : reader->Items(root, "qualifiers")) {
      QualifierMeaning meaning = reader->Choice(kQualifierMeanings, item, "meaning", QualifierMeaning::kAbout);
      static constexpr std::string_view kPositions[] = {"before", "after", "inside", "compared"};
      std::string position = reader->Word(item, "position", kPositions);
      PhraseMatcher& matcher = position == "before"     ? lexicon_.qualifiers_before_
                               : position == "after"    ? lexicon_.qualifiers_after_
                               : position == "compared" ? lexicon_.comparison_.after
                                                        : lexicon_.qualifiers_inside_;
      for (const std::string& word : reader->Texts(item, "words")) matcher.Add(word, static_cast<int>(meaning));
    }
    if (const yaml::Node* comparison = reader->Optional(root, "comparison")) {
      for (const std::string& word : reader->Texts(*comparison, "before")) lexicon_.comparison_.before.Add(word, 0);
      for (const std::string& word : reader->Texts(*comparison, "never")) lexicon_.comparison_.before.Add(word, 1);
      for (const std::string& word : reader->Texts(*comparison, "then")) lexicon_.comparison_.then.Add(word, 0);
    }
    if (const yaml::Node* widths = reader->Member(root, "widths")) {
      if (const yaml::Node* about = reader->Member(*widths, "about")) {
        lexicon_.widths_.about_share = reader->Number(*about, "share");
        lexicon_.widths_.about_place_cap = reader->Number(*about, "place_cap");
      }
      if (const yaml::Node* nearly = reader->Member(*widths, "nearly")) {
        lexicon_.widths_.nearly_share = reader->Number(*nearly, "share");
      }
    }
  }

  void LoadTables(const yaml::Node& root, NodeReader* reader) {
    TableWording& tables = lexicon_.tables_;
    for (const yaml::Node& item : reader->Items(root, "columns")) {
      ColumnRole role = reader->Choice(kColumnRoles, item, "role", ColumnRole::kNone);
      tables.columns.emplace_back(role, reader->Texts(item, "words"));
    }
    for (const yaml::Node& item : reader->Items(root, "measures")) {
      Measure measure = reader->Named(item, "measure", {"level", "growth"}, Measure::kUnspecified);
      tables.measures.emplace_back(measure, reader->Texts(item, "words"));
    }
    for (const yaml::Node& item : reader->Items(root, "endings")) {
      Direction direction = reader->Named(item, "direction", {"higher", "lower", "neutral"}, Direction::kUnknown);
      tables.endings.emplace_back(direction, reader->Texts(item, "words"));
    }
    tables.indicator_heads = reader->Texts(root, "indicator_heads");
    tables.total_words = reader->Texts(root, "total_words");
    tables.adjusted_heads = reader->Texts(root, "adjusted_heads");
    tables.growth_cell_words = reader->Texts(root, "growth_cell_words");
    tables.cell_fillers = reader->Texts(root, "cell_fillers");
    tables.known_rows_percent = reader->Number(root, "known_rows_percent");
    tables.binding_marks = reader->Texts(root, "binding_marks");
    tables.binding_words = reader->Texts(root, "binding_words");
    tables.expected_words = reader->Texts(root, "expected_words");
    tables.sub_row_marks = reader->Texts(root, "sub_row_marks");
    tables.part_labels = reader->Texts(root, "part_labels");
    tables.empty_endings = reader->Texts(root, "empty_endings");
    tables.empty_beginnings = reader->Texts(root, "empty_beginnings");
    tables.falling_words = reader->Texts(root, "falling_words");
    tables.change_words = reader->Texts(root, "change_words");
    tables.falling_change_words = reader->Texts(root, "falling_change_words");
    tables.plan_caption_words = reader->Texts(root, "plan_caption_words");
    tables.review_caption_words = reader->Texts(root, "review_caption_words");
    LoadCells(root, reader);
  }

  void LoadCells(const yaml::Node& root, NodeReader* reader) {
    TableWording& tables = lexicon_.tables_;
    for (const yaml::Node& item : reader->Items(root, "cells")) {
      CellMeaning meaning =
          reader->Named(item, "meaning", {"absent", "delegated", "done", "expected", "not_done"}, CellMeaning::kText);
      if (auto pattern = reader->Pattern(item, "pattern", true)) tables.cells.push_back({meaning, *pattern});
    }
    for (const yaml::Node& item : reader->Items(root, "relative")) {
      bool strictly = reader->Truth(item, "strictly");
      std::string reference = IndicatorName(item, "reference", reader);
      if (auto pattern = reader->Pattern(item, "pattern", true)) {
        tables.relative.push_back({*pattern, reference, strictly});
      }
    }
    if (const yaml::Node* grades = reader->Member(root, "grades")) {
      for (const auto& [grade, value] : grades->members) {
        tables.grades[grade.scalar] = reader->NumberOf(value, grade.scalar);
      }
    }
    tables.mark_note = reader->Pattern(root, "mark_note_pattern", false);
    tables.others_expected = reader->Pattern(root, "others_expected_pattern", false);
  }

  void LoadHeaders(const yaml::Node& root, NodeReader* reader) {
    HeaderWording& headers = lexicon_.headers_;
    for (const yaml::Node& item : reader->Items(root, "kinds")) {
      ReportKind kind =
          reader->Named(item, "kind", {"plan", "work", "budget", "statistics", "other"}, ReportKind::kOther);
      if (auto pattern = reader->Pattern(item, "pattern", false)) headers.kinds.emplace_back(kind, *pattern);
    }
    headers.two_years = reader->Pattern(root, "two_years", false);
    headers.one_year = reader->Pattern(root, "one_year", false);
    headers.reviewed_year = reader->Pattern(root, "reviewed_year", false);
    headers.session_date = reader->Pattern(root, "session_date", false);
    headers.title_region = reader->Pattern(root, "title_region", false);
    headers.session_region = reader->Pattern(root, "session_region", false);
    headers.office_region = reader->Pattern(root, "office_region", false);
    headers.review_month = ReadMonth(root, "review_month", reader);
    headers.place_endings = reader->Texts(root, "place_endings");
    headers.salutations = reader->Texts(root, "salutations");
    headers.national_titles = reader->Texts(root, "national_titles");
    headers.national_words = reader->Texts(root, "national_words");
    headers.own_place_prefixes = reader->Texts(root, "own_place_prefixes");
  }

  static int ReadMonth(const yaml::Node& map, std::string_view key, NodeReader* reader) {
    std::string text = reader->Text(map, key);
    if (text.empty()) return 0;
    for (int month = 1; month <= 12; ++month) {
      if (text == std::to_string(month)) return month;
    }
    reader->Report(*map.Find(key), Say("lexicon.not_month", {{"key", key}, {"value", text}}));
    return 0;
  }

  void LoadProse(const yaml::Node& root, NodeReader* reader) {
    std::map<std::string, WordClasses> classes;
    for (const auto& [key, word_class] : kWordClasses) {
      for (const std::string& word : reader->Texts(root, key)) classes[word] |= Bit(word_class);
    }
    // A longer word that holds a target word (力争全年) speaks of a target too.
    std::vector<std::string> target_words = reader->Texts(root, "target_words");
    for (auto& [word, bits] : classes) {
      bool has_target = std::ranges::any_of(target_words, [&](const std::string& t) { return word.contains(t); });
      if (has_target) bits |= Bit(WordClass::kTargetWord);
    }
    for (const auto& [word, bits] : classes) {
      lexicon_.words_.Add(word, static_cast<int>(lexicon_.word_classes_.size()));
      lexicon_.word_classes_.push_back(bits);
    }
    JoiningWords& joining = lexicon_.joining_;
    joining.joints = reader->Texts(root, "joints");
    joining.respective_words = reader->Texts(root, "respective_words");
    joining.year_base_words = reader->Texts(root, "year_base_words");
    joining.base_endings = reader->Texts(root, "base_endings");
    joining.range_marks = reader->Texts(root, "range_marks");
    joining.target_endings = reader->Texts(root, "target_endings");
    joining.year_value_marks = reader->Texts(root, "year_value_marks");
    joining.year_span_words = reader->Texts(root, "year_span_words");
    joining.year_names_before = reader->Texts(root, "year_names_before");
    joining.year_names_after = reader->Texts(root, "year_names_after");
    joining.plan_names_before = reader->Texts(root, "plan_names_before");
    joining.multiple_bases = reader->Texts(root, "multiple_bases");
    joining.value_starts = reader->Texts(root, "value_starts");
    joining.review_words = reader->Texts(root, "review_words");
    joining.level_verbs = reader->Texts(root, "level_verbs");
    joining.level_endings = reader->Texts(root, "level_endings");
    joining.level_parts = reader->Texts(root, "level_parts");
    joining.sum_words = reader->Texts(root, "sum_words");
    joining.outline_reviews = reader->Texts(root, "outline_reviews");
    joining.flow_endings = reader->Texts(root, "flow_endings");
    joining.deed_verbs = reader->Texts(root, "deed_verbs");
    joining.budget_endings = reader->Texts(root, "budget_endings");
    LoadSections(root, reader);
    for (const yaml::Node& item : reader->Items(root, "pairs")) {
      int id = static_cast<int>(lexicon_.pairs_.size());
      lexicon_.pairs_.push_back({IndicatorName(item, "first", reader), IndicatorName(item, "second", reader)});
      for (const std::string& word : reader->Texts(item, "words")) lexicon_.pair_matcher_.Add(word, id);
    }
  }

  void LoadSections(const yaml::Node& root, NodeReader* reader) {
    static constexpr std::string_view kStatuses[] = {"actual", "target", "unknown"};
    static constexpr std::string_view kYears[] = {"one", "many"};
    static constexpr std::string_view kLevels[] = {"any", "top"};
    for (const yaml::Node& item : reader->Items(root, "sections")) {
      std::string status = reader->Word(item, "status", kStatuses);
      bool many_years = reader->Word(item, "years", kYears) == "many";
      bool top_only = reader->Word(item, "levels", kLevels) == "top";
      std::string guess = reader->Optional(item, "guess") != nullptr ? reader->Word(item, "guess", kStatuses) : status;
      if (auto pattern = reader->Pattern(item, "pattern", false)) {
        lexicon_.sections_.push_back({*pattern, status, guess, many_years, top_only});
      }
    }
  }

  Lexicon& lexicon_;
  std::vector<yaml::Problem>* problems_;
  std::vector<AskedValue>* asked_;  // of every file; null when nobody wants to know
  std::string path_;                // of the file being loaded
  std::vector<Reference> references_;
};

std::optional<Lexicon> Lexicon::Load(std::span<const File> files, std::vector<yaml::Problem>* problems,
                                     std::vector<AskedValue>* asked) {
  std::size_t problems_before = problems->size();
  Lexicon lexicon;
  LexiconLoader loader(&lexicon, problems, asked);
  for (const File& file : files) loader.LoadFile(file);
  loader.CheckReferences();
  loader.GatherBeginnings();
  if (problems->size() > problems_before) return std::nullopt;
  return lexicon;
}

const AlikeWording& Lexicon::alike() const {
  static const AlikeWording kNone;
  return alike_ ? *alike_ : kNone;
}

const CountWording& Lexicon::counts() const {
  static const CountWording kNone;
  return counts_ ? *counts_ : kNone;
}

const IndicatorEntry* Lexicon::FindIndicator(std::string_view name) const {
  int id = indicator_matcher_.IdOf(name);
  return id == PhraseMatcher::kNone ? nullptr : &indicators_[id];
}

const UnitEntry* Lexicon::FindUnit(std::string_view name) const {
  int id = unit_matcher_.IdOf(name);
  return id == PhraseMatcher::kNone ? nullptr : &units_[id];
}

}  // namespace heyan
