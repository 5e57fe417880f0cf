#include "read/line_marks.h"

#include <algorithm>
#include <initializer_list>

#include "text/utf8.h"
#include "text/word_lists.h"

namespace heyan {
namespace {

constexpr int kLongestCaption = 60;  // code points

bool IsOneOf(char32_t point, std::u32string_view set) { return set.contains(point); }

int DigitOf(char32_t point) {
  if (point >= '0' && point <= '9') return static_cast<int>(point - '0');
  if (point >= U'０' && point <= U'９') return static_cast<int>(point - U'０');
  return -1;
}

int HanDigitOf(char32_t point) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  auto found = kDigits.find(point);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

// A cursor over the code points of a line.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  char32_t Peek() const { return DecodeAt(text_, at_).value; }
  void Next() { at_ += DecodeAt(text_, at_).length; }
  bool Take(std::u32string_view set) {
    if (at_ >= text_.size() || !IsOneOf(Peek(), set)) return false;
    Next();
    return true;
  }
  bool Take(std::string_view word) {
    if (!Rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  void SkipBlanks() {
    while (at_ < text_.size() && IsBlank(Peek())) Next();
  }
  std::string_view Rest() const { return text_.substr(at_); }
  std::string_view TakenSince(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  std::size_t at() const { return at_; }

  // Digits, of either width, as a number of at most `most` digits; -1 when there are none or more.
  int TakeDigits(int most) {
    int value = 0;
    int count = 0;
    for (; at_ < text_.size() && DigitOf(Peek()) >= 0; Next()) {
      if (++count > most) return -1;
      value = value * 10 + DigitOf(Peek());
    }
    return count == 0 ? -1 : value;
  }

  // 一 to 九十九; -1 when there is none.
  int TakeHanNumber() {
    int tens = 0;
    int ones = HanDigitOf(Peek());
    if (ones >= 0) Next();
    if (Take(U"十")) {
      tens = ones < 0 ? 1 : ones;
      ones = HanDigitOf(Peek());
      if (ones >= 0) Next();
      return tens * 10 + std::max(ones, 0);
    }
    return ones > 0 ? ones : -1;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

LineMark Numbered(LineKind kind, int level, int value, std::string_view number) {
  return {kind, level, value, std::string(number)};
}

// 一、 and 一是; not the 一、二产业 of a sentence.
LineMark HanNumberMark(std::string_view line) {
  Scanner scanner(line);
  int value = scanner.TakeHanNumber();
  if (value < 0) return {};
  std::string_view number = scanner.TakenSince(0);
  if (scanner.Take("是")) return Numbered(LineKind::kListItem, 5, value, number);
  if (!scanner.Take(U"、")) return {};
  Scanner after = scanner;
  if (after.TakeHanNumber() > 0 && after.Take(U"、产次")) return {};
  return Numbered(LineKind::kHeading, 1, value, number);
}

// （一） and （1）.
LineMark BracketMark(std::string_view line) {
  Scanner scanner(line);
  scanner.Take(U"（(");
  scanner.SkipBlanks();
  std::size_t begin = scanner.at();
  bool digits = DigitOf(scanner.Peek()) >= 0;
  int value = digits ? scanner.TakeDigits(3) : scanner.TakeHanNumber();
  std::string_view number = scanner.TakenSince(begin);
  scanner.SkipBlanks();
  if (value < 0 || !scanner.Take(U"）)")) return {};
  return Numbered(LineKind::kHeading, digits ? 4 : 2, value, number);
}

// 1． 1. 1、; a digit after the mark makes it a figure, unless this number is the one that comes next.
LineMark DigitMark(std::string_view line, const Outline& outline) {
  Scanner scanner(line);
  int value = scanner.TakeDigits(3);
  std::string_view number = scanner.TakenSince(0);
  if (value < 0 || !scanner.Take(U"．.、")) return {};
  if (DigitOf(scanner.Peek()) >= 0 && (value == 1 || !outline.Continues(3, value))) return {};
  return Numbered(LineKind::kHeading, 3, value, number);
}

// The digits at the cursor as the number of a caption. A year may be glued to it: 表22023年 is table 2.
std::string_view TakeCaptionNumber(Scanner* scanner) {
  constexpr std::size_t kYearDigits = 4;
  std::string_view rest = scanner->Rest();
  std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  bool year_glued = digits > kYearDigits && digits <= kYearDigits + 2 &&
                    StartsWithAny(rest.substr(digits - kYearDigits), {"19", "20"});
  if (year_glued) digits -= kYearDigits;
  if (digits == kYearDigits) digits = 0;  // a year alone
  if (digits > kYearDigits) return {};
  std::size_t begin = scanner->at();
  scanner->Take(rest.substr(0, digits));
  if (digits == 0 && DigitOf(scanner->Peek()) < 0) scanner->TakeHanNumber();
  return scanner->TakenSince(begin);
}

// 专栏1：… 表1 … 图1 …: a short line with a number after the word.
LineMark CaptionMark(std::string_view line) {
  struct Word {
    std::string_view text;
    LineKind kind;
    bool needs_number;
  };
  constexpr Word kWords[] = {{"专栏", LineKind::kBoxCaption, true},
                             {"附表", LineKind::kTableCaption, false},
                             {"附件", LineKind::kTableCaption, true},
                             {"表", LineKind::kTableCaption, true},
                             {"图", LineKind::kFigure, true}};
  for (const Word& word : kWords) {
    if (!line.starts_with(word.text)) continue;
    Scanner scanner(line);
    scanner.Take(word.text);
    scanner.SkipBlanks();
    std::string_view number = TakeCaptionNumber(&scanner);
    bool unnumbered_box = word.kind == LineKind::kBoxCaption && StartsWithAny(scanner.Rest(), {"：", ":"});
    if (number.empty() && word.needs_number && !unnumbered_box) return {};
    if (IsLongerThan(line, kLongestCaption) || line.ends_with("。")) return {};
    return {word.kind, 0, 0, std::string(word.text) + std::string(number)};
  }
  return {};
}

// Without a footnote mark, a remark in brackets or the unit at the end, which may follow the last word of a title.
std::string_view WithoutTail(std::string_view line) {
  for (bool again = true; again;) {
    again = false;
    for (auto [open, close] :
         {std::pair("[", "]"), std::pair("（", "）"), std::pair("(", ")"), std::pair("〔", "〕")}) {
      std::size_t begin = line.ends_with(close) ? line.rfind(open) : std::string_view::npos;
      if (begin == std::string_view::npos || begin == 0) continue;
      line = Trim(line.substr(0, begin));
      again = true;
    }
    std::size_t unit = line.rfind("单位");
    if (unit != std::string_view::npos && unit > 0 && !UnitIn(line.substr(unit)).empty()) {
      line = Trim(line.substr(0, unit));
      again = true;
    }
  }
  return line;
}

}  // namespace

bool IsLongerThan(std::string_view text, int limit) {
  std::size_t at = 0;
  for (int count = 0; count < limit && at < text.size(); ++count) at += DecodeAt(text, at).length;
  return at < text.size();
}

LineMark MarkOf(std::string_view line, const Outline& outline) {
  char32_t first = DecodeAt(line, 0).value;
  if (IsOneOf(first, U"（(")) {
    if (LineMark mark = BracketMark(line); mark.kind != LineKind::kText) return mark;
  }
  if (DigitOf(first) >= 0) return DigitMark(line, outline);
  if (HanDigitOf(first) >= 0 || first == U'十') return HanNumberMark(line);
  if (StartsWithAny(line, {"注：", "注:", "备注：", "备注:", "资料来源：", "数据来源："}))
    return {LineKind::kNote, 0, 0, {}};
  if (StartsWithAny(line, {"单位", "计量单位", "（单位", "(单位"}) && !UnitIn(line).empty() &&
      !IsLongerThan(line, 30)) {
    return {LineKind::kUnit, 0, 0, {}};
  }
  return CaptionMark(line);
}

bool IsTableTitle(std::string_view line) {
  if (line.empty() || IsLongerThan(line, kLongestCaption) || line.contains("。")) return false;
  LineMark mark = MarkOf(line, {});
  if (mark.kind == LineKind::kBoxCaption || mark.kind == LineKind::kTableCaption) return true;
  bool header = StartsWithAny(line, {"指标", "类别", "项目", "序号"});  // of the table itself
  if (mark.kind != LineKind::kText || EndsClause(line) || BreaksOff(line) || header) return false;
  if (line.contains("主要指标")) return true;
  return EndsWithAny(WithoutTail(line), {"情况", "计划", "目标", "指标", "表", "幅度", "速度", "增速", "构成", "指数",
                                         "产量", "比重", "统计", "安排", "明细", "清单"});
}

bool IsSalutation(std::string_view line) {
  return StartsWithAny(line, {"各位代表", "各位委员", "主任、各位", "尊敬的"});
}

bool HasLabel(std::string_view line) {
  constexpr int kLongestLabel = 20;
  std::size_t at = 0;
  for (int count = 0; count <= kLongestLabel && at < line.size(); ++count) {
    CodePoint point = DecodeAt(line, at);
    if (IsOneOf(point.value, U"：:")) return count > 0;
    if (IsOneOf(point.value, U"，。；！？,;")) return false;
    at += point.length;
  }
  return false;
}

bool EndsClause(std::string_view line) {
  return EndsWithAny(line, {"。", "；", "：", "！", "？", "!", "?", "…", "。”", "！”", "。）", ".", ";", ":"});
}

bool BreaksOff(std::string_view line) { return EndsWithAny(line, {"，", "、"}); }

std::string_view UnitIn(std::string_view line) {
  std::size_t at = line.rfind("单位");
  if (at == std::string_view::npos) return {};
  std::string_view rest = Trim(line.substr(at + std::string_view("单位").size()));
  std::size_t colon = rest.starts_with("：") ? std::string_view("：").size() : rest.starts_with(":") ? 1 : 0;
  if (colon == 0) return {};
  rest = rest.substr(colon);
  if (IsLongerThan(rest, 20)) return {};
  // （单位：万元） closes a bracket that was opened before; （万元） would not be cut.
  std::size_t close = std::min(rest.find("）"), rest.find(')'));
  std::size_t open = std::min(rest.find("（"), rest.find('('));
  if (close != std::string_view::npos && close < open) rest = rest.substr(0, close);
  return Trim(rest);
}

}  // namespace heyan
