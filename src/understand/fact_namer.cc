#include "understand/fact_namer.h"

#include <algorithm>

#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::size_t kManner = 6;  // 强力, 全面: two Han characters

}  // namespace

bool IsCounted(const Quantity& quantity) {
  return (quantity.dimension.starts_with("count:") && !quantity.dimension.contains('/')) ||
         quantity.dimension == "people" || quantity.dimension == "households";
}

bool FactNamer::EndsLikeOwner(std::string_view noun) const {
  std::string_view stem = WithoutEnding(noun, wording_.owner_endings);
  // 强力推进项目 says what is done with projects.
  std::size_t rest =
      std::min(WithoutEnding(stem, wording_.actions).size(), WithoutEnding(stem, wording_.reporting).size());
  bool is_deed = rest < stem.size() && rest <= kManner;
  return stem.size() < noun.size() && NamesSomething(stem) && !is_deed;
}

FactKind FactNamer::KindOf(const Quantity& quantity, const FigureWords& words) const {
  bool changes = (Has(words.verbs, WordClass::kRising) || Has(words.verbs, WordClass::kFalling)) &&
                 !Has(words.verbs, WordClass::kReaching);
  switch (quantity.kind) {
    case QuantityKind::kPercent:
      if (!words.completed.empty()) return FactKind::kCompletion;
      if (words.shares) return FactKind::kShare;
      if (changes || words.grows) return FactKind::kGrowth;
      return WithoutEnding(words.noun, wording_.share_nouns).size() < words.noun.size() ? FactKind::kShare
                                                                                        : FactKind::kLevel;
    case QuantityKind::kPoints:
      return FactKind::kPoints;
    case QuantityKind::kMultiple:
      return FactKind::kMultiple;
    case QuantityKind::kRatio:
      return FactKind::kRatio;
    case QuantityKind::kRank:
      return FactKind::kRank;
    case QuantityKind::kGrade:
      return FactKind::kGrade;
    default:
      // 养护提升379公里: what was done, no change.
      if (WithoutEnding(words.noun, wording_.actions).size() < words.noun.size()) return FactKind::kLevel;
      return changes ? FactKind::kIncrement : FactKind::kLevel;
  }
}

void FactNamer::SetNamed(const FigureWords& words, const Quantity& quantity, const std::string& spoken_of,
                         Fact* fact) const {
  if (SetCompletedInvestment(words, fact)) return;
  bool is_bare = wording_.bare_measures.Has(words.noun) || IsTotal(words.noun);
  // 竣工面积: the deed makes the measure another one.
  if (is_bare && spoken_of.empty() && !fact->modifiers.empty() && lexicon_.FindIndicator(words.noun) == nullptr) {
    std::string name = fact->modifiers.back() + words.noun;
    fact->modifiers.pop_back();
    return SetNounWithPlace(quantity, name, fact);
  }
  std::string whole = is_bare ? spoken_of + words.noun : words.noun;
  bool owned = is_bare && !spoken_of.empty() && lexicon_.FindIndicator(whole) == nullptr &&
               lexicon_.FindIndicator(words.noun) != nullptr;
  SetNounWithPlace(quantity, owned ? words.noun : whole, fact);
  if (owned) fact->owner = spoken_of;
}

// 新增科技型企业 may be an indicator of its own.
void FactNamer::SetModified(const std::string& noun, Fact* fact) const {
  for (auto modifier = fact->modifiers.begin(); modifier != fact->modifiers.end(); ++modifier) {
    const IndicatorEntry* entry = lexicon_.FindIndicator(*modifier + noun);
    if (entry == nullptr) continue;
    fact->indicator = entry->name;
    fact->from["indicator"] = Provenance::kInferred;
    fact->modifiers.erase(modifier);
    return;
  }
  SetNoun(noun, fact);
}

// 松林水库完成总投资的48%: the rate is the investment's, the reservoir its owner.
bool FactNamer::SetCompletedInvestment(const FigureWords& words, Fact* fact) const {
  const IndicatorEntry* entry = lexicon_.FindIndicator(words.completed);
  if (entry == nullptr || !IsOwned(words.completed)) return false;
  fact->indicator = entry->name;
  fact->from["indicator"] = Provenance::kInferred;
  fact->owner = words.noun;
  return true;
}

// 一般公共预算收入年初预算: the budget of that revenue; its status says the rest.
std::string_view FactNamer::WithoutBudget(std::string_view noun) const {
  if (wording_.account_items.Has(noun)) return noun;
  for (const std::string& ending : lexicon_.joining().budget_endings) {
    if (!noun.ends_with(ending)) continue;
    std::string_view item = noun.substr(0, noun.size() - ending.size());
    std::string_view bare = item.substr(LevelLength(item));
    if (lexicon_.FindIndicator(bare) != nullptr || wording_.account_items.Has(bare)) return item;
  }
  return noun;
}

std::size_t FactNamer::LevelLength(std::string_view noun) const {
  PhraseMatcher::Match word = lexicon_.words().LongestAt(noun, 0);
  bool is_level = word.id != PhraseMatcher::kNone && Has(lexicon_.ClassesOf(word.id), WordClass::kOtherLevel);
  return is_level ? word.length : 0;
}

// 高新区规上工业产值: the place is the scope. 省级示范区: the level is part of the name, unless an indicator follows it.
void FactNamer::SetNounWithPlace(const Quantity& quantity, std::string_view noun, Fact* fact) const {
  noun = WithoutBudget(noun);
  PhraseMatcher::Match word = lexicon_.words().LongestAt(noun, 0);
  WordClasses classes = word.id == PhraseMatcher::kNone ? 0 : lexicon_.ClassesOf(word.id);
  bool is_place = Has(classes, WordClass::kOtherPlace);
  bool is_level = LevelLength(noun) > 0;
  std::string_view place = noun.substr(0, word.length);
  std::string rest(noun.substr(word.length));
  // Of things counted the place is part of the name: 乡镇养老服务中心12个.
  bool is_item = lexicon_.FindIndicator(rest) != nullptr ||
                 (fact->modifiers.empty() && wording_.account_items.Has(rest));  // 补助县级支出 is no scope
  bool splits = is_place ? NamesSomething(rest) && !IsCounted(quantity) : is_level && is_item;
  // A level of things counted is a grade of theirs (市级龙头企业), of money the part of the government that has it.
  if (splits && is_level && IsCounted(quantity)) {
    fact->modifiers.emplace_back(place);
    if (fact->scope == place) fact->scope.clear();
    return SetModified(rest, fact);
  }
  if (splits) {
    fact->scope = place;
    fact->from["scope"] = Provenance::kInferred;
    return SetNoun(rest, fact);
  }
  if ((is_place || is_level) && fact->scope == place) fact->scope.clear();
  SetModified(std::string(noun), fact);
}

// A noun that is exactly an indicator is that indicator, with or without a word of measure: 企业数量.
void FactNamer::SetNoun(const std::string& noun, Fact* fact) const {
  const IndicatorEntry* entry = lexicon_.FindIndicator(noun);
  if (entry == nullptr) entry = lexicon_.FindIndicator(WithoutEnding(noun, wording_.measure_endings));
  if (entry != nullptr) {
    fact->indicator = entry->name;
    fact->from["indicator"] = Provenance::kInferred;
    return;
  }
  fact->subject = noun;
}

void FactNamer::SetBase(const FigureWords& words, Fact* fact) {
  if (!words.completed.empty()) {
    fact->base = words.completed;
  } else if (words.shares) {
    fact->base = words.whole;
  } else if (!words.compared_with.empty()) {
    fact->base = words.compared_with;
  }
}

bool FactNamer::IsGeneric(std::string_view name) const { return wording_.generic.Has(name); }

bool FactNamer::IsOwned(std::string_view name) const { return wording_.owned.Has(name); }

bool FactNamer::IsTotal(std::string_view name) const { return wording_.totals.Has(name); }

std::size_t FactNamer::DeedLength(std::string_view noun) const {
  std::size_t deed = wording_.actions.LongestAt(noun, 0).length;
  return wording_.kept.LongestAt(noun, 0).length < deed ? deed : 0;
}

}  // namespace heyan
