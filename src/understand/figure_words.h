// The words of running text around one figure, taken apart: what is named, what was done, compared with what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "understand/clause_words.h"
#include "understand/own_places.h"
#include "understand/report_names.h"

namespace heyan {

struct FigureWords {
  std::string noun;                    // what the words name, 城镇老旧小区; empty when they name nothing
  std::vector<std::string> modifiers;  // 新增, 累计, …: what was done with it, in order
  std::string whole;                   // of a share: 占…; empty when it is none
  std::string compared_with;           // of a difference: 高于全市…; of a change: 比2019年…
  std::string completed;               // of a rate of completion: 年初预算
  WordClasses verbs = 0;               // of the words between the noun and the figure
  bool only_time = false;              // nothing but a time stands before the figure: 去年同期为28亿元
  bool attributes = false;             // 的 stands before the figure: 列入计划的48个项目
  bool shares = false;                 // 占 stands before the figure
  bool examples = false;               // 甲、乙等5个项目: what stands before only exemplifies
  bool ranks = false;                  // 居, 排名, … stands before a rank
  bool grows = false;                  // 增速, 增幅, … stands behind the noun
  bool differs = false;                // 高于, 低于, … stands before the figure
};

// Takes the words before a figure apart: leads, noun, verbs. `left` is folded text of one clause.
class WordTaker {
 public:
  WordTaker(const Lexicon& lexicon, const OwnPlaces& places, const ReportNames& names)
      : lexicon_(lexicon), wording_(lexicon.subjects()), places_(places), names_(names) {}

  FigureWords Before(std::string_view left) const;
  FigureWords BeforeRank(std::string_view left) const;
  // 巩固脱贫成果、实施水利项目5个: of a list of deeds the last one's noun is counted.
  void KeepLastDeed(FigureWords* words) const;
  // False when no word stands in `left` that a name of an owner ends with: what Before would name is none.
  bool MayNameOwner(std::string_view left) const;
  // The noun that begins directly after a figure (42个示范村): its length in bytes, 0 when there is none. `right` ends at
  // the next mark or figure.
  std::size_t NounAfter(std::string_view right) const;
  // 在全国168个城市: the word at the end of the words before a figure that names another place; empty when there is none.
  std::string_view PlaceAtEnd(std::string_view left) const;
  // What became of it, directly after that noun (36个项目全面开工); empty when it is not said.
  std::string_view StateAfter(std::string_view right) const;

 private:
  std::string_view WithoutLeads(std::string_view text, std::vector<std::string>* modifiers) const;
  std::string_view AfterStatement(const ClauseWords& clause, std::string_view text) const;
  bool IsMeasure(std::string_view text) const;
  bool JoinsDeed(std::string_view text, std::size_t at) const;
  std::string_view WithoutTime(std::string_view text) const;
  std::string_view WithoutStart(const ClauseWords& clause, std::string_view text, FigureWords* words) const;
  std::string_view WithoutCircumstance(const ClauseWords& clause, std::string_view text,
                                       std::vector<std::string>* modifiers) const;
  std::string_view WithoutIdentityWord(std::string_view text, std::vector<std::string>* modifiers) const;
  bool IsChange(std::string_view word) const;
  bool IsMereChange(std::string_view text, std::size_t word) const;
  std::string_view WithoutVerbs(std::string_view text, WordClasses* verbs) const;
  std::size_t LeadLength(std::string_view text, bool* is_action) const;
  std::string_view TakeCompletion(std::string_view text, FigureWords* words) const;
  std::string_view TakeShare(const ClauseWords& clause, std::string_view text, FigureWords* words) const;
  std::string_view TakeDifference(const ClauseWords& clause, std::string_view text, FigureWords* words) const;
  std::string_view TakeBase(const ClauseWords& clause, std::string_view text, FigureWords* words) const;

  const Lexicon& lexicon_;
  const SubjectWording& wording_;
  const OwnPlaces& places_;
  const ReportNames& names_;
};

// The text without the longest of the words at its end.
std::string_view WithoutEnding(std::string_view text, const PhraseMatcher& words);

// True when the text holds enough to name something: two Han characters, or letters.
bool NamesSomething(std::string_view text);

}  // namespace heyan
