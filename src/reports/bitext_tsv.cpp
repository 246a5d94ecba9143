// Tab-separated columns. Texts have no tabs and no line ends there: spaces stand for them.

#include <algorithm>

#include <fmt/format.h>

#include "reports/bitext.h"

namespace mtlint {
namespace {

// Of one segment.
struct Cells {
  std::string& out;
  bool has_breaks = false;

  void add(std::string_view text) {
    for (const char c : text) {
      const bool breaks = c == '\t' || c == '\n' || c == '\r';
      has_breaks = has_breaks || breaks;
      if (c != '\r') out += breaks ? ' ' : c;
    }
  }
};

bool has_hidden(std::span<const InlineCode> codes) {
  return std::ranges::any_of(codes, [](const InlineCode& code) { return code.span.empty(); });
}

void begin(BitextContext& context) {
  context.out += context.head.aligned ? "source\ttarget\tconfidence\tstate\n"
                                      : "id\tsource\ttarget\tsrc_lang\ttgt_lang\tdoc\n";
}

void write(BitextContext& context, const BitextPair& pair) {
  Cells cells{context.out};
  const auto add_all = [&](std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
      cells.add(text);
      context.out += '\t';
    }
    context.out.back() = '\n';
  };
  if (context.head.aligned) {
    add_all({pair.source, pair.target, fmt::format("{:.2f}", *pair.confidence), pair.kind});
  } else {
    add_all({pair.id, pair.source, pair.target, pair.source_tag, pair.target_tag, pair.doc});
    if (!pair.note.empty()) context.lose("notes");
    if (!pair.allow.empty()) context.lose("allowed rules");
    if (pair.state > SegmentState::untranslated) context.lose("states");
    if (has_hidden(pair.source_codes) || has_hidden(pair.target_codes))
      context.lose("inline codes");
    if (pair.locked) context.lose("locks");
    if (!pair.system.empty() || !pair.author.empty()) context.lose("systems and authors");
    if (cells.has_breaks) context.lose("tabs and line ends");
  }
}

}  // namespace

extern const BitextFormat tsv_bitext{
    .name = "tsv", .begin = begin, .write = write, .end = [](BitextContext&) {}};

}  // namespace mtlint
