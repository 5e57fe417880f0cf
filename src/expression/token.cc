#include "expression/token.h"

#include <algorithm>

#include "base/messages.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The end of the name that begins at `at`; `at` when there is none.
std::size_t EndOfName(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    CodePoint point = DecodeAt(text, end);
    bool goes_on = IsLetter(text[end]) || IsHan(point.value) || (end > at && IsDigit(text[end]));
    if (!goes_on) break;
    end += point.length;
  }
  return end;
}

// What is written for a sign, the longer one first.
struct Sign {
  std::string_view written;
  std::string_view meant;
};

constexpr Sign kSigns[] = {
    {"==", "="}, {"!=", "!="}, {"<=", "<="}, {">=", ">="}, {"=", "="}, {"<", "<"}, {">", ">"}, {"(", "("},
    {")", ")"},  {",", ","},   {".", "."},   {"+", "+"},   {"-", "-"}, {"*", "*"}, {"/", "/"},
};

// What people write for them. Each is told, and read as what it means.
constexpr Sign kMistaken[] = {
    {"（", "("},   {"）", ")"},  {"，", ","},  {"、", ","},   {"＝", "="},  {"！＝", "!="}, {"！=", "!="}, {"≠", "!="},
    {"<>", "!="},  {"≥", ">="},  {"≤", "<="},  {"＞", ">"},   {"＜", "<"},  {"＋", "+"},    {"－", "-"},   {"−", "-"},
    {"×", "*"},    {"÷", "/"},   {"＊", "*"},  {"／", "/"},   {"．", "."},  {"&&", "and"},  {"||", "or"},  {"!", "not"},
    {"！", "not"}, {"=>", ">="}, {"=<", "<="}, {"且", "and"}, {"或", "or"},
};

// Opening quotes that people write, and what closes them.
constexpr Sign kMistakenQuotes[] = {{"“", "”"},   {"‘", "’"},   {"”", "”"},  {"’", "’"},
                                    {"「", "」"}, {"＇", "＇"}, {"＂", "＂"}};

class Reader {
 public:
  Reader(std::string_view text, std::vector<Problem>* problems) : text_(text), problems_(*problems) {}

  std::vector<Token> Run() {
    std::vector<Token> tokens;
    while (SkipBlanks()) {
      std::size_t before = at_;
      if (std::optional<Token> token = ReadOne()) tokens.push_back(*token);
      if (at_ == before) SkipUnreadable();
    }
    tokens.push_back({TokenKind::kEnd, text_.size(), text_.size(), {}, {}, 0});
    return tokens;
  }

 private:
  // True when there is something left.
  bool SkipBlanks() {
    while (at_ < text_.size()) {
      CodePoint point = DecodeAt(text_, at_);
      if (!IsBlank(point.value)) return true;
      at_ += point.length;
    }
    return false;
  }

  std::optional<Token> ReadOne() {
    char first = text_[at_];
    std::size_t end_of_name = EndOfName(text_, at_);
    // 且 and 或 alone stand for signs.
    bool is_sign = MistakenAt(at_) != nullptr && MistakenAt(at_)->written.size() == end_of_name - at_;
    if (end_of_name > at_ && !is_sign) return Make(TokenKind::kName, end_of_name);
    if (IsDigit(first)) return ReadNumber();
    if (first == '\'' || first == '"') return ReadText(first);
    for (const Sign& quote : kMistakenQuotes) {
      if (text_.substr(at_).starts_with(quote.written)) return ReadMistakenText(quote);
    }
    return ReadSign();
  }

  Token Make(TokenKind kind, std::size_t end) {
    Token token{kind, at_, end, text_.substr(at_, end - at_), {}, 0};
    at_ = end;
    return token;
  }

  std::size_t EndWhere(std::size_t from, bool (*goes_on)(char)) const {
    return std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.end(), goes_on) - text_.begin();
  }

  // 1.5, and 亿元 directly behind it.
  Token ReadNumber() {
    std::size_t end = EndWhere(at_, IsDigit);
    bool fraction = end + 1 < text_.size() && text_[end] == '.' && IsDigit(text_[end + 1]);
    if (fraction) end = EndWhere(end + 1, IsDigit);
    Token token = Make(TokenKind::kNumber, end);
    at_ = EndOfUnit();
    token.end = at_;
    token.unit = text_.substr(end, at_ - end);
    return token;
  }

  // Letters and %; no full-width mark.
  std::size_t EndOfUnit() const {
    std::size_t end = at_;
    while (end < text_.size() &&
           (IsLetter(text_[end]) || IsDigit(text_[end]) || text_[end] == '%' || !IsAscii(text_[end]))) {
      CodePoint point = DecodeAt(text_, end);
      if (IsBlank(point.value) || MistakenAt(end) != nullptr) break;
      end += point.length;
    }
    return end;
  }

  std::optional<Token> ReadText(char quote) {
    std::size_t begin = at_ + 1;
    for (std::size_t end = text_.find(quote, begin); end != text_.npos; end = text_.find(quote, end + 2)) {
      if (end + 1 < text_.size() && text_[end + 1] == quote) continue;
      Token token{TokenKind::kText, at_, end + 1, text_.substr(begin, end - begin), {}, quote};
      at_ = end + 1;
      return token;
    }
    problems_.push_back({at_, Say("expression.quote_open")});
    at_ = text_.size();
    return std::nullopt;
  }

  std::optional<Token> ReadMistakenText(const Sign& quote) {
    problems_.push_back({at_, Say("expression.mistaken_quote", {{"found", quote.written}})});
    std::size_t begin = at_ + quote.written.size();
    std::size_t end = std::min(text_.find(quote.meant, begin), text_.size());
    Token token{TokenKind::kText,
                at_,
                std::min(end + quote.meant.size(), text_.size()),
                text_.substr(begin, end - begin),
                {},
                0};
    at_ = token.end;
    return token;
  }

  const Sign* MistakenAt(std::size_t at) const {
    const Sign* found =
        std::ranges::find_if(kMistaken, [&](const Sign& sign) { return text_.substr(at).starts_with(sign.written); });
    return found == std::end(kMistaken) ? nullptr : found;
  }

  std::optional<Token> ReadSign() {
    for (const Sign& sign : kSigns) {
      if (!text_.substr(at_).starts_with(sign.written) || IsMistakenFirst()) continue;
      Token token = Make(TokenKind::kSign, at_ + sign.written.size());
      token.text = sign.meant;
      return token;
    }
    const Sign* mistaken = MistakenAt(at_);
    if (mistaken == nullptr) return std::nullopt;
    problems_.push_back(
        {at_, Say("expression.mistaken_sign", {{"found", mistaken->written}, {"meant", mistaken->meant}})});
    Token token =
        Make(IsLetter(mistaken->meant[0]) ? TokenKind::kName : TokenKind::kSign, at_ + mistaken->written.size());
    token.text = mistaken->meant;
    return token;
  }

  // "=>" and "<>" begin with a sign of their own.
  bool IsMistakenFirst() const {
    const Sign* mistaken = MistakenAt(at_);
    return mistaken != nullptr && mistaken->written.size() > 1 && IsAscii(mistaken->written[0]);
  }

  // A run that means nothing here, told once: 指标.
  void SkipUnreadable() {
    std::size_t begin = at_;
    bool ascii = IsAscii(text_[at_]);
    do {
      at_ += DecodeAt(text_, at_).length;
    } while (!ascii && at_ < text_.size() && !IsAscii(text_[at_]) && MistakenAt(at_) == nullptr);
    std::string_view found = text_.substr(begin, at_ - begin);
    bool control = ascii && static_cast<unsigned char>(found[0]) < ' ';
    std::string_view id = ascii ? "expression.strange_sign" : "expression.bare_text";
    problems_.push_back({begin, Say(id, {{"found", control ? "?" : found}})});
  }

  std::string_view text_;
  std::vector<Problem>& problems_;
  std::size_t at_ = 0;
};

}  // namespace

bool IsName(std::string_view text) { return !text.empty() && EndOfName(text, 0) == text.size(); }

std::vector<Token> ReadTokens(std::string_view text, std::vector<Problem>* problems) {
  return Reader(text, problems).Run();
}

}  // namespace heyan::expression
