#include "model/finding.h"

#include <algorithm>
#include <tuple>

namespace heyan {

int CheckResult::Count(Severity severity) const {
  return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

bool operator<(const Finding& a, const Finding& b) {
  auto key = [](const Finding& f) {
    return std::tie(f.path, f.place.line, f.place.column, f.rule, f.message.zh, f.fingerprint);
  };
  return key(a) < key(b);
}

}  // namespace heyan
