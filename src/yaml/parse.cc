// Builds nodes from the events of yaml-cpp. Its own tree is not used: it forgets quotes, aliases and places.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>

#include "base/messages.h"
#include "base/source_file.h"
#include "yaml/node.h"
#include "yaml/source_text.h"

namespace heyan::yaml {
namespace {

constexpr std::size_t kMaxBytes = 8U << 20U;
constexpr std::size_t kMaxNodes = 200'000;

// Thrown out of yaml-cpp when going on makes no sense; the problem has been recorded.
struct Stop {};

// yaml-cpp's own lines and columns count bytes; only its offset can be trusted.
std::size_t OffsetOf(const YAML::Mark& mark) { return static_cast<std::size_t>(std::max(mark.pos, 0)); }

// Turns byte offsets into marks and collects problems.
class Reporter {
 public:
  Reporter(std::string_view text, std::string_view path, std::vector<Problem>* problems)
      : text_(text), path_(path), problems_(problems) {}

  std::string_view text() const { return text_; }

  // Values are read in the order of the text, so that nearly every place is near the one before.
  Mark MarkAt(std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < passed_) return MarkBefore(offset);
    mark_ = MarkBehind(mark_, text_.substr(passed_, offset - passed_));
    passed_ = offset;
    return mark_;
  }
  Mark MarkAt(const YAML::Mark& mark) { return MarkAt(OffsetOf(mark)); }

  void Report(Mark mark, LocalizedText message) {
    problems_->push_back({std::string(path_), mark, std::move(message)});
  }

 private:
  Mark MarkBefore(std::size_t offset) {
    if (!lines_) lines_.emplace(text_);
    auto at = static_cast<std::uint32_t>(offset);
    Place place = lines_->Locate(text_, {at, at});
    return {place.line, place.column};
  }

  std::string_view text_;
  std::string_view path_;
  std::vector<Problem>* problems_;
  std::size_t passed_ = 0;  // the last place asked for
  Mark mark_;               // of `passed_`
  std::optional<LineIndex> lines_;
};

bool IsTextTag(const std::string& tag) {
  return tag.empty() || tag == "?" || tag == "!" || tag == "tag:yaml.org,2002:str";
}

class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(Reporter* reporter) : reporter_(reporter) {}

  std::optional<Node> TakeRoot() { return std::move(root_); }

  // The quoted scalar that was read last.
  struct Quotation {
    Mark begin;
    std::size_t closing = std::string_view::npos;  // offset of the closing mark
  };
  const Quotation& last_quotation() const { return last_quotation_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!root_) return;
    bool is_printed = reporter_->text().substr(std::min(OffsetOf(mark), reporter_->text().size())).starts_with("---");
    reporter_->Report(reporter_->MarkAt(mark), Say(is_printed ? "yaml.second_document" : "yaml.text_behind"));
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    CheckProperties(mark, "", anchor);
    Add(NullAt(OffsetOf(mark)));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node = NodeAt(NodeKind::kNull, OffsetOf(mark));
    reporter_->Report(node.mark, Say("yaml.alias"));
    Add(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    CheckProperties(mark, tag, anchor);
    Node node = NodeAt(NodeKind::kScalar, OffsetOf(mark));
    if (auto closing = ClosingQuote(reporter_->text(), node.offset)) {
      if (*closing == std::string_view::npos) {
        reporter_->Report(node.mark, Say("yaml.quote_open"));
        throw Stop{};
      }
      last_quotation_ = {node.mark, *closing};
    }
    node.scalar = value;
    node.quoted = tag != "?";
    Add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    Open(NodeKind::kSequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    Open(NodeKind::kMap, mark, tag, anchor);
  }
  void OnMapEnd() override { Close(); }

 private:
  struct Frame {
    Node node;
    std::optional<Node> key;                             // of a map: read, and waiting for its value
    std::unordered_map<std::string, std::size_t> known;  // members of a large map by key
  };

  Node NodeAt(NodeKind kind, std::size_t offset) {
    Node node;
    node.kind = kind;
    node.offset = static_cast<std::uint32_t>(std::min(offset, reporter_->text().size()));
    node.mark = reporter_->MarkAt(offset);
    return node;
  }

  // yaml-cpp gives an absent value the place of whatever follows it; the key is where a reader looks.
  Node NullAt(std::size_t offset) {
    std::string_view rest = reporter_->text().substr(std::min(offset, reporter_->text().size()));
    bool is_printed = rest.starts_with('~') || rest.starts_with('n') || rest.starts_with('N');
    const Frame* frame = open_.empty() ? nullptr : &open_.back();
    if (is_printed || frame == nullptr || !frame->key) return NodeAt(NodeKind::kNull, offset);
    Node node;
    node.offset = frame->key->offset;
    node.mark = frame->key->mark;
    return node;
  }

  void CheckProperties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) reporter_->Report(reporter_->MarkAt(mark), Say("yaml.alias"));
    if (!IsTextTag(tag)) reporter_->Report(reporter_->MarkAt(mark), Say("yaml.tag", {{"tag", tag}}));
  }

  void Open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    CheckProperties(mark, tag == "!" ? "" : tag, anchor);
    if (open_.size() >= kMaxDepth) {
      reporter_->Report(reporter_->MarkAt(mark), Say("yaml.too_deep", {{"limit", std::to_string(kMaxDepth)}}));
      throw Stop{};
    }
    open_.push_back({.node = NodeAt(kind, OffsetOf(mark)), .key = {}, .known = {}});
  }

  void Close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    Add(std::move(node));
  }

  void Add(Node&& node) {
    if (++count_ > kMaxNodes) {
      reporter_->Report(node.mark, Say("yaml.too_many_nodes", {{"limit", std::to_string(kMaxNodes)}}));
      throw Stop{};
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& frame = open_.back();
    if (frame.node.kind == NodeKind::kSequence) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.key) {
      frame.key = std::move(node);
    } else {
      AddMember(&frame, std::move(*frame.key), std::move(node));
      frame.key.reset();
    }
  }

  // A member whose key cannot be used is reported and left out; the first of two members with one key stays.
  void AddMember(Frame* frame, Node&& key, Node&& value) {
    if (key.kind != NodeKind::kScalar) {
      reporter_->Report(key.mark, Say("yaml.key_not_text"));
    } else if (key.scalar == "<<" && !key.quoted) {
      reporter_->Report(key.mark, Say("yaml.merge_key"));
    } else if (const Node* first = EarlierKey(frame, key.scalar)) {
      reporter_->Report(key.mark, Say("yaml.duplicate_key", {{"key", key.scalar},
                                                             {"line", std::to_string(first->mark.line)},
                                                             {"column", std::to_string(first->mark.column)}}));
    } else {
      frame->node.members.emplace_back(std::move(key), std::move(value));
    }
  }

  // The key of the map that reads like this one, or null. Looking through a few keys is faster than a table of them.
  static const Node* EarlierKey(Frame* frame, const std::string& key) {
    constexpr std::size_t kFew = 16;
    const std::vector<Member>& members = frame->node.members;
    std::size_t count = members.size();
    if (count <= kFew) {
      auto found = std::ranges::find(members, key, [](const Member& member) -> auto& { return member.first.scalar; });
      return found == members.end() ? nullptr : &found->first;
    }
    while (frame->known.size() < count) {
      std::size_t next = frame->known.size();
      frame->known.emplace(members[next].first.scalar, next);
    }
    auto found = frame->known.find(key);
    return found == frame->known.end() ? nullptr : &members[found->second].first;
  }

  Reporter* reporter_;
  std::vector<Frame> open_;
  std::optional<Node> root_;
  Quotation last_quotation_;
  std::size_t count_ = 0;
};

// What yaml-cpp's messages mean to a person who edits rules. Several stand for one mistake.
LocalizedText SyntaxMessage(const std::string& reason) {
  namespace M = YAML::ErrorMsg;
  struct Entry {
    std::string_view reason, id;
  };
  static const Entry kEntries[] = {
      {M::END_OF_MAP, "yaml.map_broken"},
      {M::END_OF_MAP_FLOW, "yaml.brace_open"},
      {M::END_OF_SEQ, "yaml.list_broken"},
      {M::END_OF_SEQ_FLOW, "yaml.bracket_open"},
      {M::FLOW_END, "yaml.bracket_extra"},
      {M::BLOCK_ENTRY, "yaml.dash"},
      {M::MAP_KEY, "yaml.colon"},
      {M::MAP_VALUE, "yaml.colon"},
      {M::EOF_IN_SCALAR, "yaml.quote_open"},
      {M::DOC_IN_SCALAR, "yaml.quote_open"},
      {M::TAB_IN_INDENTATION, "yaml.tab"},
      {M::UNKNOWN_TOKEN, "yaml.bad_start"},
      {M::INVALID_HEX, "yaml.escape"},
      {M::ALIAS_CONTENT, "yaml.alias"},
      {M::ALIAS_NOT_FOUND, "yaml.alias"},
      {M::ANCHOR_NOT_FOUND, "yaml.alias"},
      {M::CHAR_IN_ALIAS, "yaml.alias"},
      {M::CHAR_IN_ANCHOR, "yaml.alias"},
      {M::UNKNOWN_ANCHOR, "yaml.alias"},
      {M::MULTIPLE_ANCHORS, "yaml.alias"},
      {M::CHAR_IN_BLOCK, "yaml.block_text"},
      {M::ZERO_INDENT_IN_BLOCK, "yaml.block_text"},
  };
  auto found = std::ranges::find(kEntries, std::string_view(reason), &Entry::reason);
  if (found != std::end(kEntries)) return Say(found->id);
  if (reason.starts_with(M::INVALID_ESCAPE) || reason.starts_with(M::INVALID_UNICODE)) return Say("yaml.escape");
  return Say("yaml.syntax", {{"reason", reason}});
}

// Tells a syntax error, at the place of its cause where that is known better than by yaml-cpp.
void ReportSyntaxError(const YAML::Exception& error, const TreeBuilder& builder, Reporter* reporter) {
  std::size_t offset = OffsetOf(error.mark);
  Mark mark = reporter->MarkAt(offset);
  const TreeBuilder::Quotation& quotation = builder.last_quotation();
  bool follows_quotation =
      quotation.closing < offset && IsBlankBetween(reporter->text(), quotation.closing + 1, offset);
  int closing_line = follows_quotation ? reporter->MarkAt(quotation.closing).line : 0;
  if (auto tab = TabInIndentation(reporter->text(), offset)) {
    reporter->Report(reporter->MarkAt(*tab), Say("yaml.tab"));
  } else if (auto colon = BadColonBehindKey(reporter->text(), offset)) {
    reporter->Report(reporter->MarkAt(*colon), Say("yaml.bad_colon"));
  } else if (closing_line == mark.line && quotation.begin.line < mark.line) {
    reporter->Report(quotation.begin, Say("yaml.quote_late", {{"line", std::to_string(closing_line)}}));
  } else {
    reporter->Report(mark, SyntaxMessage(error.msg));
  }
}

// True when yaml-cpp may read the text: it takes 0x04 for the end of input and guesses encodings from NUL bytes.
bool CheckText(std::string_view text, Reporter* reporter) {
  if (text.size() > kMaxBytes) {
    reporter->Report({}, Say("yaml.too_large", {{"limit", std::to_string(kMaxBytes >> 20U)}}));
  } else if (auto offset = FirstInvalidUtf8(text)) {
    // Columns mean nothing behind a broken byte, but the line is right.
    reporter->Report(reporter->MarkAt(*offset), Say("yaml.not_utf8"));
  } else if (auto control = FirstControlCharacter(text)) {
    reporter->Report(reporter->MarkAt(*control), Say("yaml.control_character"));
  } else {
    return true;
  }
  return false;
}

}  // namespace

std::optional<Node> Parse(std::string_view text, std::string_view path, std::vector<Problem>* problems) {
  text = WithoutByteOrderMark(text);
  Reporter reporter(text.size() > kMaxBytes ? std::string_view() : text, path, problems);
  if (!CheckText(text, &reporter)) return std::nullopt;

  // With a line ending at the end an open quotation is found where it opens, not at the end of the file.
  std::istringstream stream(std::string(text) + "\n");
  TreeBuilder builder(&reporter);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    ReportSyntaxError(error, builder, &reporter);
    return std::nullopt;
  }
  std::optional<Node> root = builder.TakeRoot();
  return root ? std::move(root) : Node{};
}

}  // namespace heyan::yaml
