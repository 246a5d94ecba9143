// From segments and spans to places in files.

#include <algorithm>

#include "lsp/workspace.h"

namespace mtlint {

SegmentPlaces Workspace::places_of(const Unit& unit, std::size_t document, std::size_t index) {
  const Document& in = unit.documents[document];
  const Segment& segment = in.segments[index];
  const TextDocument& target_text = text_of(unit.target);
  const std::string_view raw = target_text.text();
  SegmentPlaces places;
  const std::size_t line = segment.line > 0 ? segment.line - 1 : 0;
  places.line_begin = target_text.line_begin(line);
  places.line_end = target_text.line_begin(line + 1);
  if (places.line_end > places.line_begin && raw[places.line_end - 1] == '\n') --places.line_end;
  const Escapes escapes = escapes_of(unit.format);
  // Up to where the next segment begins.
  std::size_t end = raw.size();
  if (index + 1 < in.segments.size() && in.segments[index + 1].line > segment.line)
    end = target_text.line_begin(in.segments[index + 1].line - 1);
  const std::size_t begin = places.line_begin;
  if (!unit.source.empty()) {
    const TextDocument& source_text = text_of(unit.source);
    places.source = find_text(source_text.text(), source_text.line_begin(line),
                              source_text.text().size(), segment.source, escapes);
    places.target = find_text(raw, begin, end, segment.target, escapes);
    return places;
  }
  SidePlaces sides = find_sides(raw, begin, end, segment, escapes);
  places.source = std::move(sides.source);
  places.target = std::move(sides.target);
  return places;
}

FilePlace Workspace::place_of(const Unit& unit, const SegmentPlaces& places, const Mark& mark) {
  const bool source = mark.side == Side::source;
  const std::optional<TextPlace>& place = source ? places.source : places.target;
  const std::string& path = source && !unit.source.empty() ? unit.source : unit.target;
  const TextDocument& text = text_of(path);
  if (!place) return {path, text.point_of(places.line_begin), text.point_of(places.line_end)};
  const auto at = [&](std::uint32_t byte) {
    return text.point_of(place->offsets[std::min<std::size_t>(byte, place->offsets.size() - 1)]);
  };
  return {path, at(mark.span.begin), at(mark.span.end)};
}

void Workspace::place(Unit& unit, std::size_t document, Finding finding) {
  const SegmentPlaces places = places_of(unit, document, finding.segment);
  ShownFinding shown;
  shown.document = document;
  const Mark& first = finding.marks.front();
  shown.place = place_of(unit, places, first);
  for (const Mark& mark : finding.marks) {
    if (mark.side == first.side) continue;
    shown.related = place_of(unit, places, mark);
    const Segment& segment = unit.documents[document].segments[finding.segment];
    const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
    shown.related_label = std::string(mark.side == Side::source ? "source: " : "English: ");
    shown.related_label += mark.label.empty() ? std::string(mark.span.of(text)) : mark.label;
    break;
  }
  shown.finding = std::move(finding);
  unit.shown.push_back(std::move(shown));
}

}  // namespace mtlint
