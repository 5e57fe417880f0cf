#include "text/phrase_matcher.h"

#include <algorithm>

namespace heyan {
namespace {

bool IsInsideCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The character that ends at `end` (not 0).
CodePoint CharacterBefore(std::string_view text, std::size_t end) {
  do {
    --end;
  } while (end > 0 && IsInsideCharacter(text[end]));
  return DecodeAt(text, end);
}

// The last two characters of a phrase; 0 stands for the first one of a phrase that has only one.
std::uint32_t PairOfLast(char32_t before, char32_t last) { return last * 0x1F1F1F1FU + before; }

}  // namespace

void SmallFilter::Add(std::uint32_t key) {
  keys_.push_back(key);
  Set(key);
  if (keys_.size() * kBitsPerKey <= bits_.size() * kWord) return;
  std::ranges::sort(keys_);
  keys_.erase(std::ranges::unique(keys_).begin(), keys_.end());
  if (keys_.size() * kBitsPerKey * 2 <= bits_.size() * kWord) return;
  bits_.assign(bits_.size() * 2, 0);
  --shift_;
  for (std::uint32_t known : keys_) Set(known);
}

void SmallFilter::Add(const SmallFilter& other) {
  for (std::uint32_t key : other.keys_) Add(key);
}

void PhraseBeginnings::Add(std::string_view phrase) {
  CodePoint first = DecodeAt(phrase, 0);
  if (first.length == 0) return;
  characters_.Add(first.value);
  pairs_.Add(Pair(first.value, DecodeAt(phrase, first.length).value));
}

void PhraseBeginnings::Add(const PhraseBeginnings& others) {
  characters_.Add(others.characters_);
  pairs_.Add(others.pairs_);
}

std::size_t PhraseBeginnings::NextIn(std::string_view text, std::size_t offset) const {
  for (CodePoint character = DecodeAt(text, offset); character.length > 0;) {
    CodePoint next = DecodeAt(text, offset + character.length);
    if (characters_.MayHave(character.value) &&
        (pairs_.MayHave(Pair(character.value, next.value)) || MayBePhrase(character.value))) {
      return offset;
    }
    offset += character.length;
    character = next;
  }
  return text.size();
}

void PhraseMatcher::Grow() {
  std::vector<Edge> edges(edges_.size() * 2);
  edges.swap(edges_);
  --shift_;
  for (const Edge& edge : edges) {
    if (edge.character != 0) edges_[SlotOf(edge.parent, edge.character)] = edge;
  }
}

PhraseMatcher::Edge& PhraseMatcher::AddEdge(std::uint32_t parent, char32_t character) {
  if (ids_.size() * 4 > edges_.size() * 3) Grow();
  Edge& edge = edges_[SlotOf(parent, character)];
  if (edge.character == 0) {
    edge = {.character = character, .parent = parent, .node = static_cast<std::uint32_t>(ids_.size())};
    ids_.push_back(kNone);
  }
  return edge;
}

void PhraseMatcher::Add(std::string_view phrase, int id) {
  if (phrase.empty()) return;
  CodePoint character = DecodeAt(phrase, 0);
  bool is_single = character.length == phrase.size();
  std::uint32_t node = is_single ? kRoot : NodeOfFirst(character.value);
  std::size_t at = is_single ? 0 : character.length;
  if (!is_single) character = DecodeAt(phrase, at);
  while (character.length > 0) {
    at += character.length;
    CodePoint next = DecodeAt(phrase, at);
    Edge& edge = AddEdge(node, character.value);
    node = edge.node;
    if (next.length > 0) {
      edge.following |= Following(next.value);
    } else {
      edge.ends_phrase = true;
    }
    character = next;
  }
  if (ids_[node] == kNone) ids_[node] = id;
  longest_ = std::max(longest_, phrase.size());
  beginnings_.Add(phrase);
  last_two_.set(LastTwo(phrase, phrase.size()));
  CodePoint last = CharacterBefore(phrase, phrase.size());
  char32_t before = is_single ? 0 : CharacterBefore(phrase, phrase.size() - last.length).value;
  last_pairs_.Add(PairOfLast(before, last.value));
}

PhraseMatcher::Match PhraseMatcher::LongestFrom(std::string_view text, std::size_t offset) const {
  Match longest;
  if (offset >= text.size() || IsInsideCharacter(text[offset])) return longest;
  CodePoint character = DecodeAt(text, offset);
  if (beginnings_.MayBePhrase(character.value)) {
    const Edge& edge = edges_[SlotOf(kRoot, character.value)];
    if (edge.character != 0) longest = {ids_[edge.node], character.length};
  }
  std::uint32_t node = NodeOfFirst(character.value);
  for (std::size_t at = offset + character.length;;) {
    character = DecodeAt(text, at);
    const Edge& edge = edges_[SlotOf(node, character.value)];
    if (edge.character == 0) break;
    at += character.length;
    node = edge.node;
    if (edge.ends_phrase) longest = {ids_[node], at - offset};
    if (edge.following == 0 || (edge.following & Following(DecodeAt(text, at).value)) == 0) break;
  }
  return longest;
}

PhraseMatcher::Found PhraseMatcher::FindFrom(std::string_view text, std::size_t offset) const {
  while (true) {
    offset = beginnings_.NextIn(text, offset);
    if (offset >= text.size()) return {};
    if (std::size_t length = LongestFrom(text, offset).length) return {offset, length};
    offset += DecodeAt(text, offset).length;
  }
}

PhraseMatcher::Match PhraseMatcher::LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const {
  if (end == 0 || end > text.size() || !last_two_.test(LastTwo(text, end))) return {};
  text = text.substr(0, end);
  CodePoint last = CharacterBefore(text, end);
  bool may_be_longer =
      last.length < end && last_pairs_.MayHave(PairOfLast(CharacterBefore(text, end - last.length).value, last.value));
  if (!may_be_longer && !last_pairs_.MayHave(PairOfLast(0, last.value))) return {};
  std::size_t longest = may_be_longer ? longest_ : last.length;
  for (std::size_t at = std::max(begin, end - std::min(end, longest)); at < end; ++at) {
    if (IsInsideCharacter(text[at])) continue;
    Match match = LongestAt(text, at);
    if (match.id != kNone && at + match.length == end) return match;
  }
  return {};
}

}  // namespace heyan
