#include "understand/subject_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

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
constexpr auto kSemicolons = std::to_array<std::string_view>({"；", ";"});
constexpr auto kRatioSigns = std::to_array<std::string_view>({":", "：", "∶"});
constexpr auto kColons = std::to_array<std::string_view>({"：", ":"});
constexpr auto kOpening = std::to_array<std::string_view>({"（", "(", "[", "〔"});
constexpr auto kClosing = std::to_array<std::string_view>({"）", ")", "]", "〕"});
constexpr std::size_t kMaxStateBytes = 45;
// What things are counted of is named in few words: eight Han characters.
constexpr std::size_t kMaxWhoseBytes = 24;
constexpr std::size_t kMaxPendingBytes = 60;
constexpr std::string_view kOfWhich = "其中";
constexpr std::string_view kListMark = "、";
// A noun before a unit of measure must say this much to win over the noun after the figure: three Han characters.
constexpr std::size_t kFullNounBytes = 9;

// What a figure is about; the figures after it in the sentence may be about the same.
struct Topic {
  std::string indicator, subject, owner, breakdown, scope;
  std::vector<std::string> modifiers;
  bool is_growth = false;  // 增速 was named
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
      } else if (std::size_t account = brackets_.empty() ? wording_.accounts.LongestAt(text_, at).length : 0) {
        account_ = text_.substr(at, account);
        at += account;
      } else if (text_.substr(at).starts_with(kOfWhich)) {
        whole_ = last_.indicator.empty() ? last_.subject : last_.indicator;
        at += kOfWhich.size();
        lists_parts_ = LengthOfAny(text_, at, kColons) > 0;
      } else if (IsHanLead(text_[at])) {  // no mark
        at += DecodeAt(text_, at).length;
      } else if (std::size_t mark = LengthOfAny(text_, at, kSentenceMarks)) {
        EndClause(at);
        bool goes_on = lists_parts_ && LengthOfAny(text_, at, kSemicolons) > 0;
        std::string whole = goes_on ? whole_ : std::string();
        EndSentence();
        whole_ = std::move(whole);
        lists_parts_ = goes_on;
        at = part_begin_ = at + mark;
      } else if (std::size_t comma = LengthOfAny(text_, at, kClauseMarks)) {
        EndClause(at);
        at = part_begin_ = at + comma;
      } else if (next_ > 0 && figures_[next_ - 1].end == at && RatioSignEnds(next_ - 1) > at) {
        at = part_begin_ = RatioSignEnds(next_ - 1);
      } else if (std::size_t colon = LengthOfAny(text_, at, kColons)) {
        heading_ = text_.substr(part_begin_, at - part_begin_);
        if (first_sentence_ && next_ == 0 && topic_.empty()) topic_ = taker_.Before(heading_).noun;
        EndClause(at);
        at = part_begin_ = at + colon;
        after_colon_ = true;
      } else if (text_.substr(at).starts_with(kListMark)) {
        at += kListMark.size();
        if (has_figure_ || bracket_figure_) part_begin_ = at;
      } else if (std::size_t opening = LengthOfAny(text_, at, kOpening)) {
        brackets_.push_back({part_begin_, has_figure_, whole_, last_});
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
    Topic last;         // 收入12亿元（其中开发区2亿元），增长5%: what is said after the bracket is of it
  };

  void CloseBracket(std::size_t end) {
    if (brackets_.empty()) return;
    // 人口（含…2万人）为5万人: what stands before the bracket may still name a figure after it.
    bracket_figure_ |= has_figure_;
    part_begin_ = has_figure_ && brackets_.back().has_figure ? end : brackets_.back().part_begin;
    has_figure_ = brackets_.back().has_figure;
    whole_ = brackets_.back().whole;
    if (!brackets_.back().last.IsEmpty()) last_ = brackets_.back().last;
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
    has_figure_ = after_colon_ = bracket_figure_ = false;
    list_modifiers_.clear();
  }

  void EndSentence() {
    last_ = {};
    plain_noun_.clear();
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
    if (!taker_.MayNameOwner(words)) return {};
    FigureWords taken = taker_.Before(words);
    return namer_.EndsLikeOwner(taken.noun) ? taken.noun : std::string();
  }

  Fact& FactOf(std::size_t figure) { return report_.facts[first_fact_ + figure]; }

  std::string_view Right(std::size_t end) const {
    std::size_t limit = next_ + 1 < figures_.size() ? figures_[next_ + 1].begin : text_.size();
    return text_.substr(end, std::max(limit, end) - end);
  }

  // The words before a figure; of 新增专款（2亿元） those before the bracket.
  std::string_view Left(const ReadQuantity& figure) const {
    std::size_t begin = part_begin_, end = std::max(figure.begin, part_begin_);
    bool opens_bracket = begin == end && !has_figure_ && !brackets_.empty();
    if (opens_bracket) begin = std::min(brackets_.back().part_begin, end);
    std::string_view left = text_.substr(begin, end - begin);
    for (std::string_view mark : kOpening) {
      if (opens_bracket && left.ends_with(mark)) left.remove_suffix(mark.size());
    }
    return left;
  }

  std::size_t TakeFigure() {
    const ReadQuantity& figure = figures_[next_];
    Fact& fact = FactOf(next_);
    std::string_view left = Left(figure);
    FigureWords words = figure.quantity.kind == QuantityKind::kRank ? taker_.BeforeRank(left) : taker_.Before(left);
    // 居全省第5、皖北第1: another ranking of the same.
    bool ranks_again = figure.quantity.kind == QuantityKind::kRank && !words.ranks && has_figure_ && next_ > 0 &&
                       figures_[next_ - 1].quantity.kind == QuantityKind::kRank;
    if (ranks_again) words.compared_with = std::exchange(words.noun, {});
    SettleCompletion(left, figure.quantity, &words);
    std::size_t end = AfterBracket(figure.end);
    if (!words.modifiers.empty()) {
      list_modifiers_ = words.modifiers;
    } else if (std::size_t action = DeedLength(words.noun)) {
      list_modifiers_ = {words.noun.substr(0, action)};  // 新增高新技术企业 is an indicator as a whole
    } else if (has_figure_ && !IsTotal(words.noun)) {
      words.modifiers = list_modifiers_;
    }
    std::string examples;
    if (words.examples && IsCounted(figure.quantity)) {
      examples = std::exchange(words.noun, {});
      words.verbs = 0;
    }
    if (IsCounted(figure.quantity)) taker_.KeepLastDeed(&words);
    NarrowByFigureBefore(figure, &words);
    std::size_t noun_after = NounAfter(figure, words);
    std::string named_before = noun_after > 0 ? words.noun : std::string();
    KeepOwnedMeasure(Right(end), &words);
    if (noun_after > 0) TakeNounAfter(Right(end), noun_after, &words);
    if (noun_after > 0 && namer_.IsGeneric(words.noun) && examples.size() <= kMaxPendingBytes && !examples.empty()) {
      words.modifiers.push_back(examples);  // 松林光伏等4个项目: they tell which kind is meant
    }
    end += noun_after;
    bool follows = noun_after > 0;
    if (!follows && words.noun.empty()) TakeNounOfNeighbour(figure, &words);
    last_noun_ = follows ? words : FigureWords();
    if (follows) plain_noun_ = words.noun;
    ShareNames(&words);
    Complete(words, follows, &fact);
    TakeOwnerAround(named_before, end, &fact);
    if (follows && fact.scope.empty()) SetScope(taker_.PlaceAtEnd(left), &fact);
    RememberOwner(figure.quantity, fact);
    RememberThing(figure.quantity, fact);
    bool grows = words.grows || (words.noun.empty() && last_.is_growth);
    Topic topic{fact.indicator, fact.subject, fact.owner, fact.breakdown, fact.scope, fact.modifiers, grows};
    bool is_among = text_.substr(end).starts_with("中");  // 在9个城市中排名第二
    if (is_among && !named_before.empty()) {
      Fact ranked;
      namer_.SetNoun(named_before, &ranked);
      last_ = Topic{.indicator = ranked.indicator, .subject = ranked.subject};
    } else if (!topic.IsEmpty() && !is_among) {
      last_ = topic;
    }
    last_completed_ = words.completed;
    clause_topics_.push_back(topic);
    pending_ = {};
    has_figure_ = true;
    part_begin_ = end;
    ++next_;
    return end;
  }

  static bool IsBound(const Quantity& quantity) {
    return quantity.comparator != Comparator::kEqual && !quantity.unit.empty() && !IsCounted(quantity);
  }

  // 抓好总投资5亿元的水库: all that is named before the figure is a measure of what follows.
  void KeepOwnedMeasure(std::string_view right, FigureWords* words) const {
    std::size_t measure = words->noun.size() - WithoutEnding(words->noun, wording_.owned).size();
    if (measure > 0 && right.starts_with("的")) words->noun.erase(0, words->noun.size() - measure);
  }

  // 完成年度投资5亿元 tells how much was invested; 为年初预算12亿元的109% completes that budget.
  void SettleCompletion(std::string_view left, const Quantity& quantity, FigureWords* words) const {
    constexpr std::string_view kOf = "的";
    if (quantity.kind == QuantityKind::kPercent) {
      bool follows_amount = left == kOf && has_figure_ && !last_completed_.empty();
      if (follows_amount) words->completed = last_completed_;
      return;
    }
    if (namer_.IsOwned(words->completed) && words->noun.empty()) words->noun = std::exchange(words->completed, {});
  }

  // 引进100名（个）人才: where a bracket of one or two characters ends after a figure, else `end`.
  std::size_t AfterBracket(std::size_t end) const {
    constexpr std::size_t kShort = 6;
    std::size_t opening = LengthOfAny(text_, end, kOpening);
    for (std::size_t at = end + opening; opening > 0 && at <= end + opening + kShort && at < text_.size();
         at += std::max<std::uint32_t>(1, DecodeAt(text_, at).length)) {
      std::size_t closing = LengthOfAny(text_, at, kClosing);
      if (closing > 0)
        return IsHanLead(text_.substr(at + closing).empty() ? ' ' : text_[at + closing]) ? at + closing : end;
    }
    return end;
  }

  // 100亿元以上项目6个: the first figure tells which of them are counted.
  void NarrowByFigureBefore(const ReadQuantity& figure, FigureWords* words) const {
    bool follows_figure = has_figure_ && next_ > 0 && figures_[next_ - 1].end == part_begin_;
    if (!follows_figure || !IsCounted(figure.quantity) || words->noun.empty()) return;
    if (!text_.substr(part_begin_).starts_with(words->noun) || !IsBound(figures_[next_ - 1].quantity)) return;
    words->noun.insert(0, text_.substr(figures_[next_ - 1].begin, part_begin_ - figures_[next_ - 1].begin));
  }

  // 总投资5亿元的松林水库; 市中心医院3个专科.
  void TakeOwnerAround(const std::string& named_before, std::size_t end, Fact* fact) const {
    constexpr std::string_view kOf = "的";
    const std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
    std::string_view right = Right(end);
    if (right.starts_with(kOf) && namer_.IsOwned(name)) {
      std::size_t noun = taker_.NounAfter(right);
      if (noun > kOf.size()) fact->owner = right.substr(kOf.size(), noun - kOf.size());
    } else if (fact->owner.empty() && namer_.EndsLikeOwner(named_before)) {
      fact->owner = named_before;
    }
  }

  // Of 新增高新技术企业 新增, of 生产安全事故 nothing.
  std::size_t DeedLength(std::string_view noun) const {
    std::size_t deed = wording_.actions.LongestAt(noun, 0).length;
    return wording_.kept.LongestAt(noun, 0).length < deed ? deed : 0;
  }

  // The noun after the figure names it when things are counted (42个示范村), or when little stands before it.
  std::size_t NounAfter(const ReadQuantity& figure, const FigureWords& words) const {
    bool is_bare_share = figure.quantity.kind == QuantityKind::kPercent && words.noun.empty() && words.verbs == 0 &&
                         !words.shares && words.completed.empty();  // 90%以上行政村
    if (figure.quantity.kind != QuantityKind::kAmount && !is_bare_share) return 0;
    std::size_t length = taker_.NounAfter(Right(AfterBracket(figure.end)));
    bool ends_in_deed = WithoutEnding(words.noun, wording_.actions).size() < words.noun.size();  // 每区建设5公里绿道
    bool wins = IsCounted(figure.quantity) || figure.quantity.unit.empty() || words.noun.size() < kFullNounBytes ||
                IsCapacity(words.noun) || ends_in_deed || IsSizeOfProject(figure, words, length);
    return wins ? length : 0;
  }

  // 松林集团30万吨冷链项目: a size in another unit than money.
  bool IsSizeOfProject(const ReadQuantity& figure, const FigureWords& words, std::size_t noun_after) const {
    if (figure.quantity.dimension.starts_with("money")) return false;
    std::string_view noun = Right(figure.end).substr(0, noun_after);
    return namer_.EndsLikeOwner(noun) || (noun_after > 0 && namer_.EndsLikeOwner(words.noun));
  }

  // 5000万元以上项目226个, 14534户41211人贫困群众: two figures of one noun.
  void TakeNounOfNeighbour(const ReadQuantity& figure, FigureWords* words) const {
    bool follows_noun = has_figure_ && part_begin_ == figure.begin && !last_noun_.noun.empty();
    if (follows_noun && !IsCounted(figure.quantity)) {  // 10笔纾困资金5240万元
      words->noun = taker_.Before(last_noun_.noun).noun;
      return;
    }
    if (!IsCounted(figure.quantity)) return;
    bool is_bound =
        has_figure_ && next_ > 0 && figures_[next_ - 1].end == figure.begin && IsBound(figures_[next_ - 1].quantity);
    const std::string& plain = plain_noun_.empty() ? NameOf(last_) : plain_noun_;
    if (is_bound && !plain.empty()) {  // 项目16个，10亿元以上8个
      const ReadQuantity& bound = figures_[next_ - 1];
      words->noun = std::string(text_.substr(bound.begin, bound.end - bound.begin)) + plain;
      return;
    }
    if (has_figure_ && part_begin_ == figure.begin && !last_noun_.noun.empty()) {
      const ReadQuantity& before = figures_[next_ - 1];
      bool narrows = IsBound(before.quantity);
      if (narrows) words->noun = text_.substr(before.begin, before.end - before.begin);
      words->noun += last_noun_.noun;
      words->modifiers = last_noun_.modifiers;
      return;
    }
    // So too 2400户、5300人的搬迁任务.
    if (next_ + 1 >= figures_.size() || figures_[next_ + 1].begin != JointEnds(next_)) return;
    bool is_list = figures_[next_ + 1].begin > figure.end;
    if (is_list && !text_.substr(figures_[next_ + 1].end).starts_with("的")) return;
    std::size_t begin = figures_[next_ + 1].end;
    std::size_t limit = next_ + 2 < figures_.size() ? figures_[next_ + 2].begin : text_.size();
    std::string_view right = text_.substr(begin, std::max(limit, begin) - begin);
    std::string_view noun = right.substr(0, taker_.NounAfter(right));
    if (noun.starts_with("的")) noun.remove_prefix(std::string_view("的").size());
    words->noun = noun;
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
    bool tells_which =
        words->attributes || (words->verbs == 0 && words->noun.size() <= kMaxWhoseBytes);  // 市区12条河流
    if (tells_which && !words->noun.empty() && !namer_.EndsLikeOwner(words->noun))
      words->modifiers.push_back(words->noun);
    // They spoke of what stands before, or with it of the deed: 改造提升30万吨水厂.
    if (!words->noun.empty() || !words->modifiers.empty()) words->verbs = 0;
    words->noun = std::string(noun);
    std::string_view state = namer_.IsGeneric(noun) ? WordsUntilMark(right.substr(length)) : std::string_view();
    if (state.empty()) state = taker_.StateAfter(right.substr(length));
    if (!state.empty()) words->modifiers.emplace_back(state);
  }

  // 7个项目进入可研阶段: of things of any kind, what is said of them tells which ones are meant.
  static std::string_view WordsUntilMark(std::string_view text) {
    std::size_t end = 0;
    auto goes_on = [&](char32_t c) { return IsHan(c) || c == U'“' || c == U'”' || c == U'《' || c == U'》'; };
    while (end < text.size() && goes_on(DecodeAt(text, end).value)) end += DecodeAt(text, end).length;
    return end <= kMaxStateBytes ? text.substr(0, end) : std::string_view();
  }

  // 分别: the names before a list of figures belong to them one by one.
  void ShareNames(FigureWords* words) {
    if (IsJoined() && next_ - list_begin_ < list_names_.size()) {
      words->noun = list_names_[next_ - list_begin_];
      return;
    }
    if (IsJoined() && next_ - list_begin_ < list_deeds_.size()) {
      words->modifiers = {list_deeds_[next_ - list_begin_]};
      words->noun = list_noun_;
      return;
    }
    list_deeds_.clear();
    list_names_.clear();
    list_topics_.clear();
    list_begin_ = next_;
    std::size_t count = 1;
    while (next_ + count < figures_.size() && JointEnds(next_ + count - 1) == figures_[next_ + count].begin) ++count;
    if (count > 1) list_names_ = SharedNouns(words->noun, count, lexicon_);
    // 签约、开工项目19个、16个: one deed each.
    if (count > 1 && list_names_.empty() && words->modifiers.size() == count) list_deeds_ = words->modifiers;
    list_noun_ = words->noun;
    if (!list_names_.empty()) words->noun = list_names_.front();
    if (!list_deeds_.empty()) words->modifiers = {list_deeds_.front()};
    // 游客60万人次、花费5亿元，分别增长13%、15%: as many figures stand in the clause before.
    bool repeats = words->noun.empty() && count > 1 && !has_figure_ && previous_topics_.size() == count;
    if (repeats) list_topics_ = previous_topics_;
  }

  // Where the joint after a figure ends; where the figure ends when there is none.
  std::size_t JointEnds(std::size_t figure) const {
    std::size_t end = figures_[figure].end;
    return std::max(end + LengthOfAny(text_, end, lexicon_.joining().joints), RatioSignEnds(figure));
  }

  // 8:42:50: where the sign ends between a figure and the next one; where the figure ends when there is none.
  std::size_t RatioSignEnds(std::size_t figure) const {
    std::size_t end = figures_[figure].end;
    std::size_t sign = LengthOfAny(text_, end, kRatioSigns);
    return figure + 1 < figures_.size() && figures_[figure + 1].begin == end + sign ? end + sign : end;
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
      bool grows_on = words.noun.empty() && last_.is_growth && quantity.kind == QuantityKind::kPercent;
      if (grows_on && fact->kind == FactKind::kLevel) fact->kind = FactKind::kGrowth;  // …增速快于全市2个百分点，达到9%
      const std::string& name = fact->indicator.empty() ? fact->subject : fact->indicator;
      bool is_part = WithoutEnding(name, wording_.share_nouns).size() < name.size();  // 三次产业结构8:42:50
      if (quantity.kind == QuantityKind::kRatio && is_part) fact->kind = FactKind::kShare;
      if (quantity.kind == QuantityKind::kRatio) NameSector(name, fact);
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
    SettleYears(Left(figures_[next_]), quantity, IsJoined() ? &FactOf(next_ - 1) : nullptr, lexicon_, fact);
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
    if (words.only_time || !words.completed.empty()) return true;  // …32亿元，去年同期为28亿元
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
    if (!words.noun.empty() && !last_.IsEmpty() && IsLevel(words.noun)) {
      return TakeLevel(words.noun, fact);
    }
    if (wording_.funds.LongestAt(words.noun, 0).length == words.noun.size() && !words.noun.empty() &&
        SetPurpose(fact)) {
      fact->subject += words.noun;  // 安排资金3亿元用于水利建设
      return;
    }
    if (!words.noun.empty()) {
      bool is_total = IsTotal(words.noun);
      std::string counted = is_total ? Counted() : thing_;
      namer_.SetNamed(words, report_.quantities[fact->quantity], counted, fact);
      fact->from["subject"] = Provenance::kPrinted;
      return;
    }
    // 推动加装电梯，年内完成30部: what the clause before named.
    if (fact->kind == FactKind::kLevel && !IsJoined() && SetPending(words, fact)) return;
    bool adjoins = has_figure_ && next_ > 0 && figures_[next_ - 1].end == figures_[next_].begin;
    if (adjoins && !last_.IsEmpty()) return CopyTopic(last_, fact);  // 城市道路9条28.8公里
    if (MayInherit(*fact, words)) {
      std::size_t place = next_ - list_begin_;
      const Topic& topic = place < list_topics_.size() ? list_topics_[place] : last_;
      return CopyTopic(topic, fact);
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
    // 城市百强榜第14位: the list itself is all that is named.
    if (fact->kind == FactKind::kRank &&
        WithoutEnding(words.compared_with, wording_.ranking_lists).size() < words.compared_with.size()) {
      fact->subject = words.compared_with;
      return;
    }
    if (SetPending(words, fact)) return;
    // 35千伏电网项目新开工20个、投产17个: the same things, another deed.
    if (IsLikeLast(report_.quantities[fact->quantity])) {
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

  static void CopyTopic(const Topic& topic, Fact* fact) {
    fact->indicator = topic.indicator;
    fact->subject = topic.subject;
    fact->owner = topic.owner;
    fact->breakdown = topic.breakdown;
    fact->scope = topic.scope;
    fact->modifiers = topic.modifiers;
    fact->from["indicator"] = fact->from["subject"] = Provenance::kInferred;
  }

  // …收入12亿元，其中市本级5亿元; 示范区30个，其中国家级6个: of things counted it is their grade.
  void TakeLevel(const std::string& level, Fact* fact) const {
    CopyTopic(last_, fact);
    if (IsCounted(report_.quantities[fact->quantity])) {
      fact->modifiers.push_back(level);
      return;
    }
    fact->scope = level;
    fact->from["scope"] = Provenance::kInferred;
  }

  static void SetScope(std::string_view place, Fact* fact) {
    if (place.empty()) return;
    fact->scope = place;
    fact->from["scope"] = Provenance::kInferred;
  }

  // 三次产业结构8:42:50: the second term is that of the second one.
  void NameSector(std::string_view name, Fact* fact) const {
    const std::vector<std::string>& sectors = wording_.sectors;
    std::size_t first = next_, last = next_;
    while (first > 0 && RatioSignEnds(first - 1) == figures_[first].begin) --first;
    while (last + 1 < figures_.size() && RatioSignEnds(last) == figures_[last + 1].begin) ++last;
    bool fits = last - first + 1 == sectors.size() && wording_.sector_structures.LongestAt(name, 0).length > 0;
    if (fits) fact->modifiers = {sectors[next_ - first]};
  }

  // 市本级, 县级: a level of the own place, and nothing else.
  bool IsLevel(std::string_view noun) const {
    PhraseMatcher::Match word = lexicon_.words().LongestAt(noun, 0);
    return word.id != PhraseMatcher::kNone && word.length == noun.size() &&
           Has(lexicon_.ClassesOf(word.id), WordClass::kOtherLevel);
  }

  // 总量, 覆盖率: said of the things that the figure before counted.
  bool IsTotal(std::string_view noun) const {
    return !noun.empty() && wording_.totals.LongestAt(noun, 0).length == noun.size();
  }

  static const std::string& NameOf(const Topic& topic) {
    return topic.indicator.empty() ? topic.subject : topic.indicator;
  }

  // What the last figure counted, without the deed: of 新增市场主体 市场主体.
  std::string Counted() const {
    std::string_view name = WithoutEnding(NameOf(last_), wording_.measure_endings);
    return std::string(name.substr(DeedLength(name)));
  }

  bool SetPending(const FigureWords& words, Fact* fact) const {
    if (pending_.empty() || !words.modifiers.empty()) return false;
    FigureWords before = taker_.Before(pending_);
    if (before.noun.empty() || before.noun.size() > kMaxPendingBytes) return false;
    fact->modifiers = before.modifiers;
    namer_.SetModified(before.noun, fact);
    fact->from["subject"] = Provenance::kInferred;
    return true;
  }

  // A count after a count of this clause, or an amount in the unit of the figure before.
  bool IsLikeLast(const Quantity& quantity) const {
    if (last_.IsEmpty() || next_ == 0) return false;
    const Quantity& before = figures_[next_ - 1].quantity;
    return has_figure_ && (IsCounted(quantity) || (!quantity.unit.empty() && before.dimension == quantity.dimension));
  }

  // 安排3亿元用于水利建设: what an amount is for names it.
  bool SetPurpose(Fact* fact) const {
    std::string_view right = Right(figures_[next_].end);
    right.remove_prefix(LengthOfAny(right, 0, kClauseMarks));
    std::size_t verb = wording_.purposes.LongestAt(right, 0).length;
    for (std::size_t lead = 1; verb == 0 && lead > 0; verb = wording_.purposes.LongestAt(right, 0).length) {
      lead = wording_.reporting.LongestAt(right, 0).length;  // 全力保障, 加快完善
      right.remove_prefix(lead);
    }
    std::size_t noun = verb > 0 ? taker_.NounAfter(right.substr(verb)) : 0;
    if (noun == 0) return false;
    fact->subject = right.substr(verb, noun);
    fact->from["subject"] = Provenance::kInferred;
    return true;
  }

  // 实施水利项目5个，总投资…: of those projects.
  void RememberOwner(const Quantity& quantity, const Fact& fact) {
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    if (!IsCounted(quantity) || WithoutEnding(name, wording_.owner_endings).size() == name.size()) return;
    owner_ = namer_.IsGeneric(name) && !fact.modifiers.empty() ? fact.modifiers.back() + name : name;
  }

  // What the figures before were measured on: 粮食 of 粮食播种面积, 职业高中 of 职业高中57所.
  void RememberThing(const Quantity& quantity, const Fact& fact) {
    const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
    std::string_view thing = WithoutEnding(name, wording_.bare_measures);
    bool is_counted = IsCounted(quantity) && fact.kind == FactKind::kLevel;
    bool owns = is_counted && WithoutEnding(name, wording_.counted_owners).size() < name.size();
    if (thing.size() < name.size() && !thing.empty()) {
      thing_ = thing;
    } else if (owns) {
      thing_ = name;
    } else if (!thing.empty() && (!is_counted || quantity.dimension.starts_with("count:"))) {
      thing_.clear();
    }
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
  bool bracket_figure_ = false;  // one stands in a bracket of this clause
  bool first_sentence_ = true;
  std::string_view pending_;                            // the clause before, when it has no figure
  std::string_view heading_;                            // the words before the colon
  std::vector<Bracket> brackets_;                       // open ones
  std::vector<std::string> list_modifiers_;             // of the head of a list: 新增A 5家、B 3家
  std::vector<Topic> clause_topics_, previous_topics_;  // of the figures of this clause and of the one before
  std::vector<Topic> list_topics_;                      // of the figures from list_begin_ on, when others named them
  std::vector<std::string> list_deeds_;                 // of the figures from list_begin_ on, one each
  std::string list_noun_;                               // of those
  std::vector<std::string> list_names_;                 // of the figures from list_begin_ on, one each
  std::size_t list_begin_ = 0;
  FigureWords last_noun_;       // of the last figure that was named by the noun after it
  std::string last_completed_;  // 年初预算, when the last figure was its amount
  std::string plain_noun_;      // of the last figure of this sentence that was named so
  std::string whole_;           // of which the figures after 其中 are parts
  bool lists_parts_ = false;    // 其中：…；…: they go on over semicolons
  std::string account_;         // of the budget, named last in this block
  std::string topic_;           // the block's heading: 公共服务项目：…
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
