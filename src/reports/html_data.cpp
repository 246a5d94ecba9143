// Collects findings for the page and writes them as JSON.

#include "reports/html_data.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "engine/content_key.h"
#include "engine/scoring.h"
#include "reports/json_text.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

// The tag that browsers choose fonts by.
std::string source_tag_of(const Document& document, const Segment& segment) {
  if (!document.source_tag.empty() &&
      language_of_tag(document.source_tag) == segment.source_language)
    return document.source_tag;
  const std::string code(code_of(segment.source_language));
  return code == "other" ? "und" : code;
}

void append_number(std::string& out, std::uint64_t number) {
  fmt::format_to(std::back_inserter(out), "{}", number);
}

template <class List, class Append>
void append_list(std::string& out, const List& list, Append append) {
  out += '[';
  for (bool first = true; const auto& element : list) {
    if (!first) out += ',';
    first = false;
    append(element);
  }
  out += ']';
}

// [file, id, document, line, number, language or null, source, target]
std::string segment_json(const Document& document, const Segment& segment, std::size_t file) {
  std::string out = "[";
  append_number(out, file);
  out += ',';
  append_json(out, segment_name(segment));
  out += ',';
  append_json(out, document.name);
  fmt::format_to(std::back_inserter(out), ",{},{},", segment.line, segment.number);
  if (segment.has_source)
    append_json(out, source_tag_of(document, segment));
  else
    out += "null";
  out += ',';
  append_json(out, segment.source);
  out += ',';
  append_json(out, segment.target);
  return out + ']';
}

// [0 or 1 (target), begin, end, label]
void append_mark(std::string& out, const Mark& mark, const Segment& segment) {
  const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
  const std::size_t begin = utf16_units(text.substr(0, mark.span.begin));
  fmt::format_to(std::back_inserter(out), "[{},{},{},", mark.side == Side::source ? 0 : 1, begin,
                 begin + utf16_units(mark.span.of(text)));
  append_json(out, mark.label);
  out += ']';
}

// severity, confidence, message, marks, suggestions, evidence, [fingerprint, before, after], known
std::string finding_json(const Finding& finding, const RuleCard& card, const Segment& segment) {
  std::string out;
  fmt::format_to(std::back_inserter(out), "{},{:.2f},", static_cast<int>(finding.severity),
                 finding.confidence);
  append_json(out, finding.message);
  out += ',';
  append_list(out, finding.marks, [&](const Mark& mark) { append_mark(out, mark, segment); });
  out += ',';
  append_list(out, finding.suggestions, [&](const std::string& text) { append_json(out, text); });
  out += ',';
  append_list(out, finding.evidence, [&](const auto& pair) {
    out += '[';
    append_json(out, pair.first);
    out += ',';
    append_json(out, pair.second);
    out += ']';
  });
  const ContentKeys keys = content_keys(finding, card, segment);
  fmt::format_to(std::back_inserter(out), ",[\"{}\",\"{}\",\"{}\"],{}", key_text(keys.fingerprint),
                 keys.before == 0 ? "" : key_text(keys.before),
                 keys.after == 0 ? "" : key_text(keys.after), finding.known ? 1 : 0);
  return out;
}

template <class Counts>
void append_counts(std::string& out, const Counts& counts) {
  append_list(out, counts, [&](std::uint64_t count) { append_number(out, count); });
}

// How the page scores: by the numbers of the MQM scheme that `mtlint audit` starts from.
void append_scoring(std::string& out) {
  const Scoring scheme;
  fmt::format_to(
      std::back_inserter(out),
      ",\"scoring\":{{\"penalties\":[{}],\"reference\":{},\"acceptable\":{},\"passing\":{},"
      "\"smallest\":{}}}",
      fmt::join(scheme.penalties, ","), scheme.reference_words, scheme.acceptable_penalty,
      scheme.passing_score, scheme.smallest_sample);
}

// JSON has "<" in strings only.
std::string without_angles(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  }
  return out;
}

}  // namespace

HtmlData::File& HtmlData::file_of(const Document& document) {
  if (files_.empty() || files_.back().name != document.file) {
    files_.emplace_back();
    files_.back().name = document.file;
  }
  return files_.back();
}

void HtmlData::add(const Document& document, std::span<const Finding> findings,
                   std::span<const RuleCard> cards) {
  File& file = file_of(document);
  file.segments += document.segments.size();
  for (const Segment& segment : document.segments) file.words += size_of_text(segment.target).words;
  const std::uint32_t* last = nullptr;
  for (const Finding& finding : findings) {
    const auto severity = static_cast<std::size_t>(finding.severity);
    ++file.counts[severity];
    ++rules_[finding.rule][severity];
    const Segment& segment = document.segments[finding.segment];
    if (!last || *last != finding.segment)
      segments_[++segments_seen_] = segment_json(document, segment, files_.size() - 1);
    last = &finding.segment;
    kept_.push_back({!finding.known, finding.severity, finding.confidence, seen_++, segments_seen_,
                     finding.rule, finding_json(finding, cards[finding.rule], segment)});
  }
  if (kept_.size() >= 2 * most_html_findings) shrink();
}

// Leaves the gravest findings, in the order of the input, and their segments.
void HtmlData::shrink() {
  if (kept_.size() <= most_html_findings) return;
  std::ranges::nth_element(kept_, kept_.begin() + most_html_findings,
                           [](const Kept& a, const Kept& b) {
                             return std::tuple(b.is_new, b.severity, b.confidence, a.number) <
                                    std::tuple(a.is_new, a.severity, a.confidence, b.number);
                           });
  kept_.resize(most_html_findings);
  std::ranges::sort(kept_, {}, &Kept::number);
  std::map<std::uint64_t, std::string> used;
  for (const Kept& kept : kept_)
    if (auto it = segments_.find(kept.segment); it != segments_.end())
      used.insert(segments_.extract(it));
  segments_ = std::move(used);
}

void HtmlData::append_files(std::string& out) const {
  append_list(out, files_, [&](const File& file) {
    out += '[';
    append_json(out, file.name);
    fmt::format_to(std::back_inserter(out), ",{},{},", file.segments, file.words);
    append_counts(out, file.counts);
    out += ']';
  });
}

void HtmlData::append_rules(std::string& out, std::span<const RuleCard> cards,
                            std::map<std::uint32_t, std::size_t>& index) const {
  append_list(out, rules_, [&](const auto& entry) {
    const auto& [rule, counts] = entry;
    index.emplace(rule, index.size());
    const RuleCard& card = cards[rule];
    out += '[';
    for (const std::string* text :
         {&card.id, &card.group, &card.summary, &card.why, &card.mend, &card.mqm}) {
      append_json(out, *text);
      out += ',';
    }
    append_counts(out, counts);
    out += ']';
  });
}

void HtmlData::append_segments(std::string& out,
                               std::map<std::uint64_t, std::size_t>& index) const {
  append_list(out, segments_, [&](const auto& entry) {
    index.emplace(entry.first, index.size());
    out += '\n';
    out += entry.second;
  });
}

std::string HtmlData::json(const ReportContext& context, const Totals& totals) {
  shrink();
  std::map<std::uint32_t, std::size_t> rules;
  std::map<std::uint64_t, std::size_t> segments;
  std::string out = "{\"schema\":1,\"version\":";
  append_json(out, context.options.version);
  fmt::format_to(std::back_inserter(out),
                 ",\"baseline\":{},\"all\":{},\"segmentsChecked\":{},\"segmentsFlagged\":{},"
                 "\"allowed\":{},\"known\":{},\"fixed\":{},\"errors\":{},\"detected\":",
                 context.options.has_baseline, seen_, totals.segments, totals.segments_flagged,
                 totals.allowed, totals.known, totals.fixed, totals.errors);
  append_list(out, totals.detected, [&](const std::string& text) { append_json(out, text); });
  append_scoring(out);
  out += ",\"files\":";
  append_files(out);
  out += ",\"rules\":";
  append_rules(out, context.cards, rules);
  out += ",\"segments\":";
  append_segments(out, segments);
  out += ",\"findings\":";
  append_list(out, kept_, [&](const Kept& kept) {
    fmt::format_to(std::back_inserter(out), "\n[{},{},", rules.at(kept.rule),
                   segments.at(kept.segment));
    out += kept.json;
    out += ']';
  });
  out += ',';
  append_look_ups(out, context.look_ups ? *context.look_ups : LookUps{});
  return without_angles(out + '}');
}

}  // namespace mtlint
