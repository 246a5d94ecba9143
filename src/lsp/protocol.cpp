// Between mtlint's structures and the protocol's JSON.

#include "lsp/protocol.h"

#include <charconv>

#include <fmt/format.h>

namespace mtlint {
namespace {

constexpr std::string_view file_scheme = "file://";

bool is_plain_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string path_of_uri(std::string_view uri) {
  if (!uri.starts_with(file_scheme)) return std::string(uri);
  uri.remove_prefix(file_scheme.size());
  uri.remove_prefix(std::min(uri.find('/'), uri.size()));  // a host's name
  std::string path;
  for (std::size_t at = 0; at < uri.size(); ++at) {
    unsigned value = 0;
    if (uri[at] == '%' && at + 2 < uri.size()) {
      const auto [end, fault] =
          std::from_chars(uri.data() + at + 1, uri.data() + at + 3, value, 16);
      if (fault == std::errc() && end == uri.data() + at + 3) {
        path += static_cast<char>(value);
        at += 2;
        continue;
      }
    }
    path += uri[at];
  }
  return path;
}

std::string uri_of_path(std::string_view path) {
  if (!path.starts_with('/')) return std::string(path);
  std::string uri(file_scheme);
  for (const char c : path)
    if (is_plain_in_uri(c))
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

nlohmann::json json_of(TextPoint point) {
  return {{"line", point.line}, {"character", point.character}};
}

nlohmann::json range_of(const FilePlace& place) {
  return {{"start", json_of(place.begin)}, {"end", json_of(place.end)}};
}

TextPoint point_of_json(const nlohmann::json& json) {
  return {json.at("line").get<std::uint32_t>(), json.at("character").get<std::uint32_t>()};
}

int diagnostic_severity(Severity severity) {
  switch (severity) {
    case Severity::critical:
    case Severity::major:
      return 1;
    case Severity::minor:
      return 2;
    case Severity::neutral:
      break;
  }
  return 3;
}

nlohmann::json diagnostic_of(const ShownFinding& shown, const RuleSet& rules) {
  const Finding& finding = shown.finding;
  nlohmann::json out{{"range", range_of(shown.place)},
                     {"severity", diagnostic_severity(finding.severity)},
                     {"code", rules.cards[finding.rule].id},
                     {"source", "mtlint"},
                     {"message", finding.message},
                     {"data", {{"fingerprint", fmt::format("{:016x}", finding.fingerprint)}}}};
  if (!finding.suggestions.empty())
    out["message"] = finding.message + "; better: " + finding.suggestions.front();
  if (shown.related)
    out["relatedInformation"] = {
        {{"location",
          {{"uri", uri_of_path(shown.related->path)}, {"range", range_of(*shown.related)}}},
         {"message", shown.related_label}}};
  return out;
}

nlohmann::json diagnostics_of(const Unit& unit, const std::string& path, const RuleSet& rules) {
  auto out = nlohmann::json::array();
  for (const Error& fault : unit.faults) {
    if (fault.file != path) continue;
    const auto line = static_cast<std::uint32_t>(fault.line > 0 ? fault.line - 1 : 0);
    const auto column = static_cast<std::uint32_t>(fault.column > 0 ? fault.column - 1 : 0);
    out.push_back({{"range", range_of({path, {line, column}, {line, column + 1}})},
                   {"severity", 1},
                   {"source", "mtlint"},
                   {"message", fault.hint.empty() ? fault.what : fault.what + "; " + fault.hint}});
  }
  for (const ShownFinding& shown : unit.shown)
    if (shown.place.path == path) out.push_back(diagnostic_of(shown, rules));
  return out;
}

}  // namespace mtlint
