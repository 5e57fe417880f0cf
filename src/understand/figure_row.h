// The figures of a block in their text: what stands between them and after them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "understand/quantity_reader.h"

namespace heyan {

class FigureRow {
 public:
  // `text` is folded; the figures stand in it from left to right. Both, and the joints (、 和 …), outlive the row.
  FigureRow(std::string_view text, const std::vector<ReadQuantity>& figures, const std::vector<std::string>& joints)
      : text_(text), figures_(figures), joints_(joints) {}

  std::string_view text() const { return text_; }
  std::size_t size() const { return figures_.size(); }
  const ReadQuantity& operator[](std::size_t figure) const { return figures_[figure]; }

  // The text from `from` on up to the figure behind `figure`.
  std::string_view After(std::size_t figure, std::size_t from) const;
  // Where the joint after a figure ends; where the figure ends when there is none.
  std::size_t JointEnds(std::size_t figure) const;
  // 8:42:50: where the sign ends between a figure and the next one; where the figure ends when there is none.
  std::size_t RatioSignEnds(std::size_t figure) const;
  // 引进100名（个）人才: where a bracket of one or two characters ends after a figure, else `end`.
  std::size_t AfterBracket(std::size_t end) const;
  // True when nothing stands between the figure and the one before it.
  bool AdjoinsBefore(std::size_t figure) const {
    return figure > 0 && figures_[figure - 1].end == figures_[figure].begin;
  }

 private:
  std::string_view text_;
  const std::vector<ReadQuantity>& figures_;
  const std::vector<std::string>& joints_;
};

}  // namespace heyan
