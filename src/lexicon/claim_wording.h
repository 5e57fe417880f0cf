// How plan reports tell in bulk what became of their targets (完成情况的总括); the fields are the keys of
// rules/lexicon/claims.yaml.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "lexicon/node_reader.h"
#include "model/indicator.h"
#include "text/regex.h"

namespace heyan {

// What is said of some of the targets.
enum class ClaimClass {
  kExceeded,      // 超额完成
  kMet,           // 完成
  kNearly,        // 较好完成, 基本完成
  kBehind,        // 未完成, 完成困难
  kUndetermined,  // 待统计
  kBinding,       // 约束性: a nature, no completion
  kExpected,      // 预期性
};

struct ClaimWording {
  std::vector<std::string> counters;                   // of indicators: 项, 个
  std::optional<Regex> indicators;                     // behind the number: what is counted are indicators
  std::optional<Regex> whole, whole_before;            // behind and before the number of all of them
  std::vector<std::pair<ClaimClass, Regex>> behind;    // the words behind the number; the first that fits counts
  std::vector<std::pair<ClaimClass, Regex>> before;    // the words before it: 约束性指标8个
  std::optional<Regex> rest;                           // 其余, 其他: what is left is told without a number
  std::optional<Regex> unmet;                          // X、Y等指标未能完成; the first group holds the names
  std::optional<Regex> excepted;                       // 除X、Y外，其他指标均完成; the first group holds the names
  std::optional<Regex> other_times;                    // in a sentence of plans, other years or other places
  std::vector<std::string> before_names, after_names;  // taken off the names: 其中; 等
  Decimal nearly_from;                                 // percent of the target, where the text does not say
  Decimal slightly;  // percent of the target by which a result may be better and still be called 完成
};

// Reads claims.yaml; what does not fit is told to the reader.
ClaimWording LoadClaimWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
