// Parts told far from their whole, which their names give away (异处分项): “四上”企业新增N家 here, 新增规上服务业企业n家 there.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "relate/sum.h"

namespace heyan {

// Of the partitions of the lexicon that are told apart: each whole with one part of each member, of the same year, status and
// deed (新增). Together the parts cannot be above the whole; where the figure of one is not plain that is doubtful.
std::vector<JudgedSum> FindNamedParts(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
