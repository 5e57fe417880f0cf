// Places in example reports, named by their text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace heyan {

// "305" names the first 305, "305#2" the second one. `number` is 0 when what follows '#' is no usable count.
struct ExamplePlace {
  std::string_view text;  // part of the name that was parsed
  int number = 1;
};
ExamplePlace ParseExamplePlace(std::string_view name);

// Bytes [begin, end) of the place in `report`; nullopt when it does not occur that often. A figure is found only as a
// whole: "6.5" is not part of "16.5" or "6.55".
std::optional<std::pair<std::size_t, std::size_t>> FindExamplePlace(std::string_view report, std::string_view name);

// How often the text occurs, counted like FindExamplePlace does.
int CountExamplePlaces(std::string_view report, std::string_view text);

}  // namespace heyan
