#include "lexicon/alike_wording.h"

#include <string>

#include "text/utf8.h"

namespace heyan {
namespace {

void AddMember(const yaml::Node& words, std::string_view key, std::pair<int, int> mark, NodeReader* reader,
               AlikeWording* wording) {
  int id = AlikeWording::kMarks + static_cast<int>(wording->marks.size());
  wording->marks.push_back(mark);
  for (const yaml::Node& word : words.items) wording->words.Add(FoldWidth(reader->TextOf(word, key)), id);
}

}  // namespace

AlikeWording LoadAlikeWording(const yaml::Node& root, NodeReader* reader) {
  AlikeWording wording;
  for (const std::string& word : reader->Texts(root, "kept")) wording.words.Add(FoldWidth(word), AlikeWording::kKept);
  int group = 0;
  for (const yaml::Node& item : reader->Items(root, "groups")) {
    reader->Text(item, "name");
    int member = 0;
    for (const yaml::Node& words : reader->Items(item, "members")) {
      AddMember(words, "members", {group, member++}, reader, &wording);
    }
    ++group;
  }
  wording.open_groups = group;
  for (const yaml::Node& words : reader->Items(root, "apart")) {
    AddMember(words, "apart", {group++, 0}, reader, &wording);
  }
  for (const std::string& word : reader->Texts(root, "light")) wording.words.Add(FoldWidth(word), AlikeWording::kLight);
  for (const std::string& word : reader->Texts(root, "planned")) wording.planned.Add(FoldWidth(word), 0);
  for (const std::string& word : reader->Texts(root, "place_ends")) wording.place_ends += DecodeAt(word, 0).value;
  for (const std::string& word : reader->Texts(root, "given")) wording.given.Add(FoldWidth(word), 0);
  return wording;
}

}  // namespace heyan
