#include "relate/claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestClause = 600;     // bytes that are looked at on each side of a number
constexpr std::size_t kLongestSentence = 6000;  // longer ones hold no claims
constexpr int kMostIndicators = 200;
constexpr std::size_t kMostGroups = 100;  // in a report; it has one or two

bool StartsWithAny(std::string_view text, std::span<const std::string_view> marks) {
  return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
}

constexpr auto kBehindEnds = std::to_array<std::string_view>({"，", ",", "、", "；", ";", "。", "：", ":"});
constexpr auto kBeforeEnds = std::to_array<std::string_view>({"，", ",", "；", ";", "。", "：", ":"});

// Where the clause that begins at `begin` ends: at a mark outside of brackets.
std::size_t ClauseEnd(std::string_view text, std::size_t begin, std::size_t limit) {
  limit = std::min(limit, begin + kLongestClause);
  int depth = 0;
  for (std::size_t at = begin; at < limit; at += std::max<std::size_t>(1, DecodeAt(text, at).length)) {
    std::string_view rest = text.substr(at);
    if (rest.starts_with("（") || rest.starts_with('(')) ++depth;
    if (rest.starts_with("）") || rest.starts_with(')')) --depth;
    if (depth <= 0 && StartsWithAny(rest, kBehindEnds)) return at;
  }
  return limit;
}

// Where the clause that ends at `end` begins; a 、 ends none here.
std::size_t ClauseBegin(std::string_view text, std::size_t limit, std::size_t end) {
  limit = end > kLongestClause ? std::max(limit, end - kLongestClause) : limit;
  std::size_t begin = limit;
  for (std::size_t at = limit; at < end; ++at) {
    std::string_view rest = text.substr(at);
    for (std::string_view mark : kBeforeEnds) {
      if (rest.starts_with(mark)) begin = at + mark.size();
    }
  }
  return begin;
}

// The names of “其中，甲、乙等”, parted at 、.
std::vector<TextRange> NamesIn(std::string_view text, TextRange range, const ClaimWording& wording) {
  auto part = [&] { return text.substr(range.begin, range.end - range.begin); };
  for (bool again = true; again;) {
    again = false;
    for (const std::string& word : wording.before_names) {
      if (part().starts_with(word)) range.begin += word.size(), again = true;
    }
    for (const std::string& word : wording.after_names) {
      if (part().ends_with(word)) range.end -= word.size(), again = true;
    }
  }
  std::vector<TextRange> names;
  constexpr std::string_view kMark = "、";
  for (std::size_t begin = range.begin; begin < range.end;) {
    std::size_t end = std::min(text.find(kMark, begin), range.end);
    if (end > begin) names.push_back({begin, end});
    begin = end + kMark.size();
  }
  return names;
}

class Finder {
 public:
  Finder(const FigureText& text, const Report& report, const Lexicon& lexicon)
      : text_(text), string_(text.text->text()), report_(report), wording_(lexicon.claims()) {}

  void FindIn(TextRange sentence, std::vector<ClaimGroup>* groups) {
    if (++since_whole_ > 1) open_ = false;
    std::size_t before = sentence.begin;
    for (const FigurePlace& figure : text_.FiguresIn(sentence)) {
      std::optional<ClaimItem> item = ItemAt(figure, before, sentence.end);
      if (!item) continue;
      std::string_view behind = Part({figure.range.end, item->phrase.end});
      std::optional<ClaimClass> said = ClassOf(behind, Part({item->phrase.begin, figure.range.begin}));
      bool counts_indicators = wording_.indicators->Matches(behind);
      bool is_whole =
          counts_indicators
              ? wording_.whole->Matches(behind)
              : behind.empty() && wording_.whole_before->Matches(Part({item->phrase.begin, figure.range.begin}));
      bool belongs = since_whole_ == 0 || counts_indicators || Part(sentence).starts_with("其中");
      if (!said && is_whole) {
        open_ = true;
        since_whole_ = 0;
        item->names.clear();
        groups->push_back({.text = &text_, .whole = item, .of_a_plan = wording_.other_times->Matches(Part(sentence))});
      } else if (said && open_ && belongs) {
        item->said = *said;
        groups->back().is_nested |= IsInside(*item, groups->back());
        item->from = PercentIn({figure.range.end, item->phrase.end});
        groups->back().items.push_back(*item);
        groups->back().has_rest |= wording_.rest->Matches(Part(sentence));
        groups->back().of_a_plan |= wording_.other_times->Matches(Part(sentence));
        before = item->phrase.end;
      }
    }
  }

 private:
  std::string_view Part(TextRange range) const {
    return std::string_view(string_).substr(range.begin, range.end - range.begin);
  }

  // 其中 behind the first of the parts: a part of that part.
  bool IsInside(const ClaimItem& item, const ClaimGroup& group) const {
    if (group.items.empty()) return false;
    std::size_t begin = std::min(group.items.back().phrase.end, item.figure.begin);
    return Part({begin, item.figure.begin}).contains("其中");
  }

  std::optional<ClaimItem> ItemAt(const FigurePlace& figure, std::size_t before, std::size_t sentence_end) const {
    const Quantity& quantity = report_.quantities[figure.quantity];
    if (quantity.comparator != Comparator::kEqual || !quantity.qualifiers.empty()) return std::nullopt;
    if (std::ranges::find(wording_.counters, quantity.unit) == wording_.counters.end()) return std::nullopt;
    std::string digits = quantity.value.ToString();
    int count = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size() || count < 1 || count > kMostIndicators) {
      return std::nullopt;
    }
    std::size_t begin = ClauseBegin(string_, std::min(before, figure.range.begin), figure.range.begin);
    ClaimItem item;
    item.phrase = {begin, ClauseEnd(string_, figure.range.end, sentence_end)};
    item.figure = figure.range;
    item.quantity = figure.quantity;
    item.count = count;
    item.names = NamesIn(string_, {begin, figure.range.begin}, wording_);
    return item;
  }

  std::optional<ClaimClass> ClassOf(std::string_view behind, std::string_view before) const {
    for (const auto& [said, pattern] : wording_.before) {
      if (pattern.Matches(before)) return said;
    }
    for (const auto& [said, pattern] : wording_.behind) {
      if (pattern.Matches(behind)) return said;
    }
    return std::nullopt;
  }

  std::optional<Decimal> PercentIn(TextRange range) const {
    for (const FigurePlace& figure : text_.FiguresIn(range)) {
      const Quantity& quantity = report_.quantities[figure.quantity];
      if (quantity.kind == QuantityKind::kPercent) return quantity.value;
    }
    return std::nullopt;
  }

  const FigureText& text_;
  const std::string& string_;
  const Report& report_;
  const ClaimWording& wording_;
  bool open_ = false;    // a whole was told, and what follows may be said of its parts
  int since_whole_ = 2;  // sentences
};

// Where what the pattern finds in a part of the text ends, as bytes of the text; 0 when it finds nothing.
std::size_t FindNamedFrom(const FigureText& text, TextRange part, const Regex& pattern, const ClaimWording& wording,
                          std::vector<NamedClaim>* claims) {
  const std::string& string = text.text->text();
  Regex::Match match;
  std::string_view words = std::string_view(string).substr(part.begin, part.end - part.begin);
  if (!pattern.Find(words, 0, &match) || match.groups.size() < 2 || match.groups[1].empty()) return 0;
  auto range = [&](std::string_view group) {
    auto begin = static_cast<std::size_t>(group.data() - string.data());
    return TextRange{begin, begin + group.size()};
  };
  claims->push_back({&text, range(match.groups[0]), NamesIn(string, range(match.groups[1]), wording)});
  return claims->back().phrase.end;
}

void FindNamedIn(const FigureText& text, TextRange sentence, const ClaimWording& wording,
                 std::vector<NamedClaim>* claims) {
  const std::string& string = text.text->text();
  std::string_view part = std::string_view(string).substr(sentence.begin, sentence.end - sentence.begin);
  if (!part.contains("指标") && !part.contains("目标")) return;
  if (wording.other_times->Matches(part)) return;
  for (const std::optional<Regex>* pattern : {&wording.excepted, &wording.unmet}) {
    if (FindNamedFrom(text, sentence, **pattern, wording, claims) == 0) continue;
    claims->back().only_these = pattern == &wording.excepted;
    return;
  }
}

bool MayHoldClaims(const FigureText& text, const Report& report) {
  return text.block < 0 || report.blocks[text.block].type != BlockType::kTitle;
}

}  // namespace

std::vector<ClaimGroup> FindClaims(const std::vector<FigureText>& texts, const Report& report, const Lexicon& lexicon) {
  std::vector<ClaimGroup> groups;
  for (const FigureText& text : texts) {
    if (text.figures.empty() || !MayHoldClaims(text, report)) continue;
    if (groups.size() > kMostGroups) break;
    Finder finder(text, report, lexicon);
    for (TextRange sentence : Sentences(text.text->text())) {
      if (sentence.end - sentence.begin <= kLongestSentence) finder.FindIn(sentence, &groups);
    }
  }
  return groups;
}

std::vector<NamedClaim> FindNamedClaims(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  std::vector<NamedClaim> claims;
  for (const FigureText& text : texts) {
    for (TextRange sentence : Sentences(text.text->text())) {
      if (sentence.end - sentence.begin > kLongestSentence) continue;
      FindNamedIn(text, sentence, lexicon.claims(), &claims);
    }
  }
  return claims;
}

std::vector<NamedClaim> FindShortfalls(const std::vector<FigureText>& texts, std::span<const Regex> patterns,
                                       const Lexicon& lexicon) {
  std::vector<NamedClaim> claims;
  for (const FigureText& text : texts) {
    const std::string& string = text.text->text();
    for (TextRange sentence : Sentences(string)) {
      std::string_view part = std::string_view(string).substr(sentence.begin, sentence.end - sentence.begin);
      auto fits = [&](const Regex& pattern) { return pattern.Matches(part); };
      if (part.size() > kLongestSentence || std::ranges::none_of(patterns, fits)) continue;
      if (lexicon.claims().other_times->Matches(part)) continue;
      for (const Regex& pattern : patterns) {
        TextRange rest = sentence;
        while (std::size_t end = FindNamedFrom(text, rest, pattern, lexicon.claims(), &claims)) rest.begin = end;
      }
    }
  }
  return claims;
}

}  // namespace heyan
