#include "understand/fact_completer.h"

#include <array>

#include "understand/figure_years.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::size_t kMaxPendingBytes = 60;

void CopyTopic(const Topic& topic, Fact* fact) {
  fact->indicator = topic.indicator;
  fact->subject = topic.subject;
  fact->owner = topic.owner;
  fact->breakdown = topic.breakdown;
  fact->scope = topic.scope;
  fact->modifiers = topic.modifiers;
  fact->doubt = topic.doubt;
  fact->from["indicator"] = fact->from["subject"] = Provenance::kInferred;
}

void SetScope(std::string_view place, Fact* fact) {
  if (place.empty()) return;
  fact->scope = place;
  fact->from["scope"] = Provenance::kInferred;
}

}  // namespace

void FactCompleter::Complete(const FoundNoun& found, Fact* fact) {
  const FigureWords& words = found.words;
  const Quantity& quantity = report_.quantities[fact->quantity];
  bool strict = !fact->indicator.empty();
  NamedBy named_by = NamedBy::kIndicator;
  if (!strict) {
    fact->kind = found.follows && IsCounted(quantity) ? FactKind::kLevel : namer_.KindOf(quantity, words);
    bool repeats = IsJoined(row_, memory_) && words.verbs == 0 && !words.shares && words.completed.empty() &&
                   quantity.kind == report_.quantities[fact->quantity - 1].kind;
    if (repeats) {
      fact->kind = Before().kind;
      fact->falling = Before().falling;
      fact->base = Before().base;
    }
    fact->from["kind"] = Provenance::kPrinted;
    named_by = SetTopic(words, found.follows, fact);
    bool grows_on = words.noun.empty() && memory_.last.is_growth && quantity.kind == QuantityKind::kPercent;
    if (grows_on && fact->kind == FactKind::kLevel) fact->kind = FactKind::kGrowth;  // …增速快于全市2个百分点，达到9%
    const std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
    bool is_part = WithoutEnding(name, wording_.share_nouns).size() < name.size();  // 三次产业结构8:42:50
    if (quantity.kind == QuantityKind::kRatio && is_part) fact->kind = FactKind::kShare;
    if (quantity.kind == QuantityKind::kRatio) NameSector(name, fact);
    bool is_change =
        fact->kind == FactKind::kGrowth || fact->kind == FactKind::kIncrement || fact->kind == FactKind::kPoints;
    if (is_change && !repeats) {
      fact->falling = Has(words.verbs, WordClass::kFalling);
    }
  }
  if (strict) KeepDeeds(words, fact);
  if (strict) CarryListWord(fact);
  // 普通小学招生6万人，在校生52万人: those of the same schools.
  bool is_bare = wording_.bare_measures.Has(fact->indicator);
  if (strict && is_bare && !memory_.thing.empty()) fact->owner = memory_.thing;
  if (!strict || fact->kind != FactKind::kLevel) FactNamer::SetBase(words, fact);
  if (!memory_.whole.empty()) fact->breakdown = memory_.whole;
  if (!memory_.whole.empty() && fact->scope.empty()) SetScope(memory_.whole_scope, fact);
  if (fact->owner.empty()) SetOwner(fact);
  SettleYears(found.left, quantity, IsJoined(row_, memory_) ? &Before() : nullptr, lexicon_, fact);
  TakeOwnerAround(found.named_before, found.end, fact);
  if (found.follows && fact->scope.empty()) SetScope(taker_.PlaceAtEnd(found.left), fact);
  // Things are counted at a level only where it is printed.
  bool is_carried =
      IsCounted(quantity) && wording_.account_levels.Has(fact->scope) && !found.left.contains(fact->scope);
  if (is_carried) fact->scope.clear();
  fact->doubt = doubter_.Of(found, named_by, *fact);
}

// 新建、改造污水管网21公里 is more than 改造污水管网.
void FactCompleter::KeepDeeds(const FigureWords& words, Fact* fact) const {
  const IndicatorEntry* entry = namer_.DeedLength(words.noun) > 0 ? lexicon_.FindIndicator(words.noun) : nullptr;
  if (entry != nullptr && entry->name == fact->indicator && fact->modifiers.empty()) fact->modifiers = words.modifiers;
}

// 新增高新技术企业5家、科技型企业10家: what the head of a list says holds for its members.
void FactCompleter::CarryListWord(Fact* fact) const {
  const Quantity& quantity = report_.quantities[fact->quantity];
  bool counts = fact->kind == FactKind::kLevel && quantity.kind == QuantityKind::kAmount &&
                !quantity.dimension.starts_with("money");
  if (!counts || !memory_.has_figure || memory_.list_modifiers.empty() || !fact->modifiers.empty()) return;
  if (namer_.DeedLength(fact->indicator) > 0) return;  // 盘活存量土地 says its own
  std::string indicator = fact->indicator;
  fact->modifiers = memory_.list_modifiers;
  namer_.SetModified(indicator, fact);
}

// A level is about what its own clause names; a change, a share or a rate of completion may follow another figure.
bool FactCompleter::MayInherit(const Fact& fact, const FigureWords& words) const {
  if (memory_.last.IsEmpty()) return false;
  if (CompletesBudget(fact, words)) return true;
  if (words.only_time || !words.completed.empty()) return true;  // …32亿元，去年同期为28亿元
  return fact.kind != FactKind::kLevel || Has(words.verbs, WordClass::kReaching) || IsJoined(row_, memory_);
}

// 收入预算172000万元，实际完成136924万元: what was planned is what was done.
bool FactCompleter::CompletesBudget(const Fact& fact, const FigureWords& words) const {
  if (memory_.next == 0 || fact.kind != FactKind::kLevel || !words.noun.empty() || !words.modifiers.empty())
    return false;
  const Fact& before = report_.facts[first_fact_ + memory_.next - 1];
  const Quantity& planned = report_.quantities[before.quantity];
  return before.kind == FactKind::kLevel && before.status == FactStatus::kTarget &&
         fact.status == FactStatus::kActual && planned.dimension == report_.quantities[fact.quantity].dimension;
}

NamedBy FactCompleter::SetTopic(const FigureWords& words, bool follows, Fact* fact) {
  fact->modifiers = words.modifiers;
  // 风景名胜区9个。其中，国家级3个: over the end of the sentence too.
  const Topic& spoken_of = memory_.last.IsEmpty() && !memory_.whole.empty() ? memory_.last_of_sentence : memory_.last;
  if (!words.noun.empty() && !spoken_of.IsEmpty() && namer_.IsLevel(words.noun)) {
    TakeLevel(spoken_of, words.noun, fact);
    return NamedBy::kFigureBefore;
  }
  if (wording_.funds.Has(words.noun) && SetPurpose(fact)) {
    fact->subject += words.noun;  // 安排资金3亿元用于水利建设
    return NamedBy::kPurpose;
  }
  if (!words.noun.empty()) {
    bool is_total = namer_.IsTotal(words.noun);
    std::string counted = is_total ? Counted() : memory_.thing;
    namer_.SetNamed(words, report_.quantities[fact->quantity], counted, fact);
    ShareMeasure(fact);
    fact->from["subject"] = Provenance::kPrinted;
    return follows ? NamedBy::kNounAfter : NamedBy::kWordsBefore;
  }
  // 推动加装电梯，年内完成30部: what the clause before named.
  if (fact->kind == FactKind::kLevel && !IsJoined(row_, memory_) && SetPending(words, fact))
    return memory_.after_colon ? NamedBy::kHeading : NamedBy::kClauseBefore;
  bool adjoins = memory_.has_figure && row_.AdjoinsBefore(memory_.next);
  if (adjoins && !memory_.last.IsEmpty()) {  // 城市道路9条28.8公里
    CopyTopic(memory_.last, fact);
    if (IsCounted(report_.quantities[fact->quantity]))
      fact->doubt = Doubt::kFarName;  // 航班20架次300人: not of flights
    return NamedBy::kFigureBefore;
  }
  if (MayInherit(*fact, words)) {
    const Topic* shared = list_.TopicOf(memory_.next);
    CopyTopic(shared != nullptr ? *shared : memory_.last, fact);
    // 甲项目5个，乙产业加快发展，达到6亿元: of which of the two is not certain.
    if (!memory_.pending.empty() && !taker_.Before(memory_.pending).noun.empty()) fact->doubt = Doubt::kFarName;
    return NamedBy::kFigureBefore;
  }
  if (memory_.after_colon && !follows) {
    FigureWords heading = taker_.Before(memory_.heading);
    if (!heading.noun.empty()) {
      fact->modifiers.insert(fact->modifiers.begin(), heading.modifiers.begin(), heading.modifiers.end());
      namer_.SetNoun(heading.noun, fact);
      fact->from["subject"] = Provenance::kStructural;
      return NamedBy::kHeading;
    }
  }
  // 城市百强榜第14位: the list itself is all that is named.
  if (fact->kind == FactKind::kRank &&
      WithoutEnding(words.compared_with, wording_.ranking_lists).size() < words.compared_with.size()) {
    fact->subject = words.compared_with;
    return NamedBy::kRankingList;
  }
  if (SetPending(words, fact)) return NamedBy::kClauseBefore;
  // 35千伏电网项目新开工20个、投产17个: the same things, another deed.
  if (IsLikeLast(report_.quantities[fact->quantity])) {
    fact->indicator = memory_.last.indicator;
    fact->subject = memory_.last.subject;
    fact->doubt = memory_.last.doubt;
    fact->from["indicator"] = fact->from["subject"] = Provenance::kInferred;
    return NamedBy::kFigureBefore;
  }
  if (!words.modifiers.empty() && SetPurpose(fact)) return NamedBy::kPurpose;
  // 加强人才公寓建设，年底前完工3098套: the deed was done with what the clause before named.
  if (IsCounted(report_.quantities[fact->quantity]) && SetPending({}, fact)) {
    fact->modifiers.insert(fact->modifiers.end(), words.modifiers.begin(), words.modifiers.end());
    return NamedBy::kClauseBefore;
  }
  if (words.modifiers.empty()) return NamedBy::kNothing;
  fact->subject = words.modifiers.back();  // 投入3.2亿元: the deed itself is what is measured
  fact->modifiers.pop_back();
  fact->from["subject"] = Provenance::kPrinted;
  return NamedBy::kDeed;
}

// 食品制造业增加值增长7.7%，纺织业增长1.4%
void FactCompleter::ShareMeasure(Fact* fact) const {
  if (fact->kind != FactKind::kGrowth || fact->subject.empty()) return;
  const Topic& before = memory_.last.IsEmpty() ? memory_.last_of_sentence : memory_.last;
  std::string_view last = before.Name();
  std::string_view sector = WithoutEnding(last, wording_.shared_endings);
  auto is_sector = [&](std::string_view name) {
    return WithoutEnding(name, wording_.sector_endings).size() < name.size();
  };
  if (sector.size() == last.size() || !is_sector(sector) || !is_sector(fact->subject)) return;
  std::string name = fact->subject + std::string(last.substr(sector.size()));
  fact->subject.clear();
  namer_.SetNoun(name, fact);
}

// …收入12亿元，其中市本级5亿元; 示范区30个，其中国家级6个: of things counted it is their grade.
void FactCompleter::TakeLevel(const Topic& topic, const std::string& level, Fact* fact) const {
  CopyTopic(topic, fact);
  if (IsCounted(report_.quantities[fact->quantity])) {
    fact->modifiers.push_back(level);
    return;
  }
  fact->scope = level;
  fact->from["scope"] = Provenance::kInferred;
}

// 三次产业结构8:42:50: the second term is that of the second one.
void FactCompleter::NameSector(std::string_view name, Fact* fact) const {
  const std::vector<std::string>& sectors = wording_.sectors;
  std::size_t first = memory_.next, last = memory_.next;
  auto is_run = [&](std::size_t figure) { return row_.RatioSignEnds(figure) == row_[figure + 1].begin; };
  while (first > 0 && memory_.next - first <= sectors.size() && is_run(first - 1)) --first;
  while (last + 1 < row_.size() && last - memory_.next <= sectors.size() && is_run(last)) ++last;
  bool fits = last - first + 1 == sectors.size() && wording_.sector_structures.LongestAt(name, 0).length > 0;
  if (fits) fact->modifiers = {sectors[memory_.next - first]};
}

// What the last figure counted, without the deed: of 新增市场主体 市场主体.
std::string FactCompleter::Counted() const {
  std::string_view name = WithoutEnding(memory_.last.Name(), wording_.measure_endings);
  return std::string(name.substr(namer_.DeedLength(name)));
}

bool FactCompleter::SetPending(const FigureWords& words, Fact* fact) const {
  if (memory_.pending.empty() || !words.modifiers.empty()) return false;
  FigureWords before = taker_.Before(memory_.pending);
  if (before.noun.empty() || before.noun.size() > kMaxPendingBytes) return false;
  fact->modifiers = before.modifiers;
  namer_.SetModified(before.noun, fact);
  fact->from["subject"] = Provenance::kInferred;
  return true;
}

// A count after a count of this clause, or an amount in the unit of the figure before.
bool FactCompleter::IsLikeLast(const Quantity& quantity) const {
  if (memory_.last.IsEmpty() || memory_.next == 0) return false;
  const Quantity& before = row_[memory_.next - 1].quantity;
  return memory_.has_figure &&
         (IsCounted(quantity) || (!quantity.unit.empty() && before.dimension == quantity.dimension));
}

// 安排3亿元用于水利建设: what an amount is for names it.
bool FactCompleter::SetPurpose(Fact* fact) const {
  std::string_view right = row_.After(memory_.next, row_[memory_.next].end);
  std::size_t comma = LengthOfAny(right, 0, kCommas);
  right.remove_prefix(comma);
  std::size_t verb = wording_.purposes.LongestAt(right, 0).length;
  for (std::size_t lead = 1; verb == 0 && lead > 0; verb = wording_.purposes.LongestAt(right, 0).length) {
    lead = wording_.reporting.LongestAt(right, 0).length;  // 全力保障, 加快完善
    right.remove_prefix(lead);
  }
  std::size_t noun = verb > 0 ? taker_.NounAfter(right.substr(verb)) : 0;
  if (noun == 0) return false;
  // 安排3亿元，支持…，推进…, and 支持水利、交通建设: one of several purposes.
  bool is_one_of_many =
      (comma > 0 && !wording_.uses.Has(right.substr(0, verb))) || right.substr(verb + noun).starts_with(kListMark);
  if (is_one_of_many) return false;
  fact->subject = right.substr(verb, noun);
  fact->from["subject"] = Provenance::kInferred;
  return true;
}

// 总投资 belongs to the project named before it, in the sentence or in the name itself (松林水库总投资).
void FactCompleter::SetOwner(Fact* fact) const {
  std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
  if (namer_.IsOwned(name)) {
    fact->owner = memory_.owner;
    return;
  }
  if (!memory_.account.empty() && wording_.account_items.Has(name)) {
    fact->owner = memory_.account;
    return;
  }
  if (namer_.IsGeneric(name)) {
    fact->owner = memory_.topic.empty() || namer_.IsGeneric(memory_.topic) ? std::string(box_title_) : memory_.topic;
    return;
  }
  if (!fact->indicator.empty() && lexicon_.FindIndicator(name) != nullptr) return;
  std::string_view before = WithoutEnding(name, wording_.owned);
  if (before.size() == name.size() || !namer_.EndsLikeOwner(before)) return;
  fact->owner = before;
  std::string rest = name.substr(before.size());
  fact->indicator.clear();
  fact->subject.clear();
  namer_.SetNoun(rest, fact);
}

// 总投资5亿元的松林水库; 市中心医院3个专科.
void FactCompleter::TakeOwnerAround(const std::string& named_before, std::size_t end, Fact* fact) const {
  constexpr std::string_view kOf = "的";
  const std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
  std::string_view right = row_.After(memory_.next, end);
  if (right.starts_with(kOf) && namer_.IsOwned(name)) {
    std::size_t noun = taker_.NounAfter(right);
    if (noun > kOf.size()) fact->owner = right.substr(kOf.size(), noun - kOf.size());
  } else if (fact->owner.empty() && namer_.EndsLikeOwner(named_before)) {
    fact->owner = named_before;
  }
}

}  // namespace heyan
