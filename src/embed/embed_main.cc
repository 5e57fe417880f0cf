// Runs at build time: writes the C++ file that holds the rules and the lexicon, as text and already parsed.
//
//   heyan_embed_files OUTPUT DIRECTORY FILE...
//
// Each FILE is a YAML file below DIRECTORY. One that is no YAML is told as path:line:column, and the status is 1.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "yaml/node.h"
#include "yaml/packed.h"
#include "yaml/source_text.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

bool IsPlainAscii(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

// Length of the character at `offset` when it may stand in a literal as it is: Chinese text does, and keeps the file
// small.
std::size_t PlainLength(std::string_view bytes, std::size_t offset) {
  if (IsPlainAscii(bytes[offset])) return 1;
  auto lead = static_cast<unsigned char>(bytes[offset]);
  return lead >= 0xE3 && lead <= 0xE9 ? yaml::SequenceLength(bytes, offset) : 0;
}

// The bytes as a string literal of several lines.
std::string Literal(std::string_view bytes) {
  constexpr std::size_t kLine = 100;
  std::string literal = "\"";
  std::size_t line = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (literal.size() - line > kLine) {
      literal += "\"\n        \"";
      line = literal.size();
    }
    std::size_t length = PlainLength(bytes, i);
    if (length > 0) {
      literal += bytes.substr(i, length);
    } else {
      // Three octal digits end by themselves; hexadecimal ones would take in the digits behind them.
      auto byte = static_cast<unsigned char>(bytes[i]);
      literal += '\\';
      for (int shift : {6, 3, 0}) literal += static_cast<char>('0' + (byte >> shift & 7));
    }
    i += std::max<std::size_t>(1, length);
  }
  return literal + "\"sv";
}

// The entry of one file; empty when it is no YAML, which is told.
std::string Entry(const fs::path& path, const std::string& name) {
  std::ifstream stream(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  std::vector<yaml::Problem> problems;
  if (!stream) problems.push_back({path.string(), {}, {"", "cannot be read"}});
  std::optional<yaml::Node> root = yaml::Parse(text, path.string(), &problems);
  for (const yaml::Problem& problem : problems) {
    std::fprintf(stderr, "%s:%d:%d: error: %s\n", problem.path.c_str(), problem.mark.line, problem.mark.column,
                 problem.message.en.c_str());
  }
  if (!root || !problems.empty()) return {};
  return "    {" + Literal(name) + ",\n        " + Literal(text) + ",\n        " + Literal(yaml::Pack(*root)) + "},\n";
}

int Run(const fs::path& output, const fs::path& directory, const std::vector<fs::path>& paths) {
  std::vector<std::pair<std::string, fs::path>> files;
  for (const fs::path& path : paths) files.emplace_back(path.lexically_relative(directory).generic_string(), path);
  std::ranges::sort(files);
  std::string source =
      "// Made from rules/ at build time.\n#include \"rules/builtin_files.h\"\n\nnamespace heyan {\nnamespace {\n\n"
      "using std::literals::operator\"\"sv;\n\nconstexpr BuiltinFile kFiles[] = {\n";
  bool is_good = true;
  for (const auto& [name, path] : files) {
    std::string entry = Entry(path, name);
    is_good = is_good && !entry.empty();
    source += entry;
  }
  if (!is_good) return 1;
  source +=
      "};\n\n}  // namespace\n\nstd::span<const BuiltinFile> BuiltinFiles() { return kFiles; }\n\n}  // namespace "
      "heyan\n";
  std::ofstream stream(output, std::ios::binary);
  stream << source << std::flush;
  if (stream) return 0;
  std::fprintf(stderr, "%s: cannot be written\n", output.c_str());
  return 1;
}

}  // namespace
}  // namespace heyan

int main(int argc, char** argv) {
  if (argc >= 3) return heyan::Run(argv[1], argv[2], {argv + 3, argv + argc});
  std::fputs("usage: heyan_embed_files OUTPUT DIRECTORY FILE...\n", stderr);
  return 2;
}
