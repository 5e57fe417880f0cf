#include "expression/run.h"

#include <algorithm>

namespace heyan::expression {
namespace {

// What so many figures say something of is a word of all, not one thing.
constexpr std::size_t kMostAlike = 200;

// What the fact is about; empty without indicator.
std::string KeyOf(const Fact& fact) {
  if (fact.indicator.empty()) return "";
  std::string key = fact.indicator + '|' + fact.breakdown + '|' + fact.owner + '|' + fact.scope;
  for (const std::string& modifier : fact.modifiers) key += '|' + modifier;
  return key;
}

}  // namespace

bool Run::Spend(std::size_t steps) {
  if (left_ >= 0) left_ -= static_cast<std::int64_t>(std::min<std::size_t>(steps, kMaxSteps));
  return left_ >= 0;
}

std::span<const int> Run::IndicatorsOf(int table) {
  if (indicators_.empty()) {
    indicators_.resize(report_.tables.size());
    for (std::size_t i = 0; i < report_.indicators.size(); ++i) {
      indicators_[report_.indicators[i].table].push_back(static_cast<int>(i));
    }
  }
  return indicators_[table];
}

std::span<const int> Run::HeaderRowsOf(int table) {
  auto [entry, is_new] = header_rows_.try_emplace(table);
  const std::vector<Row>& rows = report_.tables[table].rows;
  for (std::size_t i = 0; is_new && i < rows.size(); ++i) {
    if (rows[i].role == RowRole::kHeader) entry->second.push_back(static_cast<int>(i));
  }
  if (is_new && entry->second.empty() && !rows.empty()) entry->second.push_back(0);
  return entry->second;
}

int Run::SectionOf(int block) {
  int section = -1;
  for (std::size_t i = sections_.size(); i < report_.blocks.size(); ++i) {
    if (!sections_.empty()) section = sections_.back();
    const Block& above = report_.blocks[i];
    if (above.type == BlockType::kHeading && above.level == 1) section = static_cast<int>(i);
    sections_.push_back(section);
  }
  return sections_[block];
}

std::span<const int> Run::FactsLike(int fact) {
  if (facts_.empty()) {
    for (std::size_t i = 0; i < report_.facts.size(); ++i) {
      const Period& period = report_.facts[i].period;
      bool is_one_year = period.year != 0 && period.last_year == 0;
      if (is_one_year) facts_[KeyOf(report_.facts[i])].push_back(static_cast<int>(i));
    }
  }
  std::string key = KeyOf(report_.facts[fact]);
  auto alike = facts_.find(key);
  if (key.empty() || alike == facts_.end() || alike->second.size() > kMostAlike) return {};
  return alike->second;
}

std::pair<int, int> Run::FiguresIn(Span span) const {
  const std::vector<Quantity>& all = report_.quantities;
  auto begin_of = [](const Quantity& quantity) { return quantity.span.begin; };
  auto first = std::ranges::lower_bound(all, span.begin, {}, begin_of);
  auto last = std::ranges::lower_bound(first, all.end(), span.end, {}, begin_of);
  return {static_cast<int>(first - all.begin()), static_cast<int>(last - all.begin())};
}

}  // namespace heyan::expression
