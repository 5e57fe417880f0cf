#include "rules/message.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/messages.h"

namespace heyan {
namespace {

class MessageParser {
 public:
  MessageParser(std::string_view message, std::vector<LocalizedText>* errors) : message_(message), errors_(errors) {}

  std::vector<MessagePart> Parse() {
    for (at_ = 0; at_ < message_.size(); ++at_) {
      char c = message_[at_];
      bool is_escaped = c == '\\' && at_ + 1 < message_.size() && IsSpecial(message_[at_ + 1]);
      if (is_escaped) {
        text_ += message_[++at_];
      } else if (!IsSpecial(c) || c == '\\') {
        text_ += c;
      } else {
        TakeSpecial(c);
      }
    }
    EndText();
    if (group_ != 0) errors_->push_back(Say("rule.group_open"));
    return std::move(parts_);
  }

 private:
  static bool IsSpecial(char c) { return std::string_view("[]{}\\").find(c) != std::string_view::npos; }

  void TakeSpecial(char c) {
    EndText();
    switch (c) {
      case '[':
        if (group_ != 0) errors_->push_back(Say("rule.group_nested"));
        group_ = ++groups_;
        has_placeholder_ = false;
        break;
      case ']':
        if (group_ == 0) {
          errors_->push_back(Say("rule.group_close"));
        } else if (!has_placeholder_) {
          errors_->push_back(Say("rule.group_fixed"));
        }
        group_ = 0;
        break;
      case '{':
        TakePlaceholder();
        break;
      default:
        errors_->push_back(Say("rule.brace_close"));
    }
  }

  void TakePlaceholder() {
    std::size_t close = message_.find_first_of("}{[]", at_ + 1);
    if (close == std::string_view::npos || message_[close] != '}') {
      errors_->push_back(Say("rule.brace_open"));
      return;
    }
    std::string_view inside = message_.substr(at_ + 1, close - at_ - 1);
    std::size_t blanks = std::min(inside.find_first_not_of(' '), inside.size());
    std::string text(inside.substr(blanks, inside.find_last_not_of(' ') + 1 - blanks));
    parts_.push_back({std::move(text), true, group_, at_ + 1 + blanks});
    has_placeholder_ = true;
    at_ = close;
  }

  void EndText() {
    if (text_.empty()) return;
    parts_.push_back({std::move(text_), false, group_});
    text_.clear();
  }

  std::string_view message_;
  std::vector<LocalizedText>* errors_;
  std::vector<MessagePart> parts_;
  std::string text_;
  std::size_t at_ = 0;
  int group_ = 0;  // the open one; 0 outside
  int groups_ = 0;
  bool has_placeholder_ = false;  // in the open group
};

// What each placeholder of a message is filled with; nothing for text.
std::vector<std::string> ValuesOf(const std::vector<MessagePart>& parts, Language language, const NamedValues& values,
                                  const PrintExpression& print) {
  std::vector<std::string> filled;
  for (const MessagePart& part : parts) {
    auto named = std::ranges::find(values, part.text, &NamedValues::value_type::first);
    if (!part.is_placeholder) {
      filled.emplace_back();
    } else if (named != values.end()) {
      filled.push_back(named->second.In(language));
    } else {
      filled.push_back(part.expression && print ? print(*part.expression).In(language) : "");
    }
  }
  return filled;
}

std::string Fill(const std::vector<MessagePart>& parts, Language language, const NamedValues& values,
                 const PrintExpression& print) {
  std::vector<std::string> filled = ValuesOf(parts, language, values, print);
  std::set<int> vanished;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].is_placeholder && parts[i].group != 0 && filled[i].empty()) vanished.insert(parts[i].group);
  }
  std::string message;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!vanished.contains(parts[i].group)) message += parts[i].is_placeholder ? filled[i] : parts[i].text;
  }
  return message;
}

}  // namespace

std::vector<MessagePart> ParseMessage(std::string_view message, std::vector<LocalizedText>* errors) {
  if (message.contains("｛")) errors->push_back(Say("rule.wide_brace"));
  return MessageParser(message, errors).Parse();
}

LocalizedText FillMessage(const Message& message, const NamedValues& values, const PrintExpression& print) {
  return {Fill(message.zh, Language::kZh, values, print), Fill(message.en, Language::kEn, values, print)};
}

}  // namespace heyan
