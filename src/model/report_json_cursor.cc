#include "model/report_json_cursor.h"

#include <algorithm>
#include <cstdint>

namespace heyan {
namespace {

constexpr std::size_t kLongestExcerpt = 40;

// An integer from 0 to kMaxInteger. The library keeps those without a sign as unsigned.
std::optional<int> CountIn(const Json* value) {
  if (value == nullptr || !value->is_number_unsigned() || value->get<std::uint64_t>() > kMaxInteger)
    return std::nullopt;
  return value->get<int>();
}

const Json* Member(const Json& object, std::string_view key) {
  auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::optional<int> CountAt(const Json& object, std::string_view key) { return CountIn(Member(object, key)); }

}  // namespace

std::optional<Place> PlaceIn(const Json& object) {
  if (!object.is_object()) return std::nullopt;
  std::optional<int> line = CountAt(object, "line");
  std::optional<int> column = CountAt(object, "column");
  std::optional<int> end_line = CountAt(object, "end_line");
  std::optional<int> end_column = CountAt(object, "end_column");
  if (!line || !column || !end_line || !end_column) return std::nullopt;
  if (std::pair(*end_line, *end_column) < std::pair(*line, *column)) return std::nullopt;
  Place place{*line, *column, *end_line, *end_column, {}};
  if (const Json* origin = Member(object, "origin"); origin != nullptr && origin->is_object()) {
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

JsonCursor JsonCursor::Get(std::string_view key) const {
  std::string path = path_;
  if (!path.empty()) path += '.';
  path += key;
  return {IsObject() ? Member(*value_, key) : nullptr, std::move(path), complaint_};
}

bool JsonCursor::IsObject() const {
  bool is_object = value_ != nullptr && value_->is_object();
  if (!is_object) {
    Complain(Say("report_json.not_an_object", {{"path", complaint_->file}, {"at", path_.empty() ? "$" : path_}}));
  }
  return is_object;
}

bool JsonCursor::IsList() const {
  bool is_list = value_ != nullptr && value_->is_array();
  if (!is_list) Complain(Say("report_json.not_a_list", {{"path", complaint_->file}, {"at", path_}}));
  return is_list;
}

std::string JsonCursor::Text() const {
  if (value_ != nullptr && value_->is_string()) return value_->get<std::string>();
  Complain(Say("report_json.not_a_text", {{"path", complaint_->file}, {"at", path_}}));
  return "";
}

bool JsonCursor::Flag() const {
  if (value_ != nullptr && value_->is_boolean()) return value_->get<bool>();
  Complain(Say("report_json.not_a_flag", {{"path", complaint_->file}, {"at", path_}}));
  return false;
}

int JsonCursor::Integer() const {
  if (std::optional<int> count = CountIn(value_)) return *count;
  Complain(Say("report_json.not_an_integer",
               {{"path", complaint_->file}, {"at", path_}, {"limit", std::to_string(kMaxInteger)}}));
  return 0;
}

int JsonCursor::Index(std::size_t size) const {
  std::optional<int> index = CountIn(value_);
  if (index && static_cast<std::size_t>(*index) < size) return *index;
  Complain(
      Say("report_json.not_an_index", {{"path", complaint_->file}, {"at", path_}, {"size", std::to_string(size)}}));
  return -1;
}

Decimal JsonCursor::Number() const {
  if (value_ != nullptr && value_->is_string()) {
    if (std::optional<Decimal> number = Decimal::Parse(value_->get_ref<const std::string&>())) return *number;
  }
  Complain(Say("report_json.not_a_decimal", {{"path", complaint_->file}, {"at", path_}}));
  return {};
}

Place JsonCursor::ReadPlace() const {
  if (value_ != nullptr) {
    if (std::optional<Place> place = PlaceIn(*value_)) return *place;
  }
  Complain(Say("report_json.not_a_place", {{"path", complaint_->file}, {"at", path_}}));
  return {};
}

}  // namespace heyan
