#include "app/knowledge.h"

#include <algorithm>

#include "base/messages.h"
#include "checks/check.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr yaml::Mark kNoPlace = {0, 0};  // of problems with a file as a whole

bool IsYaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }
bool IsLexiconFile(const RuleFile& file) { return file.name.starts_with("lexicon/"); }

// Reads one --rules path as source number `source`.
void ReadSource(const std::string& path, int source, const FileSystem& files, std::vector<RuleFile>* out,
                std::vector<yaml::Problem>* problems) {
  auto add = [&](const std::string& file, std::string name) {
    Result<std::string> bytes = files.Read(file, kMaxRuleBytes);
    Result<std::string> text = bytes ? DecodeText(std::move(*bytes), file) : bytes;
    if (text) {
      out->push_back({file, std::move(name), std::move(*text), source});
    } else {
      problems->push_back({file, kNoPlace, text.error().message});
    }
  };
  switch (files.KindOf(path)) {
    case FileSystem::Kind::kFile:
      // A single file stands for no pack: its rule may have any id.
      return add(path, path.substr(path.rfind('/') + 1));
    case FileSystem::Kind::kDirectory: {
      Result<std::vector<std::string>> listed = files.ListFiles(path);
      if (!listed) return problems->push_back({path, kNoPlace, listed.error().message});
      if (std::ranges::none_of(*listed, IsYaml)) {
        return problems->push_back({path, kNoPlace, Say("rules.none_in", {{"path", path}})});
      }
      for (const std::string& file : *listed) {
        if (!IsYaml(file)) continue;
        std::string name = file.substr(path.size());
        name.erase(0, name.find_first_not_of('/'));
        add(file, name);
      }
      return;
    }
    default:
      problems->push_back({path, kNoPlace, Say("rules.no_such_path", {{"path", path}})});
  }
}

}  // namespace

std::optional<Knowledge> LoadKnowledge(const std::vector<std::string>& rule_paths, const FileSystem& files,
                                       std::vector<yaml::Problem>* problems) {
  std::vector<RuleFile> sources = BuiltinRuleFiles();
  int source = 0;
  for (const std::string& path : rule_paths) ReadSource(path, ++source, files, &sources, problems);
  std::vector<Lexicon::File> lexicon_files;
  for (const RuleFile& file : sources) {
    if (!IsLexiconFile(file)) continue;
    auto same = std::ranges::find_if(lexicon_files, [&](const Lexicon::File& known) {
      return known.path.ends_with(file.name.substr(file.name.rfind('/')));
    });
    if (same != lexicon_files.end()) {
      *same = {file.path, file.text, file.tree};
    } else {
      lexicon_files.push_back({file.path, file.text, file.tree});
    }
  }
  std::optional<Lexicon> lexicon = Lexicon::Load(lexicon_files, problems);
  RuleSet rules = LoadRuleSet(sources, CheckSchemas(), problems, lexicon ? &*lexicon : nullptr);
  if (!problems->empty() || !lexicon) return std::nullopt;
  return Knowledge{std::move(rules), std::move(*lexicon)};
}

}  // namespace heyan
