#include "relate/announced_count.h"

#include <algorithm>
#include <optional>

#include "lexicon/count_wording.h"
#include "relate/listing.h"
#include "relate/stated_count.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kLongestTopic = 14;  // characters from the count to the end of what announces
constexpr int kNearMiss = 2;       // a run much longer or shorter is another list

class Announcements {
 public:
  Announcements(const Report& report, const Lexicon& lexicon)
      : report_(report), lexicon_(lexicon), words_(lexicon.counts()), marks_(TextMarks(report)) {}

  std::vector<AnnouncedCount> Find() {
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      if (report_.blocks[i].content.empty()) continue;
      block_ = static_cast<int>(i);
      text_ = report_.blocks[i].content.text();
      BlockType type = report_.blocks[i].type;
      bool caption = type == BlockType::kBox || type == BlockType::kHeading;
      for (TextRange sentence : Sentences(text_)) {
        if (sentence.end - sentence.begin <= kLongestSentence) LookAt(sentence, caption);
      }
      LookAtBox();
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kLongestSentence = 3000;  // bytes

  void LookAt(TextRange sentence, bool caption) {
    // 专栏5：2023年10件实事: the colon behind the number of a box announces nothing.
    bool box = report_.blocks[block_].type == BlockType::kBox;
    std::size_t colon = box ? sentence.end : FindOutside(text_, sentence, U"：:");
    TextRange lead = {sentence.begin, colon};
    std::vector<StatedCount> counts = StatedCounts(text_, lead, lexicon_);
    std::erase_if(counts, [&](const StatedCount& count) { return !Announces(count, lead); });
    // What is said at the end announces; 聚焦“9个高”工作部署 before it does not.
    bool at_end =
        std::ranges::any_of(counts, [&](const StatedCount& count) { return TopicOf(count, lead).end == lead.end; });
    if (at_end) std::erase_if(counts, [&](const StatedCount& count) { return TopicOf(count, lead).end != lead.end; });
    if (counts.empty() || counts.size() > 2) return;
    bool has_colon = colon < sentence.end;
    bool announced = has_colon || caption || HasPhrase(text_, lead, words_.announcing);
    if (!announced || HasPhrase(text_, lead, words_.finished)) return;
    bool quoted = text_.substr(0, counts.back().range.begin).ends_with("“");
    if (quoted && !has_colon) return;
    std::size_t behind = has_colon ? colon : sentence.end;
    std::vector<NumberMark> run = RunBehind(behind);
    if (run.empty()) run = LinesBehind(behind);
    if (run.empty()) return;
    bool inside = run.front().block == block_;
    if (inside && !has_colon && !HasPhrase(text_, lead, words_.announcing)) return;
    Add(counts.front(), run);
    if (counts.size() == 2) Add(counts.back(), ItemsBelow(run));
  }

  TextRange TopicOf(const StatedCount& count, TextRange lead) const {
    return {count.range.begin, FindOutside(text_, {count.range.begin, lead.end}, U"，、（(")};
  }

  // 八个方面工作 up to the end of the sentence or to the colon: the count is of what follows.
  bool Announces(const StatedCount& count, TextRange lead) const {
    TextRange topic = TopicOf(count, lead);
    if (count.value < 2 || LengthOf(text_, topic) > kLongestTopic + LengthOf(text_, count.range)) return false;
    if (!HasPhrase(text_, topic, words_.topics)) return false;
    if (topic.end == lead.end) return true;
    // 办好十方面民生实事，着力解决……: more may be said of it where a verb announces it directly.
    std::size_t clause = text_.substr(0, count.range.begin).rfind("，");
    std::size_t begin = clause == std::string_view::npos || clause < lead.begin ? lead.begin : clause;
    return text_.substr(topic.end).starts_with("，") &&
           words_.announcing.LongestEndingAt(text_, begin, count.range.begin).length > 0;
  }

  // The marks from 1 on that stand directly behind a place of the block, or open the next one.
  std::vector<NumberMark> RunBehind(std::size_t behind) const {
    const MappedText& content = report_.blocks[block_].content;
    std::uint32_t source = content.ToSource(behind, behind).begin;
    auto first = std::ranges::lower_bound(marks_, source, {}, [](const NumberMark& m) { return m.span.begin; });
    if (first == marks_.end() || first->value != 1) return {};
    if (first->block == block_) {
      constexpr std::size_t kBetween = 10;  // bytes: the colon, a bracket
      if (content.FromSource(first->span.begin) > behind + kBetween) return {};
    } else if (first->block != NextText() || !IsLast(behind)) {
      return {};
    }
    return Run(first);
  }

  // The paragraphs behind the block that begin with a dash.
  std::vector<NumberMark> LinesBehind(std::size_t behind) const {
    constexpr std::string_view kDash = "——";
    std::vector<NumberMark> lines;
    if (!IsLast(behind)) return lines;
    for (std::size_t i = static_cast<std::size_t>(block_) + 1; i < report_.blocks.size(); ++i) {
      const MappedText& content = report_.blocks[i].content;
      if (content.empty()) continue;
      if (!content.text().starts_with(kDash)) break;
      lines.push_back({.kind = NumberKind::kPoint,
                       .value = static_cast<int>(lines.size()) + 1,
                       .printed = std::string(kDash),
                       .span = content.ToSource(0, kDash.size()),
                       .block = static_cast<int>(i)});
    }
    if (lines.size() < 2) lines.clear();
    return lines;
  }

  // “五大行动” in the paragraph before a box whose items are labelled …行动：, or “两主四特” before one of six items.
  void LookAtBox() {
    std::vector<NumberMark> labels = LabelsInBox(NextText());
    if (labels.size() < 3) return;
    constexpr std::size_t kLongestQuotation = 60;  // bytes
    std::string_view text = text_.substr(0, kLongestSentence);
    for (TextRange inside : Quotations(text, {0, text.size()}, kLongestQuotation)) {
      std::vector<StatedCount> counts = StatedCounts(text, inside, lexicon_);
      bool counted = !counts.empty() && counts.front().range.begin == inside.begin;
      std::optional<int> sum = SumOfSlogan(TextOf(text, inside));
      if (!counted && !sum) continue;
      if (counted && !EndAlike(labels, TextOf(text, {counts.front().range.end, inside.end}))) continue;
      int stated = counted ? counts.front().value : *sum;
      bool equal = stated == static_cast<int>(labels.size());
      Fit fit = equal ? Fit::kEqual : counted ? Fit::kDoubtful : Fit::kUndecided;
      TextRange printed = {inside.begin - kOpenQuote.size(), inside.end + kCloseQuote.size()};
      found_.push_back({block_, printed, stated, labels, static_cast<int>(labels.size()), fit});
      return;
    }
  }

  // The items of a box that begin with a label: 挖潜行动：……
  std::vector<NumberMark> LabelsInBox(int box) const {
    constexpr int kLongestLabel = 16;
    std::vector<NumberMark> labels;
    if (box < 0 || report_.blocks[box].type != BlockType::kBox) return labels;
    for (std::size_t i = static_cast<std::size_t>(box) + 1; i < report_.blocks.size(); ++i) {
      const MappedText& content = report_.blocks[i].content;
      if (content.empty()) continue;
      if (report_.blocks[i].box != box) break;
      std::size_t limit = std::min<std::size_t>(content.text().size(), 80);
      std::size_t colon = FindOutside(content.text(), {0, limit}, U"：，。；");
      bool label = std::string_view(content.text()).substr(colon).starts_with("：") &&
                   LengthOf(content.text(), {0, colon}) <= kLongestLabel;
      if (!label) return {};
      labels.push_back({.kind = NumberKind::kPoint,
                        .value = static_cast<int>(labels.size()) + 1,
                        .printed = content.text().substr(0, colon),
                        .span = content.ToSource(0, colon),
                        .block = static_cast<int>(i)});
    }
    return labels;
  }

  static bool EndAlike(const std::vector<NumberMark>& labels, std::string_view topic) {
    return !topic.empty() &&
           std::ranges::all_of(labels, [&](const NumberMark& label) { return label.printed.ends_with(topic); });
  }

  // True when nothing but a mark stands behind a place of the block.
  bool IsLast(std::size_t behind) const { return text_.size() <= behind + 4; }

  int NextText() const {
    for (std::size_t i = static_cast<std::size_t>(block_) + 1; i < report_.blocks.size(); ++i) {
      if (!report_.blocks[i].content.empty()) return static_cast<int>(i);
    }
    return -1;
  }

  std::vector<NumberMark> Run(std::vector<NumberMark>::const_iterator first) const {
    std::vector<NumberMark> run = {*first};
    int box = report_.blocks[first->block].box;
    for (auto mark = first + 1; mark != marks_.end(); ++mark) {
      if (report_.blocks[mark->block].box != box) {
        if (box >= 0) break;
        continue;
      }
      if (mark->kind < first->kind && mark->opens_line) break;
      if (mark->kind != first->kind) continue;
      if (!first->opens_line && mark->opens_line && mark->value != run.back().value + 1) break;
      if (first->opens_line && !mark->opens_line && mark->value != run.back().value + 1) continue;
      if (mark->value == 1) break;
      run.push_back(*mark);
    }
    return run;
  }

  // The numbered items below the headings of a run.
  std::vector<NumberMark> ItemsBelow(const std::vector<NumberMark>& run) const {
    auto behind = std::ranges::upper_bound(marks_, run.front().span.begin, {},
                                           [](const NumberMark& mark) { return mark.span.begin; });
    auto first = std::find_if(behind, marks_.end(),
                              [&](const NumberMark& mark) { return mark.kind > run.front().kind && mark.opens_line; });
    if (first == marks_.end() || first->value != 1) return {};
    std::vector<NumberMark> items = {*first};
    for (auto mark = first + 1; mark != marks_.end(); ++mark) {
      if (report_.blocks[mark->block].box >= 0 || !mark->opens_line) continue;
      if (mark->kind < run.front().kind) break;
      bool own = mark->kind == first->kind;
      if (own && mark->value == 1) break;
      if (own) items.push_back(*mark);
    }
    return items;
  }

  void Add(const StatedCount& count, const std::vector<NumberMark>& items) {
    if (items.empty()) return;
    // The numbers themselves are another check's: the last one tells how many they are, unless one is missing or doubled.
    int last = items.back().value;
    int many = static_cast<int>(items.size());
    Fit fit = Fit::kUndecided;
    if (count.value == last || count.value == many) {
      fit = Fit::kEqual;
    } else if (last >= 2 && std::abs(count.value - last) <= kNearMiss) {
      fit = Fit::kFails;
    }
    found_.push_back({block_, count.range, count.value, items, last, fit});
  }

  const Report& report_;
  const Lexicon& lexicon_;
  const CountWording& words_;
  std::vector<NumberMark> marks_;
  std::vector<AnnouncedCount> found_;
  int block_ = 0;
  std::string_view text_;
};

}  // namespace

std::vector<AnnouncedCount> FindAnnouncedCounts(const Report& report, const Lexicon& lexicon) {
  return Announcements(report, lexicon).Find();
}

}  // namespace heyan
