#include "model/report_json_places.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>

namespace heyan {
namespace {

bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// Calls visit(line, column, bytes) for every character of `text`, which begins at `line` and `column`, and returns the
// position after it.
template <typename Visit>
std::pair<int, int> Walk(std::string_view text, int line, int column, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && !StartsCodePoint(text[next])) ++next;
    visit(line, column, next - i);
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else {
      ++column;
    }
    i = next;
  }
  return {line, column};
}

}  // namespace

void RecordedPlaces::Add(const Place& place) {
  points_.push_back({.line = place.line, .column = place.column});
  points_.push_back({.line = place.end_line, .column = place.end_column});
  if (place.origin != Origin{}) placed_.push_back(place);
}

void RecordedPlaces::AddText(std::string_view text, const Place& place) {
  Add(place);
  auto end = Walk(text, place.line, place.column, [](auto, auto, auto) {});
  if (end != std::pair(place.end_line, place.end_column)) return;
  Walk(text, place.line, place.column, [this](int line, int column, std::size_t bytes) {
    points_.push_back({.line = line, .column = column, .bytes = static_cast<std::uint32_t>(bytes)});
  });
}

void RecordedPlaces::Seal() {
  // Of equal points the one that knows its character best comes first and stays.
  std::ranges::sort(points_, [](const Point& a, const Point& b) {
    return std::tie(a.line, a.column, b.bytes) < std::tie(b.line, b.column, a.bytes);
  });
  auto same = [](const Point& a, const Point& b) { return a.line == b.line && a.column == b.column; };
  points_.erase(std::unique(points_.begin(), points_.end(), same), points_.end());
  std::uint32_t key = 0;
  for (Point& point : points_) {
    point.key = key;
    key += point.bytes;
  }
  for (const Place& place : placed_) origins_.emplace_back(SpanOf(place), place.origin);
  std::ranges::stable_sort(origins_, [](const auto& a, const auto& b) {
    return std::tie(a.first.begin, b.first.end) < std::tie(b.first.begin, a.first.end);
  });
  placed_.clear();
}

std::uint32_t RecordedPlaces::KeyOf(int line, int column) const {
  auto position = [](const Point& point) { return std::pair(point.line, point.column); };
  auto found = std::ranges::lower_bound(points_, std::pair(line, column), {}, position);
  return found == points_.end() ? 0 : found->key;
}

Span RecordedPlaces::SpanOf(const Place& place) const {
  return {KeyOf(place.line, place.column), KeyOf(place.end_line, place.end_column)};
}

const RecordedPlaces::Point& RecordedPlaces::PointAt(std::uint32_t key) const {
  auto after = std::ranges::upper_bound(points_, key, {}, &Point::key);
  return after == points_.begin() ? points_.front() : *std::prev(after);
}

Origin RecordedPlaces::OriginOf(Span span) const {
  auto begin = [](const auto& entry) { return entry.first.begin; };
  auto after = std::ranges::upper_bound(origins_, span.begin, {}, begin);
  // Backwards, so that the innermost enclosing place answers for parts of a text.
  auto encloses = [&](const auto& entry) { return entry.first.end >= span.end; };
  auto found = std::find_if(std::make_reverse_iterator(after), origins_.rend(), encloses);
  return found == origins_.rend() ? Origin{} : found->second;
}

Place RecordedPlaces::Locate(Span span) const {
  if (points_.empty()) return {};
  const Point& begin = PointAt(span.begin);
  const Point& end = PointAt(span.end);
  return {begin.line, begin.column, end.line, end.column, OriginOf(span)};
}

}  // namespace heyan
