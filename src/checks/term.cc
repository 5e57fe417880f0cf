// The check kind `term` (用语): one word for one thing.
#include <algorithm>
#include <array>

#include "base/messages.h"
#include "checks/kinds.h"
#include "checks/wording.h"

namespace heyan {
namespace {

using Placeholder = CheckSchema::Placeholder;

std::vector<TextRange> Occurrences(std::string_view text, std::span<const std::string> words) {
  std::vector<TextRange> found;
  for (const std::string& word : words) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
      found.push_back({at, at + word.size()});
    }
  }
  return found;
}

LocalizedText Contradiction(const Parameters& parameters) {
  std::string_view use = parameters.find("use")->second.text();
  const std::vector<std::string>& instead_of = parameters.find("instead_of")->second.texts;
  bool is_both = std::ranges::find(instead_of, use) != instead_of.end();
  return is_both ? Say("check.use_instead_of_itself", {{"word", use}}) : LocalizedText{};
}

void Run(const CheckContext& context) {
  const std::vector<std::string>& use = context.rule.parameters.find("use")->second.texts;
  const std::vector<std::string>& instead_of = context.rule.parameters.find("instead_of")->second.texts;
  WordingCheck check(context);
  check.ForEachPiece([&](const TextPiece& piece) {
    const std::string& text = piece.text->text();
    std::vector<TextRange> wrong = Occurrences(text, instead_of);
    if (wrong.empty()) return;
    // The right word may hold the wrong one.
    wrong = NotInside(std::move(wrong), Occurrences(text, use));
    for (TextRange range : check.Counted(piece, std::move(wrong))) {
      std::string found = text.substr(range.begin, range.end - range.begin);
      check.AddFinding(piece, range, {{"found", {found, found}}, {"use", {use.front(), use.front()}}});
    }
  });
}

constexpr auto kParameters = std::to_array<KeySpec>({
    {"use", true, ValueForm::kLine, "应当使用的词", "the word to use"},
    {"instead_of", true, ValueForm::kTexts, "不应使用的词，一个或多个", "the words not to use"},
    {"except", false, ValueForm::kPatterns, "落在这些句式里面的不算（RE2 正则表达式）",
     "words inside one of these are none (regular expressions, RE2)"},
    {"in", false, ValueForm::kWords, "只看哪些部分；不写就是全部",
     "the parts of the report it looks at; all when absent", kTextPieceTypes},
});
constexpr auto kPlaceholders = std::to_array<Placeholder>(
    {{"found", "找到的词", "the word that was found"}, {"use", "应当使用的词", "the word to use"}});

}  // namespace

const CheckKind kTermCheck = {{.check = "term",
                               .zh = "同一事物全文只用一种说法",
                               .en = "one word for one thing throughout the report",
                               .parameters = kParameters,
                               .placeholders = kPlaceholders,
                               .element = expression::One(expression::Kind::kBlock),
                               .contradiction = Contradiction},
                              Run};

}  // namespace heyan
