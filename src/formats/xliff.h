// The two families of XLIFF behind one interface: 1.x (trans-unit) with the dialects of Trados
// (sdlxliff), memoQ (mqxliff) and Phrase (mxliff), and 2.x (unit, segment).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/grouping.h"
#include "formats/inline_text.h"
#include "formats/xml_stream.h"
#include "formats/xml_walk.h"

namespace mtlint {

// One segment as the file has it.
struct XliffSegment {
  std::string id{};
  InlineText source{};
  InlineText target{};
  std::uint64_t line = 0;
  SegmentState state = SegmentState::unknown;
  bool locked = false;
  bool has_target = false;  // the element is there

  bool divided = false;  // one of several <mrk> of a unit

  // For write-back.
  std::uint64_t target_at = 0;    // where a missing <target> belongs; behind <target> otherwise
  std::uint64_t state_begin = 0;  // what the state is written over; empty: nowhere
  std::uint64_t state_end = 0;
  std::string state_tag{};  // the tag that holds the state, as it stands there
  std::string empty_tag{};  // <target/> as it stands there, which ends at target_at

  void clear();
};

// What segments have in common: a file, a unit.
struct XliffUnit {
  std::string file{};  // original or id of <file>
  std::string source_tag{};
  std::string target_tag{};
  std::string note{};
  std::uint64_t begin = 0;     // of the unit in the file
  std::uint64_t notes_at = 0;  // where a note is put
  bool has_notes = false;      // 2.x: <notes> is there, notes_at is inside of it
};

// Names of elements without the prefix that the root gives XLIFF's own: "xlf:unit" is "unit".
class XliffNames {
 public:
  void set_root(const XmlEvent& root);
  std::string_view local(std::string_view name) const;
  const std::string& prefix() const { return prefix_; }

 private:
  std::string prefix_{};  // with its colon
};

// Reads units of 1.x.
class Xliff1 {
 public:
  explicit Xliff1(const XliffNames& names) : names_(names) {}

  // Takes the unit whose start tag is `unit`; false on a fault of `xml`.
  bool read_unit(XmlStream& xml, const XmlEvent& unit, bool preserve, XliffUnit& facts);
  std::vector<XliffSegment>& segments() { return segments_; }
  std::size_t count() const { return count_; }

 private:
  struct Part {
    std::string mid{};
    InlineText text{};
    std::uint64_t at = 0;  // behind its start tag
    std::uint64_t line = 0;
  };
  // The content of <source>, <seg-source> or <target>.
  struct Content {
    std::vector<Part> parts{};  // of <mrk mtype="seg">
    std::size_t count = 0;
    Part whole{};
    bool seen = false;
    void clear(bool preserve);
    Part& add(std::string_view mid, bool preserve);
    Part* find(std::string_view mid);
  };

  bool read_content(XmlStream& xml, Content& content);
  bool read_code(XmlStream& xml, const XmlEvent& start, InlineText& text);
  void finish(XliffUnit& facts);
  void take_definition(const XmlEvent& event);

  const XliffNames& names_;
  bool preserve_ = false;
  Content source_{};
  Content segmented_{};
  Content target_{};
  XliffSegment unit_{};  // facts that the trans-unit states for all of its segments
  std::string note_{};
  struct Definition {
    std::string mid{};
    SegmentState state = SegmentState::unknown;
    bool locked = false;
  };
  std::vector<Definition> definitions_{};  // sdl:seg
  std::uint64_t content_end_ = 0;          // of the <source> or <target> that was read last
  std::uint64_t after_source_ = 0;         // 0: there is none
  std::uint64_t after_target_ = 0;
  std::vector<XliffSegment> segments_{};
  std::size_t count_ = 0;
};

// Reads units of 2.x.
class Xliff2 {
 public:
  explicit Xliff2(const XliffNames& names) : names_(names) {}

  bool read_unit(XmlStream& xml, const XmlEvent& unit, bool preserve, XliffUnit& facts);
  std::vector<XliffSegment>& segments() { return segments_; }
  std::size_t count() const { return count_; }

 private:
  bool read_notes(XmlStream& xml, XliffUnit& facts);
  bool read_data(XmlStream& xml);
  bool read_segment(XmlStream& xml, const XmlEvent& start, bool preserve);
  bool read_content(XmlStream& xml, InlineText& text);
  void add_code(const XmlEvent& event, InlineText& text);
  std::string_view data(std::string_view reference) const;

  struct Data {
    std::string id{};
    std::string native{};
  };

  const XliffNames& names_;
  std::string unit_id_{};
  std::vector<Data> data_{};  // originalData
  std::uint64_t content_end_ = 0;
  std::vector<XliffSegment> segments_{};
  std::size_t count_ = 0;
};

// What an edit changes in the file; false if there is no place for it.
bool edit_xliff(const XliffSegment& segment, const XliffUnit& unit, const XliffNames& names,
                bool version2, const SegmentEdit& edit, std::vector<Replacement>& out);

}  // namespace mtlint
