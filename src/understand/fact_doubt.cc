#include "understand/fact_doubt.h"

#include "understand/marks.h"

namespace heyan {
namespace {

// 铁路, 村: as names of one or two Han characters say too little alone.
constexpr std::size_t kShortNameBytes = 6;

}  // namespace

Doubt FactDoubter::Of(const FoundNoun& found, NamedBy named_by, const Fact& fact) const {
  if (fact.doubt != Doubt::kNone) return fact.doubt;
  if (fact.indicator.empty() && fact.subject.empty()) return Doubt::kNoName;
  bool is_alone = fact.modifiers.empty() && fact.owner.empty() && fact.breakdown.empty();
  if (is_alone && wording_.incomplete.Has(fact.indicator.empty() ? fact.subject : fact.indicator))
    return Doubt::kShortName;
  if (named_by != NamedBy::kIndicator && LacksOwner(fact)) return Doubt::kFarName;
  switch (named_by) {
    case NamedBy::kIndicator:
      return Doubt::kNone;
    case NamedBy::kNothing:
      return Doubt::kNoName;
    case NamedBy::kDeed:
      return Doubt::kOnlyDeed;
    case NamedBy::kClauseBefore:
      return Doubt::kFarName;
    case NamedBy::kNounAfter:
      if (Doubt doubt = OfNounAfter(found, fact); doubt != Doubt::kNone) return doubt;
      break;
    default:
      break;
  }
  return OfName(found, named_by, fact);
}

Doubt FactDoubter::OfNounAfter(const FoundNoun& found, const Fact& fact) const {
  bool is_capacity = WithoutEnding(found.named_before, wording_.capacities).size() < found.named_before.size();  // 年产
  bool tells_which = is_capacity || found.words.attributes || !fact.owner.empty();
  if (!found.named_before.empty() && !tells_which) return Doubt::kBothSides;
  if (is_capacity) return Doubt::kNone;  // 年产60万吨电池及材料: what is made
  if (memory_.has_figure && fact.modifiers.empty()) return Doubt::kListMember;
  return GoesOn(found.end) ? Doubt::kCutName : Doubt::kNone;
}

// 4个村（社区）获评…, 20家支持创新、带动就业的企业
bool FactDoubter::GoesOn(std::size_t end) const {
  if (LengthOfAny(row_.text(), end, kOpeningBrackets) > 0) return true;
  if (!row_.text().substr(end).starts_with(kListMark)) return false;
  std::size_t next = memory_.next + 1;
  return next >= row_.size() || row_[next].begin != end + kListMark.size();
}

// 对口帮扶4市投入资金3亿元: the words go on from a figure of their own.
bool FactDoubter::FollowsCount(const FoundNoun& found, const Fact& fact) const {
  if (memory_.next == 0 || !found.left.starts_with(fact.subject)) return false;
  const ReadQuantity& before = row_[memory_.next - 1];
  bool is_amount = before.quantity.kind == QuantityKind::kAmount && !before.quantity.dimension.starts_with("money");
  return is_amount && before.end == memory_.part_begin;
}

// 总投资9亿元 of 实施项目: which projects is not said.
bool FactDoubter::LacksOwner(const Fact& fact) const {
  if (!namer_.IsOwned(fact.indicator.empty() ? fact.subject : fact.indicator)) return false;
  std::size_t deed = namer_.DeedLength(fact.owner);
  return deed > 0 && namer_.IsGeneric(std::string_view(fact.owner).substr(deed));
}

Doubt FactDoubter::OfName(const FoundNoun& found, NamedBy named_by, const Fact& fact) const {
  if (!fact.indicator.empty()) return Doubt::kNone;
  if (wording_.than.LongestAt(fact.subject, 0).length > 0) return Doubt::kNoName;  // 较2024年
  if (fact.modifiers.empty() && wording_.places_counted.Has(fact.subject)) return Doubt::kShortName;
  if (named_by == NamedBy::kWordsBefore && found.beside_noun) return Doubt::kBothSides;
  if (wording_.funds.Has(fact.subject)) return Doubt::kOnlyDeed;                                      // 安排资金3亿元
  bool has_whole = !fact.breakdown.empty() || (!fact.base.empty() && fact.kind != FactKind::kLevel);  // 工业占生产总值
  bool is_alone = fact.modifiers.empty() && fact.owner.empty() && !has_whole;
  bool is_deed = !fact.modifiers.empty() && namer_.IsGeneric(fact.subject);  // 开工35个项目
  bool is_list = memory_.has_figure && named_by == NamedBy::kWordsBefore;    // its deed may be the list's
  bool is_short = is_alone || is_list || (named_by == NamedBy::kNounAfter && !is_deed && fact.owner.empty());
  if (is_short && fact.subject.size() <= kShortNameBytes) return Doubt::kShortName;
  if (named_by == NamedBy::kWordsBefore && FollowsCount(found, fact)) return Doubt::kBothSides;
  if (WithoutEnding(fact.subject, wording_.unfinished).size() < fact.subject.size()) return Doubt::kCutName;
  bool is_place = WithoutEnding(fact.subject, wording_.place_endings).size() < fact.subject.size();
  bool counts = IsCounted(row_[memory_.next].quantity);  // 自然保护区9个
  return is_place && !counts ? Doubt::kOnlyPlace : Doubt::kNone;
}

}  // namespace heyan
