// Reading fields out of JSON values, with the path of each for messages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/decimal.h"
#include "base/localized.h"
#include "base/source_file.h"
#include "model/report_json_value.h"

namespace heyan {

// Keeps the first complaint. Reading goes on with neutral values after it, so that code which reads needs no branches.
struct JsonComplaint {
  std::string file;
  std::optional<LocalizedText> first;
};

// One value, or the absence of one. Absent and null are the same. Points at the value and the complaint, which outlive
// it.
class JsonCursor {
 public:
  JsonCursor(const JsonValue* root, JsonComplaint* complaint) : value_(root), complaint_(complaint) {}

  bool IsNull() const { return value_ == nullptr || value_->As<std::monostate>() != nullptr; }
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
  // A whole number from 0 to kMaxCount: years, levels, lines.
  int Count() const;
  int CountOrZero() const { return IsNull() ? 0 : Count(); }
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
  JsonCursor(const JsonValue* value, std::string path, JsonComplaint* complaint)
      : value_(value), path_(std::move(path)), complaint_(complaint) {}
  void Complain(LocalizedText message) const;
  void ComplainOfWord(std::string_view word) const;
  // The value as a T; null, after a complaint with the message `id`, when it is something else.
  template <typename T>
  const T* Expect(std::string_view id) const;
  const JsonValue::List* List() const;
  const JsonValue::Object* Object() const;

  const JsonValue* value_;
  std::string path_;
  JsonComplaint* complaint_;
};

// The place `object` carries; nullopt unless its four numbers are counts and its end is not before its beginning.
std::optional<Place> PlaceIn(const JsonValue& object);

template <typename Visit>
void JsonCursor::ForEach(Visit visit) const {
  const JsonValue::List* list = List();
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    visit(JsonCursor(&(*list)[i], path_ + "[" + std::to_string(i) + "]", complaint_), static_cast<int>(i));
  }
}

template <typename Visit>
void JsonCursor::ForEachMember(Visit visit) const {
  const JsonValue::Object* members = Object();
  if (members == nullptr) return;
  for (const auto& [key, value] : *members) visit(key, JsonCursor(&value, path_ + "." + key, complaint_));
}

template <typename E>
E JsonCursor::Word() const {
  E word{};
  std::string text = Text();
  if (!FromString(text, &word)) ComplainOfWord(text);
  return word;
}

}  // namespace heyan
