#include "relate/numbering.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "lexicon/count_wording.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kWidestGap = 3;                 // a wider one is another run
constexpr std::size_t kMostBetween = 200000;  // bytes searched for a missing mark

// How a number may be printed where a line was merged with another.
std::vector<std::string> Prints(NumberKind kind, int value) {
  constexpr std::array<std::string_view, 10> kDigits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string han = value < 10 ? std::string(kDigits[value]) : "";
  if (value >= 10 && value < 100) {
    han = std::string(value < 20 ? "" : kDigits[value / 10]) + "十" + std::string(kDigits[value % 10]);
  }
  std::string digits = std::to_string(value);
  switch (kind) {
    case NumberKind::kPart:
      return {han + "、", han + "."};
    case NumberKind::kSection:
      return {"（" + han + "）", "(" + han + ")"};
    case NumberKind::kItem:
      return {digits + ".", digits + "、", digits + "．"};
    case NumberKind::kSubItem:
      return {"（" + digits + "）", "(" + digits + ")"};
    case NumberKind::kPoint:
      return {han + "是", han + "要", "第" + han};
    default:
      return {};
  }
}

// A run of numbers that may go on.
struct Run {
  NumberMark last;
  bool open = false;
};

class Follower {
 public:
  explicit Follower(const Report& report) : report_(report) {}

  std::vector<NumberStep> Follow() {
    for (const NumberMark& mark : TextMarks(report_)) FollowInText(mark);
    std::map<std::string, Run> captions;
    for (const NumberMark& mark : CaptionMarks(report_)) {
      FollowOne(mark, &captions[mark.series]);
    }
    std::map<int, Run> rows;
    for (const NumberMark& mark : RowMarks(report_)) FollowOne(mark, &rows[mark.table]);
    return std::move(steps_);
  }

 private:
  static constexpr std::size_t kKinds = 5;
  // The runs of one kind: of marks that open lines, and of those inside of lines.
  struct Runs {
    Run line, inside;
  };
  using Outline = std::array<Runs, kKinds>;

  void FollowInText(const NumberMark& mark) {
    const Block& block = report_.blocks[mark.block];
    if (block.box >= 0) {
      last_box_ = block.box;
    } else if (mark.kind <= NumberKind::kSection && mark.opens_line) {
      last_box_ = -1;
    }
    // What a box numbers is numbered on its own.
    Outline& outline = outlines_[block.box];
    Runs& runs = outline[static_cast<std::size_t>(mark.kind)];
    Run& own = mark.opens_line ? runs.line : runs.inside;
    Run& other = mark.opens_line ? runs.inside : runs.line;
    if (mark.value == 1) {
      if (own.open && IsCopy(own.last, mark)) return;
      if (mark.opens_line) runs.inside = {};
      own = {mark, true};
      return;
    }
    for (Run* run : {&own, &other}) {
      if (!run->open || run->last.value + 1 != mark.value) continue;
      AddStep(mark, run->last, NumberFault::kNone, Fit::kEqual);
      *run = {mark, true};
      // 一是 inside of a line, 二是 at the beginning of the next.
      if (run == &other) std::swap(runs.line, runs.inside);
      return;
    }
    if (Run* left = RunOfBoxBefore(mark)) return FollowOne(mark, left);
    FollowBroken(mark, own.open ? &own : &other, &own);
  }

  // An item with a wrong number seems to stand behind the box whose list it goes on with: the run of that list.
  Run* RunOfBoxBefore(const NumberMark& mark) {
    if (last_box_ < 0 || report_.blocks[mark.block].box >= 0 || !mark.opens_line) return nullptr;
    Run& run = outlines_[last_box_][static_cast<std::size_t>(mark.kind)].line;
    bool near = run.open && mark.value >= run.last.value && mark.value <= run.last.value + kWidestGap;
    return near ? &run : nullptr;
  }

  void FollowOne(const NumberMark& mark, Run* run) {
    if (mark.value == 1 && !(run->open && run->last.value == 1)) {
      *run = {mark, true};
      return;
    }
    if (run->open && run->last.value + 1 == mark.value) {
      AddStep(mark, run->last, NumberFault::kNone, Fit::kEqual);
      *run = {mark, true};
      return;
    }
    FollowBroken(mark, run, run);
  }

  // A number that follows none: `run` is where it should go on, `own` where it is put.
  void FollowBroken(const NumberMark& mark, Run* run, Run* own) {
    if (!run->open) {
      AddStep(mark, mark, NumberFault::kLateStart, IsLateHeading(mark) ? Fit::kDoubtful : Fit::kUndecided);
    } else if (mark.value == run->last.value) {
      if (IsCopy(run->last, mark)) return;
      AddStep(mark, run->last, NumberFault::kRepeat, Fit::kFails);
    } else if (mark.value > run->last.value && mark.value <= run->last.value + kWidestGap) {
      bool merged = StandsBetween(run->last, mark);
      AddStep(mark, run->last, NumberFault::kGap, merged ? Fit::kUndecided : Fit::kFails);
    } else {
      AddStep(mark, run->last, NumberFault::kLateStart, Fit::kUndecided);
    }
    *own = {mark, true};
  }

  // （三） as the first heading of its kind: where nothing was lost, those before it are missing.
  bool IsLateHeading(const NumberMark& mark) const {
    if (!mark.opens_line || mark.value < 3 || mark.kind > NumberKind::kSection) return false;
    if (report_.blocks[mark.block].type != BlockType::kHeading) return false;
    NumberMark beginning{.kind = mark.kind, .value = 0, .block = 0};
    return !StandsBetween(beginning, mark);
  }

  void AddStep(const NumberMark& mark, const NumberMark& before, NumberFault fault, Fit fit) {
    bool late = fault == NumberFault::kLateStart;
    steps_.push_back({mark, before, late ? 1 : before.value + 1, fault, fit});
  }

  std::string_view TextAt(const NumberMark& mark) const {
    const MappedText& content = report_.blocks[mark.block].content;
    return std::string_view(content.text()).substr(content.FromSource(mark.span.begin));
  }

  // The same words twice: printed bold by a reader, or a line of a table of contents.
  bool IsCopy(const NumberMark& a, const NumberMark& b) const {
    if (a.block < 0 || b.block < 0 || a.kind == NumberKind::kRow) return false;
    constexpr std::size_t kSame = 24;  // bytes
    bool caption = a.kind >= NumberKind::kBox;
    std::string_view one = caption ? TextAt(a) : TextAt(a).substr(0, kSame);
    return (caption || one.size() == kSame) && one == TextAt(b).substr(0, one.size());
  }

  // One of the numbers left out stands somewhere in the text between the two.
  bool StandsBetween(const NumberMark& before, const NumberMark& mark) const {
    if (mark.kind >= NumberKind::kBox) return false;
    std::size_t searched = 0;
    for (int block = before.block; block <= mark.block; ++block) {
      const MappedText& content = report_.blocks[block].content;
      std::string_view text = content.text();
      if (block == mark.block) text = text.substr(0, content.FromSource(mark.span.begin));
      if (block == before.block) text = text.substr(std::min(text.size(), content.FromSource(before.span.end)));
      searched += text.size();
      if (searched > kMostBetween) return true;
      for (int value = before.value + 1; value < mark.value; ++value) {
        for (const std::string& print : Prints(mark.kind, value)) {
          if (HasMark(text, print)) return true;
        }
      }
    }
    return false;
  }

  // 3. but not the end of 13.
  static bool HasMark(std::string_view text, std::string_view print) {
    for (std::size_t at = text.find(print); at != std::string_view::npos; at = text.find(print, at + 1)) {
      bool digit_before = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
      bool numeral_before = at >= 3 && IsNumeralCharacterAt(text, at - 3);
      std::string_view after = text.substr(at + print.size());
      bool year = after.starts_with("20") && after.substr(std::min<std::size_t>(4, after.size())).starts_with("年");
      bool point_after = print.ends_with('.') && !after.empty() && after[0] >= '0' && after[0] <= '9' && !year;
      if (at == 0 || (!digit_before && !numeral_before && !point_after)) return true;
    }
    return false;
  }

  const Report& report_;
  std::map<int, Outline> outlines_;  // by box
  int last_box_ = -1;                // that no heading stands behind
  std::vector<NumberStep> steps_;
};

}  // namespace

std::vector<NumberStep> FollowNumbers(const Report& report) { return Follower(report).Follow(); }

std::vector<LostReference> FollowReferences(const Report& report, const Lexicon& lexicon) {
  std::map<std::string, std::vector<int>> known;
  for (const NumberMark& mark : CaptionMarks(report)) {
    known[mark.series].push_back(mark.value);
  }
  std::vector<LostReference> found;
  const PhraseMatcher& leads = lexicon.counts().references;
  for (const Block& block : report.blocks) {
    std::string_view text = block.content.text();
    for (auto lead = leads.FindFrom(text, 0); lead.length > 0; lead = leads.FindFrom(text, lead.at + lead.length)) {
      std::size_t at = lead.at + lead.length;
      for (std::string_view word : {"专栏", "附表", "表", "图"}) {
        if (!text.substr(at).starts_with(word)) continue;
        std::size_t digits = at + word.size();
        std::size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
        auto numbers = known.find(std::string(word));
        if (end == digits || end - digits > 2) break;
        int value = 0;
        for (char digit : text.substr(digits, end - digits)) value = value * 10 + (digit - '0');
        bool any = numbers != known.end();
        if (!any) {
          // Annexes may be bound apart.
          found.push_back(
              {std::string(text.substr(at, end - at)), block.content.ToSource(at, end), 0, Fit::kUndecided});
          break;
        }
        bool there = std::ranges::find(numbers->second, value) != numbers->second.end();
        found.push_back({std::string(text.substr(at, end - at)), block.content.ToSource(at, end),
                         *std::ranges::max_element(numbers->second), there ? Fit::kEqual : Fit::kFails});
        break;
      }
    }
  }
  return found;
}

}  // namespace heyan
