#include "model/report_json_cursor.h"

#include <algorithm>

#include "base/messages.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestExcerpt = 40;

std::optional<int> CountAt(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.Member(key);
  const int* count = value == nullptr ? nullptr : value->As<int>();
  return count == nullptr ? std::nullopt : std::optional(*count);
}

}  // namespace

std::optional<Place> PlaceIn(const JsonValue& object) {
  std::optional<int> line = CountAt(object, "line");
  std::optional<int> column = CountAt(object, "column");
  std::optional<int> end_line = CountAt(object, "end_line");
  std::optional<int> end_column = CountAt(object, "end_column");
  if (!line || !column || !end_line || !end_column) return std::nullopt;
  if (std::pair(*end_line, *end_column) < std::pair(*line, *column)) return std::nullopt;
  Place place{*line, *column, *end_line, *end_column, {}};
  if (const JsonValue* origin = object.Member("origin"); origin != nullptr) {
    place.origin = {CountAt(*origin, "page"), CountAt(*origin, "paragraph"), CountAt(*origin, "table"),
                    CountAt(*origin, "row"), CountAt(*origin, "column")};
  }
  return place;
}

void JsonCursor::Complain(LocalizedText message) const {
  if (!complaint_->first) complaint_->first = std::move(message);
}

void JsonCursor::ComplainOfWord(std::string_view word) const {
  // Long texts are shortened at a character's edge.
  std::size_t size = std::min(word.size(), kLongestExcerpt);
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) --size;
  Complain(
      Say("report_json.unknown_word", {{"path", complaint_->file}, {"at", path_}, {"word", word.substr(0, size)}}));
}

template <typename T>
const T* JsonCursor::Expect(std::string_view id) const {
  const T* found = value_ == nullptr ? nullptr : value_->As<T>();
  if (found == nullptr) Complain(Say(id, {{"path", complaint_->file}, {"at", path_.empty() ? "$" : path_}}));
  return found;
}

const JsonValue::List* JsonCursor::List() const { return Expect<JsonValue::List>("report_json.not_a_list"); }
const JsonValue::Object* JsonCursor::Object() const { return Expect<JsonValue::Object>("report_json.not_an_object"); }

JsonCursor JsonCursor::Get(std::string_view key) const {
  std::string path = path_;
  if (!path.empty()) path += '.';
  path += key;
  return {Object() == nullptr ? nullptr : value_->Member(key), std::move(path), complaint_};
}

std::string JsonCursor::Text() const {
  const auto* text = Expect<std::string>("report_json.not_a_text");
  return text == nullptr ? "" : *text;
}

bool JsonCursor::Flag() const {
  const bool* flag = Expect<bool>("report_json.not_a_flag");
  return flag != nullptr && *flag;
}

int JsonCursor::Count() const {
  const int* count = Expect<int>("report_json.not_a_count");
  return count == nullptr ? 0 : *count;
}

int JsonCursor::Index(std::size_t size) const {
  const int* index = value_ == nullptr ? nullptr : value_->As<int>();
  if (index != nullptr && static_cast<std::size_t>(*index) < size) return *index;
  Complain(
      Say("report_json.not_an_index", {{"path", complaint_->file}, {"at", path_}, {"size", std::to_string(size)}}));
  return -1;
}

Decimal JsonCursor::Number() const {
  const auto* text = value_ == nullptr ? nullptr : value_->As<std::string>();
  if (std::optional<Decimal> number = text == nullptr ? std::nullopt : Decimal::Parse(*text)) return *number;
  Complain(Say("report_json.not_a_decimal", {{"path", complaint_->file}, {"at", path_}}));
  return {};
}

Place JsonCursor::ReadPlace() const {
  if (std::optional<Place> place = value_ == nullptr ? std::nullopt : PlaceIn(*value_)) return *place;
  Complain(Say("report_json.not_a_place", {{"path", complaint_->file}, {"at", path_}}));
  return {};
}

}  // namespace heyan
