// Reports made of single facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "relate/agreement.h"
#include "text/utf8.h"
#include "understand/number_reader.h"

namespace heyan::test {

// What a fact of the tests says, unless told otherwise: an actual growth of the GDP in 2023, every field certain.
inline Fact Stated(FactPlace place, int block) {
  Fact fact;
  fact.indicator = "地区生产总值";
  fact.period.year = 2023;
  fact.kind = FactKind::kGrowth;
  fact.status = FactStatus::kActual;
  fact.place = place;
  fact.block = block;
  fact.table = place == FactPlace::kTable ? 0 : -1;
  for (FactField field : std::initializer_list<FactField>{"indicator", "scope", "period", "kind", "status", "unit"}) {
    fact.from[field] = Provenance::kStructural;
  }
  return fact;
}

class HandBuiltReport {
 public:
  // Adds a fact with the figure that `figure` prints; facts stand in the document in the order they are added.
  HandBuiltReport& Add(Fact fact, std::string_view figure) {
    MappedText mapped;
    auto begin = static_cast<std::uint32_t>(100 * report_.quantities.size());
    mapped.Append(figure, {begin, begin + static_cast<std::uint32_t>(figure.size())});
    ReadNumbers figures = NumbersOf(FoldWidth(mapped), nullptr, ShippedLexicon());
    EXPECT_EQ(figures.quantities.size(), 1U) << figure;
    fact.quantity = static_cast<int>(report_.quantities.size());
    report_.quantities.push_back(figures.quantities.at(0).quantity);
    report_.facts.push_back(std::move(fact));
    return *this;
  }
  HandBuiltReport& AddTable(std::string_view figure) { return Add(Stated(FactPlace::kTable, 0), figure); }
  HandBuiltReport& AddProse(std::string_view figure) { return Add(Stated(FactPlace::kProse, ++block_), figure); }
  HandBuiltReport& AddBox(std::string_view figure) { return Add(Stated(FactPlace::kBox, ++block_), figure); }
  // A clause of prose that names no known indicator.
  HandBuiltReport& AddClause(std::string_view phrase, std::string_view figure, FactPlace place = FactPlace::kProse) {
    Fact fact = Stated(place, ++block_);
    fact.indicator.clear();
    fact.phrase = phrase;
    return Add(std::move(fact), figure);
  }

  Report& report() { return report_; }
  // Without those that are only alike.
  AgreementResult Find() const {
    AgreementResult result = FindAll();
    auto is_hint = [](const Disagreement& found) {
      return found.proof == Proof::kAlike || found.proof == Proof::kNames;
    };
    std::erase_if(result.disagreements, is_hint);
    return result;
  }
  AgreementResult FindAll() const { return FindDisagreements(report_, ShippedLexicon()); }

 private:
  Report report_;
  int block_ = 0;
};

}  // namespace heyan::test
