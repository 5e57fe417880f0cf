// The check kind `pattern` (句式): a form of words that must not stand in the text.
#include <array>

#include "checks/kinds.h"
#include "checks/wording.h"

namespace heyan {
namespace {

using Placeholder = CheckSchema::Placeholder;

void Run(const CheckContext& context) {
  const std::vector<Regex>& patterns = context.rule.parameters.find("pattern")->second.patterns;
  WordingCheck check(context);
  check.ForEachPiece([&](const TextPiece& piece) {
    const std::string& text = piece.text->text();
    for (TextRange range : check.Counted(piece, FindAll(text, patterns))) {
      std::string found = text.substr(range.begin, range.end - range.begin);
      check.AddFinding(piece, range, {{"found", {found, found}}});
    }
  });
}

constexpr auto kParameters = std::to_array<KeySpec>({
    {"pattern", true, ValueForm::kPatterns, "不应出现的句式，RE2 正则表达式，一个或多个",
     "what must not stand in the text: one or several regular expressions (RE2)"},
    {"except", false, ValueForm::kPatterns, "落在这些句式里面的不算", "matches inside one of these are none"},
    {"in", false, ValueForm::kWords, "只看哪些部分；不写就是全部",
     "the parts of the report it looks at; all when absent", kTextPieceTypes},
});
constexpr auto kPlaceholders = std::to_array<Placeholder>({{"found", "找到的文字", "the words that were found"}});

}  // namespace

const CheckKind kPatternCheck = {{.check = "pattern",
                                  .zh = "正文、标题或表格中不应出现的句式",
                                  .en = "a form of words that must not stand in text, headings or tables",
                                  .parameters = kParameters,
                                  .placeholders = kPlaceholders,
                                  .element = expression::One(expression::Kind::kBlock)},
                                 Run};

}  // namespace heyan
