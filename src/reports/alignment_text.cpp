// Beads as rows and elements.

#include "reports/alignment_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "reports/json_text.h"

namespace mtlint {
namespace {

// What XML does not allow in a text becomes a space.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string json(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

std::string_view kind_of(const Bead& bead) {
  if (bead.target.empty()) return "deleted";
  if (bead.source.empty()) return "inserted";
  return bead.moved ? "moved" : bead.confidence >= sure_bead ? "sure" : "unsure";
}

std::string tsv(const PlainPair& pair) {
  std::string out = "source\ttarget\tconfidence\tstate\n";
  for (const Bead& bead : pair.beads)
    out += fmt::format("{}\t{}\t{:.2f}\t{}\n", pair.source_of(bead), pair.target_of(bead),
                       bead.confidence, kind_of(bead));
  return out;
}

std::string jsonl(const PlainPair& pair) {
  std::string out;
  for (const Bead& bead : pair.beads) {
    out += "{";
    if (!bead.source.empty()) out += "\"source\":" + json(pair.source_of(bead)) + ",";
    out += "\"target\":" + json(pair.target_of(bead));
    out += fmt::format(
        ",\"src_lang\":{},\"tgt_lang\":\"en\",\"confidence\":{:.2f},\"state\":\"{}\","
        "\"source_units\":[{},{}],\"target_units\":[{},{}]}}\n",
        json(pair.source_tag), bead.confidence, kind_of(bead), bead.source.begin, bead.source.end,
        bead.target.begin, bead.target.end);
  }
  return out;
}

std::string tmx(const PlainPair& pair) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"mtlint\" creationtoolversion=\"1\" segtype=\"sentence\" "
      "o-tmf=\"plain\" adminlang=\"en\" srclang=\"" +
      xml(pair.source_tag) + "\" datatype=\"plaintext\"/>\n<body>\n";
  for (const Bead& bead : pair.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    out += fmt::format(
        "<tu><prop type=\"x-confidence\">{:.2f}</prop><tuv xml:lang=\"{}\"><seg>{}</seg></tuv>"
        "<tuv xml:lang=\"en\"><seg>{}</seg></tuv></tu>\n",
        bead.confidence, xml(pair.source_tag), xml(pair.source_of(bead)),
        xml(pair.target_of(bead)));
  }
  return out + "</body>\n</tmx>\n";
}

std::string xliff(const PlainPair& pair) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"" +
      xml(pair.source_tag) + "\" trgLang=\"en\">\n<file id=\"1\">\n";
  std::size_t number = 0;
  for (const Bead& bead : pair.beads) {
    if (bead.source.empty()) continue;
    out += fmt::format(
        "<unit id=\"{}\"><segment state=\"{}\"><source>{}</source><target>{}</target></segment>"
        "</unit>\n",
        ++number, bead.confidence >= sure_bead ? "translated" : "initial",
        xml(pair.source_of(bead)), xml(pair.target_of(bead)));
  }
  return out + "</file>\n</xliff>\n";
}

}  // namespace

std::optional<AlignmentFormat> alignment_format(std::string_view name) {
  constexpr auto names = std::to_array<std::pair<std::string_view, AlignmentFormat>>(
      {{"tsv", AlignmentFormat::tsv},
       {"tmx", AlignmentFormat::tmx},
       {"xliff", AlignmentFormat::xliff},
       {"jsonl", AlignmentFormat::jsonl}});
  for (const auto& [known, format] : names)
    if (known == name) return format;
  return std::nullopt;
}

std::string render_alignment(const PlainPair& pair, AlignmentFormat format) {
  switch (format) {
    case AlignmentFormat::tsv:
      return tsv(pair);
    case AlignmentFormat::tmx:
      return tmx(pair);
    case AlignmentFormat::xliff:
      return xliff(pair);
    case AlignmentFormat::jsonl:
      return jsonl(pair);
  }
  return {};
}

}  // namespace mtlint
