// What the words and figures of a block read so far say of the next figure. subject_reader.cc walks over the marks and keeps
// it; noun_finder and fact_completer read it at each figure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "understand/figure_row.h"
#include "understand/figure_words.h"

namespace heyan {

// What a figure is about; the figures after it in the sentence may be about the same.
struct Topic {
  std::string indicator, subject, owner, breakdown, scope;
  std::vector<std::string> modifiers;
  bool is_growth = false;  // 增速 was named
  Doubt doubt = Doubt::kNone;
  bool IsEmpty() const { return indicator.empty() && subject.empty(); }
  const std::string& Name() const { return indicator.empty() ? subject : indicator; }
};

// An open bracket, and what held before it.
struct Bracket {
  std::size_t part_begin;
  bool has_figure;
  std::string whole;  // of which the figures before it are parts
  Topic last;         // 收入12亿元（其中开发区2亿元），增长5%: what is said after the bracket is of it
};

struct SentenceMemory {
  // Where the next figure stands.
  std::size_t next = 0;         // its index
  std::size_t part_begin = 0;   // where the words begin that may belong to it
  bool has_figure = false;      // a figure stands in this clause already
  bool bracket_figure = false;  // one stands in a bracket of this clause
  bool after_colon = false;
  bool first_sentence = true;
  std::vector<Bracket> brackets;  // open ones

  // What was named.
  Topic last;                                         // by the last figure of the sentence
  std::vector<Topic> clause_topics, previous_topics;  // of the figures of this clause and of the one before
  std::string_view pending;                           // the clause before, when it has no figure
  std::string_view heading;                           // the words before the colon
  std::string topic;                                  // the block's heading: 公共服务项目：…
  std::vector<std::string> list_modifiers;            // of the head of a list: 新增A 5家、B 3家
  FigureWords last_noun;                              // of the last figure when the noun after it named it
  std::string plain_noun;                             // of the last figure of this sentence that was named so
  std::string last_completed;                         // 年初预算, when the last figure was its amount
  std::string thing;             // of which bare measures (产量, 在校生) may follow in this sentence
  Topic last_of_sentence;        // by the last figure of the sentence before
  std::string whole;             // of which the figures after 其中 are parts
  std::string whole_scope;       // of the whole
  bool whole_of_clause = false;  // 收入增长6%、其中税收增长5%，…: the parts end with the clause
  bool lists_parts = false;      // 其中：…；…: they go on over semicolons
  std::string owner, block_owner;
  std::string account;  // of the budget, named last in this block
};

// 分别增长12%和15%: only a joint stands between the next figure and the one before it.
inline bool IsJoined(const FigureRow& row, const SentenceMemory& memory) {
  if (memory.next == 0 || !memory.has_figure) return false;
  std::size_t joint_end = row.JointEnds(memory.next - 1);
  return joint_end > row[memory.next - 1].end && joint_end == row[memory.next].begin;
}

}  // namespace heyan
