#include "rules/message_template.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/messages.h"
#include "rules/rule.h"

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
    parts_.push_back({std::string(message_.substr(at_ + 1, close - at_ - 1)), true, group_});
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

std::string Fill(std::string_view message, Language language,
                 const std::vector<std::pair<std::string, LocalizedText>>& values) {
  std::vector<LocalizedText> errors;  // told when the rule was loaded
  std::vector<MessagePart> parts = ParseMessage(message, &errors);
  auto value_of = [&](const std::string& name) -> std::string_view {
    auto found = std::ranges::find(values, name, &std::pair<std::string, LocalizedText>::first);
    return found == values.end() ? std::string_view() : std::string_view(found->second.In(language));
  };
  std::set<int> vanished;
  for (const MessagePart& part : parts) {
    if (part.is_placeholder && part.group != 0 && value_of(part.text).empty()) vanished.insert(part.group);
  }
  std::string filled;
  for (const MessagePart& part : parts) {
    if (vanished.contains(part.group)) continue;
    filled += part.is_placeholder ? value_of(part.text) : std::string_view(part.text);
  }
  return filled;
}

}  // namespace

std::vector<MessagePart> ParseMessage(std::string_view message, std::vector<LocalizedText>* errors) {
  return MessageParser(message, errors).Parse();
}

LocalizedText FillMessage(const LocalizedText& message,
                          const std::vector<std::pair<std::string, LocalizedText>>& values) {
  return {Fill(message.zh, Language::kZh, values), Fill(message.en, Language::kEn, values)};
}

}  // namespace heyan
