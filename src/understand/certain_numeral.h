// Tells figures in characters (汉字数量) from words that hold a digit: 三千家企业 from 三农, 一批, 统一.
#pragma once

#include <cstddef>
#include <string_view>

#include "lexicon/lexicon.h"
#include "understand/figure_reader.h"

namespace heyan {

// True when the character at `at` is a digit of one of these words (统一, 千方百计).
bool IsInWord(std::string_view text, std::size_t at, const PhraseMatcher& words);

// True when the characters at `begin` cannot begin a figure of running text: a digit goes before, or 第.
bool FollowsName(std::string_view text, std::size_t begin, const Lexicon& lexicon);

// True when the unit of `figure`, whose number in characters is at [begin, …) of running text, or its scale make it one.
bool IsCertain(const Figure& figure, std::string_view text, std::size_t begin, const Lexicon& lexicon);

}  // namespace heyan
