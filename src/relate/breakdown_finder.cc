#include "relate/breakdown_finder.h"

#include <algorithm>
#include <string>

#include "relate/sum_figures.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kPartialOpener = 1;  // ids of PhraseMatcher SumWording::openers
constexpr int kNoOpener = 2;
constexpr std::size_t kMostParts = 48;     // of one total
constexpr std::size_t kFiguresBack = 16;   // that are looked at for totals
constexpr std::size_t kFiguresOn = 160;    // … for parts
constexpr std::size_t kOpeningsOn = 32;    // … for the next 其中
constexpr std::size_t kMarksOn = 2000;     // … for the end of a sentence or bracket
constexpr std::size_t kTwoCharacters = 6;  // bytes
constexpr std::size_t kShortName = 15;
constexpr std::size_t kLongestNoun = 36;  // bytes between a total and the bracket with its parts
constexpr std::size_t kLongestJoint = 3;  // … between a figure and 其中: ，
constexpr std::size_t kLongestView = 36;  // 从投资来源看
constexpr std::u32string_view kSentenceEnds = U"。！？\n";
constexpr std::u32string_view kOpening = U"（(";
constexpr std::u32string_view kClosing = U"）)";
constexpr std::u32string_view kSegmentEnds = U"；;";
constexpr std::u32string_view kColons = U"：:";

// Where parts begin: at 其中, at a bracket behind a total, at 从…看.
struct Opening {
  std::size_t at = 0;     // what stands before it may be totals
  std::size_t begin = 0;  // of its word
  std::size_t end = 0;    // the parts begin
  bool is_partial = false;
  bool is_bracket = false;
  bool has_colon = false;
  bool has_word = false;  // 其中, 包括
  bool is_view = false;   // 从…看
};

// A total with the parts that are of its kind; `firsts` of them stand before the first ；.
struct Column {
  const PlacedFigure* total;
  std::vector<const PlacedFigure*> parts;
  std::size_t firsts = 0;
  std::vector<const PlacedFigure*> others;  // that may be the total too, farther away
};

class Breakdowns {
 public:
  Breakdowns(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
             std::vector<Sum>* sums)
      : text_(text), figures_(report, lexicon), judge_(judge), sums_(*sums) {}

  void Find() {
    if (text_.figures.size() < 2) return;
    std::vector<Opening> openings = FindOpenings();
    for (const Opening& opening : openings) {
      if (opening.is_view || OpensSentence(opening)) views_.push_back(opening);
    }
    for (std::size_t i = 0; i < openings.size(); ++i) {
      std::size_t next = text_.text.size();
      std::size_t last = std::min(openings.size(), i + kOpeningsOn);
      for (std::size_t j = i + 1; j < last && next == text_.text.size(); ++j) {
        if (!openings[j].is_bracket && BracketOf(openings[j]) == BracketOf(openings[i])) next = openings[j].at;
      }
      BreakDown(openings[i], next);
    }
    FindCountOfAll();
  }

 private:
  std::size_t BracketOf(const Opening& opening) const { return text_.BracketAt(opening.end); }

  std::vector<Opening> FindOpenings() const {
    std::vector<Opening> openings;
    const PhraseMatcher& words = figures_.words().openers;
    for (std::size_t at = 0;;) {
      PhraseMatcher::Found found = words.FindFrom(text_.text, at);
      if (found.length == 0) break;
      at = found.at + found.length;
      int kind = words.LongestAt(text_.text, found.at).id;
      bool is_partial = kind == kPartialOpener;
      if (kind != kNoOpener && IsOpener(found.at, found.length))
        openings.push_back(Behind({found.at, found.at, at, is_partial, false, false, true}));
    }
    AddBrackets(&openings);
    AddViews(&openings);
    std::ranges::stable_sort(openings, {}, &Opening::at);
    return openings;
  }

  // 其中 always is; 包括 and 含 begin their clause.
  bool IsOpener(std::size_t at, std::size_t length) const {
    if (text_.text.substr(at, length).starts_with("其中")) return true;
    const PlacedText::Mark* mark = text_.MarkBefore(at);
    return mark != nullptr && mark->end == at;
  }

  // With the marks behind it.
  Opening Behind(Opening opening) const {
    for (auto mark = std::ranges::lower_bound(text_.marks, opening.end, {}, &PlacedText::Mark::at);
         mark != text_.marks.end() && mark->at == opening.end; ++mark) {
      if (kSentenceEnds.contains(mark->value) || kOpening.contains(mark->value)) break;
      opening.has_colon |= kColons.contains(mark->value);
      opening.end = mark->end;
    }
    return opening;
  }

  // A bracket right behind a figure and its noun: 11家（…, also with 其中 in it.
  void AddBrackets(std::vector<Opening>* openings) const {
    std::size_t words = openings->size();
    for (const PlacedText::Mark& mark : text_.marks) {
      if (!kOpening.contains(mark.value)) continue;
      auto behind_words = openings->begin() + static_cast<std::ptrdiff_t>(words);
      auto inside = std::lower_bound(openings->begin(), behind_words, mark.end,
                                     [](const Opening& o, std::size_t at) { return o.begin < at; });
      bool has_word = inside != behind_words && inside->begin == mark.end;
      std::size_t next = text_.FigureFrom(mark.at);
      if (next == 0 || next == text_.figures.size()) continue;
      const PlacedFigure& before = text_.figures[next - 1];
      bool is_near = before.after == mark.at && mark.at - before.range.end <= kLongestNoun;
      if (has_word) {
        inside->is_bracket = is_near;
        inside->at = is_near ? mark.at : inside->at;
      } else if (is_near) {
        openings->push_back({mark.at, mark.at, mark.end, false, true});
      }
    }
  }

  // 从投资来源看， at the beginning of a sentence.
  void AddViews(std::vector<Opening>* openings) const {
    const SumWording& words = figures_.words();
    for (const PlacedText::Mark& mark : text_.marks) {
      if (!kSentenceEnds.contains(mark.value) || words.views.LongestAt(text_.text, mark.end).length == 0) continue;
      auto comma = std::ranges::lower_bound(text_.marks, mark.end, {}, &PlacedText::Mark::at);
      if (comma == text_.marks.end() || comma->at > mark.end + kLongestView) continue;
      if (words.view_ends.LongestEndingAt(text_.text, mark.end, comma->at).length == 0) continue;
      openings->push_back({mark.end, mark.end, comma->end, false, false, true, false, true});
    }
  }

  bool OpensSentence(const Opening& opening) const {
    const PlacedText::Mark* mark = text_.MarkBefore(opening.at);
    return mark != nullptr && mark->end == opening.at && kSentenceEnds.contains(mark->value);
  }

  void BreakDown(const Opening& opening, std::size_t end) {
    std::vector<Column> columns = opening.is_bracket ? TotalBefore(opening) : TotalsBefore(opening);
    if (columns.empty()) return;
    std::size_t region = RegionEnd(opening);
    FindParts(opening, std::min(end, region), end < region, &columns);
    Decide(opening, columns);
  }

  // The figure right before a bracket.
  std::vector<Column> TotalBefore(const Opening& opening) const {
    std::size_t next = text_.FigureFrom(opening.at);
    if (next == 0) return {};
    const PlacedFigure& total = text_.figures[next - 1];
    if (!figures_.IsLevel(text_, total)) return {};
    return {{&total, {}, 0, {}}};
  }

  // The row of figures before an opening, the nearest of each kind; in the sentence before when it begins one.
  std::vector<Column> TotalsBefore(const Opening& opening) const {
    std::size_t bracket = text_.BracketAt(opening.at);
    bool begins_sentence = OpensSentence(opening);
    int sentence = text_.SentenceAt(opening.at) - (begins_sentence ? 1 : 0);
    if (opening.is_view) sentence = SentenceOfTotals(opening);
    std::vector<Column> columns;
    std::size_t next = text_.FigureFrom(opening.at);
    int segment = -1;
    for (std::size_t i = next; i > 0 && next - i < kFiguresBack; --i) {
      const PlacedFigure& figure = text_.figures[i - 1];
      if (figure.sentence != sentence) break;
      if (figure.bracket != bracket) continue;
      if (segment < 0) segment = figure.segment;
      if (figure.segment != segment) break;
      if (figures_.IsLevel(text_, figure)) AddTotal(figure, &columns);
    }
    return columns;
  }

  // Several views divide one total, which stands before the first of them.
  int SentenceOfTotals(const Opening& opening) const {
    int sentence = text_.SentenceAt(opening.at) - 1;
    auto view = std::ranges::lower_bound(views_, opening.at, {}, &Opening::at);
    for (; view != views_.begin() && text_.SentenceAt((view - 1)->begin) == sentence; --view) --sentence;
    return sentence;
  }

  // Things counted have one column a unit, amounts one a measure.
  void AddTotal(const PlacedFigure& figure, std::vector<Column>* columns) const {
    for (Column& column : *columns) {
      bool is_one_unit = figures_.QuantityOf(*column.total).dimension == figures_.QuantityOf(figure).dimension;
      if (is_one_unit && (figures_.IsCount(figure) || figures_.IsOneMeasure(text_, *column.total, text_, figure))) {
        column.others.push_back(&figure);
        return;
      }
    }
    columns->push_back({&figure, {}, 0, {}});
  }

  // The column a part belongs to: that of its measure, or the only one of its unit.
  Column* PartColumn(std::vector<Column>* columns, const PlacedFigure& figure) const {
    Column* found = nullptr;
    int alike = 0;
    for (Column& column : *columns) {
      if (figures_.QuantityOf(*column.total).dimension != figures_.QuantityOf(figure).dimension) continue;
      if (figures_.IsOneMeasure(text_, *column.total, text_, figure)) return &column;
      found = &column;
      ++alike;
    }
    return alike == 1 ? found : nullptr;
  }

  std::size_t RegionEnd(const Opening& opening) const {
    std::size_t bracket = BracketOf(opening);
    std::size_t seen = 0;
    std::size_t around = bracket == std::string_view::npos ? bracket : text_.BracketAt(bracket);
    for (auto mark = std::ranges::lower_bound(text_.marks, opening.end, {}, &PlacedText::Mark::at);
         mark != text_.marks.end() && ++seen < kMarksOn; ++mark) {
      if (bracket == std::string_view::npos && kSentenceEnds.contains(mark->value) && mark->bracket == bracket)
        return mark->at;
      if (bracket != std::string_view::npos && kClosing.contains(mark->value) && mark->bracket == around)
        return mark->at;
    }
    return text_.text.size();
  }

  void FindParts(const Opening& opening, std::size_t end, bool ends_at_opening, std::vector<Column>* columns) const {
    std::size_t bracket = BracketOf(opening);
    int segment = SegmentAt(opening.end);
    int last_with_part = segment;
    const PlacedFigure* head = nullptr;
    std::vector<std::pair<Column*, const PlacedFigure*>> parts;
    std::size_t first = text_.FigureFrom(opening.end);
    for (std::size_t i = first; i < text_.figures.size() && i < first + kFiguresOn; ++i) {
      const PlacedFigure& figure = text_.figures[i];
      if (figure.range.begin >= end) break;
      if (figure.bracket != bracket) continue;
      if (figure.segment > last_with_part + 1) break;  // a clause between ； without a part ends the list
      bool is_part = figures_.IsLevel(text_, figure) && figures_.IsNamed(text_, figure);
      Column* column = is_part ? PartColumn(columns, figure) : nullptr;
      bool is_named_alike = column != nullptr && figures_.IsOneMeasure(text_, *column->total, text_, figure);
      bool is_fresh = figures_.BeginsFresh(text_, figure) && !is_named_alike;
      if (opening.is_bracket && !opening.has_word && head == nullptr && is_fresh && !figures_.IsAdded(text_, figure))
        break;
      if (head != nullptr && is_fresh && !figures_.BeginsFresh(text_, *head)) break;
      if (column == nullptr) continue;
      last_with_part = figure.segment;
      if (head == nullptr) head = &figure;
      parts.emplace_back(column, &figure);
      if (parts.size() == kMostParts) break;
    }
    // What stands right before the next 其中 is what that divides.
    if (ends_at_opening && parts.size() > 1 && parts.back().second->after + kLongestJoint >= end) parts.pop_back();
    for (auto& [column, figure] : parts) {
      column->parts.push_back(figure);
      if (figure->segment == segment) ++column->firsts;
    }
  }

  int SegmentAt(std::size_t at) const {
    const PlacedText::Mark* mark = text_.MarkBefore(at);
    return mark == nullptr ? 0 : mark->segment;
  }

  Sum SumOf(const Column& column, std::size_t parts) const {
    Sum sum{.total = column.total->quantity};
    for (std::size_t i = 0; i < parts; ++i) sum.parts.push_back({column.parts[i]->quantity});
    return sum;
  }

  // The reading past ； or up to it: the one that closes, the one that nearly does, the shorter one.
  Sum BestReading(const Column& column) const {
    Sum whole = SumOf(column, column.parts.size());
    Sum first = SumOf(column, column.firsts);
    if (first.parts.empty() || column.firsts == column.parts.size() || judge_.Closes(whole)) return whole;
    if (judge_.Closes(first)) return first;
    for (const Sum* sum : {&whole, &first}) {
      std::optional<JudgedSum> judged = judge_.Judge(*sum);
      if (judged && judged->claim == SumClaim::kNearMiss) return *sum;
    }
    std::optional<JudgedSum> judged = judge_.Judge(whole);
    return judged && judged->fit == Fit::kEqual ? whole : first;
  }

  void Decide(const Opening& opening, const std::vector<Column>& columns) {
    std::size_t begin = sums_.size();
    bool one_closes = false;
    std::size_t closing_parts = 0;
    // What closes past ； in one column goes past it in all.
    bool goes_on = std::ranges::any_of(columns, [&](const Column& column) {
      return column.parts.size() > column.firsts && judge_.Closes(SumOf(column, column.parts.size()));
    });
    for (const Column& column : columns) {
      if (column.parts.empty()) continue;
      Sum sum = goes_on ? SumOf(column, column.parts.size()) : BestReading(column);
      for (std::size_t i = 0; i < column.others.size() && !judge_.Closes(sum); ++i) {
        Column other = column;
        other.total = column.others[i];
        if (Sum farther = BestReading(other); judge_.Closes(farther)) sum = farther;
      }
      sum.has_rivals = !column.others.empty();
      if (judge_.Closes(sum)) {
        one_closes = true;
        closing_parts = sum.parts.size();
      }
      if (opening.is_bracket && !opening.has_word && sum.parts.size() < 2) continue;
      Prove(opening, column, &sum);
      sum.is_loose = IsLoose(opening, column);
      sum.is_viewed = opening.is_view;
      sum.lacks_parts = column.firsts == 0;
      sums_.push_back(std::move(sum));
    }
    for (std::size_t i = begin; one_closes && !opening.is_partial && i < sums_.size(); ++i) {
      if (sums_[i].parts.size() == closing_parts) sums_[i].is_exhaustive = sums_[i].is_disjoint = true;
    }
  }

  // The total stands in the sentence before, the parts behind a ；, or they count something else.
  bool IsLoose(const Opening& opening, const Column& column) const {
    bool begins_sentence = OpensSentence(opening);
    return begins_sentence || column.firsts == 0 || !IsOneNoun(column);
  }

  // Of things counted, the name of the first part shares two characters with the words around the total: 国家级企业6家 of
  // 企业20家; a short one may leave the noun out: 国家级6家.
  bool IsOneNoun(const Column& column) const {
    if (!figures_.IsCount(*column.total)) return true;
    const PlacedFigure& part = *column.parts.front();
    std::string_view name = Trim(text_.Before(part));
    std::string_view behind = Trim(text_.After(part));
    std::string around = std::string(text_.Before(*column.total)) + "|" + std::string(text_.After(*column.total));
    if (behind.empty() && name.size() <= kShortName) return true;
    for (std::string_view words : {name, behind}) {
      for (std::size_t at = 0; at + kTwoCharacters <= words.size() && at < kLongestNoun; ++at) {
        if (IsHanLead(words[at]) && around.contains(words.substr(at, kTwoCharacters))) return true;
      }
    }
    return false;
  }

  void Prove(const Opening& opening, const Column& column, Sum* sum) const {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < sum->parts.size(); ++i) names.push_back(text_.Before(*column.parts[i]));
    const PlacedFigure& last = *column.parts[sum->parts.size() - 1];
    bool has_more = figures_.words().more.LongestAt(text_.text, last.range.end).length > 0;
    SumWording::Division division = figures_.words().DivisionOf(text_.Before(*column.total), names);
    sum->is_disjoint = division.is_disjoint;
    sum->is_exhaustive = division.is_complete && !opening.is_partial && !has_more;
  }

  // X项目：共N个。 at the beginning; what follows counts the same noun.
  void FindCountOfAll() {
    const PlacedFigure& total = text_.figures.front();
    std::string_view before = Trim(text_.Before(total));
    std::size_t all = figures_.words().all_of.LongestEndingAt(before, 0, before.size()).length;
    if (all == 0 || !figures_.IsLevel(text_, total) || !figures_.IsCount(total)) return;
    auto known = std::ranges::find(sums_, total.quantity, &Sum::total);
    if (known != sums_.end() && judge_.Closes(*known)) return;
    Column column{&total, {}, 0};
    for (const PlacedFigure& figure : text_.figures) {
      if (&figure == &total || figure.sentence == total.sentence) continue;
      if (column.parts.size() == kMostParts) break;
      bool is_part = figure.bracket == std::string_view::npos && figures_.IsLevel(text_, figure) &&
                     figures_.QuantityOf(figure).dimension == figures_.QuantityOf(total).dimension &&
                     figures_.IsNamed(text_, figure);
      if (is_part) column.parts.push_back(&figure);
    }
    if (column.parts.empty()) return;
    Sum sum = SumOf(column, column.parts.size());
    sum.lacks_parts = !IsEveryClauseCounted(total, column.parts);
    Sum with_ones = sum;
    with_ones.ones = OnesBehind(total, column.parts);
    if (!judge_.Closes(sum) && judge_.Closes(with_ones)) sum = std::move(with_ones);
    if (known == sums_.end()) {
      sums_.push_back(std::move(sum));
    } else if (judge_.Closes(sum)) {
      *known = std::move(sum);
    }
  }

  // Between ；, what stands before the first part is of one thing: 甲路已完工，乙路等5个项目….
  std::vector<Span> OnesBehind(const PlacedFigure& total, const std::vector<const PlacedFigure*>& parts) const {
    std::vector<Span> ones;
    int counted = total.segment;  // the segment that was looked at last
    for (std::size_t m = 0; m + 1 < text_.marks.size() && m < kMarksOn; ++m) {
      const PlacedText::Mark& mark = text_.marks[m];
      bool is_outside = mark.bracket == std::string_view::npos && !kOpening.contains(mark.value);
      if (!is_outside || mark.segment == counted || mark.at < total.range.end) continue;
      std::size_t end = text_.marks[m + 1].at;
      if (Trim(text_.text.substr(mark.end, end - mark.end)).empty()) continue;
      if (figures_.words().openers.LongestAt(text_.text, mark.end).length == end - mark.end) continue;  // 其中，
      counted = mark.segment;
      std::size_t clause = ClauseEnd(m);
      bool has_part = std::ranges::any_of(
          parts, [&](const PlacedFigure* part) { return part->range.begin >= mark.end && part->range.end <= clause; });
      if (!has_part) ones.push_back(text_.source->ToSource(mark.end, clause));
    }
    return ones;
  }

  // Where the clause behind a mark ends: at a comma or a stronger mark outside brackets.
  std::size_t ClauseEnd(std::size_t m) const {
    for (std::size_t i = m + 1; i < text_.marks.size() && i < m + kMarksOn; ++i) {
      const PlacedText::Mark& mark = text_.marks[i];
      bool ends = mark.value == U'，' || kSentenceEnds.contains(mark.value) || kSegmentEnds.contains(mark.value);
      if (ends && mark.bracket == std::string_view::npos) return mark.at;
    }
    return text_.text.size();
  }

  // Whether every sentence and clause between ； behind the total has a part: 甲路完工。 is one without a number.
  bool IsEveryClauseCounted(const PlacedFigure& total, const std::vector<const PlacedFigure*>& parts) const {
    int segment = total.segment;
    for (const PlacedFigure* part : parts) {
      if (part->segment > segment + 1) return false;
      segment = part->segment;
    }
    const PlacedText::Mark& last = text_.marks.back();
    return last.segment <= segment + 1 && (last.segment == segment || last.end == text_.text.size());
  }

  const PlacedText& text_;
  SumFigures figures_;
  const SumJudge& judge_;
  std::vector<Sum>& sums_;
  std::vector<Opening> views_;  // openings at the beginning of sentences
};

}  // namespace

void FindBreakdowns(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
                    std::vector<Sum>* sums) {
  Breakdowns(report, text, lexicon, judge, sums).Find();
}

}  // namespace heyan
