// Full-width forms and odd blanks as the ASCII that number reading expects.
#include "text/utf8.h"

namespace heyan {
namespace {

bool IsFoldedSign(char32_t code_point) {
  switch (code_point) {
    case U'．':
    case U'％':
    case U'（':
    case U'）':
    case U'＋':
    case U'－':
    case U'／':
    case U'＊':
    case U'＜':
    case U'＝':
    case U'＞':
    case U'～':
    case U'＃':
      return true;
    default:
      return false;
  }
}

// What `code_point` becomes; itself when it stays.
char32_t Fold(char32_t code_point) {
  constexpr char32_t kFullWidthOffset = 0xFEE0;
  if (code_point >= 0xFF01 && code_point <= 0xFF5E) {
    char32_t ascii = code_point - kFullWidthOffset;
    bool letter_or_digit =
        (ascii >= '0' && ascii <= '9') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= 'a' && ascii <= 'z');
    return letter_or_digit || IsFoldedSign(code_point) ? ascii : code_point;
  }
  switch (code_point) {
    case U'\n':
      return code_point;
    case U'﹟':
      return U'#';
    case U'≧':
      return U'≥';
    case U'≦':
      return U'≤';
    case U'−':
    case U'﹣':
      return U'-';
    default:
      return IsBlank(code_point) ? U' ' : code_point;
  }
}

// A cheap look at a lead byte that lets nearly all text pass without decoding: Han ideographs begin with E4 to E9, and
// in ASCII only blanks fold.
bool MayFold(char byte) {
  auto lead = static_cast<unsigned char>(byte);
  if (lead < 0x80) return lead < ' ';
  return lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3) || lead == 0xEF;
}

struct Folding {
  std::size_t begin;  // the character that folds: [begin, end) of the text
  std::size_t end;
  char32_t folded;
};

// The first character at or after `from` that folds; begin is text.size() when there is none.
Folding NextFolding(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    if (IsHanLead(text[i])) {
      i += 3;
      continue;
    }
    if (!MayFold(text[i])) {
      ++i;
      continue;
    }
    CodePoint point = DecodeAt(text, i);
    if (char32_t folded = Fold(point.value); folded != point.value) return {i, i + point.length, folded};
    i += point.length;
  }
  return {text.size(), text.size(), 0};
}

// A character boundary in (begin, end), near the middle; `end` when [begin, end) is one character.
std::size_t MiddleBoundary(std::string_view text, std::size_t begin, std::size_t end) {
  auto inside_character = [&](std::size_t at) {
    return at < end && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t middle = begin + (end - begin) / 2;
  while (middle > begin && inside_character(middle)) --middle;
  if (middle == begin) ++middle;
  while (inside_character(middle)) ++middle;
  return middle;
}

// Appends bytes [begin, end) of `from` that stay as they are: one piece where they stand together in the source, and
// halves of halves where they do not.
void AppendUnfolded(const MappedText& from, std::size_t begin, std::size_t end, MappedText* to) {
  if (begin >= end) return;
  Span span = from.ToSource(begin, end);
  std::size_t middle = MiddleBoundary(from.text(), begin, end);
  bool together = middle == end || (span.end - span.begin == end - begin &&
                                    from.ToSource(middle, end).begin == span.begin + (middle - begin));
  if (together) {
    to->Append(std::string_view(from.text()).substr(begin, end - begin), span);
    return;
  }
  AppendUnfolded(from, begin, middle, to);
  AppendUnfolded(from, middle, end, to);
}

}  // namespace

MappedText FoldWidth(const MappedText& text) {
  Folding next = NextFolding(text.text(), 0);
  if (next.end == next.begin) return text;
  MappedText result;
  std::string folded;
  std::size_t done = 0;
  for (; next.end != next.begin; next = NextFolding(text.text(), done)) {
    AppendUnfolded(text, done, next.begin, &result);
    folded.clear();
    AppendUtf8(next.folded, &folded);
    result.Append(folded, text.ToSource(next.begin, next.end));
    done = next.end;
  }
  AppendUnfolded(text, done, text.text().size(), &result);
  return result;
}

std::string FoldWidth(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t done = 0;
  for (Folding next = NextFolding(text, 0); next.end != next.begin; next = NextFolding(text, done)) {
    result.append(text.substr(done, next.begin - done));
    AppendUtf8(next.folded, &result);
    done = next.end;
  }
  result.append(text.substr(done));
  return result;
}

}  // namespace heyan
