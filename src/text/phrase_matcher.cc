#include "text/phrase_matcher.h"

#include <algorithm>

namespace heyan {

void PhraseBeginnings::Add(std::string_view phrase) {
  CodePoint first = DecodeAt(phrase, 0);
  if (first.length == 0) return;
  first_.Add(first.value);
  if (first.length == phrase.size()) {
    singles_.set(first.value % kSingles);
  } else {
    pairs_.Add(Pair(first.value, DecodeAt(phrase, first.length).value));
  }
}

void PhraseBeginnings::Add(const PhraseBeginnings& others) {
  first_.Add(others.first_);
  pairs_.Add(others.pairs_);
  singles_ |= others.singles_;
}

std::uint32_t PhraseMatcher::ChildOf(std::uint32_t node, char c) const {
  const Node& parent = nodes_[node];
  unsigned at = static_cast<unsigned char>(c) - unsigned{parent.first_byte};  // huge when c comes before first_byte
  return at < parent.count ? children_[parent.children + at] : 0;
}

std::uint32_t PhraseMatcher::AddChild(std::uint32_t node, char c) {
  auto byte = static_cast<std::uint8_t>(c);
  Node& parent = nodes_[node];
  unsigned first = parent.count == 0 ? byte : std::min(parent.first_byte, byte);
  unsigned end = parent.count == 0 ? byte + 1U : std::max<unsigned>(parent.first_byte + parent.count, byte + 1U);
  if (end - first != parent.count) {
    // The wider row goes to the end; the old one is left behind, which costs less than rows of all 256 bytes would.
    std::vector<std::uint32_t> row(end - first);
    std::copy_n(children_.begin() + parent.children, parent.count, row.begin() + (parent.first_byte - first));
    parent = {.children = static_cast<std::uint32_t>(children_.size()),
              .first_byte = static_cast<std::uint8_t>(first),
              .count = static_cast<std::uint16_t>(row.size()),
              .id = parent.id};
    children_.insert(children_.end(), row.begin(), row.end());
  }
  std::uint32_t& child = children_[parent.children + (byte - first)];
  if (child == 0) {
    child = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({});
  }
  return child;
}

void PhraseMatcher::Add(std::string_view phrase, int id) {
  if (phrase.empty()) return;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    node = AddChild(node, phrase[i]);
    if (i == 1 && IsThreeByteLead(phrase[0])) first_two_[FirstTwo(phrase[0], phrase[1])] = node;
  }
  if (nodes_[node].id == kNone) nodes_[node].id = id;
  longest_ = std::max(longest_, phrase.size());
  beginnings_.Add(phrase);
  last_two_.set(LastTwo(phrase, phrase.size()));
}

PhraseMatcher::Match PhraseMatcher::LongestFrom(std::string_view text, std::size_t offset) const {
  Match longest;
  std::uint32_t node = 0;
  std::size_t at = offset;
  if (at + 1 < text.size() && IsThreeByteLead(text[at])) {
    node = first_two_[FirstTwo(text[at], text[at + 1])];
    at += 2;
  }
  for (; at < text.size(); ++at) {
    node = ChildOf(node, text[at]);
    if (node == 0) break;
    if (nodes_[node].id != kNone) longest = {nodes_[node].id, at + 1 - offset};
  }
  return longest;
}

PhraseMatcher::Match PhraseMatcher::LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const {
  if (end == 0 || end > text.size() || !last_two_.test(LastTwo(text, end))) return {};
  text = text.substr(0, end);
  for (std::size_t at = std::max(begin, end - std::min(end, longest_)); at < end; ++at) {
    bool inside_character = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    if (inside_character) continue;
    Match match = LongestAt(text, at);
    if (match.id != kNone && at + match.length == end) return match;
  }
  return {};
}

}  // namespace heyan
