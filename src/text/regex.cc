#include "text/regex.h"

#include <re2/re2.h>

#include "base/messages.h"

namespace heyan {
namespace {

// Enough for the automata of word lists with a few hundred Han characters; RE2 goes on more slowly beyond it.
constexpr std::int64_t kMaxMemory = std::int64_t{16} << 20;

RE2::Options MakeOptions() {
  RE2::Options options;
  options.set_log_errors(false);  // trouble is told by the caller, not on standard error
  options.set_max_mem(kMaxMemory);
  return options;
}

re2::StringPiece ToPiece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Regex::Impl {
  explicit Impl(std::string_view pattern) : re2(ToPiece(pattern), MakeOptions()) {}

  RE2 re2;
};

Result<Regex> Regex::Compile(std::string_view pattern) {
  auto impl = std::make_shared<const Impl>(pattern);
  if (!impl->re2.ok()) return Fail(Say("regex.malformed", {{"pattern", pattern}, {"reason", impl->re2.error()}}));
  Regex regex;
  regex.impl_ = std::move(impl);
  return regex;
}

bool Regex::Find(std::string_view text, std::size_t from, Match* match) const {
  if (from > text.size()) return false;
  const RE2& re2 = impl_->re2;
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(re2.NumberOfCapturingGroups()) + 1);
  if (!re2.Match(ToPiece(text), from, text.size(), RE2::UNANCHORED, found.data(), static_cast<int>(found.size()))) {
    return false;
  }
  match->groups.clear();
  for (const re2::StringPiece& group : found) match->groups.emplace_back(group.data(), group.size());
  return true;
}

bool Regex::Matches(std::string_view text) const {
  return impl_->re2.Match(ToPiece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

}  // namespace heyan
