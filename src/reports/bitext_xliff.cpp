// XLIFF 2.0: a file for each document, a unit for each pair.

#include <fmt/format.h>

#include "formats/inline_text.h"
#include "reports/bitext.h"
#include "reports/bitext_codes.h"

namespace mtlint {
namespace {

void begin(BitextContext& context) {
  context.out += fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{}\" "
      "trgLang=\"{}\">\n",
      xml_attribute(context.head.source_tag.empty() ? "und" : context.head.source_tag),
      xml_attribute(context.head.target_tag));
}

void open_file(BitextContext& context, std::string_view doc) {
  if (context.doc && *context.doc == doc) return;
  if (context.doc) context.out += "</file>\n";
  context.out +=
      fmt::format("<file id=\"f{}\"{}>\n", context.number, optional_attribute("original", doc));
  context.doc = doc;
}

// The standard's own states; what is unsure has not been translated for good.
std::string_view state_of(const BitextPair& pair) {
  if (pair.confidence)
    return pair.kind == "sure" || pair.kind == "moved" ? "translated" : "initial";
  if (pair.state == SegmentState::unknown) return {};
  if (pair.state == SegmentState::approved) return "final";
  return pair.state == SegmentState::translated ? "translated" : "initial";
}

void spell_code(const NumberedCode& code, std::string& out) {
  const std::string native = xml_attribute(code.shown.empty() ? code.native : code.shown);
  if (code.shape == InlineCode::Shape::alone)
    out += fmt::format("<ph id=\"{}\" equiv=\"{}\"/>", code.number, native);
  else if (code.shape == InlineCode::Shape::opens)
    out += fmt::format("<sc id=\"{}\" disp=\"{}\"{}/>", code.number, native,
                       code.paired ? "" : " isolated=\"yes\"");
  else if (code.paired)
    out += fmt::format("<ec startRef=\"{}\" disp=\"{}\"/>", code.number, native);
  else
    out += fmt::format("<ec id=\"{}\" disp=\"{}\" isolated=\"yes\"/>", code.number, native);
}

void write_notes(const BitextPair& pair, std::string& out) {
  const std::string note = note_with_allowed(pair);
  if (note.empty()) return;
  out += "<notes><note>";
  spell_xml(note, 0, out);
  out += "</note></notes>";
}

void write(BitextContext& context, const BitextPair& pair) {
  if (!pair.has_source) return context.lose("segments without a source");
  if (context.head.aligned && pair.source.empty()) return;
  if (pair.source_tag != context.head.source_tag)
    return context.lose("segments of another source language");
  open_file(context, pair.doc);
  std::string& out = context.out;
  out += fmt::format("<unit id=\"{}\"{}>", context.number, optional_attribute("name", pair.id));
  write_notes(pair, out);
  out += fmt::format("<segment{}><source xml:space=\"preserve\">",
                     optional_attribute("state", state_of(pair)));
  CodeNumbers numbers;
  numbers.write(pair.source, pair.source_codes, spell_code, out);
  out += "</source>";
  if (!pair.target.empty()) {
    out += "<target xml:space=\"preserve\">";
    numbers.write(pair.target, pair.target_codes, spell_code, out);
    out += "</target>";
  }
  out += "</segment></unit>\n";
  if (pair.state == SegmentState::unsure) context.lose("states");
  if (pair.locked) context.lose("locks");
  if (!pair.system.empty() || !pair.author.empty()) context.lose("systems and authors");
}

// A file must have a unit, and XLIFF a file.
void end(BitextContext& context) {
  if (!context.doc)
    context.out += "<file id=\"f1\">\n<unit id=\"1\"><segment><source></source></segment></unit>\n";
  context.out += "</file>\n</xliff>\n";
}

}  // namespace

extern const BitextFormat xliff_bitext{.name = "xliff", .begin = begin, .write = write, .end = end};

}  // namespace mtlint
