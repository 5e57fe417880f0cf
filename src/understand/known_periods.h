// The times of a block as they were read with its numbers, so that the walk over its words need not read them again.
#pragma once

#include <cstddef>
#include <optional>

#include "understand/number_reader.h"
#include "understand/period_reader.h"

namespace heyan {

class KnownPeriods {
 public:
  // `numbers` are those of all of numbers.text; they and the lexicon outlive this.
  KnownPeriods(const ReadNumbers& numbers, const Lexicon& lexicon) : numbers_(numbers), lexicon_(lexicon) {}

  // PeriodAt for the text of the numbers; `at` never goes back from one call to the next.
  std::optional<ReadPeriod> At(std::size_t at);

 private:
  const ReadNumbers& numbers_;
  const Lexicon& lexicon_;
  std::size_t next_ = 0;  // the first number that ends behind the last place asked
};

}  // namespace heyan
