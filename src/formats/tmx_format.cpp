// TMX 1.4b: of each unit the two variants of the pair that is asked for. See docs/formats.md.
//
// The target is English or what --target-lang says; the source is what --source-lang says, else the
// language that the unit or the header calls its source, else the first other one. A unit without
// one of the two is not of this pair and is passed over.

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/inline_text.h"
#include "formats/xml_stream.h"
#include "formats/xml_walk.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".tmx"};

struct Variant {
  std::string tag{};
  InlineText text{};
  std::uint64_t line = 0;
  std::uint64_t begin = 0;  // of the text in the file; 0: there is no place for one
};

bool is_code(std::string_view name) {
  return name == "ph" || name == "bpt" || name == "ept" || name == "it" || name == "ut";
}

// zh-TW where zh-TW is asked for, else any Chinese.
bool same_language(std::string_view tag, std::string_view wanted) {
  const auto main_part = [](std::string_view text) {
    return text.substr(0, text.find_first_of("-_"));
  };
  return std::ranges::equal(main_part(tag), main_part(wanted), {}, lower_ascii_letter,
                            lower_ascii_letter);
}

bool same_tag(std::string_view tag, std::string_view wanted) {
  return std::ranges::equal(tag, wanted, {}, lower_ascii_letter, lower_ascii_letter);
}

class TmxReader {
 public:
  TmxReader(Input input, const InputOptions& options) : xml_(std::move(input)), options_(options) {
    if (options_.target_tag.empty()) options_.target_tag = "en";
  }

  Result<bool> next(RawSegment& segment) {
    while (read_unit()) {
      const Variant* target = find(options_.target_tag, nullptr);
      const Variant* source = target ? source_for(*target) : nullptr;
      if (!source) continue;
      give(*source, *target, segment);
      return true;
    }
    if (xml_.fault()) return Failure(*xml_.fault());
    return false;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) {
    const std::vector<TextChange> changes = changes_of(edit, target_->text.text());
    if (!changes.empty() && target_->begin == 0) return false;
    if (!replace_in_pieces(target_->text.pieces(), target_->begin, changes, spell_xml, out))
      return false;
    std::string notes;
    for (const std::string& note : edit.notes) {
      notes += "<note>";
      spell_xml(note, 0, notes);
      notes += "</note>";
    }
    if (!notes.empty()) out.push_back({unit_end_, unit_end_, std::move(notes)});
    return !changes.empty() || !edit.notes.empty();
  }

 private:
  bool start(const XmlEvent& root) {
    started_ = true;
    return root.text == "tmx" ||
           xml_.fail(root,
                     "the file is no TMX: its first element is <" + std::string(root.text) + ">",
                     "see --from");
  }

  // The next unit; false at the end and at a fault.
  bool read_unit() {
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind != XmlEvent::Kind::start) continue;
      if (!started_ && !start(event)) return false;
      if (event.text == "header") header_source_ = event.attribute("srclang");
      if (event.text == "header" && !skip_element(xml_)) return false;
      if (event.text == "tu") return read_variants(event);
    }
    return false;
  }

  bool read_variants(const XmlEvent& unit) {
    count_ = 0;
    id_ = unit.attribute("tuid");
    unit_source_ = unit.attribute("srclang");
    note_.clear();
    unit_begin_ = unit.begin;
    unit_end_ = unit.end;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end) return true;
      if (event.kind != XmlEvent::Kind::start) continue;
      if (event.end - unit_begin_ > longest_unit) return xml_.text_too_long(event);
      if (event.text == "tuv") {
        if (!read_variant(event)) return false;
      } else if (event.text == "note") {
        if (!note_.empty()) note_ += '\n';
        if (!read_characters(xml_, note_)) return false;
      } else if (!skip_element(xml_)) {
        return false;
      }
    }
    return false;
  }

  bool read_variant(const XmlEvent& start) {
    if (count_ == variants_.size()) variants_.emplace_back();
    Variant& made = variants_[count_++];
    made.tag = start.attribute("xml:lang");
    if (made.tag.empty()) made.tag = start.attribute("lang");  // TMX 1.1
    made.text.clear();
    made.line = xml_.line_of(start);
    made.begin = 0;
    if (const auto fault = fault_of_tag(made.tag))
      return xml_.fail(start, fault->what, fault->hint);
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end) return true;
      if (event.kind != XmlEvent::Kind::start) continue;
      made.line = xml_.line_of(event);
      if (event.text == "seg" && !xml_.bytes(event).ends_with("/>")) made.begin = event.end;
      if (!(event.text == "seg" ? read_text(made.text) : skip_element(xml_))) return false;
    }
    return false;
  }

  bool read_text(InlineText& text) {
    std::size_t depth = 1;  // <hi> and what else only marks words
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::text) {
        text.add(event);
        if (text.text().size() > XmlStream::longest_token) return xml_.text_too_long(event);
      } else if (event.kind == XmlEvent::Kind::end) {
        if (--depth == 0) return true;
      } else if (is_code(event.text)) {
        if (!read_code(event, text)) return false;
      } else {
        ++depth;
      }
    }
    return false;
  }

  bool read_code(const XmlEvent& start, InlineText& text) {
    const std::string element(start.text);
    std::string id(start.attribute("x"));
    if (id.empty()) id = start.attribute("i");
    const std::string type(start.attribute("type"));
    const std::string position(start.attribute("pos"));
    const std::uint64_t begin = start.begin;
    std::string native;
    std::uint64_t end = 0;
    if (!read_native(xml_, native, end)) return false;
    CodeFacts code{.element = element, .id = id, .native = native, .type = type};
    code.shows = element == "ph";
    if (element == "bpt" || position == "begin") code.shape = InlineCode::Shape::opens;
    if (element == "ept" || position == "end") code.shape = InlineCode::Shape::closes;
    text.add(code, begin, end);
    return true;
  }

  const Variant* find(std::string_view tag, const Variant* other) const {
    const Variant* found = nullptr;
    for (std::size_t i = 0; i < count_; ++i) {
      const Variant& variant = variants_[i];
      if (&variant == other || !same_language(variant.tag, tag)) continue;
      if (same_tag(variant.tag, tag)) return &variant;
      if (!found) found = &variant;
    }
    return found;
  }

  const Variant* source_for(const Variant& target) const {
    if (!options_.source_tag.empty()) return find(options_.source_tag, &target);
    for (const std::string* stated : {&unit_source_, &header_source_})
      if (!stated->empty() && *stated != "*all*" && !same_language(*stated, target.tag))
        return find(*stated, &target);
    for (std::size_t i = 0; i < count_; ++i)
      if (!same_language(variants_[i].tag, target.tag)) return &variants_[i];
    return nullptr;
  }

  void give(const Variant& source, const Variant& target, RawSegment& segment) {
    target_ = &target;
    segment.id = id_;
    segment.source = source.text.text();
    segment.target = target.text.text();
    segment.source_tag = source.tag;
    segment.target_tag = target.tag;
    segment.note = note_;
    segment.allow.clear();
    add_allowed(note_, segment.allow);
    source.text.codes(segment.source_codes);
    target.text.codes(segment.target_codes);
    segment.line = target.line;
    segment.settled = unit_begin_;
    segment.state = target.text.text().empty() ? SegmentState::untranslated : SegmentState::unknown;
  }

  XmlStream xml_;
  InputOptions options_;
  bool started_ = false;
  std::string header_source_{};
  std::string unit_source_{};
  std::string id_{};
  std::string note_{};
  std::uint64_t unit_begin_ = 0;
  std::uint64_t unit_end_ = 0;  // of its start tag
  std::vector<Variant> variants_{};
  std::size_t count_ = 0;
  const Variant* target_ = nullptr;
};

int looks_like(std::string_view head) {
  return head.find("<tmx ") != std::string_view::npos ? 99 : 0;
}

Result<SegmentReader> read(Input input, const InputOptions& options) {
  return reader_of(std::make_shared<TmxReader>(std::move(input), options));
}

}  // namespace

extern const Format tmx_format{.name = "tmx",
                               .extensions = extensions,
                               .looks_like = looks_like,
                               .read = read,
                               .writes = true};

}  // namespace mtlint
