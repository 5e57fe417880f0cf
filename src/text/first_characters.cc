#include "text/first_characters.h"

#include <algorithm>
#include <utility>

namespace heyan {
namespace {

using Op = PlacePattern::Op;

// Larger ranges are as good as any character.
constexpr char32_t kMostRange = 128;

}  // namespace

std::optional<std::u32string> FirstCharacters::FindFrom(std::vector<int> starts) {
  std::vector<bool> seen(program_.size());
  for (pending_ = std::move(starts); !pending_.empty() && !any_;) {
    int at = pending_.back();
    pending_.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    Visit(at);
  }
  if (any_) return std::nullopt;
  std::ranges::sort(found_);
  found_.erase(std::ranges::unique(found_).begin(), found_.end());
  return found_;
}

std::optional<std::u32string> FirstCharacters::FindSecond() {
  std::vector<bool> seen(program_.size());
  std::vector<int> behind_first;
  for (pending_ = {0}; !pending_.empty();) {
    int at = pending_.back();
    pending_.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    switch (program_[at].op) {
      case Op::kCharacter:
      case Op::kClass:
        behind_first.push_back(at + 1);
        break;
      case Op::kSplit:
      case Op::kJump:
      case Op::kMark:
        Visit(at);
        break;
      default:
        return std::nullopt;  // it may take nothing
    }
  }
  return FindFrom(std::move(behind_first));
}

void FirstCharacters::Visit(int at) {
  const PlacePattern::Instruction& instruction = program_[at];
  switch (instruction.op) {
    case Op::kDone:
      any_ = true;
      return;
    case Op::kSplit:
      pending_.push_back(at + instruction.value);
      pending_.push_back(at + instruction.other);
      return;
    case Op::kJump:
      pending_.push_back(at + instruction.value);
      return;
    case Op::kCharacter:
      Take(instruction.character, at);
      return;
    case Op::kClass:
      return TakeClass(classes_[instruction.value], at);
    case Op::kLineBegin:
    case Op::kLineEnd:
      found_ += {U'\0', U'\n'};
      return;
    case Op::kMark:
      pending_.push_back(at + 1);
  }
}

void FirstCharacters::Take(char32_t character, int at) {
  if (IsSkipped(character, skipped_)) {
    pending_.push_back(at + 1);
  } else {
    found_ += character;
  }
}

void FirstCharacters::TakeClass(const PlacePattern::CharacterClass& taken, int at) {
  bool skips_han = skipped_ == Skipped::kNumbersAndHan;
  bool is_large = taken.negated || (taken.han && !skips_han);
  for (const auto& [first, last] : taken.ranges) is_large = is_large || last - first > kMostRange;
  if (is_large) {
    any_ = true;
    return;
  }
  if (taken.han) pending_.push_back(at + 1);
  for (const auto& [first, last] : taken.ranges) {
    for (char32_t character = first; character <= last; ++character) Take(character, at);
  }
}

}  // namespace heyan
