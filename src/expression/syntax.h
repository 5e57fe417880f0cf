// The tree of an expression (语法树). The parser makes it, the checker fills in what names mean and what each part gives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "expression/operator.h"
#include "expression/token.h"
#include "expression/type.h"
#include "text/regex.h"

namespace heyan::expression {

struct Field;
struct Function;

// Longer expressions and deeper ones are refused.
inline constexpr std::size_t kMaxLength = 4096;
inline constexpr int kMaxDepth = 64;

enum class NodeKind {
  kTruth,       // true: `truth`
  kNumber,      // 5亿元: `number`, its unit in `text`
  kText,        // 'heading': `text`
  kName,        // target: `text`
  kMember,      // children[0].text
  kCall,        // text(children…)
  kPrefix,      // not children[0], -children[0]
  kAnd,         // children[0] and children[1] and …
  kOr,          //
  kArithmetic,  // children[0] op children[1]
  kComparison,  // children[0] op children[1]
  kIn,          // children[0] op (children[1], …)
  kWhere,       // children[0] where children[1]
};

// What a name stands for, and where its field is looked up.
enum class Meaning {
  kNone,
  kElement,  // element `index` of those that filters go through, the outermost is 0
  kLet,      // named value `index`
  kThis,     // what the rule looks at
  kReport,
};

struct Node {
  NodeKind kind = NodeKind::kTruth;
  Operator op = Operator::kNone;
  std::size_t offset = 0;  // of the word that a problem with this part is told at
  std::string text;
  Decimal number;
  bool truth = false;
  std::vector<Node> children;
  int depth = 1;

  // The checker's:
  Type type;
  Meaning meaning = Meaning::kNone;    // of names
  int index = 0;                       // of names
  const Field* field = nullptr;        // of names and members: null for an element, a let, this, report as a whole
  const Function* function = nullptr;  // of calls
  std::optional<Regex> pattern;        // of texts that stand for one
};

// nullopt, and problems, when `text` is no expression.
std::optional<Node> ParseExpression(std::string_view text, std::vector<Problem>* problems);

}  // namespace heyan::expression
