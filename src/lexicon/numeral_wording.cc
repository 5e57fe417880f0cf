#include "lexicon/numeral_wording.h"

#include "text/numeral_symbol.h"
#include "text/utf8.h"

namespace heyan {
namespace {

void AddAll(const std::vector<std::string>& phrases, int id, PhraseMatcher* matcher) {
  for (const std::string& phrase : phrases) matcher->Add(FoldWidth(phrase), id);
}

}  // namespace

void LoadNumeralWording(const yaml::Node& root, NodeReader* reader, NumeralWording* wording) {
  AddAll(reader->Texts(root, "words"), 0, &wording->words);
  AddAll(reader->Texts(root, "prose_words"), 0, &wording->prose_words);
  AddAll(reader->Texts(root, "not_before"), 0, &wording->not_before);
  AddAll(reader->Texts(root, "not_several"), 0, &wording->not_several);
  AddAll(reader->Texts(root, "tenth_words"), 0, &wording->tenth_words);
  AddAll(reader->Texts(root, "sure_units"), 0, &wording->sure_units);
  AddAll(reader->Texts(root, "unsure_units"), 0, &wording->unsure_units);
  AddAll(reader->Texts(root, "negatives"), 0, &wording->negatives);
  AddAll(reader->Texts(root, "both_signs"), 0, &wording->both_signs);
  AddAll(reader->Texts(root, "divisors"), 0, &wording->divisors);
  AddAll(reader->Texts(root, "range_marks"), 0, &wording->range_marks);
  AddAll(reader->Texts(root, "included"), 0, &wording->included);
  wording->han_beginnings = wording->negatives.beginnings();
  for (std::string_view word : {"翻", "负", "半", "双"}) wording->han_beginnings.Add(word);
  for (const std::string& character : NumeralCharacters()) wording->han_beginnings.Add(character);
  for (const yaml::Node& item : reader->Items(root, "units_before")) {
    int id = static_cast<int>(wording->names_before.size());
    wording->names_before.push_back(reader->Text(item, "unit"));
    AddAll(reader->Texts(item, "signs"), id, &wording->signs_before);
    AddAll(reader->Texts(item, "signs"), id, &wording->units_before);
    AddAll(reader->Texts(item, "words"), id, &wording->units_before);
  }
}

}  // namespace heyan
