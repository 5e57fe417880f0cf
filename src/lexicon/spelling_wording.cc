#include "lexicon/spelling_wording.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/utf8.h"

namespace heyan {
namespace {

std::u32string Characters(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint point = DecodeAt(text, at);
    characters.push_back(point.value);
    at += point.length;
  }
  return characters;
}

std::vector<std::u32string> GroupsOf(const yaml::Node& root, std::string_view key, NodeReader* reader) {
  std::vector<std::u32string> groups;
  for (const std::string& group : reader->Texts(root, key)) groups.push_back(Characters(group));
  return groups;
}

// What stands on both sides of the first blank.
std::pair<std::string, std::string> Halves(const std::string& text) {
  std::size_t blank = text.find(' ');
  if (blank == std::string::npos) return {text, ""};
  return {text.substr(0, blank), text.substr(blank + 1)};
}

// zhang as many say it: zan.
std::string NearSyllable(std::string syllable, const std::vector<std::pair<std::string, std::string>>& near) {
  for (const auto& [from, to] : near) {
    if (syllable.starts_with(from)) syllable = to + syllable.substr(from.size());
    if (syllable.ends_with(from)) syllable = syllable.substr(0, syllable.size() - from.size()) + to;
  }
  return syllable;
}

}  // namespace

bool SpellingWording::HavePair(const Groups& groups, char32_t a, char32_t b) {
  return std::ranges::any_of(groups,
                             [&](const std::u32string& group) { return group.contains(a) && group.contains(b); });
}

Likeness SpellingWording::LikenessOf(char32_t a, char32_t b) const {
  if (HavePair(shapes_, a, b)) return Likeness::kShape;
  auto same = [&](const std::unordered_map<char32_t, int>& sounds) {
    auto first = sounds.find(a);
    auto second = sounds.find(b);
    return first != sounds.end() && second != sounds.end() && first->second == second->second;
  };
  if (same(sound_)) return Likeness::kSound;
  return same(near_sound_) ? Likeness::kNearSound : Likeness::kNone;
}

bool SpellingWording::IsCommon(char32_t first, char32_t second) const {
  auto followers = followers_.find(first);
  return followers != followers_.end() && std::ranges::binary_search(followers->second, second);
}

SpellingWording LoadSpellingWording(const yaml::Node& root, NodeReader* reader) {
  SpellingWording wording;
  std::vector<std::pair<std::string, std::string>> near;
  for (const std::string& pair : reader->Texts(root, "near_sounds")) near.push_back(Halves(pair));
  std::map<std::string, int> near_numbers;
  int number = 0;
  for (const std::string& entry : reader->Texts(root, "sounds")) {
    auto [syllable, characters] = Halves(entry);
    int near_number = near_numbers.try_emplace(NearSyllable(syllable, near), near_numbers.size()).first->second;
    for (char32_t character : Characters(characters)) {
      wording.sound_[character] = number;
      wording.near_sound_[character] = near_number;
    }
    ++number;
  }
  wording.shapes_ = GroupsOf(root, "shapes", reader);
  wording.place_endings_ = GroupsOf(root, "place_endings", reader);
  wording.both_right_ = GroupsOf(root, "both_right", reader);
  wording.loose_ = Characters(reader->Text(root, "loose"));
  wording.place_words_ = Characters(reader->Text(root, "place_words"));
  for (const std::string& word : reader->Texts(root, "short_forms")) wording.short_forms_.Add(word, 0);
  for (const std::string& word : reader->Texts(root, "words")) wording.words_.Add(word, 0);
  for (const std::string& entry : reader->Texts(root, "common_pairs")) {
    std::u32string characters = Characters(entry);
    std::u32string followers = characters.substr(1);
    std::ranges::sort(followers);
    wording.followers_[characters.front()] = std::move(followers);
  }
  return wording;
}

}  // namespace heyan
