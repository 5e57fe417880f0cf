#include "understand/understand.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "understand/header.h"
#include "understand/indicator_table.h"
#include "understand/prose_facts.h"
#include "understand/report_numbers.h"
#include "understand/section.h"

namespace heyan {
namespace {

// Tables are read before prose, so quantities are out of order at first.
void SortQuantities(Report* report) {
  std::vector<Quantity>& quantities = report->quantities;
  std::vector<int> order(quantities.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int i) { return quantities[i].span.begin; });
  std::vector<int> new_index(order.size());
  std::vector<Quantity> sorted;
  sorted.reserve(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    new_index[order[i]] = static_cast<int>(i);
    sorted.push_back(std::move(quantities[order[i]]));
    sorted.back().id = static_cast<int>(i);
  }
  quantities = std::move(sorted);
  auto renumber = [&](int* quantity) {
    if (*quantity >= 0) *quantity = new_index[*quantity];
  };
  for (Indicator& indicator : report->indicators) {
    renumber(&indicator.target.quantity);
    for (ResultCell& result : indicator.results) renumber(&result.cell.quantity);
  }
  for (Fact& fact : report->facts) renumber(&fact.quantity);
}

}  // namespace

void Understand(const Lexicon& lexicon, Report* report) {
  ReadHeader(lexicon, report);
  std::vector<SectionContext> sections = ReadSections(*report, lexicon);
  OwnPlaces places(*report, lexicon);
  for (int table = 0; table < static_cast<int>(report->tables.size()); ++table) {
    ReadIndicatorTable(table, places, lexicon, report);
  }
  std::vector<ReadNumbers> numbers = ReadBlockNumbers(*report, lexicon);
  ReadProse(sections, places, numbers, lexicon, report);
  SortQuantities(report);
  ListNumbers(numbers, lexicon, report);
}

}  // namespace heyan
