#include "rules/load_examples.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/messages.h"
#include "rules/example_keys.h"
#include "rules/example_place.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

using yaml::Node;

constexpr std::string_view kAllNudges = "all";
constexpr std::array kKinds = {Example::Kind::kFlagged, Example::Kind::kClean, Example::Kind::kSkipped,
                               Example::Kind::kTodoFlagged};

// Reports a place that does not occur in the example's report as often as its name says.
void CheckPlace(const std::string& name, const std::string& report, yaml::Mark mark, FieldReader* reader) {
  if (name.empty() || report.empty()) return;  // told already
  ExamplePlace place = ParseExamplePlace(name);
  std::string text(place.text);
  int count = CountExamplePlaces(report, text);
  if (place.number == 0) {
    reader->Report(mark, Say("rule.place_number", {{"text", name}}));
  } else if (count == 0) {
    reader->Report(mark, Say("rule.place_absent", {{"text", text}}));
  } else if (count < place.number) {
    reader->Report(mark, Say("rule.place_too_few", {{"text", text}, {"count", std::to_string(count)}}));
  }
}

// Texts that name places of the report; null when places cannot be held against one.
std::vector<std::string> LoadPlaces(const Node& node, std::string_view key, const std::string* report,
                                    FieldReader* reader) {
  std::vector<std::string> names = reader->Texts(node, key);
  for (std::size_t i = 0; report != nullptr && i < names.size(); ++i) {
    bool is_list = node.kind == yaml::NodeKind::kSequence;
    CheckPlace(names[i], *report, is_list ? node.items[i].mark : node.mark, reader);
  }
  return names;
}

ExampleExpectation LoadExpectation(const Node& node, const std::string& report, FieldReader* reader) {
  ExampleExpectation expectation;
  expectation.mark = node.mark;
  if (!reader->CheckMap(node, "expect", ExpectationKeys())) return expectation;
  if (const Node* at = node.Find("at")) {
    expectation.at = reader->Line(*at, "at");
    CheckPlace(expectation.at, report, at->mark, reader);
  }
  if (const Node* related = node.Find("related")) {
    expectation.related = LoadPlaces(*related, "related", &report, reader);
  }
  if (const Node* message = node.Find("message")) expectation.message = reader->Line(*message, "message");
  return expectation;
}

// One kind, a list of them, or all.
std::vector<NudgeKind> LoadNudgeKinds(const Node& node, FieldReader* reader) {
  std::span<const NudgeKind> known = AllNudgeKinds();
  std::vector<NudgeKind> kinds;
  std::vector<std::string> words = reader->Texts(node, "nudge");
  if (words.size() == 1 && words[0] == kAllNudges) return {known.begin(), known.end()};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;  // told already
    yaml::Mark mark = node.kind == yaml::NodeKind::kSequence ? node.items[i].mark : node.mark;
    auto kind = std::ranges::find(known, words[i], [](NudgeKind k) { return ToString(k); });
    if (words[i] == kAllNudges) {
      reader->Report(mark, Say("rule.all_alone", {{"value", kAllNudges}}));
    } else if (kind == known.end()) {
      std::vector<std::string_view> names = {kAllNudges};
      for (NudgeKind k : known) names.push_back(ToString(k));
      reader->Report(mark,
                     Say("rule.unknown_value", {{"value", words[i]}, {"key", "nudge"}}) + Suggestion(words[i], names));
    } else if (std::ranges::find(kinds, *kind) != kinds.end()) {
      reader->Report(mark, Say("rule.value_twice", {{"value", words[i]}}));
    } else {
      kinds.push_back(*kind);
    }
  }
  return kinds;
}

void LoadExpectations(const Node& node, FieldReader* reader, Example* example) {
  if (!reader->CheckList(node, "expect")) return;
  for (const Node& item : node.items) example->expect.push_back(LoadExpectation(item, example->report, reader));
}

Example LoadExample(const Node& node, Example::Kind kind, std::span<const KeySpec> keys, FieldReader* reader) {
  Example example;
  example.kind = kind;
  example.mark = node.mark;
  if (!reader->CheckMap(node, ToString(kind), keys)) return example;
  // A key that this kind of example does not have is told already.
  auto find = [&](std::string_view key) {
    return std::ranges::find(keys, key, &KeySpec::name) == keys.end() ? nullptr : node.Find(key);
  };
  if (const Node* name = find("name")) example.name = reader->Line(*name, "name");
  if (const Node* report = find("report")) example.report = reader->Lines(*report, "report");
  if (const Node* reason = find("reason")) example.reason = reader->Line(*reason, "reason");
  if (const Node* expect = find("expect")) LoadExpectations(*expect, reader, &example);
  if (const Node* harmless = find("harmless")) example.harmless = LoadHarmless(*harmless, reader, &example.report);
  return example;
}

}  // namespace

std::vector<Example> LoadExamples(const Node& node, FieldReader* reader) {
  std::vector<Example> examples;
  if (!reader->CheckMap(node, "examples", ExampleListKeys())) return examples;
  for (Example::Kind kind : kKinds) {
    const Node* list = node.Find(ToString(kind));
    if (list == nullptr || !reader->CheckList(*list, ToString(kind))) continue;
    std::span<const KeySpec> keys = std::ranges::find(ExampleListKeys(), ToString(kind), &KeySpec::name)->members;
    for (const Node& item : list->items) {
      Example example = LoadExample(item, kind, keys, reader);
      bool is_known =
          !example.name.empty() && std::ranges::find(examples, example.name, &Example::name) != examples.end();
      if (is_known) reader->Report(item.mark, Say("rule.example_name_twice", {{"name", example.name}}));
      examples.push_back(std::move(example));
    }
  }
  return examples;
}

std::vector<HarmlessNudge> LoadHarmless(const Node& node, FieldReader* reader, const std::string* report) {
  std::vector<HarmlessNudge> harmless;
  if (!reader->CheckList(node, "harmless")) return harmless;
  for (const Node& item : node.items) {
    if (!reader->CheckMap(item, "harmless", HarmlessKeys())) continue;
    HarmlessNudge& nudge = harmless.emplace_back();
    nudge.mark = item.mark;
    if (const Node* kinds = item.Find("nudge")) nudge.kinds = LoadNudgeKinds(*kinds, reader);
    if (const Node* at = item.Find("at")) nudge.at = LoadPlaces(*at, "at", report, reader);
    if (const Node* reason = item.Find("reason")) nudge.reason = reader->Line(*reason, "reason");
  }
  return harmless;
}

}  // namespace heyan
