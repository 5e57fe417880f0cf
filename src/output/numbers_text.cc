#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "output/number_facts.h"
#include "output/numbers.h"
#include "output/snippet.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr auto kClasses = std::to_array({NumberClass::kQuantity, NumberClass::kPeriod, NumberClass::kOrdinal,
                                         NumberClass::kListNumber, NumberClass::kName, NumberClass::kUnknown});

// Characters at each side of an unknown number that tell its contexts apart, and that are shown.
constexpr int kContextCharacters = 4;
constexpr int kShownCharacters = 12;
constexpr int kMaxNumberWidth = 24;

constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kReset = "\x1b[0m";

// At most `count` characters of the end, or of the beginning, of `text`.
std::string_view LastCharacters(std::string_view text, int count) {
  std::size_t at = text.size();
  while (at > 0 && count > 0) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    --count;
  }
  return text.substr(at);
}

std::string_view FirstCharacters(std::string_view text, int count) {
  std::size_t at = 0;
  for (; at < text.size() && count > 0; --count) at += std::max<std::uint32_t>(1, DecodeAt(text, at).length);
  return text.substr(0, at);
}

// Blanks after `text` up to `width` columns.
std::string Padded(const std::string& text, int width) {
  int missing = width - DisplayWidth(text);
  return missing > 0 ? text + std::string(static_cast<std::size_t>(missing), ' ') : text;
}

struct Line {
  NumberClass number_class;
  std::array<std::string, 4> cells;  // place, number, class, sort
  std::string meaning;
};

// An unknown number's surroundings, and how often they occur.
struct UnknownContext {
  int count = 0;
  std::string shown;  // of the first
};

class NumbersWriter {
 public:
  NumbersWriter(const Report& report, Language language, bool color)
      : report_(report), language_(language), color_(color), facts_(FactsByQuantity(report)) {}

  std::string Write() {
    std::vector<Line> lines;
    lines.reserve(report_.numbers.size() + 1);
    for (const Number& number : report_.numbers) lines.push_back(LineOf(number));
    WriteLines(lines);
    WriteSummary();
    WriteUnknown();
    return std::move(out_);
  }

 private:
  std::string In(std::string_view id) const { return Say(id).In(language_); }
  std::string Paint(std::string_view color, const std::string& text) const {
    return color_ ? fmt::format("{}{}{}", color, text, kReset) : text;
  }

  Line LineOf(const Number& number) {
    Place place = report_.Locate(number.span);
    std::string text = Printable(number.text);
    std::string_view shown = FirstCharacters(text, kMaxNumberWidth);
    Line line;
    line.number_class = number.number_class;
    line.cells = {fmt::format("{}:{}", place.line, place.column),
                  shown.size() < text.size() ? std::string(shown) + "…" : text,
                  In(fmt::format("numbers.{}", ToString(number.number_class))), number.name_class};
    line.meaning = number.number_class == NumberClass::kQuantity ? MeaningOf(number) : "";
    return line;
  }

  // The fact a figure belongs to, or why there is none.
  std::string MeaningOf(const Number& number) {
    const Fact* fact = number.quantity < 0 ? nullptr : facts_[number.quantity];
    if (fact == nullptr) return In(number.quantity < 0 ? "numbers.no_quantity" : "unchecked.no_fact");
    bool named = !fact->indicator.empty() || !fact->subject.empty();
    if (!named) {
      std::string words = fact->phrase.empty() ? "" : fmt::format(" “{}”", Printable(fact->phrase));
      return In(fact->doubt == Doubt::kNone ? "unchecked.no_indicator"
                                            : fmt::format("doubt.{}", ToString(fact->doubt))) +
             words;
    }
    ++named_;
    std::string meaning = Printable(fact->indicator.empty() ? fact->subject : fact->indicator);
    auto add = [&](std::string_view part) {
      if (!part.empty()) meaning += fmt::format(" · {}", Printable(part));
    };
    add(fact->owner);
    add(fact->scope);
    add(PeriodOf(fact->period));
    add(In(fmt::format("numbers.kind_{}", ToString(fact->kind))));
    add(In(fmt::format("numbers.status_{}", ToString(fact->status))));
    return meaning;
  }

  static std::string PeriodOf(const Period& period) {
    std::string text = period.year == 0 ? "" : std::to_string(period.year);
    if (period.last_year != 0) text += fmt::format("—{}", period.last_year);
    if (!period.part.empty()) text += (text.empty() ? "" : " ") + period.part;
    return text;
  }

  void WriteLines(const std::vector<Line>& lines) {
    std::array<int, 4> widths{};
    for (const Line& line : lines) {
      for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], DisplayWidth(line.cells[i]));
    }
    for (const Line& line : lines) {
      std::string text;
      for (std::size_t i = 0; i < widths.size(); ++i) text += Padded(line.cells[i], widths[i]) + "  ";
      text += line.meaning;
      text.erase(text.find_last_not_of(' ') + 1);
      bool unknown = line.number_class == NumberClass::kUnknown;
      bool plain = line.number_class == NumberClass::kQuantity;
      out_ += (plain ? text : Paint(unknown ? kRed : kDim, text)) + "\n";
    }
    if (!lines.empty()) out_ += "\n";
  }

  void WriteSummary() {
    std::map<NumberClass, int> counts;
    for (const Number& number : report_.numbers) ++counts[number.number_class];
    std::string parts;
    for (NumberClass number_class : kClasses) {
      if (!parts.empty()) parts += language_ == Language::kZh ? "，" : ", ";
      parts += fmt::format("{} {}", In(fmt::format("numbers.{}", ToString(number_class))), counts[number_class]);
    }
    std::size_t total = report_.numbers.size();
    double share = total == 0 ? 0 : 100.0 * counts[NumberClass::kUnknown] / static_cast<double>(total);
    out_ += Say("numbers.summary", {{"path", Printable(report_.source.path)},
                                    {"total", std::to_string(total)},
                                    {"parts", parts},
                                    {"named", std::to_string(named_)},
                                    {"share", fmt::format("{:.2f}", share)}})
                .In(language_) +
            "\n";
  }

  void WriteUnknown() {
    std::map<std::string, UnknownContext> contexts;
    for (const Number& number : report_.numbers) {
      if (number.number_class == NumberClass::kUnknown) AddContext(number, &contexts);
    }
    if (contexts.empty()) return;
    std::vector<const UnknownContext*> sorted;
    for (const auto& [key, context] : contexts) sorted.push_back(&context);
    std::ranges::stable_sort(sorted, std::ranges::greater(), &UnknownContext::count);
    out_ += In("numbers.unknown_heading") + "\n";
    for (const UnknownContext* context : sorted) out_ += fmt::format("  {:>4}  {}\n", context->count, context->shown);
  }

  void AddContext(const Number& number, std::map<std::string, UnknownContext>* contexts) {
    Place place = report_.Locate(number.span);
    std::string_view line = report_.locator ? report_.locator->Line(place.line) : std::string_view();
    std::size_t begin = OffsetOf(line, place.line, place.column);
    std::size_t end = place.end_line == place.line ? OffsetOf(line, place.line, place.end_column) : line.size();
    std::string_view before = line.substr(0, begin);
    std::string_view after = line.substr(end);
    std::string key =
        fmt::format("{}□{}", LastCharacters(before, kContextCharacters), FirstCharacters(after, kContextCharacters));
    UnknownContext& context = (*contexts)[key];
    if (context.count++ > 0) return;
    context.shown =
        Printable(fmt::format("{}:{}  {}[{}]{}", place.line, place.column, LastCharacters(before, kShownCharacters),
                              number.text, FirstCharacters(after, kShownCharacters)));
  }

  // The byte offset of a column. Goes on from the last one asked for, so that a giant line is walked once.
  std::size_t OffsetOf(std::string_view text, int line, int column) {
    if (line != line_ || column < column_) {
      line_ = line;
      column_ = 1;
      offset_ = 0;
    }
    for (; column_ < column && offset_ < text.size(); ++column_) {
      offset_ += std::max<std::uint32_t>(1, DecodeAt(text, offset_).length);
    }
    return offset_;
  }

  const Report& report_;
  Language language_;
  bool color_;
  int line_ = 0, column_ = 1;  // of the last OffsetOf()
  std::size_t offset_ = 0;
  std::vector<const Fact*> facts_;
  std::string out_;
  int named_ = 0;
};

}  // namespace

std::string WriteNumbersText(const Report& report, Language language, bool color) {
  return NumbersWriter(report, language, color).Write();
}

}  // namespace heyan
