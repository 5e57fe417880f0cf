#include "relate/counted_list.h"

#include <algorithm>
#include <optional>

#include "relate/stated_count.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestSentence = 6000;  // bytes; longer ones are tables that lost their form
constexpr std::size_t kUsualSentence = 600;     // bytes
constexpr std::size_t kLongestSlogan = 72;      // bytes
constexpr std::size_t kMostCounts = 40;         // that are looked at in one sentence
constexpr int kLongestName = 32;                // characters, of a name in a list that is surely one
constexpr int kLongestHead = 24;                // characters between a count and its list
constexpr std::string_view kOpenQuote = "“";
constexpr std::string_view kCloseQuote = "”";

bool StartsWith(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(std::min(at, text.size())).starts_with(what);
}

// 等 at the end of the names, with what follows it up to the count: 甲、乙等市级项目3个.
std::optional<std::size_t> OpenEnd(std::string_view text, TextRange last) {
  constexpr std::string_view kEtc = "等";
  std::string_view part = TextOf(text, last);
  for (std::size_t at = part.rfind(kEtc); at != std::string_view::npos && at > 0; at = part.rfind(kEtc, at - 1)) {
    std::string_view before = part.substr(0, at);
    std::string_view after = part.substr(at + kEtc.size());
    bool in_word = false;
    for (std::string_view word : {"高", "中", "初", "平", "对", "同", "相", "一", "二", "三", "均", "优", "头"}) {
      in_word = in_word || before.ends_with(word);
    }
    for (std::string_view word : {"级", "候", "于", "值", "效", "外", "额", "离"})
      in_word = in_word || after.starts_with(word);
    if (!in_word) return last.begin + at;
    if (at == 0) break;
  }
  return std::nullopt;
}

class ListFinder {
 public:
  ListFinder(const std::vector<FigureText>& texts, const Lexicon& lexicon)
      : texts_(texts), lexicon_(lexicon), words_(lexicon.counts()) {}

  std::vector<CountedList> Find() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      index_ = static_cast<int>(i);
      text_ = texts_[i].text->text();
      for (TextRange sentence : Sentences(text_)) {
        if (sentence.end - sentence.begin > kLongestSentence) continue;
        sentence_ = sentence;
        FindSlogans();
        std::vector<StatedCount> counts = StatedCounts(text_, sentence, lexicon_);
        counts.resize(std::min(counts.size(), kMostCounts));
        for (const StatedCount& count : counts) Look(count);
      }
    }
    return std::move(found_);
  }

 private:
  void Look(const StatedCount& count) {
    if (count.value > 1) LookBefore(count);
    LookBehind(count);
  }

  // The rest of a paragraph up to 。, where a list whose names are parted by ； may go on.
  TextRange ToFullStop(std::size_t begin) const {
    // Most sentences are short: the long way only where the short one does not do.
    std::size_t end = begin;
    for (std::size_t reach : {kUsualSentence, kLongestSentence}) {
      std::size_t limit = std::min(text_.size(), begin + reach);
      end = FindOutside(text_, {begin, limit}, U"。！？!?\n");
      if (end < limit) break;
    }
    return {begin, end};
  }

  void Add(const StatedCount& count, TextRange printed, ListShape shape, std::vector<TextRange> items, NameCount listed,
           Fit fit) {
    found_.push_back({index_, printed, count.value, shape, std::move(items), listed, fit});
  }

  // Names before the count. ---------------------------------------------------------------------------------------

  void LookBefore(const StatedCount& count) {
    NamesBefore names = ReadNamesBefore(text_, sentence_.begin, count.range.begin);
    if (names.items.empty()) return;
    TextRange printed = names.in_quotes ? Quotation(count.range.begin) : count.range;
    if (printed.end <= printed.begin) return;
    if (std::optional<std::size_t> open = OpenEnd(text_, names.items.back())) {
      if (HasPhrase(text_, {*open, count.range.begin}, words_.verbs)) return;
      if (!StatedCounts(text_, {*open, count.range.begin}, lexicon_).empty()) return;
      names.items.back().end = *open;
      return AddOpen(count, printed, std::move(names.items));
    }
    AddBare(count, printed, std::move(names.items), names.in_quotes);
  }

  // “三大任务” whose first character stands at `begin`; empty when the quotation is not closed soon.
  TextRange Quotation(std::size_t begin) const {
    std::size_t close = text_.substr(0, begin + kLongestSlogan).find(kCloseQuote, begin);
    if (close == std::string_view::npos) return {begin, begin};
    return {begin - kOpenQuote.size(), close + kCloseQuote.size()};
  }

  // True when the list can begin at a later name or inside one, so that `count` names are left.
  bool MayRestart(const std::vector<TextRange>& items, int count, bool or_fewer) const {
    for (std::size_t i = 1; i < items.size(); ++i) {
      NameCount rest = CountNames(text_, items, i, words_);
      bool fits = or_fewer ? rest.fewest <= count : rest.Allows(count);
      if (!fits) continue;
      if (HasPhrase(text_, items[i], words_.restarts, true) || HasPhrase(text_, items[i], words_.deeds)) return true;
    }
    return false;
  }

  // Another count inside a name, or a number at its end (东盟十国): the name stands for several.
  bool HoldsCount(const std::vector<TextRange>& items) const {
    return std::ranges::any_of(items, [&](TextRange item) {
      constexpr std::size_t kTwo = 6;  // bytes of two characters
      bool ends = item.end - item.begin > kTwo && IsNumeralCharacterAt(text_, item.end - kTwo) &&
                  words_.counted_ends.LongestEndingAt(text_, item.begin, item.end).length > 0;
      return ends || !StatedCounts(text_, item, lexicon_).empty();
    });
  }

  void AddOpen(const StatedCount& count, TextRange printed, std::vector<TextRange> items) {
    NameCount listed = CountNames(text_, items, words_);
    Fit fit = Fit::kEqual;
    if (listed.fewest > count.value) {
      bool explained = MayRestart(items, count.value, true) || HoldsCount(items);
      fit = explained ? Fit::kUndecided : Fit::kFails;
    }
    Add(count, printed, ListShape::kOpen, std::move(items), listed, fit);
  }

  void AddBare(const StatedCount& count, TextRange printed, std::vector<TextRange> items, bool quoted) {
    NameCount listed = CountNames(text_, items, words_);
    if (listed.most < 2) return;
    // 甲、乙和3个县; 群众关心的3件事: nothing is listed directly before the count.
    std::string_view before = text_.substr(0, printed.begin);
    bool apart = before.ends_with("、") || before.ends_with("的") || before.ends_with(" ") ||
                 words_.joints.LongestEndingAt(text_, sentence_.begin, printed.begin).length > 0 ||
                 words_.deeds.LongestEndingAt(text_, sentence_.begin, printed.begin).length > 0;
    if (apart) return;
    // 博物馆、纪念馆8个: the count of two classes, not of two names.
    char32_t next = DecodeAt(text_, count.range.end).value;
    bool heads = IsHan(next) || next == U'“' || (next < 0x80 && next > ' ');
    if (!quoted && !heads && !count.in_characters) return;
    Fit fit = Fit::kFails;
    if (listed.Allows(count.value)) {
      fit = LeavesOutJoined(items, listed, count.value) ? Fit::kDoubtful : Fit::kEqual;
    } else if (items.size() < 2) {
      return;
    } else if (MayRestart(items, count.value, false)) {
      fit = Fit::kEqual;
    } else if (HoldsCount(items) || HasFigure(items) || IsFarOff(listed, count.value) || (!quoted && !heads)) {
      fit = Fit::kUndecided;
    } else if (HasDeed(items)) {
      fit = items.size() > 2 ? Fit::kDoubtful : Fit::kUndecided;
    }
    Add(count, printed, ListShape::kBare, std::move(items), listed, fit);
  }

  // 甲、乙和丙 counted as two: 和 before the last name mostly joins it, unless it is much longer than the others.
  bool LeavesOutJoined(const std::vector<TextRange>& items, NameCount listed, int stated) const {
    if (items.size() < 2 || stated != listed.fewest || listed.most != listed.fewest + 1) return false;
    constexpr std::string_view kAnd = "和";
    TextRange last = items.back();
    std::size_t joint = TextOf(text_, last).find(kAnd);
    if (joint == std::string_view::npos) return false;
    int before = LengthOf(text_, {last.begin, last.begin + joint});
    int behind = LengthOf(text_, {last.begin + joint + kAnd.size(), last.end});
    int shortest = kLongestName;
    for (std::size_t i = 1; i + 1 < items.size(); ++i) shortest = std::min(shortest, LengthOf(text_, items[i]));
    if (items.size() == 2) return before == behind;
    return before + 1 >= shortest && behind + 1 >= shortest;
  }

  // One name too many or too few is a slip; more tell that something else is counted.
  static bool IsFarOff(NameCount listed, int stated) { return stated < listed.fewest - 1 || stated > listed.most + 1; }

  // A verb behind the first name: what stands before is another deed. Where all begin with one they are deeds in a row.
  bool HasDeed(const std::vector<TextRange>& items) const {
    std::size_t begin_so = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
      if (HasPhrase(text_, items[i], words_.deeds) || LengthOf(text_, items[i]) > kLongestName) return true;
      begin_so += words_.verbs.LongestAt(text_, items[i].begin).length > 0 ? 1 : 0;
    }
    return begin_so > 0 && begin_so + 1 < items.size();
  }

  // “三攻坚一盘活” behind names or in brackets behind them.
  void FindSlogans() {
    std::string_view within = text_.substr(0, sentence_.end);
    for (std::size_t open = within.find(kOpenQuote, sentence_.begin); open != std::string_view::npos;
         open = within.find(kOpenQuote, open + kOpenQuote.size())) {
      std::size_t begin = open + kOpenQuote.size();
      std::size_t close = within.substr(0, begin + kLongestSlogan).find(kCloseQuote, begin);
      if (close == std::string_view::npos) continue;
      std::optional<int> sum = SumOfSlogan(text_.substr(begin, close - begin));
      if (sum) AddSlogan({open, close + kCloseQuote.size()}, *sum);
    }
  }

  void AddSlogan(TextRange quotation, int sum) {
    StatedCount count{quotation, quotation, sum, true};
    // 甲、乙、丙攻坚，盘活丁（“三攻坚一盘活”）: the clauses before the bracket.
    std::size_t end = quotation.begin;
    bool in_bracket = StartsWith(text_, quotation.end, "）") && text_.substr(0, end).ends_with("（");
    if (in_bracket) end -= std::string_view("（").size();
    for (std::u32string_view marks : {U"、", U"、，"}) {
      std::vector<TextRange> items = SplitOutside(text_, {sentence_.begin, end}, marks);
      NameCount listed = CountNames(text_, items, words_);
      if (items.size() < 2 || !listed.Allows(sum)) continue;
      return Add(count, quotation, ListShape::kBare, std::move(items), listed, Fit::kEqual);
    }
    std::vector<TextRange> following = SplitOutside(text_, {quotation.end, sentence_.end}, U"、，：:");
    Fit fit = static_cast<int>(following.size()) == sum ? Fit::kEqual : Fit::kUndecided;
    Add(count, quotation, ListShape::kBare, std::move(following), {}, fit);
  }

  // Names behind the count. ---------------------------------------------------------------------------------------

  void LookBehind(const StatedCount& count) {
    TextRange rest = ToFullStop(count.range.end);
    std::size_t mark = FindOutside(text_, rest, U"，：；（(:、");
    TextRange head = {count.range.end, mark};
    for (std::size_t at = head.begin; at < head.end; at += std::max<std::size_t>(1, DecodeAt(text_, at).length)) {
      std::size_t lead = LeadAt(at, rest.end);
      if (lead > 0 && LengthOf(text_, {head.begin, at}) <= kLongestHead) {
        return AddFollowing(count, {SkipColon(at + lead), rest.end}, false);
      }
    }
    if (mark >= rest.end || LengthOf(text_, head) > kLongestHead) return;
    std::string_view at_mark = text_.substr(mark);
    if (at_mark.starts_with("：") || at_mark.starts_with(":")) {
      AddFollowing(count, {SkipColon(mark), rest.end}, true);
    } else if (at_mark.starts_with("（") || at_mark.starts_with("(")) {
      AddBrackets(count, mark, rest);
    } else if (at_mark.starts_with("，")) {
      std::size_t at = mark + std::string_view("，").size();
      std::size_t lead = LeadAt(at, rest.end);
      if (lead > 0) AddFollowing(count, {SkipColon(at + lead), rest.end}, false);
    }
  }

  // The length of 分别是, 包括, 即 at a place.
  std::size_t LeadAt(std::size_t at, std::size_t end) const {
    PhraseMatcher::Match lead = words_.list_leads.LongestAt(text_.substr(0, end), at);
    return lead.id == CountWording::kNoLead ? 0 : lead.length;
  }

  std::size_t SkipColon(std::size_t at) const {
    for (std::string_view mark : {"：", ":"}) {
      if (StartsWith(text_, at, mark)) return at + mark.size();
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

  void AddFollowing(const StatedCount& count, TextRange list, bool colon) {
    // 2个：分别是甲、乙; 六大行动：指甲、乙
    std::size_t lead = colon ? LeadAt(list.begin, list.end) : 0;
    list.begin = lead > 0 ? SkipColon(list.begin + lead) : list.begin;
    if (colon && StartsWith(text_, list.begin, "指")) list.begin += std::string_view("指").size();
    if (list.end <= list.begin || IsNumbered(list) || StartsWith(text_, list.begin, "是")) return;
    std::size_t semicolon = FindOutside(text_, list, U"；;");
    std::size_t comma = FindOutside(text_, {list.begin, semicolon}, U"，");
    Reading names = ReadNames({list.begin, comma}, U"、");
    if (count.value == 1) {
      colon = colon && lead == 0;
      bool one = colon || names.items.size() < 2 || names.open || comma < semicolon || HasDeed(names.items);
      if (one && !colon) return;
      // 1个：…: what follows the colon may be what the one thing holds.
      Fit fit = one ? Fit::kEqual : Fit::kDoubtful;
      return Add(count, count.range, ListShape::kFollowing, names.items, names.listed, fit);
    }
    const Reading readings[] = {names, ReadNames({list.begin, semicolon}, U"，"), ReadNames(list, U"；;"),
                                ReadNames({list.begin, semicolon}, U"、，")};
    // Names parted by 、 that are one too many or too few: that other marks give the count is chance.
    bool near = names.items.size() > 2 && !names.open && !names.listed.Allows(count.value) &&
                !IsFarOff(names.listed, count.value) && !HasDeed(names.items) &&
                LengthOf(text_, names.items.front()) < kLongestName / 2;
    for (const Reading& reading : readings) {
      if (near && &reading != &readings[0]) break;
      if (reading.items.size() < 2 || !Fits(reading, count.value)) continue;
      bool left_out = !reading.open && LeavesOutJoined(reading.items, reading.listed, count.value);
      Fit fit = left_out ? Fit::kDoubtful : Fit::kEqual;
      return Add(count, count.range, ListShape::kFollowing, reading.items, reading.listed, fit);
    }
    if (names.items.size() < 2 || HasFigure(names.items)) return;
    Fit fit = HasDeed(names.items) || comma < list.end ? Fit::kDoubtful : Fit::kFails;
    if (IsFarOff(names.listed, count.value) && fit == Fit::kDoubtful) fit = Fit::kUndecided;
    if (HoldsCount(names.items) || SloganHead(count) || IsOneOfSeveral(count)) fit = Fit::kUndecided;
    if (HasPhrase(text_, {comma, list.end}, words_.rest_words)) fit = Fit::kUndecided;
    Add(count, count.range, ListShape::kFollowing, names.items, names.listed, fit);
  }

  // 三区三线: two numerals, of which only the first was read as the count.
  bool SloganHead(const StatedCount& count) const {
    // “三换三名”: the count is the second one.
    std::size_t quote = text_.substr(0, count.range.begin).rfind(kOpenQuote);
    if (quote != std::string_view::npos && quote >= sentence_.begin && count.range.begin - quote <= kLongestSlogan) {
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

  bool HasFigure(const std::vector<TextRange>& items) const {
    for (TextRange item : items) {
      if (!texts_[index_].FiguresIn(item).empty()) return true;
    }
    return false;
  }

  void AddBrackets(const StatedCount& count, std::size_t open, TextRange rest) {
    std::optional<TextRange> inside = InsideBracket(text_, rest, open);
    if (!inside || words_.bracket_stops.LongestAt(text_, inside->begin).length > 0) return;
    Reading names = ReadNames(*inside, U"、");
    if (names.items.size() < 2) names = ReadNames(*inside, U"，；");
    if (names.items.size() < 2) return;
    Fit fit = count.value == 1 ? Fit::kDoubtful : Fit::kFails;
    if (Fits(names, count.value)) {
      fit = Fit::kEqual;
    } else if (IsRemark(*inside, names) || HasFigure(names.items) || HoldsCount(names.items)) {
      fit = Fit::kUndecided;
    } else if (GoesOn(*inside)) {
      fit = IsFarOff(names.listed, count.value) ? Fit::kUndecided : Fit::kDoubtful;
    }
    Add(count, count.range, ListShape::kBrackets, names.items, names.listed, fit);
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

  const std::vector<FigureText>& texts_;
  const Lexicon& lexicon_;
  const CountWording& words_;
  std::vector<CountedList> found_;
  int index_ = 0;
  std::string_view text_;
  TextRange sentence_;
};

// The names of a clause: the last one without 等 and what is said of all.
std::vector<TextRange> NamesIn(std::string_view text, TextRange clause, const Lexicon& lexicon) {
  std::vector<TextRange> items = SplitOutside(text, clause, U"、");
  if (items.size() < 3) return {};
  if (std::optional<std::size_t> open = OpenEnd(text, items.back())) items.back().end = *open;
  std::vector<StatedCount> counts = StatedCounts(text, items.back(), lexicon);
  if (!counts.empty()) items.back().end = counts.front().range.begin;
  return items;
}

}  // namespace

std::vector<CountedList> FindCountedLists(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  return ListFinder(texts, lexicon).Find();
}

std::vector<RepeatedName> FindRepeatedNames(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  constexpr int kShortestName = 2;  // characters
  std::vector<RepeatedName> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string_view text = texts[i].text->text();
    for (TextRange sentence : Sentences(text)) {
      if (sentence.end - sentence.begin > kLongestSentence) continue;
      for (TextRange clause : SplitOutside(text, sentence, U"，：:")) {
        std::vector<TextRange> items = NamesIn(text, clause, lexicon);
        std::ranges::stable_sort(items, {}, [&](TextRange item) { return TextOf(text, item); });
        for (std::size_t k = 1; k < items.size(); ++k) {
          std::string_view name = TextOf(text, items[k]);
          // 第二、第二 and 11%、11% are values, which may well be equal.
          bool value = name.starts_with("第") || name.find_first_of("0123456789") != std::string_view::npos;
          bool same = name == TextOf(text, items[k - 1]);
          if (same && !value && LengthOf(text, items[k]) >= kShortestName) {
            found.push_back({static_cast<int>(i), items[k - 1], items[k]});
          }
        }
      }
    }
  }
  return found;
}

}  // namespace heyan
