// Files below tests/golden/.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace heyan::test {

inline std::string ReadBytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The files of tests/golden/<folder> with one of the extensions, sorted.
inline std::vector<std::filesystem::path> GoldenFiles(std::string_view folder,
                                                      const std::vector<std::string>& extensions) {
  std::vector<std::filesystem::path> files;
  std::filesystem::path root = std::filesystem::path(HEYAN_TESTS_DIR) / "golden" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (std::ranges::find(extensions, entry.path().extension().string()) != extensions.end())
      files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// HEYAN_UPDATE_GOLDEN=1 writes expected files instead of comparing with them.
inline bool UpdatesGolden() { return std::getenv("HEYAN_UPDATE_GOLDEN") != nullptr; }

inline void WriteBytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace heyan::test
