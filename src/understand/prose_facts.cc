#include "understand/prose_facts.h"

#include <string>

#include "text/utf8.h"
#include "understand/block_reader.h"

namespace heyan {
namespace {

// The year a box names in its heading holds for all of the box.
int StructuralYear(const Report& report, const Block& block) {
  if (block.box < 0) return 0;
  return FirstPrintedYear(FoldWidth(report.blocks[block.box].content.text()));
}

// 今年 in a spring session is the plan year, in November or December the year under review.
int ThisYear(const Report& report) {
  if (report.session_date.empty()) return report.plan_year;
  return std::stoi(report.session_date.substr(0, 4));
}

// The status of a box follows its own heading where that says one.
SectionContext ContextOf(const Report& report, int block, const std::vector<SectionContext>& sections) {
  int box = report.blocks[block].box;
  return sections[box >= 0 ? box : block];
}

}  // namespace

void ReadProse(const std::vector<SectionContext>& sections, const OwnPlaces& places,
               const std::vector<ReadNumbers>& numbers, const Lexicon& lexicon, Report* report) {
  ReportNames names(*report, lexicon);
  int this_year = ThisYear(*report);
  std::size_t figures = 0;
  for (const ReadNumbers& block : numbers) figures += block.quantities.size();
  report->quantities.reserve(report->quantities.size() + figures);
  report->facts.reserve(report->facts.size() + figures);
  for (int i = 0; i < static_cast<int>(report->blocks.size()); ++i) {
    const Block& block = report->blocks[i];
    bool is_text = block.type != BlockType::kTitle && block.type != BlockType::kTable &&
                   block.type != BlockType::kFigure && block.type != BlockType::kNote;
    if (!is_text) continue;
    ReadBlock({i, ContextOf(*report, i, sections), StructuralYear(*report, block), this_year, numbers[i], names, places,
               lexicon},
              report);
  }
}

}  // namespace heyan
