#include "understand/noun_finder.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::size_t kMaxStateBytes = 45;
// No name of a figure begins further before it; a giant clause of brackets costs no more than its length.
constexpr std::size_t kMaxLeftBytes = 1200;
constexpr std::size_t kMaxExamplesBytes = 60;
// What things are counted of is named in few words: eight Han characters.
constexpr std::size_t kMaxWhoseBytes = 24;
// A noun before a unit of measure must say this much to win over the noun after the figure: three Han characters.
constexpr std::size_t kFullNounBytes = 9;

bool IsBound(const Quantity& quantity) {
  return quantity.comparator != Comparator::kEqual && !quantity.unit.empty() && !IsCounted(quantity);
}

// 7个项目进入可研阶段: of things of any kind, what is said of them tells which ones are meant.
std::string_view WordsUntilMark(std::string_view text) {
  std::size_t end = 0;
  auto goes_on = [&](char32_t c) { return IsHan(c) || c == U'“' || c == U'”' || c == U'《' || c == U'》'; };
  while (end < text.size() && goes_on(DecodeAt(text, end).value)) end += DecodeAt(text, end).length;
  return end <= kMaxStateBytes ? text.substr(0, end) : std::string_view();
}

}  // namespace

FoundNoun NounFinder::Find() {
  const ReadQuantity& figure = row_[memory_.next];
  bool is_rank = figure.quantity.kind == QuantityKind::kRank;
  FoundNoun found;
  found.left = Left(figure);
  FigureWords& words = found.words = is_rank ? taker_.BeforeRank(found.left) : taker_.Before(found.left);
  // 居全省第5、皖北第1: another ranking of the same.
  bool ranks_again = is_rank && !words.ranks && memory_.has_figure && memory_.next > 0 &&
                     row_[memory_.next - 1].quantity.kind == QuantityKind::kRank;
  if (ranks_again) words.compared_with = std::exchange(words.noun, {});
  SettleCompletion(found.left, figure.quantity, &words);
  // 生猪存栏20万头、出栏30万头: of the same thing, a measure of its own.
  bool is_measure = words.noun.empty() && words.modifiers.size() == 1 && wording_.bare_measures.Has(words.modifiers[0]);
  if (is_measure && !memory_.thing.empty()) words.noun = std::exchange(words.modifiers, {})[0];
  CarryListWords(&words);
  std::string examples;
  if (words.examples && IsCounted(figure.quantity)) {
    examples = std::exchange(words.noun, {});
    words.verbs = 0;
  }
  if (IsCounted(figure.quantity)) taker_.KeepLastDeed(&words);
  NarrowByFigureBefore(figure, &words);
  std::size_t length = NounAfter(figure, words, &found.beside_noun);
  found.follows = length > 0;
  found.end = row_.AfterBracket(figure.end);
  if (found.follows) found.named_before = words.noun;
  std::string_view right = row_.After(memory_.next, found.end);
  KeepOwnedMeasure(right, &words);
  if (found.follows) TakeNounAfter(right, length, &words);
  if (found.follows && words.modifiers.empty() && namer_.IsGeneric(words.noun) && !examples.empty() &&
      examples.size() <= kMaxExamplesBytes) {
    words.modifiers.push_back(examples);  // 松林光伏等4个项目: they tell which kind is meant
  }
  found.end += length;
  if (!found.follows && words.noun.empty()) TakeNounOfNeighbour(figure, &words);
  memory_.last_noun = found.follows ? words : FigureWords();
  if (found.follows) memory_.plain_noun = words.noun;
  return found;
}

void NounFinder::CarryListWords(FigureWords* words) {
  if (!words->modifiers.empty()) {
    memory_.list_modifiers = words->modifiers;
  } else if (namer_.DeedLength(words->noun) > 0) {  // 新增高新技术企业 is an indicator as a whole
    memory_.list_modifiers.clear();
    std::string_view rest = words->noun;
    for (std::size_t deed = 0; (deed = namer_.DeedLength(rest)) > 0; rest.remove_prefix(deed))
      memory_.list_modifiers.emplace_back(rest.substr(0, deed));
  } else if (memory_.has_figure && !namer_.IsTotal(words->noun) && !namer_.IsOwned(words->noun) &&
             !wording_.account_items.Has(words->noun)) {
    words->modifiers = memory_.list_modifiers;
  }
}

// The words before a figure; of 新增专款（2亿元） those before the bracket.
std::string_view NounFinder::Left(const ReadQuantity& figure) const {
  std::size_t begin = memory_.part_begin, end = std::max(figure.begin, memory_.part_begin);
  bool opens_bracket = begin == end && !memory_.has_figure && !memory_.brackets.empty();
  if (opens_bracket) begin = std::min(memory_.brackets.back().part_begin, end);
  if (end - begin > kMaxLeftBytes) begin = end - kMaxLeftBytes;
  while (begin < end && (static_cast<unsigned char>(row_.text()[begin]) & 0xC0U) == 0x80U) ++begin;
  std::string_view left = row_.text().substr(begin, end - begin);
  for (std::string_view mark : kOpeningBrackets) {
    if (opens_bracket && left.ends_with(mark)) left.remove_suffix(mark.size());
  }
  return left;
}

// 完成年度投资5亿元 tells how much was invested; 为年初预算12亿元的109% completes that budget.
void NounFinder::SettleCompletion(std::string_view left, const Quantity& quantity, FigureWords* words) const {
  constexpr std::string_view kOf = "的";
  if (quantity.kind == QuantityKind::kPercent) {
    bool follows_amount = left == kOf && memory_.has_figure && !memory_.last_completed.empty();
    if (follows_amount) words->completed = memory_.last_completed;
    return;
  }
  if (namer_.IsOwned(words->completed) && words->noun.empty()) words->noun = std::exchange(words->completed, {});
}

// 抓好总投资5亿元的水库: all that is named before the figure is a measure of what follows.
void NounFinder::KeepOwnedMeasure(std::string_view right, FigureWords* words) const {
  std::size_t measure = words->noun.size() - WithoutEnding(words->noun, wording_.owned).size();
  if (measure > 0 && right.starts_with("的")) words->noun.erase(0, words->noun.size() - measure);
}

// 100亿元以上项目6个: the first figure tells which of them are counted.
void NounFinder::NarrowByFigureBefore(const ReadQuantity& figure, FigureWords* words) const {
  bool follows_figure = memory_.has_figure && memory_.next > 0 && row_[memory_.next - 1].end == memory_.part_begin;
  if (!follows_figure || !IsCounted(figure.quantity) || words->noun.empty()) return;
  if (!row_.text().substr(memory_.part_begin).starts_with(words->noun) || !IsBound(row_[memory_.next - 1].quantity))
    return;
  words->noun.insert(
      0, row_.text().substr(row_[memory_.next - 1].begin, memory_.part_begin - row_[memory_.next - 1].begin));
}

// The noun after the figure names it when things are counted (42个示范村), or when little stands before it; `loses`: there is one,
// and the words before the figure name it.
std::size_t NounFinder::NounAfter(const ReadQuantity& figure, const FigureWords& words, bool* loses) const {
  bool is_bare_share = figure.quantity.kind == QuantityKind::kPercent && words.noun.empty() && words.verbs == 0 &&
                       !words.shares && words.completed.empty();  // 90%以上行政村
  if (figure.quantity.kind != QuantityKind::kAmount && !is_bare_share) return 0;
  std::size_t begin = row_.AfterBracket(figure.end);
  std::string_view right = row_.After(memory_.next, begin);
  std::size_t length = taker_.NounAfter(right);
  bool meets_next = memory_.next + 1 < row_.size() && begin + length == row_[memory_.next + 1].begin;
  *loses = meets_next && namer_.IsOwned(right.substr(0, length));
  if (*loses) return 0;                                                                        // 55个总投资14亿元的项目
  bool ends_in_deed = WithoutEnding(words.noun, wording_.actions).size() < words.noun.size();  // 每区建设5公里绿道
  bool is_for = WithoutEnding(row_.text().substr(0, figure.begin), wording_.addressing).size() < figure.begin;
  bool wins = is_for || IsCounted(figure.quantity) || figure.quantity.unit.empty() ||
              words.noun.size() < kFullNounBytes || IsCapacity(words.noun) || ends_in_deed ||
              IsSizeOfProject(figure, words, length);
  *loses = length > 0 && !wins && !right.starts_with("的");
  return wins ? length : 0;
}

// 松林集团30万吨冷链项目: a size in another unit than money.
bool NounFinder::IsSizeOfProject(const ReadQuantity& figure, const FigureWords& words, std::size_t noun_after) const {
  if (figure.quantity.dimension.starts_with("money")) return false;
  std::string_view noun = row_.After(memory_.next, figure.end).substr(0, noun_after);
  return namer_.EndsLikeOwner(noun) || (noun_after > 0 && namer_.EndsLikeOwner(words.noun));
}

// 年产5万吨铁合金: the figure is the size of a project.
bool NounFinder::IsCapacity(std::string_view noun) const {
  return WithoutEnding(noun, wording_.capacities).size() < noun.size();
}

void NounFinder::TakeNounAfter(std::string_view right, std::size_t length, FigureWords* words) const {
  constexpr std::string_view kOf = "的";
  std::string_view noun = right.substr(0, length);
  if (noun.starts_with(kOf)) noun.remove_prefix(kOf.size());
  if (IsCapacity(words->noun)) {
    std::string_view owner = WithoutEnding(words->noun, wording_.capacities);
    if (!owner.empty()) words->modifiers.emplace_back(owner);
    words->modifiers.push_back(words->noun.substr(owner.size()));
    words->noun.clear();
  }
  bool tells_which = words->attributes || (words->verbs == 0 && words->noun.size() <= kMaxWhoseBytes);  // 市区12条河流
  if (tells_which && !words->noun.empty() && !namer_.EndsLikeOwner(words->noun))
    words->modifiers.push_back(words->noun);
  // They spoke of what stands before, or with it of the deed: 改造提升30万吨水厂.
  if (!words->noun.empty() || !words->modifiers.empty()) words->verbs = 0;
  words->noun = std::string(noun);
  std::string_view state = namer_.IsGeneric(noun) ? WordsUntilMark(right.substr(length)) : std::string_view();
  if (state.empty()) state = taker_.StateAfter(right.substr(length));
  if (!state.empty()) words->modifiers.emplace_back(state);
}

// 5000万元以上项目226个, 14534户41211人贫困群众: two figures of one noun.
void NounFinder::TakeNounOfNeighbour(const ReadQuantity& figure, FigureWords* words) const {
  bool follows_noun = memory_.has_figure && memory_.part_begin == figure.begin && !memory_.last_noun.noun.empty();
  if (follows_noun && !IsCounted(figure.quantity)) {  // 10笔纾困资金5240万元
    words->noun = taker_.Before(memory_.last_noun.noun).noun;
    return;
  }
  if (!IsCounted(figure.quantity)) return;
  bool adjoins = memory_.has_figure && row_.AdjoinsBefore(memory_.next);
  bool is_bound = adjoins && IsBound(row_[memory_.next - 1].quantity);
  const std::string& plain = memory_.plain_noun.empty() ? memory_.last.Name() : memory_.plain_noun;
  if (is_bound && !plain.empty()) {  // 项目16个，10亿元以上8个
    const ReadQuantity& bound = row_[memory_.next - 1];
    words->noun = std::string(row_.text().substr(bound.begin, bound.end - bound.begin)) + plain;
    return;
  }
  if (follows_noun) {
    const ReadQuantity& before = row_[memory_.next - 1];
    bool narrows = IsBound(before.quantity);
    if (narrows) words->noun = row_.text().substr(before.begin, before.end - before.begin);
    words->noun += memory_.last_noun.noun;
    words->modifiers = memory_.last_noun.modifiers;
    return;
  }
  // So too 2400户、5300人的搬迁任务.
  if (memory_.next + 1 >= row_.size() || row_[memory_.next + 1].begin != row_.JointEnds(memory_.next)) return;
  bool is_list = row_[memory_.next + 1].begin > figure.end;
  if (is_list && !row_.text().substr(row_[memory_.next + 1].end).starts_with("的")) return;
  std::string_view right = row_.After(memory_.next + 1, row_[memory_.next + 1].end);
  std::string_view noun = right.substr(0, taker_.NounAfter(right));
  if (noun.starts_with("的")) noun.remove_prefix(std::string_view("的").size());
  words->noun = noun;
}

}  // namespace heyan
