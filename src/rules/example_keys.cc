#include "rules/example_keys.h"

#include <array>

namespace heyan {
namespace {

using Form = ValueForm;

constexpr auto kNudges =
    std::to_array<std::string_view>({"all", "last_digit", "ten_times", "swapped_digits", "scale_word", "sign"});

constexpr auto kHarmlessKeys = std::to_array<KeySpec>({
    {"nudge", true, Form::kWords, "哪些改动：末位、十倍、颠倒两位、万亿、正负，或者 all",
     "which changes; all for every kind", kNudges},
    {"at", false, Form::kTexts, "例子中的哪些数字；不写就是每一个",
     "which figures of the example; every one when absent"},
    {"reason", true, Form::kLine, "为什么这条规则不必发现", "why the rule need not notice"},
});

constexpr auto kExpectationKeys = std::to_array<KeySpec>({
    {"at", true, Form::kLine, "问题所在的文字；同样的文字第二次出现写成 305#2",
     "the text the finding stands at; 305#2 is the second one"},
    {"related", false, Form::kTexts, "应当一并指出的地方", "places that must be among the related ones"},
    {"message", false, Form::kLine, "报告中应有的话", "what the message must contain"},
});

constexpr KeySpec kName = {"name", true, Form::kLine, "例子的名称", "what the example is called"};
constexpr KeySpec kReport = {"report", true, Form::kText, "报告片段（Markdown）", "a piece of report in Markdown"};

constexpr std::array kFlaggedKeys = {
    kName, kReport,
    KeySpec{
        "expect", true, Form::kList, "应当报告的问题，不多不少", "the findings, exactly these", {}, kExpectationKeys}};
constexpr std::array kCleanKeys = {kName, kReport,
                                   KeySpec{"harmless",
                                           false,
                                           Form::kList,
                                           "这个例子中不必发现的改动",
                                           "changes of this example that need not be noticed",
                                           {},
                                           kHarmlessKeys}};
constexpr std::array kSkippedKeys = {
    kName, kReport,
    KeySpec{"reason", true, Form::kLine, "跳过的理由中应有的话", "what the reason for abstaining must contain"}};

constexpr auto kExampleListKeys = std::to_array<KeySpec>({
    {"flagged", true, Form::kList, "会报告的例子", "examples that are flagged", {}, kFlaggedKeys},
    {"clean", true, Form::kList, "不会报告的例子", "examples without a finding", {}, kCleanKeys},
    {"skipped",
     false,
     Form::kList,
     "会跳过的例子：不能判断，说明理由",
     "examples the rule abstains on, with the reason",
     {},
     kSkippedKeys},
    {"todo_flagged",
     false,
     Form::kList,
     "应当报告而尚不能发现的例子",
     "examples that should be flagged and are not yet",
     {},
     kFlaggedKeys},
});

}  // namespace

std::span<const KeySpec> ExampleListKeys() { return kExampleListKeys; }
std::span<const KeySpec> ExpectationKeys() { return kExpectationKeys; }
std::span<const KeySpec> HarmlessKeys() { return kHarmlessKeys; }

}  // namespace heyan
