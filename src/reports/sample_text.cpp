// Findings as samples.

#include "reports/sample_text.h"

#include "reports/json_text.h"

namespace mtlint {
namespace {

std::string_view cut(std::string_view text) {
  if (text.size() <= longest_sample_text) return text;
  std::size_t end = longest_sample_text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string sample_text(const Finding& finding, const RuleCard& card, const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  Document stub;
  stub.file = document.file;
  stub.name = document.name;
  stub.segments.push_back(segment);
  stub.segments.front().line = 0;
  Finding copy = finding;
  copy.segment = 0;
  std::string out;
  append_finding(out, copy, card, stub);
  out.pop_back();  // the brace, for two more fields
  out += ",\"source_text\":";
  append_json(out, cut(segment.source));
  out += ",\"target_text\":";
  append_json(out, cut(segment.target));
  return out + "}";
}

}  // namespace mtlint
