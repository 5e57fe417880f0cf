// What the checks of wording share: pieces of text, exceptions, findings at a place of a piece.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "checks/element_scope.h"
#include "checks/text_pieces.h"

namespace heyan {

class WordingCheck {
 public:
  explicit WordingCheck(const CheckContext& context) : context_(context), scope_(context) {}

  // Calls find(piece) for every piece of text the rule looks at: of the types that its parameter `in` names, where its `where`
  // holds. A report without its text is told as skipped.
  template <typename Find>
  void ForEachPiece(Find find) {
    if (!HasText()) return;
    for (const TextPiece& piece : TextPieces(context_.report)) {
      if (context_.HasParameter("in", piece.type) && IsWanted(piece)) find(piece);
    }
  }

  // Takes out the ranges inside matches of the rule's parameter `except`, and those that overlap another.
  std::vector<TextRange> Counted(const TextPiece& piece, std::vector<TextRange> ranges) const;

  void AddFinding(const TextPiece& piece, TextRange range, NamedValues values);

  // False, and told, for reports without running text.
  bool HasText();
  ElementScope& scope() { return scope_; }

 private:
  bool IsWanted(const TextPiece& piece);

  const CheckContext& context_;
  ElementScope scope_;
  std::map<std::string, int> occurrences_;
};

}  // namespace heyan
