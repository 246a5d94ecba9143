// Units of XLIFF 2.0, 2.1 and 2.2.

#include <algorithm>

#include "formats/xliff.h"

namespace mtlint {
namespace {

SegmentState state_of(std::string_view name) {
  if (name == "initial") return SegmentState::untranslated;
  if (name == "translated") return SegmentState::translated;
  if (name == "reviewed" || name == "final") return SegmentState::approved;
  return SegmentState::unknown;
}

bool preserves(const XmlEvent& element, bool inherited) {
  const std::string_view space = element.attribute("xml:space");
  return space.empty() ? inherited : space == "preserve";
}

struct OpenElement {
  bool pair = false;  // <pc>
  std::string id{};
  std::string end_native{};
};

}  // namespace

std::string_view Xliff2::data(std::string_view reference) const {
  for (const Data& one : data_)
    if (!reference.empty() && one.id == reference) return one.native;
  return {};
}

// <ph>, <sc>, <ec>, and the begin of <pc>.
void Xliff2::add_code(const XmlEvent& event, InlineText& text) {
  const std::string_view name = names_.local(event.text);
  CodeFacts code{.element = name, .id = event.attribute("id")};
  code.native = data(event.attribute(name == "pc" ? "dataRefStart" : "dataRef"));
  code.type = event.attribute("subType");
  if (name == "pc" || name == "sc") code.shape = InlineCode::Shape::opens;
  if (name == "ec") {
    code.shape = InlineCode::Shape::closes;
    if (code.id.empty()) code.id = event.attribute("startRef");
  }
  if (name == "ph") {
    code.shows = true;
    if (code.native.empty()) code.native = event.attribute("equiv");
    if (code.native.empty()) code.native = event.attribute("disp");
  }
  text.add(code, event.begin, event.end);
}

bool Xliff2::read_content(XmlStream& xml, InlineText& text) {
  std::vector<OpenElement> open;
  for (XmlEvent event; xml.next(event);) {
    if (event.kind == XmlEvent::Kind::text) {
      text.add(event);
      if (text.text().size() > XmlStream::longest_token) return xml.text_too_long(event);
      continue;
    }
    if (event.kind == XmlEvent::Kind::end) {
      if (open.empty()) {
        content_end_ = event.end;
        return true;
      }
      if (open.back().pair)
        text.add({.shape = InlineCode::Shape::closes,
                  .element = "pc",
                  .id = open.back().id,
                  .native = open.back().end_native},
                 event.begin, event.end);
      open.pop_back();
      continue;
    }
    const std::string_view name = names_.local(event.text);
    OpenElement& made = open.emplace_back();
    if (name == "pc") {
      made = {true, std::string(event.attribute("id")),
              std::string(data(event.attribute("dataRefEnd")))};
      add_code(event, text);
    } else if (name == "ph" || name == "sc" || name == "ec") {
      add_code(event, text);
    }
  }
  return false;
}

bool Xliff2::read_notes(XmlStream& xml, XliffUnit& facts) {
  for (XmlEvent event; xml.next(event);) {
    if (event.kind == XmlEvent::Kind::end) {
      facts.has_notes = true;
      facts.notes_at = event.begin;
      return true;
    }
    if (event.kind != XmlEvent::Kind::start) continue;
    if (!facts.note.empty()) facts.note += '\n';
    if (!read_characters(xml, facts.note)) return false;
  }
  return false;
}

bool Xliff2::read_data(XmlStream& xml) {
  for (XmlEvent event; xml.next(event);) {
    if (event.kind == XmlEvent::Kind::end) return true;
    if (event.kind != XmlEvent::Kind::start) continue;
    Data& made = data_.emplace_back();
    made.id = event.attribute("id");
    if (!read_characters(xml, made.native)) return false;
  }
  return false;
}

bool Xliff2::read_segment(XmlStream& xml, const XmlEvent& start, bool preserve) {
  if (count_ == segments_.size()) segments_.emplace_back();
  XliffSegment& made = segments_[count_++];
  made.clear();
  made.id = unit_id_;
  if (const std::string_view id = start.attribute("id"); !id.empty())
    made.id.append("/").append(id);
  made.line = xml.line_of(start);
  made.state = state_of(start.attribute("state"));
  made.state_begin = start.begin;
  made.state_end = start.end;
  made.state_tag = xml.bytes(start);
  for (XmlEvent event; xml.next(event);) {
    if (event.kind == XmlEvent::Kind::end) return true;
    if (event.kind != XmlEvent::Kind::start) continue;
    const std::string_view name = names_.local(event.text);
    if (name == "source") {
      made.source.clear(preserves(event, preserve));
      if (!read_content(xml, made.source)) return false;
      made.target_at = content_end_;
    } else if (name == "target") {
      made.target.clear(preserves(event, preserve));
      made.has_target = true;
      made.line = xml.line_of(event);
      made.target_at = event.end;
      if (const std::string_view tag = xml.bytes(event); tag.ends_with("/>")) made.empty_tag = tag;
      if (!read_content(xml, made.target)) return false;
    } else if (!skip_element(xml)) {
      return false;
    }
  }
  return false;
}

bool Xliff2::read_unit(XmlStream& xml, const XmlEvent& unit, bool preserve, XliffUnit& facts) {
  count_ = 0;
  data_.clear();
  unit_id_ = unit.attribute("id");
  facts.note.clear();
  facts.begin = unit.begin;
  facts.notes_at = unit.end;
  facts.has_notes = false;
  preserve = preserves(unit, preserve);
  for (XmlEvent event; xml.next(event);) {
    if (event.end - facts.begin > longest_unit) return xml.text_too_long(event);
    if (event.kind == XmlEvent::Kind::end) return true;
    if (event.kind != XmlEvent::Kind::start) continue;
    const std::string_view name = names_.local(event.text);
    bool good = true;
    if (name == "notes")
      good = read_notes(xml, facts);
    else if (name == "originalData")
      good = read_data(xml);
    else if (name == "segment")
      good = read_segment(xml, event, preserve);
    else  // <ignorable>, and modules such as matches and glossaries
      good = skip_element(xml);
    if (!good) return false;
  }
  return false;
}

}  // namespace mtlint
