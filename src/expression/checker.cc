#include "expression/checker.h"

#include <algorithm>

#include "expression/fields.h"
#include "expression/localized_say.h"
#include "expression/unit_literal.h"
#include "lexicon/printed_unit.h"
#include "text/nearest_word.h"

namespace heyan::expression {
namespace {

using Checked = std::optional<Type>;

class Checker {
 public:
  Checker(const Scope& scope, std::vector<Problem>* problems) : scope_(scope), problems_(*problems) {}

  // The type of the node; nullopt after a problem was told.
  Checked Check(Node& node) {
    Checked type = Dispatch(node);
    if (type) node.type = *type;
    return type;
  }

 private:
  std::nullopt_t Fail(const Node& node, LocalizedText message) {
    problems_.push_back({node.offset, std::move(message)});
    return std::nullopt;
  }

  // {expected} was wanted where {found} stands.
  std::nullopt_t FailType(const Node& node, LocalizedText expected, Type found) {
    return Fail(node,
                LocalizedSay("expression.wrong_type", {{"expected", std::move(expected)}, {"found", NameOf(found)}}));
  }

  Checked Dispatch(Node& node) {
    switch (node.kind) {
      case NodeKind::kTruth:
        return One(Kind::kTruth);
      case NodeKind::kText:
        return One(Kind::kText);
      case NodeKind::kNumber:
        return CheckNumber(node);
      case NodeKind::kName:
        return CheckName(node);
      case NodeKind::kMember:
        return CheckMember(node);
      case NodeKind::kCall:
        return CheckCall(node);
      case NodeKind::kPrefix:
        return CheckOperands(node, node.op == Operator::kNot ? Kind::kTruth : Kind::kNumber);
      case NodeKind::kAnd:
      case NodeKind::kOr:
        return CheckOperands(node, Kind::kTruth);
      case NodeKind::kArithmetic:
        return CheckOperands(node, Kind::kNumber);
      case NodeKind::kComparison:
        return CheckComparison(node);
      case NodeKind::kIn:
        return CheckMembership(node);
      case NodeKind::kWhere:
        return CheckWhere(node);
    }
    return std::nullopt;
  }

  Checked CheckNumber(const Node& node) {
    bool unknown = scope_.lexicon != nullptr && !ReadLiteral(node.number, node.text, *scope_.lexicon);
    if (unknown) return Fail(node, Say("expression.unknown_unit", {{"unit", node.text}}));
    return One(Kind::kNumber);
  }

  // --- names ---

  // The node stands for the field `text` of `owner`, or of nothing when it has none.
  bool TakeField(Node& node, Type owner, Meaning meaning, int index) {
    const Field* field = owner.list ? nullptr : FindField(owner.kind, node.text);
    if (field == nullptr) return false;
    node.field = field;
    node.meaning = meaning;
    node.index = index;
    node.type = TypeOf(*field, owner);
    return true;
  }

  Checked TakeWhole(Node& node, Type type, Meaning meaning, int index) {
    node.meaning = meaning;
    node.index = index;
    return type;
  }

  Checked CheckName(Node& node) {
    if (node.text == "this") return TakeWhole(node, scope_.element, Meaning::kThis, 0);
    if (node.text == "report") return TakeWhole(node, One(Kind::kReport), Meaning::kReport, 0);
    if (node.text == "it" && !elements_.empty()) {
      return TakeWhole(node, elements_.back(), Meaning::kElement, static_cast<int>(elements_.size()) - 1);
    }
    for (std::size_t i = elements_.size(); i > 0; --i) {
      if (TakeField(node, elements_[i - 1], Meaning::kElement, static_cast<int>(i) - 1)) return node.type;
    }
    for (std::size_t i = 0; i < scope_.lets.size(); ++i) {
      if (scope_.lets[i].first == node.text) {
        return TakeWhole(node, scope_.lets[i].second, Meaning::kLet, static_cast<int>(i));
      }
    }
    if (TakeField(node, scope_.element, Meaning::kThis, 0)) return node.type;
    if (TakeField(node, One(Kind::kReport), Meaning::kReport, 0)) return node.type;
    return FailName(node);
  }

  std::nullopt_t FailName(const Node& node) {
    std::string_view name = node.text;
    if (name == "it") return Fail(node, Say("expression.it_outside"));
    if (FindFunction(name) != nullptr) return Fail(node, Say("expression.function_bare", {{"name", name}}));
    for (const Field& field : Fields()) {
      bool is_value = field.values != nullptr && std::ranges::find(field.values(), name) != field.values().end();
      if (is_value) return Fail(node, Say("expression.value_bare", {{"name", name}}));
    }
    std::vector<std::string_view> known = NamesIn(scope_, elements_);
    for (const Function& function : Functions()) known.push_back(function.name);
    bool is_han = static_cast<unsigned char>(name[0]) >= 0x80;
    if (is_han && NearestWord(name, known).empty()) return Fail(node, Say("expression.bare_text", {{"found", name}}));
    return Fail(node, Say("expression.unknown_name", {{"name", name}}) + Suggestion(name, known));
  }

  Checked CheckMember(Node& node) {
    Checked owner = Check(node.children[0]);
    if (!owner) return std::nullopt;
    if (TakeField(node, *owner, Meaning::kNone, 0)) return node.type;
    LocalizedText message = LocalizedSay(owner->list ? "expression.list_field" : "expression.no_field",
                                         {{"name", {node.text, node.text}}, {"type", NameOf(*owner)}});
    std::vector<std::string_view> known;
    if (!owner->list) {
      for (const Field& field : FieldsOf(owner->kind)) known.push_back(field.name);
    }
    return Fail(node, message + Suggestion(node.text, known));
  }

  // --- operators ---

  bool Accept(const Node& node, Type type, Kind wanted) {
    bool fits = wanted == Kind::kNumber ? IsNumber(type) : type == One(wanted);
    if (!fits) FailType(node, NameOf(One(wanted)), type);
    return fits;
  }

  // All operands are of the kind, and so is the result.
  Checked CheckOperands(Node& node, Kind kind) {
    bool good = true;
    for (Node& child : node.children) {
      Checked type = Check(child);
      good = type && Accept(child, *type, kind) && good;
    }
    return good ? Checked(One(kind)) : std::nullopt;
  }

  // Two values that may be told apart.
  bool CanMeet(const Node& node, Type a, Type b) {
    bool fits = (IsNumber(a) && IsNumber(b)) || (a == b && !a.list && a.kind != Kind::kGroup);
    if (fits) return true;
    Fail(node, LocalizedSay("expression.cannot_compare", {{"a", NameOf(a)}, {"b", NameOf(b)}}));
    return false;
  }

  // A name that the lexicon does not have as it is written is never met.
  bool IsInLexicon(Vocabulary vocabulary, const Node& literal) {
    if (scope_.lexicon == nullptr || vocabulary == Vocabulary::kNone) return true;
    const Lexicon& lexicon = *scope_.lexicon;
    std::string name;
    if (vocabulary == Vocabulary::kUnits) {
      std::optional<PrintedUnit> unit = ParseUnit(literal.text, lexicon);
      name = unit ? unit->unit : "";
    } else if (const IndicatorEntry* entry = lexicon.FindIndicator(literal.text)) {
      name = entry->name;
    }
    if (name == literal.text) return true;
    Fail(literal, name.empty() ? Say("expression.not_in_lexicon", {{"name", literal.text}})
                               : Say("expression.name_in_lexicon", {{"name", literal.text}, {"meant", name}}));
    return false;
  }

  // A text held against a field that is one of a few must be one of them.
  bool IsPossible(const Node& field_node, const Node& literal) {
    const Field* field = field_node.field;
    if (literal.kind != NodeKind::kText || field == nullptr) return true;
    if (field->values == nullptr) return literal.text.empty() || IsInLexicon(field->vocabulary, literal);
    auto values = field->values();
    if (std::ranges::find(values, literal.text) != values.end()) return true;
    Fail(literal, Say("expression.no_value", {{"name", field->name}, {"value", literal.text}}) +
                      Suggestion(literal.text, values));
    return false;
  }

  Checked CheckComparison(Node& node) {
    Node& left = node.children[0];
    Node& right = node.children[1];
    Checked a = Check(left);
    Checked b = Check(right);
    if (!a || !b || !CanMeet(node, *a, *b)) return std::nullopt;
    bool order = node.op != Operator::kEqual && node.op != Operator::kNotEqual;
    if (order && !IsNumber(*a)) return FailType(node, Say("expression.numbers_for_order"), *a);
    if (!IsPossible(left, right) || !IsPossible(right, left)) return std::nullopt;
    return One(Kind::kTruth);
  }

  Checked CheckMembership(Node& node) {
    Checked left = Check(node.children[0]);
    bool good = left.has_value();
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      Node& item = node.children[i];
      Checked type = Check(item);
      good = type && good;
      if (!type || !left) continue;
      bool only = node.children.size() == 2;
      good = CanMeet(item, *left, only && type->list ? ItemOf(*type) : *type) && IsPossible(node.children[0], item) &&
             good;
    }
    if (good && node.children[0].type.list) return FailType(node.children[0], Say("expression.no_list"), *left);
    return good ? Checked(One(Kind::kTruth)) : std::nullopt;
  }

  // Checks `node` where names mean fields of `element` first.
  Checked CheckFor(Node& node, Type element) {
    elements_.push_back(element);
    Checked type = Check(node);
    elements_.pop_back();
    return type;
  }

  Checked CheckWhere(Node& node) {
    Checked list = Check(node.children[0]);
    if (!list) return std::nullopt;
    if (!list->list) return FailType(node.children[0], Say("expression.a_list"), *list);
    Checked condition = CheckFor(node.children[1], ItemOf(*list));
    if (!condition || !Accept(node.children[1], *condition, Kind::kTruth)) return std::nullopt;
    return list;
  }

  // --- calls ---

  static std::size_t Arity(const Signature& signature) {
    return std::ranges::find(signature.parameters, Parameter::kNone) - signature.parameters.begin();
  }

  static bool Takes(const Signature& signature, std::size_t count) {
    return !signature.usage.empty() && (count == Arity(signature) || (signature.repeats && count > Arity(signature)));
  }

  Checked CheckCall(Node& node) {
    node.function = FindFunction(node.text);
    if (node.function == nullptr) return FailFunction(node);
    const auto& signatures = node.function->signatures;
    // The first argument tells signatures of one length apart.
    bool by_list =
        std::ranges::count_if(signatures, [&](const Signature& s) { return Takes(s, node.children.size()); }) > 1;
    Checked first;
    if (by_list && !(first = Check(node.children[0]))) return std::nullopt;
    for (std::size_t i = 0; i < signatures.size(); ++i) {
      if (!Takes(signatures[i], node.children.size())) continue;
      if (by_list && (signatures[i].parameters[0] == Parameter::kList) != first->list) continue;
      node.index = static_cast<int>(i);
      return CheckArguments(node, signatures[i], first);
    }
    return FailArity(node);
  }

  std::nullopt_t FailFunction(const Node& node) {
    std::vector<std::string_view> known;
    for (const Function& function : Functions()) known.push_back(function.name);
    return Fail(node, Say("expression.unknown_function", {{"name", node.text}}) + Suggestion(node.text, known));
  }

  std::nullopt_t FailArity(const Node& node) {
    std::string usage;
    for (const Signature& signature : node.function->signatures) {
      if (signature.usage.empty()) continue;
      if (!usage.empty()) usage += ", ";
      usage += signature.usage;
    }
    return Fail(node, Say("expression.wrong_count", {{"usage", usage}}));
  }

  // `first` is the type of the first argument when it has been checked: twice at each level would be exponential.
  Checked CheckArguments(Node& node, const Signature& signature, Checked first) {
    Type list;
    bool good = true;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      Parameter parameter = signature.parameters[std::min(i, Arity(signature) - 1)];
      Node& argument = node.children[i];
      // Over nothing an expression cannot be checked.
      if (IsEach(parameter) && !good) return std::nullopt;
      Checked type = i == 0 && first ? first : IsEach(parameter) ? CheckFor(argument, ItemOf(list)) : Check(argument);
      good = type && Suits(argument, *type, parameter) && good;
      if (i == 0 && type) list = *type;
    }
    return good ? Result(node, signature) : std::nullopt;
  }

  // Is the argument what the parameter takes?
  bool Suits(Node& argument, Type type, Parameter parameter) {
    switch (parameter) {
      case Parameter::kTruth:
      case Parameter::kEachTruth:
        return Accept(argument, type, Kind::kTruth);
      case Parameter::kNumber:
      case Parameter::kEachNumber:
        return Accept(argument, type, Kind::kNumber);
      case Parameter::kText:
        return Accept(argument, type, Kind::kText);
      case Parameter::kRow:
        return Accept(argument, type, Kind::kRow);
      case Parameter::kEachKey:
        return IsText(type) || IsNumber(type) || (FailType(argument, Say("expression.a_key"), type), false);
      case Parameter::kList:
        return type.list || (FailType(argument, Say("expression.a_list"), type), false);
      case Parameter::kNumbers:
        return (type.list && IsNumber(ItemOf(type))) ||
               (FailType(argument, NameOf(ListOf(Kind::kNumber)), type), false);
      case Parameter::kTexts:
        return type == ListOf(Kind::kText) || (FailType(argument, NameOf(ListOf(Kind::kText)), type), false);
      case Parameter::kPattern:
        return TakePattern(argument);
      case Parameter::kDirection:
        return TakeDirection(argument);
      default:
        return true;
    }
  }

  bool TakePattern(Node& argument) {
    if (argument.kind != NodeKind::kText) return Fail(argument, Say("expression.pattern_literal")), false;
    heyan::Result<Regex> pattern = Regex::Compile(argument.text);
    if (!pattern) return Fail(argument, pattern.error().message), false;
    argument.pattern = std::move(*pattern);
    return true;
  }

  bool TakeDirection(const Node& argument) {
    constexpr std::string_view kDirections[] = {"higher", "lower"};
    bool good =
        argument.kind == NodeKind::kText && std::ranges::find(kDirections, argument.text) != std::end(kDirections);
    if (!good) Fail(argument, Say("expression.direction_literal"));
    return good;
  }

  Checked Result(const Node& node, const Signature& signature) {
    Type first = node.children[0].type;
    switch (signature.gives) {
      case Gives::kTruth:
        return One(Kind::kTruth);
      case Gives::kNumber:
        return One(Kind::kNumber);
      case Gives::kText:
        return One(Kind::kText);
      case Gives::kCell:
        return One(Kind::kCell);
      case Gives::kItem:
        return ItemOf(first);
      case Gives::kSecond:
        return ResultOfChoice(node);
      case Gives::kGroups:
        if (first.kind == Kind::kGroup) return FailType(node.children[0], Say("expression.no_groups"), first);
        return Type{Kind::kGroup, true, first.kind};
      case Gives::kKeys:
        return ResultOfKeys(node);
    }
    return std::nullopt;
  }

  Checked ResultOfChoice(const Node& node) {
    Type a = node.children[1].type;
    Type b = node.children[2].type;
    if (IsNumber(a) && IsNumber(b)) return One(a == b ? a.kind : Kind::kNumber);
    if (a == b) return a;
    return FailType(node.children[2], NameOf(a), b);
  }

  Checked ResultOfKeys(const Node& node) {
    Type key = node.children.size() > 1 ? node.children[1].type : ItemOf(node.children[0].type);
    if (IsText(key) || IsNumber(key)) return ListOf(key.kind);
    return FailType(node.children[0], Say("expression.a_key"), key);
  }

  const Scope& scope_;
  std::vector<Problem>& problems_;
  std::vector<Type> elements_;  // that filters go through, the innermost last
};

}  // namespace

bool Check(const Scope& scope, Node* tree, std::vector<Problem>* problems) {
  return Checker(scope, problems).Check(*tree).has_value();
}

std::vector<std::string_view> NamesIn(const Scope& scope, const std::vector<Type>& elements) {
  std::vector<std::string_view> names = {"this", "report"};
  auto add_fields = [&](Type owner) {
    if (owner.list) return;
    for (const Field& field : FieldsOf(owner.kind)) names.push_back(field.name);
  };
  for (auto element = elements.rbegin(); element != elements.rend(); ++element) add_fields(*element);
  for (const auto& [name, type] : scope.lets) names.push_back(name);
  add_fields(scope.element);
  add_fields(One(Kind::kReport));
  return names;
}

}  // namespace heyan::expression
