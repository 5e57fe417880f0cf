#include "relate/respective.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestSentence = 4000;  // bytes
constexpr int kMostLists = 20;                  // in a sentence

class RespectiveFinder {
 public:
  RespectiveFinder(const FigureText& figures, int index, const Lexicon& lexicon)
      : figures_(figures), text_(figures.text->text()), index_(index), words_(lexicon.counts()) {}

  void Find(std::vector<RespectiveList>* found) {
    if (figures_.figures.empty()) return;
    for (TextRange sentence : Sentences(text_)) {
      if (sentence.end - sentence.begin > kLongestSentence) continue;
      clauses_ = SplitOutside(text_, sentence, U"，：:");
      int lists = 0;
      for (std::size_t i = 0; i < clauses_.size() && lists < kMostLists; ++i) {
        if (std::optional<RespectiveList> list = ListIn(i)) {
          found->push_back(*list);
          ++lists;
        }
      }
    }
  }

 private:
  std::optional<RespectiveList> ListIn(std::size_t clause) const {
    TextRange range = clauses_[clause];
    auto word = words_.respectively.FindFrom(text_.substr(0, range.end), range.begin);
    if (word.length == 0) return Shared(range);
    RespectiveList list{index_, {word.at, word.at + word.length}, {}, {}, {}, Fit::kUndecided};
    list.values = Values({word.at + word.length, range.end});
    if (list.values.empty()) return std::nullopt;
    list.names = SplitOutside(text_, {range.begin, word.at}, U"、");
    list.named = Named(list.names);
    Judge(clause, &list);
    for (TextRange& name : list.names) name = WithoutFigure(name);
    return list;
  }

  // 签约资金 of 签约资金76亿元; a figure that stands for its name is left whole.
  TextRange WithoutFigure(TextRange name) const {
    std::span<const FigurePlace> figures = figures_.FiguresIn(name);
    if (figures.empty()) return name;
    TextRange before = {name.begin, figures.front().range.begin};
    return Trim(TextOf(text_, before)).empty() ? name : before;
  }

  // The values at the end of a clause: 增长5%、7%和8%. Those that are no figures (第一、第二) are values too.
  std::vector<TextRange> Values(TextRange range) const {
    std::vector<TextRange> values;
    for (TextRange part : SplitOutside(text_, range, U"、")) {
      std::size_t begin = part.begin;
      for (std::size_t at = part.begin; at < part.end;) {
        std::size_t joint = words_.joints.LongestAt(text_.substr(0, part.end), at).length;
        if (joint > 0 && HasValue({begin, at}) && HasValue({at + joint, part.end})) {
          values.push_back({begin, at});
          begin = at + joint;
        }
        at += joint > 0 ? joint : std::max<std::size_t>(1, DecodeAt(text_, at).length);
      }
      values.push_back({begin, part.end});
    }
    return values;
  }

  bool HasValue(TextRange range) const {
    std::string_view part = TextOf(text_, range);
    return part.find_first_of("0123456789") != std::string_view::npos || part.contains("第") || part.contains("翻");
  }

  NameCount Named(const std::vector<TextRange>& names) const {
    NameCount named = CountNames(text_, names, words_);
    for (TextRange name : names) {
      std::string_view within = text_.substr(0, name.end);
      for (auto pair = words_.pairs.FindFrom(within, name.begin); pair.length > 0;
           pair = words_.pairs.FindFrom(within, pair.at + pair.length)) {
        named.most += words_.pairs.LongestAt(within, pair.at).id - 1;
      }
    }
    return named;
  }

  void Judge(std::size_t clause, RespectiveList* list) const {
    auto count = static_cast<int>(list->values.size());
    bool all_values = std::ranges::all_of(list->values, [&](TextRange value) { return HasValue(value); });
    std::string_view behind = TextOf(text_, {list->word.end, clauses_[clause].end});
    bool rows = behind.contains("由") || behind.contains("从");
    // Two rows of values for the same names; one value for all.
    bool twice = list->names.size() > 1 && count % static_cast<int>(list->names.size()) == 0;
    if ((list->named.Allows(count) && count > 1) || twice) {
      list->fit = Fit::kEqual;
      return;
    }
    if (NamedEarlier(clause, count, list)) {
      list->fit = Fit::kEqual;
      return;
    }
    if (all_values && !rows && PairedEarlier(clause, count, list)) {
      list->fit = Fit::kFails;
      return;
    }
    bool values_before = std::ranges::any_of(list->names, [&](TextRange name) { return HasValue(name); });
    bool clear = count > 1 && list->names.size() > 1 && all_values && !rows && !values_before &&
                 list->named.most <= static_cast<int>(kMostNames);
    if (clear) list->fit = Fit::kFails;
  }

  // 甲760亿元、乙251亿元，分别增长13%、20%: the names a clause or two before.
  bool NamedEarlier(std::size_t clause, int count, RespectiveList* list) const {
    if (list->names.size() > 1 || count < 2) return false;
    std::vector<TextRange> earlier;
    auto valued = [&](TextRange name) {
      return !figures_.FiguresIn(name).empty() || TextOf(text_, name).contains("第");
    };
    for (std::size_t back = 1; back <= 4 && back <= clause; ++back) {
      std::vector<TextRange> names = Values(clauses_[clause - back]);
      if (!std::ranges::all_of(names, valued)) names = SplitOutside(text_, clauses_[clause - back], U"、");
      // 2023年，甲76亿元、乙25亿元: among names with figures those without are none.
      if (std::ranges::all_of(earlier, valued) && !earlier.empty() && !std::ranges::all_of(names, valued)) continue;
      earlier.insert(earlier.begin(), names.begin(), names.end());
      for (const std::vector<TextRange>& tried : {names, earlier}) {
        NameCount named = Named(tried);
        if (!named.Allows(count)) continue;
        list->names = tried;
        list->named = named;
        return true;
      }
    }
    return false;
  }

  // 甲76亿元、乙25亿元，分别增长13%、20%、5%: the clause before is a list of names each with its figure, not as many as the
  // values.
  bool PairedEarlier(std::size_t clause, int count, RespectiveList* list) const {
    if (list->names.size() > 1 || count < 2 || clause == 0) return false;
    std::vector<TextRange> names = Values(clauses_[clause - 1]);
    bool paired = std::ranges::all_of(names, [&](TextRange name) {
      std::span<const FigurePlace> figures = figures_.FiguresIn(name);
      return figures.size() == 1 && figures.front().range.end == name.end;
    });
    auto listed = static_cast<int>(names.size());
    if (!paired || listed < 2 || count % listed == 0) return false;
    list->names = std::move(names);
    list->named = {listed, listed};
    return true;
  }

  // 甲、乙均增长30%, 甲和乙价格平均下降51%、70%: the same without 分别, looked at only where it is plain.
  std::optional<RespectiveList> Shared(TextRange range) const {
    std::span<const FigurePlace> figures = figures_.FiguresIn(range);
    if (figures.empty() || figures.size() > kMostNames) return std::nullopt;
    TextRange before = {range.begin, figures.front().range.begin};
    auto together = words_.together.FindFrom(text_.substr(0, before.end), before.begin);
    RespectiveList list{index_, {before.end, before.end}, {}, {}, {}, Fit::kEqual};
    for (const FigurePlace& figure : figures) list.values.push_back(figure.range);
    bool shared = together.length > 0 && figures.size() == 1;
    if (shared) before.end = together.at;
    list.names = SplitOutside(text_, before, U"、");
    list.named = Named(list.names);
    bool rows = figures.size() > 1 && list.names.size() == 1 && AreListed(figures) &&
                list.named.Allows(static_cast<int>(figures.size()));
    bool one_value = shared && list.names.size() > 1;
    if (!rows && !one_value) return std::nullopt;
    return list;
  }

  // Nothing but 、 and 和 between the figures.
  bool AreListed(std::span<const FigurePlace> figures) const {
    for (std::size_t i = 1; i < figures.size(); ++i) {
      std::string_view between = TextOf(text_, {figures[i - 1].range.end, figures[i].range.begin});
      if (between != "、" && !words_.joints.Has(between)) return false;
    }
    return true;
  }

  static constexpr std::size_t kMostNames = 12;

  const FigureText& figures_;
  std::string_view text_;
  int index_;
  const CountWording& words_;
  std::vector<TextRange> clauses_;
};

}  // namespace

std::vector<RespectiveList> FindRespectiveLists(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  std::vector<RespectiveList> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    RespectiveFinder(texts[i], static_cast<int>(i), lexicon).Find(&found);
  }
  return found;
}

}  // namespace heyan
