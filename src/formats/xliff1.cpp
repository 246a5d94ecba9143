// Units of XLIFF 1.x, and what the dialects of Trados, memoQ and Phrase add to them.
//
// A unit is one segment, or as many as <seg-source> and <target> have <mrk mtype="seg">. States and
// locks stand in attributes of the unit (memoQ, Phrase), of <target> (the standard), or behind it
// in <sdl:seg-defs> (Trados).

#include <algorithm>

#include "formats/xliff.h"

namespace mtlint {
namespace {

struct StateName {
  std::string_view name;
  SegmentState state;
};

constexpr StateName state_names[] = {
    {"new", SegmentState::untranslated},
    {"needs-translation", SegmentState::untranslated},
    {"needs-review-translation", SegmentState::unsure},
    {"needs-review-l10n", SegmentState::unsure},
    {"needs-review-adaptation", SegmentState::unsure},
    {"needs-adaptation", SegmentState::unsure},
    {"needs-l10n", SegmentState::unsure},
    {"translated", SegmentState::translated},
    {"signed-off", SegmentState::approved},
    {"final", SegmentState::approved},
    // Trados
    {"Draft", SegmentState::unsure},
    {"RejectedTranslation", SegmentState::unsure},
    {"RejectedSignOff", SegmentState::unsure},
    {"Translated", SegmentState::translated},
    {"ApprovedTranslation", SegmentState::approved},
    {"ApprovedSignOff", SegmentState::approved},
    // memoQ
    {"NotStarted", SegmentState::untranslated},
    {"PartiallyEdited", SegmentState::unsure},
    {"Pretranslated", SegmentState::unsure},
    {"MachineTranslated", SegmentState::unsure},
    {"Rejected", SegmentState::unsure},
    {"ManuallyConfirmed", SegmentState::translated},
    {"Reviewer1Confirmed", SegmentState::approved},
    {"Proofread", SegmentState::approved},
};

SegmentState state_named(std::string_view name) {
  for (const StateName& row : state_names)
    if (row.name == name) return row.state;
  return SegmentState::unknown;
}

// What a trans-unit says of itself.
void read_attributes(const XmlEvent& unit, XliffSegment& out) {
  out.id = unit.attribute("id");
  if (unit.attribute("approved") == "yes") out.state = SegmentState::approved;
  if (const std::string_view status = unit.attribute("mq:status"); !status.empty())
    out.state = state_named(status);
  if (const std::string_view confirmed = unit.attribute("m:confirmed"); !confirmed.empty())
    out.state = confirmed == "1" ? SegmentState::translated : SegmentState::unsure;
  const std::string_view memoq = unit.attribute("mq:locked");
  out.locked = memoq == "locked" || memoq == "true" || unit.attribute("m:locked") == "true";
}

enum class Open : std::uint8_t { segment, group, mark };

struct OpenElement {
  Open kind = Open::mark;
  std::string id{};
};

// Trados keeps deleted words of tracked changes in the text.
bool is_deleted(const XmlEvent& mark) { return mark.attribute("mtype") == "x-sdl-deleted"; }

bool is_code(std::string_view name) {
  constexpr std::string_view names[] = {"x", "bx", "ex", "bpt", "ept", "it", "ph"};
  return std::ranges::find(names, name) != std::end(names);
}

}  // namespace

void Xliff1::Content::clear(bool preserve) {
  count = 0;
  seen = false;
  whole.text.clear(preserve);
  whole.at = whole.line = 0;
}

Xliff1::Part& Xliff1::Content::add(std::string_view mid, bool preserve) {
  if (count == parts.size()) parts.emplace_back();
  Part& part = parts[count++];
  part.mid = mid;
  part.text.clear(preserve);
  return part;
}

Xliff1::Part* Xliff1::Content::find(std::string_view mid) {
  for (std::size_t i = 0; i < count; ++i)
    if (parts[i].mid == mid) return &parts[i];
  return nullptr;
}

// A code with its content, which is the native code of the document.
bool Xliff1::read_code(XmlStream& xml, const XmlEvent& start, InlineText& text) {
  const std::string element(names_.local(start.text));
  const std::string id(start.attribute(start.attribute("rid").empty() ? "id" : "rid"));
  const std::string type(start.attribute("ctype"));
  const std::string position(start.attribute("pos"));
  std::string native(start.attribute("equiv-text"));
  const std::uint64_t begin = start.begin;
  std::string content;
  std::uint64_t end = 0;
  if (!read_native(xml, content, end)) return false;
  if (!content.empty()) native = content;
  CodeFacts code{.element = element, .id = id, .native = native, .type = type};
  if (element == "bx" || element == "bpt" || position == "open")
    code.shape = InlineCode::Shape::opens;
  if (element == "ex" || element == "ept" || position == "close")
    code.shape = InlineCode::Shape::closes;
  code.shows = element == "x" || element == "ph";
  text.add(code, begin, end);
  return true;
}

bool Xliff1::read_content(XmlStream& xml, Content& content) {
  content.seen = true;
  std::vector<OpenElement> open;
  bool in_segment = false;
  for (XmlEvent event; xml.next(event);) {
    Part& part = in_segment ? content.parts[content.count - 1] : content.whole;
    if (event.kind == XmlEvent::Kind::text) {
      part.text.add(event);
      if (part.text.text().size() > XmlStream::longest_token) return xml.text_too_long(event);
    } else if (event.kind == XmlEvent::Kind::end) {
      if (open.empty()) {
        content_end_ = event.end;
        return true;
      }
      if (open.back().kind == Open::segment) in_segment = false;
      if (open.back().kind == Open::group)
        part.text.add({.shape = InlineCode::Shape::closes, .element = "g", .id = open.back().id},
                      event.begin, event.end);
      open.pop_back();
    } else if (const std::string_view name = names_.local(event.text); is_code(name)) {
      if (!read_code(xml, event, part.text)) return false;
    } else if (name == "g") {
      part.text.add(
          {.shape = InlineCode::Shape::opens, .element = "g", .id = event.attribute("id")},
          event.begin, event.end);
      open.push_back({Open::group, std::string(event.attribute("id"))});
    } else if (name == "mrk" && is_deleted(event)) {
      if (!skip_element(xml)) return false;
    } else if (name == "mrk" && event.attribute("mtype") == "seg" && !in_segment) {
      Part& segment = content.add(event.attribute("mid"), preserve_);
      segment.at = xml.bytes(event).ends_with("/>") ? 0 : event.end;
      segment.line = xml.line_of(event);
      open.push_back({Open::segment, {}});
      in_segment = true;
    } else {
      open.push_back({Open::mark, {}});
    }
  }
  return false;
}

// <sdl:seg id="7" conf="Translated" locked="true">
void Xliff1::take_definition(const XmlEvent& event) {
  Definition& made = definitions_.emplace_back();
  made.mid = event.attribute("id");
  made.state = state_named(event.attribute("conf"));
  if (made.state == SegmentState::unknown) made.state = SegmentState::untranslated;
  made.locked = event.attribute("locked") == "true";
}

bool Xliff1::read_unit(XmlStream& xml, const XmlEvent& unit, bool preserve, XliffUnit& facts) {
  preserve_ = preserve;
  for (Content* content : {&source_, &segmented_, &target_}) content->clear(preserve);
  definitions_.clear();
  unit_.clear();
  read_attributes(unit, unit_);
  unit_.line = xml.line_of(unit);
  facts.begin = unit.begin;
  facts.note.clear();
  after_source_ = after_target_ = 0;
  for (XmlEvent event; xml.next(event);) {
    if (event.end - unit.begin > longest_unit) return xml.text_too_long(event);
    const std::string_view name = names_.local(event.text);
    if (event.kind == XmlEvent::Kind::end) {
      if (name != "trans-unit") continue;  // also the ends of elements that are only walked through
      finish(facts);
      return true;
    }
    if (event.kind != XmlEvent::Kind::start) continue;
    if (name == "source" || name == "seg-source") {
      if (!read_content(xml, name == "source" ? source_ : segmented_)) return false;
      after_source_ = content_end_;
    } else if (name == "target") {
      unit_.has_target = true;
      unit_.line = target_.whole.line = xml.line_of(event);
      unit_.state_begin = event.begin;
      unit_.state_end = target_.whole.at = event.end;
      unit_.state_tag = xml.bytes(event);
      if (unit_.state_tag.ends_with("/>")) unit_.empty_tag = unit_.state_tag;
      if (const SegmentState state = state_named(event.attribute("state"));
          state != SegmentState::unknown && unit_.state != SegmentState::approved)
        unit_.state = state;
      if (!read_content(xml, target_)) return false;
      after_target_ = content_end_;
    } else if (name == "note") {
      if (!facts.note.empty()) facts.note += '\n';
      if (!read_characters(xml, facts.note)) return false;
    } else if (name == "alt-trans" || name == "m:tunit-metadata") {
      if (!skip_element(xml)) return false;
    } else if (event.text == "sdl:seg") {
      take_definition(event);
    }
  }
  return false;
}

// The parts of source and target to segments.
void Xliff1::finish(XliffUnit& facts) {
  count_ = 0;
  facts.notes_at = after_target_ > 0 ? after_target_ : after_source_;
  const auto add = [&](std::string_view mid, Part* source, Part* target) {
    if (count_ == segments_.size()) segments_.emplace_back();
    XliffSegment& made = segments_[count_++];
    made.id = unit_.id;
    // Trados numbers the segments of the whole document; its units are nameless (GUIDs).
    if (!mid.empty() && !definitions_.empty())
      made.id = mid;
    else if (!mid.empty())
      made.id.append(":").append(mid);
    made.state = unit_.state;
    made.locked = unit_.locked;
    for (const Definition& known : definitions_)
      if (known.mid == mid) made.state = known.state, made.locked = known.locked;
    if (source)
      std::swap(made.source, source->text);
    else
      made.source.clear();
    if (target)
      std::swap(made.target, target->text);
    else
      made.target.clear();
    made.has_target = target != nullptr;
    made.divided = !mid.empty();
    made.line = target && target->line > 0 ? target->line : unit_.line;
    made.target_at = target ? target->at : after_source_;
    made.state_begin = unit_.state_begin;
    made.state_end = unit_.state_end;
    made.state_tag = unit_.state_tag;
    made.empty_tag = mid.empty() ? unit_.empty_tag : std::string();
  };
  if (segmented_.count == 0 && target_.count <= 1) {
    Part* target = target_.count == 1 ? &target_.parts[0] : &target_.whole;
    add({}, &source_.whole, target_.seen ? target : nullptr);
    return;
  }
  Content& order = segmented_.count > 0 ? segmented_ : target_;
  for (std::size_t i = 0; i < order.count; ++i) {
    const std::string mid = order.parts[i].mid;
    add(mid, segmented_.find(mid), target_.find(mid));
  }
}

}  // namespace mtlint
