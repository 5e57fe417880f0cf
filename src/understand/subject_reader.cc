#include "understand/subject_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"
#include "understand/clause_phrase.h"
#include "understand/fact_completer.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr auto kSemicolons = std::to_array<std::string_view>({"；", ";"});
constexpr auto kColons = std::to_array<std::string_view>({"：", ":"});
constexpr std::string_view kOfWhich = "其中";

// Walks over the marks of a block and keeps what each of them ends or opens; completes the fact of each figure on the way.
class SubjectReader {
 public:
  SubjectReader(std::string_view text, std::string_view box_title, const std::vector<ReadQuantity>& figures,
                const ReportNames& names, const OwnPlaces& places, const Lexicon& lexicon, Report* report,
                std::size_t first_fact)
      : row_(text, figures, lexicon.joining().joints),
        wording_(lexicon.subjects()),
        taker_(lexicon, places, names),
        namer_(lexicon),
        list_(row_, lexicon),
        finder_(row_, taker_, namer_, lexicon, &memory_),
        completer_(row_, memory_, taker_, namer_, list_, lexicon, box_title, report, first_fact),
        facts_(report->facts),
        first_fact_(first_fact) {
    memory_.part_begin = text.size() - WithoutListNumber(text).size();
  }

  void Read() {
    for (std::size_t at = memory_.part_begin; at < row_.text().size();) {
      if (memory_.next < row_.size() && row_[memory_.next].begin <= at) {
        at = std::max(at, TakeFigure());
      } else if (std::size_t account =
                     memory_.brackets.empty() ? wording_.accounts.LongestAt(row_.text(), at).length : 0) {
        if (!IsSource(at) && !IsTransferred(at + account)) memory_.account = row_.text().substr(at, account);
        at += account;
      } else if (row_.text().substr(at).starts_with(kOfWhich)) {
        OpenParts();
        memory_.whole_of_clause = row_.text().substr(0, at).ends_with(kListMark);
        at += kOfWhich.size();
        memory_.lists_parts = LengthOfAny(row_.text(), at, kColons) > 0 || LengthOfAny(row_.text(), at, kCommas) > 0;
      } else if (IsHanLead(row_.text()[at])) {  // no mark
        at = EndOfWords(at);
      } else if (std::size_t mark = LengthOfAny(row_.text(), at, kSentenceMarks)) {
        EndClause(at);
        EndSentence(LengthOfAny(row_.text(), at, kSemicolons) > 0);
        at = memory_.part_begin = at + mark;
      } else if (std::size_t comma = LengthOfAny(row_.text(), at, kCommas)) {
        EndClause(at);
        at = memory_.part_begin = at + comma;
      } else if (memory_.next > 0 && row_[memory_.next - 1].end == at && row_.RatioSignEnds(memory_.next - 1) > at) {
        at = memory_.part_begin = row_.RatioSignEnds(memory_.next - 1);
      } else if (std::size_t colon = LengthOfAny(row_.text(), at, kColons)) {
        memory_.heading = row_.text().substr(memory_.part_begin, at - memory_.part_begin);
        if (memory_.first_sentence && memory_.next == 0 && memory_.topic.empty())
          memory_.topic = taker_.Before(memory_.heading).noun;
        EndClause(at);
        at = memory_.part_begin = at + colon;
        memory_.after_colon = true;
      } else if (row_.text().substr(at).starts_with(kListMark)) {
        at += kListMark.size();
        if (memory_.has_figure || memory_.bracket_figure) memory_.part_begin = at;
      } else if (std::size_t opening = LengthOfAny(row_.text(), at, kOpeningBrackets)) {
        memory_.brackets.push_back({memory_.part_begin, memory_.has_figure, memory_.whole, memory_.last});
        if (memory_.has_figure && memory_.part_begin == at)
          memory_.whole = memory_.last.doubt == Doubt::kNone ? memory_.last.Name() : "";
        at = memory_.part_begin = at + opening;
        memory_.has_figure = false;
      } else if (std::size_t closing = LengthOfAny(row_.text(), at, kClosingBrackets)) {
        at += closing;
        CloseBracket(at);
      } else {
        at += std::max<std::uint32_t>(1, DecodeAt(row_.text(), at).length);
      }
    }
    for (std::size_t i = 0; i < row_.size(); ++i) LeaveOpen(&facts_[first_fact_ + i]);
  }

 private:
  // What names the figure is not certain: the figures after it have read it, no check shall.
  static void LeaveOpen(Fact* fact) {
    if (fact->doubt == Doubt::kNone) return;
    for (std::string* name : {&fact->indicator, &fact->subject, &fact->breakdown, &fact->owner}) name->clear();
    fact->modifiers.clear();
  }

  // Where the Han characters from `at` on end that no figure, account or 其中 begins with.
  std::size_t EndOfWords(std::size_t at) const {
    std::string_view text = row_.text();
    std::size_t limit = memory_.next < row_.size() ? row_[memory_.next].begin : text.size();
    do {
      at += DecodeAt(text, at).length;
    } while (at < limit && IsHanLead(text[at]) && !wording_.accounts.beginnings().MayBeginAt(text, at) &&
             !text.substr(at).starts_with(kOfWhich));
    return at;
  }

  void CloseBracket(std::size_t end) {
    if (memory_.brackets.empty()) return;
    // 人口（含…2万人）为5万人: what stands before the bracket may still name a figure after it.
    memory_.bracket_figure |= memory_.has_figure;
    memory_.part_begin =
        memory_.has_figure && memory_.brackets.back().has_figure ? end : memory_.brackets.back().part_begin;
    memory_.has_figure = memory_.brackets.back().has_figure;
    memory_.whole = memory_.brackets.back().whole;
    if (!memory_.brackets.back().last.IsEmpty()) memory_.last = memory_.brackets.back().last;
    memory_.brackets.pop_back();
  }

  // A clause without a figure may name the owner of what follows: 松林水库工程，总投资5亿元.
  void EndClause(std::size_t end) {
    if (!memory_.has_figure && end > memory_.part_begin) {
      std::string_view clause = row_.text().substr(memory_.part_begin, end - memory_.part_begin);
      std::string owner = OwnerIn(clause);
      if (!owner.empty()) memory_.owner = owner;
      memory_.pending = clause;
    }
    if (memory_.has_figure) memory_.previous_topics = std::move(memory_.clause_topics);
    memory_.clause_topics.clear();
    memory_.has_figure = memory_.after_colon = memory_.bracket_figure = false;
    memory_.list_modifiers.clear();
    if (std::exchange(memory_.whole_of_clause, false)) memory_.whole.clear();
  }

  // What follows 其中 is part of what was named last, in this sentence or the one before.
  void OpenParts() {
    const Topic& whole = memory_.last.IsEmpty() ? memory_.last_of_sentence : memory_.last;
    bool is_measure =
        namer_.IsOwned(whole.Name()) && !whole.owner.empty();  // 项目285个、总投资…，其中: of the projects
    memory_.whole = whole.doubt != Doubt::kNone ? "" : is_measure ? whole.owner : whole.Name();
    memory_.whole_scope = whole.scope;
  }

  // 从国有资本经营预算调入: an account that only gives or gets.
  bool IsSource(std::size_t at) const {
    std::string_view before = row_.text().substr(0, at);
    constexpr std::size_t kMaxVerbBytes = 12;
    if (before.size() > kMaxVerbBytes) before.remove_prefix(before.size() - kMaxVerbBytes);
    while (!before.empty() && (static_cast<unsigned char>(before.front()) & 0xC0U) == 0x80U) before.remove_prefix(1);
    return WithoutEnding(before, wording_.starting).size() < before.size() ||
           WithoutEnding(before, wording_.actions).size() < before.size();
  }

  // 从国有资本经营预算、政府性基金预算调入
  bool IsTransferred(std::size_t end) const { return wording_.transfers.LongestAt(row_.text(), end).length > 0; }

  // 其中：…；…: parts go on over a semicolon.
  void EndSentence(bool is_semicolon) {
    if (!is_semicolon || !memory_.lists_parts) {
      memory_.whole.clear();
      memory_.whole_scope.clear();
      memory_.lists_parts = false;
    }
    memory_.last_of_sentence = std::exchange(memory_.last, {});
    memory_.plain_noun.clear();
    // 小学5所，在校生3万人；教职工2000人: schools and firms own the measures behind a semicolon too.
    bool owns_on = is_semicolon && WithoutEnding(memory_.thing, wording_.counted_owners).size() < memory_.thing.size();
    if (!owns_on) memory_.thing.clear();
    memory_.clause_topics.clear();
    memory_.previous_topics.clear();
    memory_.pending = {};
    memory_.owner = memory_.first_sentence && memory_.next == 0 ? memory_.owner : memory_.block_owner;
    if (memory_.first_sentence && memory_.next == 0) memory_.block_owner = memory_.owner;
    memory_.first_sentence = false;
    memory_.heading = {};
    memory_.brackets.clear();
  }

  // The name of a project, firm or school that the words end with; empty when they do not.
  std::string OwnerIn(std::string_view words) const {
    if (!taker_.MayNameOwner(words)) return {};
    FigureWords taken = taker_.Before(words);
    return namer_.EndsLikeOwner(taken.noun) ? taken.noun : std::string();
  }

  std::size_t TakeFigure() {
    const ReadQuantity& figure = row_[memory_.next];
    Fact& fact = facts_[first_fact_ + memory_.next];
    FoundNoun found = finder_.Find();
    list_.Share(memory_, &found.words);
    completer_.Complete(found, &fact);
    RememberOwner(figure.quantity, fact);
    RememberThing(figure.quantity, fact);
    RememberTopic(found, fact);
    memory_.last_completed = found.words.completed;
    memory_.pending = {};
    memory_.has_figure = true;
    memory_.part_begin = found.end;
    ++memory_.next;
    return found.end;
  }

  void RememberTopic(const FoundNoun& found, const Fact& fact) {
    const FigureWords& words = found.words;
    bool grows = words.grows || (words.noun.empty() && memory_.last.is_growth);
    Topic topic{fact.indicator, fact.subject,   fact.owner, fact.breakdown,
                fact.scope,     fact.modifiers, grows,      fact.doubt};
    bool is_among = row_.text().substr(found.end).starts_with("中");  // 在9个城市中排名第二
    if (is_among && !found.named_before.empty()) {
      Fact ranked;
      namer_.SetNoun(found.named_before, &ranked);
      memory_.last = Topic{.indicator = ranked.indicator, .subject = ranked.subject};
    } else if (!topic.IsEmpty() && !is_among) {
      memory_.last = topic;
    }
    memory_.clause_topics.push_back(std::move(topic));
  }

  // 实施水利项目5个，总投资…: of those projects.
  void RememberOwner(const Quantity& quantity, const Fact& fact) {
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    if (!IsCounted(quantity) || WithoutEnding(name, wording_.owner_endings).size() == name.size()) return;
    memory_.owner = namer_.IsGeneric(name) && !fact.modifiers.empty() ? OwnerOf(name, fact.modifiers) : name;
  }

  // 列入市级重点项目的48个项目: those; 实施项目48个: the deed tells which.
  static std::string OwnerOf(const std::string& generic, const std::vector<std::string>& modifiers) {
    auto which = std::ranges::find_if(modifiers, [&](const std::string& modifier) {
      return modifier.size() > generic.size() && modifier.ends_with(generic);
    });
    return which != modifiers.end() ? *which : modifiers.back() + generic;
  }

  // What the figures before were measured on: 粮食 of 粮食播种面积, 职业高中 of 职业高中57所.
  void RememberThing(const Quantity& quantity, const Fact& fact) {
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    std::string_view thing = WithoutEnding(name, wording_.bare_measures);
    bool is_counted = IsCounted(quantity) && fact.kind == FactKind::kLevel;
    bool owns = is_counted && WithoutEnding(name, wording_.counted_owners).size() < name.size();
    if (thing.size() < name.size() && !thing.empty()) {
      memory_.thing = thing;
    } else if (owns) {
      memory_.thing = name;
    } else if (!thing.empty() && (!is_counted || quantity.dimension.starts_with("count:"))) {
      memory_.thing.clear();
    }
  }

  FigureRow row_;
  SentenceMemory memory_;
  const SubjectWording& wording_;
  WordTaker taker_;
  FactNamer namer_;
  ListedNames list_;
  NounFinder finder_;
  FactCompleter completer_;
  std::vector<Fact>& facts_;
  std::size_t first_fact_;
};

}  // namespace

void CompleteFacts(std::string_view text, std::string_view box_title, const std::vector<ReadQuantity>& figures,
                   const ReportNames& names, const OwnPlaces& places, const Lexicon& lexicon, Report* report,
                   std::size_t first_fact) {
  SubjectReader(text, box_title, figures, names, places, lexicon, report, first_fact).Read();
}

}  // namespace heyan
