// Functions of texts (文字函数). They look at the text as printed.
#include "base/messages.h"
#include "expression/evaluate.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

using P = Parameter;

// Going through a text costs steps.
void SpendOn(Call& call, std::string_view text) { call.run().Spend(text.size() / 64); }

Value Contains(Call& call) {
  SpendOn(call, call.TextAt(0));
  return call.TextAt(0).contains(call.TextAt(1));
}

Value StartsWith(Call& call) { return call.TextAt(0).starts_with(call.TextAt(1)); }
Value EndsWith(Call& call) { return call.TextAt(0).ends_with(call.TextAt(1)); }

Value Matches(Call& call) {
  SpendOn(call, call.TextAt(0));
  return call.PatternAt(1).Matches(call.TextAt(0));
}

Value NotFound(Call& call) {
  return Value::Unknown(Say("expression.not_found", {{"text", Print(call[1], call.report()).zh}}));
}

Value Find(Call& call) {
  SpendOn(call, call.TextAt(0));
  std::size_t at = call.TextAt(0).find(call.TextAt(1));
  return at == std::string_view::npos ? NotFound(call) : call[0].text()->Part(at, call.TextAt(1).size());
}

Value Capture(Call& call) {
  std::string_view text = call.TextAt(0);
  SpendOn(call, text);
  Regex::Match match;
  if (!call.PatternAt(1).Find(text, 0, &match)) return NotFound(call);
  std::string_view found = match.groups.size() > 1 ? match.groups[1] : match.groups[0];
  if (found.data() == nullptr) return NotFound(call);
  return call[0].text()->Part(static_cast<std::size_t>(found.data() - text.data()), found.size());
}

Value Length(Call& call) {
  std::string_view text = call.TextAt(0);
  SpendOn(call, text);
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += DecodeAt(text, at).length) ++count;
  return Number::Exact(count);
}

Value TextOf(Call& call) {
  return call[0].text() != nullptr ? call[0] : Value(Text::Of(Print(call[0], call.report()).zh));
}

Value Joined(Call& call) {
  std::string joined;
  for (std::size_t i = 0; i < call.size(); ++i) {
    SpendOn(call, call.TextAt(i));
    joined += call.TextAt(i);
  }
  return Text::Of(std::move(joined));
}

Value Join(Call& call) {
  std::string joined;
  for (const Value& text : call.ListAt(0)) {
    if (&text != &call.ListAt(0).front()) joined += call.TextAt(1);
    joined += text.text()->text;
    if (!call.run().Spend(1 + (text.text()->text.size() + call.TextAt(1).size()) / 64)) break;
  }
  return Text::Of(std::move(joined));
}

constexpr Signature kTwoTexts(std::string_view usage) { return {usage, {P::kText, P::kText}, Gives::kTruth}; }

constexpr Function kFunctions[] = {
    {"contains",
     {{kTwoTexts("contains(text, part)")}},
     "文字中是否有这一部分",
     "does the part occur in the text",
     "contains(title, '计划')",
     "是",
     Contains},
    {"starts_with",
     {{kTwoTexts("starts_with(text, part)")}},
     "文字是否以此开头",
     "does the text begin with the part",
     "starts_with('专栏4', '专栏')",
     "是",
     StartsWith},
    {"ends_with",
     {{kTwoTexts("ends_with(text, part)")}},
     "文字是否以此结尾",
     "does the text end with the part",
     "ends_with(title, '报告')",
     "是",
     EndsWith},
    {"matches",
     {{{"matches(text, 'pattern')", {P::kText, P::kPattern}, Gives::kTruth}}},
     "正则表达式（RE2）是否在文字中出现",
     "does the regular expression (RE2) match somewhere in the text",
     "matches(title, '\\d{4}年')",
     "是",
     Matches},
    {"find",
     {{{"find(text, part)", {P::kText, P::kText}, Gives::kText}}},
     "这一部分在文字中第一次出现之处；没有则未知",
     "the part where it first occurs in the text; unknown when it does not",
     "find(first(paragraphs).text, '公园')",
     "公园",
     Find},
    {"capture",
     {{{"capture(text, 'pattern')", {P::kText, P::kPattern}, Gives::kText}}},
     "正则表达式第一个括号所取的文字，没有括号则为整个匹配；不匹配则未知",
     "what the first group of the regular expression takes, or its whole match; unknown when it does not match",
     "capture(first(paragraphs).text, '公园(\\d+)个')",
     "12",
     Capture},
    {"length",
     {{{"length(text)", {P::kText}, Gives::kNumber}}},
     "字数",
     "its characters",
     "length('优良天数')",
     "4",
     Length},
    {"text",
     {{{"text(value)", {P::kAny}, Gives::kText}}},
     "值印出来的样子",
     "the value as it prints",
     "text(first(indicators).target)",
     "6.5左右",
     TextOf},
    {"joined",
     {{{"joined(text, …)", {P::kText}, Gives::kText, true}}},
     "几段文字连成一段",
     "the texts one after the other",
     "joined(text(review_year), '年')",
     "2023年",
     Joined},
    {"join",
     {{{"join(texts, separator)", {P::kTexts, P::kText}, Gives::kText}}},
     "列表中的文字连成一段，中间加分隔",
     "the texts of a list, with the separator between them",
     "join(unique(indicators, nature), '/')",
     "expected/binding/unspecified",
     Join},
};

}  // namespace

std::span<const Function> TextFunctions() { return kFunctions; }

}  // namespace heyan::expression
