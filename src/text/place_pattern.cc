#include "text/place_pattern.h"

#include <algorithm>
#include <array>

#include "base/messages.h"
#include "text/first_characters.h"
#include "text/utf8.h"

namespace heyan {
namespace {

using Instruction = PlacePattern::Instruction;
using CharacterClass = PlacePattern::CharacterClass;
using Op = PlacePattern::Op;
using Program = PlacePattern::Program;

constexpr std::size_t kMaxInstructions = 20000;
constexpr int kMaxRepeat = 200;
constexpr int kUnlimited = -1;
// Longer numbers are no names; a giant line of digits stays cheap.
constexpr std::size_t kMostDigits = 64;
constexpr int kMaxSteps = 4000;
constexpr std::size_t kMaxPending = 256;

enum class Direction { kForwards, kBackwards };

void Append(const Program& part, Program* program) { program->insert(program->end(), part.begin(), part.end()); }

// Turns the text of a pattern into instructions; distances are relative, so that parts can be put together freely.
class PatternParser {
 public:
  PatternParser(std::string_view text, Direction direction, std::vector<CharacterClass>* classes)
      : text_(text), direction_(direction), classes_(*classes) {}

  // Empty reason: parsed.
  std::string Parse(Program* program) {
    *program = Alternatives();
    if (reason_.empty() && at_ < text_.size()) Fault("unexpected )");
    if (program->size() > kMaxInstructions) Fault("pattern too large");
    return reason_;
  }

 private:
  bool AtEnd() const { return at_ >= text_.size() || !reason_.empty(); }
  bool Take(std::string_view token) {
    if (!text_.substr(std::min(at_, text_.size())).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  void Fault(std::string_view reason) {
    if (reason_.empty()) reason_ = reason;
  }
  char32_t NextCharacter() {
    CodePoint character = DecodeAt(text_, at_);
    at_ += std::max<std::uint32_t>(1, character.length);
    return character.value;
  }

  Program Alternatives() {
    Program program = Sequence();
    while (Take("|")) {
      Program second = Sequence();
      Program both{{Op::kSplit, 0, 1, static_cast<int>(program.size()) + 2}};
      Append(program, &both);
      both.push_back({Op::kJump, 0, static_cast<int>(second.size()) + 1, 0});
      Append(second, &both);
      program = std::move(both);
    }
    return program;
  }

  Program Sequence() {
    std::vector<Program> items;
    while (!AtEnd() && text_[at_] != '|' && text_[at_] != ')') items.push_back(Repeated());
    if (direction_ == Direction::kBackwards) std::ranges::reverse(items);
    Program program;
    for (const Program& item : items) Append(item, &program);
    if (program.size() > kMaxInstructions) Fault("pattern too large");
    return program;
  }

  Program Repeated() {
    Program item = Item();
    int least = 1;
    int most = 1;
    if (Take("?")) {
      least = 0;
    } else if (Take("*")) {
      least = 0;
      most = kUnlimited;
    } else if (Take("+")) {
      most = kUnlimited;
    } else if (Take("{")) {
      least = most = Count();
      if (Take(",")) most = !AtEnd() && text_[at_] != '}' ? Count() : kUnlimited;
      if (!Take("}")) Fault("missing }");
    } else {
      return item;
    }
    bool lazy = Take("?");
    return Repeat(item, least, most, lazy);
  }

  int Count() {
    int count = 0;
    while (!AtEnd() && text_[at_] >= '0' && text_[at_] <= '9' && count <= kMaxRepeat) {
      count = count * 10 + (text_[at_++] - '0');
    }
    if (count > kMaxRepeat) Fault("repeated too often");
    return std::min(count, kMaxRepeat);
  }

  Program Repeat(const Program& item, int least, int most, bool lazy) {
    Program program;
    for (int i = 0; i < least; ++i) Append(item, &program);
    int size = static_cast<int>(item.size());
    auto choose = [&](int skip) { program.push_back({Op::kSplit, 0, lazy ? skip : 1, lazy ? 1 : skip}); };
    if (most == kUnlimited) {
      choose(size + 2);
      Append(item, &program);
      program.push_back({Op::kJump, 0, -size - 1, 0});
    }
    for (int left = most - least; most != kUnlimited && left > 0; --left) {
      choose(left * (size + 1));
      Append(item, &program);
    }
    if (program.size() > kMaxInstructions) Fault("pattern too large");
    return program;
  }

  Program Item() {
    if (Take("(")) {
      Take("?:");
      Program group = Alternatives();
      if (!Take(")")) Fault("missing )");
      return group;
    }
    if (Take("[")) return Class();
    if (Take("^")) return {{Op::kLineBegin}};
    if (Take("$")) return {{Op::kLineEnd}};
    if (Take(".")) return AddClass({.ranges = {{'\n', '\n'}}, .negated = true});
    if (Take("\\d")) return AddClass({.ranges = {{'0', '9'}}});
    if (Take("\\p{Han}")) return AddClass({.han = true});
    if (text_[at_] == '?' || text_[at_] == '*' || text_[at_] == '+') Fault("nothing to repeat");
    Take("\\");
    if (AtEnd()) Fault("trailing \\");
    return {{Op::kCharacter, NextCharacter()}};
  }

  Program Class() {
    CharacterClass parsed;
    parsed.negated = Take("^");
    while (!AtEnd() && text_[at_] != ']') {
      if (Take("\\d")) {
        parsed.ranges.emplace_back('0', '9');
      } else if (Take("\\p{Han}")) {
        parsed.han = true;
      } else {
        Take("\\");
        char32_t first = NextCharacter();
        char32_t last = first;
        bool is_range = at_ + 1 < text_.size() && text_[at_] == '-' && text_[at_ + 1] != ']';
        if (is_range) {
          ++at_;
          last = NextCharacter();
        }
        if (last < first) Fault("bad range");
        parsed.ranges.emplace_back(first, last);
      }
    }
    if (!Take("]")) Fault("missing ]");
    return AddClass(std::move(parsed));
  }

  Program AddClass(CharacterClass&& parsed) {
    for (const auto& [first, last] : parsed.ranges) {
      for (char32_t c = first; c <= last && c < parsed.ascii.size(); ++c) parsed.ascii.set(c);
    }
    if (parsed.negated) parsed.ascii.flip();
    classes_.push_back(std::move(parsed));
    return {{Op::kClass, 0, static_cast<int>(classes_.size()) - 1}};
  }

  std::string_view text_;
  Direction direction_;
  std::vector<CharacterClass>& classes_;
  std::size_t at_ = 0;
  std::string reason_;
};

// The character that ends at `at`.
CodePoint CharacterBefore(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  do {
    --begin;
  } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
  return DecodeAt(text, begin);
}

// Runs a program from `place` on; gives the place of its mark.
template <Direction kDirection>
class Matcher {
 public:
  Matcher(std::string_view text, const std::vector<CharacterClass>& classes) : text_(text), classes_(classes) {}

  std::optional<std::size_t> Run(const Program& program, std::size_t place) {
    Thread now{program.data(), place, place};
    CodePoint next = NextAt(place);
    for (int steps = 0; steps < kMaxSteps; ++steps) {
      const Instruction& instruction = *now.instruction;
      bool fits = true;
      switch (instruction.op) {
        case Op::kDone:
          return now.mark;
        case Op::kJump:
          now.instruction += instruction.value;
          continue;
        case Op::kSplit:
          if (!MayTake(now.instruction[instruction.value], next)) {
            now.instruction += instruction.other;
            continue;
          }
          if (MayTake(now.instruction[instruction.other], next)) {
            if (pending_ == stack_.size()) return std::nullopt;
            stack_[pending_++] = {now.instruction + instruction.other, now.at, now.mark};
          }
          now.instruction += instruction.value;
          continue;
        case Op::kMark:
          now.mark = now.at;
          break;
        case Op::kLineBegin:
          fits = now.at == 0 || text_[now.at - 1] == '\n';
          break;
        case Op::kLineEnd:
          fits = now.at == text_.size() || text_[now.at] == '\n';
          break;
        case Op::kCharacter:
        case Op::kClass:
          fits = MayTake(instruction, next);
          if (!fits) break;
          now.at = kDirection == Direction::kBackwards ? now.at - next.length : now.at + next.length;
          next = NextAt(now.at);
      }
      if (fits) {
        ++now.instruction;
      } else {
        if (pending_ == 0) return std::nullopt;
        now = stack_[--pending_];
        next = NextAt(now.at);
      }
    }
    return std::nullopt;
  }

 private:
  struct Thread {
    const Instruction* instruction;
    std::size_t at;
    std::size_t mark;
  };

  // False when the instruction takes a character, but not this one.
  bool MayTake(const Instruction& instruction, CodePoint next) const {
    if (instruction.op == Op::kCharacter) return next.value == instruction.character && next.length > 0;
    if (instruction.op != Op::kClass) return true;
    return next.length > 0 && classes_[instruction.value].Has(next.value);
  }

  // The character to take from `at` on; of length 0 at the end.
  CodePoint NextAt(std::size_t at) const {
    if (kDirection == Direction::kForwards) return DecodeAt(text_, at);
    return at == 0 ? CodePoint() : CharacterBefore(text_, at);
  }

  std::string_view text_;
  const std::vector<CharacterClass>& classes_;
  std::array<Thread, kMaxPending> stack_;
  std::size_t pending_ = 0;
};

}  // namespace

bool PlacePattern::CharacterClass::HasAnywhere(char32_t character) const {
  bool found = han && IsHan(character);
  for (const auto& [first, last] : ranges) found = found || (first <= character && character <= last);
  return found != negated;
}

Result<PlacePattern> PlacePattern::Compile(const Parts& parts) {
  PlacePattern pattern;
  // Reads `near` and then `far`, away from the place, with the mark between them.
  auto build = [&](const std::string& near, const std::string& far, Direction direction, Program* program) {
    for (const std::string* text : {&near, &far}) {
      Program part;
      std::string reason = PatternParser(*text, direction, &pattern.classes_).Parse(&part);
      if (!reason.empty()) return Say("regex.malformed", {{"pattern", *text}, {"reason", reason}});
      Append(part, program);
      program->push_back({text == &near ? Op::kMark : Op::kDone});
    }
    return LocalizedText{};
  };
  LocalizedText fault = build(parts.left, parts.before, Direction::kBackwards, &pattern.left_);
  if (fault.empty()) fault = build(parts.right, parts.after, Direction::kForwards, &pattern.right_);
  if (!fault.empty()) return Fail(std::move(fault));
  pattern.preceders_ = FirstCharacters(pattern.left_, pattern.classes_, Skipped::kNone).Find();
  pattern.openers_ = FirstCharacters(pattern.left_, pattern.classes_, Skipped::kNumbersAndHan).Find();
  pattern.beginnings_ = FirstCharacters(pattern.right_, pattern.classes_, Skipped::kNone).Find();
  pattern.seconds_ = FirstCharacters(pattern.right_, pattern.classes_, Skipped::kNone).FindSecond();
  pattern.followers_ = FirstCharacters(pattern.right_, pattern.classes_, Skipped::kNumbers).Find();
  return pattern;
}

char32_t PlacePattern::PrecederAt(std::string_view text, std::size_t place) {
  return place == 0 ? U'\0' : CharacterBefore(text, place).value;
}

std::optional<char32_t> PlacePattern::OpenerAt(std::string_view text, std::size_t place) {
  constexpr int kFar = 16;
  for (int i = 0; i < kFar; ++i) {
    if (place == 0) return U'\0';
    CodePoint character = CharacterBefore(text, place);
    if (!IsSkipped(character.value, Skipped::kNumbersAndHan)) return character.value;
    place -= std::min<std::size_t>(character.length, place);
  }
  return std::nullopt;
}

char32_t PlacePattern::SecondAt(std::string_view text, std::size_t place) {
  return DecodeAt(text, place + DecodeAt(text, place).length).value;
}

char32_t PlacePattern::FollowerAt(std::string_view text, std::size_t place) {
  std::size_t limit = std::min(text.size(), place + kMostDigits);
  CodePoint character = DecodeAt(text, place);
  for (; place < limit && IsOfNumber(character.value); character = DecodeAt(text, place)) place += character.length;
  return character.value;
}

std::optional<PlacePattern::Match> PlacePattern::At(std::string_view text, std::size_t place) const {
  std::optional<std::size_t> begin = Matcher<Direction::kBackwards>(text, classes_).Run(left_, place);
  if (!begin) return std::nullopt;
  std::optional<std::size_t> end = Matcher<Direction::kForwards>(text, classes_).Run(right_, place);
  if (!end) return std::nullopt;
  return Match{*begin, *end};
}

}  // namespace heyan
