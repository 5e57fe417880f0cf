#include "understand/prose_facts.h"
namespace heyan {
void ReadProse(const std::vector<SectionContext>&, const Lexicon&, Report*) {}
}  // namespace heyan
