// What the reports for programs say of a finding in the same words: its marks, its place, the
// remedy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "doc/finding.h"
#include "doc/segment.h"
#include "reports/report.h"

namespace mtlint {

// The first mark of a side, or null.
const Mark* first_mark(const Finding& finding, Side side);

// The words of the first mark of a side; empty if there are none.
std::string_view marked_text(const Finding& finding, Side side, const Segment& segment);

// "… is not a known form of … (suggestion: Nii Quaynor)", all on one line.
std::string message_with_remedy(const Finding& finding);

// "source: 尼·奎诺 (Nii Quaynor)": what the other side has, for a related location.
std::string source_note(const Finding& finding, const Segment& segment);

// The line to point at: formats without lines have all on line 1.
inline std::uint64_t line_of(const Segment& segment) {
  return segment.line == 0 ? 1 : segment.line;
}

// Where the source stands: the file itself unless it is a pair of files.
inline const std::string& source_file_of(const Document& document) {
  return document.source_file.empty() ? document.file : document.source_file;
}

// The file as a URI reference, percent-encoded; an absolute path becomes file:///….
std::string uri_of(std::string_view file);

// "d12:7" or "7": document and segment.
std::string place_in_document(const Document& document, const Segment& segment);

// Text that goes to people and to lines: valid UTF-8, nothing in it drives a terminal or turns the
// reading direction, line ends are signs.
std::string plain_text(std::string_view text);

// plain_text() with & < > " ' as entities, and without what XML 1.0 cannot hold.
std::string xml_text(std::string_view text);

// One cell by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe.
std::string csv_cell(std::string_view text);

// plain_text() that Markdown takes for text.
std::string markdown_text(std::string_view text);

}  // namespace mtlint
