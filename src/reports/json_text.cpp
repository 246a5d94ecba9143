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

void append_json(std::string& out, std::string_view text) {
  out += '"';
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
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(byte));
      }
    } else if (byte == 0xE2 && (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029")) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string segment_name(const Segment& segment) {
  return segment.id.empty() ? std::to_string(segment.number) : std::string(segment.id);
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
  fmt::format_to(std::back_inserter(out), "}},\"fingerprint\":\"{:016x}\"}}", finding.fingerprint);
}

}  // namespace mtlint
