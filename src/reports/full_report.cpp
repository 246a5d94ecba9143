// --format full: what a person reads in a terminal. Source and target one above the other, carets
// under the words at fault (exact under characters that are two columns wide), evidence, remedy.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/report.h"
#include "reports/totals_line.h"
#include "text/display.h"

namespace mtlint {
namespace {

constexpr int margin = 7;         // columns before an excerpt: "  zh | "
constexpr int shortest_row = 40;  // never less for an excerpt, however narrow the terminal

// Escape sequences, or nothing without colour.
struct Paint {
  bool on = false;
  std::string operator()(std::string_view text, std::string_view code) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string_view color_of(Severity severity) {
  constexpr std::array<std::string_view, 4> colors{"2", "33;1", "31;1", "35;1"};
  return colors[static_cast<std::size_t>(severity)];
}

// "severity[rule]: message      97%"
void append_head(ReportContext& context, const Finding& finding, const RuleCard& card,
                 const Paint& paint) {
  const std::string label =
      fmt::format("{}[{}]", name_of(severity_names, finding.severity), card.id);
  const std::string message = plain_text(finding.message);
  const std::string percent = fmt::format("{:.0f}%", finding.confidence * 100);
  const int used = display_width(label, context.options.ambiguous_width) + 2 +
                   display_width(message, context.options.ambiguous_width) +
                   static_cast<int>(percent.size());
  const int gap = std::max(2, context.options.columns - used);
  context.out += paint(label, color_of(finding.severity)) + paint(": " + message, "1");
  context.out += std::string(static_cast<std::size_t>(gap), ' ') + paint(percent, "2") + '\n';
}

// One side of the segment with its mark: the excerpt, and a line of carets with the label. A text
// that runs from right to left gets no carets (terminals disagree on its order) but ⟦ ⟧ around the
// mark, isolated (U+2068 … U+2069).
void append_side(ReportContext& context, std::string_view code, std::string_view text,
                 const Mark* mark, std::string_view mark_color, const Paint& paint) {
  const ReportOptions& options = context.options;
  const int width = std::max(shortest_row, options.columns - margin);
  const SafeText shown = excerpt(text, mark ? mark->span : Span{}, width, options.ambiguous_width);
  const std::string bar = paint("|", "34");
  std::string row = shown.text;
  const bool rtl = is_right_to_left(text);
  if (rtl) {
    if (mark && !shown.mark.empty())
      row = row.substr(0, shown.mark.begin) + "⟦" + std::string(shown.mark.of(shown.text)) + "⟧" +
            row.substr(shown.mark.end);
    row = "\u2068" + row + "\u2069";
  }
  context.out += fmt::format("  {} {} {}\n", paint(fmt::format("{:>2}", code), "34"), bar, row);
  if (!mark) return;
  if (rtl || shown.mark.empty()) {
    if (!mark->label.empty())
      context.out += fmt::format("     {} {}\n", bar, paint(plain_text(mark->label), mark_color));
    return;
  }
  const int before = display_width(std::string_view(shown.text).substr(0, shown.mark.begin),
                                   options.ambiguous_width);
  const int carets = std::max(1, display_width(shown.mark.of(shown.text), options.ambiguous_width));
  std::string under(static_cast<std::size_t>(carets), '^');
  if (!mark->label.empty()) under += " " + plain_text(mark->label);
  context.out +=
      fmt::format("     {} {}{}\n", bar, std::string(static_cast<std::size_t>(before), ' '),
                  paint(under, mark_color));
}

void append_notes(ReportContext& context, const Finding& finding, const RuleCard& card,
                  const Paint& paint) {
  const auto note = [&](std::string_view key, const std::string& value) {
    context.out += fmt::format("     {} {}: {}\n", paint("=", "34"), key, plain_text(value));
  };
  std::string suggestions;
  for (const std::string& suggestion : finding.suggestions)
    suggestions += (suggestions.empty() ? "" : " | ") + suggestion;
  if (!suggestions.empty()) note("suggestion", suggestions);
  for (const auto& [key, value] : finding.evidence)
    if (key != "dictionary" && key != "entry") note(key, value);
  if (finding.known) note("baseline", "known");
  note("help", "mtlint rule " + card.id);
}

void begin(ReportContext&) {}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  const Paint paint{context.options.color};
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = context.cards[finding.rule];
    append_head(context, finding, card, paint);
    std::string place = document.file;
    if (segment.line > 0) place += ":" + std::to_string(segment.line);
    place += " (segment " + (document.name.empty() ? "" : document.name + ":") +
             segment_name(segment) + ")";
    context.out +=
        fmt::format("  {} {}\n     {}\n", paint("-->", "34"), plain_text(place), paint("|", "34"));
    const std::string source_code(code_of(segment.source_language));
    if (segment.has_source)
      append_side(context, source_code == "und" || source_code == "other" ? "" : source_code,
                  segment.source, first_mark(finding, Side::source), "36", paint);
    append_side(context, "en", segment.target, first_mark(finding, Side::target),
                color_of(finding.severity), paint);
    append_notes(context, finding, card, paint);
    context.out += '\n';
  }
}

void end(ReportContext& context, const Totals& totals) {
  const Paint paint{context.options.color};
  context.out += paint(totals_line(totals), "1") + '\n';
  if (const std::string line = detection_line(totals); !line.empty()) context.out += line + '\n';
}

}  // namespace

extern const ReportFormat full_report{
    "full", "source and target side by side, for people (default)", begin, write, end};

}  // namespace mtlint
