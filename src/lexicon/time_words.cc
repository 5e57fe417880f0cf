#include "lexicon/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace heyan {
namespace {

constexpr auto kUnits = std::to_array<std::pair<std::string_view, LengthUnit>>({
    {"year", LengthUnit::kYear},
    {"month", LengthUnit::kMonth},
    {"day", LengthUnit::kDay},
    {"hour", LengthUnit::kHour},
    {"minute", LengthUnit::kMinute},
    {"second", LengthUnit::kSecond},
    {"workday", LengthUnit::kWorkday},
});
constexpr auto kSides = std::to_array<std::pair<std::string_view, TimeSide>>({
    {"before", TimeSide::kBefore},
    {"after", TimeSide::kAfter},
    {"within", TimeSide::kWithin},
    {"since", TimeSide::kSince},
});
constexpr auto kCalendars = std::to_array<std::pair<std::string_view, FestivalCalendar>>({
    {"solar", FestivalCalendar::kSolar},
    {"lunar", FestivalCalendar::kLunar},
    {"weekday", FestivalCalendar::kWeekday},
});

class TimeWordsLoader {
 public:
  TimeWordsLoader(const yaml::Node& root, NodeReader* reader, TimeWords* words)
      : root_(root), reader_(*reader), words_(*words) {}

  void Load() {
    Fill("nights", &words_.nights);
    Fill("past_leads", &words_.past_leads);
    Fill("future_leads", &words_.future_leads);
    Fill("lunar_leads", &words_.lunar_leads);
    Each("length_units", &words_.lengths, [&](const yaml::Node& item) {
      return LengthWord{reader_.Choice(kUnits, item, "unit", LengthUnit::kDay), Whole(item, "factor"),
                        reader_.OptionalTruth(item, "vague")};
    });
    Each("larger_parts", &words_.larger_parts, [&](const yaml::Node& item) {
      return LargerPart{reader_.Number(item, "least"), reader_.Number(item, "most")};
    });
    Each("sides", &words_.sides, [&](const yaml::Node& item) {
      return SideWord{reader_.Choice(kSides, item, "side", TimeSide::kBefore), reader_.Truth(item, "open")};
    });
    Each("years", &words_.years, [&](const yaml::Node& item) { return Whole(item, "offset"); });
    Each("day_parts", &words_.day_parts, [&](const yaml::Node& item) { return Whole(item, "afternoon_from"); });
    Each("lunar_months", &words_.lunar_months, [&](const yaml::Node& item) { return Whole(item, "month"); });
    Each("festivals", &words_.festivals, [&](const yaml::Node& item) {
      Festival festival{reader_.Choice(kCalendars, item, "calendar", FestivalCalendar::kSolar), Whole(item, "month"),
                        Whole(item, "day")};
      if (festival.calendar == FestivalCalendar::kWeekday) festival.weekday = Whole(item, "weekday");
      return festival;
    });
    Each("solar_terms", &words_.solar_terms, [&](const yaml::Node& item) {
      SolarTerm term{Whole(item, "month"), reader_.Number(item, "constant")};
      if (term.constant < Decimal(0) || term.constant > Decimal(31)) {
        reader_.Report(item, Say("lexicon.unknown_value", {{"key", "constant"}, {"value", term.constant.ToString()}}));
      }
      return term;
    });
    Each("seasons", &words_.seasons,
         [&](const yaml::Node& item) { return Season{TermOf(item, "from"), TermOf(item, "to")}; });
  }

 private:
  void Fill(std::string_view key, PhraseMatcher* matcher) {
    for (const std::string& word : reader_.Texts(root_, key)) matcher->Add(word, 0);
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

  int TermOf(const yaml::Node& item, std::string_view key) {
    std::string text = reader_.Text(item, key);
    int term = words_.solar_terms.words.LongestAt(text, 0).id;
    if (term == PhraseMatcher::kNone) {
      reader_.Report(item, Say("lexicon.unknown_value", {{"key", key}, {"value", text}}));
    }
    return term;
  }

  template <typename Meaning, typename Read>
  void Each(std::string_view key, WordTable<Meaning>* table, Read read) {
    for (const yaml::Node& item : reader_.Items(root_, key)) {
      int id = static_cast<int>(table->meanings.size());
      table->meanings.push_back(read(item));
      for (const std::string& word : reader_.Texts(item, "words")) table->words.Add(word, id);
    }
  }

  const yaml::Node& root_;
  NodeReader& reader_;
  TimeWords& words_;
};

}  // namespace

std::string_view ToString(LengthUnit unit) { return kUnits[static_cast<std::size_t>(unit)].first; }

void LoadTimeWords(const yaml::Node& root, NodeReader* reader, TimeWords* words) {
  TimeWordsLoader(root, reader, words).Load();
}

}  // namespace heyan
