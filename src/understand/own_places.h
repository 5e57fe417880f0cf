// Words that name the report's own place: 全区 in a district's report, 綦江区, 綦江.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

class OwnPlaces {
 public:
  OwnPlaces(const Report& report, const Lexicon& lexicon);

  // Length of a word at `offset` of folded text that names the own place; 0 when none does.
  std::size_t LengthAt(std::string_view text, std::size_t offset) const;

  const PhraseBeginnings& beginnings() const { return places_.beginnings(); }

  // The first word in a heading, caption or header cell that names another place, or 全市 in a district's report; empty
  // when there is none.
  std::string_view OtherPlaceIn(std::string_view text) const;
  // The first word there of a level or part of the own place (市级, 市本级); empty when there is none.
  std::string_view LevelIn(std::string_view text) const;
  // The first word there of a part of a year, of several years or of last year; empty when there is none.
  std::string_view OtherPeriodIn(std::string_view text) const;

 private:
  std::string_view FirstWord(std::string_view text, WordClasses wanted) const;

  const Lexicon& lexicon_;
  PhraseMatcher places_;
};

}  // namespace heyan
