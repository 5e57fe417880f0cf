#include "relate/agreement.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "relate/alike_pairs.h"
#include "relate/compare.h"
#include "relate/fact_key.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// A key with so many different values in one report is a series whose owner was not seen (lessons.md).
constexpr std::size_t kSeriesValues = 4;
// Clauses alike in so many characters are copies of each other …
constexpr int kNearCopyCharacters = 8;
// … and beside a box, which names its year and things, in so many when the figures are one slip apart.
constexpr int kBoxCopyCharacters = 5;

// Names and clauses of so few characters are said of many things.
constexpr int kFewestCharacters = 4;

constexpr std::size_t kMaxCluster = 200;

constexpr int kThreeDigits = 100;
constexpr int kManyDigits = 1000;
constexpr std::ptrdiff_t kManyPrinted = 3;  // digits; what came new is seldom all there is

using Cluster = std::vector<int>;  // fact indices in document order

using IndicatorKey = std::tuple<std::string, std::vector<std::string>, std::string, std::string, FactKind, CommonKey>;
using PhraseKey = std::tuple<std::string, CommonKey>;

int HanCharacters(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = DecodeAt(text, at);
    if (IsHan(c.value)) ++count;
    at += std::max<std::uint32_t>(1, c.length);
  }
  return count;
}

class Finder {
 public:
  Finder(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon) {}

  AgreementResult Run() {
    for (const auto& [key, cluster] : ClustersByIndicator()) CheckIndicatorCluster(cluster);
    for (const auto& [key, cluster] : ClustersByPhrase()) CheckPhraseCluster(cluster);
    for (bool owned : {true, false}) {
      for (const auto& [key, cluster] : ClustersByName(owned)) CheckLikeCluster(cluster);
    }
    for (const auto& [key, cluster] : ClustersByClause()) CheckLikeCluster(cluster);
    for (const AlikePair& pair : FindAlikePairs(report_, lexicon_)) CheckAlikePair(pair);
    std::ranges::stable_sort(result_.disagreements, {}, [&](const Disagreement& d) { return Position(d.odd); });
    result_.compared.assign(compared_.begin(), compared_.end());
    return std::move(result_);
  }

 private:
  const Fact& At(int fact) const { return report_.facts[fact]; }
  Quantity QuantityOf(int fact) const { return SignedQuantity(report_, At(fact)); }

  std::uint32_t Position(int fact) const { return report_.quantities[At(fact).quantity].span.begin; }

  bool IsUncertain(const Fact& fact) const {
    if (fact.indicator.empty() || fact.status == FactStatus::kUnknown || fact.period.year == 0) return true;
    int defaults = 0;
    for (FactField field : std::initializer_list<FactField>{"indicator", "scope", "period", "status", "kind"}) {
      Provenance from = fact.From(field);
      if (from == Provenance::kInferred) return true;
      if (from == Provenance::kDefault) ++defaults;
    }
    return defaults > 1;
  }

  std::map<IndicatorKey, Cluster> ClustersByIndicator() {
    std::map<IndicatorKey, Cluster> clusters;
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = At(i);
      if (IsUncertain(fact)) {
        ++result_.abstained;
        continue;
      }
      clusters[{fact.indicator, fact.modifiers, fact.breakdown, fact.owner, fact.kind,
                CommonKeyOf(report_, fact, lexicon_)}]
          .push_back(i);
    }
    return clusters;
  }

  std::map<PhraseKey, Cluster> ClustersByPhrase() const {
    std::map<PhraseKey, Cluster> clusters;
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = At(i);
      bool has_key = !fact.phrase.empty() && fact.block >= 0 && fact.kind != FactKind::kRank &&
                     fact.status != FactStatus::kUnknown && fact.period.year != 0 &&
                     fact.From("status") != Provenance::kInferred;
      if (has_key) clusters[{fact.phrase, CommonKeyOf(report_, fact, lexicon_)}].push_back(i);
    }
    return clusters;
  }

  // By indicator or subject, and with `owned` by whose it is and what was done with it (新增, 认定): all that is often printed in
  // one place only.
  std::map<PhraseKey, Cluster> ClustersByName(bool owned) const {
    std::map<PhraseKey, Cluster> clusters;
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = At(i);
      const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
      if (!IsTold(fact)) continue;
      std::string key = name + "|" + std::string(ToString(fact.kind));
      if (owned) key += "|" + fact.owner + "|" + fact.breakdown;
      for (const std::string& modifier : fact.modifiers) key += owned ? "|" + modifier : "";
      // “|growth” and the like are not Han.
      if (HanCharacters(key) >= kFewestCharacters) clusters[{key, LooseKeyOf(report_, fact, lexicon_)}].push_back(i);
    }
    return clusters;
  }

  std::map<PhraseKey, Cluster> ClustersByClause() const {
    std::map<PhraseKey, Cluster> clusters;
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = At(i);
      bool has_clause = fact.block >= 0 && fact.status != FactStatus::kUnknown && fact.period.year != 0 &&
                        HanCharacters(fact.phrase) >= kFewestCharacters;
      if (!has_clause) continue;
      CommonKey key = LooseKeyOf(report_, fact, lexicon_);
      std::get<0>(key).clear();  // a whole clause that is said twice is a copy at any level
      clusters[{fact.phrase, key}].push_back(i);
    }
    return clusters;
  }

  // The distinct prints of a cluster: facts that agree with each other share a group.
  std::vector<Cluster> GroupByValue(const Cluster& cluster) const {
    std::vector<Cluster> groups;
    for (int fact : cluster) {
      auto agrees = [&](const Cluster& group) {
        auto [one, other] = InOneUnit(QuantityOf(group.front()), QuantityOf(fact));
        Agreement agreement = Compare(one, other, lexicon_);
        return agreement != Agreement::kInconsistent && agreement != Agreement::kByTruncation;
      };
      auto group = std::ranges::find_if(groups, agrees);
      if (group == groups.end()) {
        groups.push_back({fact});
      } else {
        group->push_back(fact);
      }
      if (groups.size() > kSeriesValues) break;
    }
    return groups;
  }

  bool Any(const Cluster& cluster, FactPlace place) const {
    return std::ranges::any_of(cluster, [&](int fact) { return At(fact).place == place; });
  }

  // A cluster about one place of the document proves nothing.
  bool InOneBlock(const Cluster& cluster) const {
    return std::ranges::all_of(
        cluster, [&](int fact) { return At(fact).block == At(cluster.front()).block && At(fact).table < 0; });
  }

  // Two cells of one row that differ are two measures heyan did not tell apart: the row proves nothing.
  Cluster WithoutTornRows(const Cluster& cluster) const {
    Cluster kept;
    for (int fact : cluster) {
      auto contradicts = [&](int other) {
        return At(other).table >= 0 && At(other).table == At(fact).table && At(other).label == At(fact).label &&
               QuantityOf(other).value != QuantityOf(fact).value;
      };
      if (At(fact).table < 0 || std::ranges::none_of(cluster, contradicts)) kept.push_back(fact);
    }
    return kept;
  }

  void CheckIndicatorCluster(const Cluster& all) {
    // Clusters of tables are small unless a report repeats one row without end; those prove nothing either.
    if (all.size() > kMaxCluster) return;
    Cluster cluster = WithoutTornRows(all);
    bool table = Any(cluster, FactPlace::kTable);
    bool box = Any(cluster, FactPlace::kBox);
    bool elsewhere = Any(cluster, FactPlace::kProse) || (table && box);
    if (cluster.size() < 2 || !(table || box) || !elsewhere) return;
    Report(cluster, table ? Proof::kTable : Proof::kBox);
  }

  void Remember(const Cluster& cluster, Proof proof) {
    compared_.insert(cluster.begin(), cluster.end());
    result_.comparisons.push_back({cluster, proof});
  }

  void CheckPhraseCluster(const Cluster& cluster) {
    if (cluster.size() < 2 || InOneBlock(cluster)) return;
    bool box = Any(cluster, FactPlace::kBox) && Any(cluster, FactPlace::kProse);
    int length = HanCharacters(At(cluster.front()).phrase);
    if (length < (box ? kBoxCopyCharacters : kNearCopyCharacters)) return;
    // Accounts, levels and owners repeat whole clauses with figures of their own; a slip tells a copy from those.
    Report(cluster, Proof::kNearCopy, /*needs_slip=*/!box || length < kNearCopyCharacters);
  }

  void Report(const Cluster& cluster, Proof proof, bool needs_slip = false) {
    std::vector<Cluster> groups = GroupByValue(cluster);
    Remember(cluster, proof);
    if (groups.size() < 2 || groups.size() >= kSeriesValues) return;
    // Three values and no two alike: parts and a whole, or a series, rather than one fact.
    bool all_differ = groups.size() > 2 && std::ranges::all_of(groups, [](const Cluster& g) { return g.size() == 1; });
    if (all_differ) return;
    Disagreement found;
    found.facts = cluster;
    found.proof = proof;
    Choose(groups, &found);
    if (IsReported(found.odd) && IsReported(found.witness)) return;
    if (MayBeAPart(found)) return;
    if (needs_slip && !OneSlipApart(QuantityOf(found.odd), QuantityOf(found.witness), lexicon_)) return;
    SetCertainty(&found);
    if (found.certainty == Certainty::kLikely && found.power_of_ten == 0 &&
        !ApartByMoreThanOnePercent(QuantityOf(found.odd).value, QuantityOf(found.witness).value)) {
      return;
    }
    for (int fact : cluster) reported_.insert(At(fact).quantity);
    result_.disagreements.push_back(std::move(found));
  }

  // Of three values that have nothing to do with each other two are rarely a slip apart when they have three digits. Keeps these
  // two; false when there are none.
  bool KeepSlip(std::vector<Cluster>* groups) const {
    for (const Cluster& a : *groups) {
      for (const Cluster& b : *groups) {
        const Quantity& x = report_.quantities[At(a.front()).quantity];
        const Quantity& y = report_.quantities[At(b.front()).quantity];
        if (a.front() >= b.front() || !HasDigits(x, kThreeDigits) || !OneSlipApart(x, y, lexicon_)) continue;
        *groups = {Cluster(a), Cluster(b)};
        return true;
      }
    }
    return false;
  }

  // `fewest` is the smallest whole number of so many.
  static bool HasDigits(const Quantity& quantity, int fewest) {
    std::optional<Decimal> digits = quantity.value.Absolute().DividedBy(quantity.value.LastPlace(), 0);
    return digits && *digits >= Decimal(fewest);
  }

  // Values a slip apart in two places: of figures that have nothing to do with each other this is rare.
  void CheckLikeCluster(const Cluster& cluster) {
    if (cluster.size() < 2 || cluster.size() > kMaxCluster || InOneBlock(cluster)) return;
    std::vector<Cluster> groups = GroupByValue(cluster);
    Remember(cluster, Proof::kAlike);
    if (groups.size() < 2 || groups.size() >= kSeriesValues) return;
    if (groups.size() > 2 && !KeepSlip(&groups)) return;
    Disagreement found;
    found.facts = groups.front();
    found.facts.insert(found.facts.end(), groups.back().begin(), groups.back().end());
    std::ranges::sort(found.facts);
    found.proof = Proof::kAlike;
    if (InOneBlock(found.facts)) return;
    Choose(groups, &found);
    if (IsReported(found.odd) && IsReported(found.witness)) return;
    auto [odd, witness] = InOneUnit(QuantityOf(found.odd), QuantityOf(found.witness));
    if (!OneSlipApart(odd, witness, lexicon_)) return;
    SetCertainty(&found);
    for (int fact : cluster) reported_.insert(At(fact).quantity);
    result_.disagreements.push_back(std::move(found));
  }

  // Two names of which one has more words: only figures that are close tell that one may be meant.
  void CheckAlikePair(const AlikePair& pair) {
    Cluster facts = {std::min(pair.odd, pair.witness), std::max(pair.odd, pair.witness)};
    if (pair.agrees) return Remember(facts, Proof::kNames);
    if (IsReported(pair.odd) || IsReported(pair.witness)) return;
    Disagreement found;
    found.facts = facts;
    found.odd = pair.odd;
    found.witness = pair.witness;
    found.proof = Proof::kNames;
    if (!AreClose(found, pair.one_is_new ? kManyPrinted : 0)) return;
    Remember(facts, Proof::kNames);
    if (auto power = PowerOfTenApart(QuantityOf(found.odd), QuantityOf(found.witness), lexicon_)) {
      found.power_of_ten = *power;
    }
    SetCertainty(&found);
    for (int fact : facts) reported_.insert(At(fact).quantity);
    result_.disagreements.push_back(std::move(found));
  }

  // One slip apart, or with so many equal digits in front that this is no chance; or a plan below the floor that is set for it.
  bool AreClose(const Disagreement& found, std::ptrdiff_t fewest) const {
    auto [odd, witness] = InOneUnit(QuantityOf(found.odd), QuantityOf(found.witness));
    if (PrintedDigits(odd) < fewest || PrintedDigits(witness) < fewest) return false;
    if (OneSlipApart(odd, witness, lexicon_) || IsBelowFloor(odd, witness, At(found.odd))) return true;
    return HasDigits(odd, kManyDigits) && HasDigits(witness, kManyDigits) &&
           !ApartByMoreThanOnePercent(odd.value, witness.value);
  }

  static std::ptrdiff_t PrintedDigits(const Quantity& quantity) {
    return std::ranges::count_if(quantity.text, [](char c) { return c >= '0' && c <= '9'; });
  }

  // 确保完成投资230亿元以上, of projects whose plan is 203亿元. Less than half is a part's.
  static bool IsBelowFloor(const Quantity& a, const Quantity& b, const Fact& fact) {
    auto is_floor = [](const Quantity& quantity) { return quantity.comparator == Comparator::kAtLeast; };
    if (fact.status != FactStatus::kTarget || fact.kind != FactKind::kLevel || is_floor(a) == is_floor(b)) return false;
    std::optional<Decimal> twice = std::min(a.value, b.value).Times(2);
    return twice && *twice > std::max(a.value, b.value);
  }

  // A level in prose that is less than half of the other may be that of a part whose name stands a clause before, unless
  // the report's own place is named or a factor of ten explains it.
  bool MayBeAPart(const Disagreement& found) const {
    const Fact& odd = At(found.odd);
    bool level = odd.kind == FactKind::kLevel || odd.kind == FactKind::kIncrement;
    if (!level || found.power_of_ten != 0 || found.proof == Proof::kNearCopy) return false;
    const Fact& witness = At(found.witness);
    const Fact& prose = odd.place == FactPlace::kTable ? witness : odd;
    if (prose.From("scope") == Provenance::kPrinted) return false;
    const Quantity& other = report_.quantities[(&prose == &odd ? witness : odd).quantity];
    std::optional<Quantity> said = ConvertTo(report_.quantities[prose.quantity], other, lexicon_);
    std::optional<Decimal> twice = said ? said->value.Times(2) : std::nullopt;
    return !twice || *twice < other.value;
  }

  // A cluster by indicator and one by phrase may hold the same figures: they are told once.
  bool IsReported(int fact) const { return reported_.contains(At(fact).quantity); }

  // The value that most statements share is taken for right; between equals that of a table, then what stands first.
  void Choose(std::vector<Cluster>& groups, Disagreement* found) const {
    auto weight = [&](const Cluster& group) {
      std::uint32_t first = Position(*std::ranges::min_element(group, {}, [&](int f) { return Position(f); }));
      return std::tuple(group.size(), Any(group, FactPlace::kTable), -static_cast<std::int64_t>(first));
    };
    std::ranges::stable_sort(groups, std::greater<>(), weight);
    found->witness = groups.front().front();
    found->odd = groups.back().front();
    if (auto power = PowerOfTenApart(QuantityOf(found->odd), QuantityOf(found->witness), lexicon_)) {
      found->power_of_ten = *power;
    }
  }

  void SetCertainty(Disagreement* found) const {
    std::set<std::string> assumed;
    for (int fact : {found->odd, found->witness}) {
      At(fact).from.ForEach([&](std::string_view field, Provenance from) {
        if (from == Provenance::kDefault) assumed.emplace(field);
      });
    }
    found->assumed.assign(assumed.begin(), assumed.end());
    bool cut_off = Compare(QuantityOf(found->odd), QuantityOf(found->witness), lexicon_) == Agreement::kByTruncation;
    // A section's default year needs a second proof: a slip that explains the difference.
    bool explained =
        found->proof == Proof::kNearCopy && OneSlipApart(QuantityOf(found->odd), QuantityOf(found->witness), lexicon_);
    // Two tables may hold two populations of one name; what tells them apart need not be in the caption.
    auto in_table = [&](int fact) { return At(fact).place == FactPlace::kTable; };
    bool two_tables = in_table(found->odd) && std::ranges::count_if(found->facts, in_table) > 1;
    bool sure = !cut_off && !two_tables && (assumed.empty() || found->power_of_ten != 0 || explained);
    found->certainty = sure ? Certainty::kCertain : Certainty::kLikely;
  }

  const heyan::Report& report_;
  const Lexicon& lexicon_;
  AgreementResult result_;
  std::set<int> compared_;
  std::set<int> reported_;  // quantities
};

}  // namespace

Quantity SignedQuantity(const Report& report, const Fact& fact) {
  const Quantity& quantity = report.quantities[fact.quantity];
  return fact.falling ? Negated(quantity) : quantity;
}

AgreementResult FindDisagreements(const Report& report, const Lexicon& lexicon) {
  return Finder(report, lexicon).Run();
}

}  // namespace heyan
