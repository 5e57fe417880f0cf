#include "lexicon/bound_wording.h"

#include <charconv>
#include <utility>

namespace heyan {
namespace {

std::optional<Decimal> OptionalNumber(const yaml::Node& map, std::string_view key, NodeReader* reader) {
  if (reader->Optional(map, key) == nullptr) return std::nullopt;
  return reader->Number(map, key);
}

std::optional<Regex> OptionalPattern(const yaml::Node& map, std::string_view key, NodeReader* reader) {
  if (reader->Optional(map, key) == nullptr) return std::nullopt;
  return reader->Pattern(map, key, false);
}

int Year(const yaml::Node& map, std::string_view key, NodeReader* reader) {
  std::string digits = reader->Number(map, key).ToString();
  int year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  return year;
}

void LoadUses(const yaml::Node& root, NodeReader* reader, BoundWording* wording) {
  for (const yaml::Node& item : reader->Items(root, "uses")) {
    UnitUse use;
    use.before = OptionalPattern(item, "before", reader);
    use.behind = OptionalPattern(item, "behind", reader);
    use.except = OptionalPattern(item, "except", reader);
    use.dimensions = reader->Texts(item, "dimensions");
    use.right = reader->Text(item, "right");
    wording->uses.push_back(std::move(use));
  }
  for (const yaml::Node& item : reader->Items(root, "fitting")) {
    std::string dimension = reader->Text(item, "dimension");
    wording->fitting[dimension] = reader->OptionalTexts(item, "fits");
  }
  wording->physical = reader->Texts(root, "physical");
  wording->not_the_indicator = reader->Pattern(root, "not_the_indicator", false);
}

void LoadYears(const yaml::Node& root, NodeReader* reader, BoundWording* wording) {
  for (const yaml::Node& item : reader->Items(root, "anniversaries")) {
    std::optional<Regex> event = reader->Pattern(item, "event", false);
    int year = Year(item, "year", reader);
    if (event) wording->anniversaries.push_back({*event, year});
  }
  for (const yaml::Node& item : reader->Items(root, "plans")) {
    std::string name = reader->Text(item, "name");
    int first = Year(item, "first", reader);
    wording->plans.push_back({std::move(name), first, Year(item, "last", reader)});
  }
  wording->anniversary = reader->Pattern(root, "anniversary", false);
  wording->said_of_year = reader->Pattern(root, "said_of_year", false);
  wording->plan_year = reader->Pattern(root, "plan_year", false);
  wording->first_year_words = reader->Texts(root, "first_year_words");
  wording->last_year_words = reader->Texts(root, "last_year_words");
  wording->span = reader->Pattern(root, "span", false);
}

}  // namespace

BoundWording LoadBoundWording(const yaml::Node& root, NodeReader* reader) {
  BoundWording wording;
  for (const yaml::Node& item : reader->Items(root, "bounds")) {
    std::optional<Regex> names = reader->Pattern(item, "names", false);
    std::string unit = reader->Text(item, "unit");
    std::optional<Decimal> least = OptionalNumber(item, "least", reader);
    std::optional<Decimal> most = OptionalNumber(item, "most", reader);
    if (names) wording.bounds.push_back({*names, unit, least, most});
  }
  LoadYears(root, reader, &wording);
  LoadUses(root, reader, &wording);
  return wording;
}

}  // namespace heyan
