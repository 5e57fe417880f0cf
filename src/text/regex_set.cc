#include "text/regex_set.h"

#include <re2/set.h>

#include <algorithm>
#include <numeric>

#include "base/messages.h"

namespace heyan {
namespace {

// One automaton for all patterns; when it outgrows this, RE2 starts it anew.
constexpr std::int64_t kMaxMemory = std::int64_t{64} << 20;

RE2::Options MakeOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxMemory);
  return options;
}

}  // namespace

struct RegexSet::Impl {
  RE2::Set set{MakeOptions(), RE2::UNANCHORED};
  int size = 0;
};

Result<RegexSet> RegexSet::Compile(const std::vector<std::string>& patterns) {
  auto impl = std::make_shared<Impl>();
  for (const std::string& pattern : patterns) {
    std::string reason;
    if (impl->set.Add(pattern, &reason) < 0) {
      return Fail(Say("regex.malformed", {{"pattern", pattern}, {"reason", reason}}));
    }
  }
  impl->size = static_cast<int>(patterns.size());
  if (!patterns.empty() && !impl->set.Compile()) {
    return Fail(Say("regex.malformed", {{"pattern", "…"}, {"reason", "pattern too large"}}));
  }
  RegexSet set;
  set.impl_ = std::move(impl);
  return set;
}

std::vector<int> RegexSet::MatchesIn(std::string_view text) const {
  std::vector<int> found;
  if (impl_ == nullptr || impl_->size == 0) return found;
  RE2::Set::ErrorInfo error{};
  bool matched = impl_->set.Match({text.data(), text.size()}, &found, &error);
  if (!matched && error.kind != RE2::Set::kNoError) {  // out of memory: the caller tries them all
    found.resize(static_cast<std::size_t>(impl_->size));
    std::iota(found.begin(), found.end(), 0);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace heyan
