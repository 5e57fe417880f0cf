#include "yaml/mark_inside.h"

#include <algorithm>
#include <optional>

#include "yaml/source_text.h"

namespace heyan::yaml {
namespace {

// Walks over the source of a scalar and over what it says, side by side.
class ScalarWalk {
 public:
  ScalarWalk(std::string_view text, const Node& node) : text_(text), value_(node.scalar), at_(node.offset) {
    style_ = node.quoted ? CharacterAt(at_) : '\0';
    if (IsQuotation()) ++at_;
    if (IsBlock()) BeginBlock();
  }

  // Where byte `target` of the value stands; nullopt when source and value do not fit each other.
  std::optional<std::size_t> To(std::size_t target) {
    bool is_known = style_ == '\0' || IsQuotation() || IsBlock();
    if (!is_known || target > value_.size()) return std::nullopt;
    while (said_ < target || (said_ < value_.size() && IsEscapedBreak())) {
      std::size_t begin = at_;
      if (!Step()) return std::nullopt;
      if (said_ > target) return begin;
    }
    return at_;
  }

 private:
  bool IsQuotation() const { return style_ == '"' || style_ == '\''; }
  bool IsBlock() const { return style_ == '|' || style_ == '>'; }

  char CharacterAt(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
  // A line ending that says nothing.
  bool IsEscapedBreak() const { return style_ == '"' && CharacterAt(at_) == '\\' && BreakAt(at_ + 1) > 0; }
  // Length of the line ending at `offset`; 0 when there is none.
  std::size_t BreakAt(std::size_t offset) const {
    if (CharacterAt(offset) == '\r') return CharacterAt(offset + 1) == '\n' ? 2 : 1;
    return CharacterAt(offset) == '\n' ? 1 : 0;
  }
  std::size_t PassBlanks(std::size_t offset) const {
    return std::min(text_.find_first_not_of(" \t", offset), text_.size());
  }

  // One unit of the source: a character, an escape, or line endings. False where it does not fit the value.
  bool Step() {
    if (IsBlock()) return BreakAt(at_) > 0 ? PassBlockBreak() : PassCharacter();
    if (at_ >= blank_end_) blank_end_ = PassBlanks(at_);
    if (BreakAt(blank_end_) > 0) return PassFold(blank_end_, " ");
    if (IsEscapedBreak()) return PassFold(at_ + 1, "");
    if (style_ == '"' && CharacterAt(at_) == '\\') return PassEscape();
    if (style_ == '\'' && CharacterAt(at_) == '\'') ++at_;  // doubled, or the end: then the value ends too
    return PassCharacter();
  }

  bool PassCharacter() {
    if (at_ >= text_.size() || said_ >= value_.size() || text_[at_] != value_[said_]) return false;
    ++at_;
    ++said_;
    return true;
  }

  // \n, \x41, \u4E00, \U0001F600: each says one code point.
  bool PassEscape() {
    char kind = CharacterAt(at_ + 1);
    at_ += kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
    if (at_ > text_.size() || said_ >= value_.size()) return false;
    said_ += std::max<std::size_t>(1, SequenceLength(value_, said_));
    return true;
  }

  // Line endings and the blanks around them, from the first ending on: one alone says `alone`, n of them n - 1 line feeds.
  bool PassFold(std::size_t first, std::string_view alone) {
    std::size_t breaks = 0;
    for (at_ = first; BreakAt(at_) > 0; ++breaks) at_ = PassBlanks(at_ + BreakAt(at_));
    if (breaks == 1) return PassSaid(alone);
    for (std::size_t i = 1; i < breaks; ++i) {
      if (!PassSaid("\n")) return false;
    }
    return true;
  }

  bool PassSaid(std::string_view said) {
    if (!value_.substr(std::min(said_, value_.size())).starts_with(said)) return false;
    said_ += said.size();
    return true;
  }

  // A line ending of | is one in the value; of >, all that follow each other are a blank or some line feeds.
  bool PassBlockBreak() {
    do {
      at_ += BreakAt(at_);
      PassIndent();
    } while (style_ == '>' && BreakAt(at_) > 0);
    if (style_ == '|' || !value_.substr(said_).starts_with('\n')) return PassSaid(style_ == '|' ? "\n" : " ");
    said_ = std::min(value_.find_first_not_of('\n', said_), value_.size());
    return true;
  }

  // Passes the header, and learns from the first line with text how far the block is indented.
  void BeginBlock() {
    at_ = std::min(text_.find('\n', at_), text_.size());
    at_ = std::min(at_ + 1, text_.size());
    std::size_t content = text_.find_first_not_of(" \r\n", at_);
    std::size_t said = value_.find_first_not_of(" \n");
    if (content == std::string_view::npos || said == std::string_view::npos) return;
    auto blanks_before = [](std::string_view in, std::size_t offset) {
      std::size_t line = offset == 0 ? 0 : in.find_last_of("\r\n", offset - 1) + 1;  // npos + 1 is the first line
      return offset - line;
    };
    std::size_t own = blanks_before(value_, said);
    std::size_t printed = blanks_before(text_, content);
    indent_ = printed - std::min(own, printed);
    PassIndent();
  }

  void PassIndent() {
    for (std::size_t i = 0; i < indent_ && CharacterAt(at_) == ' '; ++i) ++at_;
  }

  std::string_view text_, value_;
  std::size_t at_;             // in the text
  std::size_t said_ = 0;       // in the value
  char style_ = '\0';          // the character it begins with, 0 for a plain one
  std::size_t blank_end_ = 0;  // behind the blanks at `at_`
  std::size_t indent_ = 0;     // of a block
};

}  // namespace

Mark MarkInside(std::string_view text, const Node& node, std::size_t offset_in_scalar) {
  text = WithoutByteOrderMark(text);
  if (node.kind != NodeKind::kScalar || node.offset > text.size()) return node.mark;
  std::optional<std::size_t> place = ScalarWalk(text, node).To(offset_in_scalar);
  return place ? MarkBehind(node.mark, text.substr(node.offset, *place - node.offset)) : node.mark;
}

}  // namespace heyan::yaml
