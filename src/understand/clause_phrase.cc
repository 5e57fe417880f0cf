#include "understand/clause_phrase.h"

#include <algorithm>
#include <array>

#include "model/fact.h"
#include "text/utf8.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr auto kClauseMarks =
    std::to_array<std::string_view>({"，", "。", "；", "！", "？", "、", "（", "）", "(", ")", ";", "\n"});
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMaxPhraseBytes = 180;

bool IsClauseMark(std::string_view text, std::size_t at) {
  return !IsHanLead(text[at]) && LengthOfAny(text, at, kClauseMarks) > 0;
}

// Both stop early in a clause that is too long to be a phrase anyway, so that a giant line costs no more than its length.
std::size_t ClauseBegin(std::string_view text, std::size_t at) {
  std::size_t limit = at > kMaxPhraseBytes ? at - kMaxPhraseBytes : 0;
  while (at > limit) {
    std::size_t previous = at - 1;
    while (previous > 0 && (static_cast<unsigned char>(text[previous]) & 0xC0U) == 0x80U) --previous;
    if (IsClauseMark(text, previous)) return at;
    at = previous;
  }
  return at;
}

std::size_t ClauseEnd(std::string_view text, std::size_t at) {
  std::size_t limit = std::min(text.size(), at + kMaxPhraseBytes);
  while (at < limit && !IsClauseMark(text, at)) at += std::max<std::uint32_t>(1, DecodeAt(text, at).length);
  return at;
}

// Verbs, times and own places at the beginning differ freely between two copies.
std::string_view StripLeads(std::string_view text, const Lexicon& lexicon) {
  constexpr WordClasses kFree =
      Bit(WordClass::kLead) | Bit(WordClass::kFiller) | Bit(WordClass::kOwnScope) | Bit(WordClass::kTargetWord);
  while (!text.empty()) {
    if (text.front() == ' ') {
      text.remove_prefix(1);
      continue;
    }
    PhraseMatcher::Match word = lexicon.words().LongestAt(text, 0);
    if (word.id == PhraseMatcher::kNone || (lexicon.ClassesOf(word.id) & kFree) == 0) break;
    text.remove_prefix(word.length);
  }
  return text;
}

// 新签约项目：共: the words before a colon count when nothing but fillers stands after it, else those after it.
std::string_view AcrossColon(std::string_view text, const Lexicon& lexicon) {
  for (std::string_view colon : {"：", ":"}) {
    if (!text.contains(colon)) continue;  // nearly always, and found out faster than where the last one is
    std::size_t at = text.rfind(colon);
    std::string_view after = StripLeads(text.substr(at + colon.size()), lexicon);
    return after.empty() ? text.substr(0, at) : after;
  }
  return text;
}

}  // namespace

std::string_view WithoutListNumber(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  if (at == 0) return text;
  for (std::string_view mark : {".", "．", "、"}) {
    std::string_view rest = text.substr(at);
    // 1.2021年完成: a year follows the number of the item.
    bool before_year = rest.size() > kYearDigits + 1 && rest.substr(kYearDigits + 1).starts_with("年");
    bool decimal = mark == "." && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9' && !before_year;
    if (rest.starts_with(mark) && !decimal) return rest.substr(mark.size());
  }
  return text;
}

std::string ClausePhrase(std::string_view text, const std::vector<ReadQuantity>& figures, std::size_t index,
                         const Lexicon& lexicon) {
  const ReadQuantity& figure = figures[index];
  std::size_t begin = ClauseBegin(text, figure.begin);
  if (index > 0 && figures[index - 1].end > begin) return {};
  std::size_t end = ClauseEnd(text, figure.end);
  if (end - begin >= kMaxPhraseBytes) return {};
  if (index + 1 < figures.size() && figures[index + 1].begin < end) return {};
  std::string_view before = WithoutListNumber(Trim(text.substr(begin, figure.begin - begin)));
  before = StripLeads(AcrossColon(before, lexicon), lexicon);
  while (before.ends_with(' ')) before.remove_suffix(1);
  std::string phrase(before);
  phrase += std::string(kFigureMark) + figure.quantity.unit;
  phrase += text.substr(figure.end, end - figure.end);
  std::erase(phrase, ' ');
  return phrase;
}

}  // namespace heyan
