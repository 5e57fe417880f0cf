#include "text/regex.h"

#include <re2/re2.h>

#include <mutex>
#include <optional>
#include <utility>

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

// What RE2 says of a malformed pattern, for people who are no programmers.
LocalizedText ReasonOf(const RE2& re2) {
  switch (re2.error_code()) {
    case RE2::ErrorMissingBracket:
      return Say("regex.missing_bracket");
    case RE2::ErrorMissingParen:
      return Say("regex.missing_paren");
    case RE2::ErrorUnexpectedParen:
      return Say("regex.unexpected_paren");
    case RE2::ErrorRepeatArgument:
    case RE2::ErrorRepeatOp:
      return Say("regex.repeat");
    case RE2::ErrorRepeatSize:
    case RE2::ErrorPatternTooLarge:
      return Say("regex.too_large");
    case RE2::ErrorBadCharRange:
    case RE2::ErrorBadCharClass:
      return Say("regex.bad_range");
    case RE2::ErrorBadEscape:
    case RE2::ErrorTrailingBackslash:
      return Say("regex.bad_escape");
    case RE2::ErrorBadPerlOp:
      return Say("regex.no_lookaround");
    default:
      return {re2.error(), re2.error()};
  }
}

// The reason, with the part of the pattern that is wrong when it is not the whole of it.
LocalizedText Told(const RE2& re2, std::string_view pattern) {
  LocalizedText reason = ReasonOf(re2);
  const std::string& part = re2.error_arg();
  if (part.empty() || part == pattern) return reason;
  return {reason.zh + "：“" + part + "”", reason.en + ": “" + part + "”"};
}

}  // namespace

// The text of a pattern and, from its first use on, what was made of it.
struct Regex::Impl {
  explicit Impl(std::string text) : pattern(std::move(text)) {}

  const RE2& Compiled() {
    std::call_once(once, [this] { re2.emplace(ToPiece(pattern), MakeOptions()); });
    return *re2;
  }

  std::string pattern;
  std::once_flag once;
  std::optional<RE2> re2;
};

Result<Regex> Regex::Compile(std::string_view pattern) {
  Regex regex = CompileLater(std::string(pattern));
  const RE2& re2 = regex.impl_->Compiled();
  if (re2.ok()) return regex;
  LocalizedText reason = Told(re2, pattern);
  return Fail({Say("regex.malformed", {{"pattern", pattern}, {"reason", reason.zh}}).zh,
               Say("regex.malformed", {{"pattern", pattern}, {"reason", reason.en}}).en});
}

Regex Regex::CompileLater(std::string pattern) {
  Regex regex;
  regex.impl_ = std::make_shared<Impl>(std::move(pattern));
  return regex;
}

namespace {

bool FindFrom(const RE2& re2, std::string_view text, std::size_t from, RE2::Anchor anchor, Regex::Match* match) {
  if (from > text.size() || !re2.ok()) return false;
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(re2.NumberOfCapturingGroups()) + 1);
  if (!re2.Match(ToPiece(text), from, text.size(), anchor, found.data(), static_cast<int>(found.size()))) return false;
  match->groups.clear();
  for (const re2::StringPiece& group : found) match->groups.emplace_back(group.data(), group.size());
  return true;
}

}  // namespace

bool Regex::Find(std::string_view text, std::size_t from, Match* match) const {
  return FindFrom(impl_->Compiled(), text, from, RE2::UNANCHORED, match);
}

bool Regex::FindAt(std::string_view text, std::size_t from, Match* match) const {
  return FindFrom(impl_->Compiled(), text, from, RE2::ANCHOR_START, match);
}

bool Regex::Matches(std::string_view text) const {
  const RE2& re2 = impl_->Compiled();
  return re2.ok() && re2.Match(ToPiece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

}  // namespace heyan
