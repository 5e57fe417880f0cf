// Numbers of any text are read; the first byte says whether bare, and in which unit a number without one is counted.
// Figures must lie in the text, in order, and hold their value when both ends of the interval are known.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "app/knowledge.h"
#include "lexicon/printed_unit.h"
#include "text/utf8.h"
#include "understand/number_reader.h"
#include "understand/quantity_reader.h"

namespace {

const heyan::Lexicon& ShippedLexicon() {
  static const heyan::Knowledge kKnowledge = [] {
    std::vector<heyan::yaml::Problem> problems;
    std::optional<heyan::Knowledge> loaded = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
    if (!loaded) std::abort();
    return std::move(*loaded);
  }();
  return kKnowledge.lexicon;
}

void Require(bool holds) {
  if (!holds) std::abort();
}

void CheckFigure(const heyan::ReadQuantity& read, std::size_t size) {
  Require(read.begin <= read.core_begin && read.core_begin < read.core_end && read.core_end <= read.end);
  Require(read.end <= size);
  const heyan::Quantity& q = read.quantity;
  Require(!q.precision.IsNegative());
  if (!q.interval.low || !q.interval.high) return;
  Require(*q.interval.low <= *q.interval.high);
  Require(*q.interval.low <= q.value.Absolute() || q.value.IsNegative());
}

void CheckWalk(const heyan::MappedText& text, const heyan::PrintedUnit* unit) {
  heyan::ReadNumbers read = heyan::NumbersOf(text, unit, ShippedLexicon());
  std::size_t last = 0;
  for (const heyan::ReadNumber& number : read.numbers) {
    Require(number.begin < number.end && number.end <= text.text().size() && number.end > last);
    last = number.end;
  }
  for (const heyan::ReadQuantity& quantity : read.quantities) CheckFigure(quantity, text.text().size());
}

void CheckBare(const heyan::MappedText& text, const heyan::PrintedUnit* unit) {
  heyan::QuantityOptions options{true};
  for (std::size_t at = 0; at < text.text().size();) {
    auto quantity = heyan::QuantityAt(text, at, unit, ShippedLexicon(), options);
    if (quantity) CheckFigure(*quantity, text.text().size());
    std::size_t next = at + std::max<std::size_t>(1, heyan::DecodeAt(text.text(), at).length);
    at = quantity ? std::max(next, quantity->end) : next;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto text = heyan::DecodeText(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), "fuzz");
  if (!text) return 0;
  heyan::MappedText source;
  source.Append(*text, {0, static_cast<std::uint32_t>(text->size())});
  heyan::MappedText folded = heyan::FoldWidth(source);
  std::optional<heyan::PrintedUnit> unit = heyan::ParseUnit(data[0] % 3 == 0 ? "万人" : "%", ShippedLexicon());
  const heyan::PrintedUnit* used = data[0] % 4 == 0 && unit ? &*unit : nullptr;
  if (data[0] % 2 == 0) {
    CheckWalk(folded, used);
  } else {
    CheckBare(folded, used);
  }
  return 0;
}
