#include "understand/figure_words.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"
#include "understand/marks.h"
#include "understand/period_reader.h"

namespace heyan {
namespace {

// Words of the lexicon are at most this long; longer endings are not looked for.
constexpr std::size_t kMaxWordBytes = 24;
// Longer nouns are whole clauses: they name nothing.
constexpr std::size_t kMaxNounBytes = 120;
constexpr std::size_t kMaxListBytes = 360;
// After the time of a first value at most 末的 stands before the figure.
constexpr std::size_t kMaxTailBytes = 9;
constexpr std::size_t kMaxSpanBytes = 15;
// Of the times that stand between a noun and its verb: 上半年, 2025年.
constexpr int kMaxTimeCharacters = 5;

constexpr WordClasses kLeads = Bit(WordClass::kLead) | Bit(WordClass::kOwnScope) | Bit(WordClass::kTargetWord) |
                               Bit(WordClass::kThisYear) | Bit(WordClass::kNextYear) | Bit(WordClass::kLastYear) |
                               Bit(WordClass::kSentencePeriod) | Bit(WordClass::kParagraphPeriod);
constexpr WordClasses kVerbs = Bit(WordClass::kFiller) | Bit(WordClass::kRising) | Bit(WordClass::kFalling) |
                               Bit(WordClass::kReaching) | Bit(WordClass::kBaseWord) | Bit(WordClass::kTargetWord);
constexpr WordClasses kChanges = Bit(WordClass::kRising) | Bit(WordClass::kFalling);

std::size_t LengthAt(std::string_view text, std::size_t at) {
  return std::max<std::uint32_t>(1, DecodeAt(text, at).length);
}

std::size_t BackOne(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

bool IsWordCharacter(char32_t c) {
  return IsHan(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == U'“' ||
         c == U'”' || c == U'《' || c == U'》' || c == '%';
}

std::string_view TrimMarks(std::string_view text) {
  while (!text.empty() && !IsWordCharacter(DecodeAt(text, 0).value)) text.remove_prefix(LengthAt(text, 0));
  while (!text.empty()) {
    std::size_t last = BackOne(text, text.size());
    if (IsWordCharacter(DecodeAt(text, last).value)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

bool HasBracketsOrBlank(std::string_view text) {
  bool has = false;
  for (char c : text) has |= c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '\xEF';
  return has;
}

// 地方一般公共预算收入(同口径)增长: what brackets hold explains and names nothing.
std::string WithoutBrackets(std::string_view text) {
  if (!HasBracketsOrBlank(text)) return std::string(text);
  std::string kept;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = LengthAt(text, at);
    std::string_view one = text.substr(at, length);
    bool opens = one == "(" || one == "（" || one == "[";
    bool closes = one == ")" || one == "）" || one == "]";
    if (opens) ++depth;
    if (depth == 0 && !closes && one != " ") kept += one;
    if (closes && depth > 0) --depth;
    at += length;
  }
  return kept;
}

using Found = PhraseMatcher::Found;

}  // namespace

std::string_view WithoutEnding(std::string_view text, const PhraseMatcher& words) {
  std::size_t from = text.size() > kMaxWordBytes ? text.size() - kMaxWordBytes : 0;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  text.remove_suffix(words.LongestEndingAt(text, from, text.size()).length);
  return text;
}

bool NamesSomething(std::string_view text) {
  int characters = 0;
  for (std::size_t at = 0; at < text.size(); at += LengthAt(text, at)) {
    char32_t c = DecodeAt(text, at).value;
    if (IsHan(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ++characters;
  }
  return characters >= 2 && text.size() <= (text.contains("、") ? kMaxListBytes : kMaxNounBytes);
}

namespace {

// 甲、乙等企业: what the examples are examples of; things of any kind (项目) need them.
std::string_view AfterExamples(std::string_view text, const PhraseMatcher& generic) {
  constexpr std::string_view kEtc = "等";
  std::size_t etc = text.rfind(kEtc);
  bool lists = etc != std::string_view::npos && text.substr(0, etc).contains("、");
  std::string_view rest = lists ? text.substr(etc + kEtc.size()) : text;
  return NamesSomething(rest) && !generic.Has(rest) ? rest : text;
}

}  // namespace

// 产值突破十亿元大关、税收增长: what is stated of one thing is no name of the next.
std::string_view WordTaker::AfterStatement(const ClauseWords& clause, std::string_view text) const {
  std::size_t mark = text.rfind(kListMark);
  if (mark == std::string_view::npos) return text;
  WordClasses verbs = 0;
  WithoutVerbs(text.substr(0, mark), &verbs);
  bool states =
      (verbs & kChanges) != 0 || clause.FindLast(text.substr(0, mark), wording_.reaching).at != std::string_view::npos;
  return states ? text.substr(mark + kListMark.size()) : text;
}

// Length of a word at the beginning that says nothing of what is named; `is_action`: it is kept as a modifier.
std::size_t WordTaker::LeadLength(std::string_view text, bool* is_action) const {
  *is_action = false;
  std::size_t kept = std::max(wording_.kept.LongestAt(text, 0).length, names_.IndicatorAt(text, 0).length);
  std::size_t length = places_.LengthAt(text, 0);
  if (std::optional<ReadPeriod> period = PeriodAt(text, 0, lexicon_)) length = std::max(length, period->end);
  PhraseMatcher::Match word = lexicon_.words().LongestAt(text, 0);
  if (word.id != PhraseMatcher::kNone && (lexicon_.ClassesOf(word.id) & kLeads) != 0) {
    length = std::max(length, word.length);
  }
  length = std::max(length, wording_.reporting.LongestAt(text, 0).length);
  if (std::size_t action = wording_.actions.LongestAt(text, 0).length; action > 0 && action >= length) {
    length = action;
    *is_action = true;
  }
  if (*is_action && IsMeasure(text.substr(length))) return 0;
  return kept >= length ? 0 : length;
}

// 办理时限, 发放数量: what is named is a measure of the deed.
bool WordTaker::IsMeasure(std::string_view text) const {
  std::string_view word = text.substr(0, text.find("、"));
  return wording_.measure_endings.Has(word);
}

bool WordTaker::IsChange(std::string_view word) const {
  PhraseMatcher::Match match = lexicon_.words().LongestAt(word, 0);
  bool known = match.length == word.size() && (lexicon_.ClassesOf(match.id) & kChanges) != 0;
  return known || wording_.rising.Has(word) || wording_.falling.Has(word);
}

// 提高到: how something changed, not what was done with things.
bool WordTaker::IsMereChange(std::string_view text, std::size_t word) const {
  WordClasses ignored = 0;
  return IsChange(text.substr(0, word)) && WithoutVerbs(text.substr(word), &ignored).empty();
}

std::string_view WordTaker::WithoutLeads(std::string_view text, std::vector<std::string>* modifiers) const {
  for (text = TrimMarks(text); !text.empty(); text = TrimMarks(text)) {
    bool is_action = false;
    std::size_t length = LeadLength(text, &is_action);
    if (length == 0 || (is_action && IsMereChange(text, length))) break;
    if (is_action) modifiers->emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return text;
}

std::string_view WordTaker::WithoutVerbs(std::string_view text, WordClasses* verbs) const {
  for (text = TrimMarks(text); !text.empty(); text = TrimMarks(text)) {
    std::size_t from = text.size() > kMaxWordBytes ? text.size() - kMaxWordBytes : 0;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
    PhraseMatcher::Match word = lexicon_.words().LongestEndingAt(text, from, text.size());
    WordClasses classes = word.id == PhraseMatcher::kNone ? 0 : lexicon_.ClassesOf(word.id) & kVerbs;
    std::size_t length = classes != 0 ? word.length : 0;
    std::size_t rising = wording_.rising.LongestEndingAt(text, from, text.size()).length;
    std::size_t falling = wording_.falling.LongestEndingAt(text, from, text.size()).length;
    if (rising > length) classes = Bit(WordClass::kRising);
    if (falling > length) classes = Bit(WordClass::kFalling);
    std::size_t reaching = wording_.reaching.LongestEndingAt(text, from, text.size()).length;
    if (reaching > std::max({length, rising, falling})) classes = Bit(WordClass::kReaching);
    length =
        std::max({length, rising, falling, reaching, wording_.linking.LongestEndingAt(text, from, text.size()).length});
    std::size_t kept = wording_.kept.LongestEndingAt(text, from, text.size()).length;
    if (length == 0 || kept >= length) break;
    *verbs |= classes;
    text.remove_suffix(length);
  }
  return text;
}

// 高新技术企业新增35家: the word stands behind what it belongs to.
std::string_view WordTaker::WithoutIdentityWord(std::string_view text, std::vector<std::string>* modifiers) const {
  std::size_t from = text.size() > kMaxWordBytes ? text.size() - kMaxWordBytes : 0;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  PhraseMatcher::Match word = lexicon_.words().LongestEndingAt(text, from, text.size());
  bool is_identity = word.id != PhraseMatcher::kNone &&
                     (lexicon_.ClassesOf(word.id) & Bit(WordClass::kIdentity)) != 0 && word.length < text.size();
  if (!is_identity) return text;
  modifiers->emplace_back(text.substr(text.size() - word.length));
  return text.substr(0, text.size() - word.length);
}

// 项目开工率一季度达到50%: the time before the verb names nothing.
std::string_view WordTaker::WithoutTime(std::string_view text) const {
  std::size_t at = text.size();
  for (int steps = 0; steps < kMaxTimeCharacters && at > 0; ++steps) {
    at = BackOne(text, at);
    std::optional<ReadPeriod> period = PeriodAt(text, at, lexicon_);
    if (period && period->end == text.size() && NamesSomething(text.substr(0, at))) return text.substr(0, at);
  }
  return text;
}

// 景区数量由2018年的, 增加到2025年的: the time of a value names nothing.
std::string_view WordTaker::WithoutStart(const ClauseWords& clause, std::string_view text, FigureWords* words) const {
  for (const PhraseMatcher* verbs : {&wording_.starting, &wording_.reaching}) {
    Found start = clause.FindLast(text, *verbs);
    if (start.at == std::string_view::npos) continue;
    std::string_view rest = text.substr(start.at + start.length);
    std::optional<ReadPeriod> period = PeriodAt(rest, 0, lexicon_);
    bool is_time = period && rest.size() - period->end <= kMaxTailBytes;
    bool is_span = !rest.empty() && rest[0] >= '0' && rest[0] <= '9' && rest.size() <= kMaxSpanBytes;  // 连续3年
    if (!is_time && !is_span) continue;
    if (start.at == 0 || verbs == &wording_.reaching) words->verbs |= Bit(WordClass::kReaching);
    text = text.substr(0, start.at);
  }
  return text;
}

void WordTaker::KeepLastDeed(FigureWords* words) const {
  std::size_t mark = words->noun.rfind(kListMark);
  if (mark == std::string::npos) return;
  std::string_view last = std::string_view(words->noun).substr(mark + kListMark.size());
  bool is_action = false;
  if (LeadLength(last, &is_action) == 0) return;
  std::vector<std::string> deeds;
  std::string rest(WithoutLeads(last, &deeds));
  if (!NamesSomething(rest)) return;
  words->modifiers = std::move(deeds);
  words->noun = std::move(rest);
}

std::string_view WordTaker::TakeCompletion(std::string_view text, FigureWords* words) const {
  Regex::Match match;
  if (!wording_.completion || !wording_.completion->Find(text, 0, &match)) return text;
  words->completed = std::string(match.groups[1].data() != nullptr ? match.groups[1] : match.groups[2]);
  return text.substr(0, static_cast<std::size_t>(match.groups[0].data() - text.data()));
}

std::string_view WordTaker::TakeShare(const ClauseWords& clause, std::string_view text, FigureWords* words) const {
  Found found = clause.FindLast(text, wording_.share_of, &wording_.share_names);
  if (found.at == std::string_view::npos) return text;
  words->shares = true;
  WordClasses ignored = 0;
  std::string_view whole = WithoutVerbs(text.substr(found.at + found.length), &ignored);
  for (std::size_t size = std::string_view::npos; size != whole.size();) {
    size = whole.size();
    whole = WithoutEnding(whole, wording_.share_endings);
  }
  words->whole = std::string(TrimMarks(whole));
  return text.substr(0, found.at);
}

std::string_view WordTaker::TakeDifference(const ClauseWords& clause, std::string_view text, FigureWords* words) const {
  Found found = clause.FindLast(text, wording_.compared_with);
  if (found.at == std::string_view::npos) return text;
  words->differs = true;
  words->compared_with = std::string(TrimMarks(text.substr(found.at + found.length)));
  return text.substr(0, found.at);
}

// 比2019年增长: another base than the year before.
std::string_view WordTaker::TakeBase(const ClauseWords& clause, std::string_view text, FigureWords* words) const {
  Found found = clause.FindLast(text, wording_.than);
  if (found.at == std::string_view::npos) return text;
  std::string_view base = text.substr(found.at + found.length);
  if (base.empty() || base.size() > kMaxWordBytes) return text;
  if (wording_.usual_bases.LongestAt(base, 0).length != base.size()) words->compared_with = std::string(base);
  return text.substr(0, found.at);
}

// 居全市第3: the rank is among those of 全市.
FigureWords WordTaker::BeforeRank(std::string_view left) const {
  std::string flat = WithoutBrackets(left);
  Found found = ClauseWords(flat, wording_.ranked.beginnings()).FindLast(flat, wording_.ranked);
  if (found.at == std::string_view::npos) return Before(left);
  FigureWords words = Before(std::string_view(flat).substr(0, found.at));
  words.ranks = true;
  constexpr std::string_view kAmong = "中";
  if (words.noun.ends_with(kAmong)) {  // 在9个城市中排名第二
    words.compared_with = std::exchange(words.noun, {});
    return words;
  }
  words.compared_with = std::string(TrimMarks(std::string_view(flat).substr(found.at + found.length)));
  return words;
}

bool WordTaker::MayNameOwner(std::string_view left) const {
  std::string flat;
  if (HasBracketsOrBlank(left)) left = flat = WithoutBrackets(left);
  return wording_.owner_endings.FindFrom(left, 0).length > 0;
}

// 减税降费背景下一般公共预算收入: what stands before the break is not what is named.
std::string_view WordTaker::WithoutCircumstance(const ClauseWords& clause, std::string_view text,
                                                std::vector<std::string>* modifiers) const {
  Found circumstance = clause.FindLast(text, wording_.breaks);
  if (circumstance.at == std::string_view::npos) return text;
  return WithoutLeads(text.substr(circumstance.at + circumstance.length), modifiers);
}

FigureWords WordTaker::Before(std::string_view left) const {
  FigureWords words;
  std::string kept;
  std::string_view flat = left;
  if (HasBracketsOrBlank(left)) flat = kept = WithoutBrackets(left);
  ClauseWords clause(flat, wording_.inside_clause);
  words.attributes = flat.ends_with("的");
  words.examples = flat.ends_with("等");
  std::optional<ReadPeriod> time = flat.empty() ? std::nullopt : PeriodAt(flat, 0, lexicon_);
  std::string_view text = TakeCompletion(flat, &words);
  text = WithoutStart(clause, WithoutLeads(text, &words.modifiers), &words);
  if (words.completed.empty()) text = TakeShare(clause, text, &words);
  if (!words.shares) {
    text = TakeDifference(clause, text, &words);
    text = WithoutVerbs(text, &words.verbs);
    if ((words.verbs & kChanges) != 0) text = TakeBase(clause, text, &words);
  }
  text = WithoutVerbs(text, &words.verbs);
  text = WithoutVerbs(WithoutTime(text), &words.verbs);
  text = WithoutCircumstance(clause, text, &words.modifiers);
  text = AfterStatement(clause, AfterExamples(text, wording_.generic));
  text = WithoutIdentityWord(text, &words.modifiers);
  bool is_reference = wording_.references.Has(text);
  if (NamesSomething(text) && !is_reference) words.noun = std::string(text);
  // 占比58%: of what was named before.
  if (wording_.share_nouns.Has(words.noun)) {
    words.noun.clear();
    words.shares = true;
  }
  // 达到12亿元: the verb was taken for a lead.
  if (words.noun.empty() && words.modifiers.empty()) {
    WordClasses verbs = 0;
    WithoutVerbs(flat, &verbs);
    words.verbs |= verbs & Bit(WordClass::kReaching);
  }
  std::size_t growth = clause.FindLast(flat, wording_.growth_nouns).at;
  words.grows =
      growth != std::string_view::npos && !words.noun.empty() && growth >= flat.find(words.noun) + words.noun.size();
  words.only_time = time && words.noun.empty() && words.modifiers.empty();
  return words;
}

// 医护人员和筹集物资: after the joint another deed is told.
bool WordTaker::JoinsDeed(std::string_view text, std::size_t at) const {
  std::size_t joint = wording_.joints.LongestAt(text, at).length;
  return joint > 0 && wording_.actions.LongestAt(text, at + joint).length > 0 &&
         wording_.kept.LongestAt(text, at + joint).length == 0;
}

std::size_t WordTaker::NounAfter(std::string_view right) const {
  std::size_t begin = 0;
  constexpr std::string_view kOf = "的";
  if (right.starts_with(kOf)) begin = kOf.size();
  auto kept = [&](std::size_t at) {
    return std::max(wording_.kept.LongestAt(right, at).length, names_.IndicatorAt(right, at).length);
  };
  if (std::size_t stop = wording_.continuing.LongestAt(right, begin).length; stop > 0 && kept(begin) < stop) return 0;
  if (wording_.reaching.LongestAt(right, begin).length > 0) return 0;  // 由81.2升至91.3
  std::size_t at = begin;
  while (at < right.size() && IsWordCharacter(DecodeAt(right, at).value) && at - begin <= kMaxNounBytes) {
    std::size_t known = wording_.kept.LongestAt(right, at).length;
    if (at > begin && known == 0 && (wording_.ending.LongestAt(right, at).length > 0 || JoinsDeed(right, at))) break;
    bool is_digit = right[at] >= '0' && right[at] <= '9';
    if (is_digit && at > begin && PeriodAt(right, at, lexicon_)) break;  // 96家部门2026年部门预算
    at += std::max(known, LengthAt(right, at));
  }
  // 3个市和28个县: the joint leads to the next figure.
  std::string_view noun = WithoutEnding(right.substr(begin, at - begin), wording_.joints);
  at = begin + noun.size();
  bool is_short = wording_.short_nouns.Has(noun) && !right.substr(at).starts_with("、");
  return NamesSomething(noun) || is_short ? at : 0;
}

std::string_view WordTaker::PlaceAtEnd(std::string_view left) const {
  constexpr WordClasses kPlaces = Bit(WordClass::kOwnScope) | Bit(WordClass::kOtherPlace);
  std::size_t from = left.size() > kMaxWordBytes ? left.size() - kMaxWordBytes : 0;
  while (from < left.size() && (static_cast<unsigned char>(left[from]) & 0xC0U) == 0x80U) ++from;
  PhraseMatcher::Match word = lexicon_.words().LongestEndingAt(left, from, left.size());
  if (word.id == PhraseMatcher::kNone || (lexicon_.ClassesOf(word.id) & kPlaces) == 0) return {};
  std::string_view place = left.substr(left.size() - word.length);
  return places_.LengthAt(place, 0) == place.size() ? std::string_view() : place;
}

std::string_view WordTaker::StateAfter(std::string_view right) const {
  while (std::size_t length = wording_.adverbs.LongestAt(right, 0).length) right.remove_prefix(length);
  return right.substr(0, wording_.actions.LongestAt(right, 0).length);
}

}  // namespace heyan
