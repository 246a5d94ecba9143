// --format sarif: SARIF 2.1.0, for code scanning on GitHub and elsewhere.
//
// GitHub keeps the 5,000 gravest results of a run, so no more are written: new ones before those of
// the baseline, then by severity and confidence. How many were left out stands in the log itself
// (invocations[0].toolExecutionNotifications).

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "reports/file_places.h"
#include "reports/finding_text.h"
#include "reports/json_text.h"
#include "reports/report.h"
#include "reports/sarif_rules.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t most_results = 5000;

struct Result {
  bool is_new = true;
  Severity severity = Severity::neutral;
  float confidence = 0;
  std::uint64_t number = 0;  // in the order of the input
  std::string json{};
};

struct Results {
  FilePlaces places{};
  std::vector<Result> kept{};
  std::uint64_t seen = 0;
};

bool is_graver(const Result& a, const Result& b) {
  return std::tuple(b.is_new, b.severity, b.confidence, a.number) <
         std::tuple(a.is_new, a.severity, a.confidence, b.number);
}

// Leaves the gravest; called when there are twice too many, so that it costs little.
void shrink(std::vector<Result>& kept) {
  if (kept.size() <= most_results) return;
  std::ranges::nth_element(kept, kept.begin() + most_results, is_graver);
  kept.resize(most_results);
}

void append_region(std::string& out, const FileRegion& region) {
  fmt::format_to(std::back_inserter(out), "\"startLine\":{},\"startColumn\":{}", region.line,
                 region.column);
  fmt::format_to(std::back_inserter(out), ",\"endLine\":{},\"endColumn\":{}", region.end_line,
                 region.end_column);
}

// Where the words of the first mark of a side stand; without one, or if they are not found in the
// file, the segment's line.
void append_location(std::string& out, FilePlaces& places, const Finding& finding, Side side,
                     const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  const Mark* mark = first_mark(finding, side);
  const auto region =
      mark ? places.region_of(document, finding.segment, side, mark->span) : std::nullopt;
  out += "\"physicalLocation\":{\"artifactLocation\":{\"uri\":";
  append_json(out, uri_of(side == Side::source ? source_file_of(document) : document.file));
  out += "},\"region\":{";
  if (region)
    append_region(out, *region);
  else
    fmt::format_to(std::back_inserter(out), "\"startLine\":{}", line_of(segment));
  if (const auto words = marked_text(finding, side, segment); !words.empty()) {
    out += ",\"snippet\":{\"text\":";
    append_json(out, words);
    out += '}';
  }
  out += "}}";
}

// All changes of the finding, or nothing if one of them has no place in the file.
void append_fixes(std::string& out, FilePlaces& places, const Finding& finding,
                  const Document& document) {
  if (finding.fixes.empty() || document.segments[finding.segment].locked) return;
  std::string changes;
  for (const Fix& fix : finding.fixes) {
    const auto region = places.region_of(document, finding.segment, Side::target, fix.span);
    if (!region) return;
    changes += changes.empty() ? "{\"deletedRegion\":{" : ",{\"deletedRegion\":{";
    append_region(changes, *region);
    changes += "},\"insertedContent\":{\"text\":";
    append_json(changes, spell(fix.replacement, escapes_of(document.format)));
    changes += "}}";
  }
  const bool safe = std::ranges::all_of(finding.fixes, &Fix::safe);
  fmt::format_to(std::back_inserter(out),
                 ",\"fixes\":[{{\"description\":{{\"text\":\"{}\"}},\"artifactChanges\":[{{"
                 "\"artifactLocation\":{{\"uri\":",
                 safe ? "Cannot change the meaning." : "May change the meaning: look at it.");
  append_json(out, uri_of(document.file));
  out += "},\"replacements\":[" + changes + "]}]}]";
}

// Offsets within the texts of the segment, which no field of SARIF has.
void append_offsets(std::string& out, const Finding& finding, Side side, std::string_view text) {
  const Mark* mark = first_mark(finding, side);
  if (!mark) return;
  const std::size_t start = count_code_points(text.substr(0, mark->span.begin));
  fmt::format_to(std::back_inserter(out), ",\"{}\":{{\"start\":{},\"end\":{}}}",
                 side == Side::source ? "source" : "target", start,
                 start + count_code_points(mark->span.of(text)));
}

void append_properties(std::string& out, const Finding& finding, const RuleCard& card,
                       const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  out += ",\"properties\":{\"severity\":";
  append_json(out, name_of(severity_names, finding.severity));
  fmt::format_to(std::back_inserter(out), ",\"confidence\":{:.2f},\"mqm\":", finding.confidence);
  append_json(out, card.mqm);
  out += ",\"segment\":";
  append_json(out, segment_name(segment));
  append_offsets(out, finding, Side::source, segment.source);
  append_offsets(out, finding, Side::target, segment.target);
  out += ",\"suggestions\":[";
  for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, finding.suggestions[i]);
  }
  out += "]}";
}

std::string result_of(const ReportContext& context, FilePlaces& places, const Finding& finding,
                      const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  const RuleCard& card = context.cards[finding.rule];
  std::string out = "{\"ruleId\":";
  append_json(out, card.id);
  fmt::format_to(std::back_inserter(out), ",\"ruleIndex\":{},\"level\":\"{}\",", finding.rule,
                 sarif_level(finding.severity));
  if (context.options.has_baseline)
    fmt::format_to(std::back_inserter(out), "\"baselineState\":\"{}\",",
                   finding.known ? "unchanged" : "new");
  out += "\"message\":{\"text\":";
  append_json(out, message_with_remedy(finding) + ".");
  out += "},\"locations\":[{";
  append_location(out, places, finding, Side::target, document);
  out += ",\"logicalLocations\":[{\"kind\":\"segment\",\"name\":";
  append_json(out, segment_name(segment));
  out += ",\"fullyQualifiedName\":";
  append_json(out, place_in_document(document, segment));
  out += "}]}]";
  if (segment.has_source) {
    out += ",\"relatedLocations\":[{\"id\":1,";
    append_location(out, places, finding, Side::source, document);
    out += ",\"message\":{\"text\":";
    append_json(out, source_note(finding, segment));
    out += "}}]";
  }
  fmt::format_to(std::back_inserter(out),
                 ",\"partialFingerprints\":{{\"primaryLocationLineHash\":\"{0:016x}:1\","
                 "\"mtlint/v1\":\"{0:016x}\"}}",
                 finding.fingerprint);
  append_fixes(out, places, finding, document);
  append_properties(out, finding, card, document);
  return out + '}';
}

void begin(ReportContext& context) { context.memory = Results{}; }

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  auto& results = std::any_cast<Results&>(context.memory);
  for (const Finding& finding : findings) {
    results.kept.push_back({!finding.known, finding.severity, finding.confidence, results.seen++,
                            result_of(context, results.places, finding, document)});
    if (results.kept.size() >= 2 * most_results) shrink(results.kept);
  }
}

void append_invocation(std::string& out, const Totals& totals, std::uint64_t left_out) {
  fmt::format_to(std::back_inserter(out),
                 "\"invocations\":[{{\"executionSuccessful\":{},\"toolExecutionNotifications\":[",
                 totals.errors == 0);
  if (left_out > 0)
    fmt::format_to(
        std::back_inserter(out),
        "{{\"level\":\"note\",\"descriptor\":{{\"id\":\"results-left-out\"}},\"message\":{{\"text\""
        ":\"{} results were left out: only the {} gravest are kept, as code scanning on GitHub "
        "does.\"}}}}",
        left_out, most_results);
  if (totals.errors > 0)
    fmt::format_to(
        std::back_inserter(out),
        "{}{{\"level\":\"error\",\"descriptor\":{{\"id\":\"unreadable-input\"}},\"message\":{{"
        "\"text\":\"{} of the inputs could not be read to the end.\"}}}}",
        left_out > 0 ? "," : "", totals.errors);
  out += "]}],";
}

void end(ReportContext& context, const Totals& totals) {
  auto& results = std::any_cast<Results&>(context.memory);
  shrink(results.kept);
  std::ranges::sort(results.kept, {}, &Result::number);
  std::string& out = context.out;
  out +=
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      "\"runs\":[{";
  append_sarif_tool(out, context.cards, context.options.version);
  out += ",\n\"columnKind\":\"unicodeCodePoints\",";
  append_invocation(out, totals, results.seen - results.kept.size());
  out += "\"results\":[";
  for (std::size_t i = 0; i < results.kept.size(); ++i)
    out += (i > 0 ? ",\n" : "\n") + results.kept[i].json;
  out += "\n]}]}\n";
}

}  // namespace

extern const ReportFormat sarif_report{"sarif", "SARIF 2.1.0, for code scanning", begin, write,
                                       end};

}  // namespace mtlint
