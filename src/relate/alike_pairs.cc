#include "relate/alike_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "relate/agreement.h"
#include "relate/alike_names.h"
#include "relate/compare.h"
#include "relate/fact_key.h"

namespace heyan {
namespace {

constexpr std::size_t kMostOfABucket = 60;  // more names that end alike tell of a long list
constexpr std::size_t kTail = 2;            // characters that both names end with

using Key = std::tuple<CommonKey, int, FactKind, std::string,
                       std::u32string>;  // …, the last year, …, the breakdown, the end of the name
using Bucket = std::vector<AlikeName>;

bool IsPlain(const Quantity& quantity) {
  return quantity.comparator == Comparator::kEqual && quantity.qualifiers.empty();
}

// Within a tenth.
bool AreNear(const Decimal& a, const Decimal& b) {
  std::optional<Decimal> gap = a.Minus(b);
  std::optional<Decimal> tenfold = gap ? gap->Absolute().Times(10) : std::nullopt;
  return tenfold && *tenfold <= std::max(a.Absolute(), b.Absolute());
}

class Finder {
 public:
  Finder(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon), namer_(report, lexicon) {}

  std::vector<AlikePair> Find() {
    for (const auto& [key, bucket] : Buckets()) {
      if (bucket.size() > 1 && bucket.size() <= kMostOfABucket) Search(bucket);
    }
    auto places = [](const AlikePair& pair) { return std::minmax(pair.odd, pair.witness); };
    std::ranges::sort(pairs_, [&](const AlikePair& a, const AlikePair& b) { return places(a) < places(b); });
    auto same =
        std::ranges::unique(pairs_, [&](const AlikePair& a, const AlikePair& b) { return places(a) == places(b); });
    pairs_.erase(same.begin(), same.end());
    return std::move(pairs_);
  }

 private:
  // Another name of the bucket that is alike.
  struct Partner {
    std::size_t name = 0;
    int distance = 0;
  };

  const Fact& FactOf(const AlikeName& name) const { return report_.facts[name.fact]; }

  std::map<Key, Bucket> Buckets() const {
    std::map<Key, Bucket> buckets;
    for (int i = 0; i < static_cast<int>(report_.facts.size()); ++i) {
      const Fact& fact = report_.facts[i];
      if (!IsTold(fact)) continue;
      CommonKey key = LooseKeyOf(report_, fact, lexicon_);
      std::get<0>(key) = IsProject(fact) ? "" : fact.scope;  // the name of a project says its level
      for (AlikeName& name : namer_.NamesOf(i)) {
        std::u32string tail = name.core.substr(name.core.size() - kTail);
        buckets[{key, fact.period.last_year, fact.kind, fact.breakdown, tail}].push_back(std::move(name));
      }
    }
    return buckets;
  }

  // 区级重点项目完成投资: of a level is the project, no account.
  bool IsProject(const Fact& fact) const {
    const SubjectWording& subjects = lexicon_.subjects();
    std::string_view said = fact.indicator.empty() ? fact.subject : fact.indicator;
    return subjects.account_levels.Has(fact.scope) && (IsCount(report_.quantities[fact.quantity]) ||
                                                       subjects.owned.LongestEndingAt(said, 0, said.size()).length > 0);
  }

  // Whose it is may be said of both or of one.
  bool AreOfOne(const AlikeName& a, const AlikeName& b) const {
    const std::string& one = FactOf(a).owner;
    const std::string& other = FactOf(b).owner;
    return a.fact != b.fact && (one.empty() || other.empty() || one == other || IsInName(a) || IsInName(b));
  }

  // The owner is part of the name already.
  bool IsInName(const AlikeName& name) const {
    const Fact& fact = FactOf(name);
    const std::string& said = fact.indicator.empty() ? fact.subject : fact.indicator;
    return lexicon_.subjects().owned.Has(said);
  }

  // A bound agrees with nearly everything on its side: nothing is learnt from what is far off.
  Agreement AgreementOf(const AlikeName& a, const AlikeName& b) const {
    auto [one, other] = InOneUnit(SignedQuantity(report_, FactOf(a)), SignedQuantity(report_, FactOf(b)));
    Agreement agreement = Compare(one, other, lexicon_);
    std::optional<Quantity> converted = ConvertTo(other, one, lexicon_);
    bool is_far = !IsPlain(one) || !IsPlain(other) ? !converted || !AreNear(one.value, converted->value) : false;
    return agreement == Agreement::kByRounding && is_far ? Agreement::kIncomparable : agreement;
  }

  bool Agree(const AlikeName& a, const AlikeName& b) const {
    Agreement agreement = AgreementOf(a, b);
    return agreement == Agreement::kEqual || agreement == Agreement::kByRounding;
  }

  bool Differ(const AlikeName& a, const AlikeName& b) const {
    Agreement agreement = AgreementOf(a, b);
    return agreement == Agreement::kInconsistent || agreement == Agreement::kByTruncation;
  }

  // Of what the section does not tell to be a result only the plan is sure.
  bool IsSure(const AlikeName& name) const {
    const Fact& fact = FactOf(name);
    return fact.status == FactStatus::kTarget || fact.From("status") != Provenance::kInferred;
  }

  void Search(const Bucket& bucket) {
    std::vector<std::vector<Partner>> partners(bucket.size());
    for (std::size_t i = 0; i < bucket.size(); ++i) {
      for (std::size_t j = i + 1; j < bucket.size(); ++j) {
        if (!AreOfOne(bucket[i], bucket[j]) || StandTogether(bucket[i], bucket[j])) continue;
        std::optional<int> distance = namer_.DistanceOf(bucket[i], bucket[j]);
        if (!distance) continue;
        partners[i].push_back({j, *distance});
        partners[j].push_back({i, *distance});
      }
    }
    for (std::size_t i = 0; i < bucket.size(); ++i) {
      for (const Partner& partner : partners[i]) {
        if (partner.name > i) Judge(bucket, partners, i, partner);
      }
    }
  }

  // What one paragraph or one table tells with two names is two things.
  bool StandTogether(const AlikeName& a, const AlikeName& b) const {
    const Fact& one = FactOf(a);
    const Fact& other = FactOf(b);
    return one.table >= 0 || other.table >= 0 ? one.table == other.table : one.block == other.block;
  }

  // Those of one name are looked at as such; what two tables tell is of two populations.
  bool MayBeOne(const AlikeName& a, const AlikeName& b) const {
    const Fact& one = FactOf(a);
    const Fact& other = FactOf(b);
    bool is_same_name = one.indicator == other.indicator && one.subject == other.subject && one.scope == other.scope;
    return !(is_same_name && one.owner == other.owner) && (one.table < 0 || other.table < 0);
  }

  void Judge(const Bucket& bucket, const std::vector<std::vector<Partner>>& partners, std::size_t a,
             const Partner& found) {
    std::size_t b = found.name;
    if (!MayBeOne(bucket[a], bucket[b])) return;
    // Whether a name like `like`, as near as the two are or nearer, says something else than it.
    auto is_disputed = [&](std::size_t like, std::size_t other, int nearest, std::size_t value) {
      return std::ranges::any_of(partners[like], [&](const Partner& rival) {
        return rival.name != other && rival.distance <= nearest && bucket[rival.name].fact != bucket[value].fact &&
               Differ(bucket[rival.name], bucket[value]);
      });
    };
    int distance = found.distance;
    if (Agree(bucket[a], bucket[b])) {
      bool is_best = !is_disputed(a, b, distance - 1, a) && !is_disputed(b, a, distance - 1, b);
      if (is_best) pairs_.push_back({bucket[b].fact, bucket[a].fact, true, false});
      return;
    }
    if (!Differ(bucket[a], bucket[b]) || !IsSure(bucket[a]) || !IsSure(bucket[b])) return;
    for (auto [odd, witness] : {std::pair(b, a), std::pair(a, b)}) {
      if (is_disputed(odd, witness, distance, witness) || is_disputed(witness, odd, distance, witness)) continue;
      bool one_is_new = namer_.IsNew(bucket[odd].fact) != namer_.IsNew(bucket[witness].fact);
      pairs_.push_back({bucket[odd].fact, bucket[witness].fact, false, one_is_new});
      return;
    }
  }

  const Report& report_;
  const Lexicon& lexicon_;
  AlikeNamer namer_;
  std::vector<AlikePair> pairs_;
};

}  // namespace

std::vector<AlikePair> FindAlikePairs(const Report& report, const Lexicon& lexicon) {
  return Finder(report, lexicon).Find();
}

}  // namespace heyan
