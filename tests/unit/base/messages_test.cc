#include "base/messages.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace heyan {
namespace {

constexpr std::string_view kNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_";

std::set<std::string> Placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    std::size_t close = text.find_first_not_of(kNameCharacters, open + 1);
    if (close != text.npos && text[close] == '}') names.emplace(text.substr(open + 1, close - open - 1));
  }
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

// The string literals among `arguments` that look like ids: "stage.what". A call may choose between several.
std::vector<std::string> Ids(std::string_view arguments) {
  std::vector<std::string> ids;
  for (std::size_t open = arguments.find('"'); open != arguments.npos;) {
    std::size_t close = arguments.find('"', open + 1);
    if (close == arguments.npos) break;
    std::string literal(arguments.substr(open + 1, close - open - 1));
    std::size_t dot = literal.find('.');
    bool is_id = dot != literal.npos && dot > 0 && dot + 1 < literal.size();
    for (char c : literal) is_id = is_id && (c == '.' || kNameCharacters.contains(c));
    if (is_id) ids.push_back(literal);
    open = arguments.find('"', close + 1);
  }
  return ids;
}

// The ids that the calls of Say in `source` name.
std::vector<std::string> IdsOfCalls(std::string_view source) {
  constexpr std::string_view kCall = "Say(";
  std::vector<std::string> ids;
  for (std::size_t at = source.find(kCall); at != source.npos; at = source.find(kCall, at + 1)) {
    for (std::string& id : Ids(Arguments(source, at + kCall.size()))) ids.push_back(std::move(id));
  }
  return ids;
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
  std::set<std::string, std::less<>> known;
  for (const MessageTemplate& message : AllMessages()) known.emplace(message.id);
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(HEYAN_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cc" && entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    std::string source{std::istreambuf_iterator<char>(in), {}};
    for (const std::string& id : IdsOfCalls(source)) {
      EXPECT_TRUE(known.contains(id)) << entry.path() << ": " << id;
      ++seen;
    }
  }
  EXPECT_GT(seen, 20U);
}

}  // namespace
}  // namespace heyan
