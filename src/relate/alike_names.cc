#include "relate/alike_names.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>

#include "lexicon/alike_wording.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostCharacters = 40;  // of a name; longer ones are sentences

const std::string& NameOf(const Fact& fact) { return fact.indicator.empty() ? fact.subject : fact.indicator; }

std::string_view WithoutMeasureEnding(std::string_view name, const Lexicon& lexicon) {
  PhraseMatcher::Match ending = lexicon.subjects().measure_endings.LongestEndingAt(name, 0, name.size());
  return ending.length < name.size() ? name.substr(0, name.size() - ending.length) : name;
}

// Groups have a handful of members; those beyond the last bit share it.
std::uint64_t BitOf(int member) { return std::uint64_t{1} << std::min(member, 63); }

bool IsLetterOrDigit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool IsInOrder(const std::u32string& part, const std::u32string& whole) {
  std::size_t next = 0;
  for (char32_t c : whole) {
    if (next < part.size() && part[next] == c) ++next;
  }
  return next == part.size();
}

}  // namespace

// Takes the words of groups and those that may be left out off the text.
void AlikeNamer::Take(std::string_view text, AlikeName* name) const {
  const AlikeWording& wording = lexicon_.alike();
  bool is_target = report_.facts[name->fact].status == FactStatus::kTarget;
  std::size_t kept = 0;  // up to here
  for (std::size_t at = 0; at < text.size();) {
    PhraseMatcher::Match word = at < kept ? PhraseMatcher::Match() : wording.words.LongestAt(text, at);
    if (word.id == AlikeWording::kKept) kept = at + word.length;
    PhraseMatcher::Match planned =
        at < kept || !is_target ? PhraseMatcher::Match() : wording.planned.LongestAt(text, at);
    if (at >= kept && (word.length > 0 || planned.length > 0)) {
      if (word.length >= planned.length) TakeMark(word.id, name);
      at += std::max(word.length, planned.length);
      continue;
    }
    CodePoint c = DecodeAt(text, at);
    bool stands = IsHan(c.value) || (IsLetterOrDigit(c.value));
    if (stands && name->core.size() <= kMostCharacters) name->core.push_back(c.value);
    at += std::max<std::uint32_t>(1, c.length);
  }
}

void AlikeNamer::TakeMark(int id, AlikeName* name) const {
  if (id >= AlikeWording::kMarks) name->marks.push_back(lexicon_.alike().marks[id - AlikeWording::kMarks]);
}

void AlikeNamer::TakeModifier(const std::string& modifier, AlikeName* name) const {
  const AlikeWording& wording = lexicon_.alike();
  int id = wording.words.IdOf(modifier);
  TakeMark(id, name);
  if (id == PhraseMatcher::kNone && !wording.planned.Has(modifier)) name->deeds.push_back(modifier);
}

// 技术中心 in 认定为技术中心; 市级重点项目, in which 项目 is all that is counted.
std::string_view AlikeNamer::NamedIn(const std::string& modifier, std::string_view thing) const {
  std::string_view named = modifier;
  std::size_t given = lexicon_.alike().given.LongestAt(named, 0).length;
  named.remove_prefix(given);
  return given > 0 || (named.size() > thing.size() && named.ends_with(thing)) ? named : std::string_view();
}

bool AlikeNamer::IsOwned(const Fact& fact) const {
  const std::string& said = NameOf(fact);
  const IndicatorEntry* entry = lexicon_.FindIndicator(said);
  return lexicon_.subjects().owned.Has(said) || (entry != nullptr && entry->needs_owner);
}

AlikeName AlikeNamer::OwnName(int index) const {
  const Fact& fact = report_.facts[index];
  AlikeName own{.fact = index};
  if (IsOwned(fact)) Take(fact.owner, &own);
  Take(WithoutMeasureEnding(NameOf(fact), lexicon_), &own);
  for (const std::string& modifier : fact.modifiers) TakeModifier(modifier, &own);
  return own;
}

std::vector<AlikeName> AlikeNamer::NamesOf(int index) const {
  const Fact& fact = report_.facts[index];
  if (IsOwned(fact) && fact.owner.empty()) return {};
  std::vector<AlikeName> names = {OwnName(index)};
  if (lexicon_.subjects().generic.Has(NameOf(fact))) {
    for (const std::string& modifier : fact.modifiers) {
      names.push_back({.fact = index});
      Take(NamedIn(modifier, NameOf(fact)), &names.back());
    }
  }
  std::erase_if(names, [](const AlikeName& name) {
    return name.core.size() < kFewestCharacters || name.core.size() > kMostCharacters;
  });
  for (AlikeName& name : names) {
    if (lexicon_.subjects().account_levels.Has(fact.scope)) TakeModifier(fact.scope, &name);
    std::ranges::sort(name.marks);
    name.marks.erase(std::ranges::unique(name.marks).begin(), name.marks.end());
    std::ranges::sort(name.deeds);
  }
  return names;
}

bool AlikeNamer::IsNew(int fact) const {
  AlikeName own = OwnName(fact);
  return std::ranges::find(own.marks, AlikeWording::kNew) != own.marks.end();
}

// How many groups only one of the two says something of; nullopt when they say different things.
std::optional<int> AlikeNamer::MarksBetween(const AlikeName& a, const AlikeName& b) const {
  std::map<int, std::pair<std::uint64_t, std::uint64_t>> members;  // by group, one bit a member
  for (const auto& [group, member] : a.marks) members[group].first |= BitOf(member);
  for (const auto& [group, member] : b.marks) members[group].second |= BitOf(member);
  int lone = 0;
  for (const auto& [group, said] : members) {
    bool is_lone = said.first == 0 || said.second == 0;
    if (said.first == said.second) continue;
    if (!is_lone || group >= lexicon_.alike().open_groups) return std::nullopt;
    ++lone;
  }
  return lone;
}

std::optional<int> AlikeNamer::DistanceOf(const AlikeName& a, const AlikeName& b) const {
  const AlikeName& longer = a.core.size() < b.core.size() ? b : a;
  const AlikeName& shorter = a.core.size() < b.core.size() ? a : b;
  std::size_t more = longer.core.size() - shorter.core.size();
  if (more * 3 > shorter.core.size() * 2 || !IsInOrder(shorter.core, longer.core)) return std::nullopt;
  bool is_of_a_place =
      more > 0 && longer.core.ends_with(shorter.core) && lexicon_.alike().place_ends.contains(longer.core[more - 1]);
  if (is_of_a_place) return std::nullopt;
  std::optional<int> marks = MarksBetween(a, b);
  if (!marks) return std::nullopt;
  std::vector<std::string> deeds;
  std::ranges::set_symmetric_difference(a.deeds, b.deeds, std::back_inserter(deeds));
  return static_cast<int>(more) + *marks + static_cast<int>(deeds.size());
}

}  // namespace heyan
