#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>
#include <set>

#include "app/check_run.h"
#include "base/messages.h"
#include "read/reader.h"

namespace heyan {
namespace {

std::string_view FileName(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Files of heyan's own in a folder of reports.
bool IsOwnFile(std::string_view path) {
  std::string_view name = FileName(path);
  return name == "heyan.yaml" || name == "waivers.yaml" || name == "README.md";
}

const ReaderFormat* FormatOf(const CheckOptions& options, std::string_view path) {
  return options.input_format.empty() ? ReaderForPath(path) : ReaderByName(options.input_format);
}

// The format of text without a name, by how it begins or by its tables.
std::string_view LooksLike(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return "text";
  if (text[first] == '{') return "json";
  bool markdown =
      text.substr(first).starts_with("# ") || text.contains("\n## ") || text.contains("\n|-") || text.contains("\n| -");
  return markdown ? "markdown" : "text";
}

ReportInput StandardInput(const CheckOptions& options, std::istream& in) {
  ReportInput input;
  input.path = options.stdin_filename.empty() ? "-" : options.stdin_filename;
  input.format = FormatOf(options, input.path);
  input.has_text = true;
  // One byte beyond the limit is enough to refuse it.
  std::vector<char> buffer(1U << 16U);
  while (in && input.text.size() <= kMaxReportBytes) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    input.text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (input.format == nullptr) input.format = ReaderByName(LooksLike(input.text));
  return input;
}

void AddFolder(const std::string& path, const CheckOptions& options, const FileSystem& files,
               std::vector<ReportInput>* inputs, std::vector<InputError>* errors) {
  Result<std::vector<std::string>> listed = files.ListFiles(path);
  if (!listed) return errors->push_back({path, listed.error().message});
  std::size_t before = inputs->size();
  for (const std::string& file : *listed) {
    const ReaderFormat* format = ReaderForPath(file);
    if (format == nullptr || IsOwnFile(file)) continue;
    inputs->push_back({file, options.input_format.empty() ? format : FormatOf(options, file), "", false});
  }
  if (inputs->size() == before) errors->push_back({path, Say("input.empty_folder", {{"path", path}})});
}

// A file named twice, by itself and by its folder, is checked once.
void DropRepeated(std::vector<ReportInput>* inputs) {
  std::set<std::string> seen;
  std::erase_if(*inputs, [&](const ReportInput& input) {
    return !input.has_text && !seen.insert(std::filesystem::path(input.path).lexically_normal().string()).second;
  });
}

}  // namespace

std::vector<ReportInput> CollectInputs(const CheckOptions& options, const FileSystem& files,
                                       std::istream& standard_input, std::vector<InputError>* errors) {
  std::vector<ReportInput> inputs;
  for (const std::string& path : options.paths) {
    if (path == "-") {
      inputs.push_back(StandardInput(options, standard_input));
      continue;
    }
    switch (files.KindOf(path)) {
      case FileSystem::Kind::kMissing:
        errors->push_back({path, Say("input.missing", {{"path", path}})});
        break;
      case FileSystem::Kind::kDirectory:
        AddFolder(path, options, files, &inputs, errors);
        break;
      default: {
        const ReaderFormat* format = FormatOf(options, path);
        if (format == nullptr) {
          errors->push_back({path, Say("input.unknown_format", {{"path", path}})});
        } else {
          inputs.push_back({path, format, "", false});
        }
      }
    }
  }
  DropRepeated(&inputs);
  return inputs;
}

}  // namespace heyan
