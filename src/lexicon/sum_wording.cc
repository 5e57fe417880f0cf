#include "lexicon/sum_wording.h"

#include <array>
#include <set>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostMembers = 8;  // of a partition

Partition ReadPartition(const yaml::Node& node, NodeReader* reader) {
  Partition partition;
  reader->Text(node, "name");
  for (const std::string& word : reader->Texts(node, "wholes")) partition.wholes.Add(FoldWidth(word), 0);
  for (const yaml::Node& member : reader->Items(node, "members")) {
    for (const yaml::Node& word : member.items) {
      partition.words.Add(FoldWidth(reader->TextOf(word, "members")), partition.members);
    }
    ++partition.members;
  }
  partition.is_told_apart = reader->OptionalTruth(node, "told_apart");
  return partition;
}

// The member that a name begins with, or holds; kNone when there is none.
int MemberIn(const Partition& partition, std::string_view name) {
  PhraseMatcher::Found found = partition.words.FindFrom(name, 0);
  return found.length == 0 ? PhraseMatcher::kNone : partition.words.LongestAt(name, found.at).id;
}

}  // namespace

SumWording::Division SumWording::DivisionOf(std::string_view whole, const std::vector<std::string_view>& names) const {
  Division best;
  if (names.size() < 2 || names.size() > kMostMembers) return best;
  for (const Partition& partition : partitions) {
    if (partition.wholes.FindFrom(whole, 0).length == 0) continue;
    std::set<int> found;
    for (std::string_view name : names) found.insert(MemberIn(partition, name));
    if (found.contains(PhraseMatcher::kNone) || found.size() != names.size()) continue;
    best.is_disjoint = true;
    best.is_complete |= static_cast<int>(found.size()) == partition.members;
  }
  return best;
}

SumWording LoadSumWording(const yaml::Node& root, NodeReader* reader) {
  SumWording wording;
  auto lists = std::to_array<std::pair<std::string_view, PhraseMatcher*>>({{"openers", &wording.openers},
                                                                           {"views", &wording.views},
                                                                           {"view_ends", &wording.view_ends},
                                                                           {"changes", &wording.changes},
                                                                           {"others", &wording.others},
                                                                           {"fresh", &wording.fresh},
                                                                           {"more", &wording.more},
                                                                           {"means", &wording.means},
                                                                           {"all_of", &wording.all_of},
                                                                           {"nameless", &wording.nameless},
                                                                           {"grand_totals", &wording.grand_totals},
                                                                           {"plus", &wording.plus},
                                                                           {"minus", &wording.minus},
                                                                           {"no_plus", &wording.no_plus},
                                                                           {"no_addends", &wording.no_addends},
                                                                           {"added", &wording.added},
                                                                           {"in_all", &wording.in_all}});
  for (const auto& [key, matcher] : lists) {
    for (const std::string& word : reader->Texts(root, key)) matcher->Add(FoldWidth(word), 0);
  }
  for (const std::string& word : reader->Texts(root, "partial_openers")) wording.openers.Add(FoldWidth(word), 1);
  for (const std::string& word : reader->Texts(root, "no_openers")) wording.openers.Add(FoldWidth(word), 2);
  for (const yaml::Node& item : reader->Items(root, "partitions")) {
    wording.partitions.push_back(ReadPartition(item, reader));
  }
  return wording;
}

}  // namespace heyan
