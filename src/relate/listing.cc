#include "relate/listing.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::u32string_view kOpening = U"“‘（(《【〔[「";
constexpr std::u32string_view kClosing = U"”’）)》】〕]」";
constexpr std::u32string_view kClauseEnds = U"，：；。！？,;:!?\n";
constexpr std::string_view kAdjoiningQuotes = "”“";

std::size_t Step(std::string_view text, std::size_t at) {
  return at + std::max<std::size_t>(1, DecodeAt(text, at).length);
}

// The first byte of the character that ends at `end`.
std::size_t StepBack(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

// Outermost parts of a range in quotes or brackets that are closed in it, marks included.
std::vector<TextRange> Enclosed(std::string_view text, TextRange range) {
  struct Open {
    std::size_t kind, at;
  };
  std::vector<TextRange> pairs;
  std::vector<Open> open;
  for (std::size_t at = range.begin; at < range.end; at = Step(text, at)) {
    char32_t c = DecodeAt(text, at).value;
    std::size_t opening = kOpening.find(c);
    std::size_t closing = kClosing.find(c);
    if (opening != std::u32string_view::npos) open.push_back({opening, at});
    if (closing == std::u32string_view::npos) continue;
    // Marks that were opened inside and never closed are no marks.
    auto match = std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.kind == closing; });
    if (match == open.rend() || match - open.rbegin() > 3) continue;
    std::size_t begin = match->at;
    open.erase(match.base() - 1, open.end());
    while (!pairs.empty() && pairs.back().begin > begin) pairs.pop_back();
    pairs.push_back({begin, Step(text, at)});
  }
  return pairs;
}

TextRange Trimmed(std::string_view text, TextRange range) {
  std::string_view part = TextOf(text, range);
  std::string_view trimmed = Trim(part);
  if (trimmed.empty()) return {range.begin, range.begin};
  std::size_t begin = range.begin + static_cast<std::size_t>(trimmed.data() - part.data());
  return {begin, begin + trimmed.size()};
}

}  // namespace

std::vector<TextRange> SplitOutside(std::string_view text, TextRange range, std::u32string_view marks) {
  std::vector<TextRange> parts;
  std::vector<TextRange> pairs = Enclosed(text, range);
  auto pair = pairs.begin();
  std::size_t begin = range.begin;
  auto add = [&](std::size_t end) {
    TextRange part = Trimmed(text, {begin, end});
    if (part.end > part.begin) parts.push_back(part);
  };
  bool splits_quotes = marks.contains(U'、');
  for (std::size_t at = range.begin; at < range.end;) {
    while (pair != pairs.end() && pair->begin < at) ++pair;
    if (pair != pairs.end() && pair->begin == at) {
      if (splits_quotes && at >= begin + kAdjoiningQuotes.size() / 2 &&
          text.substr(at - kAdjoiningQuotes.size() / 2).starts_with(kAdjoiningQuotes)) {
        add(at);
        begin = at;
      }
      at = pair->end;
      continue;
    }
    std::size_t behind = Step(text, at);
    if (marks.contains(DecodeAt(text, at).value)) {
      add(at);
      begin = behind;
    }
    at = behind;
  }
  add(range.end);
  return parts;
}

std::size_t FindOutside(std::string_view text, TextRange range, std::u32string_view marks) {
  std::vector<TextRange> pairs = Enclosed(text, range);
  auto pair = pairs.begin();
  for (std::size_t at = range.begin; at < range.end;) {
    // A mark that is itself looked for may open a pair.
    if (marks.contains(DecodeAt(text, at).value)) return at;
    while (pair != pairs.end() && pair->begin < at) ++pair;
    at = pair != pairs.end() && pair->begin == at ? pair->end : Step(text, at);
  }
  return range.end;
}

std::optional<TextRange> InsideBracket(std::string_view text, TextRange range, std::size_t open) {
  for (TextRange pair : Enclosed(text, {open, range.end})) {
    if (pair.begin != open) return std::nullopt;
    return TextRange{Step(text, open), StepBack(text, pair.end)};
  }
  return std::nullopt;
}

std::vector<TextRange> Quotations(std::string_view text, TextRange range, std::size_t longest) {
  std::vector<TextRange> quotations;
  std::string_view within = text.substr(0, range.end);
  for (std::size_t open = within.find(kOpenQuote, range.begin); open != std::string_view::npos;
       open = within.find(kOpenQuote, open + kOpenQuote.size())) {
    std::size_t begin = open + kOpenQuote.size();
    std::size_t close = within.substr(0, begin + longest + kCloseQuote.size()).find(kCloseQuote, begin);
    if (close != std::string_view::npos) quotations.push_back({begin, close});
  }
  return quotations;
}

NamesBefore ReadNamesBefore(std::string_view text, std::size_t begin, std::size_t end) {
  NamesBefore names;
  int depth = 0;
  std::size_t at = end;
  if (at > begin && DecodeAt(text, StepBack(text, at)).value == U'“') {
    names.in_quotes = true;
    at = StepBack(text, at);
  }
  std::size_t item_end = at;
  auto add = [&](std::size_t from) {
    TextRange item = Trimmed(text, {from, item_end});
    if (item.end > item.begin) names.items.push_back(item);
  };
  while (at > begin) {
    std::size_t before = StepBack(text, at);
    char32_t c = DecodeAt(text, before).value;
    if (kClosing.contains(c)) {
      if (depth == 0 && c == U'”' && text.substr(before).starts_with(kAdjoiningQuotes)) {
        add(at);
        item_end = at;
      }
      ++depth;
    } else if (kOpening.contains(c)) {
      if (depth == 0) break;
      --depth;
    } else if (depth == 0 && kClauseEnds.contains(c)) {
      break;
    } else if (depth == 0 && c == U'、') {
      add(at);
      item_end = before;
    }
    at = before;
  }
  add(at);
  std::ranges::reverse(names.items);
  return names;
}

NameCount CountNames(std::string_view text, const std::vector<TextRange>& items, std::size_t first,
                     const CountWording& words) {
  NameCount count;
  bool has_marks = false;
  for (std::size_t i = first + 1; i < items.size(); ++i) has_marks = has_marks || items[i - 1].end != items[i].begin;
  for (std::size_t i = first; i < items.size(); ++i) {
    TextRange item = items[i];
    // “三小”“五小”行业 may be one name where 、 parts the others.
    bool adjoins = i > first && items[i - 1].end == item.begin && has_marks;
    count.fewest += adjoins ? 0 : 1;
    ++count.most;
    std::vector<TextRange> pairs = Enclosed(text, item);
    auto pair = pairs.begin();
    for (std::size_t at = item.begin; at < item.end;) {
      while (pair != pairs.end() && pair->begin < at) ++pair;
      if (pair != pairs.end() && pair->begin == at) {
        at = pair->end;
        continue;
      }
      std::size_t joint = words.joints.LongestAt(text, at).length;
      bool between = joint > 0 && at > item.begin && at + joint < item.end;
      count.most += between ? 1 : 0;
      at = joint > 0 ? at + joint : Step(text, at);
    }
  }
  return count;
}

NameCount CountNames(std::string_view text, const std::vector<TextRange>& items, const CountWording& words) {
  return CountNames(text, items, 0, words);
}

bool HasPhrase(std::string_view text, TextRange range, const PhraseMatcher& phrases, bool inside) {
  std::string_view within = text.substr(0, range.end);
  auto found = phrases.FindFrom(within, inside ? Step(text, range.begin) : range.begin);
  return found.length > 0 && found.at + found.length <= range.end;
}

int LengthOf(std::string_view text, TextRange range) {
  int length = 0;
  for (std::size_t at = range.begin; at < range.end; at = Step(text, at)) ++length;
  return length;
}

}  // namespace heyan
