#include "understand/indicator_table.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"
#include "understand/indicator_cell.h"
#include "understand/indicator_label.h"
#include "understand/section.h"
#include "understand/table_layout.h"

namespace heyan {
namespace {

// The note that explains marks stands close below the table.
constexpr int kNoteDistance = 4;

bool ContainsAny(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.contains(word); });
}

// What the note under the table says of marked and unmarked rows.
struct MarkNote {
  bool explains_mark = false;
  bool others_expected = false;
};

// The target column and the result columns that belong together: those of one year.
struct ColumnGroup {
  std::vector<int> targets;
  std::vector<int> results;
  int year = 0;
  bool printed_year = false;  // in the header or the caption; else it is the report's
};

class TableReader {
 public:
  TableReader(int table, const OwnPlaces& places, const Lexicon& lexicon, Report* report)
      : table_(table), places_(places), lexicon_(lexicon), wording_(lexicon.tables()), report_(*report) {}

  void Read() {
    Table& table = report_.tables[table_];
    layout_ = ReadTableLayout(&table, places_, lexicon_);
    if (layout_.columns.empty() || !ListsIndicators(table)) return;
    caption_ = FoldWidth(table.caption.text());
    other_place_ = places_.OtherPlaceIn(caption_);
    other_period_ = places_.OtherPeriodIn(caption_);
    note_ = ReadNote(table.block);
    groups_ = GroupColumns();
    table.year = groups_.empty() ? 0 : groups_.front().year;
    for (std::size_t row : layout_.rows) ReadRow(&table.rows[row]);
  }

 private:
  // A table of projects has plan and result columns too, but no indicators.
  bool ListsIndicators(const Table& table) const {
    int name = layout_.Find(ColumnRole::kName);
    if (ContainsAny(layout_.columns[name].text, wording_.indicator_heads)) return true;
    // A statistical table prints the unit of each of its rows, and has nothing planned.
    if (layout_.Has(ColumnRole::kUnit) && !layout_.Has(ColumnRole::kTarget)) return true;
    std::int64_t rows = 0;
    std::int64_t known = 0;
    for (std::size_t i : layout_.rows) {
      const Row& row = table.rows[i];
      if (row.role != RowRole::kData) continue;
      bool split = row.cells.size() > layout_.columns.size();
      IndicatorLabel label = ReadIndicatorLabel(row.cells[name + (split ? 1 : 0)].content, lexicon_);
      ++rows;
      known += lexicon_.FindIndicator(label.canonical) != nullptr ? 1 : 0;
    }
    return rows > 0 && Decimal(known * 100) >= *wording_.known_rows_percent.Times(Decimal(rows));
  }

  MarkNote ReadNote(int block) const {
    MarkNote note;
    if (block < 0) return note;
    int last = std::min<int>(static_cast<int>(report_.blocks.size()) - 1, block + kNoteDistance);
    for (int i = block + 1; i <= last && report_.blocks[i].type != BlockType::kTable; ++i) {
      std::string text = WithoutBlanks(FoldWidth(report_.blocks[i].content)).text();
      if (wording_.mark_note && wording_.mark_note->Matches(text)) {
        note.explains_mark = true;
        note.others_expected = wording_.others_expected && wording_.others_expected->Matches(text);
        return note;
      }
    }
    return note;
  }

  // Columns of one year form a group. The year of a column without one is the caption's, else the report's.
  std::vector<ColumnGroup> GroupColumns() const {
    bool has_result = layout_.Has(ColumnRole::kActual);
    int caption_year = FirstPrintedYear(caption_);
    int default_year = caption_year != 0 ? caption_year : (has_result ? report_.review_year : report_.plan_year);
    std::vector<ColumnGroup> groups;
    auto group_of = [&](int year) -> ColumnGroup& {
      for (ColumnGroup& group : groups) {
        if (group.year == year) return group;
      }
      return groups.emplace_back(ColumnGroup{{}, {}, year, false});
    };
    int result_year = 0;
    for (const Column& column : layout_.columns) {
      if (column.role == ColumnRole::kActual && column.year != 0 && result_year == 0) result_year = column.year;
    }
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      const Column& column = layout_.columns[i];
      bool is_target = column.role == ColumnRole::kTarget;
      if (!is_target && column.role != ColumnRole::kActual) continue;
      int fallback = result_year != 0 && caption_year == 0 ? result_year : default_year;
      ColumnGroup& group = group_of(column.year != 0 ? column.year : fallback);
      group.printed_year |= column.year != 0 || caption_year != 0 || result_year != 0;
      if (!is_target) {
        group.results.push_back(static_cast<int>(i));
      } else {
        group.targets.push_back(static_cast<int>(i));
      }
    }
    return groups;
  }

  void ReadRow(Row* table_row) {
    const Row& row = *table_row;
    if (row.role == RowRole::kGroup) {
      category_ = WithoutBlanks(row.cells.front().content).text();
      return;
    }
    // A row with one cell more has its name in two cells: everything from the name on stands one further right.
    int name = layout_.Find(ColumnRole::kName);
    bool split = row.cells.size() > layout_.columns.size();
    auto cell = [&](int column) -> const MappedText& {
      return row.cells[column + (split && column > name ? 1 : 0)].content;
    };
    int category = layout_.Find(ColumnRole::kCategory);
    if (category >= 0 && category < name) {
      std::string text = WithoutBlanks(cell(category)).text();
      if (!text.empty()) category_ = text;
    }
    if (split) {
      IndicatorLabel whole = ReadIndicatorLabel(row.cells[name].content, lexicon_);
      if (!whole.text.empty()) whole_label_ = whole;
    }
    const MappedText& label_text = split ? row.cells[name + 1].content : row.cells[name].content;
    IndicatorLabel label = ReadIndicatorLabel(label_text, lexicon_);
    if (label.name.empty()) return;
    if (label.is_part || split) table_row->role = RowRole::kSub;
    if (ContainsAny(label.name, wording_.total_words)) table_row->role = RowRole::kTotal;
    if (split) {  // the whole's mark and direction hold for its parts
      label.is_marked |= whole_label_.is_marked;
      label.is_falling |= whole_label_.is_falling;
      if (label.is_falling) label.direction = Direction::kHigher;
    }
    ReadUnitColumn(cell, &label);
    for (const ColumnGroup& group : groups_) AddIndicator(label, label_text, split, group, cell);
    if (!label.is_part && !split) {
      parent_ = label;
      parent_nature_ = report_.indicators.empty() ? Nature::kUnspecified : report_.indicators.back().nature;
    }
  }

  template <typename CellAt>
  void ReadUnitColumn(const CellAt& cell, IndicatorLabel* label) const {
    int column = layout_.Find(ColumnRole::kUnit);
    if (column < 0 || label->unit) return;
    std::string text = WithoutBlanks(FoldWidth(cell(column))).text();
    label->unit = ParseUnit(text, lexicon_);
    if (label->unit) label->unit_text = text;
  }

  template <typename CellAt>
  void AddIndicator(const IndicatorLabel& label, const MappedText& label_text, bool split, const ColumnGroup& group,
                    const CellAt& cell) {
    Indicator indicator;
    indicator.table = table_;
    indicator.category = category_;
    int number = layout_.Find(ColumnRole::kNumber);
    if (number >= 0) indicator.number = WithoutBlanks(cell(number)).text();
    indicator.label = label.text;
    indicator.name = label.name;
    indicator.canonical = label.canonical;
    indicator.parent = split ? whole_label_.text : (label.is_part ? parent_.text : "");
    indicator.span = label_text.ToSource();
    const IndicatorLabel& counted = label.unit || !label.is_part ? label : parent_;
    indicator.unit = counted.unit_text;
    indicator.year = group.year;
    indicator.direction = label.direction;
    indicator.measure = label.measure;
    indicator.falling = label.is_falling;
    int target = TargetColumn(group, label);
    indicator.has_target_column = target >= 0;
    indicator.has_result_column = !group.results.empty();
    bool growth_target = false;
    if (target >= 0) {
      indicator.target = AddCell(target, counted, cell, &growth_target);
      growth_target |= layout_.columns[target].measure == Measure::kGrowth;
    }
    for (int column : group.results) {
      indicator.results.push_back({layout_.columns[column].measure, AddCell(column, counted, cell, nullptr)});
    }
    indicator.judged = JudgedColumn(indicator, growth_target);
    indicator.nature = NatureOf(label, indicator, cell);
    AddFacts(label, split, group, indicator);
    report_.indicators.push_back(std::move(indicator));
  }

  // What a bare figure of the column is counted in: the header's unit, else the label's, else the table's.
  std::optional<PrintedUnit> UnitOf(const Column& column, const IndicatorLabel& label) const {
    if (!column.unit.empty()) return ParseUnit(column.unit, lexicon_);
    // The label's unit is that of the measure it names: the % of 增速（%） is not the unit of the 绝对值 column.
    if (column.measure == Measure::kLevel && label.measure == Measure::kGrowth) return std::nullopt;
    if (label.unit && (column.measure != Measure::kGrowth || label.measure == Measure::kGrowth)) return label.unit;
    if (column.measure == Measure::kGrowth) return ParseUnit("%", lexicon_);
    return ParseUnit(FoldWidth(report_.tables[table_].unit), lexicon_);
  }

  template <typename CellAt>
  IndicatorCell AddCell(int column, const IndicatorLabel& label, const CellAt& cell, bool* is_growth) {
    std::optional<PrintedUnit> unit = UnitOf(layout_.columns[column], label);
    ReadCell read = ReadIndicatorCell(cell(column), unit ? &*unit : nullptr, lexicon_);
    if (is_growth != nullptr) *is_growth = read.is_growth;
    if (read.quantity) {
      read.cell.quantity = static_cast<int>(report_.quantities.size());
      report_.quantities.push_back(std::move(*read.quantity));
    }
    return read.cell;
  }

  // The target column of the label's measure; of several the adjusted one. -1 when none or not one stands out.
  int TargetColumn(const ColumnGroup& group, const IndicatorLabel& label) const {
    std::vector<int> fitting;
    for (int column : group.targets) {
      bool growth = layout_.columns[column].measure == Measure::kGrowth;
      if (growth == (label.measure == Measure::kGrowth)) fitting.push_back(column);
    }
    if (fitting.empty()) fitting = group.targets;
    if (fitting.size() > 1) {
      std::erase_if(fitting, [&](int c) { return !ContainsAny(layout_.columns[c].text, wording_.adjusted_heads); });
    }
    return fitting.size() == 1 ? fitting.front() : -1;
  }

  // A growth target is judged by the growth column, any other by the level column; a column that does not say its measure
  // holds that of the label. -1 when two columns could be meant, or when the table covers part of a year.
  int JudgedColumn(const Indicator& indicator, bool growth_target) const {
    auto only = [&](Measure measure) {
      auto first = std::ranges::find(indicator.results, measure, &ResultCell::measure);
      if (first == indicator.results.end()) return -1;
      bool another = std::ranges::count(indicator.results, measure, &ResultCell::measure) > 1;
      return another ? -1 : static_cast<int>(first - indicator.results.begin());
    };
    if (!other_period_.empty() || indicator.results.empty()) return -1;
    bool label_growth = indicator.measure == Measure::kGrowth;
    if (growth_target && !label_growth && only(Measure::kGrowth) >= 0) return only(Measure::kGrowth);
    if (std::ranges::count(indicator.results, Measure::kUnspecified, &ResultCell::measure) > 0) {
      return only(Measure::kUnspecified);
    }
    return only(label_growth || growth_target ? Measure::kGrowth : Measure::kLevel);
  }

  template <typename CellAt>
  Nature NatureOf(const IndicatorLabel& label, const Indicator& indicator, const CellAt& cell) const {
    int column = layout_.Find(ColumnRole::kNature);
    if (column >= 0) {
      std::string text = WithoutBlanks(cell(column)).text();
      if (ContainsAny(text, wording_.binding_words)) return Nature::kBinding;
      if (ContainsAny(text, wording_.expected_words)) return Nature::kExpected;
    }
    if (!note_.explains_mark) return Nature::kUnspecified;
    if (label.is_marked) return Nature::kBinding;
    // An unmarked part of a binding indicator may share its parent's mark.
    bool part_of_binding = !indicator.parent.empty() && parent_nature_ == Nature::kBinding;
    return note_.others_expected && !part_of_binding ? Nature::kExpected : Nature::kUnspecified;
  }

  void AddFacts(const IndicatorLabel& label, bool split, const ColumnGroup& group, const Indicator& indicator) {
    AddFact(label, split, group, indicator, indicator.target, label.measure, FactStatus::kTarget);
    bool has_plain = std::ranges::count(indicator.results, Measure::kUnspecified, &ResultCell::measure) > 0;
    for (const ResultCell& result : indicator.results) {
      // Beside the result of a growth label, a growth column holds the change of the growth.
      bool change_of_growth = has_plain && label.measure == Measure::kGrowth && result.measure == Measure::kGrowth;
      if (change_of_growth) continue;
      Measure measure = result.measure == Measure::kUnspecified ? label.measure : result.measure;
      AddFact(label, split, group, indicator, result.cell, measure, FactStatus::kActual);
    }
  }

  void AddFact(const IndicatorLabel& label, bool split, const ColumnGroup& group, const Indicator& indicator,
               const IndicatorCell& cell, Measure measure, FactStatus status) {
    if (cell.quantity < 0) return;
    Fact fact;
    // The part of a split name is an indicator of its own only when the lexicon says so.
    bool own_name = !split || lexicon_.FindIndicator(label.canonical) != nullptr;
    fact.indicator = own_name ? label.canonical : whole_label_.canonical + "/" + label.canonical;
    // 铁路 under 货物运输总量: a part that is no indicator of its own.
    if (label.is_part && !split && lexicon_.FindIndicator(label.canonical) == nullptr)
      fact.breakdown = parent_.canonical;
    fact.period.year = indicator.year;
    fact.status = status;
    fact.quantity = cell.quantity;
    fact.place = FactPlace::kTable;
    fact.table = table_;
    fact.block = report_.tables[table_].block;
    fact.label = indicator.span;
    fact.kind = KindOf(report_.quantities[cell.quantity], cell.meaning, measure, label);
    fact.falling = label.is_falling && fact.kind != FactKind::kGrade && fact.kind != FactKind::kRatio;
    for (FactField field : std::initializer_list<FactField>{"indicator", "period", "status", "kind", "unit"})
      fact.from[field] = Provenance::kStructural;
    if (report_.quantities[cell.quantity].dimension.empty()) fact.from["unit"] = Provenance::kInferred;
    // 小型拖拉机 in a table of outputs is how many were made; only its caption may say so.
    bool is_bare = !ContainsAny(layout_.columns[layout_.Find(ColumnRole::kName)].text, wording_.indicator_heads);
    if (is_bare && lexicon_.FindIndicator(fact.indicator) == nullptr) fact.from["indicator"] = Provenance::kInferred;
    fact.from["scope"] = Provenance::kStructural;
    if (!group.printed_year) fact.from["period"] = Provenance::kDefault;
    if (indicator.year == 0 || !other_period_.empty()) fact.from["period"] = Provenance::kInferred;
    if (!other_place_.empty() || layout_.Has(ColumnRole::kScope)) fact.from["scope"] = Provenance::kInferred;
    report_.facts.push_back(std::move(fact));
  }

  FactKind KindOf(const Quantity& quantity, CellMeaning meaning, Measure measure, const IndicatorLabel& label) const {
    if (quantity.kind == QuantityKind::kGrade) return FactKind::kGrade;
    if (quantity.kind == QuantityKind::kRatio) return FactKind::kRatio;
    if (quantity.kind == QuantityKind::kPoints) return FactKind::kPoints;
    if (meaning == CellMeaning::kChange) return FactKind::kIncrement;
    const IndicatorEntry* entry = lexicon_.FindIndicator(label.canonical);
    // 增长6% in the row of an amount is its growth.
    bool of_amount = entry != nullptr && (entry->kind == "level" || entry->kind == "count");
    bool growth = measure == Measure::kGrowth || label.is_falling || (entry != nullptr && entry->kind == "growth") ||
                  (of_amount && quantity.kind == QuantityKind::kPercent);
    return growth ? FactKind::kGrowth : FactKind::kLevel;
  }

  int table_;
  const OwnPlaces& places_;
  const Lexicon& lexicon_;
  const TableWording& wording_;
  Report& report_;
  TableLayout layout_;
  std::string caption_;
  std::string other_place_, other_period_;  // that the caption names
  MarkNote note_;
  std::vector<ColumnGroup> groups_;
  std::string category_;        // carried down over blank cells
  IndicatorLabel whole_label_;  // the first name cell of split rows, carried down
  IndicatorLabel parent_;
  Nature parent_nature_ = Nature::kUnspecified;
};

}  // namespace

void ReadIndicatorTable(int table, const OwnPlaces& places, const Lexicon& lexicon, Report* report) {
  TableReader(table, places, lexicon, report).Read();
}

}  // namespace heyan
