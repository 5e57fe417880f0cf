#include "lexicon/number_names.h"

#include <algorithm>
#include <functional>

#include "text/utf8.h"

namespace heyan {
namespace {

std::string Quoted(std::string_view word) {
  constexpr std::string_view kSpecial = "\\.+*?()[]{}|^$";
  std::string quoted;
  for (char c : word) {
    if (kSpecial.contains(c)) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

// The word with the mark before its first digit; before its first character when it has none.
std::string MarkedWord(const std::string& word) {
  std::size_t digit = word.find_first_of("0123456789");
  if (digit == std::string::npos) digit = 0;
  return Quoted(word.substr(0, digit)) + '@' + Quoted(word.substr(digit));
}

// Any of the words; longer ones first, since the first alternative that matches counts.
std::string AnyOf(std::vector<std::string> words) {
  std::ranges::stable_sort(words, std::ranges::greater(), &std::string::size);
  std::string any;
  for (const std::string& word : words) any += (any.empty() ? "" : "|") + MarkedWord(FoldWidth(word));
  return any;
}

// The pattern with every plain group as one that is not captured: only the name itself is.
std::string WithoutCaptures(std::string_view pattern) {
  std::string plain;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    plain += c;
    if (c == '\\' && i + 1 < pattern.size()) {
      plain += pattern[++i];
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
    } else if (c == '(' && !pattern.substr(i + 1).starts_with("?")) {
      plain += "?:";
    }
  }
  return plain;
}

std::string Optional(const yaml::Node& item, std::string_view key, NodeReader* reader) {
  return item.Find(key) == nullptr ? std::string() : "(?:" + WithoutCaptures(reader->Text(item, key)) + ")";
}

// The whole pattern of an entry: context, name, context.
std::string PatternOf(const yaml::Node& item, NodeReader* reader) {
  bool has_words = item.Find("words") != nullptr;
  std::string name = has_words ? AnyOf(reader->Texts(item, "words")) : WithoutCaptures(reader->Text(item, "pattern"));
  if (!name.empty() && !name.contains('@')) name = "@(?:" + name + ")";
  if (name.empty()) return {};
  std::string pattern = "(?m)" + Optional(item, "before", reader) + "(" + name + ")" + Optional(item, "after", reader);
  return pattern;
}

}  // namespace

void LoadNames(const yaml::Node& root, NodeReader* reader, NameWording* names) {
  reader->AllowOnly(root, {"names"});
  std::vector<std::string> patterns;
  for (const yaml::Node& item : reader->Items(root, "names")) {
    reader->AllowOnly(item, {"class", "is", "when", "before", "pattern", "words", "after", "glued"});
    NumberName name;
    name.name_class = reader->Text(item, "class");
    if (item.Find("is") != nullptr)
      name.number_class = reader->Named(item, "is", {"quantity", "period", "ordinal", "list_number", "name", "unknown"},
                                        NumberClass::kName);
    if (const yaml::Node* when = item.Find("when")) {
      name.weak = when->scalar == "no_unit";
      if (!name.weak) reader->Report(*when, Say("lexicon.unknown_value", {{"key", "when"}, {"value", when->scalar}}));
    }
    name.may_cut = item.Find("glued") != nullptr;
    std::string pattern = PatternOf(item, reader);
    if (pattern.empty()) continue;
    if (Result<Regex> written = Regex::Compile(pattern); !written) {
      reader->Report(item, written.error().message);
      continue;
    }
    std::ranges::replace(pattern, '@', kNumberMark);
    Result<Regex> regex = Regex::Compile(pattern);
    if (!regex) continue;
    name.pattern = *regex;
    names->entries.push_back(std::move(name));
    patterns.push_back(std::move(pattern));
  }
  Result<RegexSet> all = RegexSet::Compile(patterns);
  if (!all) return reader->Report(root, all.error().message);
  names->all = *all;
}

}  // namespace heyan
