// Reads numbers of texts, for suites.py: every line of standard input is a text (or a JSON string, when it begins with a
// quote); for each a line of JSON is written: what heyan reads, with offsets in code points of the text.
//
// usage: read_quantities [--prose]      --prose reads as in a report; otherwise every numeral counts (bare)
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.h"
#include "base/source_file.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "understand/quantity_reader.h"

namespace {

using heyan::MappedText;

// The folded text without the blanks that stand beside a 汉字: cells and PDF text have such blanks within numbers.
MappedText WithoutBlanks(const MappedText& text) {
  MappedText kept;
  const std::string& from = text.text();
  bool han_before = false;
  for (std::size_t at = 0; at < from.size();) {
    std::size_t end = at + std::max<std::size_t>(1, heyan::DecodeAt(from, at).length);
    std::size_t next = end;
    while (next < from.size() && from[at] == ' ' && from[next] == ' ') ++next;
    bool han_after = next < from.size() && heyan::IsHan(heyan::DecodeAt(from, next).value);
    if (from[at] != ' ' || (!han_before && !han_after)) {
      kept.AppendMapped(text.Slice(at, end));
      han_before = heyan::IsHan(heyan::DecodeAt(from, at).value);
    }
    at = end;
  }
  return kept;
}

nlohmann::json Print(const std::optional<heyan::Decimal>& value) {
  return value ? nlohmann::json(value->ToString()) : nlohmann::json();
}

class LineReader {
 public:
  LineReader(const std::string& line, bool prose, const heyan::Lexicon& lexicon) : line_(line), lexicon_(lexicon) {
    options_.bare = !prose;
    MappedText source;
    source.Append(line, {0, static_cast<std::uint32_t>(line.size())});
    text_ = prose ? heyan::FoldWidth(source) : WithoutBlanks(heyan::FoldWidth(source));
  }

  nlohmann::json Read() {
    const std::string& text = text_.text();
    nlohmann::json read = nlohmann::json::array();
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = Ordinal(at, &read);
      if (end == at) end = Quantity(at, &read);
      at = end > at ? end : at + std::max<std::size_t>(1, heyan::DecodeAt(text, at).length);
    }
    return read;
  }

 private:
  int CodePoints(std::size_t end) const {
    int count = 0;
    for (std::size_t i = 0; i < end; ++i) count += (static_cast<unsigned char>(line_[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
  }

  void AddSpan(std::size_t begin, std::size_t end, nlohmann::json* item) const {
    heyan::Span span = text_.ToSource(begin, end);
    (*item)["text"] = line_.substr(span.begin, span.end - span.begin);
    (*item)["begin"] = CodePoints(span.begin);
    (*item)["end"] = CodePoints(span.end);
  }

  // 第十四
  std::size_t Ordinal(std::size_t at, nlohmann::json* read) const {
    constexpr std::string_view kNumber = "第";
    if (!std::string_view(text_.text()).substr(at).starts_with(kNumber)) return at;
    auto numeral = heyan::ReadNumeral(text_.text(), at + kNumber.size(), {&lexicon_.unit_matcher(), options_.bare});
    if (!numeral || !numeral->value) return at;
    nlohmann::json item = {{"class", "ordinal"}, {"value", numeral->value->ToString()}};
    AddSpan(at, numeral->end, &item);
    read->push_back(item);
    return numeral->end;
  }

  std::size_t Quantity(std::size_t at, nlohmann::json* read) const {
    if (!options_.bare && !heyan::MayBeginQuantity(text_.text(), at, lexicon_)) return at;
    auto figure = heyan::QuantityAt(text_, at, nullptr, lexicon_, options_);
    if (!figure) return std::max(at, heyan::EndOfNumber(text_.text(), at));
    const heyan::Quantity& q = figure->quantity;
    nlohmann::json item = {{"class", "quantity"},
                           {"value", q.value.ToString()},
                           {"unit", q.unit},
                           {"dimension", q.dimension},
                           {"kind", std::string(heyan::ToString(q.kind))},
                           {"comparator", std::string(heyan::ToString(q.comparator))},
                           {"precision", q.precision.ToString()},
                           {"low", Print(q.interval.low)},
                           {"high", Print(q.interval.high)},
                           {"low_open", q.interval.low_open},
                           {"high_open", q.interval.high_open},
                           {"qualifiers", q.qualifiers}};
    if (const heyan::UnitEntry* unit = lexicon_.FindUnit(q.unit)) {
      item["base"] = unit->base;
      item["factor"] = {unit->numerator.ToString(), unit->denominator.ToString()};
    }
    AddSpan(figure->core_begin, figure->core_end, &item);
    heyan::Span whole = text_.ToSource(figure->begin, figure->end);
    item["whole"] = line_.substr(whole.begin, whole.end - whole.begin);
    read->push_back(item);
    return std::max(figure->end, at + 1);
  }

  const std::string& line_;
  const heyan::Lexicon& lexicon_;
  heyan::QuantityOptions options_;
  MappedText text_;
};

}  // namespace

int main(int argc, char** argv) {
  bool prose = argc > 1 && std::string_view(argv[1]) == "--prose";
  std::vector<heyan::yaml::Problem> problems;
  std::optional<heyan::Knowledge> knowledge = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
  if (!knowledge) return 2;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.starts_with('"')) line = nlohmann::json::parse(line).get<std::string>();
    std::cout << LineReader(line, prose, knowledge->lexicon).Read().dump() << "\n";
  }
  return 0;
}
