#include "relate/grouped_count.h"

#include <algorithm>
#include <optional>

#include "lexicon/count_wording.h"
#include "relate/stated_count.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestText = 12000;  // bytes
constexpr int kShortestClause = 3;           // 其中 names nothing
constexpr int kLongestLabel = 24;            // characters before 共

class GroupFinder {
 public:
  GroupFinder(const FigureText& text, int index, const Lexicon& lexicon)
      : text_(text.text->text()), index_(index), lexicon_(lexicon) {}

  std::optional<GroupedCount> Find() {
    if (text_.size() > kLongestText) return std::nullopt;
    std::vector<TextRange> sentences = Sentences(text_);
    if (sentences.size() < 2) return std::nullopt;
    std::optional<StatedCount> total = TotalIn(sentences.front());
    if (!total) return std::nullopt;
    classifier_ = TextOf(text_, {total->numeral.end, total->range.end});
    GroupedCount grouped{index_, total->range, total->value, {}, {}, Fit::kUndecided};
    for (std::size_t i = 1; i < sentences.size(); ++i) AddSentence(sentences[i], &grouped);
    if (!has_groups_) return std::nullopt;
    Judge(&grouped);
    return grouped;
  }

 private:
  // 前期项目：共11个
  std::optional<StatedCount> TotalIn(TextRange sentence) const {
    if (LengthOf(text_, sentence) > kLongestLabel + 8) return std::nullopt;
    std::vector<StatedCount> counts = StatedCounts(text_, sentence, lexicon_);
    if (counts.size() != 1 || counts.front().range.end != sentence.end) return std::nullopt;
    std::string_view before = text_.substr(sentence.begin, counts.front().range.begin - sentence.begin);
    for (std::string_view word : {"共", "共有", "共计", "合计", "总共"}) {
      if (before.ends_with(word)) return counts.front();
    }
    return std::nullopt;
  }

  void AddSentence(TextRange sentence, GroupedCount* grouped) {
    std::vector<StatedCount> counts = StatedCounts(text_, sentence, lexicon_);
    std::erase_if(counts, [&](const StatedCount& count) {
      return TextOf(text_, {count.numeral.end, count.range.end}) != classifier_;
    });
    if (counts.empty()) {
      std::vector<TextRange> names = SplitOutside(text_, sentence, U"、");
      bool open = TextOf(text_, sentence).ends_with("等");
      // 甲、乙、丙等。: all of it are names, and there may be more.
      NameCount listed = CountNames(text_, names, lexicon_.counts());
      grouped->groups.push_back(sentence);
      bool figures = TextOf(text_, sentence).contains("元") && !open;
      grouped->listed.fewest += open ? listed.fewest : figures ? 0 : 1;
      grouped->listed.most += open ? kUnknown : listed.most;
      has_groups_ = has_groups_ || open;
      is_sure_ = is_sure_ && !open;
      return;
    }
    // 甲、乙等7个 is a group; 新开工项目31个 an amount, which sums are for.
    std::string_view before_count = text_.substr(sentence.begin, counts.front().range.begin - sentence.begin);
    has_groups_ = has_groups_ || before_count.contains("等") || before_count.contains("、");
    for (const StatedCount& count : counts) {
      grouped->groups.push_back(count.range);
      grouped->listed.fewest += count.value;
      grouped->listed.most += count.value;
    }
    // 甲投产发电，乙等3个加快建设: what stands in clauses before is one more each.
    TextRange before = {sentence.begin, counts.front().range.begin};
    std::vector<TextRange> clauses = SplitOutside(text_, before, U"，");
    if (!clauses.empty()) clauses.pop_back();
    for (TextRange clause : clauses) grouped->listed.most += LengthOf(text_, clause) > kShortestClause ? 1 : 0;
    if (counts.size() > 1) is_sure_ = false;
  }

  void Judge(GroupedCount* grouped) const {
    // Groups that come to much less are some of the whole.
    int missing = grouped->stated - grouped->listed.most;
    bool all = missing <= std::max(2, grouped->stated / 8);
    if (grouped->listed.Allows(grouped->stated)) {
      grouped->fit = Fit::kEqual;
    } else if (all && grouped->groups.size() > 1) {
      grouped->fit = is_sure_ ? Fit::kFails : Fit::kDoubtful;
    }
  }

  static constexpr int kUnknown = 1000;

  std::string_view text_;
  int index_;
  const Lexicon& lexicon_;
  std::string_view classifier_;
  bool is_sure_ = true;
  bool has_groups_ = false;
};

}  // namespace

std::vector<GroupedCount> FindGroupedCounts(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  std::vector<GroupedCount> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (std::optional<GroupedCount> grouped = GroupFinder(texts[i], static_cast<int>(i), lexicon).Find()) {
      found.push_back(*grouped);
    }
  }
  return found;
}

}  // namespace heyan
