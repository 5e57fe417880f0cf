// The printed names of the model's enumerations: one table each, used for writing and reading.
#include <array>
#include <utility>

#include "model/finding.h"
#include "model/report.h"

namespace heyan {
namespace {

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

template <typename E, std::size_t N>
std::string_view NameOf(const Names<E, N>& names, E value) {
  for (const auto& [candidate, name] : names) {
    if (candidate == value) return name;
  }
  return "";
}

template <typename E, std::size_t N>
bool ValueOf(const Names<E, N>& names, std::string_view text, E* value) {
  for (const auto& [candidate, name] : names) {
    if (name != text) continue;
    *value = candidate;
    return true;
  }
  return false;
}

constexpr auto kComparators = std::to_array<std::pair<Comparator, std::string_view>>({
    {Comparator::kEqual, "="},
    {Comparator::kAtLeast, ">="},
    {Comparator::kMoreThan, ">"},
    {Comparator::kAtMost, "<="},
    {Comparator::kLessThan, "<"},
    {Comparator::kRange, "range"},
});
constexpr auto kQuantityKinds = std::to_array<std::pair<QuantityKind, std::string_view>>({
    {QuantityKind::kAmount, "amount"},
    {QuantityKind::kPercent, "percent"},
    {QuantityKind::kPoints, "points"},
    {QuantityKind::kMultiple, "multiple"},
    {QuantityKind::kRatio, "ratio"},
    {QuantityKind::kRank, "rank"},
    {QuantityKind::kGrade, "grade"},
});
constexpr auto kNumberClasses = std::to_array<std::pair<NumberClass, std::string_view>>({
    {NumberClass::kQuantity, "quantity"},
    {NumberClass::kPeriod, "period"},
    {NumberClass::kOrdinal, "ordinal"},
    {NumberClass::kListNumber, "list_number"},
    {NumberClass::kName, "name"},
    {NumberClass::kUnknown, "unknown"},
});
constexpr auto kNatures = std::to_array<std::pair<Nature, std::string_view>>({
    {Nature::kBinding, "binding"},
    {Nature::kExpected, "expected"},
    {Nature::kUnspecified, "unspecified"},
});
constexpr auto kDirections = std::to_array<std::pair<Direction, std::string_view>>({
    {Direction::kHigher, "higher"},
    {Direction::kLower, "lower"},
    {Direction::kNeutral, "neutral"},
    {Direction::kUnknown, "unknown"},
});
constexpr auto kVerdicts = std::to_array<std::pair<Verdict, std::string_view>>({
    {Verdict::kMet, "met"},
    {Verdict::kExceeded, "exceeded"},
    {Verdict::kNear, "near"},
    {Verdict::kMissed, "missed"},
    {Verdict::kUndetermined, "undetermined"},
    {Verdict::kNoTarget, "no_target"},
    {Verdict::kNoResult, "no_result"},
    {Verdict::kPending, "pending"},
});
constexpr auto kMeanings = std::to_array<std::pair<CellMeaning, std::string_view>>({
    {CellMeaning::kAbsent, "absent"},
    {CellMeaning::kFigure, "figure"},
    {CellMeaning::kChange, "change"},
    {CellMeaning::kDelegated, "delegated"},
    {CellMeaning::kDone, "done"},
    {CellMeaning::kExpected, "expected"},
    {CellMeaning::kNotDone, "not_done"},
    {CellMeaning::kRelative, "relative"},
    {CellMeaning::kText, "text"},
});
constexpr auto kMeasures = std::to_array<std::pair<Measure, std::string_view>>({
    {Measure::kUnspecified, "unspecified"},
    {Measure::kLevel, "level"},
    {Measure::kGrowth, "growth"},
});
constexpr auto kProvenances = std::to_array<std::pair<Provenance, std::string_view>>({
    {Provenance::kPrinted, "printed"},
    {Provenance::kStructural, "structural"},
    {Provenance::kDefault, "default"},
    {Provenance::kInferred, "inferred"},
});
constexpr auto kFactKinds = std::to_array<std::pair<FactKind, std::string_view>>({
    {FactKind::kLevel, "level"},
    {FactKind::kIncrement, "increment"},
    {FactKind::kGrowth, "growth"},
    {FactKind::kMultiple, "multiple"},
    {FactKind::kShare, "share"},
    {FactKind::kRatio, "ratio"},
    {FactKind::kPoints, "points"},
    {FactKind::kRank, "rank"},
    {FactKind::kGrade, "grade"},
    {FactKind::kCompletion, "completion"},
});
constexpr auto kFactStatuses = std::to_array<std::pair<FactStatus, std::string_view>>({
    {FactStatus::kTarget, "target"},
    {FactStatus::kActual, "actual"},
    {FactStatus::kUnknown, "unknown"},
});
constexpr auto kFactPlaces = std::to_array<std::pair<FactPlace, std::string_view>>({
    {FactPlace::kProse, "prose"},
    {FactPlace::kBox, "box"},
    {FactPlace::kTable, "table"},
});
constexpr auto kDoubts = std::to_array<std::pair<Doubt, std::string_view>>({
    {Doubt::kNone, "none"},
    {Doubt::kNoName, "no_name"},
    {Doubt::kOnlyDeed, "only_deed"},
    {Doubt::kShortName, "short_name"},
    {Doubt::kOnlyPlace, "only_place"},
    {Doubt::kBothSides, "both_sides"},
    {Doubt::kListMember, "list_member"},
    {Doubt::kCutName, "cut_name"},
    {Doubt::kFarName, "far_name"},
});
constexpr auto kBlockTypes = std::to_array<std::pair<BlockType, std::string_view>>({
    {BlockType::kTitle, "title"},
    {BlockType::kHeading, "heading"},
    {BlockType::kParagraph, "paragraph"},
    {BlockType::kBox, "box"},
    {BlockType::kTable, "table"},
    {BlockType::kFigure, "figure"},
    {BlockType::kNote, "note"},
    {BlockType::kListItem, "list_item"},
});
constexpr auto kReportKinds = std::to_array<std::pair<ReportKind, std::string_view>>({
    {ReportKind::kPlan, "plan"},
    {ReportKind::kWork, "work"},
    {ReportKind::kBudget, "budget"},
    {ReportKind::kStatistics, "statistics"},
    {ReportKind::kOther, "other"},
});
constexpr auto kRowRoles = std::to_array<std::pair<RowRole, std::string_view>>({
    {RowRole::kHeader, "header"},
    {RowRole::kData, "data"},
    {RowRole::kSub, "sub"},
    {RowRole::kTotal, "total"},
    {RowRole::kGroup, "group"},
    {RowRole::kUnread, "unread"},
});
constexpr auto kSeverities = std::to_array<std::pair<Severity, std::string_view>>({
    {Severity::kInfo, "info"},
    {Severity::kWarning, "warning"},
    {Severity::kError, "error"},
});

}  // namespace

#define HEYAN_NAMES(Type, table)                                         \
  std::string_view ToString(Type value) { return NameOf(table, value); } \
  bool FromString(std::string_view text, Type* value) { return ValueOf(table, text, value); }

HEYAN_NAMES(Comparator, kComparators)
HEYAN_NAMES(QuantityKind, kQuantityKinds)
HEYAN_NAMES(Nature, kNatures)
HEYAN_NAMES(Direction, kDirections)
HEYAN_NAMES(Verdict, kVerdicts)
HEYAN_NAMES(CellMeaning, kMeanings)
HEYAN_NAMES(Measure, kMeasures)
HEYAN_NAMES(Provenance, kProvenances)
HEYAN_NAMES(NumberClass, kNumberClasses)
HEYAN_NAMES(FactKind, kFactKinds)
HEYAN_NAMES(FactStatus, kFactStatuses)
HEYAN_NAMES(FactPlace, kFactPlaces)
HEYAN_NAMES(Doubt, kDoubts)
HEYAN_NAMES(BlockType, kBlockTypes)
HEYAN_NAMES(ReportKind, kReportKinds)
HEYAN_NAMES(RowRole, kRowRoles)
HEYAN_NAMES(Severity, kSeverities)

#undef HEYAN_NAMES

}  // namespace heyan
