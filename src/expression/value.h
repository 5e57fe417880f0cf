// What an expression gives (值): three-valued throughout, since a report need not say everything.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/interval.h"
#include "base/localized.h"
#include "expression/type.h"
#include "model/report.h"

namespace heyan::expression {

class Value;

// A number. What is printed in the report keeps its print; `quantity.interval` is what it can mean.
struct Number {
  enum class Origin {
    kPrinted,   // a figure of the report: compares at face value
    kExact,     // written in the rule, a year, a count
    kComputed,  // a sum, a quotient: compares by its intervals
  };

  Quantity quantity;  // of computed numbers the interval is the narrow one of numbers.md §4
  Interval wide;      // the wide one
  Origin origin = Origin::kExact;
  int index = -1;            // into Report::quantities; -1 when it is none of them
  std::optional<Span> span;  // where it stands in the report

  static Number Exact(const Decimal& value);
  // The figure `index` of the report, or a variant of it: with its sign turned.
  static Number Printed(Quantity quantity, int index);
};

// A text. When it is a part of the report, it knows its place.
struct Text {
  std::string_view text;               // owned by the report, the expression or `owner`
  std::shared_ptr<const void> owner;   // null when the report or the expression owns the text
  const MappedText* source = nullptr;  // whose bytes from `begin` on the text is; null when it has no mapping
  std::size_t begin = 0;
  std::optional<Span> span;  // the place of a text without mapping

  static Text Of(std::string text);
  static Text Of(const MappedText& source) { return {source.text(), nullptr, &source, 0, std::nullopt}; }
  // Bytes [from, from + length) of the text, with their place.
  Text Part(std::size_t from, std::size_t length) const;
};

// Something the report consists of, by its indices. Of a row `index` is its table, of a cell its table and row.
struct Element {
  Kind kind = Kind::kReport;
  int index = 0;
  int row = 0;
  int cell = 0;
  bool operator==(const Element&) const = default;
};

struct Group;
struct List;

// Cheap to copy. The report outlives it.
class Value {
 public:
  Value() : Value(Element{}) {}
  Value(bool truth) : data_(truth) {}                                                 // NOLINT: these are values
  Value(Number number) : data_(std::make_shared<const Number>(std::move(number))) {}  // NOLINT
  Value(Text text) : data_(std::move(text)) {}                                        // NOLINT
  Value(Element element) : data_(element) {}                                          // NOLINT
  Value(List list);                                                                   // NOLINT
  Value(Group group);                                                                 // NOLINT
  template <typename T>
  Value(const T*) = delete;  // would be a truth
  // What cannot be known, and why, told to a reader of the report.
  static Value Unknown(LocalizedText reason);

  // Each is null when the value is something else.
  const LocalizedText* unknown() const { return Shared<LocalizedText>(); }
  const bool* truth() const { return std::get_if<bool>(&data_); }
  const Number* number() const { return Shared<Number>(); }
  const Text* text() const { return std::get_if<Text>(&data_); }
  const Element* element() const { return std::get_if<Element>(&data_); }
  const List* list() const { return Shared<List>(); }
  const Group* group() const { return Shared<Group>(); }

  bool IsUnknown() const { return unknown() != nullptr; }
  bool IsTrue() const { return truth() != nullptr && *truth(); }
  bool IsFalse() const { return truth() != nullptr && !*truth(); }

 private:
  template <typename T>
  const T* Shared() const {
    auto* held = std::get_if<std::shared_ptr<const T>>(&data_);
    return held == nullptr ? nullptr : held->get();
  }

  std::variant<std::shared_ptr<const LocalizedText>, bool, std::shared_ptr<const Number>, Text, Element,
               std::shared_ptr<const List>, std::shared_ptr<const Group>>
      data_;
};

// Values, and why a filter could not decide about one that it did not keep.
struct List : std::vector<Value> {
  std::optional<LocalizedText> left_out;
};

struct Group {
  Value key;
  List items;  // never empty
};

// The number that a value is: a figure of the report counts as one. nullopt for anything else.
std::optional<Number> AsNumber(const Value& value, const Report& report);

// Where the value stands in the report; nullopt for what was computed or written in the rule.
std::optional<Span> PlaceOf(const Value& value, const Report& report);

// As people read it in a message: figures as printed, an element by its name, long texts cut short. Of something unknown
// the reason.
LocalizedText Print(const Value& value, const Report& report);
LocalizedText Print(const Number& number);

}  // namespace heyan::expression
