#include "rules/figure_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/messages.h"
#include "relate/masked_text.h"
#include "text/nearest_word.h"
#include "text/utf8.h"

namespace heyan {

namespace {

using expression::Kind;
using expression::One;

struct FigureKind {
  std::string_view name;
  QuantityKind first, last;
};
constexpr auto kFigureKinds = std::to_array<FigureKind>({
    {"amount", QuantityKind::kAmount, QuantityKind::kAmount},
    {"figure", QuantityKind::kAmount, QuantityKind::kGrade},
    {"multiple", QuantityKind::kMultiple, QuantityKind::kMultiple},
    {"percent", QuantityKind::kPercent, QuantityKind::kPercent},
    {"points", QuantityKind::kPoints, QuantityKind::kPoints},
    {"rank", QuantityKind::kRank, QuantityKind::kRank},
    {"ratio", QuantityKind::kRatio, QuantityKind::kRatio},
});

struct TextKind {
  std::string_view name;
  std::string_view excluded;  // of a character class, besides figures
  int length;
  bool figures;
};
constexpr auto kTextKinds = std::to_array<TextKind>({
    {"any", "。；！？\\n", 100, true},
    {"text", "。；！？\\n", 30, false},
    {"words", "，。；：、！？（）“”\\n", 12, false},
});
constexpr int kMostCharacters = 300;

std::string MarksOf(QuantityKind first, QuantityKind last) {
  std::string marks;
  for (int kind = static_cast<int>(first); kind <= static_cast<int>(last); ++kind) {
    AppendUtf8(FigureMarkOf(static_cast<QuantityKind>(kind)), &marks);
  }
  return marks;
}

}  // namespace

// Translates one pattern.
class FigurePatternReader {
 public:
  explicit FigurePatternReader(std::string_view pattern) : pattern_(pattern) {}

  Result<FigurePattern> Read() {
    while (at_ < pattern_.size()) {
      if (std::optional<LocalizedText> problem = ReadOne()) return Fail(*problem);
    }
    if (!ends_with_figure_) return Fail(Say("pattern.no_last_figure", {{"pattern", pattern_}}));
    Result<Regex> regex = Regex::Compile("(?:" + translated_ + ")$");
    if (!regex) return std::unexpected(regex.error());
    result_.regex_ = std::move(*regex);
    return std::move(result_);
  }

 private:
  using Problem = std::optional<LocalizedText>;

  Problem ReadOne() {
    char c = pattern_[at_];
    bool is_placeholder = c == '{' && at_ + 1 < pattern_.size() && (pattern_[at_ + 1] < '0' || pattern_[at_ + 1] > '9');
    if (!in_class_ && is_placeholder) return ReadPlaceholder();
    ends_with_figure_ = false;
    if (c == '\\' && at_ + 1 < pattern_.size()) return Copy(2);
    if (c == '[') in_class_ = true;
    if (c == ']') in_class_ = false;
    // Groups of the writer only hold parts together: those of figures are counted.
    bool opens = c == '(' && !in_class_ && !pattern_.substr(at_).starts_with("(?");
    Copy(1);
    if (opens) translated_ += "?:";
    return std::nullopt;
  }

  Problem Copy(std::size_t bytes) {
    translated_ += pattern_.substr(at_, bytes);
    at_ += bytes;
    return std::nullopt;
  }

  Problem ReadPlaceholder() {
    std::size_t end = pattern_.find('}', at_);
    if (end == std::string_view::npos) return Say("pattern.no_closing", {{"pattern", pattern_}});
    std::vector<std::string_view> parts;
    std::string_view inside = pattern_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    for (std::size_t from = 0; from <= inside.size();) {
      std::size_t colon = std::min(inside.find(':', from), inside.size());
      parts.push_back(inside.substr(from, colon - from));
      from = colon + 1;
    }
    int length = 0;
    if (parts.size() > 1) {
      auto [rest, error] = std::from_chars(parts.back().data(), parts.back().data() + parts.back().size(), length);
      if (error == std::errc() && rest == parts.back().data() + parts.back().size()) parts.pop_back();
    }
    std::string_view kind = parts.back();
    std::string_view name = parts.size() > 1 ? parts.front() : std::string_view();
    if (parts.size() > 2 || length < 0 || length > kMostCharacters) return Unknown(inside);
    return Add(name, kind, length, inside);
  }

  Problem Add(std::string_view name, std::string_view kind, int length, std::string_view inside) {
    auto figure = std::ranges::find(kFigureKinds, kind, &FigureKind::name);
    auto text = std::ranges::find(kTextKinds, kind, &TextKind::name);
    bool is_figure = figure != kFigureKinds.end();
    if (!is_figure && text == kTextKinds.end()) return Unknown(inside);
    if (!name.empty()) {
      Capture(name, is_figure);
    } else {
      translated_ += "(?:";
    }
    ends_with_figure_ = is_figure && !name.empty();
    if (is_figure) {
      std::string marks = MarksOf(figure->first, figure->last);
      translated_ += "[" + marks + "])";
      result_.last_marks_.clear();
      for (std::size_t at = 0; at < marks.size(); at += DecodeAt(marks, at).length) {
        result_.last_marks_ += DecodeAt(marks, at).value;
      }
    } else {
      std::string figures = text->figures ? "" : MarksOf(QuantityKind::kAmount, QuantityKind::kGrade);
      int most = length > 0 ? length : text->length;
      translated_ +=
          "[^" + std::string(text->excluded) + figures + "]{0," + std::to_string(most) + (name.empty() ? "})" : "}?)");
    }
    return std::nullopt;
  }

  void Capture(std::string_view name, bool is_figure) {
    translated_ += "(";
    result_.captures_.push_back({std::string(name), ++groups_, One(is_figure ? Kind::kNumber : Kind::kText)});
  }

  Problem Unknown(std::string_view inside) {
    std::vector<std::string_view> known;
    for (const FigureKind& kind : kFigureKinds) known.push_back(kind.name);
    for (const TextKind& kind : kTextKinds) known.push_back(kind.name);
    std::string_view kind = inside.substr(inside.find(':') == std::string_view::npos ? 0 : inside.find(':') + 1);
    return Say("pattern.unknown_kind", {{"text", "{" + std::string(inside) + "}"}}) + Suggestion(kind, known);
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool in_class_ = false;
  bool ends_with_figure_ = false;
  int groups_ = 0;
  std::string translated_;
  FigurePattern result_;
};

Result<FigurePattern> FigurePattern::Compile(std::string_view pattern) { return FigurePatternReader(pattern).Read(); }

}  // namespace heyan
