// Files of lines that each say what they are read as: tests/golden/<folder>/*.tsv.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <sstream>
#include <string>
#include <string_view>

#include "golden_files.h"

namespace heyan::test {

// Every line of the folder's files but blank ones and remarks ("# ") is as `read` gives it, from the line and the stem of
// its file's name; there are at least `at_least` of them. HEYAN_UPDATE_GOLDEN=1 writes what is read.
inline void ExpectGoldenLines(
    std::string_view folder, int at_least,
    const std::function<std::string(const std::string& line, const std::string& stem)>& read) {
  int rows = 0;
  for (const auto& path : GoldenFiles(folder, {".tsv"})) {
    SCOPED_TRACE(path.filename().string());
    std::istringstream lines(ReadBytes(path));
    std::string updated;
    for (std::string line; std::getline(lines, line);) {
      bool is_row = !line.empty() && !line.starts_with("# ");
      std::string is = is_row ? read(line, path.stem().string()) : line;
      rows += is_row ? 1 : 0;
      updated += is + "\n";
      EXPECT_TRUE(UpdatesGolden() || is == line) << "read as  " << is << "\nexpected " << line;
    }
    if (UpdatesGolden()) WriteBytes(path, updated);
  }
  EXPECT_GE(rows, at_least);
}

}  // namespace heyan::test
