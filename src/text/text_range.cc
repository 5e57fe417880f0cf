#include "text/text_range.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::u32string_view kEnds = U"。！？；;!?\n";
constexpr std::u32string_view kOpening = U"“（(";
constexpr std::u32string_view kClosing = U"”）)";

// The parts of a text in “…” and （…）, outermost ones, that are closed in the line they begin in.
std::vector<TextRange> ClosedPairs(std::string_view text) {
  struct Open {
    char32_t closing;
    std::size_t at;
  };
  std::vector<TextRange> pairs;
  std::vector<Open> open;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = DecodeAt(text, at);
    std::size_t behind = at + std::max<std::size_t>(1, c.length);
    if (c.value == U'\n') open.clear();
    std::size_t kind = kOpening.find(c.value);
    if (kind != std::u32string_view::npos) open.push_back({kClosing[kind], at});
    if (!open.empty() && open.back().closing == c.value) {
      while (!pairs.empty() && pairs.back().begin > open.back().at) pairs.pop_back();
      pairs.push_back({open.back().at, behind});
      open.pop_back();
    }
    at = behind;
  }
  return pairs;
}

}  // namespace

std::vector<TextRange> Sentences(std::string_view text) {
  std::vector<TextRange> sentences;
  std::vector<TextRange> pairs = ClosedPairs(text);
  auto pair = pairs.begin();
  std::size_t begin = 0;
  auto add = [&](std::size_t end) {
    if (end > begin) sentences.push_back({begin, end});
  };
  for (std::size_t at = 0; at < text.size();) {
    while (pair != pairs.end() && pair->begin < at) ++pair;
    if (pair != pairs.end() && pair->begin == at) {
      at = pair->end;
      continue;
    }
    CodePoint c = DecodeAt(text, at);
    std::size_t behind = at + std::max<std::size_t>(1, c.length);
    if (kEnds.contains(c.value)) {
      add(at);
      begin = behind;
    }
    at = behind;
  }
  add(text.size());
  return sentences;
}

}  // namespace heyan
