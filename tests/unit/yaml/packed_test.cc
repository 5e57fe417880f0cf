#include "yaml/packed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "rules/builtin_files.h"

namespace heyan::yaml {
namespace {

std::optional<Node> Read(std::string_view text) {
  std::vector<Problem> problems;
  return Parse(text, "x.yaml", &problems);
}

bool AreSame(const Node& a, const Node& b) {
  auto same_members = [](const Member& x, const Member& y) {
    return AreSame(x.first, y.first) && AreSame(x.second, y.second);
  };
  return a.kind == b.kind && a.quoted == b.quoted && a.offset == b.offset && a.mark.line == b.mark.line &&
         a.mark.column == b.mark.column && a.scalar == b.scalar &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), AreSame) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), same_members);
}

constexpr std::string_view kSample = "a: [1, '二', {b: ~, c: \"\\n\"}]\n三: |\n  x\n  y\n四: []\nd: {}\n";

TEST(PackedYaml, ShippedFilesComeBackAsTheyWere) {
  for (const BuiltinFile& file : BuiltinFiles()) {
    std::optional<Node> parsed = Read(file.text);
    std::optional<Node> unpacked = Unpack(Pack(*parsed));
    ASSERT_TRUE(unpacked) << file.path;
    EXPECT_TRUE(AreSame(*parsed, *unpacked)) << file.path;
    EXPECT_EQ(file.tree, Pack(*parsed)) << file.path << ": the build packs something else";
  }
}

TEST(PackedYaml, EveryKindOfNodeComesBack) {
  for (std::string_view text :
       {kSample, std::string_view(), std::string_view("plain"), std::string_view("- - - 1\n")}) {
    std::optional<Node> parsed = Read(text);
    std::optional<Node> unpacked = Unpack(Pack(*parsed));
    ASSERT_TRUE(unpacked) << text;
    EXPECT_TRUE(AreSame(*parsed, *unpacked)) << text;
  }
}

TEST(PackedYaml, TheDeepestTreeOfAFileComesBack) {
  std::string text = std::string(kMaxDepth, '[') + "1" + std::string(kMaxDepth, ']');
  std::optional<Node> parsed = Read(text);
  ASSERT_TRUE(parsed);
  ASSERT_TRUE(Unpack(Pack(*parsed)));
  Node deeper;
  deeper.kind = NodeKind::kSequence;
  deeper.items.push_back(std::move(*parsed));
  EXPECT_FALSE(Unpack(Pack(deeper)));
}

TEST(PackedYaml, CutBytesAreNoTree) {
  std::string bytes = Pack(*Read(kSample));
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(Unpack(bytes.substr(0, size))) << size;
  EXPECT_FALSE(Unpack(bytes + "x"));
}

TEST(PackedYaml, GarbledBytesDoNoHarm) {
  std::string bytes = Pack(*Read(kSample));
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    std::string garbled = bytes;
    for (int changes = 1 + static_cast<int>(random() % 3); changes > 0; --changes) {
      garbled[random() % garbled.size()] = static_cast<char>(random());
    }
    if (std::optional<Node> node = Unpack(garbled)) {
      EXPECT_TRUE(Unpack(Pack(*node)));
    }
  }
}

TEST(ParseOrUnpack, TheTextIsReadWhereThereIsNoTree) {
  std::vector<Problem> problems;
  EXPECT_EQ(ParseOrUnpack("text", Pack(*Read("tree")), "x.yaml", &problems)->scalar, "tree");
  EXPECT_EQ(ParseOrUnpack("text", "", "x.yaml", &problems)->scalar, "text");
  EXPECT_EQ(ParseOrUnpack("text", "\x7F", "x.yaml", &problems)->scalar, "text");
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(ParseOrUnpack("a: [", "", "x.yaml", &problems));
  EXPECT_EQ(problems.size(), 1U);
}

}  // namespace
}  // namespace heyan::yaml
