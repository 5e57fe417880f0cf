// The documentation of the language (语言手册), made from its own tables.
#pragma once

#include <string>
#include <string_view>

#include "base/localized.h"

namespace heyan::expression {

// The report, in Markdown, that the examples of the functions are about.
std::string_view SampleReport();

// One page of Markdown: how expressions are written, every function with its example, every field.
std::string ExpressionReference(Language language);

}  // namespace heyan::expression
