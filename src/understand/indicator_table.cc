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
  int target = -1;
  std::vector<int> results;
  int year = 0;
  bool printed_year = false;  // in the header or the caption; else it is the report's
};

class TableReader {
 public:
  TableReader(int table, const Lexicon& lexicon, Report* report)
      : table_(table), lexicon_(lexicon), wording_(lexicon.tables()), report_(*report) {}

  void Read() {
    Table& table = report_.tables[table_];
    layout_ = ReadTableLayout(&table, lexicon_);
    if (layout_.columns.empty() || !ListsIndicators(table)) return;
    caption_ = FoldWidth(table.caption.text());
    note_ = ReadNote(table.block);
    groups_ = GroupColumns();
    table.year = groups_.empty() ? 0 : groups_.front().year;
    for (std::size_t row : layout_.rows) ReadRow(table.rows[row]);
  }

 private:
  // A table of projects has plan and result columns too, but no indicators.
  bool ListsIndicators(const Table& table) const {
    int name = layout_.Find(ColumnRole::kName);
    if (ContainsAny(layout_.columns[name].text, wording_.indicator_heads)) return true;
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
      return groups.emplace_back(ColumnGroup{-1, {}, year, false});
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
      } else if (group.target < 0) {
        group.target = static_cast<int>(i);
      }
    }
    return groups;
  }

  void ReadRow(const Row& row) {
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
      std::string whole = WithoutBlanks(row.cells[name].content).text();
      if (!whole.empty()) whole_ = whole;
    }
    const MappedText& label_text = split ? row.cells[name + 1].content : row.cells[name].content;
    IndicatorLabel label = ReadIndicatorLabel(label_text, lexicon_);
    if (label.name.empty()) return;
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
    indicator.parent = split ? whole_ : (label.is_part ? parent_.text : "");
    indicator.span = label_text.ToSource();
    const IndicatorLabel& counted = label.unit || !label.is_part ? label : parent_;
    indicator.unit = counted.unit_text;
    indicator.year = group.year;
    indicator.direction = label.direction;
    indicator.measure = label.measure;
    indicator.has_target_column = group.target >= 0;
    indicator.has_result_column = !group.results.empty();
    if (group.target >= 0) indicator.target = AddCell(group.target, counted, cell);
    for (int column : group.results) {
      indicator.results.push_back({layout_.columns[column].measure, AddCell(column, counted, cell)});
    }
    indicator.judged = JudgedColumn(indicator);
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
  IndicatorCell AddCell(int column, const IndicatorLabel& label, const CellAt& cell) {
    std::optional<PrintedUnit> unit = UnitOf(layout_.columns[column], label);
    ReadCell read = ReadIndicatorCell(cell(column), unit ? &*unit : nullptr, lexicon_);
    if (read.quantity) {
      read.cell.quantity = static_cast<int>(report_.quantities.size());
      report_.quantities.push_back(std::move(*read.quantity));
    }
    return read.cell;
  }

  // A growth target is judged by the growth column, any other by the level column.
  static int JudgedColumn(const Indicator& indicator) {
    if (indicator.results.empty()) return -1;
    Measure wanted = indicator.measure == Measure::kGrowth ? Measure::kGrowth : Measure::kLevel;
    auto found = std::ranges::find(indicator.results, wanted, &ResultCell::measure);
    return found == indicator.results.end() ? 0 : static_cast<int>(found - indicator.results.begin());
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
    for (const ResultCell& result : indicator.results) {
      Measure measure = result.measure == Measure::kUnspecified ? label.measure : result.measure;
      AddFact(label, split, group, indicator, result.cell, measure, FactStatus::kActual);
    }
  }

  void AddFact(const IndicatorLabel& label, bool split, const ColumnGroup& group, const Indicator& indicator,
               const IndicatorCell& cell, Measure measure, FactStatus status) {
    if (cell.quantity < 0) return;
    Fact fact;
    fact.indicator = split ? indicator.parent + "/" + label.canonical : label.canonical;
    fact.period.year = indicator.year;
    fact.status = status;
    fact.quantity = cell.quantity;
    fact.place = FactPlace::kTable;
    fact.table = table_;
    fact.block = report_.tables[table_].block;
    fact.label = indicator.span;
    fact.kind = KindOf(report_.quantities[cell.quantity], cell.meaning, measure, label);
    fact.falling = label.is_falling && fact.kind != FactKind::kGrade && fact.kind != FactKind::kRatio;
    for (const char* field : {"indicator", "period", "status", "kind", "unit"})
      fact.from[field] = Provenance::kStructural;
    if (report_.quantities[cell.quantity].dimension.empty()) fact.from["unit"] = Provenance::kInferred;
    fact.from["scope"] = Provenance::kStructural;
    if (!group.printed_year) fact.from["period"] = Provenance::kDefault;
    if (indicator.year == 0) fact.from["period"] = Provenance::kInferred;
    report_.facts.push_back(std::move(fact));
  }

  static FactKind KindOf(const Quantity& quantity, CellMeaning meaning, Measure measure, const IndicatorLabel& label) {
    if (quantity.kind == QuantityKind::kGrade) return FactKind::kGrade;
    if (quantity.kind == QuantityKind::kRatio) return FactKind::kRatio;
    if (quantity.kind == QuantityKind::kPoints) return FactKind::kPoints;
    if (meaning == CellMeaning::kChange) return FactKind::kIncrement;
    return measure == Measure::kGrowth || label.is_falling ? FactKind::kGrowth : FactKind::kLevel;
  }

  int table_;
  const Lexicon& lexicon_;
  const TableWording& wording_;
  Report& report_;
  TableLayout layout_;
  std::string caption_;
  MarkNote note_;
  std::vector<ColumnGroup> groups_;
  std::string category_;  // carried down over blank cells
  std::string whole_;     // the first name cell of split rows, carried down
  IndicatorLabel parent_;
  Nature parent_nature_ = Nature::kUnspecified;
};

}  // namespace

void ReadIndicatorTable(int table, const Lexicon& lexicon, Report* report) {
  TableReader(table, lexicon, report).Read();
}

}  // namespace heyan
