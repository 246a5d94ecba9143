// Findings as JSON lines.

#include "reports/json_text.h"

#include <array>

#include <fmt/format.h>

#include "text/utf8.h"

namespace mtlint {
namespace {

// The first mark of a side as {"start","end","text"} in code points, or null.
void append_mark(std::string& out, const Finding& finding, Side side, std::string_view text) {
  for (const Mark& mark : finding.marks) {
    if (mark.side != side) continue;
    const std::size_t start = count_code_points(text.substr(0, mark.span.begin));
    const std::size_t size = count_code_points(mark.span.of(text));
    fmt::format_to(std::back_inserter(out), R"({{"start":{},"end":{},"text":)", start,
                   start + size);
    append_json(out, mark.span.of(text));
    out += '}';
    return;
  }
  out += "null";
}

void append_field(std::string& out, std::string_view key, std::string_view value) {
  out += ",\"";
  out += key;
  out += "\":";
  append_json(out, value);
}

}  // namespace

namespace {

void append_escape(std::string& out, unsigned code) {
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", code);
}

// The size of the character at `at` that JavaScript (U+2028, U+2029) or a terminal (U+007F to
// U+009F) would take for more than text, after appending its escape; 0 for all others.
std::size_t append_risky(std::string& out, std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0x7F) return append_escape(out, 0x7F), 1;
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return append_escape(out, byte(1)), 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
    return append_escape(out, 0x2000U | (byte(2) - 0x80U)), 3;
  return 0;
}

void append_valid_json(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      constexpr std::string_view short_names = "btn?fr";
      if (byte >= 8 && byte <= 13 && byte != 11) {
        out += '\\';
        out += short_names[byte - 8U];
      } else {
        append_escape(out, byte);
      }
    } else if (byte == 0x7F || byte == 0xC2 || byte == 0xE2) {
      const std::size_t size = append_risky(out, text, i);
      if (size == 0)
        out += c;
      else
        i += size - 1;
    } else {
      out += c;
    }
  }
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  if (first_invalid_byte(text))
    append_valid_json(out, valid_utf8(text));
  else
    append_valid_json(out, text);
  out += '"';
}

void append_finding(std::string& out, const Finding& finding, const RuleCard& card,
                    const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  out += "{\"schema\":1";
  append_field(out, "rule", card.id);
  append_field(out, "group", card.group);
  append_field(out, "severity", name_of(severity_names, finding.severity));
  fmt::format_to(std::back_inserter(out), ",\"confidence\":{:.2f}", finding.confidence);
  append_field(out, "mqm", card.mqm);
  append_field(out, "message", finding.message);
  append_field(out, "file", document.file);
  fmt::format_to(std::back_inserter(out), ",\"line\":{}", segment.line);
  append_field(out, "segment", segment_name(segment));
  append_field(out, "doc", document.name);
  out += ",\"source\":";
  append_mark(out, finding, Side::source, segment.source);
  out += ",\"target\":";
  append_mark(out, finding, Side::target, segment.target);
  out += ",\"suggestions\":[";
  for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, finding.suggestions[i]);
  }
  out += "],\"evidence\":{";
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, finding.evidence[i].first);
    out += ':';
    append_json(out, finding.evidence[i].second);
  }
  fmt::format_to(std::back_inserter(out), "}},\"fingerprint\":\"{:016x}\"", finding.fingerprint);
  if (finding.known) out += ",\"known\":true";
  out += '}';
}

}  // namespace mtlint
