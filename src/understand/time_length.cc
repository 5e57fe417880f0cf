#include "understand/time_length.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "understand/calendar.h"
#include "understand/quantity_reader.h"

namespace heyan {
namespace {

constexpr std::string_view kHalf = "半";
constexpr std::string_view kCounter = "个";
constexpr std::size_t kLongestAmount = 32;

bool Has(std::string_view text, std::size_t at, std::string_view word) { return text.substr(at).starts_with(word); }
bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// 两万四千, 一百二十, 俩.
std::optional<ReadAmount> CharactersAt(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kFigures = U"零一二三四五六七八九两俩";
  constexpr std::u32string_view kPlaces = U"十百千万";
  constexpr int kMostCharacters = 12;
  constexpr int kTenThousand = 10000;
  std::int64_t total = 0;
  std::int64_t section = 0;
  std::int64_t figure = -1;
  std::size_t end = at;
  int characters = 0;
  for (CodePoint c = DecodeAt(text, at); c.length > 0; c = DecodeAt(text, end)) {
    std::size_t found = kFigures.find(c.value);
    std::size_t place = kPlaces.find(c.value);
    if (found == std::u32string_view::npos && place == std::u32string_view::npos) break;
    if (++characters > kMostCharacters) return std::nullopt;
    end += c.length;
    if (found != std::u32string_view::npos) {
      std::int64_t value = found >= 10 ? 2 : static_cast<std::int64_t>(found);
      figure = figure < 0 ? value : figure * 10 + value;
    } else if (place == 3) {
      total = (section + (figure > 0 ? figure : 0)) * kTenThousand;
      section = 0;
      figure = -1;
    } else {
      constexpr int kValues[] = {10, 100, 1000};
      section += (figure < 0 ? 1 : figure) * kValues[place];
      figure = -1;
    }
  }
  if (characters == 0) return std::nullopt;
  return ReadAmount{Decimal(total + section + (figure > 0 ? figure : 0)), false, end};
}

struct PartReader {
  std::string_view text;
  const TimeWords& words;

  bool TakesHalf(std::size_t* at) const {
    if (!Has(text, *at, kHalf)) return false;
    *at += kHalf.size();
    return true;
  }

  bool TakesMore(std::size_t* at) const {
    for (std::string_view more : {"多", "余"}) {
      if (!Has(text, *at, more)) continue;
      *at += more.size();
      return true;
    }
    return false;
  }

  // 一个半小时, 四个多星期, 两年半, 一分半钟: 半 and 多 stand before or behind the unit.
  std::optional<ReadLength> PartAt(std::size_t begin) const {
    std::optional<ReadAmount> amount = AmountAt(text, begin);
    if (!amount) return std::nullopt;
    ReadLength read;
    std::size_t at = amount->end;
    bool counted = Has(text, at, kCounter);
    std::size_t after_counter = counted ? at + kCounter.size() : at;
    bool more = TakesMore(&after_counter);
    bool half = TakesHalf(&after_counter);
    if (more || half) at = after_counter;
    PhraseMatcher::Match match = words.lengths.words.LongestAt(text, at);
    if (match.id == PhraseMatcher::kNone) return std::nullopt;
    const LengthWord& unit = words.lengths.meanings[match.id];
    std::string_view word = text.substr(at, match.length);
    // 3月 is March, 2019年 a year.
    if (word == "月" && !counted && !amount->is_half) return std::nullopt;
    std::optional<CalendarNumber> number = CalendarNumberAt(text, begin);
    if (word == "年" && number && number->spelled && number->characters >= 4) return std::nullopt;
    read.end = at + match.length;
    read.length.vague = unit.vague || more || TakesMore(&read.end);
    bool half_behind = !half && TakesHalf(&read.end);
    if (half_behind && word == "分" && Has(text, read.end, "钟")) read.end += std::string_view("钟").size();
    Decimal value = amount->amount;
    if (half || half_behind) value = value.Plus(*Decimal::Parse("0.5")).value_or(value);
    std::optional<Decimal> scaled = value.Times(Decimal(unit.factor));
    if (!scaled) return std::nullopt;
    read.length.has_half = half || half_behind || amount->is_half;
    read.length.vague |= read.length.has_half && unit.unit == LengthUnit::kYear;
    read.length.parts.push_back({unit.unit, *scaled});
    return read;
  }
};

}  // namespace

std::optional<ReadAmount> AmountAt(std::string_view text, std::size_t at) {
  if (Has(text, at, kHalf)) return ReadAmount{*Decimal::Parse("0.5"), true, at + kHalf.size()};
  if (!IsDigit(text, at)) return CharactersAt(text, at);
  // Only so much is looked at that giant lines of figures stay cheap.
  std::size_t end = EndOfNumber(text.substr(0, std::min(text.size(), at + kLongestAmount + 1)), at);
  if (end - at > kLongestAmount) return std::nullopt;
  std::string digits(text.substr(at, end - at));
  std::erase(digits, ',');
  std::optional<Decimal> value = Decimal::Parse(digits);
  constexpr std::string_view kTenThousand = "万";
  if (value && Has(text, end, kTenThousand)) {
    value = value->Times(Decimal(10000));
    end += kTenThousand.size();
  }
  if (!value) return std::nullopt;
  return ReadAmount{*value, false, end};
}

std::optional<ReadLength> LengthAt(std::string_view text, std::size_t at, const TimeWords& words) {
  PartReader reader{text, words};
  std::optional<ReadLength> read = reader.PartAt(at);
  if (!read) return std::nullopt;
  // 四年六个月: finer units follow.
  while (auto next = reader.PartAt(read->end)) {
    if (next->length.finest() <= read->length.finest()) break;
    read->length.parts.push_back(next->length.parts.front());
    read->length.vague |= next->length.vague;
    read->length.has_half |= next->length.has_half;
    read->end = next->end;
  }
  // 6天5晚.
  std::optional<ReadAmount> nights = AmountAt(text, read->end);
  std::size_t night = nights ? words.nights.LongestAt(text, nights->end).length : 0;
  if (night > 0 && read->length.finest() == LengthUnit::kDay) read->end = nights->end + night;
  return read;
}

std::optional<ReadLargerPart> LargerPartAt(std::string_view text, std::size_t at, const TimeWords& words) {
  PhraseMatcher::Match lead = words.larger_parts.words.LongestAt(text, at);
  if (lead.id == PhraseMatcher::kNone) return std::nullopt;
  PhraseMatcher::Match match = words.lengths.words.LongestAt(text, at + lead.length);
  if (match.id == PhraseMatcher::kNone) return std::nullopt;
  const LargerPart& part = words.larger_parts.meanings[lead.id];
  const LengthWord& unit = words.lengths.meanings[match.id];
  std::optional<Decimal> least = part.least.Times(Decimal(unit.factor));
  std::optional<Decimal> most = part.most.Times(Decimal(unit.factor));
  if (!least || !most) return std::nullopt;
  ReadLargerPart read{.end = at + lead.length + match.length};
  read.shortest.parts.push_back({unit.unit, *least});
  read.longest.parts.push_back({unit.unit, *most});
  return read;
}

}  // namespace heyan
