// What the names of a list tell of how they are to be counted (列举的名称); shared by the shapes of counted_list.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "relate/figure_text.h"
#include "relate/listing.h"

namespace heyan {

constexpr std::size_t kLongestListSentence = 6000;  // bytes; longer ones are tables that lost their form
constexpr std::size_t kLongestSlogan = 72;          // bytes
constexpr int kLongestName = 32;                    // characters, of a name in a list that is surely one

// Where 等 stands at the end of the names, with what follows it up to the count: 甲、乙等市级项目3个. `last` is the last name.
std::optional<std::size_t> OpenEnd(std::string_view text, TextRange last);

// Of one text.
class ListNames {
 public:
  ListNames(const FigureText& figures, const Lexicon& lexicon);

  // True when the list can begin at a later name or inside one, so that `count` names are left.
  bool MayRestart(const std::vector<TextRange>& items, int count, bool or_fewer) const;
  // Another count inside a name, or a number at its end (东盟十国): the name stands for several.
  bool HoldsCount(const std::vector<TextRange>& items) const;
  // 甲、乙和丙 counted as two: 和 before the last name mostly joins it, unless it is much longer than the others.
  bool LeavesOutJoined(const std::vector<TextRange>& items, NameCount listed, int stated) const;
  // One name too many or too few is a slip; more tell that something else is counted.
  static bool IsFarOff(NameCount listed, int stated);
  // A verb behind the first name: what stands before is another deed. Where all begin with one they are deeds in a row.
  bool HasDeed(const std::vector<TextRange>& items) const;
  // The names without the verb before the first one (推进平台、数据、应用), unless they are deeds in a row.
  std::vector<TextRange> WithoutVerb(std::vector<TextRange> items) const;
  // A figure inside a name.
  bool HasFigure(const std::vector<TextRange>& items) const;

 private:
  const FigureText& figures_;
  std::string_view text_;
  const Lexicon& lexicon_;
  const CountWording& words_;
};

}  // namespace heyan
