#include "understand/indicator_label.h"

#include <algorithm>

#include "text/utf8.h"
#include "understand/indicator_cell.h"

namespace heyan {
namespace {

using Words = std::vector<std::string>;

bool StripPrefix(const Words& words, std::string* text) {
  for (const std::string& word : words) {
    if (text->starts_with(word) && text->size() > word.size()) {
      text->erase(0, word.size());
      return true;
    }
  }
  return false;
}

bool IsOneOf(const Words& words, const std::string& text) { return std::ranges::find(words, text) != words.end(); }

bool StripSuffix(const Words& words, std::string* text) {
  for (const std::string& word : words) {
    if (text->ends_with(word) && text->size() > word.size()) {
      text->erase(text->size() - word.size());
      return true;
    }
  }
  return false;
}

bool Erase(const Words& words, std::string* text) {
  bool any = false;
  for (const std::string& word : words) {
    for (std::size_t at = text->find(word); at != std::string::npos; at = text->find(word)) {
      text->erase(at, word.size());
      any = true;
    }
  }
  return any;
}

// Takes the bracketed units out of the label; the last one counts. Other brackets (不含房地产) belong to the name.
void TakeUnits(const Lexicon& lexicon, std::string* text, IndicatorLabel* label) {
  for (std::size_t open = text->rfind('('); open != std::string::npos && open > 0; open = text->rfind('(', open - 1)) {
    std::size_t close = text->find(')', open);
    if (close == std::string::npos) continue;
    std::string inside = text->substr(open + 1, close - open - 1);
    std::optional<PrintedUnit> unit = ParseUnit(inside, lexicon);
    if (!unit) continue;
    if (!label->unit) {
      label->unit = unit;
      label->unit_text = inside;
    }
    text->erase(open, close - open + 1);
  }
}

void TakeMeasure(const TableWording& wording, std::string* text, IndicatorLabel* label) {
  for (const auto& [measure, words] : wording.measures) {
    if (!StripSuffix(words, text)) continue;
    label->measure = measure;
    StripSuffix({"及", "和", "的"}, text);  // 进出口总额及增速
    return;
  }
}

const IndicatorEntry* Find(const Lexicon& lexicon, std::string* name) {
  const TableWording& wording = lexicon.tables();
  if (const IndicatorEntry* entry = lexicon.FindIndicator(*name)) return entry;
  std::string bare = *name;
  StripSuffix(wording.empty_endings, &bare);
  if (const IndicatorEntry* entry = lexicon.FindIndicator(bare)) return entry;
  StripPrefix(wording.empty_beginnings, &bare);
  *name = bare;
  return lexicon.FindIndicator(bare);
}

Direction DirectionOf(const IndicatorLabel& label, const IndicatorEntry* entry, const TableWording& wording) {
  if (label.is_falling) return Direction::kHigher;
  if (entry != nullptr && entry->direction != Direction::kUnknown) return entry->direction;
  for (const auto& [direction, words] : wording.endings) {
    if (std::ranges::any_of(words, [&](const std::string& word) { return label.canonical.ends_with(word); })) {
      return direction;
    }
  }
  return label.measure == Measure::kGrowth ? Direction::kHigher : Direction::kUnknown;
}

}  // namespace

IndicatorLabel ReadIndicatorLabel(const MappedText& content, const Lexicon& lexicon) {
  const TableWording& wording = lexicon.tables();
  IndicatorLabel label;
  label.text = WithoutBlanks(content).text();
  std::string text = WithoutBlanks(FoldWidth(content)).text();
  label.is_part = StripPrefix(wording.sub_row_marks, &text) || IsOneOf(wording.part_labels, text);
  label.is_marked = Erase(wording.binding_marks, &text);
  TakeUnits(lexicon, &text, &label);
  label.name = text;
  // 人口自然增长率 is an indicator of its own, 地区生产总值增长率 the growth of another.
  if (lexicon.FindIndicator(text) == nullptr) TakeMeasure(wording, &text, &label);
  if (StripSuffix(wording.falling_words, &text)) label.is_falling = true;
  const IndicatorEntry* entry = Find(lexicon, &text);
  label.canonical = entry != nullptr ? entry->name : text;
  label.direction = DirectionOf(label, entry, wording);
  return label;
}

}  // namespace heyan
