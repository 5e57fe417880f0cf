#include "expression/type.h"

namespace heyan::expression {
namespace {

struct KindName {
  const char* zh;
  const char* one;
  const char* many;
};

constexpr KindName kNames[] = {
    {"条件", "condition", "conditions"}, {"数", "number", "numbers"},         {"文字", "text", "texts"},
    {"报告", "report", "reports"},       {"指标", "indicator", "indicators"}, {"事实", "fact", "facts"},
    {"表格", "table", "tables"},         {"表格行", "row", "rows"},           {"单元格", "cell", "cells"},
    {"段落", "block", "blocks"},         {"数值", "figure", "figures"},       {"组", "group", "groups"},
};

}  // namespace

LocalizedText NameOf(Type type) {
  const KindName& name = kNames[static_cast<std::size_t>(type.kind)];
  if (type.list) return {std::string(name.zh) + "的列表", std::string("list of ") + name.many};
  return {name.zh, name.one};
}

}  // namespace heyan::expression
