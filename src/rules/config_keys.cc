#include "rules/config_keys.h"

#include <array>

namespace heyan {
namespace {

using Form = ValueForm;

constexpr auto kFailLevels = std::to_array<std::string_view>({"error", "warning", "info", "never"});
constexpr auto kLanguages = std::to_array<std::string_view>({"zh", "en"});
constexpr auto kVerdicts = std::to_array<std::string_view>({"accepted", "false_positive"});

constexpr auto kReportGroupKeys = std::to_array<KeySpec>({
    {"name", true, Form::kLine, "这一组报告的名称", "what this group of reports is called"},
    {"files", true, Form::kTexts, "哪些文件，可用通配符，如 reports/*.md", "its files; globs such as reports/*.md"},
});

constexpr KeySpec kParameters = {"parameters", false, Form::kNamedMaps, "规则编号: {参数: 值}",
                                 "rule id: {parameter: value}"};
constexpr KeySpec kSeverities = {"severities", false, Form::kNamedSeverity, "规则编号: 级别；off 为停用",
                                 "rule id: severity; off switches it off"};

constexpr std::array kOverrideKeys = {
    KeySpec{"paths", true, Form::kTexts, "用于哪些文件，可用通配符", "the files it is for; globs"},
    kSeverities,
    kParameters,
    KeySpec{"reason", true, Form::kLine, "为什么这些文件不同", "why these files are different"},
};

constexpr auto kOutputKeys = std::to_array<KeySpec>({
    {"format", true, Form::kWord, "输出格式", "the output format"},
    {"file", true, Form::kLine, "写到哪个文件", "the file it is written to"},
});

constexpr std::array kConfigKeys = {
    KeySpec{"reports",
            false,
            Form::kTextsOrList,
            "要检查的报告：文件、目录或通配符，也可以分组",
            "the reports to check: files, folders or globs, or named groups of them",
            {},
            kReportGroupKeys},
    KeySpec{"rules", false, Form::kTexts, "自己的规则文件或目录", "rules of your own, files or folders"},
    KeySpec{"profile", false, Form::kName, "方案：draft 起草，audit 审核，或者自己的",
            "the profile: draft, audit or one of your own"},
    kParameters,
    kSeverities,
    KeySpec{"overrides",
            false,
            Form::kList,
            "个别文件的级别和参数",
            "other severities and parameters for some files",
            {},
            kOverrideKeys},
    KeySpec{"fail_on", false, Form::kWord, "到哪一级时退出码为 1", "the level that makes the exit status 1",
            kFailLevels},
    KeySpec{"outputs", false, Form::kList, "写哪些结果文件", "the files of findings that are written", {}, kOutputKeys},
    KeySpec{"language", false, Form::kWord, "说中文还是英文", "the language of what is printed", kLanguages},
    KeySpec{"jobs", false, Form::kCount, "同时检查几份报告", "how many reports are checked at the same time"},
};

constexpr auto kWaiverKeys = std::to_array<KeySpec>({
    {"rule", true, Form::kRuleId, "放行的是哪条规则的问题", "the rule whose finding is waived"},
    {"fingerprint", true, Form::kLine, "问题的指纹，见 heyan check --format json",
     "the finding's fingerprint, as in heyan check --format json"},
    {"values_hash", true, Form::kLine, "当时各数值的指纹；数字一改，问题重新报告",
     "of the values it had; a changed number reopens the finding"},
    {"facts", false, Form::kTexts, "说的是哪些数字，供人阅读", "the facts it is about, for people to read"},
    {"verdict", true, Form::kWord, "accepted 属实而予以放行，false_positive 误报",
     "accepted: it is so and may stay; false_positive: it is no defect", kVerdicts},
    {"reason", true, Form::kText, "为什么放行", "why it is waived"},
    {"by", true, Form::kLine, "谁决定的", "who decided it"},
    {"expires", false, Form::kDate, "到哪一天为止，如 \"2025-12-31\"", "the last day it holds, such as \"2025-12-31\""},
});

constexpr auto kWaiverFileKeys = std::to_array<KeySpec>({
    {"waivers", true, Form::kList, "放行的问题", "the findings that are waived", {}, kWaiverKeys},
});

}  // namespace

std::span<const KeySpec> ConfigKeys() { return kConfigKeys; }
std::span<const KeySpec> WaiverFileKeys() { return kWaiverFileKeys; }

}  // namespace heyan
