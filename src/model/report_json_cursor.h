// Reading values out of parsed JSON, with the path of each for messages.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/decimal.h"
#include "base/localized.h"
#include "base/messages.h"
#include "base/source_file.h"

namespace heyan {

using Json = nlohmann::ordered_json;

// More than any report has of anything, and far from overflow when counted on.
inline constexpr int kMaxInteger = 1'000'000'000;

// Keeps the first complaint. Reading goes on with neutral values after it, so that code which reads needs no branches.
struct JsonComplaint {
  std::string file;
  std::optional<LocalizedText> first;
};

// One value, or the absence of one. Absent and null are the same. Points into the parsed JSON and the complaint, which
// outlive it.
class JsonCursor {
 public:
  JsonCursor(const Json* root, JsonComplaint* complaint) : value_(root), complaint_(complaint) {}

  bool IsNull() const { return value_ == nullptr || value_->is_null(); }
  // The member `key` of an object; anything else than an object is complained about.
  JsonCursor Get(std::string_view key) const;
  // Calls visit(cursor, index) for each element of a list.
  template <typename Visit>
  void ForEach(Visit visit) const;
  // Calls visit(key, cursor) for each member of an object.
  template <typename Visit>
  void ForEachMember(Visit visit) const;

  std::string Text() const;
  std::string TextOrEmpty() const { return IsNull() ? "" : Text(); }
  bool Flag() const;
  // Counts, years, lines and columns: 0 to kMaxInteger.
  int Integer() const;
  int IntegerOr(int fallback) const { return IsNull() ? fallback : Integer(); }
  // An index into a list of `size` elements.
  int Index(std::size_t size) const;
  int IndexOrNone(std::size_t size) const { return IsNull() ? -1 : Index(size); }
  Decimal Number() const;
  std::optional<Decimal> NumberOrNone() const { return IsNull() ? std::nullopt : std::optional(Number()); }
  // One of the printed names of the enumeration E.
  template <typename E>
  E Word() const;
  // The place an object carries.
  Place ReadPlace() const;

 private:
  JsonCursor(const Json* value, std::string path, JsonComplaint* complaint)
      : value_(value), path_(std::move(path)), complaint_(complaint) {}
  void Complain(LocalizedText message) const;
  bool IsObject() const;
  bool IsList() const;
  void ComplainOfWord(std::string_view word) const;

  const Json* value_;
  std::string path_;
  JsonComplaint* complaint_;
};

// The place `object` carries; nullopt unless its four numbers are counts and its end is not before its beginning.
std::optional<Place> PlaceIn(const Json& object);

template <typename Visit>
void JsonCursor::ForEach(Visit visit) const {
  if (!IsList()) return;
  int index = 0;
  for (const Json& element : *value_) {
    visit(JsonCursor(&element, path_ + "[" + std::to_string(index) + "]", complaint_), index);
    ++index;
  }
}

template <typename Visit>
void JsonCursor::ForEachMember(Visit visit) const {
  if (!IsObject()) return;
  for (const auto& [key, value] : value_->items()) visit(key, JsonCursor(&value, path_ + "." + key, complaint_));
}

template <typename E>
E JsonCursor::Word() const {
  E word{};
  std::string text = Text();
  if (!FromString(text, &word)) ComplainOfWord(text);
  return word;
}

}  // namespace heyan
