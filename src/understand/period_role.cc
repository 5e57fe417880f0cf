#include "understand/period_role.h"

#include <algorithm>

#include "text/word_lists.h"
#include "understand/marks.h"

namespace heyan {
namespace {

bool IsPartOfName(const ReadPeriod& read, std::string_view text, const JoiningWords& words) {
  if (read.anchor == PeriodAnchor::kPreviousYear || read.anchor == PeriodAnchor::kNextYear) {
    return LengthOfAny(text, read.end, words.year_names_before) > 0 ||
           EndsWithAny(text.substr(0, read.begin), words.year_names_after);
  }
  bool is_plan = read.anchor == PeriodAnchor::kPlanPeriod && read.period.last_year != 0;
  return is_plan && LengthOfAny(text, read.end, words.plan_names_before) > 0;
}

}  // namespace

PeriodRole RoleOf(const ReadPeriod& read, std::string_view text, const ReadQuantity* next, const JoiningWords& words) {
  constexpr std::string_view kOf = "的";
  if (IsPartOfName(read, text, words)) return PeriodRole::kName;
  std::string_view before = text.substr(0, read.begin);
  bool is_base = EndsWithAny(before, words.year_base_words);
  if (is_base && LengthOfAny(text, read.end, words.base_endings) > 0) return PeriodRole::kBaseOfSentence;
  bool has_of = text.substr(read.end).starts_with(kOf);
  bool meets_figure = next != nullptr && next->begin == read.end + (has_of ? kOf.size() : 0);
  if (meets_figure && has_of && next->quantity.kind == QuantityKind::kMultiple &&
      EndsWithAny(before, words.multiple_bases)) {
    return PeriodRole::kBaseOfMultiple;
  }
  if (!is_base) return PeriodRole::kPeriod;
  bool is_of_figure = LengthOfAny(text, read.end, words.year_value_marks) > 0 ||
                      (meets_figure && EndsWithAny(before, words.value_starts));
  return is_of_figure ? PeriodRole::kYearOfFigure : PeriodRole::kBase;
}

bool YearList::Joins(const ReadPeriod& read, std::string_view text, const std::vector<std::string>& joints) const {
  if (read.anchor != PeriodAnchor::kAbsolute || end_ == 0 || end_ >= read.begin) return false;
  std::string_view between = text.substr(end_, read.begin - end_);
  return LengthOfAny(between, 0, joints) == between.size();
}

void YearList::Add(const ReadPeriod& read, std::string_view text, const std::vector<std::string>& joints) {
  constexpr int kMostYears = 10;
  if (!Joins(read, text, joints)) years_.clear();
  end_ = read.end;
  if (read.anchor != PeriodAnchor::kAbsolute || !read.period.part.empty()) return;
  int last = std::max(read.period.year, read.period.last_year);
  if (last - read.period.year >= kMostYears || years_.size() > kMostYears) return;
  for (int year = read.period.year; year <= last; ++year) years_.push_back(year);
}

}  // namespace heyan
