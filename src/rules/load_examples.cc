#include "rules/load_examples.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/messages.h"
#include "rules/example_place.h"

namespace heyan {
namespace {

using yaml::Node;

struct KindSpec {
  std::string_view key;
  Example::Kind kind;
  std::span<const KeySpec> keys;  // of one example
  bool is_required;
};

constexpr std::array kFlaggedKeys = {KeySpec{"name", true}, KeySpec{"report", true}, KeySpec{"expect", true}};
constexpr std::array kCleanKeys = {KeySpec{"name", true}, KeySpec{"report", true}};
constexpr std::array kSkippedKeys = {KeySpec{"name", true}, KeySpec{"report", true}, KeySpec{"reason", true}};
constexpr std::array kExpectKeys = {KeySpec{"at", true}, KeySpec{"related"}};

constexpr std::array kKinds = {
    KindSpec{"flagged", Example::Kind::kFlagged, kFlaggedKeys, true},
    KindSpec{"clean", Example::Kind::kClean, kCleanKeys, true},
    KindSpec{"skipped", Example::Kind::kSkipped, kSkippedKeys, false},
};

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

ExampleExpectation LoadExpectation(const Node& node, const std::string& report, FieldReader* reader) {
  ExampleExpectation expectation;
  expectation.mark = node.mark;
  if (!reader->CheckMap(node, "expect", kExpectKeys)) return expectation;
  if (const Node* at = node.Find("at")) {
    expectation.at = reader->Line(*at, "at");
    CheckPlace(expectation.at, report, at->mark, reader);
  }
  if (const Node* related = node.Find("related")) {
    expectation.related = reader->Texts(*related, "related");
    for (std::size_t i = 0; i < expectation.related.size(); ++i) {
      bool is_list = related->kind == yaml::NodeKind::kSequence;
      CheckPlace(expectation.related[i], report, is_list ? related->items[i].mark : related->mark, reader);
    }
  }
  return expectation;
}

Example LoadExample(const Node& node, const KindSpec& spec, FieldReader* reader) {
  Example example;
  example.kind = spec.kind;
  example.mark = node.mark;
  if (!reader->CheckMap(node, spec.key, spec.keys)) return example;
  if (const Node* name = node.Find("name")) example.name = reader->Line(*name, "name");
  if (const Node* report = node.Find("report")) example.report = reader->Text(*report, "report");
  if (const Node* reason = node.Find("reason"); reason != nullptr && spec.kind == Example::Kind::kSkipped) {
    example.reason = reader->Line(*reason, "reason");
  }
  const Node* expect = node.Find("expect");
  if (expect == nullptr || spec.kind != Example::Kind::kFlagged || !reader->CheckList(*expect, "expect"))
    return example;
  for (const Node& item : expect->items) {
    example.expect.push_back(LoadExpectation(item, example.report, reader));
  }
  return example;
}

}  // namespace

std::vector<Example> LoadExamples(const Node& node, FieldReader* reader) {
  static const std::vector<KeySpec> kKeys = [] {
    std::vector<KeySpec> keys;
    keys.reserve(kKinds.size());
    for (const KindSpec& spec : kKinds) keys.push_back({spec.key, spec.is_required});
    return keys;
  }();
  std::vector<Example> examples;
  if (!reader->CheckMap(node, "examples", kKeys)) return examples;
  for (const KindSpec& spec : kKinds) {
    const Node* list = node.Find(spec.key);
    if (list == nullptr || !reader->CheckList(*list, spec.key)) continue;
    for (const Node& item : list->items) {
      Example example = LoadExample(item, spec, reader);
      bool is_known =
          !example.name.empty() && std::ranges::find(examples, example.name, &Example::name) != examples.end();
      if (is_known) reader->Report(item.mark, Say("rule.example_name_twice", {{"name", example.name}}));
      examples.push_back(std::move(example));
    }
  }
  return examples;
}

}  // namespace heyan
