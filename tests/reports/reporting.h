// A report of findings that a test writes down, without the engine.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "reports/report.h"

namespace mtlint::testing {

inline const ReportFormat& report_named(std::string_view name) {
  for (const ReportFormat* format : all_reports())
    if (format->name == name) return *format;
  throw std::runtime_error("no such report");
}

inline std::vector<RuleCard> two_cards() {
  std::vector<RuleCard> cards(2);
  cards[0].id = "broken-name";
  cards[0].group = "names";
  cards[0].mqm = "accuracy/mistranslation";
  cards[1].id = "repeated-word";
  cards[1].group = "wording";
  cards[1].mqm = "fluency/grammar";
  return cards;
}

// A document of one segment.
inline Document one_segment(std::string_view source, std::string_view target, Language language) {
  Document document;
  document.file = "article.jsonl";
  Segment& segment = document.segments.emplace_back();
  segment.number = 7;
  segment.line = 41;
  segment.source = document.text.keep(source);
  segment.target = document.text.keep(target);
  segment.source_language = language;
  return document;
}

// The words `part` of a side as a mark; they must be there.
inline Mark mark_of(const Document& document, Side side, std::string_view part,
                    std::string label = {}) {
  const Segment& segment = document.segments.front();
  const std::string_view text = side == Side::source ? segment.source : segment.target;
  const std::size_t at = text.find(part);
  if (at == std::string_view::npos) throw std::runtime_error("no such words");
  return {side,
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())},
          std::move(label)};
}

inline Finding finding_of(std::vector<Mark> marks, std::string message = "odd") {
  Finding finding;
  finding.severity = Severity::major;
  finding.confidence = 0.974F;
  finding.message = std::move(message);
  finding.marks = std::move(marks);
  finding.fingerprint = 0x9f2cULL;
  return finding;
}

// Each document's findings through a whole report.
inline std::string report(std::string_view name, const std::vector<const Document*>& documents,
                          const std::vector<std::vector<Finding>>& findings,
                          ReportOptions options = {}, Totals totals = {}) {
  const ReportFormat& format = report_named(name);
  const std::vector<RuleCard> cards = two_cards();
  std::string out;
  ReportContext context{out, options, cards, 0};
  format.begin(context);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    format.write(context, *documents[i], findings[i]);
    context.findings_before += findings[i].size();
  }
  format.end(context, totals);
  return out;
}

}  // namespace mtlint::testing
