#include "text/numeral_symbol.h"

#include <algorithm>
#include <array>

namespace heyan {
namespace {

using Sort = NumeralSymbol::Sort;

struct Entry {
  char32_t character;
  Sort sort;
  int value;
};

constexpr auto kEntries = [] {
  auto entries = std::to_array<Entry>({
      {U'零', Sort::kDigit, 0}, {U'〇', Sort::kDigit, 0}, {U'○', Sort::kDigit, 0},  {U'一', Sort::kDigit, 1},
      {U'壹', Sort::kDigit, 1}, {U'幺', Sort::kDigit, 1}, {U'二', Sort::kDigit, 2}, {U'贰', Sort::kDigit, 2},
      {U'貳', Sort::kDigit, 2}, {U'两', Sort::kDigit, 2}, {U'兩', Sort::kDigit, 2}, {U'俩', Sort::kDigit, 2},
      {U'倆', Sort::kDigit, 2}, {U'三', Sort::kDigit, 3}, {U'叁', Sort::kDigit, 3}, {U'叄', Sort::kDigit, 3},
      {U'参', Sort::kDigit, 3}, {U'參', Sort::kDigit, 3}, {U'四', Sort::kDigit, 4}, {U'肆', Sort::kDigit, 4},
      {U'五', Sort::kDigit, 5}, {U'伍', Sort::kDigit, 5}, {U'六', Sort::kDigit, 6}, {U'陆', Sort::kDigit, 6},
      {U'陸', Sort::kDigit, 6}, {U'七', Sort::kDigit, 7}, {U'柒', Sort::kDigit, 7}, {U'八', Sort::kDigit, 8},
      {U'捌', Sort::kDigit, 8}, {U'九', Sort::kDigit, 9}, {U'玖', Sort::kDigit, 9}, {U'廿', Sort::kTens, 20},
      {U'卅', Sort::kTens, 30}, {U'卌', Sort::kTens, 40}, {U'十', Sort::kSmall, 1}, {U'拾', Sort::kSmall, 1},
      {U'百', Sort::kSmall, 2}, {U'佰', Sort::kSmall, 2}, {U'千', Sort::kSmall, 3}, {U'仟', Sort::kSmall, 3},
      {U'万', Sort::kBig, 4},   {U'萬', Sort::kBig, 4},   {U'亿', Sort::kBig, 8},   {U'億', Sort::kBig, 8},
      {U'兆', Sort::kBig, 12},  {U'几', Sort::kVague, 0}, {U'幾', Sort::kVague, 0}, {U'数', Sort::kVague, 0},
      {U'數', Sort::kVague, 0}, {U'点', Sort::kPoint, 0}, {U'點', Sort::kPoint, 0},
  });
  std::ranges::sort(entries, {}, &Entry::character);
  return entries;
}();

// By the low bits of characters: false where none of the entries is. Nearly every other character stops here.
constexpr std::size_t kLowBits = 0x400;
constexpr auto kMayBe = [] {
  std::array<bool, kLowBits> may_be{};
  for (const Entry& entry : kEntries) may_be[entry.character % kLowBits] = true;
  return may_be;
}();

}  // namespace

NumeralSymbol NumeralSymbolAt(std::string_view text, std::size_t at) {
  // All of them take three bytes of UTF-8, the first at least E2.
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xE2U) return {};
  CodePoint point = DecodeAt(text, at);
  if (!kMayBe[point.value % kLowBits]) return {};
  const auto* found = std::ranges::lower_bound(kEntries, point.value, {}, &Entry::character);
  if (found == kEntries.end() || found->character != point.value) return {};
  return {found->sort, found->value, point.length};
}

std::vector<std::string> NumeralCharacters() {
  std::vector<std::string> characters;
  for (const Entry& entry : kEntries) {
    if (entry.sort != Sort::kPoint) AppendUtf8(entry.character, &characters.emplace_back());
  }
  return characters;
}

}  // namespace heyan
