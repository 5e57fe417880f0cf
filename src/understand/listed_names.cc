#include "understand/listed_names.h"

#include "understand/shared_nouns.h"

namespace heyan {
namespace {

constexpr std::size_t kMostNames = 40;  // longer rows of figures are no list of names

}  // namespace

void ListedNames::Share(const SentenceMemory& memory, FigureWords* words) {
  if (IsJoined(row_, memory) && memory.next - begin_ < names_.size()) {
    words->noun = names_[memory.next - begin_];
    return;
  }
  if (IsJoined(row_, memory) && memory.next - begin_ < deeds_.size()) {
    words->modifiers = {deeds_[memory.next - begin_]};
    words->noun = noun_;
    return;
  }
  deeds_.clear();
  names_.clear();
  topics_.clear();
  begin_ = memory.next;
  std::size_t count = 1;
  while (count <= kMostNames && memory.next + count < row_.size() &&
         row_.JointEnds(memory.next + count - 1) == row_[memory.next + count].begin) {
    ++count;
  }
  if (count > 1) names_ = SharedNouns(words->noun, count, lexicon_);
  // 签约、开工项目19个、16个: one deed each.
  if (count > 1 && names_.empty() && words->modifiers.size() == count) deeds_ = words->modifiers;
  noun_ = words->noun;
  if (!names_.empty()) words->noun = names_.front();
  if (!deeds_.empty()) words->modifiers = {deeds_.front()};
  // 游客60万人次、花费5亿元，分别增长13%、15%: as many figures stand in the clause before.
  bool repeats = words->noun.empty() && count > 1 && !memory.has_figure && memory.previous_topics.size() == count;
  if (repeats) topics_ = memory.previous_topics;
}

}  // namespace heyan
