#include "read/mapped.h"

#include "text/utf8.h"

namespace heyan {

void AppendMapped(const MappedText& part, MappedText* to) {
  std::string_view text = part.text();
  Span whole = part.ToSource();
  if (whole.end - whole.begin == text.size()) return to->Append(text, whole);  // one piece
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + DecodeAt(text, begin).length;
    Span span = part.ToSource(begin, end);
    while (end < text.size() && span.end - span.begin == end - begin) {
      std::size_t next = end + DecodeAt(text, end).length;
      Span longer = part.ToSource(begin, next);
      if (longer.begin != span.begin || longer.end - longer.begin != next - begin) break;
      span = longer;
      end = next;
    }
    to->Append(text.substr(begin, end - begin), span);
    begin = end;
  }
}

}  // namespace heyan
