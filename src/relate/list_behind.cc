#include "relate/list_behind.h"

#include <algorithm>

#include "relate/list_names.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kUsualSentence = 600;  // bytes
constexpr int kLongestHead = 24;             // characters between a count and its list

class BehindReader {
 public:
  BehindReader(const FigureText& figures, TextRange sentence, const Lexicon& lexicon)
      : text_(figures.text->text()),
        sentence_(sentence),
        lexicon_(lexicon),
        words_(lexicon.counts()),
        names_(figures, lexicon) {}

  std::optional<CountedList> Read(const StatedCount& count) {
    TextRange rest = ToFullStop(count.range.end);
    std::size_t mark = FindOutside(text_, rest, U"，：；（(:、");
    TextRange head = {count.range.end, mark};
    for (std::size_t at = head.begin; at < head.end; at += std::max<std::size_t>(1, DecodeAt(text_, at).length)) {
      std::size_t lead = LeadAt(at, rest.end);
      if (lead > 0 && LengthOf(text_, {head.begin, at}) <= kLongestHead) {
        return Following(count, {SkipColon(at + lead), rest.end}, false);
      }
    }
    if (mark >= rest.end || LengthOf(text_, head) > kLongestHead) return std::nullopt;
    std::string_view at_mark = text_.substr(mark);
    if (at_mark.starts_with("：") || at_mark.starts_with(":")) {
      return Following(count, {SkipColon(mark), rest.end}, true);
    }
    if (at_mark.starts_with("（") || at_mark.starts_with("(")) return Brackets(count, mark, rest);
    if (at_mark.starts_with("，")) {
      std::size_t at = mark + std::string_view("，").size();
      std::size_t lead = LeadAt(at, rest.end);
      if (lead > 0) return Following(count, {SkipColon(at + lead), rest.end}, false);
    }
    return std::nullopt;
  }

 private:
  // The rest of a paragraph up to 。, where a list whose names are parted by ； may go on.
  TextRange ToFullStop(std::size_t begin) const {
    // Most sentences are short: the long way only where the short one does not do.
    std::size_t end = begin;
    for (std::size_t reach : {kUsualSentence, kLongestListSentence}) {
      std::size_t limit = std::min(text_.size(), begin + reach);
      end = FindOutside(text_, {begin, limit}, U"。！？!?\n");
      if (end < limit) break;
    }
    return {begin, end};
  }

  // The length of 分别是, 包括, 即 at a place.
  std::size_t LeadAt(std::size_t at, std::size_t end) const {
    PhraseMatcher::Match lead = words_.list_leads.LongestAt(text_.substr(0, end), at);
    return lead.id == CountWording::kNoLead ? 0 : lead.length;
  }

  std::size_t SkipColon(std::size_t at) const {
    for (std::string_view mark : {"：", ":"}) {
      if (StartsAt(text_, at, mark)) return at + mark.size();
    }
    return at;
  }

  struct Reading {
    std::vector<TextRange> items;
    NameCount listed;
    bool open = false;
  };

  Reading ReadNames(TextRange range, std::u32string_view marks) const {
    Reading reading{SplitOutside(text_, range, marks), {}, false};
    if (!reading.items.empty()) {
      if (std::optional<std::size_t> open = OpenEnd(text_, reading.items.back())) {
        reading.items.back().end = *open;
        reading.open = true;
      }
    }
    // 七大行动：甲、乙……庚七大行动: said again behind the last name.
    if (reading.items.size() > 1) {
      std::vector<StatedCount> again = StatedCounts(text_, reading.items.back(), lexicon_);
      bool behind = !again.empty() && again.back().range.begin > reading.items.back().begin;
      if (behind) reading.items.back().end = again.back().range.begin;
    }
    reading.listed = CountNames(text_, reading.items, words_);
    return reading;
  }

  static bool Fits(const Reading& reading, int stated) {
    if (reading.items.empty()) return false;
    return reading.open ? reading.listed.fewest <= stated : reading.listed.Allows(stated);
  }

  // 一是…, 1.…, （一）…: numbered items, which another check counts.
  bool IsNumbered(TextRange list) const {
    std::string_view part = TextOf(text_, list);
    for (std::string_view mark :
         {"一是", "1.", "1．", "1、", "（1）", "(1)", "（一）", "①", "第一", "首先", "一要", "一、", "一个是"}) {
      if (part.starts_with(mark)) return true;
    }
    return false;
  }

  std::optional<CountedList> Following(const StatedCount& count, TextRange list, bool colon) {
    // 2个：分别是甲、乙; 六大行动：指甲、乙
    std::size_t lead = colon ? LeadAt(list.begin, list.end) : 0;
    list.begin = lead > 0 ? SkipColon(list.begin + lead) : list.begin;
    if (colon && StartsAt(text_, list.begin, "指")) list.begin += std::string_view("指").size();
    if (list.end <= list.begin || IsNumbered(list) || StartsAt(text_, list.begin, "是")) return std::nullopt;
    std::size_t semicolon = FindOutside(text_, list, U"；;");
    std::size_t comma = FindOutside(text_, {list.begin, semicolon}, U"，");
    Reading names = ReadNames({list.begin, comma}, U"、");
    if (count.value == 1) {
      colon = colon && lead == 0;
      bool one = colon || names.items.size() < 2 || names.open || comma < semicolon || names_.HasDeed(names.items);
      if (one && !colon) return std::nullopt;
      // 1个：…: what follows the colon may be what the one thing holds.
      Fit fit = one ? Fit::kEqual : Fit::kDoubtful;
      return Made(count, ListShape::kFollowing, names.items, names.listed, fit);
    }
    if (std::optional<CountedList> fitting = Fitting(count, names, list, semicolon)) return fitting;
    if (names.items.size() < 2 || names_.HasFigure(names.items)) return std::nullopt;
    return Made(count, ListShape::kFollowing, names.items, names.listed, FitOfNames(count, names, comma, list.end));
  }

  // The reading of the marks 、 ，； that gives the count.
  std::optional<CountedList> Fitting(const StatedCount& count, const Reading& names, TextRange list,
                                     std::size_t semicolon) const {
    const Reading readings[] = {names, ReadNames({list.begin, semicolon}, U"，"), ReadNames(list, U"；;"),
                                ReadNames({list.begin, semicolon}, U"、，")};
    // Names parted by 、 that are one too many or too few: that other marks give the count is chance.
    bool near = names.items.size() > 2 && !names.open && !names.listed.Allows(count.value) &&
                !ListNames::IsFarOff(names.listed, count.value) && !names_.HasDeed(names.items) &&
                LengthOf(text_, names.items.front()) < kLongestName / 2;
    for (const Reading& reading : readings) {
      if (near && &reading != &readings[0]) break;
      if (reading.items.size() < 2 || !Fits(reading, count.value)) continue;
      bool left_out = !reading.open && names_.LeavesOutJoined(reading.items, reading.listed, count.value);
      Fit fit = left_out ? Fit::kDoubtful : Fit::kEqual;
      return Made(count, ListShape::kFollowing, reading.items, reading.listed, fit);
    }
    return std::nullopt;
  }

  // Of names that are not as many as the count says; the first clause of the list ends at `comma`.
  Fit FitOfNames(const StatedCount& count, const Reading& names, std::size_t comma, std::size_t end) const {
    if (names_.HoldsCount(names.items) || SloganHead(count) || IsOneOfSeveral(count)) return Fit::kUndecided;
    if (HasPhrase(text_, {comma, end}, words_.rest_words)) return Fit::kUndecided;
    if (!names_.HasDeed(names.items) && comma == end) return Fit::kFails;
    return ListNames::IsFarOff(names.listed, count.value) ? Fit::kUndecided : Fit::kDoubtful;
  }

  // 三区三线: two numerals, of which only the first was read as the count.
  bool SloganHead(const StatedCount& count) const {
    // “三换三名”: the count is the second one.
    std::size_t from = std::max(sentence_.begin, count.range.begin - std::min(count.range.begin, kLongestSlogan));
    std::size_t quote = text_.substr(from, count.range.begin - from).rfind(kOpenQuote);
    if (quote != std::string_view::npos) {
      quote += from;
      std::size_t close = text_.substr(0, quote + kLongestSlogan).find(kCloseQuote, quote);
      std::size_t begin = quote + kOpenQuote.size();
      bool inside = close != std::string_view::npos && close > count.range.begin;
      if (inside && SumOfSlogan(text_.substr(begin, close - begin))) return true;
    }
    std::string_view classifier = TextOf(text_, {count.numeral.end, count.range.end});
    if (classifier == "个" || classifier == "大" || classifier == "项") return false;
    std::size_t end = FindOutside(text_, {count.range.begin, sentence_.end}, U"，：；（(:、”即");
    return SumOfSlogan(text_.substr(count.range.begin, end - count.range.begin)).has_value();
  }

  // “八项本领”“七种能力”：…: another count in the clause; the list may be of both.
  bool IsOneOfSeveral(const StatedCount& count) const {
    NamesBefore before = ReadNamesBefore(text_, sentence_.begin, count.range.begin);
    for (TextRange name : before.items) {
      if (!StatedCounts(text_, name, lexicon_).empty()) return true;
    }
    return false;
  }

  std::optional<CountedList> Brackets(const StatedCount& count, std::size_t open, TextRange rest) {
    std::optional<TextRange> inside = InsideBracket(text_, rest, open);
    if (!inside || words_.bracket_stops.LongestAt(text_, inside->begin).length > 0) return std::nullopt;
    Reading names = ReadNames(*inside, U"、");
    if (names.items.size() < 2) names = ReadNames(*inside, U"，；");
    if (names.items.size() < 2) return std::nullopt;
    Fit fit = count.value == 1 ? Fit::kDoubtful : Fit::kFails;
    if (Fits(names, count.value)) {
      fit = Fit::kEqual;
    } else if (IsRemark(*inside, names) || names_.HasFigure(names.items) || names_.HoldsCount(names.items)) {
      fit = Fit::kUndecided;
    } else if (GoesOn(*inside)) {
      fit = ListNames::IsFarOff(names.listed, count.value) ? Fit::kUndecided : Fit::kDoubtful;
    }
    return Made(count, ListShape::kBrackets, names.items, names.listed, fit);
  }

  // （甲、乙）及…: the sentence goes on, so that the bracket may explain one word only.
  bool GoesOn(TextRange inside) const {
    std::size_t behind = inside.end + std::max<std::size_t>(1, DecodeAt(text_, inside.end).length);
    return IsHan(DecodeAt(text_, behind).value);
  }

  // 14个县（市、区）: kinds of the thing counted.
  bool IsRemark(TextRange inside, const Reading& names) const {
    for (TextRange item : names.items) {
      if (LengthOf(text_, item) <= 2 || LengthOf(text_, item) > kLongestName) return true;
    }
    return FindOutside(text_, inside, U"，；。：") < inside.end;
  }

  static CountedList Made(const StatedCount& count, ListShape shape, std::vector<TextRange> items, NameCount listed,
                          Fit fit) {
    return {-1, count.range, count.value, shape, std::move(items), listed, fit};
  }

  std::string_view text_;
  TextRange sentence_;
  const Lexicon& lexicon_;
  const CountWording& words_;
  ListNames names_;
};

}  // namespace

std::optional<CountedList> ReadListBehind(const FigureText& figures, TextRange sentence, const StatedCount& count,
                                          const Lexicon& lexicon) {
  return BehindReader(figures, sentence, lexicon).Read(count);
}

}  // namespace heyan
