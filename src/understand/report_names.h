// Names that are known only inside one report: the indicators of its own tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

class ReportNames {
 public:
  ReportNames(const Report& report, const Lexicon& lexicon);

  struct Match {
    std::string_view canonical;             // of an indicator; owned by the lexicon or this object
    std::size_t length = 0;                 // bytes; 0: none
    const IndicatorEntry* entry = nullptr;  // null when the lexicon does not know it
  };
  // The longest indicator name at `offset` of folded text.
  Match IndicatorAt(std::string_view text, std::size_t offset) const;
  // Those of the report's own indicators.
  const PhraseBeginnings& own_beginnings() const { return own_indicators_.beginnings(); }

 private:
  const Lexicon& lexicon_;
  std::vector<std::string> own_names_;
  PhraseMatcher own_indicators_;
};

}  // namespace heyan
