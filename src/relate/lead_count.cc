#include "relate/lead_count.h"

#include <algorithm>
#include <optional>

#include "relate/listing.h"
#include "relate/stated_count.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestHead = 180;  // bytes
constexpr std::size_t kLongestText = 20000;
constexpr std::size_t kMostLeads = 20;
constexpr int kShortestLead = 4;  // characters
constexpr int kLongestLead = 24;
constexpr int kFewest = 3;    // two may begin alike by chance
constexpr int kNearMiss = 2;  // many more or less carry out something else
constexpr int kAlike = 2;     // characters that lead sentences share at their beginning

using Lead = LeadCount::Lead;

// A count of the head and what it is of.
struct Announced {
  TextRange range;
  int value = 0;
  std::string_view whole_topic;  // 民生工程 of “十大民生工程”; of a slogan empty
  std::string_view topic;        // its last two characters: 工程; empty when it has not so many
  bool quoted = false;
};

class LeadFinder {
 public:
  LeadFinder(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon) {}

  std::vector<LeadCount> Find() {
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      block_ = static_cast<int>(i);
      std::optional<TextRange> head = HeadOf(block_);
      if (!head) continue;
      std::vector<Announced> counts = CountsIn(*head);
      if (counts.empty()) continue;
      ReadLeads(*head);
      std::optional<LeadCount> best;
      for (const Announced& count : counts) {
        std::optional<LeadCount> found = leads_.empty() ? std::nullopt : Judge(count);
        if (found && (!best || found->fit == Fit::kEqual)) best = found;
      }
      if (best) found_.push_back(*std::move(best));
    }
    return std::move(found_);
  }

 private:
  std::string_view TextAt(int block) const { return report_.blocks[block].content.text(); }
  std::string_view TextOfLead(const Lead& lead) const { return TextOf(TextAt(lead.block), lead.range); }

  // The first sentence of a text, when it is short.
  std::optional<TextRange> HeadOf(int block) const {
    BlockType type = report_.blocks[block].type;
    bool runs = type == BlockType::kHeading || type == BlockType::kParagraph || type == BlockType::kListItem;
    std::string_view text = TextAt(block);
    if (!runs || text.empty()) return std::nullopt;
    std::vector<TextRange> sentences = Sentences(text.substr(0, kLongestHead));
    if (sentences.empty() || sentences.front().end >= kLongestHead) return std::nullopt;
    return sentences.front();
  }

  std::vector<Announced> CountsIn(TextRange head) const {
    std::string_view text = TextAt(block_).substr(0, head.end);
    std::vector<Announced> counts;
    for (TextRange inside : Quotations(text, head, kLongestHead)) {
      if (std::optional<int> sum = SumOfSlogan(TextOf(text, inside))) counts.push_back({inside, *sum, "", "", true});
    }
    for (const StatedCount& count : StatedCounts(text, head, lexicon_)) {
      bool quoted = text.substr(0, count.range.begin).ends_with(kOpenQuote);
      std::size_t end = FindOutside(text, {count.range.end, head.end}, quoted ? U"”" : U"，、,（(：:");
      if (count.value < 2) continue;
      counts.push_back({{count.range.begin, end},
                        count.value,
                        text.substr(count.range.end, end - count.range.end),
                        TopicOf(count, end),
                        quoted});
    }
    return counts;
  }

  std::string_view TopicOf(const StatedCount& count, std::size_t end) const {
    constexpr std::size_t kTwo = 6;  // bytes of two characters
    bool has_topic = end >= count.range.end + kTwo && IsHan(DecodeAt(TextAt(block_), end - kTwo).value);
    return has_topic ? TextAt(block_).substr(end - kTwo, kTwo) : std::string_view();
  }

  // The lead sentences behind the head: in its paragraph, in the next one, or at the beginning of the next ones.
  void ReadLeads(TextRange head) {
    leads_.clear();
    has_near_leads_ = false;
    if (AddSentences(block_, head.end)) return;
    int next = NextText(block_);
    if (next < 0 || AddSentences(next, 0)) return;
    leads_.clear();
    for (int block = next; block >= 0 && leads_.size() < kMostLeads; block = NextText(block)) {
      std::optional<TextRange> sentence = HeadOf(block);
      if (!sentence || !report_.blocks[block].number.empty() || !IsLead({block, *sentence})) break;
      if (!leads_.empty() && Alike({block, *sentence}) < kAlike) break;
      leads_.push_back({block, *sentence});
    }
  }

  // Those of a text behind a place, when what stands there begins with one. False when the lead sentences may stand elsewhere:
  // nothing is behind the head, or those of the next paragraph do not begin alike.
  bool AddSentences(int block, std::size_t from) {
    leads_.clear();
    std::string_view text = TextAt(block);
    if (text.size() > kLongestText) return true;
    bool anything = false;
    for (TextRange sentence : Sentences(text)) {
      if (sentence.begin < from) continue;
      bool leads = IsLead({block, sentence}) && leads_.size() < kMostLeads;
      if (!anything && !leads) return block == block_;
      anything = true;
      if (leads) leads_.push_back({block, sentence});
      // 实施G318改造工程: with a figure or a comma, and yet one of them.
      if (!leads && Alike({block, sentence}) >= kAlike) has_near_leads_ = true;
    }
    return block == block_ ? anything : LeadsAlike(kAlike).size() > 1;
  }

  int NextText(int block) const {
    for (std::size_t i = static_cast<std::size_t>(block) + 1; i < report_.blocks.size(); ++i) {
      if (!report_.blocks[i].content.empty()) return static_cast<int>(i);
    }
    return -1;
  }

  bool IsLead(const Lead& lead) const {
    std::string_view text = TextAt(lead.block);
    int length = LengthOf(text, lead.range);
    bool ends = lead.range.end == text.size() || text.substr(lead.range.end).starts_with("。");
    std::string_view part = TextOfLead(lead);
    return ends && length >= kShortestLead && length <= kLongestLead && IsHan(DecodeAt(part, 0).value) &&
           part.find_first_of("0123456789") == std::string_view::npos &&
           FindOutside(text, lead.range, U"，,：:") == lead.range.end;
  }

  // Characters that a lead sentence has at its beginning like the first one.
  int Alike(const Lead& lead) const {
    std::string_view first = TextOfLead(leads_.front());
    std::string_view other = TextOfLead(lead);
    int alike = 0;
    for (std::size_t at = 0; at < first.size() && at < other.size();) {
      CodePoint c = DecodeAt(first, at);
      if (c.value != DecodeAt(other, at).value) break;
      ++alike;
      at += std::max<std::size_t>(1, c.length);
    }
    return alike;
  }

  std::vector<Lead> LeadsAlike(int alike) const {
    std::vector<Lead> leads = leads_;
    std::erase_if(leads, [&](const Lead& lead) { return Alike(lead) < alike; });
    return leads;
  }

  // Those that hold what is counted; none when that is not said.
  std::vector<Lead> LeadsWith(std::string_view topic) const {
    std::vector<Lead> leads = leads_;
    std::erase_if(leads, [&](const Lead& lead) { return topic.empty() || !TextOfLead(lead).contains(topic); });
    return leads;
  }

  std::optional<LeadCount> Judge(const Announced& count) const {
    auto holds = [&](const Lead& lead) { return TextOfLead(lead).contains(count.topic); };
    std::vector<Lead> of_topic = LeadsWith(count.topic);
    std::vector<Lead> alike = LeadsAlike(kAlike);
    std::vector<Lead> similar = count.quoted ? LeadsAlike(1) : std::vector<Lead>();
    for (const std::vector<Lead>* leads : {&alike, &of_topic, &similar}) {
      auto size = static_cast<int>(leads->size());
      if (size == count.value && size >= kFewest) return Made(count, *leads, Fit::kEqual);
    }
    // 工业投资新跨越。……城乡面貌新跨越。……: they end alike instead.
    std::vector<Lead> of_whole =
        count.whole_topic.size() > count.topic.size() ? LeadsWith(count.whole_topic) : std::vector<Lead>();
    if (alike.size() < of_whole.size()) alike = std::move(of_whole);
    auto listed = static_cast<int>(alike.size());
    int apart = std::abs(listed - count.value);
    if (listed < kFewest || apart > kNearMiss) return std::nullopt;
    bool sure = !count.topic.empty() && std::ranges::all_of(alike, holds);
    // A short sentence that begins otherwise, or a longer one that begins alike, may be the one that is missing.
    bool others = listed < count.value && leads_.size() > alike.size();
    if (listed < count.value && (has_near_leads_ || (others && HasLeadOfItsOwn(alike)))) return std::nullopt;
    if (sure) return Made(count, std::move(alike), Fit::kFails);
    if (!count.quoted || apart > 1 || others) return std::nullopt;
    return Made(count, std::move(alike), Fit::kDoubtful);
  }

  // Another short sentence that does not stand directly behind one of these, where it would be what they lead to.
  bool HasLeadOfItsOwn(const std::vector<Lead>& alike) const {
    constexpr std::size_t kFullStop = 3;  // bytes
    return std::ranges::any_of(leads_, [&](const Lead& lead) {
      return std::ranges::none_of(alike, [&](const Lead& one) {
        bool is_it = one.range.begin == lead.range.begin;
        return one.block == lead.block && (is_it || one.range.end + kFullStop == lead.range.begin);
      });
    });
  }

  LeadCount Made(const Announced& count, std::vector<Lead> leads, Fit fit) const {
    return {block_, count.range, count.value, std::move(leads), fit};
  }

  const Report& report_;
  const Lexicon& lexicon_;
  std::vector<LeadCount> found_;
  int block_ = 0;
  std::vector<Lead> leads_;
  bool has_near_leads_ = false;  // that are none by their form
};

}  // namespace

std::vector<LeadCount> FindLeadCounts(const Report& report, const Lexicon& lexicon) {
  return LeadFinder(report, lexicon).Find();
}

}  // namespace heyan
