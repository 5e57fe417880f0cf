// Functions over lists (列表函数), and those that choose.
#include <map>

#include "base/messages.h"
#include "expression/evaluate.h"
#include "expression/number_math.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

using P = Parameter;

Value EmptyList() { return Value::Unknown(Say("expression.empty_list")); }

Value Count(Call& call) { return Number::Exact(static_cast<std::int64_t>(call.ListAt(0).size())); }

Value Sum(Call& call) {
  std::optional<Value> sum;
  for (const Value& element : call.ListAt(0)) {
    Value value = call.Each(1, element);
    if (value.IsUnknown()) return value;
    Number number = call.Use(value);
    sum = sum ? Calculate(Operator::kAdd, *sum->number(), number, call.run().lexicon()) : Value(std::move(number));
    if (sum->IsUnknown()) return *sum;
  }
  return sum ? *sum : Value(Number::Exact(0));
}

// The first of `values` that no other one is `better` than.
Value Best(Call& call, const List& values, Operator better) {
  const Value* best = nullptr;
  for (const Value& value : values) {
    if (value.IsUnknown()) return value;
    if (best != nullptr) {
      Value is_better = Compare(better, call.Use(value), call.Use(*best), call.run().lexicon());
      if (is_better.IsUnknown()) return is_better;
      if (is_better.IsFalse()) continue;
    }
    best = &value;
  }
  return best == nullptr ? EmptyList() : Value(call.Use(*best));
}

Value BestOfCall(Call& call, Operator better) {
  List values;
  if (call[0].list() == nullptr) {
    for (std::size_t i = 0; i < call.size(); ++i) values.push_back(call[i]);
  } else {
    for (const Value& element : call.ListAt(0)) values.push_back(call.Each(1, element));
  }
  return Best(call, values, better);
}

Value Min(Call& call) { return BestOfCall(call, Operator::kLess); }
Value Max(Call& call) { return BestOfCall(call, Operator::kMore); }

// True or false as soon as one element decides; else unknown when one is.
Value Quantified(Call& call, bool deciding) {
  Value result(!deciding);
  for (const Value& element : call.ListAt(0)) {
    Value truth = call.Each(1, element);
    if (deciding ? truth.IsTrue() : truth.IsFalse()) return truth;
    if (truth.IsUnknown() && !result.IsUnknown()) result = truth;
    if (call.run().exhausted()) break;
  }
  const std::optional<LocalizedText>& left_out = call.ListAt(0).left_out;
  if (left_out && !result.IsUnknown()) return Value::Unknown(*left_out);
  return result;
}

Value Any(Call& call) { return Quantified(call, true); }
Value All(Call& call) { return Quantified(call, false); }

Value First(Call& call) { return call.ListAt(0).empty() ? EmptyList() : call.ListAt(0).front(); }
Value Last(Call& call) { return call.ListAt(0).empty() ? EmptyList() : call.ListAt(0).back(); }

// What makes two keys the same: the text, or value and unit.
std::string KeyOf(Call& call, const Value& key) {
  if (const Text* text = key.text()) {
    call.run().Spend(text->text.size() / 64);
    return FoldWidth(text->text);
  }
  std::optional<Number> number = AsNumber(key, call.report());
  return number ? number->quantity.value.ToString() + number->quantity.unit : "";
}

Value Unique(Call& call) {
  List distinct;
  distinct.left_out = call.ListAt(0).left_out;
  std::set<std::string> seen;
  for (const Value& element : call.ListAt(0)) {
    Value value = call.Each(1, element);
    if (value.IsUnknown()) {
      if (!distinct.left_out) distinct.left_out = *value.unknown();
    } else if (seen.insert(KeyOf(call, value)).second) {
      distinct.push_back(value);
    }
  }
  return distinct;
}

Value GroupBy(Call& call) {
  std::vector<Group> groups;
  List list;
  list.left_out = call.ListAt(0).left_out;
  std::map<std::string, std::size_t> place_of;
  for (const Value& element : call.ListAt(0)) {
    Value key = call.Each(1, element);
    if (key.IsUnknown()) {
      if (!list.left_out) list.left_out = *key.unknown();
      continue;
    }
    auto [entry, is_new] = place_of.try_emplace(KeyOf(call, key), groups.size());
    Value text = key.text() != nullptr ? key : Value(Text::Of(Print(key, call.report()).zh));
    if (is_new) groups.push_back({text, {}});
    groups[entry->second].items.push_back(element);
  }
  for (Group& group : groups) list.emplace_back(std::move(group));
  return list;
}

Value If(Call& call) {
  Value condition = call.Evaluate(0);
  if (condition.IsUnknown()) return condition;
  return call.Evaluate(condition.IsTrue() ? 1 : 2);
}

Value Has(Call& call) {
  Value value = call.Evaluate(0);
  if (value.text() != nullptr) return !value.text()->text.empty();
  if (value.list() != nullptr && value.list()->empty() && value.list()->left_out) {
    return Value::Unknown(*value.list()->left_out);
  }
  if (value.list() != nullptr) return !value.list()->empty();
  return !value.IsUnknown();
}

constexpr Function kFunctions[] = {
    {"count",
     {{{"count(list)", {P::kList}, Gives::kNumber}}},
     "个数",
     "how many there are",
     "count(indicators where nature = 'binding')",
     "2",
     Count},
    {"sum",
     {{{"sum(list, number)", {P::kList, P::kEachNumber}, Gives::kNumber},
       {"sum(list)", {P::kNumbers}, Gives::kNumber}}},
     "各数之和；空列表为 0；有一个未知，和也未知",
     "their sum; 0 of none; unknown when one of them is",
     "sum(last(tables).rows where name in ('税收收入', '非税收入'), cell(it, '收入额').figure)",
     "62.8亿元",
     Sum},
    {"min",
     {{{"min(list, number)", {P::kList, P::kEachNumber}, Gives::kNumber},
       {"min(number, …)", {P::kNumber}, Gives::kNumber, true}}},
     "最小的数；空列表为未知",
     "the smallest; unknown of none",
     "min(last(tables).rows where role = 'data', cell(it, '收入额').figure)",
     "22.3",
     Min},
    {"max",
     {{{"max(list, number)", {P::kList, P::kEachNumber}, Gives::kNumber},
       {"max(number, …)", {P::kNumber}, Gives::kNumber, true}}},
     "最大的数；空列表为未知",
     "the greatest; unknown of none",
     "max(3, 5, 4)",
     "5",
     Max},
    {"any",
     {{{"any(list, condition)", {P::kList, P::kEachTruth}, Gives::kTruth}}},
     "是否至少有一个满足条件",
     "does at least one of them meet the condition",
     "any(indicators, verdict = 'missed')",
     "是",
     Any,
     true},
    {"all",
     {{{"all(list, condition)", {P::kList, P::kEachTruth}, Gives::kTruth}}},
     "是否都满足条件；空列表为“是”",
     "do all of them meet the condition; true of none",
     "all(indicators where nature = 'binding', has(target))",
     "是",
     All,
     true},
    {"first",
     {{{"first(list)", {P::kList}, Gives::kItem}}},
     "第一个；空列表为未知",
     "the first; unknown of none",
     "first(indicators)",
     "地区生产总值增速",
     First},
    {"last",
     {{{"last(list)", {P::kList}, Gives::kItem}}},
     "最后一个；空列表为未知",
     "the last; unknown of none",
     "last(indicators).label",
     "合计",
     Last},
    {"unique",
     {{{"unique(list, key)", {P::kList, P::kEachKey}, Gives::kKeys}, {"unique(list)", {P::kList}, Gives::kKeys}}},
     "各不相同的文字或数，依出现的先后；未知的不计",
     "the different texts or numbers, in the order they first come; unknown ones are left out",
     "unique(indicators, nature)",
     "expected、binding、unspecified",
     Unique,
     true},
    {"group",
     {{{"group(list, key)", {P::kList, P::kEachKey}, Gives::kGroups}}},
     "按文字或数分组，依出现的先后；每组有 key 和 items；未知的不计",
     "groups of one text or number, in the order they first come; each has key and items; unknown ones are left out",
     "group(indicators, nature) where count(items) = 2",
     "expected、binding",
     GroupBy,
     true},
    {"if",
     {{{"if(condition, value, other)", {P::kTruth, P::kAny, P::kAny}, Gives::kSecond}}},
     "条件成立取前一个值，否则取后一个",
     "the first value when the condition holds, else the other",
     "if(count(tables) > 1, '多个表', '一个表')",
     "多个表",
     If,
     false,
     true},
    {"has",
     {{{"has(value)", {P::kAny}, Gives::kTruth}}},
     "值是否已知，并且不是空文字、空列表",
     "is the value known, and no empty text or list",
     "has(last(indicators).actual)",
     "否",
     Has,
     false,
     true},
};

}  // namespace

std::span<const Function> ListFunctions() { return kFunctions; }

}  // namespace heyan::expression
