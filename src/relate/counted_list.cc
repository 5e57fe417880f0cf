#include "relate/counted_list.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "relate/list_behind.h"
#include "relate/list_names.h"
#include "relate/stated_count.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostCounts = 40;  // that are looked at in one sentence

class ListFinder {
 public:
  ListFinder(const std::vector<FigureText>& texts, const Lexicon& lexicon)
      : texts_(texts), lexicon_(lexicon), words_(lexicon.counts()) {}

  std::vector<CountedList> Find() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      index_ = static_cast<int>(i);
      text_ = texts_[i].text->text();
      names_.emplace(texts_[i], lexicon_);
      for (TextRange sentence : Sentences(text_)) {
        if (sentence.end - sentence.begin > kLongestListSentence) continue;
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
    if (std::optional<CountedList> list = ReadListBehind(texts_[index_], sentence_, count, lexicon_)) {
      Found(*std::move(list));
    }
  }

  void Found(CountedList list) {
    list.text = index_;
    found_.push_back(std::move(list));
  }

  void Add(const StatedCount& count, TextRange printed, ListShape shape, std::vector<TextRange> items, NameCount listed,
           Fit fit) {
    found_.push_back({index_, printed, count.value, shape, names_->WithoutVerb(std::move(items)), listed, fit});
  }

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

  void AddOpen(const StatedCount& count, TextRange printed, std::vector<TextRange> items) {
    NameCount listed = CountNames(text_, items, words_);
    Fit fit = Fit::kEqual;
    if (listed.fewest > count.value) {
      bool explained = names_->MayRestart(items, count.value, true) || names_->HoldsCount(items);
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
      fit = names_->LeavesOutJoined(items, listed, count.value) ? Fit::kDoubtful : Fit::kEqual;
    } else if (items.size() < 2) {
      return;
    } else if (names_->MayRestart(items, count.value, false)) {
      fit = Fit::kEqual;
    } else if (names_->HoldsCount(items) || names_->HasFigure(items) || ListNames::IsFarOff(listed, count.value) ||
               (!quoted && !heads)) {
      fit = Fit::kUndecided;
    } else if (names_->HasDeed(items)) {
      fit = listed.most > 2 ? Fit::kDoubtful : Fit::kUndecided;
    }
    Add(count, printed, ListShape::kBare, std::move(items), listed, fit);
  }

  // “三重组一清理” behind names or in brackets behind them.
  void FindSlogans() {
    for (TextRange inside : Quotations(text_, sentence_, kLongestSlogan) | std::views::take(kMostCounts)) {
      if (std::optional<int> sum = SumOfSlogan(TextOf(text_, inside))) {
        AddSlogan({inside.begin - kOpenQuote.size(), inside.end + kCloseQuote.size()}, *sum);
      } else if (std::optional<StatedCount> count = CountOfShared(inside)) {
        AddShared(*count);
      }
    }
  }

  // “四治融合”, “五网”: no measure word, the character behind the number is one that the names share.
  std::optional<StatedCount> CountOfShared(TextRange inside) const {
    constexpr std::u32string_view kDigits = U"两三四五六七八九十";
    CodePoint digit = DecodeAt(text_, inside.begin);
    std::size_t value = kDigits.find(digit.value);
    TextRange shared = {inside.begin + digit.length, inside.begin + digit.length};
    CodePoint next = DecodeAt(text_, shared.begin);
    bool counts = value != std::u32string_view::npos && shared.end < inside.end && IsHan(next.value) &&
                  !IsNumeralCharacterAt(text_, shared.begin);
    if (!counts || !StatedCounts(text_, inside, lexicon_).empty()) return std::nullopt;
    shared.end += next.length;
    return StatedCount{{inside.begin, shared.begin}, {inside.begin, shared.end}, static_cast<int>(value) + 2, true};
  }

  void AddShared(const StatedCount& count) {
    std::size_t so_far = found_.size();
    NamesBefore names = ReadNamesBefore(text_, sentence_.begin, count.range.begin);
    if (names.items.size() > 1 && CountShared(count, names.items) > 0) {
      LookBefore(count);
    } else if (auto list = ReadListBehind(texts_[index_], sentence_, count, lexicon_)) {
      if (CountShared(count, list->items) > 0) Found(*std::move(list));
    }
    if (found_.size() > so_far) JudgeShared(count, &found_.back());
  }

  // How often the names hold what is counted; 0 when one of them does not.
  int CountShared(const StatedCount& count, const std::vector<TextRange>& names) const {
    std::string_view shared = TextOf(text_, {count.numeral.end, count.range.end});
    int times = 0;
    for (TextRange name : names) {
      std::string_view part = TextOf(text_, name);
      std::size_t at = part.find(shared);
      if (at == std::string_view::npos) return 0;
      for (; at != std::string_view::npos; at = part.find(shared, at + shared.size())) ++times;
    }
    return times;
  }

  void JudgeShared(const StatedCount& count, CountedList* list) const {
    if (list->fit != Fit::kFails && list->fit != Fit::kDoubtful) return;
    // Of 定责任、定经费和建立机制 the last part is no name; 乱堆乱放、乱搭乱建 are four.
    auto names = static_cast<int>(list->items.size());
    // “六有”……：“八有”指有机构、有经费: another one is explained.
    bool another = std::ranges::any_of(list->items, [&](TextRange name) {
      std::string_view part = TextOf(text_, name);
      return part.starts_with(kOpenQuote) && IsNumeralCharacterAt(part, kOpenQuote.size());
    });
    if (count.value == names || count.value == CountShared(count, list->items)) {
      list->fit = Fit::kEqual;
    } else if (names < 3 || another) {
      list->fit = Fit::kUndecided;
    }
  }

  void AddSlogan(TextRange quotation, int sum) {
    StatedCount count{quotation, quotation, sum, true};
    // 甲、乙、丙重组，清理丁（“三重组一清理”）: the clauses before the bracket.
    std::size_t end = quotation.begin;
    bool in_bracket = StartsAt(text_, quotation.end, "）") && text_.substr(0, end).ends_with("（");
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

  const std::vector<FigureText>& texts_;
  const Lexicon& lexicon_;
  const CountWording& words_;
  std::vector<CountedList> found_;
  int index_ = 0;
  std::string_view text_;
  std::optional<ListNames> names_;
  TextRange sentence_;
};

}  // namespace

std::vector<CountedList> FindCountedLists(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  return ListFinder(texts, lexicon).Find();
}

}  // namespace heyan
