#include "relate/named_parts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "relate/alike_names.h"
#include "relate/compare.h"
#include "relate/fact_key.h"

namespace heyan {
namespace {

constexpr std::size_t kMostOfAKey = 40;  // wholes or parts; more are lists of places

// What is told of wholes and parts of one partition, of one time and deed.
struct Told {
  std::vector<int> wholes;       // facts
  std::map<int, int> by_member;  // the largest one
};
using Key =
    std::tuple<std::size_t, CommonKey, int, std::string, bool>;  // partition, …, last year, owner, whether it came new

class Finder {
 public:
  Finder(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon), namer_(report, lexicon) {}

  std::vector<JudgedSum> Find() {
    const std::vector<Partition>& partitions = lexicon_.sums().partitions;
    std::map<Key, Told> told;
    for (std::size_t i = 0; i < partitions.size(); ++i) {
      if (partitions[i].is_told_apart) Gather(i, partitions[i], &told);
    }
    std::vector<JudgedSum> sums;
    for (const auto& [key, its] : told) {
      if (its.by_member.empty() || its.wholes.size() > kMostOfAKey) continue;
      for (int whole : its.wholes) Judge(whole, its, &sums);
    }
    return sums;
  }

 private:
  void Gather(std::size_t index, const Partition& partition, std::map<Key, Told>* told) const {
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = report_.facts[i];
      bool is_told = IsTold(fact) && fact.From("status") != Provenance::kInferred && fact.kind == FactKind::kLevel;
      if (!is_told || !fact.breakdown.empty() || !IsCount(QuantityOf(i))) continue;
      const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
      bool is_whole = partition.wholes.FindFrom(name, 0).length > 0;
      PhraseMatcher::Found part = partition.words.FindFrom(name, 0);
      if (!is_whole && part.length == 0) continue;
      Told& its =
          (*told)[{index, LooseKeyOf(report_, fact, lexicon_), fact.period.last_year, fact.owner, namer_.IsNew(i)}];
      if (is_whole) {
        its.wholes.push_back(i);
        continue;
      }
      auto [known, is_new] = its.by_member.try_emplace(partition.words.LongestAt(name, part.at).id, i);
      if (!is_new && QuantityOf(known->second).value < QuantityOf(i).value) known->second = i;
    }
  }

  const Quantity& QuantityOf(int fact) const { return report_.quantities[report_.facts[fact].quantity]; }

  void Judge(int whole, const Told& its, std::vector<JudgedSum>* sums) const {
    const Quantity& total = QuantityOf(whole);
    JudgedSum judged{.sum = {.shape = SumShape::kNamed, .total = report_.facts[whole].quantity, .is_disjoint = true}};
    std::optional<Ranged> added = Exactly(0);
    bool is_plain = total.comparator == Comparator::kEqual && total.qualifiers.empty();
    for (const auto& [member, fact] : its.by_member) {
      const Quantity& part = QuantityOf(fact);
      if (report_.facts[fact].block == report_.facts[whole].block) return;  // what stands together, others look at
      judged.sum.parts.push_back({report_.facts[fact].quantity});
      added = added ? Plus(*added, RangedOf(part)) : std::nullopt;
      is_plain &= part.comparator == Comparator::kEqual && part.qualifiers.empty();
    }
    if (!added) return;
    judged.computed = *added;
    Ranged all = RangedOf(total);
    bool is_above = added->value > all.value && !added->wide.Intersects(all.wide);
    judged.fit = !is_above ? Fit::kEqual : is_plain ? Fit::kFails : Fit::kDoubtful;
    sums->push_back(std::move(judged));
  }

  const Report& report_;
  const Lexicon& lexicon_;
  AlikeNamer namer_;
};

}  // namespace

std::vector<JudgedSum> FindNamedParts(const Report& report, const Lexicon& lexicon) {
  return Finder(report, lexicon).Find();
}

}  // namespace heyan
