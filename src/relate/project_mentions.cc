#include "relate/project_mentions.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostClause = 3'000;  // bytes of a clause that are looked at
constexpr std::size_t kFewestCharacters = 4, kMostCharacters = 40;
constexpr int kMostTaken = 6;  // words taken off one end of a name

// Parts of a text between the marks, of which those inside brackets and quotation marks part nothing.
std::vector<TextRange> SplitAt(std::string_view text, TextRange range, std::u32string_view marks) {
  std::vector<TextRange> parts;
  std::size_t begin = range.begin;
  int depth = 0;
  for (std::size_t at = range.begin; at < range.end;) {
    CodePoint point = DecodeAt(text, at);
    if (std::u32string_view(U"（(“《").contains(point.value)) ++depth;
    if (std::u32string_view(U"）)”》").contains(point.value)) depth = std::max(0, depth - 1);
    if (depth == 0 && marks.contains(point.value)) {
      if (at > begin) parts.push_back({begin, at});
      begin = at + point.length;
    }
    at += std::max<std::uint32_t>(1, point.length);
  }
  if (range.end > begin) parts.push_back({begin, range.end});
  return parts;
}

class Reader {
 public:
  Reader(const Lexicon& lexicon, std::vector<ProjectMention>* mentions)
      : words_(lexicon.projects()), spelling_(lexicon.spelling()), mentions_(*mentions) {}

  void ReadBlock(std::string_view text, int block, ReportPart part) {
    text_ = text;
    block_ = block;
    part_ = part;
    heading_state_ = PhraseMatcher::kNone;
    for (TextRange sentence : Sentences(text)) {
      for (TextRange clause : SplitAt(text, sentence, U"，,：:")) ReadClause(clause);
    }
  }

 private:
  std::string_view In(TextRange range) const { return text_.substr(range.begin, range.end - range.begin); }

  void ReadClause(TextRange clause) {
    if (clause.end - clause.begin > kMostClause) return;
    if (ReadHeading(clause)) return;
    PhraseMatcher::Match before = words_.before.LongestAt(In(clause), 0);
    for (int taken = 0; taken < kMostTaken && before.id == PhraseMatcher::kNone; ++taken) {
      PhraseMatcher::Match lead = words_.lead.LongestAt(In(clause), 0);
      if (lead.length == 0) break;
      clause.begin += lead.length;
      before = words_.before.LongestAt(In(clause), 0);
    }
    TextRange list = {clause.begin + before.length, clause.end};
    PhraseMatcher::Match after = words_.after.LongestEndingAt(text_, list.begin, list.end);
    if (after.id != PhraseMatcher::kNone) list.end -= after.length;
    int state = after.id != PhraseMatcher::kNone ? after.id : before.id;
    if (state == PhraseMatcher::kNone) state = heading_state_;
    if (state != PhraseMatcher::kNone) ReadList(list, clause, ProjectState(state));
  }

  // 竣工项目：, which holds for the lists behind it.
  bool ReadHeading(TextRange clause) {
    PhraseMatcher::Match heading = words_.headings.LongestAt(In(clause), 0);
    if (heading.length == 0 || heading.length < clause.end - clause.begin) return false;
    constexpr std::string_view kColon = "：";
    if (text_.substr(clause.end).starts_with(kColon)) heading_state_ = heading.id;
    return true;
  }

  void ReadList(TextRange list, TextRange clause, ProjectState state) {
    for (TextRange item : SplitAt(text_, WithoutCount(list), U"、")) AddItem(item, clause, state);
  }

  // 甲、乙等23个重点项目: without the count.
  TextRange WithoutCount(TextRange list) const {
    constexpr std::string_view kAndOthers = "等";
    constexpr std::size_t kMostOfCount = 36;
    std::size_t at = In(list).rfind(kAndOthers);
    if (at == std::string_view::npos) return list;
    std::string_view rest = In(list).substr(at + kAndOthers.size());
    if (rest.size() > kMostOfCount) return list;
    return {list.begin, list.begin + at};
  }

  TextRange Without(TextRange range, const PhraseMatcher& leading) const {
    for (int taken = 0; taken < kMostTaken; ++taken) {
      PhraseMatcher::Match match = leading.LongestAt(In(range), 0);
      if (match.length == 0) break;
      range.begin += match.length;
    }
    return range;
  }
  TextRange WithoutEnd(TextRange range, const PhraseMatcher& endings) const {
    for (int taken = 0; taken < kMostTaken; ++taken) {
      PhraseMatcher::Match match = endings.LongestEndingAt(text_, range.begin, range.end);
      if (match.length == 0) break;
      range.end -= match.length;
    }
    return range;
  }

  void AddItem(TextRange item, TextRange clause, ProjectState state) {
    item = WithoutEnd(Without(item, words_.lead), words_.generic);
    std::string_view name = In(item);
    std::size_t length = CharacterCount(name);
    if (length < kFewestCharacters || length > kMostCharacters) return;
    if (words_.parts.FindFrom(name, 0).length > 0 || !IsProperName(name, spelling_)) return;
    mentions_.push_back({block_, item, clause, std::string(name), state, part_});
  }

  const ProjectWording& words_;
  const SpellingWording& spelling_;
  std::vector<ProjectMention>& mentions_;
  std::string_view text_;
  int block_ = -1;
  ReportPart part_ = ReportPart::kUnknown;
  int heading_state_ = PhraseMatcher::kNone;  // a ProjectState: of the list the block opens with
};

}  // namespace

std::size_t CharacterCount(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool IsProperName(std::string_view name, const SpellingWording& spelling) {
  char32_t before = 0;
  for (std::size_t at = 0; at < name.size();) {
    CodePoint point = DecodeAt(name, at);
    if (IsHan(before) && IsHan(point.value) && !spelling.IsCommon(before, point.value)) return true;
    before = point.value;
    at += std::max<std::uint32_t>(1, point.length);
  }
  return false;
}

std::vector<ProjectMention> FindProjectMentions(const Report& report, const Lexicon& lexicon) {
  std::vector<ProjectMention> mentions;
  std::vector<ReportPart> parts = PartsOfBlocks(report, lexicon);
  Reader reader(lexicon, &mentions);
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    if (block.type == BlockType::kTable || block.type == BlockType::kHeading) continue;
    reader.ReadBlock(block.content.text(), static_cast<int>(i), parts[i]);
  }
  return mentions;
}

}  // namespace heyan
