// Text → tree, by recursive descent; each token is looked at once.
#include <algorithm>
#include <utility>

#include "base/messages.h"
#include "expression/syntax.h"

namespace heyan::expression {
namespace {

using Parsed = std::optional<Node>;

constexpr Operator kComparisons[] = {Operator::kEqual,  Operator::kNotEqual, Operator::kLess,
                                     Operator::kAtMost, Operator::kMore,     Operator::kAtLeast};
constexpr Operator kSums[] = {Operator::kAdd, Operator::kSubtract};
constexpr Operator kProducts[] = {Operator::kMultiply, Operator::kDivide};
constexpr std::string_view kWords[] = {"and", "or", "not", "in", "where", "true", "false"};

class Parser {
 public:
  Parser(std::string_view source, std::vector<Token> tokens, std::vector<Problem>* problems)
      : source_(source), tokens_(std::move(tokens)), problems_(*problems) {}

  Parsed Run() {
    Parsed expression = ParseFiltered();
    if (!expression) return std::nullopt;
    if (Now().kind != TokenKind::kEnd) return FailHere();
    return expression;
  }

 private:
  const Token& Now() const { return tokens_[at_]; }
  const Token& Before() const { return tokens_[at_ - 1]; }
  const Token& Take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }

  bool TakeIf(std::string_view word) {
    if (!Is(Now(), word)) return false;
    Take();
    return true;
  }

  std::nullopt_t FailAt(std::size_t offset, LocalizedText message) {
    problems_.push_back({offset, std::move(message)});
    return std::nullopt;
  }

  // 1,000: a comma between digits that stand together.
  bool IsThousandsComma() const {
    if (at_ == 0 || at_ + 1 >= tokens_.size() || !Is(Now(), ",")) return false;
    const Token& left = Before();
    const Token& right = tokens_[at_ + 1];
    return left.kind == TokenKind::kNumber && right.kind == TokenKind::kNumber && left.end == Now().offset &&
           right.offset == Now().end && right.text.substr(0, right.text.find('.')).size() == 3;
  }

  // Something else was expected where we stand.
  std::nullopt_t FailHere() {
    const Token& token = Now();
    if (IsThousandsComma()) return FailAt(token.offset, Say("expression.thousands_comma"));
    if (token.kind == TokenKind::kEnd) return FailAt(token.offset, Say("expression.ends_early"));
    std::string_view found = source_.substr(token.offset, token.end - token.offset);
    for (Operator op : kComparisons) {
      if (Is(token, ToString(op))) return FailAt(token.offset, Say("expression.comparison_chain"));
    }
    return FailAt(token.offset, Say("expression.unexpected", {{"found", found}}));
  }

  std::nullopt_t FailDeep(std::size_t offset) {
    return FailAt(offset, Say("expression.too_deep", {{"limit", std::to_string(kMaxDepth)}}));
  }

  // A node over `children`, unless it stands too deep.
  Parsed Make(NodeKind kind, const Token& token, std::vector<Node> children, Operator op = Operator::kNone) {
    Node node;
    node.kind = kind;
    node.op = op;
    node.offset = token.offset;
    for (const Node& child : children) node.depth = std::max(node.depth, child.depth + 1);
    node.children = std::move(children);
    if (node.depth > kMaxDepth) return FailDeep(token.offset);
    return node;
  }

  static std::vector<Node> List(Node first) {
    std::vector<Node> list;
    list.push_back(std::move(first));
    return list;
  }

  static std::vector<Node> List(Node first, Node second) {
    std::vector<Node> list = List(std::move(first));
    list.push_back(std::move(second));
    return list;
  }

  // list where condition
  Parsed ParseFiltered() {
    if (++depth_ > kMaxDepth) return FailDeep(Now().offset);
    Parsed left = ParseOr();
    while (left && Is(Now(), "where")) {
      const Token& word = Take();
      Parsed right = ParseOr();
      if (!right) return std::nullopt;
      left = Make(NodeKind::kWhere, word, List(std::move(*left), std::move(*right)));
    }
    --depth_;
    return left;
  }

  Parsed ParseOr() {
    return ParseJoined(NodeKind::kOr, "or", [this] { return ParseAnd(); });
  }
  Parsed ParseAnd() {
    return ParseJoined(NodeKind::kAnd, "and", [this] { return ParseNot(); });
  }

  // a or b or c, in one node.
  template <typename ParsePart>
  Parsed ParseJoined(NodeKind kind, std::string_view word, ParsePart parse_part) {
    Parsed first = parse_part();
    if (!first || !Is(Now(), word)) return first;
    const Token& joint = Now();
    std::vector<Node> parts = List(std::move(*first));
    while (TakeIf(word)) {
      Parsed part = parse_part();
      if (!part) return std::nullopt;
      parts.push_back(std::move(*part));
    }
    return Make(kind, joint, std::move(parts));
  }

  Parsed ParseNot() {
    return ParsePrefixed("not", Operator::kNot, [this] { return ParseComparison(); });
  }
  Parsed ParseSigned() {
    return ParsePrefixed("-", Operator::kSubtract, [this] { return ParseMembers(); });
  }

  // not not x, --x
  template <typename ParsePart>
  Parsed ParsePrefixed(std::string_view word, Operator op, ParsePart parse_part) {
    std::size_t first = at_;
    while (TakeIf(word)) {
    }
    std::size_t end = at_;
    Parsed operand = parse_part();
    for (std::size_t i = end; operand && i > first; --i) {
      operand = Make(NodeKind::kPrefix, tokens_[i - 1], List(std::move(*operand)), op);
    }
    return operand;
  }

  Parsed ParseComparison() {
    Parsed left = ParseSum();
    if (!left) return std::nullopt;
    bool negated = Is(Now(), "not") && Is(tokens_[at_ + 1], "in");
    if (negated || Is(Now(), "in")) return ParseMembership(std::move(*left), negated);
    for (Operator op : kComparisons) {
      if (!Is(Now(), ToString(op))) continue;
      const Token& sign = Take();
      Parsed right = ParseSum();
      if (!right) return std::nullopt;
      return Make(NodeKind::kComparison, sign, List(std::move(*left), std::move(*right)), op);
    }
    return left;
  }

  // x in ('a', 'b'), x in list
  Parsed ParseMembership(Node left, bool negated) {
    const Token& word = Take();
    if (negated) Take();
    std::vector<Node> parts = List(std::move(left));
    if (TakeIf("(")) {
      if (!ParseListInto(&parts)) return std::nullopt;
    } else {
      Parsed list = ParseSum();
      if (!list) return std::nullopt;
      parts.push_back(std::move(*list));
    }
    return Make(NodeKind::kIn, word, std::move(parts), negated ? Operator::kNotIn : Operator::kIn);
  }

  Parsed ParseSum() {
    return ParseArithmetic(kSums, [this] { return ParseProduct(); });
  }
  Parsed ParseProduct() {
    return ParseArithmetic(kProducts, [this] { return ParseSigned(); });
  }

  template <typename ParsePart>
  Parsed ParseArithmetic(const Operator (&operators)[2], ParsePart parse_part) {
    Parsed left = parse_part();
    while (left) {
      const Operator* op = std::ranges::find_if(operators, [&](Operator o) { return Is(Now(), ToString(o)); });
      if (op == std::end(operators)) break;
      const Token& sign = Take();
      Parsed right = parse_part();
      if (!right) return std::nullopt;
      left = Make(NodeKind::kArithmetic, sign, List(std::move(*left), std::move(*right)), *op);
    }
    return left;
  }

  // x.field.field
  Parsed ParseMembers() {
    Parsed value = ParsePrimary();
    while (value && TakeIf(".")) {
      if (Now().kind != TokenKind::kName) return FailHere();
      const Token& name = Take();
      value = Make(NodeKind::kMember, name, List(std::move(*value)));
      if (value) value->text = name.text;
    }
    return value;
  }

  Parsed ParsePrimary() {
    const Token& token = Now();
    if (TakeIf("(")) return ParseParenthesis();
    switch (token.kind) {
      case TokenKind::kNumber:
        return ParseNumber();
      case TokenKind::kText:
        return ParseText();
      case TokenKind::kName:
        return ParseNameOrCall();
      default:
        return FailHere();
    }
  }

  Parsed ParseParenthesis() {
    Parsed inside = ParseFiltered();
    if (!inside) return std::nullopt;
    if (!TakeIf(")")) return FailInParenthesis();
    return inside;
  }

  std::nullopt_t FailInParenthesis() {
    if (Now().kind == TokenKind::kEnd) return FailAt(Now().offset, Say("expression.parenthesis_open"));
    return FailHere();
  }

  Parsed ParseNumber() {
    const Token& token = Take();
    std::optional<Decimal> value = Decimal::Parse(token.text);
    if (!value) return FailAt(token.offset, Say("expression.number_too_long"));
    Parsed node = Make(NodeKind::kNumber, token, {});
    node->number = *value;
    node->text = token.unit;
    return node;
  }

  Parsed ParseText() {
    const Token& token = Take();
    Parsed node = Make(NodeKind::kText, token, {});
    for (std::size_t i = 0; i < token.text.size(); ++i) {
      node->text += token.text[i];
      bool doubled = token.quote != 0 && token.text[i] == token.quote;
      if (doubled) ++i;
    }
    return node;
  }

  Parsed ParseNameOrCall() {
    const Token& token = Now();
    if (token.text == "true" || token.text == "false") {
      Take();
      Parsed node = Make(NodeKind::kTruth, token, {});
      node->truth = token.text == "true";
      return node;
    }
    if (std::ranges::find(kWords, token.text) != std::end(kWords)) return FailHere();
    Take();
    if (!TakeIf("(")) {
      Parsed node = Make(NodeKind::kName, token, {});
      node->text = token.text;
      return node;
    }
    std::vector<Node> arguments;
    if (!TakeIf(")") && !ParseListInto(&arguments)) return std::nullopt;
    Parsed node = Make(NodeKind::kCall, token, std::move(arguments));
    if (node) node->text = token.text;
    return node;
  }

  // a, b, c) — up to and with the parenthesis.
  bool ParseListInto(std::vector<Node>* list) {
    do {
      Parsed item = ParseFiltered();
      if (!item) return false;
      list->push_back(std::move(*item));
      bool zeros = IsThousandsComma() && tokens_[at_ + 1].text.starts_with('0');
      if (zeros) return FailHere(), false;
    } while (TakeIf(","));
    if (TakeIf(")")) return true;
    FailInParenthesis();
    return false;
  }

  std::string_view source_;
  std::vector<Token> tokens_;
  std::vector<Problem>& problems_;
  std::size_t at_ = 0;
  int depth_ = 0;  // of parentheses
};

}  // namespace

std::optional<Node> ParseExpression(std::string_view text, std::vector<Problem>* problems) {
  if (text.size() > kMaxLength) {
    problems->push_back({kMaxLength, Say("expression.too_long", {{"limit", std::to_string(kMaxLength)}})});
    return std::nullopt;
  }
  std::size_t before = problems->size();
  std::vector<Token> tokens = ReadTokens(text, problems);
  if (tokens.size() == 1 && problems->size() == before) {
    problems->push_back({0, Say("expression.empty")});
    return std::nullopt;
  }
  // What is left of a text that cannot be read in part would only be misread.
  if (problems->size() > before) return std::nullopt;
  return Parser(text, std::move(tokens), problems).Run();
}

}  // namespace heyan::expression
