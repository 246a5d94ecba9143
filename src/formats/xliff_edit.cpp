// Write-back of XLIFF: target, state and notes of a segment.

#include <fmt/format.h>

#include <algorithm>

#include "formats/xliff.h"

namespace mtlint {
namespace {

// The tag with another value of an attribute, which is added if it is not there.
std::string with_attribute(std::string tag, std::string_view name, std::string_view value) {
  for (std::size_t at = tag.find(name); at != std::string::npos; at = tag.find(name, at + 1)) {
    const bool begins =
        at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n' || tag[at - 1] == '\t');
    const std::size_t equals = tag.find_first_not_of(" \t\r\n", at + name.size());
    if (!begins || equals == std::string::npos || tag[equals] != '=') continue;
    const std::size_t open = tag.find_first_of("\"'", equals);
    const std::size_t close = open == std::string::npos ? open : tag.find(tag[open], open + 1);
    if (close == std::string::npos) return tag;
    return tag.replace(open + 1, close - open - 1, value);
  }
  const std::size_t end = tag.ends_with("/>") ? tag.size() - 2 : tag.size() - 1;
  return tag.insert(end, fmt::format(" {}=\"{}\"", name, value));
}

bool is_replaced(const std::vector<Replacement>& out, std::uint64_t begin) {
  return std::ranges::any_of(
      out, [&](const Replacement& r) { return r.begin == begin && r.end > begin; });
}

// The element of a target that the file does not have yet, or has as <target/>.
bool write_target(const XliffSegment& segment, const std::string& element, bool version2,
                  const std::string& text, bool unsure, std::vector<Replacement>& out) {
  std::string spelled;
  spell_xml(text, 0, spelled);
  std::string tag = fmt::format("<{}>", element);
  Replacement made{segment.target_at, segment.target_at, {}};
  if (!segment.empty_tag.empty()) {
    tag = segment.empty_tag;
    tag.replace(tag.size() - 2, 2, ">");
    made.begin = segment.target_at - segment.empty_tag.size();
  }
  if (unsure && !version2) tag = with_attribute(tag, "state", "needs-review-translation");
  made.bytes = fmt::format("{}{}</{}>", tag, spelled, element);
  out.push_back(std::move(made));
  return true;
}

void write_notes(const XliffUnit& unit, const std::string& prefix, bool version2,
                 const std::vector<std::string>& notes, std::vector<Replacement>& out) {
  std::string made;
  for (const std::string& note : notes) {
    std::string spelled;
    spell_xml(note, 0, spelled);
    made += version2
                ? fmt::format("<{}note category=\"mtlint\">{}</{}note>", prefix, spelled, prefix)
                : fmt::format("<{}note from=\"mtlint\">{}</{}note>", prefix, spelled, prefix);
  }
  if (!version2 || unit.has_notes) {
    out.push_back({unit.notes_at, unit.notes_at, made});
    return;
  }
  const std::string close = fmt::format("</{}notes>", prefix);
  for (Replacement& other : out)  // of another segment of the unit
    if (other.begin == unit.notes_at && other.bytes.ends_with(close)) {
      other.bytes.insert(other.bytes.size() - close.size(), made);
      return;
    }
  out.push_back({unit.notes_at, unit.notes_at, fmt::format("<{}notes>{}{}", prefix, made, close)});
}

// The piece that holds the whole span; null where codes or entities stand in it, which a mark might
// cut through.
const TextPiece* plain_piece_at(const std::vector<TextPiece>& pieces, Span span) {
  const auto found = std::ranges::find_if(
      pieces, [&](const TextPiece& piece) { return piece.plain && piece.span.contains(span); });
  return found == pieces.end() || found->style == cdata_style ? nullptr : &*found;
}

std::string opening_mark(const ReviewIssue& issue, const std::string& prefix, bool version2,
                         std::uint64_t place) {
  const std::string kind =
      version2 ? fmt::format("id=\"mtlint-{}\" type=\"its:generic\"", place) : "mtype=\"x-its\"";
  return fmt::format(
      "<{}mrk {} xmlns:its=\"http://www.w3.org/2005/11/its\" its:locQualityIssueType=\"{}\" "
      "its:locQualityIssueComment=\"{}\" its:locQualityIssueSeverity=\"{}\">",
      prefix, kind, xml_attribute(issue.type), xml_attribute(issue.comment), issue.severity);
}

// Words at fault between <mrk> and </mrk>, where nothing else stands between them.
void write_marks(const XliffSegment& segment, const std::string& prefix, bool version2,
                 const std::vector<ReviewIssue>& issues, std::vector<Replacement>& out) {
  std::uint32_t last = 0;
  for (const ReviewIssue& issue : issues) {
    const TextPiece* piece = plain_piece_at(segment.target.pieces(), issue.span);
    if (piece == nullptr || issue.span.empty() || issue.span.begin < last) continue;
    last = issue.span.end;
    const std::uint64_t begin = piece->begin + (issue.span.begin - piece->span.begin);
    const std::uint64_t end = begin + issue.span.size();
    out.push_back({begin, begin, opening_mark(issue, prefix, version2, begin)});
    out.push_back({end, end, fmt::format("</{}mrk>", prefix)});
  }
}

}  // namespace

bool edit_xliff(const XliffSegment& segment, const XliffUnit& unit, const XliffNames& names,
                bool version2, const SegmentEdit& edit, std::vector<Replacement>& out) {
  const std::string& text = segment.target.text();
  const std::vector<TextChange> changes = changes_of(edit, text);
  bool tag_written = false;
  // A unit without <source>, a <mrk/> without room for text.
  if ((!changes.empty() && segment.target_at == 0) || (!edit.notes.empty() && unit.notes_at == 0))
    return false;
  if (!changes.empty()) {
    if (segment.has_target && segment.empty_tag.empty()) {
      if (!replace_in_pieces(segment.target.pieces(), segment.target_at, changes, spell_xml, out))
        return false;
    } else {
      // Where the source is divided by <mrk>, a target would have to be too.
      const std::string element = names.prefix() + "target";
      if (segment.divided || !write_target(segment, element, version2, changed_text(text, changes),
                                           edit.needs_review, out))
        return false;
      tag_written = !version2;  // with its state
    }
  }
  const std::string_view review = version2 ? "translated" : "needs-review-translation";
  const bool lower = !version2 || segment.state == SegmentState::approved;
  if (edit.needs_review && lower && !tag_written && !segment.state_tag.empty() &&
      !is_replaced(out, segment.state_begin))
    out.push_back({segment.state_begin, segment.state_end,
                   with_attribute(segment.state_tag, "state", review)});
  if (changes.empty()) write_marks(segment, names.prefix(), version2, edit.issues, out);
  if (!edit.notes.empty()) write_notes(unit, names.prefix(), version2, edit.notes, out);
  return true;
}

}  // namespace mtlint
