#include "lexicon/period_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.h"
#include "text/word_lists.h"

namespace heyan {
namespace {

constexpr auto kAnchors = std::to_array<std::pair<std::string_view, PeriodAnchor>>({
    {"this_year", PeriodAnchor::kThisYear},
    {"own_year", PeriodAnchor::kOwnYear},
    {"last_year", PeriodAnchor::kLastYear},
    {"previous_year", PeriodAnchor::kPreviousYear},
    {"year_before_last", PeriodAnchor::kYearBeforeLast},
    {"next_year", PeriodAnchor::kNextYear},
    {"same_period_last_year", PeriodAnchor::kSamePeriodLastYear},
    {"recent_years", PeriodAnchor::kRecentYears},
});
constexpr auto kReaches = std::to_array<std::pair<std::string_view, PeriodReach>>({
    {"since", PeriodReach::kSince},
    {"before", PeriodReach::kBefore},
    {"after", PeriodReach::kAfter},
});
// Numerals in characters and figures: times begin with them.
constexpr auto kNumerals =
    std::to_array<std::string_view>({"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "〇", "零", "○",
                                     "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "第"});

// Fills PeriodWords key by key.
class PeriodWordsLoader {
 public:
  PeriodWordsLoader(const yaml::Node& root, NodeReader* reader, PeriodWords* words)
      : root_(root), reader_(*reader), words_(*words) {}

  void Load() {
    for (std::string_view numeral : kNumerals) words_.AddBeginning(numeral);
    LoadMatchers();
    LoadYears();
    LoadParts("parts", &words_.parts);
    LoadParts("month_parts", &words_.month_parts);
    LoadTails();
    LoadPlans();
  }

 private:
  void Fill(std::string_view key, PhraseMatcher* matcher, bool begins = false) {
    for (const std::string& word : reader_.Texts(root_, key)) {
      matcher->Add(word, 0);
      if (begins) words_.AddBeginning(word);
    }
  }

  void LoadMatchers() {
    Fill("range_marks", &words_.range_marks);
    Fill("open_quotes", &words_.open_quotes, true);
    Fill("close_quotes", &words_.close_quotes);
    Fill("recent_leads", &words_.recent_leads, true);
    Fill("coming_leads", &words_.coming_leads, true);
    Fill("recent_tails", &words_.recent_tails);
    Fill("recent_ends", &words_.recent_ends);
    Fill("until_leads", &words_.until_leads, true);
    Fill("plan_tails", &words_.plan_tails);
    Fill("plan_ends", &words_.plan_ends);
    Fill("plan_firsts", &words_.plan_firsts);
    Fill("plan_lasts", &words_.plan_lasts);
    Fill("counted_plan_tails", &words_.counted_plan_tails);
    Fill("first_leads", &words_.first_leads, true);
    Fill("not_months", &words_.not_months);
    words_.until_not_after = reader_.Texts(root_, "until_not_after");
    words_.not_years_before = reader_.Texts(root_, "not_years_before");
    words_.not_months_before = reader_.Texts(root_, "not_months_before");
    words_.not_months_after = reader_.Texts(root_, "not_months_after");
    words_.first_not_after = reader_.Texts(root_, "first_not_after");
    words_.captions = reader_.Texts(root_, "captions");
    words_.recent_tails_not_before = reader_.Texts(root_, "recent_tails_not_before");
  }

  WordContext Context(const yaml::Node& item) {
    return {reader_.OptionalTexts(item, "not_after"), reader_.OptionalTexts(item, "only_after"),
            reader_.OptionalTexts(item, "not_before"), reader_.OptionalTexts(item, "only_before")};
  }

  int Whole(const yaml::Node& item, std::string_view key) {
    std::string text = reader_.Text(item, key);
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
      reader_.Report(item, Say("lexicon.expected_number", {{"key", key}, {"value", text}}));
    }
    return value;
  }

  template <typename Meaning>
  void Add(const yaml::Node& item, Meaning meaning, WordTable<Meaning>* table, bool begins) {
    int id = static_cast<int>(table->meanings.size());
    for (const std::string& word : reader_.Texts(item, "words")) {
      table->words.Add(word, id);
      if (begins) words_.AddBeginning(word);
    }
    table->meanings.push_back(std::move(meaning));
  }

  void LoadYears() {
    for (const yaml::Node& item : reader_.Items(root_, "years")) {
      YearWord word{.context = Context(item)};
      word.anchor = reader_.Choice(kAnchors, item, "anchor", PeriodAnchor::kThisYear);
      if (reader_.Optional(item, "count") != nullptr) word.count = Whole(item, "count");
      if (word.anchor == PeriodAnchor::kRecentYears) word.count = 0;
      Add(item, std::move(word), &words_.years, true);
    }
  }

  // 1-1 or, in parts of a month, 1.
  void LoadDay(const yaml::Node& item, int* month, int* day) {
    std::string_view text = item.scalar;
    std::size_t dash = text.find('-');
    std::string_view month_text = dash == std::string_view::npos ? std::string_view("0") : text.substr(0, dash);
    std::string_view day_text = dash == std::string_view::npos ? text : text.substr(dash + 1);
    std::from_chars(month_text.data(), month_text.data() + month_text.size(), *month);
    std::from_chars(day_text.data(), day_text.data() + day_text.size(), *day);
    if (*month < 0 || *month > 12 || *day < 1 || *day > 31) {
      reader_.Report(item, Say("lexicon.unknown_value", {{"key", "days"}, {"value", text}}));
    }
  }

  void LoadParts(std::string_view key, WordTable<PartWord>* table) {
    for (const yaml::Node& item : reader_.Items(root_, key)) {
      PartWord word{.context = Context(item)};
      if (const yaml::Node* part = reader_.Member(item, "part"))
        word.part = part->scalar;  // may be empty: the whole year
      word.only_after_year = reader_.OptionalTruth(item, "only_after_year");
      if (reader_.Optional(item, "days") != nullptr) {
        const std::vector<yaml::Node>& days = reader_.Items(item, "days");
        if (days.size() == 2) {
          LoadDay(days[0], &word.days.first_month, &word.days.first_day);
          LoadDay(days[1], &word.days.last_month, &word.days.last_day);
        } else {
          reader_.Report(item, Say("lexicon.expected_list", {{"key", "days"}}));
        }
      }
      bool begins = key == "parts" && !word.only_after_year;
      Add(item, std::move(word), table, begins);
    }
  }

  void LoadTails() {
    for (const yaml::Node& item : reader_.Items(root_, "tails")) {
      TailWord word;
      word.context.not_before = reader_.OptionalTexts(item, "not_before");
      word.reach = reader_.Choice(kReaches, item, "reach", PeriodReach::kSince);
      Add(item, std::move(word), &words_.tails, false);
    }
  }

  void LoadPlans() {
    for (const yaml::Node& item : reader_.Items(root_, "plans")) {
      std::string plan = reader_.Text(item, "plan");
      words_.plans.words.Add(plan, static_cast<int>(words_.plans.meanings.size()));
      words_.plans.meanings.push_back({Whole(item, "first"), Whole(item, "last"), reader_.Truth(item, "bare")});
    }
  }

  const yaml::Node& root_;
  NodeReader& reader_;
  PeriodWords& words_;
};

}  // namespace

bool WordContext::AllowsAfter(std::string_view after) const {
  if (StartsWithAny(after, not_before)) return false;
  return only_before.empty() || after.empty() || StartsWithAny(after, only_before);
}

bool WordContext::Allows(std::string_view text, std::size_t begin, std::size_t end) const {
  std::string_view before = text.substr(0, begin);
  if (EndsWithAny(before, not_after)) return false;
  if (!only_after.empty() && !EndsWithAny(before, only_after)) return false;
  return AllowsAfter(text.substr(end));
}

void LoadPeriodWords(const yaml::Node& root, NodeReader* reader, PeriodWords* words) {
  PeriodWordsLoader(root, reader, words).Load();
}

}  // namespace heyan
