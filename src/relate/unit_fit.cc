#include "relate/unit_fit.h"

#include <algorithm>
#include <array>

#include "lexicon/printed_unit.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kNear = 18;     // bytes between the name and its figure
constexpr std::size_t kClause = 120;  // bytes of a clause that are looked at

// The class of a dimension that indicators name: money of money-CNY; a quotient is of none.
std::string_view WideDimension(std::string_view dimension) {
  if (dimension.contains('/')) return "other";
  return dimension.substr(0, dimension.find_first_of("-:"));
}

bool Holds(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool Fits(const IndicatorEntry& entry, std::string_view dimension, const BoundWording& wording) {
  if (dimension == entry.dimension) return true;
  auto fitting = wording.fitting.find(entry.dimension);
  return fitting == wording.fitting.end() || Holds(fitting->second, dimension) || !Holds(wording.physical, dimension);
}

std::string_view Clip(std::string_view text, std::size_t most, bool from_end) {
  if (text.size() <= most) return text;
  std::size_t at = from_end ? text.size() - most : most;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return from_end ? text.substr(at) : text.substr(0, at);
}

// The parts of the clause before and behind a figure.
struct Sides {
  std::string_view before, behind;
};

Sides SidesOf(std::string_view text, TextRange figure) {
  constexpr auto kEnds = std::to_array<std::string_view>({"，", "；", "。", ",", ";", "：", "、", "\n"});
  Sides sides{Clip(text.substr(0, figure.begin), kClause, true), Clip(text.substr(figure.end), kClause, false)};
  for (std::string_view end : kEnds) {
    std::size_t last = sides.before.rfind(end);
    if (last != std::string_view::npos) sides.before.remove_prefix(last + end.size());
    sides.behind = sides.behind.substr(0, sides.behind.find(end));
  }
  return sides;
}

// 货物和集装箱吞吐量: the name goes on to the left.
bool GoesOnBefore(const Fact& fact, const Report& report) {
  constexpr auto kJoints = std::to_array<std::string_view>({"和", "及", "与", "、"});
  if (fact.block < 0) return false;
  const MappedText& text = report.blocks[fact.block].content;
  std::string_view before = std::string_view(text.text()).substr(0, text.FromSource(fact.label.begin));
  return std::ranges::any_of(kJoints, [&](std::string_view joint) { return before.ends_with(joint); });
}

// The name is directly before the figure in one clause.
bool StandsBefore(const Fact& fact, const Quantity& quantity, const IndicatorEntry& entry,
                  const BoundWording& wording) {
  if (fact.label.end > quantity.span.begin || quantity.span.begin - fact.label.end > kNear) return false;
  // 人均 in the name itself says nothing against it, but for people: 惠及群众3万户.
  if (wording.not_the_indicator->Matches(fact.indicator)) return entry.dimension != "people";
  return !wording.not_the_indicator->Matches(fact.phrase);
}

}  // namespace

std::vector<UnitLookedAt> UnitsOfIndicators(const Report& report, const Lexicon& lexicon) {
  std::vector<UnitLookedAt> looked_at;
  const BoundWording& wording = lexicon.bounds();
  for (const Fact& fact : report.facts) {
    if (fact.indicator.empty() || fact.kind != FactKind::kLevel) continue;
    const IndicatorEntry* entry = lexicon.FindIndicator(fact.indicator);
    if (entry == nullptr || !wording.fitting.contains(entry->dimension)) continue;
    const Quantity& quantity = report.quantities[fact.quantity];
    if (quantity.unit.empty() || fact.From("unit") != Provenance::kPrinted) continue;
    if (fact.From("indicator") != Provenance::kPrinted || !StandsBefore(fact, quantity, *entry, wording)) continue;
    if (GoesOnBefore(fact, report)) continue;
    bool fits = Fits(*entry, WideDimension(quantity.dimension), wording);
    looked_at.push_back(
        {quantity.span, fact.label, quantity.text, quantity.unit, fact.indicator, entry->dimension, true, fits});
  }
  return looked_at;
}

std::vector<UnitLookedAt> UnitsByUse(const std::vector<FigureText>& texts, const Report& report,
                                     const Lexicon& lexicon) {
  std::vector<UnitLookedAt> looked_at;
  for (const FigureText& text : texts) {
    const std::string& string = text.text->text();
    for (const FigurePlace& place : text.figures) {
      const Quantity& quantity = report.quantities[place.quantity];
      if (quantity.unit.empty()) continue;
      std::string_view dimension = WideDimension(quantity.dimension);
      Sides sides = SidesOf(string, place.range);
      for (const UnitUse& use : lexicon.bounds().uses) {
        Regex::Match match;
        bool before = use.before && use.before->Find(sides.before, 0, &match);
        if (!before && !(use.behind && use.behind->Find(sides.behind, 0, &match))) continue;
        if (use.except && (use.except->Matches(sides.before) || use.except->Matches(sides.behind))) continue;
        std::string name(match.groups.size() > 1 ? match.groups[1] : match.groups[0]);
        bool fits = !Holds(use.dimensions, dimension);
        looked_at.push_back(
            {quantity.span, quantity.span, quantity.text, quantity.unit, std::move(name), use.right, false, fits});
        break;
      }
    }
  }
  return looked_at;
}

std::vector<UnitLookedAt> UnitsOfLabels(const Report& report, const Lexicon& lexicon) {
  std::vector<UnitLookedAt> looked_at;
  const BoundWording& wording = lexicon.bounds();
  for (const Indicator& row : report.indicators) {
    std::optional<PrintedUnit> unit = ParseUnit(row.unit, lexicon);
    if (row.unit.empty() || !unit || unit->dimension.empty()) continue;
    std::string_view dimension = WideDimension(unit->dimension);
    UnitLookedAt label{row.span, row.span, row.label, row.unit, row.name};
    auto use = std::ranges::find_if(wording.uses,
                                    [&](const UnitUse& one) { return one.before && one.before->Matches(row.name); });
    const IndicatorEntry* entry = lexicon.FindIndicator(row.canonical);
    if (use != wording.uses.end()) {
      label.right = use->right;
      label.fits = !Holds(use->dimensions, dimension);
    } else if (entry != nullptr && wording.fitting.contains(entry->dimension) && row.measure != Measure::kGrowth) {
      label.right = entry->dimension;
      label.of_dimension = true;
      label.fits = Fits(*entry, dimension, wording);
    } else {
      continue;
    }
    looked_at.push_back(std::move(label));
  }
  return looked_at;
}

std::vector<Conversion> ConversionsIn(const std::vector<FigureText>& texts, const Report& report) {
  constexpr auto kOpen = std::to_array<std::string_view>({"（", "("});
  constexpr auto kClose = std::to_array<std::string_view>({"）", ")"});
  constexpr auto kLead = std::to_array<std::string_view>({"折合", "合", "即", "约合", "折"});
  std::vector<Conversion> conversions;
  for (const FigureText& text : texts) {
    std::string_view string = text.text->text();
    for (std::size_t i = 0; i + 1 < text.figures.size(); ++i) {
      const Quantity& first = report.quantities[text.figures[i].quantity];
      const Quantity& second = report.quantities[text.figures[i + 1].quantity];
      if (first.unit.empty() || first.unit == second.unit || first.dimension != second.dimension) continue;
      TextRange between = {text.figures[i].range.end, text.figures[i + 1].range.begin};
      if (between.begin > between.end || between.end - between.begin > kNear) continue;
      std::string_view gap = string.substr(between.begin, between.end - between.begin);
      std::string_view rest = string.substr(text.figures[i + 1].range.end);
      auto open = std::ranges::find_if(kOpen, [&](std::string_view mark) { return gap.starts_with(mark); });
      if (open == kOpen.end()) continue;
      gap.remove_prefix(open->size());
      bool closed = std::ranges::any_of(kClose, [&](std::string_view mark) { return rest.starts_with(mark); });
      if (!closed || (!gap.empty() && std::ranges::find(kLead, gap) == kLead.end())) continue;
      conversions.push_back({text.figures[i].quantity, text.figures[i + 1].quantity});
    }
  }
  return conversions;
}

}  // namespace heyan
