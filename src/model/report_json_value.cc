#include "model/report_json_value.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/messages.h"
#include "base/source_file.h"

namespace heyan {
namespace {

// Keeps positions within 32 bits.
constexpr std::size_t kMaxBytes = std::size_t{1} << 30U;

// Builds the value from the parser's events. The parser does not throw as long as the events for trouble return false.
class ValueBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  ValueBuilder(std::string_view json, std::string_view path) : json_(json), path_(path) {}

  bool null() override { return Add({}); }
  bool boolean(bool flag) override { return Add({flag}); }
  bool number_integer(number_integer_t) override { return Add({JsonOddNumber{}}); }  // below 0
  bool number_unsigned(number_unsigned_t number) override {
    if (number > kMaxCount) return Add({JsonOddNumber{}});
    return Add({static_cast<int>(number)});
  }
  bool number_float(number_float_t, const string_t&) override { return Add({JsonOddNumber{}}); }
  bool string(string_t& text) override { return Add({std::move(text)}); }
  bool binary(binary_t&) override { return false; }  // not of JSON
  bool start_object(std::size_t) override { return Open({JsonValue::Object{}}); }
  bool key(string_t& name) override {
    std::get<JsonValue::Object>(open_.back()->data).push_back({std::move(name), {}});
    return true;
  }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t) override { return Open({JsonValue::List{}}); }
  bool end_array() override { return Close(); }
  bool parse_error(std::size_t bytes_read, const std::string&, const nlohmann::json::exception&) override {
    auto at = static_cast<std::uint32_t>(bytes_read == 0 ? 0 : bytes_read - 1);
    Place place = LineIndex(json_).Locate(json_, {at, at});
    trouble_ = Say("report_json.syntax",
                   {{"path", path_}, {"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}});
    return false;
  }

  Result<JsonValue> Take() {
    if (trouble_) return Fail(*trouble_);
    return std::move(root_);
  }

 private:
  // Where the next value goes: the member whose key was read last, a new element, or the root.
  JsonValue* Slot() {
    if (open_.empty()) return &root_;
    if (auto* members = std::get_if<JsonValue::Object>(&open_.back()->data)) return &members->back().value;
    return &std::get<JsonValue::List>(open_.back()->data).emplace_back();
  }
  bool Add(JsonValue value) {
    *Slot() = std::move(value);
    return true;
  }
  bool Open(JsonValue value) {
    if (open_.size() == kMaxJsonDepth) {
      trouble_ = Say("report_json.too_deep", {{"path", path_}, {"limit", std::to_string(kMaxJsonDepth)}});
      return false;
    }
    JsonValue* slot = Slot();
    *slot = std::move(value);
    open_.push_back(slot);
    return true;
  }
  bool Close() {
    open_.pop_back();
    return true;
  }

  std::string_view json_;
  std::string_view path_;
  JsonValue root_;
  // The lists and objects not yet closed. Only the innermost grows, so the pointers hold.
  std::vector<JsonValue*> open_;
  std::optional<LocalizedText> trouble_;
};

}  // namespace

const JsonValue* JsonValue::Member(std::string_view key) const {
  const auto* members = As<Object>();
  if (members == nullptr) return nullptr;
  auto found = std::ranges::find(*members, key, &JsonMember::key);
  return found == members->end() ? nullptr : &found->value;
}

Result<JsonValue> ParseJson(std::string_view json, std::string_view path) {
  if (json.size() > kMaxBytes) {
    return Fail(Say("file.too_large", {{"path", path}, {"limit", std::to_string(kMaxBytes >> 20U)}}));
  }
  ValueBuilder builder(json, path);
  nlohmann::json::sax_parse(json, &builder);
  return builder.Take();
}

}  // namespace heyan
