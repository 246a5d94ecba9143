// Saved findings to documents.

#include "reports/saved_findings.h"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t longest_text = 4'000'000;  // characters; lines of inputs have up to 1 MiB

SavedMark read_mark(const Json& json) {
  SavedMark mark;
  if (!json.is_object()) return mark;
  mark.there = true;
  json.at("start").get_to(mark.start);
  json.at("end").get_to(mark.end);
  json.at("text").get_to(mark.text);
  if (mark.end < mark.start || mark.end > longest_text)
    throw std::out_of_range("a place that no text has");
  return mark;
}

SavedFinding read_finding(const Json& json) {
  SavedFinding saved;
  json.at("rule").get_to(saved.rule);
  json.at("group").get_to(saved.group);
  json.at("mqm").get_to(saved.mqm);
  json.at("file").get_to(saved.file);
  json.at("segment").get_to(saved.segment);
  json.at("doc").get_to(saved.doc);
  json.at("line").get_to(saved.line);
  saved.source = read_mark(json.at("source"));
  saved.target = read_mark(json.at("target"));
  Finding& finding = saved.finding;
  finding.severity =
      value_of(severity_names, json.at("severity").get<std::string>()).value_or(Severity::minor);
  json.at("confidence").get_to(finding.confidence);
  json.at("message").get_to(finding.message);
  json.at("suggestions").get_to(finding.suggestions);
  for (const auto& [key, value] : json.at("evidence").items())
    finding.evidence.emplace_back(key, value.get<std::string>());
  finding.known = json.value("known", false);
  finding.fingerprint = std::stoull(json.at("fingerprint").get<std::string>(), nullptr, 16);
  return saved;
}

void read_totals(const Json& json, Totals& totals) {
  totals.files = json.value("files", totals.files);
  totals.segments = json.value("segments", totals.segments);
  totals.errors = json.value("errors", totals.errors);
  if (json.contains("detected_source_languages"))
    json["detected_source_languages"].get_to(totals.detected);
}

// `why` is as the JSON library says it, after its own name for the fault in brackets.
Failure damaged(const std::string& file, std::uint64_t line, std::string why) {
  if (const std::size_t name = why.find("] "); why.starts_with('[') && name != std::string::npos)
    why.erase(0, name + 2);
  return Failure(Error{"this is no finding of mtlint: " + why,
                       "save findings by `mtlint check --format jsonl` or json", file, line});
}

}  // namespace

Result<std::vector<SavedFinding>> read_saved_findings(std::string_view bytes,
                                                      const std::string& file, Totals& totals) {
  std::vector<SavedFinding> all;
  const std::size_t first_end = std::min(bytes.find('\n'), bytes.size());
  const bool whole = bytes.substr(0, first_end).find("\"findings\":[") != std::string_view::npos;
  std::uint64_t line = 0;
  try {
    if (whole) {
      line = 1;
      const Json json = Json::parse(bytes);
      for (const Json& finding : json.at("findings")) all.push_back(read_finding(finding));
      if (json.contains("summary")) read_totals(json["summary"], totals);
      return all;
    }
    for (std::string_view left = bytes; !left.empty();) {
      const std::string_view text = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(text.size() + 1, left.size()));
      ++line;
      if (text.find_first_not_of(" \t\r") != std::string_view::npos)
        all.push_back(read_finding(Json::parse(text)));
    }
  } catch (const std::exception& fault) {
    return damaged(file, line, fault.what());
  }
  return all;
}

namespace {

std::size_t byte_of(std::string_view text, std::uint64_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < text.size(); --code_points) next_code_point(text, at);
  return at;
}

// Where the mark stands in the text; nothing if other words stand there.
bool place_mark(const SavedMark& mark, std::string_view text, Span& span) {
  const std::size_t begin = byte_of(text, mark.start);
  if (text.substr(begin, mark.text.size()) != mark.text) return false;
  span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + mark.text.size())};
  return true;
}

// Fills the gaps of a text that is only known in parts.
void lay_into(std::string& text, const SavedMark& mark) {
  const std::size_t known = count_code_points(text);
  if (known < mark.end) text.append(mark.end - known, ' ');
  const std::size_t begin = byte_of(text, mark.start);
  text.replace(begin, byte_of(text, mark.end) - begin, mark.text);
}

class Builder {
 public:
  Builder(const TextsOfSegments& texts, std::vector<RuleCard>& cards)
      : texts_(texts), cards_(cards) {}

  // The findings of one segment.
  void add_segment(std::span<SavedFinding> found) {
    const SavedFinding& first = found.front();
    if (documents_.empty() || documents_.back().document.file != first.file ||
        documents_.back().document.name != first.doc) {
      SavedDocument& fresh = documents_.emplace_back();
      fresh.document.file = first.file;
      fresh.document.name = first.doc;
    }
    SavedDocument& into = documents_.back();
    SavedTexts texts = texts_of(found);
    Document& document = into.document;
    Segment& segment = document.segments.emplace_back();
    segment.id = document.text.keep(first.segment);
    segment.line = first.line;
    segment.number = document.segments.size();
    segment.source = document.text.keep(texts.source);
    segment.target = document.text.keep(texts.target);
    segment.source_language = texts.language;
    segment.has_source = texts.has_source;
    if (document.source_tag.empty()) document.source_tag = code_of(texts.language);
    for (SavedFinding& saved : found) add_finding(into, saved, segment);
  }

  std::vector<SavedDocument> take() { return std::move(documents_); }

 private:
  SavedTexts texts_of(std::span<const SavedFinding> found) const {
    const auto known = texts_.find({found.front().file, found.front().segment});
    Span span;
    if (known != texts_.end() && std::ranges::all_of(found, [&](const SavedFinding& each) {
          return (!each.source.there || place_mark(each.source, known->second.source, span)) &&
                 (!each.target.there || place_mark(each.target, known->second.target, span));
        }))
      return known->second;
    SavedTexts texts;
    for (const SavedFinding& each : found) {
      if (each.source.there) lay_into(texts.source, each.source);
      if (each.target.there) lay_into(texts.target, each.target);
    }
    return texts;
  }

  void add_finding(SavedDocument& into, SavedFinding& saved, const Segment& segment) {
    Finding finding = std::move(saved.finding);
    finding.rule = rule_of(saved);
    finding.segment = static_cast<std::uint32_t>(into.document.segments.size() - 1);
    Mark mark;
    if (saved.target.there && place_mark(saved.target, segment.target, mark.span)) {
      mark.side = Side::target;
      finding.marks.push_back(mark);
    }
    if (saved.source.there && place_mark(saved.source, segment.source, mark.span)) {
      mark.side = Side::source;
      finding.marks.push_back(mark);
    }
    if (finding.marks.empty()) finding.marks.push_back({});
    into.findings.push_back(std::move(finding));
  }

  std::uint32_t rule_of(const SavedFinding& saved) {
    auto card = std::ranges::find(cards_, saved.rule, &RuleCard::id);
    if (card == cards_.end()) {
      RuleCard fresh;
      fresh.id = saved.rule;
      fresh.group = saved.group;
      fresh.mqm = saved.mqm;
      fresh.summary = saved.rule;
      card = cards_.insert(cards_.end(), std::move(fresh));
    }
    return static_cast<std::uint32_t>(card - cards_.begin());
  }

  const TextsOfSegments& texts_;
  std::vector<RuleCard>& cards_;
  std::vector<SavedDocument> documents_;
};

}  // namespace

std::vector<SavedDocument> documents_of(std::vector<SavedFinding> saved,
                                        const TextsOfSegments& texts,
                                        std::vector<RuleCard>& cards) {
  Builder builder(texts, cards);
  const auto together = [](const SavedFinding& a, const SavedFinding& b) {
    return a.file == b.file && a.doc == b.doc && a.segment == b.segment;
  };
  for (std::size_t begin = 0, end = 0; begin < saved.size(); begin = end) {
    while (end < saved.size() && together(saved[begin], saved[end])) ++end;
    builder.add_segment(std::span(saved).subspan(begin, end - begin));
  }
  return builder.take();
}

}  // namespace mtlint
