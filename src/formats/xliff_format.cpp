// XLIFF of all versions, and its dialects. See docs/formats.md.

#include <array>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/xliff.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 7> extensions{".xlf",    ".xliff", ".sdlxliff", ".mqxliff",
                                                     ".mxliff", ".xlf12", ".xlf20"};

class XliffReader {
 public:
  explicit XliffReader(Input input) : xml_(std::move(input)) {}

  Result<bool> next(RawSegment& segment) {
    while (next_ == count()) {
      if (!read_unit()) {
        if (xml_.fault()) return Failure(*xml_.fault());
        return false;
      }
      next_ = 0;
    }
    give(segments()[next_++], segment);
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) {
    return edit_xliff(segments()[next_ - 1], unit_, names_, version2_, edit, out);
  }

 private:
  // What xml:space, translate and the like are inside of an element of groups and files.
  struct Level {
    bool preserve = false;
    bool translate = true;
  };

  std::vector<XliffSegment>& segments() { return version2_ ? two_.segments() : one_.segments(); }
  std::size_t count() const { return !started_ ? 0 : version2_ ? two_.count() : one_.count(); }

  bool fail(const XmlEvent& event, std::string what, std::string hint) {
    return xml_.fail(event, std::move(what), std::move(hint));
  }

  bool take_tag(const XmlEvent& event, std::string_view attribute, std::string& tag) {
    const std::string_view value = event.attribute(attribute);
    tag = value;
    const std::optional<Error> fault = fault_of_tag(value);
    return !fault || fail(event, std::string(attribute) + ": " + fault->what, fault->hint);
  }

  bool start(const XmlEvent& root) {
    started_ = true;
    names_.set_root(root);
    if (!root.text.ends_with("xliff"))
      return fail(root,
                  "the file is no XLIFF: its first element is <" + std::string(root.text) + ">",
                  "see --from");
    version2_ = root.attribute("version").starts_with("2");
    if (!version2_) return true;
    return take_tag(root, "srcLang", unit_.source_tag) &&
           take_tag(root, "trgLang", unit_.target_tag);
  }

  bool open_file(const XmlEvent& event) {
    unit_.file = event.attribute(version2_ ? "id" : "original");
    if (version2_ && !event.attribute("original").empty()) unit_.file = event.attribute("original");
    if (version2_) return true;
    return take_tag(event, "source-language", unit_.source_tag) &&
           take_tag(event, "target-language", unit_.target_tag);
  }

  void descend(const XmlEvent& event) {
    Level level = levels_.empty() ? Level{} : levels_.back();
    if (const std::string_view space = event.attribute("xml:space"); !space.empty())
      level.preserve = space == "preserve";
    if (const std::string_view translate = event.attribute("translate"); !translate.empty())
      level.translate = translate != "no";
    levels_.push_back(level);
  }

  // Reads on to the next unit that is to be translated; false at the end and at a fault.
  bool read_unit() {
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end && !levels_.empty()) levels_.pop_back();
      if (event.kind != XmlEvent::Kind::start) continue;
      if (!started_ && !start(event)) return false;
      descend(event);
      const std::string_view name = names_.local(event.text);
      const bool is_unit = name == (version2_ ? "unit" : "trans-unit");
      if (name == "file" && !open_file(event)) return false;
      const bool skipped = name == "header" || name == "skeleton" || name == "bin-unit" ||
                           (is_unit && !levels_.back().translate);
      if (!is_unit && !skipped) continue;
      const bool preserve = levels_.back().preserve;
      levels_.pop_back();
      if (skipped) {
        if (!skip_element(xml_)) return false;
        continue;
      }
      return version2_ ? two_.read_unit(xml_, event, preserve, unit_)
                       : one_.read_unit(xml_, event, preserve, unit_);
    }
    return false;
  }

  void give(XliffSegment& from, RawSegment& to) {
    to.id = from.id;
    to.source = from.source.text();
    to.target = from.target.text();
    to.source_tag = unit_.source_tag;
    to.target_tag = unit_.target_tag;
    to.doc = unit_.file;
    to.note = unit_.note;
    to.allow.clear();
    add_allowed(unit_.note, to.allow);
    from.source.codes(to.source_codes);
    from.target.codes(to.target_codes);
    to.line = from.line;
    to.settled = unit_.begin;
    to.state = from.state;
    if (from.target.text().empty()) to.state = SegmentState::untranslated;
    to.locked = from.locked;
  }

  XmlStream xml_;
  XliffNames names_{};
  XliffUnit unit_{};
  Xliff1 one_{names_};
  Xliff2 two_{names_};
  std::vector<Level> levels_{};
  std::size_t next_ = 0;
  bool started_ = false;
  bool version2_ = false;
};

int looks_like(std::string_view head) {
  const std::size_t root = head.find("<xliff");
  if (root != std::string_view::npos) return 99;
  return head.find(":xliff ") != std::string_view::npos &&
                 head.find("xliff:document") != std::string_view::npos
             ? 95
             : 0;
}

Result<SegmentReader> read(Input input, const InputOptions&) {
  return reader_of(std::make_shared<XliffReader>(std::move(input)));
}

}  // namespace

extern const Format xliff_format{.name = "xliff",
                                 .extensions = extensions,
                                 .looks_like = looks_like,
                                 .read = read,
                                 .writes = true};

}  // namespace mtlint
