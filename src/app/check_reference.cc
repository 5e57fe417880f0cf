#include "app/check_reference.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/messages.h"

namespace heyan {
namespace {

class CheckReferenceWriter {
 public:
  explicit CheckReferenceWriter(Language language) : language_(language) {}

  std::string Write(std::span<const CheckSchema> schemas, std::span<const Rule> rules) {
    out_ = fmt::format("# {}\n\n{}\n", In("checks.title"), In("checks.made"));
    for (const CheckSchema& schema : schemas) WriteCheck(schema, rules);
    return std::move(out_);
  }

 private:
  std::string In(std::string_view id) const { return Say(id).In(language_); }
  std::string_view In(std::string_view zh, std::string_view en) const { return language_ == Language::kZh ? zh : en; }

  void WriteCheck(const CheckSchema& schema, std::span<const Rule> rules) {
    out_ += fmt::format("\n## {}\n\n{}\n", schema.check, In(schema.zh, schema.en));
    WriteKeys("checks.parameters", schema.parameters);
    if (schema.is_assertion) out_ += fmt::format("\n{}\n", In("checks.assertion"));
    WriteKeys("checks.where", schema.where);
    if (schema.element) {
      std::string name = NameOf(*schema.element).In(language_);
      out_ += "\n" + Say("checks.where_expression", {{"type", name}}).In(language_) + "\n";
    }
    if (!schema.placeholders.empty()) out_ += fmt::format("\n**{}**\n\n", In("checks.placeholders"));
    for (const CheckSchema::Placeholder& placeholder : schema.placeholders) {
      out_ += fmt::format("- `{{{}}}` {}\n", placeholder.name, In(placeholder.zh, placeholder.en));
    }
    WriteUsers(schema, rules);
  }

  void WriteKeys(std::string_view heading, std::span<const KeySpec> keys) {
    if (keys.empty()) return;
    out_ += fmt::format("\n**{}**\n\n", In(heading));
    for (const KeySpec& key : keys) {
      out_ += fmt::format("- `{}`{} {}", key.name, key.is_required ? In("checks.required") : "", In(key.zh, key.en));
      if (!key.words.empty()) out_ += fmt::format(" (`{}`)", fmt::join(key.words, "` `"));
      out_ += "\n";
    }
  }

  void WriteUsers(const CheckSchema& schema, std::span<const Rule> rules) {
    std::vector<std::string> users;
    for (const Rule& rule : rules) {
      if (rule.info.check == schema.check) users.push_back("`" + rule.info.id + "`");
    }
    if (!users.empty())
      out_ += fmt::format("\n{}\n",
                          Say("checks.used", {{"rules", fmt::format("{}", fmt::join(users, ", "))}}).In(language_));
  }

  Language language_;
  std::string out_;
};

}  // namespace

std::string CheckReference(std::span<const CheckSchema> schemas, std::span<const Rule> rules, Language language) {
  return CheckReferenceWriter(language).Write(schemas, rules);
}

}  // namespace heyan
