// A file system in memory whose files can vanish or fail.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace heyan::test {

class PlayedFiles : public FileSystem {
 public:
  std::map<std::string, std::string> files;

  Kind KindOf(const std::string& path) const override { return files.contains(path) ? Kind::kFile : Kind::kMissing; }

  Result<std::string> Read(const std::string& path, std::uint64_t limit) const override {
    auto found = files.find(path);
    if (found == files.end()) return Fail({path + "：文件消失", path + ": vanished"});
    if (found->second.size() > limit) return Fail({path + "：太大", path + ": too large"});
    return found->second;
  }

  Result<std::vector<std::string>> ListFiles(const std::string&) const override { return std::vector<std::string>(); }
};

}  // namespace heyan::test
