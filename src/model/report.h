// A report as heyan holds it (报告): what the reader saw, and what it means.
//
// The reader fills `source`, `blocks` and the rows of `tables`; understand fills the rest. All spans are keys for
// Locate().
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "model/fact.h"
#include "model/indicator.h"
#include "model/number.h"
#include "model/quantity.h"

namespace heyan {

enum class BlockType { kTitle, kHeading, kParagraph, kBox, kTable, kFigure, kNote, kListItem };
enum class ReportKind { kPlan, kWork, kBudget, kStatistics, kOther };

struct Block {
  BlockType type = BlockType::kParagraph;
  int level = 0;       // of headings: 1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）, 5 for 一是
  std::string number;  // as printed: "一", "3", "专栏4"; empty when there is none
  MappedText content;  // without the line ending; of a table its caption
  int table = -1;      // index into Report::tables, for kTable
  int box = -1;        // index of the kBox block this block stands in; -1 outside boxes
};

struct Cell {
  MappedText content;  // lines of one cell are joined by '\n'
};

enum class RowRole { kHeader, kData, kSub, kTotal, kGroup, kUnread };

struct Row {
  std::vector<Cell> cells;
  RowRole role = RowRole::kUnread;
};

struct Table {
  int block = -1;         // index into Report::blocks; -1 in reports without running text
  MappedText caption;     // empty when the table has none
  std::string unit;       // of a 单位： line; empty when there is none
  std::vector<Row> rows;  // cell groups as read; understand joins broken rows and sets roles
  int year = 0;           // of the caption or header; 0: unknown
};

// Finds places of spans. A report read from text counts lines of its source; one loaded from its parsed form remembers
// the places that were recorded.
class Locator {
 public:
  virtual ~Locator() = default;
  virtual Place Locate(Span span) const = 0;
  // A source line without its line ending, for snippets; empty when the text is not at hand.
  virtual std::string_view Line(int line) const = 0;
};

struct SourceInfo {
  std::string path;
  std::string format;       // "text", "markdown", "json"
  bool facts_only = false;  // running text was left out
};

struct Report {
  SourceInfo source;
  std::shared_ptr<const Locator> locator;

  std::string title;
  ReportKind kind = ReportKind::kOther;
  std::string region;        // 重庆市綦江区
  int review_year = 0;       // the year reported on; 0: unknown
  int plan_year = 0;         // the year planned; 0: unknown
  std::string session_date;  // ISO 8601; empty: unknown

  std::vector<Block> blocks;
  std::vector<Table> tables;
  std::vector<Quantity> quantities;  // in document order
  std::vector<Indicator> indicators;
  std::vector<Fact> facts;
  std::vector<Number> numbers;  // every number of the text, in document order
  int names = 0;                // of these, in digits, that are names, times, ordinals or list numbers: no figures

  Place Locate(Span span) const { return locator ? locator->Locate(span) : Place{}; }
};

std::string_view ToString(BlockType type);
std::string_view ToString(ReportKind kind);
std::string_view ToString(RowRole role);
bool FromString(std::string_view text, BlockType* type);
bool FromString(std::string_view text, ReportKind* kind);
bool FromString(std::string_view text, RowRole* role);

}  // namespace heyan
