#include "text/nearest_word.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/messages.h"

namespace heyan {
namespace {

// The text's code points, each as its bytes.
std::vector<std::string_view> CodePoints(std::string_view text) {
  std::vector<std::string_view> points;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    points.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return points;
}

// Damerau-Levenshtein distance in its restricted form: insertions, deletions, replacements, swaps of neighbours.
std::size_t EditDistance(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) current[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::move(previous);
    previous = current;
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replaced});
      bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) current[j] = std::min(current[j], before[j - 2] + 1);
    }
  }
  return current.back();
}

std::string Join(std::span<const std::string_view> words, std::string_view separator) {
  std::string joined;
  for (std::string_view word : words) {
    if (!joined.empty()) joined += separator;
    joined += word;
  }
  return joined;
}

}  // namespace

std::string_view NearestWord(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongestWord = 64;  // nothing known is longer, and the work grows with the square
  std::vector<std::string_view> points = CodePoints(word);
  if (points.empty() || points.size() > kLongestWord) return {};
  std::size_t limit = std::min(std::max<std::size_t>(1, points.size() / 3), points.size() - 1);
  std::string_view nearest;
  for (std::string_view candidate : candidates) {
    std::size_t distance = EditDistance(points, CodePoints(candidate));
    if (distance > limit || (distance == limit && !nearest.empty())) continue;
    nearest = candidate;
    limit = distance;
  }
  return nearest;
}

LocalizedText Suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kMostListed = 24;
  std::string_view nearest = NearestWord(word, candidates);
  if (!nearest.empty()) return Say("word.did_you_mean", {{"word", nearest}});
  if (candidates.empty() || candidates.size() > kMostListed) return {};
  return {Say("word.known", {{"words", Join(candidates, "、")}}).zh,
          Say("word.known", {{"words", Join(candidates, ", ")}}).en};
}

}  // namespace heyan
