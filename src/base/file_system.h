// Files behind an interface, so that tests need no disk and failures can be played.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heyan {

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  enum class Kind { kMissing, kFile, kDirectory, kOther };
  virtual Kind KindOf(const std::string& path) const = 0;
  // The bytes of a file of at most `limit` bytes. Errors say the path and the reason.
  virtual Result<std::string> Read(const std::string& path, std::uint64_t limit) const = 0;
  // All files below `directory`, sorted by path; hidden entries are left out and links are not followed.
  virtual Result<std::vector<std::string>> ListFiles(const std::string& directory) const = 0;
};

// The machine's own files.
std::unique_ptr<FileSystem> MakeDiskFileSystem();

}  // namespace heyan
