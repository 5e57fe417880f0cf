#include "understand/opening_zone.h"

#include <algorithm>

#include "text/utf8.h"
#include "understand/clause_phrase.h"
#include "understand/marks.h"
#include "understand/period_reader.h"

namespace heyan {
namespace {

constexpr std::size_t kMaxNameBytes = 45;  // 15 Han characters

}  // namespace

std::string_view OpeningZone(std::string_view text, const Lexicon& lexicon) {
  const SubjectWording& wording = lexicon.subjects();
  std::string_view rest = WithoutListNumber(text);
  for (std::size_t at = 0; at < rest.size() && at < kMaxNameBytes;) {
    if (!IsHan(DecodeAt(rest, at).value)) return {};
    PhraseMatcher::Match word = lexicon.words().LongestAt(rest, at);
    if (word.id != PhraseMatcher::kNone && Has(lexicon.ClassesOf(word.id), WordClass::kOtherPlace)) {
      std::size_t end = at + word.length;
      bool heads = wording.accounts.LongestAt(rest, end).length > 0 || PeriodAt(rest, end, lexicon).has_value();
      if (heads && at > 0) return rest.substr(0, end);
    }
    bool is_deed = wording.reporting.LongestAt(rest, at).length + wording.actions.LongestAt(rest, at).length > 0;
    if (at == 0 && is_deed) return {};  // 支持开发区…
    at += DecodeAt(rest, at).length;
  }
  return {};
}

}  // namespace heyan
