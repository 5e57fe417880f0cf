#include "understand/shared_nouns.h"

#include "text/utf8.h"
#include "understand/figure_words.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::size_t kHanBytes = 3;
// Longer names are not taken as parallel by their length alone.
constexpr std::size_t kShortNameBytes = 4 * kHanBytes;

std::vector<std::string> Split(std::string_view noun, const std::vector<std::string>& joints) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < noun.size();) {
    std::size_t joint = 0;
    for (const std::string& word : joints) {
      if (noun.substr(at).starts_with(word)) joint = std::max(joint, word.size());
    }
    if (joint > 0 && !parts.back().empty()) {
      parts.emplace_back();
      at += joint;
      continue;
    }
    std::size_t length = std::max<std::uint32_t>(1, DecodeAt(noun, at).length);
    parts.back() += noun.substr(at, length);
    at += length;
  }
  return parts;
}

// 食品类、交通和通信类: 和 inside a name parts nothing when there would be too many names.
std::vector<std::string> SplitInto(std::string_view noun, std::size_t count, const Lexicon& lexicon) {
  std::vector<std::string> parts = Split(noun, lexicon.joining().joints);
  if (parts.size() > count) parts = Split(noun, {std::string(kListMark)});
  if (parts.size() + 1 == count) {  // A、B和C
    std::vector<std::string> last = Split(parts.back(), lexicon.joining().joints);
    if (last.size() == 2) {
      parts.pop_back();
      parts.insert(parts.end(), last.begin(), last.end());
    }
  }
  return parts.size() == count && !parts.back().empty() ? parts : std::vector<std::string>();
}

// What `last` says after the word that is parallel to `first`: the word that ends like it (先进制造业、高技术制造业增加值),
// else the one of its length (城市、县城污水处理率), else a measure that lists share (生活污水、清洁厨房普及率).
std::string_view CommonTail(std::string_view first, std::string_view last, const Lexicon& lexicon) {
  for (std::size_t begin = 0; begin + kHanBytes <= first.size(); begin += kHanBytes) {
    std::string_view ending = first.substr(begin);
    std::size_t found = last.find(ending);
    if (found != std::string_view::npos && found > 0 && found + ending.size() < last.size()) {
      return last.substr(found + ending.size());
    }
    if (found != std::string_view::npos && found + ending.size() == last.size()) return {};
  }
  std::string_view stem = WithoutEnding(last, lexicon.subjects().shared_endings);
  bool parallel = first.size() <= kShortNameBytes && first.size() % kHanBytes == 0 && first.size() < last.size();
  // 秸秆、畜禽粪污综合利用率: 秸秆综合利用率 is known.
  bool is_known =
      !stem.empty() && lexicon.FindIndicator(std::string(first) + std::string(last.substr(stem.size()))) != nullptr;
  if (parallel && !is_known) return last.substr(first.size());
  return stem.empty() ? std::string_view() : last.substr(stem.size());
}

// 生活污水收集率、处理率: what the first says before its measure holds for bare measures after it.
void ShareHead(const SubjectWording& wording, std::vector<std::string>* parts) {
  const PhraseMatcher& measures = wording.shared_endings;
  std::string head(WithoutEnding(parts->front(), measures));
  if (head.empty() || head.size() == parts->front().size()) return;
  for (std::size_t i = 1; i < parts->size(); ++i) {
    std::string& part = (*parts)[i];
    if (WithoutEnding(part, wording.rates).size() < part.size() && WithoutEnding(part, measures).empty())
      part.insert(0, head);
  }
}

}  // namespace

std::vector<std::string> SharedNouns(std::string_view noun, std::size_t count, const Lexicon& lexicon) {
  PhraseMatcher::Match pair = lexicon.pair_matcher().LongestAt(noun, 0);
  if (count == 2 && pair.id != PhraseMatcher::kNone && pair.length == noun.size()) {
    return {lexicon.pairs()[pair.id].first, lexicon.pairs()[pair.id].second};
  }
  std::vector<std::string> parts = SplitInto(noun, count, lexicon);
  const SubjectWording& wording = lexicon.subjects();
  if (!parts.empty()) ShareHead(wording, &parts);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (WithoutEnding(parts[i], wording.whole_endings).size() < parts[i].size()) continue;
    std::string_view tail = CommonTail(parts[i], parts.back(), lexicon);
    parts[i] += tail;
  }
  return parts;
}

}  // namespace heyan
