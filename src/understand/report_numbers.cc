#include "understand/report_numbers.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

bool HasNumeral(std::string_view text) {
  constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十两〇零百千廿";
  for (std::size_t at = 0; at < text.size(); at += std::max<std::uint32_t>(1, DecodeAt(text, at).length)) {
    if (kNumerals.contains(DecodeAt(text, at).value)) return true;
  }
  return false;
}

class NumberLister {
 public:
  NumberLister(const Lexicon& lexicon, Report* report) : lexicon_(lexicon), report_(*report) {}

  void AddText(const MappedText& folded, const ReadNumbers& read) {
    for (const ReadNumber& number : read.numbers) {
      // 去年, 全年: times without a number.
      if (number.period >= 0 && !HasNumeral(folded.text().substr(number.begin, number.end - number.begin))) continue;
      Number listed;
      listed.span = folded.ToSource(number.begin, number.end);
      listed.text = folded.text().substr(number.begin, number.end - number.begin);
      listed.number_class = number.number_class;
      listed.name_class = number.name_class;
      report_.numbers.push_back(std::move(listed));
    }
  }

  void AddTable(const Table& table) {
    if (table.block < 0) AddCell(table.caption, false);
    std::vector<int> first;  // the whole number that each row begins with
    first.reserve(table.rows.size());
    for (const Row& row : table.rows) first.push_back(row.cells.size() > 1 ? RowNumber(row.cells[0].content) : kNone);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const std::vector<Cell>& cells = table.rows[i].cells;
      // 1, 2, 3 … down the first column number the rows.
      bool counts_up = first[i] != kNone && ((i > 0 && first[i - 1] == first[i] - 1) ||
                                             (i + 1 < first.size() && first[i + 1] == first[i] + 1));
      for (std::size_t j = 0; j < cells.size(); ++j) AddCell(cells[j].content, j == 0 && counts_up);
    }
  }

  void CountNames() {
    auto is_name = [](const Number& number) {
      bool counted = number.number_class != NumberClass::kQuantity && number.number_class != NumberClass::kUnknown;
      return counted && number.text.find_first_of("0123456789") != std::string::npos;
    };
    report_.names = static_cast<int>(std::ranges::count_if(report_.numbers, is_name));
  }

  // Numbers of blocks and those of tables, which begin at `tables`, stand in document order, each by themselves.
  void SortByPlace(std::size_t tables) {
    auto place = [](const Number& number) { return number.span.begin; };
    auto middle = report_.numbers.begin() + static_cast<std::ptrdiff_t>(tables);
    std::ranges::stable_sort(middle, report_.numbers.end(), {}, place);
    if (!std::ranges::is_sorted(report_.numbers.begin(), middle, {}, place)) {
      std::ranges::stable_sort(report_.numbers.begin(), middle, {}, place);
    }
    std::ranges::inplace_merge(report_.numbers.begin(), middle, report_.numbers.end(), {}, place);
  }

  void LinkQuantities() {
    std::size_t next = 0;
    const std::vector<Quantity>& quantities = report_.quantities;
    for (Number& number : report_.numbers) {
      while (next < quantities.size() && quantities[next].span.end <= number.span.begin) ++next;
      bool here = next < quantities.size() && quantities[next].span.begin < number.span.end;
      if (here && (number.number_class == NumberClass::kQuantity || number.name_class == kRankClass))
        number.quantity = static_cast<int>(next);
    }
  }

 private:
  static constexpr int kNone = -10;
  static constexpr std::size_t kRowDigits = 3;

  static int RowNumber(const MappedText& cell) {
    std::string_view text = Trim(cell.text());
    bool digits = !text.empty() && text.size() <= kRowDigits &&
                  std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::stoi(std::string(text)) : kNone;
  }

  // `is_row_number`: the cell holds the number of its row.
  void AddCell(const MappedText& content, bool is_row_number) {
    if (content.empty()) return;
    MappedText folded = FoldWidth(content);
    ReadNumbers read = NumbersOf(folded, nullptr, lexicon_, NumberPlace::kCell);
    for (ReadNumber& number : read.numbers) {
      if (!is_row_number) continue;
      number.number_class = NumberClass::kListNumber;
      number.name_class = "row";
    }
    AddText(folded, read);
  }

  const Lexicon& lexicon_;
  Report& report_;
};

}  // namespace

std::vector<ReadNumbers> ReadBlockNumbers(const Report& report, const Lexicon& lexicon) {
  std::vector<ReadNumbers> blocks;
  blocks.reserve(report.blocks.size());
  for (const Block& block : report.blocks) {
    MappedText folded = FoldWidth(block.content);
    blocks.push_back(NumbersOf(folded, nullptr, lexicon, NumberPlace::kText));
    blocks.back().text = std::move(folded);
  }
  return blocks;
}

void ListNumbers(const std::vector<ReadNumbers>& blocks, const Lexicon& lexicon, Report* report) {
  std::size_t count = 0;
  for (const ReadNumbers& block : blocks) count += block.numbers.size();
  for (const Table& table : report->tables) {
    for (const Row& row : table.rows) count += row.cells.size();
  }
  report->numbers.reserve(count);
  NumberLister lister(lexicon, report);
  for (const ReadNumbers& block : blocks) lister.AddText(block.text, block);
  std::size_t of_blocks = report->numbers.size();
  for (const Table& table : report->tables) lister.AddTable(table);
  lister.SortByPlace(of_blocks);
  lister.LinkQuantities();
  lister.CountNames();
}

}  // namespace heyan
