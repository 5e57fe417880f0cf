// JSON values as reading a report needs them, and nothing of the library that parses.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace heyan {

// More than any report has of anything, and far from overflow when counted on.
inline constexpr int kMaxCount = 1'000'000'000;

struct JsonMember;

// A number that is no whole number from 0 to kMaxCount: nothing in a report needs its value, decimals being strings.
struct JsonOddNumber {};

struct JsonValue {
  using List = std::vector<JsonValue>;
  using Object = std::vector<JsonMember>;

  std::variant<std::monostate, bool, int, JsonOddNumber, std::string, List, Object> data;

  // The value as a T; null when it is something else.
  template <typename T>
  const T* As() const {
    return std::get_if<T>(&data);
  }
  // The member `key`; null when there is none or the value is no object. Of equal keys the first counts.
  const JsonValue* Member(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

// Parses `json`, which may nest kMaxJsonDepth deep. `path` is for messages; those of syntax tell line and column.
inline constexpr int kMaxJsonDepth = 64;
Result<JsonValue> ParseJson(std::string_view json, std::string_view path);

}  // namespace heyan
