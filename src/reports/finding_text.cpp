// Words about findings, and the escapes of the formats that are not JSON.

#include "reports/finding_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/display.h"
#include "text/utf8.h"

namespace mtlint {

const Mark* first_mark(const Finding& finding, Side side) {
  const auto mark = std::ranges::find(finding.marks, side, &Mark::side);
  return mark == finding.marks.end() ? nullptr : &*mark;
}

std::string_view marked_text(const Finding& finding, Side side, const Segment& segment) {
  const Mark* mark = first_mark(finding, side);
  return mark ? mark->span.of(side == Side::source ? segment.source : segment.target)
              : std::string_view{};
}

std::string message_with_remedy(const Finding& finding) {
  std::string text = finding.message;
  if (!finding.suggestions.empty()) text += " (suggestion: " + finding.suggestions.front() + ")";
  return plain_text(text);
}

std::string source_note(const Finding& finding, const Segment& segment) {
  std::string text = "source";
  if (const std::string_view words = marked_text(finding, Side::source, segment); !words.empty())
    text += ": " + std::string(words);
  const Mark* mark = first_mark(finding, Side::source);
  if (mark && !mark->label.empty()) text += " (" + mark->label + ")";
  return plain_text(text);
}

std::string uri_of(std::string_view file) {
  if (file == "-") return "stdin";
  constexpr std::string_view plain = "-._~/";
  std::string uri = file.starts_with('/') ? "file://" : "";
  if (file.starts_with("./")) file.remove_prefix(2);
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        (byte >= '0' && byte <= '9');
    if (letter || plain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", byte);
  }
  return uri;
}

std::string place_in_document(const Document& document, const Segment& segment) {
  return (document.name.empty() ? "" : document.name + ":") + segment_name(segment);
}

std::string plain_text(std::string_view text) { return safe_text(valid_utf8(text), {}).text; }

std::string xml_text(std::string_view text) {
  const std::string plain = plain_text(text);
  std::string out;
  out.reserve(plain.size());
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = next_code_point(plain, at);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else
      append_code_point(out, c == 0xFFFE || c == 0xFFFF ? 0xFFFDU : c);
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string out = plain_text(text);
  if (!out.empty() && std::string_view("=+-@").find(out.front()) != std::string_view::npos)
    out.insert(out.begin(), '\'');
  if (out.find_first_of(",\"") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : plain_text(text)) {
    if (std::string_view("\\`*_[]<>|#~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
    if (c == '@') out += "\u2060";  // a word joiner: nobody is called by a quoted text
  }
  return out;
}

}  // namespace mtlint
