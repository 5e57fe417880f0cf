#include <memory>

#include "read/reader.h"

namespace heyan {
namespace {

class TextLocator : public Locator {
 public:
  explicit TextLocator(std::string text) : text_(std::move(text)), lines_(text_) {}

  Place Locate(Span span) const override { return lines_.Locate(text_, span); }
  std::string_view Line(int line) const override { return lines_.Line(text_, line); }

 private:
  std::string text_;
  LineIndex lines_;
};

}  // namespace

std::shared_ptr<const Locator> MakeTextLocator(std::string text) {
  return std::make_shared<TextLocator>(std::move(text));
}

}  // namespace heyan
