// The words of an expression (词): names, numbers, texts and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace heyan::expression {

// What is wrong with an expression, and where.
struct Problem {
  std::size_t offset = 0;  // in bytes; the size of the expression for what is missing at its end
  LocalizedText message;
};

enum class TokenKind { kName, kNumber, kText, kSign, kEnd };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::size_t offset = 0;
  std::size_t end = 0;
  std::string_view text;  // of a number its digits, of a text what stands between the quotes, quotes still doubled
  std::string_view unit;  // of a number: what stands directly behind it
  char quote = 0;         // of a text
};

// All tokens of `text`, the last of them kEnd. Forms that are nearly right (（ ） “ ” ≥ &&) are told and read as what they
// mean, so that all of them are found. The tokens point into `text` and into constants.
std::vector<Token> ReadTokens(std::string_view text, std::vector<Problem>* problems);

// A letter, a Han character or _, then those and digits: gap, 差额, 差额2.
bool IsName(std::string_view text);

// Is the token this name or sign?
inline bool Is(const Token& token, std::string_view word) {
  return (token.kind == TokenKind::kName || token.kind == TokenKind::kSign) && token.text == word;
}

}  // namespace heyan::expression
