#include "base/file_system.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "base/messages.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

class DiskFileSystem : public FileSystem {
 public:
  Kind KindOf(const std::string& path) const override {
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return Kind::kMissing;
    if (fs::is_regular_file(status)) return Kind::kFile;
    return fs::is_directory(status) ? Kind::kDirectory : Kind::kOther;
  }

  Result<std::string> Read(const std::string& path, std::uint64_t limit) const override {
    std::error_code error;
    std::uint64_t size = fs::file_size(path, error);
    if (!error && size > limit) return Fail(TooLarge(path, limit));
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) return Fail(Say("file.unreadable", {{"path", path}, {"reason", std::strerror(errno)}}));
    // Read piece by piece: a file may grow, shrink or vanish after its size was asked.
    std::string bytes;
    std::vector<char> buffer(1 << 16);
    while (in) {
      in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
      if (bytes.size() > limit) return Fail(TooLarge(path, limit));
    }
    if (in.bad()) return Fail(Say("file.unreadable", {{"path", path}, {"reason", std::strerror(errno)}}));
    return bytes;
  }

  Result<std::vector<std::string>> ListFiles(const std::string& directory) const override {
    std::vector<std::string> files;
    std::error_code error;
    fs::recursive_directory_iterator entries(directory, fs::directory_options::skip_permission_denied, error);
    if (error) return Fail(Say("file.unreadable", {{"path", directory}, {"reason", error.message()}}));
    // An increment that fails leaves the iterator at the end.
    for (auto end = fs::recursive_directory_iterator(); entries != end; entries.increment(error)) {
      const fs::directory_entry& entry = *entries;
      std::error_code ignored;
      if (entry.path().filename().string().starts_with('.')) {
        if (entry.is_directory(ignored)) entries.disable_recursion_pending();
        continue;
      }
      if (entry.is_symlink(ignored)) {
        entries.disable_recursion_pending();
        continue;
      }
      if (entry.is_regular_file(ignored)) files.push_back(entry.path().string());
    }
    if (error) return Fail(Say("file.unreadable", {{"path", directory}, {"reason", error.message()}}));
    std::ranges::sort(files);
    return files;
  }

 private:
  static LocalizedText TooLarge(const std::string& path, std::uint64_t limit) {
    return Say("file.too_large", {{"path", path}, {"limit", std::to_string(limit >> 20U)}});
  }
};

}  // namespace

std::unique_ptr<FileSystem> MakeDiskFileSystem() { return std::make_unique<DiskFileSystem>(); }

}  // namespace heyan
