// TMX 1.4b.

#include <fmt/format.h>

#include "formats/inline_text.h"
#include "reports/bitext.h"
#include "reports/bitext_codes.h"

namespace mtlint {
namespace {

std::string tag_or_unknown(std::string_view tag) { return std::string(tag.empty() ? "und" : tag); }

void begin(BitextContext& context) {
  context.out += fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"mtlint\" creationtoolversion=\"1\" segtype=\"sentence\" "
      "o-tmf=\"plain\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"/>\n<body>\n",
      xml_attribute(context.head.source_tag.empty() ? "*all*" : context.head.source_tag));
}

// Codes that open or close nothing on this side stand alone: <it>.
void spell_code(const NumberedCode& code, std::string& out) {
  const bool opens = code.shape == InlineCode::Shape::opens;
  if (code.shape == InlineCode::Shape::alone) {
    out += fmt::format("<ph x=\"{}\">", code.number);
    spell_xml(code.shown.empty() ? code.native : code.shown, 0, out);
    out += "</ph>";
    return;
  }
  const std::string_view element = !code.paired ? "it" : opens ? "bpt" : "ept";
  out += fmt::format("<{} ", element);
  if (!code.paired)
    out += fmt::format("pos=\"{}\" x=\"{}\">", opens ? "begin" : "end", code.number);
  else
    out += opens ? fmt::format("i=\"{0}\" x=\"{0}\">", code.number)
                 : fmt::format("i=\"{}\">", code.number);
  spell_xml(code.native, 0, out);
  out += fmt::format("</{}>", element);
}

void property(std::string_view type, std::string_view value, std::string& out) {
  if (value.empty()) return;
  out += fmt::format("<prop type=\"{}\">", type);
  spell_xml(value, 0, out);
  out += "</prop>";
}

void write(BitextContext& context, const BitextPair& pair) {
  if (!pair.has_source) return context.lose("segments without a source");
  if (context.head.aligned && (pair.source.empty() || pair.target.empty())) return;
  std::string& out = context.out;
  out += fmt::format("<tu{}>", optional_attribute("tuid", pair.id));
  if (const std::string note = note_with_allowed(pair); !note.empty()) {
    out += "<note>";
    spell_xml(note, 0, out);
    out += "</note>";
  }
  if (pair.confidence) property("x-confidence", fmt::format("{:.2f}", *pair.confidence), out);
  property("x-document", pair.doc, out);
  property("x-system", pair.system, out);
  property("x-author", pair.author, out);
  if (pair.state > SegmentState::untranslated)
    property("x-state", name_of(segment_state_names, pair.state), out);
  if (pair.locked) property("x-locked", "true", out);
  CodeNumbers numbers;
  out += fmt::format("<tuv xml:lang=\"{}\"><seg>", xml_attribute(tag_or_unknown(pair.source_tag)));
  numbers.write(pair.source, pair.source_codes, spell_code, out);
  out += fmt::format("</seg></tuv><tuv xml:lang=\"{}\"><seg>", xml_attribute(pair.target_tag));
  numbers.write(pair.target, pair.target_codes, spell_code, out);
  out += "</seg></tuv></tu>\n";
}

void end(BitextContext& context) { context.out += "</body>\n</tmx>\n"; }

}  // namespace

extern const BitextFormat tmx_bitext{.name = "tmx", .begin = begin, .write = write, .end = end};

}  // namespace mtlint
