#include "understand/subject_reader.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"
#include "understand/clause_phrase.h"
#include "understand/fact_namer.h"
#include "understand/figure_words.h"
#include "understand/figure_years.h"
#include "understand/marks.h"
#include "understand/shared_nouns.h"

namespace heyan {
namespace {

constexpr auto kSentenceMarks = std::to_array<std::string_view>({"。", "；", "！", "？", ";", "\n"});
constexpr auto kClauseMarks = std::to_array<std::string_view>({"，", ","});
constexpr auto kColons = std::to_array<std::string_view>({"：", ":"});
constexpr auto kOpening = std::to_array<std::string_view>({"（", "(", "[", "〔"});
constexpr auto kClosing = std::to_array<std::string_view>({"）", ")", "]", "〕"});
constexpr std::size_t kMaxStateBytes = 45;
constexpr std::size_t kMaxPendingBytes = 60;
constexpr std::string_view kOfWhich = "其中";
constexpr std::string_view kListMark = "、";
// A noun before a unit of measure must say this much to win over the noun after the figure: three Han characters.
constexpr std::size_t kFullNounBytes = 9;

// What a figure is about; the figures after it in the sentence may be about the same.
struct Topic {
  std::string indicator, subject, owner, breakdown, scope;
  std::vector<std::string> modifiers;
  bool IsEmpty() const { return indicator.empty() && subject.empty(); }
};

class SubjectReader {
 public:
  SubjectReader(std::string_view text, std::string_view box_title, const std::vector<ReadQuantity>& figures,
                const ReportNames& names, const OwnPlaces& places, const Lexicon& lexicon, Report* report,
                std::size_t first_fact)
      : text_(text),
        box_title_(box_title),
        figures_(figures),
        lexicon_(lexicon),
        wording_(lexicon.subjects()),
        taker_(lexicon, places, names),
        namer_(lexicon),
        report_(*report),
        first_fact_(first_fact),
        part_begin_(text.size() - WithoutListNumber(text).size()) {}

  void Read() {
    for (std::size_t at = part_begin_; at < text_.size();) {
      if (next_ < figures_.size() && figures_[next_].begin <= at) {
        at = std::max(at, TakeFigure());
      } else if (std::size_t account = wording_.accounts.LongestAt(text_, at).length) {
        account_ = text_.substr(at, account);
        at += account;
      } else if (text_.substr(at).starts_with(kOfWhich)) {
        whole_ = last_.indicator.empty() ? last_.subject : last_.indicator;
        at += kOfWhich.size();
      } else if (IsHanLead(text_[at])) {  // no mark
        at += DecodeAt(text_, at).length;
      } else if (std::size_t mark = LengthOfAny(text_, at, kSentenceMarks)) {
        EndClause(at);
        EndSentence();
        at = part_begin_ = at + mark;
      } else if (std::size_t comma = LengthOfAny(text_, at, kClauseMarks)) {
        EndClause(at);
        at = part_begin_ = at + comma;
      } else if (std::size_t colon = LengthOfAny(text_, at, kColons)) {
        heading_ = text_.substr(part_begin_, at - part_begin_);
        if (first_sentence_ && next_ == 0 && topic_.empty()) topic_ = taker_.Before(heading_).noun;
        EndClause(at);
        at = part_begin_ = at + colon;
        after_colon_ = true;
      } else if (text_.substr(at).starts_with(kListMark)) {
        at += kListMark.size();
        if (has_figure_) part_begin_ = at;
      } else if (std::size_t opening = LengthOfAny(text_, at, kOpening)) {
        brackets_.push_back({part_begin_, has_figure_, whole_});
        if (has_figure_ && part_begin_ == at) whole_ = last_.indicator.empty() ? last_.subject : last_.indicator;
        at = part_begin_ = at + opening;
        has_figure_ = false;
      } else if (std::size_t closing = LengthOfAny(text_, at, kClosing)) {
        at += closing;
        CloseBracket(at);
      } else {
        at += std::max<std::uint32_t>(1, DecodeAt(text_, at).length);
      }
    }
  }

 private:
  struct Bracket {
    std::size_t part_begin;
    bool has_figure;
    std::string whole;  // of which the figures before it are parts
  };

  void CloseBracket(std::size_t end) {
    if (brackets_.empty()) return;
    part_begin_ = has_figure_ ? end : brackets_.back().part_begin;
    has_figure_ = has_figure_ || brackets_.back().has_figure;
    whole_ = brackets_.back().whole;
    brackets_.pop_back();
  }

  // A clause without a figure may name the owner of what follows: 松林水库工程，总投资5亿元.
  void EndClause(std::size_t end) {
    if (!has_figure_ && end > part_begin_) {
      std::string_view clause = text_.substr(part_begin_, end - part_begin_);
      std::string owner = OwnerIn(clause);
      if (!owner.empty()) owner_ = owner;
      pending_ = clause;
    }
    if (has_figure_) previous_topics_ = std::move(clause_topics_);
    clause_topics_.clear();
    has_figure_ = after_colon_ = false;
    list_modifiers_.clear();
  }

  void EndSentence() {
    last_ = {};
    thing_.clear();
    clause_topics_.clear();
    previous_topics_.clear();
    pending_ = {};
    whole_.clear();
    owner_ = first_sentence_ && next_ == 0 ? owner_ : block_owner_;
    if (first_sentence_ && next_ == 0) block_owner_ = owner_;
    first_sentence_ = false;
    heading_ = {};
    brackets_.clear();
  }

  // The name of a project, firm or school that the words end with; empty when they do not.
  std::string OwnerIn(std::string_view words) const {
    FigureWords taken = taker_.Before(words);
    return namer_.EndsLikeOwner(taken.noun) ? taken.noun : std::string();
  }

  Fact& FactOf(std::size_t figure) { return report_.facts[first_fact_ + figure]; }

  std::string_view Right(std::size_t end) const {
    std::size_t limit = next_ + 1 < figures_.size() ? figures_[next_ + 1].begin : text_.size();
    return text_.substr(end, std::max(limit, end) - end);
  }

  std::string_view WordsBefore(std::size_t figure) const {
    return text_.substr(part_begin_, std::max(figure, part_begin_) - part_begin_);
  }

  std::size_t TakeFigure() {
    const ReadQuantity& figure = figures_[next_];
    Fact& fact = FactOf(next_);
    std::string_view left = WordsBefore(figure.begin);
    FigureWords words = figure.quantity.kind == QuantityKind::kRank ? taker_.BeforeRank(left) : taker_.Before(left);
    std::size_t end = figure.end;
    if (!words.modifiers.empty()) {
      list_modifiers_ = words.modifiers;
    } else if (std::size_t action = wording_.actions.LongestAt(words.noun, 0).length) {
      list_modifiers_ = {words.noun.substr(0, action)};  // 新增高新技术企业 is an indicator as a whole
    } else if (has_figure_) {
      words.modifiers = list_modifiers_;
    }
    std::size_t noun_after = NounAfter(figure, words);
    if (noun_after > 0) TakeNounAfter(Right(end), noun_after, &words);
    end += noun_after;
    bool follows = noun_after > 0;
    if (!follows && words.noun.empty()) TakeNounOfNeighbour(figure, &words);
    if (follows) last_noun_ = words;
    ShareNames(&words);
    Complete(words, follows, &fact);
    // 实施水利项目5个，总投资…: of those projects.
    if (IsCounted(figure.quantity) && namer_.EndsLikeOwner(fact.subject)) owner_ = fact.subject;
    RememberThing(fact);
    Topic topic{fact.indicator, fact.subject, fact.owner, fact.breakdown, fact.scope, fact.modifiers};
    if (!topic.IsEmpty()) last_ = topic;
    clause_topics_.push_back(topic);
    pending_ = {};
    has_figure_ = true;
    part_begin_ = end;
    ++next_;
    return end;
  }

  // The noun after the figure names it when things are counted (42个示范村), or when little stands before it.
  std::size_t NounAfter(const ReadQuantity& figure, const FigureWords& words) const {
    bool is_bare_share = figure.quantity.kind == QuantityKind::kPercent && words.noun.empty() && words.verbs == 0 &&
                         !words.shares && words.completed.empty();  // 90%以上行政村
    if (figure.quantity.kind != QuantityKind::kAmount && !is_bare_share) return 0;
    std::size_t length = taker_.NounAfter(Right(figure.end));
    bool wins = IsCounted(figure.quantity) || figure.quantity.unit.empty() || words.noun.size() < kFullNounBytes ||
                IsCapacity(words.noun);
    return wins ? length : 0;
  }

  // 5000万元以上项目226个, 14534户41211人贫困群众: two figures of one noun.
  void TakeNounOfNeighbour(const ReadQuantity& figure, FigureWords* words) const {
    if (!IsCounted(figure.quantity)) return;
    if (has_figure_ && part_begin_ == figure.begin && !last_noun_.noun.empty()) {
      words->noun = last_noun_.noun;
      words->modifiers = last_noun_.modifiers;
      return;
    }
    if (next_ + 1 >= figures_.size() || figures_[next_ + 1].begin != figure.end) return;
    std::size_t begin = figures_[next_ + 1].end;
    std::size_t limit = next_ + 2 < figures_.size() ? figures_[next_ + 2].begin : text_.size();
    std::string_view right = text_.substr(begin, std::max(limit, begin) - begin);
    words->noun = std::string(right.substr(0, taker_.NounAfter(right)));
  }

  // 年产5万吨铁合金: the figure is the size of a project.
  bool IsCapacity(std::string_view noun) const { return WithoutEnding(noun, wording_.capacities).size() < noun.size(); }

  void TakeNounAfter(std::string_view right, std::size_t length, FigureWords* words) const {
    constexpr std::string_view kOf = "的";
    std::string_view noun = right.substr(0, length);
    if (noun.starts_with(kOf)) noun.remove_prefix(kOf.size());
    if (IsCapacity(words->noun)) {
      std::string_view owner = WithoutEnding(words->noun, wording_.capacities);
      words->modifiers.push_back(words->noun.substr(owner.size()));
    }
    if (!words->noun.empty()) words->verbs = 0;  // they spoke of what stands before
    if (words->attributes && !words->noun.empty()) words->modifiers.push_back(words->noun);
    words->noun = std::string(noun);
    std::string_view state = taker_.StateAfter(right.substr(length));
    if (state.empty() && namer_.IsGeneric(noun)) state = WordsUntilMark(right.substr(length));
    if (!state.empty()) words->modifiers.emplace_back(state);
  }

  // 7个项目进入可研阶段: of things of any kind, what is said of them tells which ones are meant.
  static std::string_view WordsUntilMark(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && IsHan(DecodeAt(text, end).value)) end += DecodeAt(text, end).length;
    return end <= kMaxStateBytes ? text.substr(0, end) : std::string_view();
  }

  // 分别: the names before a list of figures belong to them one by one.
  void ShareNames(FigureWords* words) {
    if (IsJoined() && next_ - list_begin_ < list_names_.size()) {
      words->noun = list_names_[next_ - list_begin_];
      return;
    }
    list_names_.clear();
    list_topics_.clear();
    list_begin_ = next_;
    std::size_t count = 1;
    while (next_ + count < figures_.size() && JointEnds(next_ + count - 1) == figures_[next_ + count].begin) ++count;
    if (count > 1) list_names_ = SharedNouns(words->noun, count, lexicon_.joining().joints, wording_.whole_endings);
    if (!list_names_.empty()) words->noun = list_names_.front();
    // 游客60万人次、花费5亿元，分别增长13%、15%: as many figures stand in the clause before.
    if (words->noun.empty() && count > 1 && previous_topics_.size() == count) list_topics_ = previous_topics_;
  }

  // Where the joint after a figure ends; where the figure ends when there is none.
  std::size_t JointEnds(std::size_t figure) const {
    std::size_t end = figures_[figure].end;
    return end + LengthOfAny(text_, end, lexicon_.joining().joints);
  }

  void Complete(const FigureWords& words, bool follows, Fact* fact) {
    const Quantity& quantity = report_.quantities[fact->quantity];
    bool strict = !fact->indicator.empty();
    if (!strict) {
      fact->kind = namer_.KindOf(quantity, words);
      bool repeats = IsJoined() && words.verbs == 0 && !words.shares && words.completed.empty() &&
                     quantity.kind == report_.quantities[fact->quantity - 1].kind;
      if (repeats) {
        fact->kind = FactOf(next_ - 1).kind;
        fact->falling = FactOf(next_ - 1).falling;
        fact->base = FactOf(next_ - 1).base;
      }
      fact->from["kind"] = Provenance::kPrinted;
      SetTopic(words, follows, fact);
      bool is_change =
          fact->kind == FactKind::kGrowth || fact->kind == FactKind::kIncrement || fact->kind == FactKind::kPoints;
      if (is_change && !repeats) {
        fact->falling = Has(words.verbs, WordClass::kFalling);
      }
    }
    if (strict) CarryListWord(fact);
    // 普通小学招生6万人，在校生52万人: those of the same schools.
    bool is_bare = wording_.bare_measures.LongestAt(fact->indicator, 0).length == fact->indicator.size();
    if (strict && is_bare && !thing_.empty()) fact->owner = thing_;
    if (!strict || fact->kind != FactKind::kLevel) FactNamer::SetBase(words, fact);
    if (!whole_.empty()) fact->breakdown = whole_;
    if (fact->owner.empty()) SetOwner(fact);
    SettleYears(WordsBefore(figures_[next_].begin), quantity, IsJoined() ? &FactOf(next_ - 1) : nullptr, lexicon_,
                fact);
  }

  // 新增高新技术企业5家、科技型企业10家: what the head of a list says holds for its members.
  void CarryListWord(Fact* fact) const {
    bool counts = fact->kind == FactKind::kLevel && IsCounted(report_.quantities[fact->quantity]);
    if (!counts || !has_figure_ || list_modifiers_.empty() || !fact->modifiers.empty()) return;
    std::string indicator = fact->indicator;
    fact->modifiers = list_modifiers_;
    namer_.SetModified(indicator, fact);
  }

  // A level is about what its own clause names; a change, a share or a rate of completion may follow another figure.
  bool MayInherit(const Fact& fact, const FigureWords& words) const {
    if (last_.IsEmpty()) return false;
    if (words.only_time) return true;  // …32亿元，去年同期为28亿元
    return fact.kind != FactKind::kLevel || Has(words.verbs, WordClass::kReaching) || IsJoined();
  }

  // 分别增长12%和15%: only a joint stands between the two figures.
  bool IsJoined() const {
    if (next_ == 0 || !has_figure_) return false;
    std::size_t joint_end = JointEnds(next_ - 1);
    return joint_end > figures_[next_ - 1].end && joint_end == figures_[next_].begin;
  }

  void SetTopic(const FigureWords& words, bool follows, Fact* fact) {
    fact->modifiers = words.modifiers;
    if (!words.noun.empty()) {
      namer_.SetNamed(words, report_.quantities[fact->quantity], thing_, fact);
      fact->from["subject"] = Provenance::kPrinted;
      return;
    }
    if (MayInherit(*fact, words)) {
      std::size_t place = next_ - list_begin_;
      const Topic& topic = place < list_topics_.size() ? list_topics_[place] : last_;
      fact->indicator = topic.indicator;
      fact->subject = topic.subject;
      fact->owner = topic.owner;
      fact->breakdown = topic.breakdown;
      fact->scope = topic.scope;
      fact->modifiers = topic.modifiers;
      fact->from["indicator"] = fact->from["subject"] = Provenance::kInferred;
      return;
    }
    if (after_colon_ && !follows) {
      FigureWords heading = taker_.Before(heading_);
      if (!heading.noun.empty()) {
        fact->modifiers.insert(fact->modifiers.begin(), heading.modifiers.begin(), heading.modifiers.end());
        namer_.SetNoun(heading.noun, fact);
        fact->from["subject"] = Provenance::kStructural;
        return;
      }
    }
    // 推动加装电梯，年内完成30部: what the clause before named.
    if (!pending_.empty() && words.modifiers.empty()) {
      FigureWords before = taker_.Before(pending_);
      if (!before.noun.empty() && before.noun.size() <= kMaxPendingBytes) {
        fact->modifiers = before.modifiers;
        namer_.SetModified(before.noun, fact);
        fact->from["subject"] = Provenance::kInferred;
        return;
      }
    }
    // 35千伏电网项目新开工20个、投产17个: the same things, another deed.
    if (!words.modifiers.empty() && has_figure_ && !last_.IsEmpty() && IsCounted(report_.quantities[fact->quantity])) {
      fact->indicator = last_.indicator;
      fact->subject = last_.subject;
      fact->from["indicator"] = fact->from["subject"] = Provenance::kInferred;
      return;
    }
    if (!words.modifiers.empty() && SetPurpose(fact)) return;
    if (!words.modifiers.empty()) {  // 投入3.2亿元: the deed itself is what is measured
      fact->subject = words.modifiers.back();
      fact->modifiers.pop_back();
      fact->from["subject"] = Provenance::kPrinted;
    }
  }

  // 安排3亿元用于水利建设: what an amount is for names it.
  bool SetPurpose(Fact* fact) const {
    std::string_view right = Right(figures_[next_].end);
    right.remove_prefix(LengthOfAny(right, 0, kClauseMarks));
    std::size_t verb = wording_.purposes.LongestAt(right, 0).length;
    std::size_t noun = verb > 0 ? taker_.NounAfter(right.substr(verb)) : 0;
    if (noun == 0) return false;
    fact->subject = right.substr(verb, noun);
    fact->from["subject"] = Provenance::kInferred;
    return true;
  }

  // What the figures before were measured on: 粮食 of 粮食播种面积.
  void RememberThing(const Fact& fact) {
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    std::string_view thing = WithoutEnding(name, wording_.bare_measures);
    if (!thing.empty()) thing_ = thing.size() < name.size() ? std::string(thing) : std::string();
  }

  // 总投资 belongs to the project named before it, in the sentence or in the name itself (松林水库总投资).
  void SetOwner(Fact* fact) const {
    std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
    if (namer_.IsOwned(name)) {
      fact->owner = owner_;
      return;
    }
    if (!account_.empty() && wording_.account_items.LongestAt(name, 0).length == name.size()) {
      fact->owner = account_;
      return;
    }
    if (namer_.IsGeneric(name)) {
      fact->owner = topic_.empty() || namer_.IsGeneric(topic_) ? std::string(box_title_) : topic_;
      return;
    }
    if (!fact->indicator.empty() && lexicon_.FindIndicator(name) != nullptr) return;
    std::string_view before = WithoutEnding(name, wording_.owned);
    if (before.size() == name.size() || !namer_.EndsLikeOwner(before)) return;
    fact->owner = before;
    std::string rest = name.substr(before.size());
    fact->indicator.clear();
    fact->subject.clear();
    namer_.SetNoun(rest, fact);
  }

  std::string_view text_, box_title_;
  const std::vector<ReadQuantity>& figures_;
  const Lexicon& lexicon_;
  const SubjectWording& wording_;
  WordTaker taker_;
  FactNamer namer_;
  Report& report_;
  std::size_t first_fact_;

  std::size_t next_ = 0;     // the next figure
  std::size_t part_begin_;   // where the words begin that may belong to it
  bool has_figure_ = false;  // a figure stands in this clause already
  bool after_colon_ = false;
  bool first_sentence_ = true;
  std::string_view pending_;                            // the clause before, when it has no figure
  std::string_view heading_;                            // the words before the colon
  std::vector<Bracket> brackets_;                       // open ones
  std::vector<std::string> list_modifiers_;             // of the head of a list: 新增A 5家、B 3家
  std::vector<Topic> clause_topics_, previous_topics_;  // of the figures of this clause and of the one before
  std::vector<Topic> list_topics_;                      // of the figures from list_begin_ on, when others named them
  std::vector<std::string> list_names_;                 // of the figures from list_begin_ on, one each
  std::size_t list_begin_ = 0;
  FigureWords last_noun_;  // of the last figure that was named by the noun after it
  std::string whole_;      // of which the figures after 其中 are parts
  std::string account_;    // of the budget, named last in this block
  std::string topic_;      // the block's heading: 公共服务项目：…
  std::string owner_, block_owner_;
  Topic last_;
  std::string thing_;  // of which bare measures (产量, 在校生) may follow in this sentence
};

}  // namespace

void CompleteFacts(std::string_view text, std::string_view box_title, const std::vector<ReadQuantity>& figures,
                   const ReportNames& names, const OwnPlaces& places, const Lexicon& lexicon, Report* report,
                   std::size_t first_fact) {
  SubjectReader(text, box_title, figures, names, places, lexicon, report, first_fact).Read();
}

}  // namespace heyan
