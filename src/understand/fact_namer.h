// Turns the words around a figure into the fields of its fact: which indicator or subject, of which kind, on which base.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "model/fact.h"
#include "model/quantity.h"
#include "understand/figure_words.h"

namespace heyan {

// True for people, households and counted things: 3家, 5人.
bool IsCounted(const Quantity& quantity);

class FactNamer {
 public:
  explicit FactNamer(const Lexicon& lexicon) : lexicon_(lexicon), wording_(lexicon.subjects()) {}

  FactKind KindOf(const Quantity& quantity, const FigureWords& words) const;
  // Of a share the whole, of a rate of completion what is completed, of a difference what it is compared with.
  static void SetBase(const FigureWords& words, Fact* fact);
  // `words` name something. `spoken_of` is the thing that a bare measure belongs to: 粮食 of 产量 after 粮食播种面积.
  void SetNamed(const FigureWords& words, const Quantity& quantity, const std::string& spoken_of, Fact* fact) const;
  // The indicator that one of the fact's modifiers and the noun make, else the noun.
  void SetModified(const std::string& noun, Fact* fact) const;
  // The indicator that the noun is, else the noun as subject.
  void SetNoun(const std::string& noun, Fact* fact) const;

  // Names of projects, firms and schools (owners), of what only has a meaning with one (总投资), and of things of any
  // kind (项目).
  bool EndsLikeOwner(std::string_view noun) const;
  bool IsOwned(std::string_view name) const;
  bool IsGeneric(std::string_view name) const;
  // 总量, 覆盖率: said of the things that the figure before counted.
  bool IsTotal(std::string_view name) const;
  // Bytes of the deed that the noun begins with: of 新增高新技术企业 those of 新增, of 生产安全事故 none.
  std::size_t DeedLength(std::string_view noun) const;

  // Bytes of the level of government (市级, 市本级) that the noun begins with; whether it is one and nothing else.
  std::size_t LevelLength(std::string_view noun) const;
  bool IsLevel(std::string_view noun) const { return !noun.empty() && LevelLength(noun) == noun.size(); }

 private:
  bool SetCompletedInvestment(const FigureWords& words, Fact* fact) const;
  std::string_view WithoutBudget(std::string_view noun) const;
  void SetNounWithPlace(const Quantity& quantity, std::string_view noun, Fact* fact) const;

  const Lexicon& lexicon_;
  const SubjectWording& wording_;
};

}  // namespace heyan
