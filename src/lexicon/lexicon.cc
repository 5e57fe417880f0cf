#include "lexicon/lexicon.h"

#include <algorithm>
#include <array>

#include "lexicon/node_reader.h"
#include "text/utf8.h"

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
    {"other_measures", WordClass::kOtherMeasure},
    {"sentence_periods", WordClass::kSentencePeriod},
    {"paragraph_periods", WordClass::kParagraphPeriod},
    {"last_years", WordClass::kLastYear},
    {"base_words", WordClass::kBaseWord},
    {"next_years", WordClass::kNextYear},
    {"this_years", WordClass::kThisYear},
    {"target_words", WordClass::kTargetWord},
    {"actual_words", WordClass::kActualWord},
});

template <typename Table, typename E>
bool Lookup(const Table& table, std::string_view name, E* value) {
  auto found = std::ranges::find(table, name, [](const auto& entry) { return entry.first; });
  if (found == table.end()) return false;
  *value = found->second;
  return true;
}

}  // namespace

// Fills a lexicon file by file; a file is known by its name without folders and extension.
class LexiconLoader {
 public:
  LexiconLoader(Lexicon* lexicon, std::vector<yaml::Problem>* problems) : lexicon_(*lexicon), problems_(problems) {}

  void LoadFile(const Lexicon::File& file) {
    std::optional<yaml::Node> root = yaml::Parse(file.text, file.path, problems_);
    if (!root) return;
    NodeReader reader(file.path, problems_);
    std::string_view name = file.path;
    name.remove_prefix(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
    if (name == "indicators.yaml") return LoadIndicators(*root, &reader);
    if (name == "units.yaml") return LoadUnits(*root, &reader);
    if (name == "qualifiers.yaml") return LoadQualifiers(*root, &reader);
    if (name == "tables.yaml") return LoadTables(*root, &reader);
    if (name == "names.yaml") return LoadNames(*root, &reader);
    if (name == "numerals.yaml") return LoadNumeralWording(*root, &reader, &lexicon_.numerals_);
    if (name == "headers.yaml") return LoadHeaders(*root, &reader);
    if (name == "prose.yaml") return LoadProse(*root, &reader);
    reader.Report(*root, Say("lexicon.unknown_file", {{"name", name}}));
  }

 private:
  void LoadIndicators(const yaml::Node& root, NodeReader* reader) {
    for (const yaml::Node& item : reader->Items(root, "indicators")) {
      reader->AllowOnly(item, {"name", "aliases", "dimension", "direction", "kind", "price", "owner"});
      IndicatorEntry entry;
      entry.name = reader->Text(item, "name");
      entry.aliases = reader->Texts(item, "aliases");
      entry.dimension = reader->Text(item, "dimension");
      entry.direction = reader->Named(item, "direction", Direction::kUnknown);
      entry.kind = reader->Text(item, "kind");
      entry.price = reader->Text(item, "price");
      entry.needs_owner = item.Find("owner") != nullptr && reader->Text(item, "owner") == "required";
      int id = static_cast<int>(lexicon_.indicators_.size());
      auto add = [&](const std::string& name) {
        if (name.empty()) return;
        std::string printed = FoldWidth(name);  // texts are folded before they are matched
        if (lexicon_.indicator_by_name_.emplace(printed, id).first->second != id) {
          reader->Report(item, Say("lexicon.duplicate_name", {{"name", printed}}));
        }
        lexicon_.indicator_matcher_.Add(printed, id);
      };
      add(entry.name);
      for (const std::string& alias : entry.aliases) add(alias);
      lexicon_.indicators_.push_back(std::move(entry));
    }
  }

  void LoadUnits(const yaml::Node& root, NodeReader* reader) {
    for (const yaml::Node& item : reader->Items(root, "units")) {
      reader->AllowOnly(item, {"unit", "aliases", "dimension", "base", "factor", "spoken"});
      UnitEntry entry;
      entry.unit = reader->Text(item, "unit");
      if (item.Find("aliases") != nullptr) entry.aliases = reader->Texts(item, "aliases");
      entry.dimension = reader->Text(item, "dimension");
      entry.base = item.Find("base") != nullptr ? reader->Text(item, "base") : entry.unit;
      if (item.Find("factor") != nullptr) ReadFactor(item, reader, &entry);
      int id = static_cast<int>(lexicon_.units_.size());
      auto add = [&](const std::string& name) {
        if (name.empty()) return;
        std::string printed = FoldWidth(name);
        if (lexicon_.unit_by_name_.emplace(printed, id).first->second != id) {
          reader->Report(item, Say("lexicon.duplicate_name", {{"name", printed}}));
        }
        lexicon_.unit_matcher_.Add(printed, id);
      };
      if (item.Find("spoken") != nullptr) {
        for (const std::string& word : reader->Texts(item, "spoken")) lexicon_.spoken_unit_matcher_.Add(FoldWidth(word), id);
      }
      add(entry.unit);
      for (const std::string& alias : entry.aliases) add(alias);
      lexicon_.units_.push_back(std::move(entry));
    }
    for (const auto& [name, id] : lexicon_.unit_by_name_) lexicon_.spoken_unit_matcher_.Add(name, id);
  }

  static void ReadFactor(const yaml::Node& item, NodeReader* reader, UnitEntry* entry) {
    std::string text = reader->Text(item, "factor");
    std::size_t slash = text.find('/');
    std::optional<Decimal> numerator = Decimal::Parse(text.substr(0, slash));
    std::optional<Decimal> denominator =
        slash == std::string::npos ? Decimal(1) : Decimal::Parse(text.substr(slash + 1));
    if (!numerator || !denominator || *numerator <= Decimal(0) || *denominator <= Decimal(0)) {
      reader->Report(*item.Find("factor"), Say("lexicon.expected_number", {{"key", "factor"}, {"value", text}}));
      return;
    }
    entry->numerator = *numerator;
    entry->denominator = *denominator;
  }

  void LoadQualifiers(const yaml::Node& root, NodeReader* reader) {
    reader->AllowOnly(root, {"qualifiers", "widths"});
    for (const yaml::Node& item : reader->Items(root, "qualifiers")) {
      QualifierMeaning meaning = QualifierMeaning::kAbout;
      std::string name = reader->Text(item, "meaning");
      if (!Lookup(kQualifierMeanings, name, &meaning)) {
        reader->Report(item, Say("lexicon.unknown_value", {{"key", "meaning"}, {"value", name}}));
      }
      std::string position = reader->Text(item, "position");
      PhraseMatcher& matcher = position == "before"  ? lexicon_.qualifiers_before_
                               : position == "after" ? lexicon_.qualifiers_after_
                                                     : lexicon_.qualifiers_inside_;
      if (position != "before" && position != "after" && position != "inside") {
        reader->Report(item, Say("lexicon.unknown_value", {{"key", "position"}, {"value", position}}));
      }
      for (const std::string& word : reader->Texts(item, "words")) matcher.Add(word, static_cast<int>(meaning));
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
      ColumnRole role = ColumnRole::kNone;
      std::string name = reader->Text(item, "role");
      if (!Lookup(kColumnRoles, name, &role)) {
        reader->Report(item, Say("lexicon.unknown_value", {{"key", "role"}, {"value", name}}));
      }
      tables.columns.emplace_back(role, reader->Texts(item, "words"));
    }
    for (const yaml::Node& item : reader->Items(root, "measures")) {
      tables.measures.emplace_back(reader->Named(item, "measure", Measure::kUnspecified), reader->Texts(item, "words"));
    }
    for (const yaml::Node& item : reader->Items(root, "endings")) {
      tables.endings.emplace_back(reader->Named(item, "direction", Direction::kUnknown), reader->Texts(item, "words"));
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
      CellMeaning meaning = reader->Named(item, "meaning", CellMeaning::kText);
      if (auto pattern = reader->Pattern(item, "pattern", true)) tables.cells.push_back({meaning, *pattern});
    }
    for (const yaml::Node& item : reader->Items(root, "relative")) {
      bool strictly = reader->Text(item, "strictly") == "true";
      std::string reference = reader->Text(item, "reference");
      if (auto pattern = reader->Pattern(item, "pattern", true)) {
        tables.relative.push_back({*pattern, reference, strictly});
      }
    }
    if (const yaml::Node* grades = reader->Member(root, "grades")) {
      for (const auto& [grade, value] : grades->members) {
        tables.grades[grade.scalar] = Decimal::Parse(value.scalar).value_or(Decimal());
      }
    }
    tables.mark_note = reader->Pattern(root, "mark_note_pattern", false);
    tables.others_expected = reader->Pattern(root, "others_expected_pattern", false);
  }

  void LoadNames(const yaml::Node& root, NodeReader* reader) {
    reader->AllowOnly(root, {"before", "after", "except_after"});
    lexicon_.names_.before = reader->Texts(root, "before");
    lexicon_.names_.after = reader->Texts(root, "after");
    lexicon_.names_.except_after = reader->Texts(root, "except_after");
  }

  void LoadHeaders(const yaml::Node& root, NodeReader* reader) {
    HeaderWording& headers = lexicon_.headers_;
    for (const yaml::Node& item : reader->Items(root, "kinds")) {
      ReportKind kind = reader->Named(item, "kind", ReportKind::kOther);
      if (auto pattern = reader->Pattern(item, "pattern", false)) headers.kinds.emplace_back(kind, *pattern);
    }
    headers.two_years = reader->Pattern(root, "two_years", false);
    headers.one_year = reader->Pattern(root, "one_year", false);
    headers.session_date = reader->Pattern(root, "session_date", false);
    headers.title_region = reader->Pattern(root, "title_region", false);
    headers.session_region = reader->Pattern(root, "session_region", false);
    for (int month = 1; month <= 12; ++month) {
      if (reader->Number(root, "review_month") == Decimal(month)) headers.review_month = month;
    }
    headers.place_endings = reader->Texts(root, "place_endings");
    headers.national_words = reader->Texts(root, "national_words");
    headers.own_place_prefixes = reader->Texts(root, "own_place_prefixes");
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
    joining.year_span_words = reader->Texts(root, "year_span_words");
    for (const yaml::Node& item : reader->Items(root, "sections")) {
      std::string status = reader->Text(item, "status");
      bool many_years = reader->Text(item, "years") == "many";
      if (auto pattern = reader->Pattern(item, "pattern", false)) {
        lexicon_.sections_.push_back({*pattern, status, many_years, reader->Text(item, "levels") == "top"});
      }
    }
    for (const yaml::Node& item : reader->Items(root, "pairs")) {
      int id = static_cast<int>(lexicon_.pairs_.size());
      lexicon_.pairs_.push_back({reader->Text(item, "first"), reader->Text(item, "second")});
      for (const std::string& word : reader->Texts(item, "words")) lexicon_.pair_matcher_.Add(word, id);
    }
  }

  Lexicon& lexicon_;
  std::vector<yaml::Problem>* problems_;
};

std::optional<Lexicon> Lexicon::Load(std::span<const File> files, std::vector<yaml::Problem>* problems) {
  std::size_t problems_before = problems->size();
  Lexicon lexicon;
  LexiconLoader loader(&lexicon, problems);
  for (const File& file : files) loader.LoadFile(file);
  if (problems->size() > problems_before) return std::nullopt;
  return lexicon;
}

const IndicatorEntry* Lexicon::FindIndicator(std::string_view name) const {
  auto found = indicator_by_name_.find(std::string(name));
  return found == indicator_by_name_.end() ? nullptr : &indicators_[found->second];
}

const UnitEntry* Lexicon::FindUnit(std::string_view name) const {
  auto found = unit_by_name_.find(std::string(name));
  return found == unit_by_name_.end() ? nullptr : &units_[found->second];
}

}  // namespace heyan
