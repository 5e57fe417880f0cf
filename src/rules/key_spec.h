// What a map of a rule file may hold (键表): one table for the loader, the schema that editors use, and the manual.
#pragma once

#include <span>
#include <string_view>

namespace heyan {

// What stands behind a key.
enum class ValueForm {
  kLine,            // a text of one line
  kText,            // a text of any length
  kName,            // lowercase letters, digits and hyphens: see IsName
  kRuleId,          // pack/name: see IsRuleId
  kVersion,         // 0.1.0
  kDate,            // 2024-12-31, in quotes
  kLocalizedLine,   // {zh: …, en: …}, each of one line
  kLocalizedText,   // {zh: …, en: …}
  kSeverity,        // error, warning, info or off
  kSeverities,      // a severity, or one for certain, likely and rounding findings
  kWord,            // one of `words`
  kWords,           // one or several of `words`
  kTexts,           // a text or a list of texts
  kPattern,         // a regular expression
  kPatterns,        // one or several
  kFigurePatterns,  // one or several forms of words with figures: FigurePattern
  kCount,           // a whole number not below 0
  kExpression,      // an expression of the rule language
  kExpressions,     // one or several
  kNamed,           // names of one's own, each with a text, a number or a list of texts
  kNamedSeverity,   // rule ids, each with a severity
  kNamedMaps,       // rule ids, each with a kNamed map
  kNamedExpressions,
  kMembers,        // a map of `members`
  kList,           // a list of maps of `members`
  kTextsOrList,    // a text, a list of texts, or a list of maps of `members`
  kLocalizedTexts  // a list of {zh: …, en: …}
};

// A key that a map may have.
struct KeySpec {
  std::string_view name;
  bool is_required = false;
  ValueForm form = ValueForm::kLine;
  std::string_view zh = {};  // what it is for, in a sentence
  std::string_view en = {};
  std::span<const std::string_view> words = {};
  std::span<const KeySpec> members = {};
};

}  // namespace heyan
