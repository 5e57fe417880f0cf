// JSON schemas of the files people write (文件格式), for editors that complete and explain their keys.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heyan {

// rule, profile, config, waivers, and lexicon files by their names: lexicon/units, …
std::vector<std::string> SchemaNames();

// The schema of that name, pretty-printed (JSON Schema draft 2020-12); empty for any other name. Made from the tables the
// loaders use.
std::string SchemaOf(std::string_view name);

}  // namespace heyan
