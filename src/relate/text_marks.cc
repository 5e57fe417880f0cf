#include "relate/text_marks.h"

#include "relate/slip.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// Whether a character is loose, asked of the wording once for each of the first plane.
class LooseCharacters {
 public:
  explicit LooseCharacters(const SpellingWording& wording) : wording_(wording), known_(0x10000, kUnknown) {}
  bool Has(char32_t character) {
    if (character >= known_.size()) return wording_.IsLoose(character);
    if (known_[character] == kUnknown) known_[character] = wording_.IsLoose(character) ? 1 : 0;
    return known_[character] == 1;
  }

 private:
  static constexpr std::uint8_t kUnknown = 2;
  const SpellingWording& wording_;
  std::vector<std::uint8_t> known_;
};

}  // namespace

TextMarks::TextMarks(const CharacterText& text, const SpellingWording& wording) {
  LooseCharacters loose(wording);
  marks_.resize(text.size());
  sums_.resize(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t character = text.At(i);
    bool is_han = IsHan(character);
    bool is_pair = is_han && IsHan(text.At(i + 1));
    bool is_common = is_pair && wording.IsCommon(character, text.At(i + 1));
    bool is_loose = is_han && loose.Has(character);
    bool is_mark = IsLatinLetter(character) || OpensName(character) || ClosesName(character);
    if (is_loose) marks_[i] |= kLoose;
    if (is_common) marks_[i] |= kCommonPair;
    sums_[i + 1] = sums_[i];
    sums_[i + 1].uncommon += is_pair && !is_common ? 1 : 0;
    sums_[i + 1].name_marks += is_mark ? 1 : 0;
    sums_[i + 1].outside += MayStandInName(character) ? 0 : 1;
    sums_[i + 1].no_han += is_han ? 0 : 1;
    sums_[i + 1].loose += is_loose ? 1 : 0;
  }
}

}  // namespace heyan
