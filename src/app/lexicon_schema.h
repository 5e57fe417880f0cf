// The schemas of lexicon files, made from what the loader asks of the shipped ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/key_schema.h"
#include "lexicon/key_record.h"

namespace heyan {

// lexicon/headers, lexicon/indicators, …: the shipped files.
std::vector<std::string> LexiconSchemaNames();
// `name` is one of these.
SchemaJson LexiconSchema(std::string_view name);

// `asked` is of the file's own map. The comments above its keys say what they are for; what stands at its head is about
// the file.
SchemaJson LexiconSchema(std::string_view name, const AskedValue& asked, std::string_view text);

}  // namespace heyan
