#include "relate/project_capacities.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "relate/project_mentions.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostOfName = 120, kMostOfProduct = 90;  // bytes that are looked at
constexpr std::size_t kMostOfSentence = 900;                   // bytes
constexpr std::size_t kMostCapacities = 400;                   // in one report
constexpr std::size_t kFewestOfName = 4;                       // characters
constexpr std::size_t kMostOfOwner = 36;                       // bytes that one name has more than the other
constexpr std::size_t kHan = 3;                                // bytes of a character
constexpr std::size_t kSharedProduct = 4 * kHan;               // of a product that has no name beside it
constexpr int kMostTaken = 6;                                  // words taken off one end of a name
constexpr std::string_view kProjects = "项目";

constexpr auto kDaily = std::to_array<std::string_view>({"日", "天"});  // 日处理2万吨, 2万吨/日; others are of a year
constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "。", "、", "；", "：", "！", "“", "”", "《", "》", ",", ";", ":", "\n", "\t", " ", "　"});

// Bytes of the mark that stands at `at`; 0 for none.
std::size_t MarkAt(std::string_view text, std::size_t at) {
  for (std::string_view mark : kMarks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

bool IsInsideCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Where the item with the figure at `figure` begins: behind the nearest mark outside of （…）.
std::size_t ItemBegin(std::string_view text, std::size_t figure) {
  std::size_t limit = figure > kMostOfName ? figure - kMostOfName : 0;
  int depth = 0;
  for (std::size_t at = figure; at > limit;) {
    std::size_t end = at--;
    while (at > limit && IsInsideCharacter(text[at])) --at;
    std::string_view character = text.substr(at, end - at);
    if (character == "）" || character == ")") ++depth;
    if ((character == "（" || character == "(") && --depth < 0) return end;
    if (depth == 0 && MarkAt(text, at) > 0) return end;
  }
  while (limit < figure && IsInsideCharacter(text[limit])) ++limit;
  return limit;
}

class Reader {
 public:
  Reader(const Report& report, const Lexicon& lexicon, const CapacityWording& words)
      : report_(report), projects_(lexicon.projects()), spelling_(lexicon.spelling()), words_(words) {}

  std::vector<ProjectCapacity> Read(const std::vector<FigureText>& texts) {
    for (const FigureText& text : texts) {
      std::size_t last = 0;
      for (const FigurePlace& figure : text.figures) {
        if (found_.size() < kMostCapacities) ReadFigure(text, figure, last);
        last = figure.range.end;
      }
    }
    return std::move(found_);
  }

 private:
  // `last` is where the figure before it ends.
  void ReadFigure(const FigureText& text, const FigurePlace& figure, std::size_t last) {
    if (report_.quantities[figure.quantity].kind != QuantityKind::kAmount) return;
    const std::string& string = text.text->text();
    TextRange product = ProductBehind(string, figure.range.end);
    if (product.end < product.begin + 2 * kHan) return;
    std::size_t begin = ItemBegin(string, figure.range.begin);
    if (begin < last && last > 0) return;
    PhraseMatcher::Match verb = words_.before.LongestEndingAt(string, begin, figure.range.begin);
    TextRange name = WithoutLead(string, {begin, figure.range.begin - verb.length});
    ProjectCapacity capacity = {&text, {name.begin, product.end}, figure.quantity, {}, {}, {}, {}, false};
    capacity.name = string.substr(name.begin, name.end - name.begin);
    capacity.verb = string.substr(name.end, verb.length);
    capacity.product = string.substr(product.begin, product.end - product.begin);
    std::string_view said = std::string_view(string).substr(name.end, product.begin - name.end);
    capacity.is_daily = std::ranges::any_of(kDaily, [&](std::string_view day) { return said.contains(day); });
    bool is_named = IsProperName(capacity.name, spelling_) && CharacterCount(capacity.name) >= kFewestOfName;
    if (!is_named && (!capacity.name.empty() || capacity.verb.empty())) return;
    if (capacity.verb.empty() && !SpeaksOfProjects(string, figure.range)) return;
    std::string_view around = std::string_view(string).substr(begin, product.end + kMostOfName / 2 - begin);
    around = UpToMark(around, figure.range.begin - begin);
    PhraseMatcher::Found change = words_.changes.FindFrom(around, 0);
    if (change.length > 0) capacity.change = around.substr(change.at, change.length);
    std::string_view printed = std::string_view(string).substr(0, figure.range.end);
    capacity.has_loose_unit = words_.units.LongestEndingAt(printed, figure.range.begin, figure.range.end).length > 0;
    found_.push_back(std::move(capacity));
  }

  // The words of the product, without 每年 before them.
  TextRange ProductBehind(std::string_view text, std::size_t begin) const {
    begin += words_.behind.LongestAt(text, begin).length;
    std::size_t end = begin;
    while (end < text.size() && end < begin + kMostOfProduct && MarkAt(text, end) == 0) {
      CodePoint point = DecodeAt(text, end);
      bool is_word = IsHan(point.value) || (point.value < 0x80 && point.value > U' ' && point.value != U'(');
      if (!is_word || words_.ends.LongestAt(text, end).length > 0) break;
      end += point.length;
    }
    return {begin, end};
  }

  TextRange WithoutLead(std::string_view text, TextRange name) const {
    for (int taken = 0; taken < kMostTaken; ++taken) {
      std::string_view part = text.substr(name.begin, name.end - name.begin);
      std::size_t length = std::max({projects_.before.LongestAt(part, 0).length,
                                     projects_.lead.LongestAt(part, 0).length, words_.lead.LongestAt(part, 0).length});
      if (length == 0) break;
      name.begin += length;
    }
    return name;
  }

  // A figure without 年产 is a capacity where projects are listed.
  static bool SpeaksOfProjects(std::string_view text, TextRange figure) {
    std::string_view behind = text.substr(figure.end, kMostOfSentence);
    behind = behind.substr(0, behind.find("。"));
    return behind.contains(kProjects);
  }

  // Up to the first mark behind `from`.
  static std::string_view UpToMark(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); at += std::max<std::uint32_t>(1, DecodeAt(text, at).length)) {
      if (MarkAt(text, at) > 0) return text.substr(0, at);
    }
    return text;
  }

  const Report& report_;
  const ProjectWording& projects_;
  const SpellingWording& spelling_;
  const CapacityWording& words_;
  std::vector<ProjectCapacity> found_;
};

bool AreOneName(const std::string& a, const std::string& b) {
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  return !shorter.empty() && longer.ends_with(shorter) && longer.size() - shorter.size() <= kMostOfOwner;
}

// Two Han characters that stand side by side in both.
bool ShareWord(std::string_view a, std::string_view b) {
  for (std::size_t at = 0; at + 2 * kHan <= a.size(); at += std::max<std::uint32_t>(1, DecodeAt(a, at).length)) {
    std::string_view pair = a.substr(at, 2 * kHan);
    if (IsHanLead(pair[0]) && IsHanLead(pair[kHan]) && b.contains(pair)) return true;
  }
  return false;
}

bool BeginAlike(std::string_view a, std::string_view b) {
  std::string_view shorter = a.size() < b.size() ? a : b;
  return shorter.size() >= kSharedProduct && a.starts_with(shorter) && b.starts_with(shorter);
}

class Pairing {
 public:
  Pairing(const std::vector<ProjectCapacity>& capacities, const Report& report)
      : capacities_(capacities), report_(report) {}

  std::vector<SameProject> Pair() const {
    std::vector<SameProject> pairs;
    for (int i = 0; i < static_cast<int>(capacities_.size()); ++i) {
      for (int j = i + 1; j < static_cast<int>(capacities_.size()); ++j) {
        if (!AreOneProject(capacities_[i], capacities_[j])) continue;
        pairs.push_back({i, j, FitOf(i, j)});
        break;
      }
    }
    return pairs;
  }

 private:
  const Quantity& FigureOf(const ProjectCapacity& one) const { return report_.quantities[one.quantity]; }

  bool IsExact(const ProjectCapacity& one) const { return FigureOf(one).qualifiers.empty(); }

  // 60万吨每年, 60万吨/年 and 年产60万吨; 3000万方 and 3000万平方米.
  bool AreOfOneUnit(const ProjectCapacity& a, const ProjectCapacity& b) const {
    auto unit = [&](const ProjectCapacity& one) {
      std::string_view text = FigureOf(one).unit;
      return text.substr(0, text.find('/'));
    };
    return unit(a) == unit(b) || (a.has_loose_unit && MayBeLoose(b)) || (b.has_loose_unit && MayBeLoose(a));
  }

  // 方 stands for areas and volumes.
  bool MayBeLoose(const ProjectCapacity& one) const {
    return one.has_loose_unit || FigureOf(one).unit.ends_with("方米");
  }

  bool AreOneProject(const ProjectCapacity& a, const ProjectCapacity& b) const {
    if (a.text == b.text && a.range.begin < b.range.end && b.range.begin < a.range.end) return false;
    if (!AreOfOneUnit(a, b)) return false;
    if (!a.change.empty() && !b.change.empty() && a.change != b.change) return false;
    if (!a.name.empty() && !b.name.empty()) return AreOneName(a.name, b.name) && ShareWord(a.product, b.product);
    return !a.verb.empty() && a.verb == b.verb && BeginAlike(a.product, b.product);
  }

  Fit FitOf(int first, int second) const {
    const ProjectCapacity& a = capacities_[first];
    const ProjectCapacity& b = capacities_[second];
    if (FigureOf(a).value == FigureOf(b).value) return Fit::kEqual;
    bool is_one_named = a.name.empty() != b.name.empty();
    // 年存栏 and 年出栏, 日处理 and 年处理 are two capacities of one project.
    bool is_of_another = a.is_daily != b.is_daily || (!a.verb.empty() && !b.verb.empty() && a.verb != b.verb);
    if (is_one_named || is_of_another || a.change != b.change || HasSeveral(a)) return Fit::kUndecided;
    bool may_be_equal = FigureOf(a).interval.Intersects(FigureOf(b).interval);
    if (may_be_equal && !(IsExact(a) && IsExact(b))) return Fit::kUndecided;
    return !a.name.empty() && a.product == b.product ? Fit::kFails : Fit::kDoubtful;
  }

  // Two figures in one paragraph, or three in the report: projects of one firm.
  bool HasSeveral(const ProjectCapacity& of) const {
    std::vector<const ProjectCapacity*> all;
    for (const ProjectCapacity& one : capacities_) {
      if (&one == &of || AreOneProject(of, one)) all.push_back(&one);
    }
    for (const ProjectCapacity* one : all) {
      auto differs = [&](const ProjectCapacity* other) { return FigureOf(*other).value != FigureOf(*one).value; };
      auto is_beside = [&](const ProjectCapacity* other) { return other->text == one->text && differs(other); };
      if (std::ranges::any_of(all, is_beside)) return true;
    }
    auto value = [&](const ProjectCapacity* one) { return FigureOf(*one).value; };
    std::ranges::sort(all, {}, value);
    auto rest = std::ranges::unique(all, {}, value);
    return static_cast<std::size_t>(rest.begin() - all.begin()) > 2;
  }

  const std::vector<ProjectCapacity>& capacities_;
  const Report& report_;
};

}  // namespace

std::vector<ProjectCapacity> FindProjectCapacities(const std::vector<FigureText>& texts, const Report& report,
                                                   const Lexicon& lexicon, const CapacityWording& wording) {
  return Reader(report, lexicon, wording).Read(texts);
}

std::vector<SameProject> PairCapacities(const std::vector<ProjectCapacity>& capacities, const Report& report) {
  return Pairing(capacities, report).Pair();
}

}  // namespace heyan
