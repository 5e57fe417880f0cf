// What a report tells in bulk of its targets (完成情况的总括): “31项计划目标……11项超额完成，8项完成，……”. The words are those of
// rules/lexicon/claims.yaml.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "relate/figure_text.h"

namespace heyan {

// 地区生产总值增速等11项指标超额完成目标任务
struct ClaimItem {
  TextRange phrase, figure;
  int quantity = -1;  // index into Report::quantities
  int count = 0;
  ClaimClass said = ClaimClass::kMet;  // nothing of the whole
  std::optional<Decimal> from;         // （80%以上）, of 较好完成
  std::vector<TextRange> names;
};

// The number of all targets and what is said of parts of them, in one or two sentences.
struct ClaimGroup {
  const FigureText* text = nullptr;
  std::optional<ClaimItem> whole;
  std::vector<ClaimItem> items;
  bool has_rest = false;   // something is told of the others without a number
  bool is_nested = false;  // 完成29项，其中超额完成11项: no partition
  bool of_a_plan = false;  // a sentence of what is to come, of other years or places: no table answers it
};

// X、Y等指标未能完成; 除X、Y外，其他指标均完成
struct NamedClaim {
  const FigureText* text = nullptr;
  TextRange phrase;
  std::vector<TextRange> names;
  bool only_these = false;
};

std::vector<ClaimGroup> FindClaims(const std::vector<FigureText>& texts, const Report& report, const Lexicon& lexicon);
std::vector<NamedClaim> FindNamedClaims(const std::vector<FigureText>& texts, const Lexicon& lexicon);
// X、Y不及预期, in the words of the patterns: their first group holds the names. Not of other years or plans.
std::vector<NamedClaim> FindShortfalls(const std::vector<FigureText>& texts, std::span<const Regex> patterns,
                                       const Lexicon& lexicon);

}  // namespace heyan
