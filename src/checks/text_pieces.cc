#include "checks/text_pieces.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

// Characters of the excerpt on each side.
constexpr int kExcerptCharacters = 8;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::vector<TextPiece> TextPieces(const Report& report) {
  std::vector<TextPiece> pieces;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    int index = static_cast<int>(i);
    if (!block.content.empty()) pieces.push_back({&block.content, ToString(block.type), index});
    if (block.type != BlockType::kTable || block.table < 0) continue;
    for (const Row& row : report.tables[block.table].rows) {
      for (const Cell& cell : row.cells) {
        if (!cell.content.empty()) pieces.push_back({&cell.content, "cell", index});
      }
    }
  }
  return pieces;
}

std::vector<TextRange> FindAll(std::string_view text, std::span<const Regex> patterns) {
  std::vector<TextRange> found;
  for (const Regex& pattern : patterns) {
    Regex::Match match;
    for (std::size_t from = 0; pattern.Find(text, from, &match);) {
      auto begin = static_cast<std::size_t>(match.groups[0].data() - text.data());
      std::size_t end = begin + match.groups[0].size();
      if (end > begin) found.push_back({begin, end});
      from = end > begin ? end : begin + std::max<std::uint32_t>(1, DecodeAt(text, begin).length);
    }
  }
  return found;
}

std::vector<TextRange> WithoutOverlaps(std::vector<TextRange> ranges) {
  std::ranges::sort(ranges,
                    [](TextRange a, TextRange b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<TextRange> kept;
  for (TextRange range : ranges) {
    if (kept.empty() || kept.back().end <= range.begin) kept.push_back(range);
  }
  return kept;
}

std::vector<TextRange> NotInside(std::vector<TextRange> ranges, std::vector<TextRange> others) {
  std::ranges::sort(ranges, {}, &TextRange::begin);
  std::ranges::sort(others, {}, &TextRange::begin);
  std::size_t end = 0;  // the furthest end of the others that begin before the range
  auto other = others.begin();
  std::erase_if(ranges, [&](TextRange range) {
    for (; other != others.end() && other->begin <= range.begin; ++other) end = std::max(end, other->end);
    return range.end <= end;
  });
  return ranges;
}

std::string Excerpt(std::string_view text, TextRange range) {
  std::size_t begin = range.begin;
  for (int i = 0; i < kExcerptCharacters && begin > 0; ++i) {
    do --begin;
    while (begin > 0 && IsContinuation(text[begin]));
  }
  std::size_t end = range.end;
  for (int i = 0; i < kExcerptCharacters && end < text.size(); ++i) {
    do ++end;
    while (end < text.size() && IsContinuation(text[end]));
  }
  std::string excerpt(text.substr(begin, end - begin));
  std::erase_if(excerpt, [](char c) { return c >= '0' && c <= '9'; });
  return excerpt;
}

}  // namespace heyan
