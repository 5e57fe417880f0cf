#include "base/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace heyan {
namespace {

std::set<std::string> Placeholders(std::string_view text) {
  static const std::regex kPlaceholder(R"(\{([a-z_]+)\})");
  std::string copy(text);
  std::set<std::string> names;
  for (std::sregex_iterator it(copy.begin(), copy.end(), kPlaceholder), end; it != end; ++it) names.insert((*it)[1]);
  return names;
}

// What stands between the brackets of a call that opens before `begin`.
std::string_view Arguments(std::string_view source, std::size_t begin) {
  int depth = 1;
  std::size_t end = begin;
  for (; end < source.size() && depth > 0; ++end) {
    if (source[end] == '(') ++depth;
    if (source[end] == ')') --depth;
  }
  return source.substr(begin, end - begin);
}

TEST(MessagesTest, AreSortedAndUnique) {
  auto messages = AllMessages();
  for (std::size_t i = 1; i < messages.size(); ++i) {
    EXPECT_LT(messages[i - 1].id, messages[i].id);
  }
}

TEST(MessagesTest, SayTheSameInBothLanguages) {
  for (const MessageTemplate& message : AllMessages()) {
    EXPECT_FALSE(message.zh.empty()) << message.id;
    EXPECT_FALSE(message.en.empty()) << message.id;
    EXPECT_EQ(Placeholders(message.zh), Placeholders(message.en)) << message.id;
  }
}

TEST(MessagesTest, FillPlaceholdersLeavesUnknownOnesAndFillsOnce) {
  std::vector<MessageArgument> arguments{{"a", "{b}"}, {"b", "2"}};
  EXPECT_EQ(FillPlaceholders("{a} {b} {c} {", arguments), "{b} 2 {c} {");
}

TEST(MessagesTest, UnknownIdGivesTheIdItself) { EXPECT_EQ(Say("no.such_message").en, "no.such_message"); }

TEST(MessagesTest, EveryIdInTheSourcesExists) {
  static const std::regex kCall(R"(\bSay\()");
  static const std::regex kId(R"re("([a-z0-9_]+(\.[a-z0-9_]+)+)")re");
  std::set<std::string, std::less<>> known;
  for (const MessageTemplate& message : AllMessages()) known.emplace(message.id);
  int ids = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(HEYAN_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    std::string source{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator call(source.begin(), source.end(), kCall), end; call != end; ++call) {
      std::string arguments(Arguments(source, call->position() + call->length()));
      for (std::sregex_iterator id(arguments.begin(), arguments.end(), kId); id != end; ++id) {
        EXPECT_TRUE(known.contains((*id)[1].str())) << entry.path() << ": " << (*id)[1];
        ++ids;
      }
    }
  }
  EXPECT_GT(ids, 20);
}

}  // namespace
}  // namespace heyan
