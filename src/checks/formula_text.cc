#include "checks/formula_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace heyan {
namespace {

// What stands for a function, its comma and its closing bracket.
struct Form {
  std::string_view call, opens, parts, closes;
};
constexpr auto kForms =
    std::to_array<Form>({{"value(", "", ",", ""}, {"root(", "(", ")^(1/", ")"}, {"(", "(", ",", ")"}});

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

}  // namespace

std::string FormulaText(std::string_view formula,
                        const std::function<std::optional<std::string>(std::string_view)>& shown) {
  std::string text;
  std::vector<const Form*> open;
  for (std::size_t at = 0; at < formula.size();) {
    std::string_view rest = formula.substr(at);
    auto form = std::ranges::find_if(kForms, [&](const Form& f) { return rest.starts_with(f.call); });
    if (form != kForms.end()) {
      open.push_back(&*form);
      text += form->opens;
      at += form->call.size();
      continue;
    }
    auto end = std::ranges::find_if_not(rest, IsNameByte);
    if (std::string_view name(rest.begin(), end); !name.empty()) {
      text += shown(name).value_or(std::string(name));
      at += name.size();
      continue;
    }
    bool closes = rest.front() == ')' && !open.empty();
    bool parts = rest.front() == ',' && !open.empty();
    if (closes || parts) {
      text += closes ? open.back()->closes : open.back()->parts;
    } else {
      text += rest.front();
    }
    if (closes) open.pop_back();
    at += parts && open.back()->parts != "," && rest.substr(1).starts_with(' ') ? 2 : 1;
  }
  return text;
}

}  // namespace heyan
