// What heyan tells about a report (发现), and what it passes over.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/localized.h"
#include "base/source_file.h"
#include "model/examined.h"

namespace heyan {

enum class Severity { kInfo, kWarning, kError };

struct Related {
  std::string path;
  Place place;
  LocalizedText message;  // "目标：≥330"
};

struct Finding {
  std::string rule;   // "plan/binding-not-completed"
  std::string check;  // "target"
  Severity severity = Severity::kWarning;
  LocalizedText message;  // one line with the values in it
  std::string message_id;
  std::string path;
  Place place;                                              // the figure that is wrong or missing
  std::vector<Related> related;                             // every other place that takes part, in document order
  std::string computation;                                  // "305 < 330"; empty when there is none
  std::vector<std::pair<std::string, std::string>> values;  // in a stable order
  std::vector<LocalizedText> causes;                        // likely ones, likeliest first
  std::string fingerprint;  // of rule, identities of the facts, occurrence: not of lines, not of values
  std::string values_hash;  // of the values
};

// A rule that abstained on a report, and how often.
struct Skipped {
  std::string rule;
  std::string path;
  LocalizedText reason;
  int count = 0;
};

// A figure that no check looked at.
struct UncheckedFigure {
  std::string text;
  Place place;
  std::string reason;  // an id
};

struct Coverage {
  int quantities = 0;
  int compared = 0;                      // took part in at least one check
  int names = 0;                         // digit runs that are names
  std::map<std::string, int> unchecked;  // reason id -> count
  std::vector<UncheckedFigure> figures;  // in document order
  // What the checks looked at, also where all is well: rule -> how it fits -> count.
  std::map<std::string, std::map<Fit, int>> examined;
};

struct ReportSummary {
  std::string path, title, kind, region, session_date;
  int review_year = 0;
  int plan_year = 0;
  Coverage coverage;
};

struct InputError {
  std::string path;
  LocalizedText message;
};

// Everything one run of `heyan check` has to say.
struct CheckResult {
  std::string tool_version;
  std::string rules_hash;
  std::vector<ReportSummary> reports;
  std::vector<Finding> findings;  // sorted by path, line, column, rule, message
  std::vector<Skipped> skipped;
  std::vector<InputError> errors;

  int Count(Severity severity) const;
};

// The one order of findings.
bool operator<(const Finding& a, const Finding& b);

std::string_view ToString(Severity severity);
bool FromString(std::string_view text, Severity* severity);

}  // namespace heyan
