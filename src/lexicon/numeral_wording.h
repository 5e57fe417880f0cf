// Words around numbers in characters (汉字数字): which of them are no numbers, and what stands before or after one.
// The fields are the keys of rules/lexicon/numerals.yaml.
#pragma once

#include <string>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

struct NumeralWording {
  PhraseMatcher words;                    // 统一, 千方百计: their digits are no numbers
  PhraseMatcher prose_words;              // 一批, 两个: nor are those of running text
  PhraseMatcher not_before;               // 第, 星期: what follows is no amount
  PhraseMatcher not_several;              // 人, 总: the 数 of 人数 is no "several"
  PhraseMatcher tenth_words;              // 成立, 折合: the 成 and 折 of a number they are not
  PhraseMatcher sure_units;               // 元, 吨: make a number of one character certain
  PhraseMatcher unsure_units;             // 条, 次: make no number certain
  PhraseMatcher negatives;                // 负, 零下
  PhraseMatcher both_signs;               // ±, 正负: of bare numbers only
  PhraseMatcher units_before;             // $, 人民币 before the number; ids index names_before
  PhraseMatcher signs_before;             // those of them that are signs: $
  std::vector<std::string> names_before;  // canonical units
  PhraseMatcher divisors;                 // 月: a unit after a slash only
  PhraseMatcher range_marks;              // — 至 到
  PhraseMatcher included;                 // (含)
  PhraseBeginnings han_beginnings;        // of numbers that begin with a Chinese character: 三成, 负, 翻番
};

void LoadNumeralWording(const yaml::Node& root, NodeReader* reader, NumeralWording* wording);

}  // namespace heyan
