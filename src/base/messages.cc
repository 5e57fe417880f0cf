#include "base/messages.h"

#include <algorithm>
#include <array>
#include <string>

namespace heyan {
namespace {

// Sorted by id (a test checks it). The Chinese and English texts have the same placeholders.
constexpr auto kMessages = std::to_array<MessageTemplate>({
    {"assumed.period", "年份按章节推定为{value}年", "the year {value} is taken from the section"},
    {"assumed.status", "性质按章节推定（{value}）", "the status ({value}) is taken from the section"},
    {"cause.one_digit", "可能写错、漏写、多写了一位数字，或颠倒了相邻的两位", "one digit may be wrong, missing or doubled, or two neighbouring ones swapped"},
    {"cause.power_of_ten", "可能多写或漏写了零、小数点或数量级（相差{factor}倍）", "a zero, a decimal point or a scale word may be wrong (a factor of {factor})"},
    {"cause.sign", "可能把增长写成了下降，或相反", "growth may have been written as a fall, or the reverse"},
    {"explain.clean", "不会报告的例子：{name}", "Clean: {name}"},
    {"explain.defined", "定义在 {path}", "Defined in {path}"},
    {"explain.fix", "怎样改", "What to do"},
    {"explain.flagged", "会报告的例子：{name}", "Flagged: {name}"},
    {"explain.not_a_defect", "下列情况不算错误", "Not a defect when"},
    {"explain.why", "为什么", "Why"},
    {"file.too_large", "{path}：文件太大（上限 {limit} MB）", "{path}: file too large (limit {limit} MB)"},
    {"file.unreadable", "{path}：无法读取：{reason}", "{path}: cannot be read: {reason}"},
    {"input.empty_folder", "{path}：目录中没有可检查的报告（支持 .txt .md .json）", "{path}: no reports to check in this folder (.txt, .md and .json are read)"},
    {"input.missing", "{path}：没有这个文件或目录", "{path}: no such file or directory"},
    {"input.unknown_format", "{path}：不认识的文件类型；可用 --input-format text 指定", "{path}: unknown kind of file; name one with --input-format text"},
    {"lexicon.duplicate_name", "名称“{name}”重复", "the name \"{name}\" occurs twice"},
    {"lexicon.expected_list", "“{key}”应当是列表", "\"{key}\" must be a list"},
    {"lexicon.expected_number", "“{key}”应当是数值，而不是“{value}”", "\"{key}\" must be a number, not \"{value}\""},
    {"lexicon.expected_text", "“{key}”应当是文字", "\"{key}\" must be text"},
    {"lexicon.missing_key", "缺少“{key}”", "\"{key}\" is missing"},
    {"lexicon.unknown_file", "不认识的词库文件“{name}”", "unknown lexicon file \"{name}\""},
    {"lexicon.unknown_key", "不认识的键“{key}”", "unknown key \"{key}\""},
    {"lexicon.unknown_value", "“{key}”的值“{value}”不认识", "unknown value \"{value}\" of \"{key}\""},
    {"output.causes", "可能原因: {causes}", "likely causes: {causes}"},
    {"output.computation", "计算: {computation}", "computation: {computation}"},
    {"output.coverage", "覆盖: {path} {compared}/{quantities} 个数值参与了检查",
     "coverage: {path} {compared}/{quantities} figures took part in checks"},
    {"output.error", "错误", "error"},
    {"output.errors", "{count} 个错误", "{count} errors"},
    {"output.explain", "说明: heyan rules explain {rule}", "explanation: heyan rules explain {rule}"},
    {"output.failed", "{path}：无法写出结果", "{path}: the result cannot be written"},
    {"output.info", "提示", "note"},
    {"output.infos", "{count} 个提示", "{count} notes"},
    {"output.line", "{line}行", "line {line}"},
    {"output.one_error", "{count} 个错误", "{count} error"},
    {"output.one_info", "{count} 个提示", "{count} note"},
    {"output.one_report", "{count} 份报告", "{count} report"},
    {"output.one_warning", "{count} 个警告", "{count} warning"},
    {"output.reports", "{count} 份报告", "{count} reports"},
    {"output.skipped", "{rule} 跳过 {count} 处：{reason}", "{rule} skipped {count}: {reason}"},
    {"output.summary", "{errors}，{warnings}，{infos}；检查 {reports}", "{errors}, {warnings}, {infos}; {reports} checked"},
    {"output.unchecked", "{count} 个未参与：{reason}", "{count} not compared: {reason}"},
    {"output.warning", "警告", "warning"},
    {"output.warnings", "{count} 个警告", "{count} warnings"},
    {"parse.one_report", "parse 一次只解析一份报告，不能是目录", "parse takes one report, not a folder of several"},
    {"place.box", "专栏", "box"},
    {"place.prose", "正文", "text"},
    {"place.table", "表中", "table"},
    {"profile.bad_id", "方案名称“{id}”只能用小写字母、数字和连字符",
     "the profile's id “{id}” may hold lowercase letters, digits and hyphens only"},
    {"profile.id_not_path", "方案名称“{id}”与文件名不符：应为“{expected}”",
     "the id “{id}” does not fit the file's name: “{expected}” expected"},
    {"profile.unknown", "没有名为“{profile}”的方案；可用的有：{known}", "no profile named “{profile}”; there are: {known}"},
    {"profile.unknown_rule", "没有编号为“{id}”的规则", "there is no rule “{id}”"},
    {"read.empty", "{path}：文件是空的，没有可读的内容", "{path}: the file is empty, there is nothing to read"},
    {"read.too_many_lines", "{path}：行数过多（上限 {limit} 行）；请拆分后再试",
     "{path}: too many lines (limit {limit}); split the file"},
    {"regex.malformed", "正则表达式“{pattern}”有错误：{reason}", "malformed regular expression “{pattern}”: {reason}"},
    {"related.indicator", "指标：{label}", "indicator: {label}"},
    {"related.reference", "参照“{label}”：{actual}", "reference “{label}”: {actual}"},
    {"related.target", "目标：{target}", "target: {target}"},
    {"report_json.not_a_count", "{path}：{at} 应为不小于 0 的整数", "{path}: {at} must be a whole number not below 0"},
    {"report_json.not_a_decimal", "{path}：{at} 应为写在引号中的十进制数，如 \"6.5\"",
     "{path}: {at} must be a decimal in quotes, such as \"6.5\""},
    {"report_json.not_a_flag", "{path}：{at} 应为 true 或 false", "{path}: {at} must be true or false"},
    {"report_json.not_a_list", "{path}：{at} 应为列表", "{path}: {at} must be a list"},
    {"report_json.not_a_place", "{path}：{at} 缺少位置：line、column、end_line、end_column 应为非负整数，结尾不得在开头之前",
     "{path}: {at} has no place: line, column, end_line and end_column must be whole numbers not below 0, "
     "the end not before the beginning"},
    {"report_json.not_a_text", "{path}：{at} 应为文字", "{path}: {at} must be text"},
    {"report_json.not_an_index", "{path}：{at} 应为编号，从 0 起，小于 {size}",
     "{path}: {at} must be an index from 0, below {size}"},
    {"report_json.not_an_object", "{path}：{at} 应为对象", "{path}: {at} must be an object"},
    {"report_json.schema", "{path}：不是解析后的报告（schema 应为 heyan.report/1）",
     "{path}: not a parsed report (its schema must be heyan.report/1)"},
    {"report_json.syntax", "{path}:{line}:{column}：JSON 语法错误", "{path}:{line}:{column}: malformed JSON"},
    {"report_json.too_deep", "{path}：JSON 嵌套过深（上限 {limit} 层）", "{path}: JSON nested too deeply (limit {limit})"},
    {"report_json.unknown_word", "{path}：{at} 的值“{word}”不认识", "{path}: {at} has an unknown value \"{word}\""},
    {"rule.bad_id", "规则编号“{id}”应写成“规则包/名称”，只用小写字母、数字和连字符，如 plan/target-missed",
     "the rule id “{id}” must be written pack/name in lowercase letters, digits and hyphens, e.g. plan/target-missed"},
    {"rule.bad_version", "“{text}”不是版本号：应写成 0.1.0 的形式", "“{text}” is no version: write it like 0.1.0"},
    {"rule.brace_close", "多余的右花括号；要照印括号，请在前面加反斜杠",
     "a closing brace without its opening one; put a backslash before a bracket that is to be printed"},
    {"rule.brace_open", "左花括号没有结束；要照印括号，请在前面加反斜杠",
     "an opening brace is never closed; put a backslash before a bracket that is to be printed"},
    {"rule.comma_in_text", "“{key}”前的逗号把它变成了另一个键：含逗号的文字请加引号",
     "the comma makes “{key}” a key of its own: quote text that holds a comma"},
    {"rule.did_you_mean", "；是否想写“{word}”？", "; did you mean “{word}”?"},
    {"rule.duplicate_id", "编号“{id}”重复：{earlier} 已经用过", "duplicate id “{id}”: {earlier} has it already"},
    {"rule.example_name_twice", "例子名称“{name}”重复", "two examples are called “{name}”"},
    {"rule.group_close", "多余的右方括号；要照印括号，请在前面加反斜杠",
     "a closing bracket without its opening one; put a backslash before a bracket that is to be printed"},
    {"rule.group_fixed", "方括号中没有占位符，永远不会省略；要照印括号，请在前面加反斜杠",
     "nothing in these brackets can be empty, so they never vanish; put a backslash before a bracket that is to be printed"},
    {"rule.group_nested", "方括号不能嵌套", "brackets cannot stand in brackets"},
    {"rule.group_open", "左方括号没有结束；要照印括号，请在前面加反斜杠",
     "an opening bracket is never closed; put a backslash before a bracket that is to be printed"},
    {"rule.id_not_path", "规则编号“{id}”与文件位置不符：应为“{expected}”",
     "the rule id “{id}” does not fit the file's place: “{expected}” expected"},
    {"rule.known", "；可用：{words}", "; known: {words}"},
    {"rule.missing_key", "缺少“{key}”", "“{key}” is missing"},
    {"rule.no_value", "“{key}”没有内容", "“{key}” is empty"},
    {"rule.not_list", "“{key}”应为列表：每项占一行，以“- ”开头", "“{key}” must be a list: one item a line, each beginning with “- ”"},
    {"rule.not_localized", "“{key}”应同时有中文和英文，写成 {zh: …, en: …}",
     "“{key}” must be given in Chinese and English, as {zh: …, en: …}"},
    {"rule.not_map", "“{key}”应由“键: 值”组成", "“{key}” must be made of “key: value” members"},
    {"rule.not_text", "“{key}”应为文字", "“{key}” must be text"},
    {"rule.one_line", "“{key}”只能占一行", "“{key}” must be a single line"},
    {"rule.overrides", "{path}：规则或方案“{id}”取代 {earlier}", "{path}: “{id}” overrides {earlier}"},
    {"rule.place_absent", "例子的报告中没有“{text}”", "“{text}” does not occur in the example's report"},
    {"rule.place_number", "“{text}”：# 之后应为从 1 开始的序号", "“{text}”: a number from 1 must follow the #"},
    {"rule.place_too_few", "“{text}”在例子的报告中只出现 {count} 次",
     "“{text}” occurs only {count} time(s) in the example's report"},
    {"rule.quote_boolean", "“{text}”不加引号会被读成“是/否”：请加引号", "unquoted “{text}” reads as true or false: quote it"},
    {"rule.quote_date", "“{text}”不加引号会被读成日期：请加引号", "unquoted “{text}” reads as a date: quote it"},
    {"rule.quote_number", "“{text}”不加引号会被读成另一个数：请加引号", "unquoted “{text}” reads as a different number: quote it"},
    {"rule.root", "文件应由“键: 值”组成，如 id: plan/target-missed",
     "the file must be made of “key: value” members, e.g. id: plan/target-missed"},
    {"rule.severity_off", "各级别都是 off：这条规则什么也不会报告", "every severity is off: this rule would never tell anything"},
    {"rule.takes_none", "检查类型“{check}”没有可写在“{key}”下的内容", "the check “{check}” takes nothing under “{key}”"},
    {"rule.unknown_check", "未知的检查类型“{check}”", "unknown check “{check}”"},
    {"rule.unknown_key", "未知的键“{key}”", "unknown key “{key}”"},
    {"rule.unknown_placeholder", "未知的占位符“{name}”", "unknown placeholder “{name}”"},
    {"rule.unknown_value", "“{value}”不是“{key}”的取值", "“{value}” is no value of “{key}”"},
    {"rule.value_twice", "“{value}”写了两次", "“{value}” stands here twice"},
    {"rule_test.missing", "应在“{at}”处报告，却没有", "a finding at “{at}” was expected and did not come"},
    {"rule_test.noisy", "多出的报告（第{line}行）：{message}", "unexpected finding (line {line}): {message}"},
    {"rule_test.related", "报告的相关位置中缺少“{at}”", "“{at}” is not among the finding's related places"},
    {"rule_test.summary", "{rules} 条规则，{examples} 个例子，{failures} 处不符", "{rules} rules, {examples} examples, {failures} failures"},
    {"rules.no_such_path", "没有这个规则文件或目录：{path}", "no such rule file or folder: {path}"},
    {"rules.unknown", "没有规则“{id}”；用 heyan rules list 查看全部", "no rule “{id}”; heyan rules list shows all"},
    {"rules.unknown_nearest", "没有规则“{id}”；是不是“{nearest}”？", "no rule “{id}”; did you mean “{nearest}”?"},
    {"skipped.no_text", "没有正文，不能比较相近的句子", "no running text: near copies cannot be compared"},
    {"skipped.uncertain_key", "指标、时间、范围或性质不能确定的数值没有参与比较", "figures whose indicator, period, scope or status is not certain were not compared"},
    {"text.binary", "{path}：像是二进制文件（含空字节），不是文本；请转存为文本或 Markdown 后再试",
     "{path}: looks like binary data (it holds NUL bytes), not text; save the document as text or Markdown first"},
    {"text.not_utf8",
     "{path}:{line}:{column}：不是 UTF-8 编码；暂不支持 GB18030，请先转换：iconv -f GB18030 -t UTF-8 原文件 > 新文件",
     "{path}:{line}:{column}: not valid UTF-8; GB18030 is not supported yet, convert it first: "
     "iconv -f GB18030 -t UTF-8 OLD > NEW"},
    {"text.utf16", "{path}：是 UTF-16 编码，请先转换：iconv -f UTF-16 -t UTF-8 原文件 > 新文件",
     "{path}: UTF-16 text, convert it first: iconv -f UTF-16 -t UTF-8 OLD > NEW"},
    {"unchecked.no_counterpart", "报告中没有可以对照的第二处", "the report states it only once"},
    {"unchecked.no_fact", "没有读出它说的是什么", "what it says was not read"},
    {"unchecked.no_indicator", "前面的词语不是已知指标，或没有全部读懂", "the words before it are no known indicator, or were not all understood"},
    {"unchecked.uncertain_key", "时间、范围或性质不确定", "its period, scope or status is not certain"},
    {"undetermined.bound", "结果只给出界限，不能判断是否达到目标", "the result is only a bound and cannot decide"},
    {"undetermined.change", "一个是增减幅度，一个是水平值，不能直接比较", "one is a change and the other a level: they cannot be compared"},
    {"undetermined.column", "与目标同口径的一列是空的，另一列的数值不能代替", "the column of the target's own measure is empty, and the other column cannot stand in for it"},
    {"undetermined.delegated", "目标由上级下达，报告没有写出数值", "the target was set by a higher authority and its figure is not in the report"},
    {"undetermined.direction", "不知道该指标越高越好还是越低越好；请在词库中补充", "it is not known whether higher or lower is better; add it to the lexicon"},
    {"undetermined.reference", "目标参照的指标在同一表中没有可用的结果", "the indicator that the target refers to has no usable result in the same table"},
    {"undetermined.text", "目标或结果是文字，不能判断", "the target or result is text and cannot decide"},
    {"undetermined.unit", "目标与结果的单位或形式不同", "target and result have different units or forms"},
    {"value.at", "{place}第{line}行为{value}", "{value} in the {place} (line {line})"},
    {"yaml.alias", "不支持锚点（&）和别名（*）：请写出全文；以 & 或 * 开头的文字请加引号",
     "anchors (&) and aliases (*) are not supported: write the value out; quote text that begins with & or *"},
    {"yaml.bad_start", "这个字符不能作为文字的开头：请给文字加引号", "text cannot begin with this character: quote it"},
    {"yaml.block_text", "“|”或“>”之后的写法有误：其后应换行，正文缩进",
     "wrong form after “|” or “>”: break the line there and indent the text"},
    {"yaml.brace_open", "左花括号没有对应的右花括号，或其中缺少逗号；含“: ”的文字请加引号", "an opening brace has no closing one, or a comma is missing inside; quote text that contains “: ”"},
    {"yaml.bracket_extra", "多余的右括号", "closing bracket without its opening one"},
    {"yaml.bracket_open", "左方括号没有对应的右方括号，或其中缺少逗号", "an opening bracket has no closing one, or a comma is missing inside"},
    {"yaml.colon", "此处不能出现“: ”：请检查缩进；文字中含“: ”时请加引号",
     "“: ” cannot stand here: check the indentation; quote text that contains “: ”"},
    {"yaml.control_character", "含有控制字符", "contains a control character"},
    {"yaml.dash", "此处不能出现列表项“- ”：请检查缩进", "a list item “- ” cannot stand here: check the indentation"},
    {"yaml.duplicate_key", "键“{key}”重复：第{line}行第{column}列已有",
     "duplicate key “{key}”: first at line {line}, column {column}"},
    {"yaml.escape", "双引号中的转义写法“\\…”有误：反斜杠写作“\\\\”，或改用单引号",
     "bad escape “\\…” in double quotes: write a backslash as “\\\\”, or use single quotes"},
    {"yaml.key_not_text", "键必须是文字；以括号开头的文字请加引号", "a key must be text; quote text that begins with a bracket"},
    {"yaml.list_broken", "列表到此中断：请检查缩进和“- ”", "the list breaks off here: check the indentation and the “- ”"},
    {"yaml.map_broken", "键值对到此中断：请检查缩进和冒号；以括号开头的文字、引号之后还有的文字，请整个加上引号",
     "the mapping breaks off here: check the indentation and the colon; quote the whole of a text that begins with a bracket "
     "or goes on after a quotation mark"},
    {"yaml.merge_key", "不支持合并键“<<”：请写出全文", "merge keys “<<” are not supported: write the members out"},
    {"yaml.not_utf8", "不是有效的 UTF-8 文字", "not valid UTF-8"},
    {"yaml.quote_late", "从这里开始的引号到第 {line} 行才结束：是否少了一个引号？",
     "the quotation that begins here ends only on line {line}: is a quotation mark missing?"},
    {"yaml.quote_open", "引号没有结束", "the quotation mark is never closed"},
    {"yaml.second_document", "一个文件只能有一个 YAML 文档：请删去“---”", "a file holds one YAML document: remove the “---”"},
    {"yaml.syntax", "YAML 语法错误：{reason}", "YAML syntax error: {reason}"},
    {"yaml.tab", "缩进不能用制表符：请改用空格", "tabs cannot indent: use blanks"},
    {"yaml.tag", "不支持标签“{tag}”；以“!”开头的文字请加引号",
     "the tag “{tag}” is not supported; quote text that begins with “!”"},
    {"yaml.too_deep", "嵌套过深（上限 {limit} 层）", "nested too deeply (limit {limit})"},
    {"yaml.too_large", "文件太大（上限 {limit} MB）", "file too large (limit {limit} MB)"},
    {"yaml.too_many_nodes", "内容过多（上限 {limit} 个值）", "too many values (limit {limit})"},
});

}  // namespace

std::span<const MessageTemplate> AllMessages() { return kMessages; }

std::string FillPlaceholders(std::string_view text, std::span<const MessageArgument> arguments) {
  std::string filled;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    if (close != std::string_view::npos) {
      std::string_view name = text.substr(i + 1, close - i - 1);
      auto argument = std::ranges::find(arguments, name, &MessageArgument::first);
      if (argument != arguments.end()) {
        filled += argument->second;
        i = close + 1;
        continue;
      }
    }
    filled += text[i++];
  }
  return filled;
}

LocalizedText Say(std::string_view id, std::initializer_list<MessageArgument> arguments) {
  auto found = std::ranges::lower_bound(kMessages, id, {}, &MessageTemplate::id);
  if (found == kMessages.end() || found->id != id) return {std::string(id), std::string(id)};
  std::span<const MessageArgument> values(arguments.begin(), arguments.size());
  return {FillPlaceholders(found->zh, values), FillPlaceholders(found->en, values)};
}

}  // namespace heyan
