// The operators of the expression language.
#pragma once

#include <cstdint>
#include <string_view>

namespace heyan::expression {

enum class Operator : std::uint8_t {
  kNone,
  kNot,
  kAdd,
  kSubtract,  // also the sign before a number
  kMultiply,
  kDivide,
  kEqual,
  kNotEqual,
  kLess,
  kAtMost,
  kMore,
  kAtLeast,
  kIn,
  kNotIn,
};

// As it is written: "not in".
constexpr std::string_view ToString(Operator op) {
  constexpr std::string_view kNames[] = {"",   "not", "+",  "-", "*",  "/",  "=",
                                         "!=", "<",   "<=", ">", ">=", "in", "not in"};
  return kNames[static_cast<std::size_t>(op)];
}

}  // namespace heyan::expression
