// Numbers that ICU spells in Chinese are read back.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <memory>
#include <optional>
#include <random>
#include <string>

#include "text/numeral.h"

namespace heyan {
namespace {

constexpr int kSamples = 30'000;  // of each sort and each rule set
// ICU goes on with 京, which no report writes.
constexpr std::int64_t kTop = 10'000'000'000'000'000;

class Speller {
 public:
  explicit Speller(const char* rules) : rules_(rules) {
    UErrorCode status = U_ZERO_ERROR;
    format_ =
        std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale::getSimplifiedChinese(), status);
    format_->setDefaultRuleSet(icu::UnicodeString(rules), status);
    usable_ = U_SUCCESS(status) != 0;
  }

  bool usable() const { return usable_; }

  template <typename Number>
  std::string Spell(Number number) const {
    icu::UnicodeString spelled;
    format_->format(number, spelled);
    std::string text;
    spelled.toUTF8String(text);
    return text;
  }

 private:
  std::string rules_;
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  bool usable_ = false;
};

std::optional<Decimal> ReadBack(const std::string& text) {
  std::optional<Numeral> numeral = ReadNumeral(text, 0, {});
  return numeral && numeral->end == text.size() && !numeral->high ? numeral->value : std::nullopt;
}

class NumeralRoundTripTest : public testing::TestWithParam<const char*> {};

TEST_P(NumeralRoundTripTest, Integers) {
  Speller speller(GetParam());
  ASSERT_TRUE(speller.usable());
  std::mt19937_64 random(20240229);
  for (int i = 0; i < kSamples; ++i) {
    // Every order of magnitude, round numbers among them.
    std::int64_t number = i < 1000 ? i : static_cast<std::int64_t>((random() % kTop) >> (random() % 53));
    if (i % 3 == 0) number -= number % 1000;
    std::string text = speller.Spell(number);
    ASSERT_EQ(ReadBack(text), Decimal(number)) << text << " spelled from " << number;
  }
}

TEST_P(NumeralRoundTripTest, Decimals) {
  Speller speller(GetParam());
  ASSERT_TRUE(speller.usable());
  std::mt19937_64 random(20240301);
  for (int i = 0; i < kSamples; ++i) {
    std::int64_t thousandths = static_cast<std::int64_t>(random() >> (random() % 40 + 24));
    std::string text = speller.Spell(static_cast<double>(thousandths) / 1000);
    ASSERT_EQ(ReadBack(text), Decimal(thousandths).Times(*Decimal::PowerOfTen(-3))) << text << " from " << thousandths;
  }
}

INSTANTIATE_TEST_SUITE_P(RuleSets, NumeralRoundTripTest,
                         testing::Values("%spellout-cardinal", "%spellout-cardinal-financial"),
                         [](const auto& info) { return info.index == 0 ? "Cardinal" : "Financial"; });

}  // namespace
}  // namespace heyan
