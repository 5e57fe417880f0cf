// What a figure says (事实): which indicator, of whom, when, in which sense.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace heyan {

// Where a field of a fact comes from decides what it may prove (numbers.md §3).
enum class Provenance {
  kPrinted,     // at the figure
  kStructural,  // title's place, caption year, header, row or column, box heading, paragraph opening
  kDefault,     // the section's
  kInferred,
};

enum class FactKind {
  kLevel,       // 水平: an amount, a count or a rate as such: 985.2亿元, 3家, 覆盖率95%
  kIncrement,   // 增量: the size of a change, in the unit of the level: 增加3.2亿元
  kGrowth,      // 增速: 增长6.5%
  kMultiple,    // 倍数: 增长1.5倍, 翻一番
  kShare,       // 占比: 占全市的12%
  kRatio,       // 比: 1.94:1
  kPoints,      // 百分点差: 提高1.2个百分点; 高于全市2个百分点, with Fact::base 全市
  kRank,        // 位次: 居全市第3
  kGrade,       // 等级: Ⅱ类
  kCompletion,  // 完成率: 完成年初预算的120.2%
};

// Stands for the figure in Fact::phrase.
inline constexpr std::string_view kFigureMark = "□";

// Why a fact of running text leaves its name open (存疑): the words around its figure do not say for certain what it is.
enum class Doubt {
  kNone,
  kNoName,      // nothing names it
  kOnlyDeed,    // only what was done is said: 投入3亿元
  kShortName,   // one or two characters, which the rest of the sentence makes clear: 7个村
  kOnlyPlace,   // 甲县突破100亿元
  kBothSides,   // words on both sides, of which either may tell what is counted: 对市区12条河流
  kListMember,  // a noun of a list whose head, which may say more, stands before other figures
  kCutName,     // a bracket cuts the noun: 4个村（社区）…
  kFarName,     // the clause before or what an amount is for names it
};

enum class FactStatus { kTarget, kActual, kUnknown };

// Where in the document a fact stands.
enum class FactPlace { kProse, kBox, kTable };

struct Period {
  int year = 0;       // 0: unknown
  int last_year = 0;  // of several years, 2021—2023年 or “十四五”; 0 for a single one
  std::string part;   // "" for the whole year; else as printed: 上半年, 1—11月, 五年
  bool operator==(const Period&) const = default;
};

// The fields of a fact that have a provenance, in the order of their names.
inline constexpr auto kFactFields =
    std::to_array<std::string_view>({"indicator", "kind", "period", "scope", "status", "subject", "unit"});

// One of them, by its name; any other name does not compile.
class FactField {
 public:
  consteval FactField(const char* name)  // NOLINT: names stand for fields
      : index_(static_cast<std::size_t>(std::ranges::find(kFactFields, std::string_view(name)) - kFactFields.begin())) {
    if (index_ == kFactFields.size()) throw "no field of a fact";
  }
  constexpr std::size_t index() const { return index_; }

 private:
  std::size_t index_;
};

// Where the fields of a fact come from.
class Provenances {
 public:
  Provenance& operator[](FactField field) { return At(field.index()); }
  // By the index in kFactFields.
  Provenance& At(std::size_t field) {
    known_.set(field);
    return provenances_[field];
  }
  // kInferred for a field of which nothing is known.
  Provenance Of(FactField field) const {
    return known_.test(field.index()) ? provenances_[field.index()] : Provenance::kInferred;
  }
  // Calls visit(name, provenance) for the fields that are known.
  template <typename Visit>
  void ForEach(Visit visit) const {
    for (std::size_t field = 0; field < kFactFields.size(); ++field) {
      if (known_.test(field)) visit(kFactFields[field], provenances_[field]);
    }
  }

 private:
  std::array<Provenance, kFactFields.size()> provenances_{};
  std::bitset<kFactFields.size()> known_;
};

struct Fact {
  std::string indicator;  // canonical; empty when the figure meets no known indicator
  std::string subject;    // 主语: the words that name what is meant when no indicator of the lexicon does
  std::string phrase;     // of prose: the clause around the figure without it; two that are alike are copies
  std::vector<std::string> modifiers;  // sorted; change identity: 规上, 新增, 累计, …
  std::string breakdown;
  std::string owner;  // the project, firm or programme the figure belongs to; empty when none is named
  std::string scope;  // 全区 and the report's own place fold to ""
  Period period;
  std::string base;  // 同比, 环比, 2019年, 全市, …: what the figure is compared with; empty: the usual one
  std::string price_basis;
  FactKind kind = FactKind::kLevel;
  FactStatus status = FactStatus::kUnknown;
  int quantity = -1;           // index into Report::quantities
  Doubt doubt = Doubt::kNone;  // else indicator, subject, modifiers, breakdown and owner are empty
  bool falling = false;        // the figure is the size of a fall: 下降5.4%, or 3 in a row 能耗下降（%）
  FactPlace place = FactPlace::kProse;
  int block = -1;  // index into Report::blocks; -1 in reports without running text
  int table = -1;  // index into Report::tables; -1 outside tables
  Span label;      // where the indicator is named
  Provenances from;

  Provenance From(FactField field) const { return from.Of(field); }
};

std::string_view ToString(Provenance provenance);
std::string_view ToString(FactKind kind);
std::string_view ToString(FactStatus status);
std::string_view ToString(FactPlace place);
std::string_view ToString(Doubt doubt);
bool FromString(std::string_view text, Provenance* provenance);
bool FromString(std::string_view text, FactKind* kind);
bool FromString(std::string_view text, FactStatus* status);
bool FromString(std::string_view text, FactPlace* place);
bool FromString(std::string_view text, Doubt* doubt);

}  // namespace heyan
