// Finds the numbers themselves; numbering.cc follows them.
#include <algorithm>
#include <optional>

#include "relate/numbering.h"
#include "text/numeral.h"
#include "text/text_range.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kMostNumbered = 199;

std::optional<int> SmallNumber(std::string_view text) {
  std::optional<Numeral> numeral = ReadNumeral(text, 0, {});
  if (!numeral || numeral->end != text.size() || !numeral->value || !numeral->value->IsInteger()) return std::nullopt;
  if (*numeral->value < Decimal(1) || *numeral->value > Decimal(kMostNumbered)) return std::nullopt;
  int value = 0;
  for (char digit : numeral->value->ToString()) value = value * 10 + (digit - '0');
  return value;
}

std::optional<NumberKind> KindOfLevel(int level) {
  if (level < 1 || level > 5) return std::nullopt;
  return static_cast<NumberKind>(level - 1);
}

// 二是 （二） （2） at `at` of a text, for places inside of lines.
class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  struct Mark {
    NumberKind kind;
    TextRange number;
    std::size_t end;
  };
  std::optional<Mark> At(std::size_t at) const {
    std::size_t begin = at;
    bool bracket = false;
    for (std::string_view open : {"（", "("}) {
      if (!text_.substr(at).starts_with(open)) continue;
      bracket = true;
      begin = at + open.size();
    }
    std::size_t end = EndOfNumber(begin);
    if (end == begin) return std::nullopt;
    bool digits = text_[begin] >= '0' && text_[begin] <= '9';
    std::string_view after = text_.substr(end);
    if (bracket && (after.starts_with("）") || after.starts_with(")"))) {
      return Mark{digits ? NumberKind::kSubItem : NumberKind::kSection, {begin, end}, end + 1};
    }
    if (!bracket && digits && IsItemPoint(after)) return Mark{NumberKind::kItem, {begin, end}, end + 1};
    if (!bracket && !digits && (after.starts_with("是") || after.starts_with("要")))
      return Mark{NumberKind::kPoint, {begin, end}, end + 3};
    return std::nullopt;
  }

 private:
  // 2.改造 but not 2.5
  static bool IsItemPoint(std::string_view after) {
    for (std::string_view point : {".", "．", "、"}) {
      if (!after.starts_with(point)) continue;
      std::string_view title = after.substr(point.size());
      // 1.2026年预算表
      return IsHan(DecodeAt(title, 0).value) ||
             (title.starts_with("20") && title.substr(std::min<std::size_t>(4, title.size())).starts_with("年"));
    }
    return false;
  }

  std::size_t EndOfNumber(std::size_t at) const {
    constexpr std::u32string_view kDigits = U"一二三四五六七八九十0123456789";
    std::size_t end = at;
    for (int count = 0; count < 3; ++count) {
      CodePoint c = DecodeAt(text_, end);
      if (c.length == 0 || !kDigits.contains(c.value)) break;
      end += c.length;
    }
    return end;
  }

  std::string_view text_;
};

class TextMarkFinder {
 public:
  explicit TextMarkFinder(const Report& report) : report_(report) {}

  std::vector<NumberMark> Find() {
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      const Block& block = report_.blocks[i];
      bool text = block.type == BlockType::kHeading || block.type == BlockType::kParagraph ||
                  block.type == BlockType::kListItem || block.type == BlockType::kNote;
      if (!text) continue;
      block_ = static_cast<int>(i);
      Inside(block.content, AtBeginning(block));
    }
    return std::move(marks_);
  }

 private:
  // The mark that the line begins with; returns where it ends.
  std::size_t AtBeginning(const Block& block) {
    std::optional<NumberKind> kind = KindOfLevel(block.level);
    std::optional<int> value = SmallNumber(block.number);
    if (!kind || !value) return 0;
    std::size_t at = block.content.text().find(block.number);
    if (at == std::string::npos) return 0;
    std::size_t end = at + block.number.size();
    marks_.push_back({*kind, *value, block.number, "", block.content.ToSource(at, end), block_, -1, true});
    return end;
  }

  // Marks behind the end of a sentence or clause.
  void Inside(const MappedText& content, std::size_t from) {
    constexpr std::u32string_view kBeforeItem = U"。；：\n";
    constexpr std::u32string_view kBefore = U"。；;！：:.，\n”）";
    std::string_view text = content.text();
    InlineReader reader(text);
    char32_t before = 0;
    for (std::size_t at = from; at < text.size();) {
      CodePoint c = DecodeAt(text, at);
      std::size_t next = at + std::max<std::size_t>(1, c.length);
      bool may_begin = before != 0 ? kBefore.contains(before) : at == 0;
      if (may_begin) {
        std::optional<InlineReader::Mark> mark = reader.At(at);
        // PM2.5、…: a number needs a sentence that ends before it.
        if (mark && mark->kind == NumberKind::kItem && at > 0 && !kBeforeItem.contains(before)) mark.reset();
        if (mark) {
          std::string number(text.substr(mark->number.begin, mark->number.end - mark->number.begin));
          Span span = content.ToSource(mark->number.begin, mark->number.end);
          if (std::optional<int> value = SmallNumber(number)) {
            marks_.push_back({mark->kind, *value, number, "", span, block_, -1, at == 0});
          }
        }
      }
      if (!IsBlank(c.value)) before = c.value;
      at = next;
    }
  }

  const Report& report_;
  std::vector<NumberMark> marks_;
  int block_ = -1;
};

std::optional<NumberMark> CaptionMark(const Block& block, int index) {
  struct Word {
    std::string_view text;
    NumberKind kind;
  };
  constexpr Word kWords[] = {{"专栏", NumberKind::kBox},
                             {"附表", NumberKind::kTable},
                             {"表", NumberKind::kTable},
                             {"图", NumberKind::kFigure}};
  for (const Word& word : kWords) {
    if (!block.number.starts_with(word.text)) continue;
    std::optional<int> value = SmallNumber(std::string_view(block.number).substr(word.text.size()));
    std::size_t at = block.content.text().find(word.text);
    if (!value || at == std::string::npos) return std::nullopt;
    // 表2-1 and 表3.2 number tables in chapters.
    std::size_t end = block.content.text().find(block.number.substr(word.text.size()), at);
    if (end == std::string::npos) return std::nullopt;
    end += block.number.size() - word.text.size();
    char32_t next = DecodeAt(block.content.text(), end).value;
    if (next == '-' || next == '.' || next == U'—' || next == U'－') return std::nullopt;
    return NumberMark{word.kind, *value, block.number, std::string(word.text), block.content.ToSource(at, end),
                      index,     -1,     true};
  }
  return std::nullopt;
}

}  // namespace

std::vector<NumberMark> TextMarks(const Report& report) { return TextMarkFinder(report).Find(); }

std::vector<NumberMark> CaptionMarks(const Report& report) {
  std::vector<NumberMark> marks;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    if (std::optional<NumberMark> mark = CaptionMark(block, static_cast<int>(i))) marks.push_back(*mark);
  }
  return marks;
}

namespace {

// The whole numbers that stand alone in a column, from the top.
std::vector<NumberMark> NumbersOfColumn(const Table& table, int index, std::size_t column) {
  std::vector<NumberMark> rows;
  for (const Row& row : table.rows) {
    if (row.cells.size() <= column) continue;
    const MappedText& cell = row.cells[column].content;
    std::string_view text = Trim(cell.text());
    bool digits = !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
    std::optional<int> value = digits ? SmallNumber(text) : std::nullopt;
    if (!value) continue;
    rows.push_back({NumberKind::kRow, *value, std::string(text), "", cell.ToSource(), table.block, index, true});
  }
  return rows;
}

// Most of the numbers go on from the one above, from 1 on.
bool NumbersRows(const std::vector<NumberMark>& rows) {
  constexpr std::size_t kFewest = 4;
  if (rows.size() < kFewest || rows.front().value != 1) return false;
  std::size_t steps = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    bool goes_on = rows[i].value == rows[i - 1].value + 1 || rows[i].value == 1;
    steps += goes_on ? 1 : 0;
  }
  constexpr std::size_t kMostBroken = 2;  // a number that is wrong breaks two steps
  return rows.size() - 1 - steps <= std::max(kMostBroken, rows.size() / 8) && steps >= 1;
}

}  // namespace

std::vector<NumberMark> RowMarks(const Report& report) {
  std::vector<NumberMark> marks;
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    for (std::size_t column : {0, 1}) {
      std::vector<NumberMark> rows = NumbersOfColumn(report.tables[t], static_cast<int>(t), column);
      if (!NumbersRows(rows)) continue;
      marks.insert(marks.end(), rows.begin(), rows.end());
      break;
    }
  }
  return marks;
}

}  // namespace heyan
