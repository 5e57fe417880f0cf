#include "lexicon/claim_wording.h"

#include <array>

namespace heyan {
namespace {

constexpr auto kClasses = std::to_array<std::pair<std::string_view, ClaimClass>>({
    {"exceeded", ClaimClass::kExceeded},
    {"met", ClaimClass::kMet},
    {"nearly", ClaimClass::kNearly},
    {"behind", ClaimClass::kBehind},
    {"undetermined", ClaimClass::kUndetermined},
    {"binding", ClaimClass::kBinding},
    {"expected", ClaimClass::kExpected},
});

}  // namespace

ClaimWording LoadClaimWording(const yaml::Node& root, NodeReader* reader) {
  ClaimWording wording;
  wording.counters = reader->Texts(root, "counters");
  wording.indicators = reader->Pattern(root, "indicators", false);
  for (const yaml::Node& item : reader->Items(root, "classes")) {
    ClaimClass said = reader->Choice(kClasses, item, "class", ClaimClass::kMet);
    for (const auto& [key, patterns] : {std::pair("behind", &wording.behind), std::pair("before", &wording.before)}) {
      if (reader->Optional(item, key) == nullptr) continue;
      if (std::optional<Regex> pattern = reader->Pattern(item, key, false)) patterns->emplace_back(said, *pattern);
    }
  }
  wording.rest = reader->Pattern(root, "rest", false);
  wording.whole = reader->Pattern(root, "whole", false);
  wording.whole_before = reader->Pattern(root, "whole_before", false);
  wording.unmet = reader->Pattern(root, "unmet", false);
  wording.excepted = reader->Pattern(root, "excepted", false);
  wording.other_times = reader->Pattern(root, "other_times", false);
  wording.before_names = reader->Texts(root, "before_names");
  wording.after_names = reader->Texts(root, "after_names");
  wording.nearly_from = reader->Number(root, "nearly_from");
  wording.slightly = reader->Number(root, "slightly");
  return wording;
}

}  // namespace heyan
