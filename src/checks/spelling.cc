// The check kind `spelling` (两处写法不一): one name in two spellings.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "checks/text_pieces.h"
#include "checks/wording.h"
#include "relate/character_text.h"
#include "relate/two_spellings.h"

namespace heyan {
namespace {

constexpr std::size_t kMostCharacters = 400'000;  // ten times the longest of reports
constexpr std::size_t kMostCounted = 1'000;
constexpr std::size_t kMostPlaces = 8;  // that a finding lists

class SpellingCheck {
 public:
  explicit SpellingCheck(const CheckContext& context)
      : context_(context), pieces_(TextPieces(context.report)), text_(TextsOf(pieces_), kMostCharacters) {}

  void Run() {
    FindingMaker maker(context_);
    const PhraseMatcher& endings = context_.lexicon.subjects().owner_endings;
    for (const TwoSpellings& found : FindTwoSpellings(text_, context_.lexicon.spelling(), endings)) {
      Fit fit = found.slip == Slip::kDropped ? Fit::kDoubtful : Fit::kFails;
      maker.Examine("spelling", fit, {SpanAt(found.rare, found.length), SpanAt(found.usual, UsualLength(found))},
                    [&] { return Draft(found); });
    }
    if (text_.is_cut()) {
      context_.Skip(Say("skipped.too_long"));
    }
  }

 private:
  static std::vector<std::string_view> TextsOf(const std::vector<TextPiece>& pieces) {
    std::vector<std::string_view> texts;
    for (const TextPiece& piece : pieces) texts.push_back(piece.text->text());
    return texts;
  }

  Span SpanAt(std::size_t index, std::size_t length) const {
    PieceRange place = text_.PlaceOf(index, length);
    return pieces_[place.piece].text->ToSource(place.range.begin, place.range.end);
  }

  static std::size_t UsualLength(const TwoSpellings& found) {
    return found.usual_length == 0 ? found.length : found.usual_length;
  }

  std::vector<std::size_t> PlacesOf(std::size_t index, std::size_t length) const {
    return text_.Find(std::u32string_view(text_.characters()).substr(index, length), kMostCounted);
  }

  FindingDraft Draft(const TwoSpellings& found) const {
    std::string rare = text_.Utf8(found.rare, found.length);
    std::string usual = text_.Utf8(found.usual, UsualLength(found));
    std::vector<std::size_t> rare_places = PlacesOf(found.rare, found.length);
    std::vector<std::size_t> usual_places = PlacesOf(found.usual, UsualLength(found));
    FindingDraft draft;
    draft.span = SpanAt(found.rare, found.length);
    for (std::size_t place : rare_places) {
      if (place != found.rare) AddRelated(&draft, place, found.length, rare);
    }
    for (std::size_t place : usual_places) AddRelated(&draft, place, UsualLength(found), usual);
    auto count = [](const std::vector<std::size_t>& places) { return std::to_string(places.size()); };
    draft.values = {{"rare", {rare, rare}},
                    {"usual", {usual, usual}},
                    {"rare_count", {count(rare_places), count(rare_places)}},
                    {"usual_count", {count(usual_places), count(usual_places)}},
                    {"slip", NameOf(found.slip)}};
    draft.identity = rare + "|" + usual;
    return draft;
  }

  void AddRelated(FindingDraft* draft, std::size_t place, std::size_t length, const std::string& text) const {
    if (draft->related.size() < kMostPlaces) draft->related.push_back({SpanAt(place, length), {text, text}});
  }

  static LocalizedText NameOf(Slip slip) {
    switch (slip) {
      case Slip::kSound:
        return Say("slip.sound");
      case Slip::kShape:
        return Say("slip.shape");
      case Slip::kEnding:
        return Say("slip.ending");
      case Slip::kDropped:
        return Say("slip.dropped");
      case Slip::kSwap:
        break;
    }
    return Say("slip.swap");
  }

  const CheckContext& context_;
  std::vector<TextPiece> pieces_;
  CharacterText text_;
};

void Run(const CheckContext& context) {
  if (WordingCheck(context).HasText()) SpellingCheck(context).Run();
}

constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"rare", "少见的写法", "the rare spelling"},
    {"usual", "常见的写法", "the usual one"},
    {"rare_count", "少见的写法有几处", "how often the rare one stands"},
    {"usual_count", "常见的写法有几处", "how often the usual one stands"},
    {"slip", "两种写法怎样不同", "how the two differ"},
});

}  // namespace

const CheckKind kSpellingCheck = {{.check = "spelling",
                                   .zh = "同一名称全文写法应当一致",
                                   .en = "one name is spelled in one way throughout the report",
                                   .placeholders = kPlaceholders},
                                  Run};

}  // namespace heyan
