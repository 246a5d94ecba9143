// Compares the codes that XLIFF and TMX keep apart from the text.

#include "rules/inline_code_difference.h"

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/codes.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_placeholder(const InlineCode& code, std::string_view text) {
  std::vector<Code> found;
  find_codes(code.span.of(text), CodeKind::placeholder, found);
  return !found.empty();
}

// The codes of `here` that `there` has not, or has less often.
std::vector<const InlineCode*> lacking(const std::vector<InlineCode>& here,
                                       const std::vector<InlineCode>& there,
                                       std::string_view text) {
  std::vector<bool> taken(there.size());
  std::vector<const InlineCode*> left;
  for (const InlineCode& code : here) {
    bool found = false;
    for (std::size_t i = 0; i < there.size() && !found; ++i) {
      found = !taken[i] && there[i].name == code.name;
      if (found) taken[i] = true;
    }
    if (!found && !is_placeholder(code, text)) left.push_back(&code);
  }
  return left;
}

bool is_end_of(std::string_view end, std::string_view begin) {
  return end == begin ||  // Markdown's ** on both sides
         (end.starts_with("</") && begin.starts_with('<') &&
          begin.substr(1).starts_with(end.substr(2, end.size() - 3)));
}

// </g 1> goes with <g 1>: one fault, not two.
bool is_told(const InlineCode& code, const std::vector<const InlineCode*>& all) {
  return code.shape == InlineCode::Shape::closes &&
         std::ranges::any_of(all, [&](const InlineCode* other) {
           return other->shape == InlineCode::Shape::opens && is_end_of(code.name, other->name);
         });
}

// What a code that shows nothing is pointed at with: the characters up to the next code, or the one
// before it.
Span span_of_code(const InlineCode& code, const std::vector<InlineCode>& all,
                  std::string_view text) {
  if (!code.span.empty()) return code.span;
  Span span{code.span.begin, static_cast<std::uint32_t>(text.size())};
  for (const InlineCode& other : all)
    if (other.span.begin > span.begin) span.end = std::min(span.end, other.span.begin);
  if (code.shape != InlineCode::Shape::opens || span.empty()) {
    std::size_t begin = code.span.begin;
    if (begin > 0) previous_code_point(text, begin);
    span = {static_cast<std::uint32_t>(begin), code.span.begin};
  }
  return span;
}

}  // namespace

void report_inline_codes(const SegmentView& segment, Findings& findings) {
  const Segment& pair = segment.segment();
  if (pair.source_codes.empty() && pair.target_codes.empty()) return;
  const auto missing = lacking(pair.source_codes, pair.target_codes, pair.source);
  const auto added = lacking(pair.target_codes, pair.source_codes, pair.target);
  for (const InlineCode* code : missing)
    if (!is_told(*code, missing))
      findings.add("the tag " + std::string(code->name) + " of the source is missing",
                   {Side::source, span_of_code(*code, pair.source_codes, pair.source), "missing"});
  for (const InlineCode* code : added)
    if (!is_told(*code, added))
      findings.add("the tag " + std::string(code->name) + " is not in the source",
                   {Side::target, span_of_code(*code, pair.target_codes, pair.target), "added"});
}

}  // namespace mtlint
