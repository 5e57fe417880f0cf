// The functions (函数) of the language: one table, which the checker, the evaluator and the documentation read.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "expression/value.h"

namespace heyan::expression {

class Call;

// What a parameter takes.
enum class Parameter : std::uint8_t {
  kNone,
  kTruth,
  kNumber,
  kText,
  kAny,
  kRow,
  kList,
  kNumbers,     // a list of numbers
  kTexts,       // a list of texts
  kEachTruth,   // an expression over the elements of the first argument
  kEachNumber,  //
  kEachKey,     // of text or number
  kPattern,     // a regular expression in quotes
  kDirection,   // 'higher' or 'lower'
};

inline bool IsEach(Parameter parameter) {
  return parameter == Parameter::kEachTruth || parameter == Parameter::kEachNumber || parameter == Parameter::kEachKey;
}

// What a call gives.
enum class Gives : std::uint8_t {
  kTruth,
  kNumber,
  kText,
  kCell,
  kItem,    // an element of the first argument
  kSecond,  // what the second and the third argument are
  kGroups,  // of elements of the first argument
  kKeys,    // a list of what the expression over the elements gives, or of the elements
};

struct Signature {
  std::string_view usage;  // sum(list, number); empty when there is no such signature
  std::array<Parameter, 3> parameters{};
  Gives gives = Gives::kTruth;
  bool repeats = false;  // the last parameter any number of times
};

struct Function {
  std::string_view name;
  std::array<Signature, 2> signatures;
  std::string_view zh;  // what it does
  std::string_view en;
  std::string_view example;  // over SampleReport()
  std::string_view result;   // as printed, in Chinese; of what is unknown the reason
  Value (*evaluate)(Call& call);
  bool takes_open_lists = false;  // it heeds List::left_out itself; others are unknown then
  bool lazy = false;              // it evaluates its arguments itself; others are not called when one is unknown
};

// All functions, those of one sort together.
std::span<const Function> Functions();
// Null when there is none.
const Function* FindFunction(std::string_view name);

// The rows of the table, in files of their own.
std::span<const Function> ListFunctions();
std::span<const Function> NumberFunctions();
std::span<const Function> TextFunctions();

}  // namespace heyan::expression
