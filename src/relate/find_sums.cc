#include "relate/find_sums.h"

#include <algorithm>

#include "relate/balance_finder.h"
#include "relate/breakdown_finder.h"
#include "relate/cumulative_finder.h"
#include "relate/figure_text.h"
#include "relate/item_sums.h"
#include "relate/named_parts.h"

namespace heyan {
namespace {

std::vector<BlockText> PlaceTexts(const Report& report) {
  std::vector<BlockText> texts;
  for (const FigureText& text : FigureTexts(report)) {
    texts.push_back({PlaceFigures(text), &report.blocks[text.block]});
  }
  return texts;
}

}  // namespace

std::vector<JudgedSum> FindSums(const Report& report, const Lexicon& lexicon) {
  SumJudge judge(report.quantities, lexicon);
  std::vector<Sum> sums;
  std::vector<BlockText> texts = PlaceTexts(report);
  for (const BlockText& text : texts) FindBreakdowns(report, text.placed, lexicon, judge, &sums);
  FindItemSums(report, texts, lexicon, judge, &sums);
  FindRestatedSums(report, texts, lexicon, judge, &sums);
  for (const BlockText& text : texts) {
    FindCumulative(report, text.placed, lexicon, &sums);
    FindBalances(report, text.placed, lexicon, judge, &sums);
  }
  std::vector<JudgedSum> judged;
  for (const Sum& sum : sums) {
    if (std::optional<JudgedSum> one = judge.Judge(sum)) judged.push_back(std::move(*one));
  }
  for (JudgedSum& named : FindNamedParts(report, lexicon)) judged.push_back(std::move(named));
  std::ranges::stable_sort(judged, {}, [](const JudgedSum& one) { return one.sum.total; });
  return judged;
}

}  // namespace heyan
