#include "rules/rule_id.h"

#include <algorithm>

namespace heyan {
namespace {

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The last component of `path`, taken off it.
std::string_view TakeLastComponent(std::string_view* path) {
  std::size_t slash = path->rfind('/');
  std::string_view last = slash == std::string_view::npos ? *path : path->substr(slash + 1);
  *path = slash == std::string_view::npos ? std::string_view() : path->substr(0, slash);
  return last;
}

}  // namespace

bool IsName(std::string_view text) {
  auto is_allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && text.back() != '-' &&
         std::ranges::all_of(text, is_allowed) && text.find("--") == std::string_view::npos;
}

bool IsRuleId(std::string_view text) {
  std::size_t slash = text.find('/');
  return slash != std::string_view::npos && IsName(text.substr(0, slash)) && IsName(text.substr(slash + 1));
}

bool IsVersion(std::string_view text) {
  std::size_t first = text.find('.');
  std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
  return second != std::string_view::npos && IsDigits(text.substr(0, first)) &&
         IsDigits(text.substr(first + 1, second - first - 1)) && IsDigits(text.substr(second + 1));
}

std::string_view FileStem(std::string_view path) {
  std::string_view name = TakeLastComponent(&path);
  std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string RuleIdOfPath(std::string_view path) {
  std::string_view stem = FileStem(path);
  TakeLastComponent(&path);
  std::string_view folder = TakeLastComponent(&path);
  if (folder.empty() || folder == "." || folder == "..") return {};
  return std::string(folder) + "/" + std::string(stem);
}

bool HasFolder(std::string_view path, std::string_view folder) {
  TakeLastComponent(&path);
  while (!path.empty()) {
    if (TakeLastComponent(&path) == folder) return true;
  }
  return false;
}

}  // namespace heyan
