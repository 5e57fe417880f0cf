// Prints what the checks look at in reports, also where all is well, for accuracy/relations.py: a JSON object a line.
//
//   examined PROFILE REPORT...   {"path", "rule", "relation", "fit", "operands": [[line, column, text], …]}
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "app/knowledge.h"
#include "base/file_system.h"
#include "engine/engine.h"
#include "read/reader.h"

namespace {

nlohmann::json Operand(const heyan::Report& report, const std::string& bytes, heyan::Span span) {
  heyan::Place place = report.Locate(span);
  std::string text = span.end <= bytes.size() ? bytes.substr(span.begin, span.end - span.begin) : std::string();
  return {place.line, place.column, text};
}

bool Print(const std::string& path, const heyan::FileSystem& files, const heyan::Knowledge& knowledge) {
  const heyan::ReaderFormat* format = heyan::ReaderForPath(path);
  heyan::Result<std::string> bytes = files.Read(path, heyan::kMaxReportBytes);
  if (format == nullptr || !bytes) return false;
  heyan::Result<heyan::Report> report = heyan::ParseReport(*bytes, path, *format, knowledge.lexicon);
  if (!report) return false;
  for (const heyan::Examined& examined :
       heyan::CheckReport(*report, path, knowledge.rules.rules, knowledge.lexicon).examined) {
    nlohmann::json line = {{"path", path},
                           {"rule", examined.rule},
                           {"relation", examined.relation},
                           {"fit", std::string(heyan::ToString(examined.fit))},
                           {"operands", nlohmann::json::array()}};
    for (heyan::Span span : examined.operands) line["operands"].push_back(Operand(*report, *bytes, span));
    std::cout << line.dump() << "\n";
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<heyan::yaml::Problem> problems;
  std::unique_ptr<heyan::FileSystem> files = heyan::MakeDiskFileSystem();
  std::optional<heyan::Knowledge> knowledge = heyan::LoadKnowledge({}, *files, &problems);
  const heyan::Profile* profile = knowledge && argc > 1 ? knowledge->rules.FindProfile(argv[1]) : nullptr;
  if (profile == nullptr) return 2;
  heyan::ApplyProfile(*profile, &knowledge->rules.rules);
  for (int i = 2; i < argc; ++i) {
    if (!Print(argv[i], *files, *knowledge)) return 2;
  }
  return 0;
}
