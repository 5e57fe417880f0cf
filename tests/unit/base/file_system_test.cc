#include "base/file_system.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace heyan {
namespace {

namespace fs = std::filesystem;

class DiskFileSystemTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("heyan_file_system_test_" + std::to_string(getpid()));
    fs::create_directories(root_ / "sub" / ".hidden");
    for (const char* name : {"b.txt", "a.txt", "sub/c.txt", ".d.txt", "sub/.hidden/e.txt"}) {
      std::ofstream(root_ / name) << "正文";
    }
    fs::create_symlink(root_ / "a.txt", root_ / "link.txt");
    fs::create_directory_symlink(root_, root_ / "loop");
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string Path(const char* name) const { return (root_ / name).string(); }

  std::unique_ptr<FileSystem> files_ = MakeDiskFileSystem();
  fs::path root_;
};

TEST_F(DiskFileSystemTest, TellsKinds) {
  EXPECT_EQ(files_->KindOf(Path("a.txt")), FileSystem::Kind::kFile);
  EXPECT_EQ(files_->KindOf(Path("sub")), FileSystem::Kind::kDirectory);
  EXPECT_EQ(files_->KindOf(Path("none")), FileSystem::Kind::kMissing);
  EXPECT_EQ(files_->KindOf("/dev/null"), FileSystem::Kind::kOther);
}

TEST_F(DiskFileSystemTest, ReadsUpToTheLimit) {
  EXPECT_EQ(files_->Read(Path("a.txt"), 6).value(), "正文");
  EXPECT_TRUE(files_->Read(Path("a.txt"), 5).error().message.zh.contains(Path("a.txt")));
  // A file whose size is not known beforehand.
  EXPECT_FALSE(files_->Read("/dev/zero", 1000));
}

TEST_F(DiskFileSystemTest, SaysWhichFileItCannotRead) {
  EXPECT_TRUE(files_->Read(Path("none"), 100).error().message.en.contains(Path("none")));
  EXPECT_FALSE(files_->Read(Path("sub"), 100));
  EXPECT_FALSE(files_->ListFiles(Path("none")));
}

TEST_F(DiskFileSystemTest, ListsFilesInOrderWithoutHiddenOnesAndLinks) {
  EXPECT_EQ(files_->ListFiles(root_.string()).value(), (std::vector{Path("a.txt"), Path("b.txt"), Path("sub/c.txt")}));
}

}  // namespace
}  // namespace heyan
