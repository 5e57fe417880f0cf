// What the text of a YAML file tells that the YAML library does not.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "yaml/node.h"

namespace heyan::yaml {

// The text without a byte order mark.
std::string_view WithoutByteOrderMark(std::string_view text);

// The place behind `passed`, which begins at `mark`.
Mark MarkBehind(Mark mark, std::string_view passed);

// Length of the valid UTF-8 sequence at `offset`; 0 when there is none.
std::size_t SequenceLength(std::string_view text, std::size_t offset);

// Offset of the first byte that is not part of valid UTF-8, or nullopt. Overlong forms, surrogates and values beyond
// U+10FFFF are invalid.
std::optional<std::size_t> FirstInvalidUtf8(std::string_view text);

// Offset of the first ASCII control character other than tab, line feed and carriage return, or nullopt.
std::optional<std::size_t> FirstControlCharacter(std::string_view text);

// Offset of the quotation mark that closes the one at `offset`; npos when it stays open (the library takes the end of the
// text for its end). nullopt when no quotation begins there.
std::optional<std::size_t> ClosingQuote(std::string_view text, std::size_t offset);

// Offset of a tab among the blanks that begin the line of `offset`, or nullopt.
std::optional<std::size_t> TabInIndentation(std::string_view text, std::size_t offset);

// Offset of what stands for a colon and a blank directly behind a key, on the line of `offset` or the last one with text
// before it: severity：warning, severity:warning. nullopt when there is none.
std::optional<std::size_t> BadColonBehindKey(std::string_view text, std::size_t offset);

// True when there is nothing but white space in [begin, end), begin <= end.
bool IsBlankBetween(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace heyan::yaml
