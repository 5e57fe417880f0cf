#include "relate/impossible.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestSentence = 6000;  // bytes; longer ones are not looked at
constexpr int kReviewYears = 6;                 // a report may look back on that many
constexpr int kRoundYears = 5;                  // anniversaries are mostly of 5, 10, … years

// 75, ７５, 七十五, 一百; 0 when it is no such number.
int SmallNumber(std::string_view text) {
  std::string folded = FoldWidth(text);
  int number = 0;
  auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  if (error == std::errc() && end == folded.data() + folded.size()) return number;
  constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  int total = 0;
  int digit = -1;
  for (std::size_t at = 0; at < folded.size();) {
    CodePoint c = DecodeAt(folded, at);
    at += std::max<std::size_t>(1, c.length);
    std::size_t value = kDigits.find(c.value);
    if (c.value == U'两') value = 2;
    if (value != std::u32string_view::npos) {
      digit = static_cast<int>(value);
    } else if (c.value == U'十' || c.value == U'百') {
      total += (digit < 0 ? 1 : digit) * (c.value == U'十' ? 10 : 100);
      digit = 0;
    } else {
      return 0;
    }
  }
  return total + std::max(digit, 0);
}

// Calls each(text, sentence): `sentence` lies in the text.
template <typename Each>
void ForSentences(const std::vector<FigureText>& texts, Each each) {
  for (const FigureText& text : texts) {
    std::string_view whole = text.text->text();
    for (TextRange sentence : Sentences(text.text->text())) {
      std::size_t length = sentence.end - sentence.begin;
      if (length <= kLongestSentence) each(text, whole.substr(sentence.begin, length));
    }
  }
}

TextRange RangeOf(std::string_view group, const FigureText& text) {
  auto begin = static_cast<std::size_t>(group.data() - text.text->text().data());
  return {begin, begin + group.size()};
}

const Anniversary* EventOf(std::string_view words, const BoundWording& wording) {
  for (const Anniversary& anniversary : wording.anniversaries) {
    if (anniversary.event.Matches(words)) return &anniversary;
  }
  return nullptr;
}

// The fit of an anniversary whose year is not printed: it must be one that the report may speak of.
Fit FitOfAnniversary(int year, int years, const Report& report) {
  if (report.review_year == 0 && report.plan_year == 0) return Fit::kUndecided;
  int last = std::max(report.review_year + 1, report.plan_year);
  int first = (report.review_year != 0 ? report.review_year : report.plan_year - 1) - kReviewYears;
  if (year > last || year < first) return Fit::kFails;
  if (year == last || year == last - 1 || years % kRoundYears == 0) return Fit::kEqual;
  return Fit::kDoubtful;
}

}  // namespace

std::vector<BoundedFigure> BoundedFigures(const Report& report, const Lexicon& lexicon) {
  std::vector<BoundedFigure> figures;
  for (const Fact& fact : report.facts) {
    const Quantity& quantity = report.quantities[fact.quantity];
    bool is_level = fact.kind == FactKind::kLevel || fact.kind == FactKind::kShare;
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    if (!is_level || name.empty() || !fact.period.part.empty() || fact.period.last_year != 0) continue;
    if (std::ranges::find(fact.modifiers, "累计") != fact.modifiers.end()) continue;
    for (const HardBound& bound : lexicon.bounds().bounds) {
      if (bound.unit != quantity.unit || !bound.names.Matches(name)) continue;
      bool high = bound.most && quantity.value > *bound.most;
      bool low = bound.least && quantity.value < *bound.least;
      const std::optional<Decimal>& passed = low ? bound.least : bound.most;
      figures.push_back({fact.quantity, name, passed ? passed->ToString() + bound.unit : "", !high && !low});
      break;
    }
  }
  return figures;
}

std::vector<YearsSaid> AnniversariesIn(const std::vector<FigureText>& texts, const Report& report,
                                       const Lexicon& lexicon) {
  std::vector<YearsSaid> said;
  const BoundWording& wording = lexicon.bounds();
  ForSentences(texts, [&](const FigureText& text, std::string_view part) {
    Regex::Match match;
    for (std::size_t from = 0; wording.anniversary->Find(part, from, &match);) {
      from = static_cast<std::size_t>(match.groups[0].data() + match.groups[0].size() - part.data());
      const Anniversary* event = EventOf(match.groups[1], wording);
      int years = SmallNumber(match.groups[2]);
      if (event == nullptr || years == 0) continue;
      YearsSaid one{.text = &text, .range = RangeOf(match.groups[0], text)};
      one.years.push_back(RangeOf(match.groups[2], text));
      one.event = std::string(match.groups[1]);
      one.stated = std::string(match.groups[2]) + "周年";
      std::string_view before = part.substr(0, static_cast<std::size_t>(match.groups[2].data() - part.data()));
      Regex::Match year;
      int expected = std::max(report.review_year + 1, report.plan_year) - event->year;
      one.fit = FitOfAnniversary(event->year + years, years, report);
      if (wording.said_of_year->Find(before, 0, &year)) {
        one.years.push_back(RangeOf(year.groups[1], text));
        expected = SmallNumber(year.groups[1]) - event->year;
        one.fit = expected == years ? Fit::kEqual : Fit::kFails;
      }
      one.expected = std::to_string(expected) + "周年";
      one.computation = fmt::format("{} + {} = {}", event->year, years, event->year + years);
      said.push_back(std::move(one));
    }
  });
  return said;
}

std::vector<YearsSaid> PlanYearsIn(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  std::vector<YearsSaid> said;
  const BoundWording& wording = lexicon.bounds();
  ForSentences(texts, [&](const FigureText& text, std::string_view part) {
    Regex::Match match;
    if (!wording.plan_year->Find(part, 0, &match)) return;
    auto plan = std::ranges::find(wording.plans, match.groups[2], &PlanYears::name);
    if (plan == wording.plans.end()) return;
    int year = SmallNumber(match.groups[1]);
    std::string_view place = match.groups[3];
    auto holds = [&](const std::string& word) { return place.contains(word); };
    int expected = 0;
    if (std::ranges::any_of(wording.first_year_words, holds))
      expected = plan->first;
    else if (std::ranges::any_of(wording.last_year_words, holds))
      expected = plan->last;
    else if (place.starts_with("第"))
      expected = plan->first - 1 + SmallNumber(place.substr(3, place.size() - 6));
    if (expected == 0) return;
    YearsSaid one{.text = &text, .range = RangeOf(match.groups[0], text)};
    one.years = {RangeOf(match.groups[1], text), RangeOf(place, text)};
    one.event = fmt::format("“{}”（{}—{}年）", plan->name, plan->first, plan->last);
    one.stated = fmt::format("{}年是{}", year, place);
    one.expected = std::to_string(expected) + "年";
    one.computation = fmt::format("{} ≠ {}", year, expected);
    one.fit = year == expected ? Fit::kEqual : Fit::kFails;
    said.push_back(std::move(one));
  });
  return said;
}

std::vector<YearsSaid> SpansIn(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  std::vector<YearsSaid> said;
  ForSentences(texts, [&](const FigureText& text, std::string_view part) {
    Regex::Match match;
    for (std::size_t from = 0; lexicon.bounds().span->Find(part, from, &match);) {
      from = static_cast<std::size_t>(match.groups[0].data() + match.groups[0].size() - part.data());
      int years = SmallNumber(match.groups[1]);
      int first = SmallNumber(match.groups[2]);
      int last = SmallNumber(match.groups[3]);
      YearsSaid one{.text = &text, .range = RangeOf(match.groups[0], text)};
      for (std::size_t group = 1; group <= 3; ++group) one.years.push_back(RangeOf(match.groups[group], text));
      one.event = std::string(match.groups[0]);
      one.stated = std::string(match.groups[1]) + "年";
      one.expected = std::to_string(last - first + 1) + "年";
      one.computation = fmt::format("{} − {} + 1 = {}", last, first, last - first + 1);
      // From the middle of one year to that of another it is one less.
      one.fit = last - first + 1 == years ? Fit::kEqual : last - first == years ? Fit::kDoubtful : Fit::kFails;
      said.push_back(std::move(one));
    }
  });
  return said;
}

}  // namespace heyan
