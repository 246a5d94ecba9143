// The protocol's own shapes: URIs, positions, diagnostics.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "lsp/workspace.h"

namespace mtlint {

// "file:///a%20b.jsonl" → "/a b.jsonl"; other URIs (untitled:…) stay as they are.
std::string path_of_uri(std::string_view uri);
std::string uri_of_path(std::string_view path);

nlohmann::json json_of(TextPoint point);
nlohmann::json range_of(const FilePlace& place);
TextPoint point_of_json(const nlohmann::json& json);

// Critical and major findings are errors, minor ones warnings, neutral ones information.
int diagnostic_severity(Severity severity);

// The diagnostics of a unit that belong into one of its files.
nlohmann::json diagnostics_of(const Unit& unit, const std::string& path, const RuleSet& rules);

// A finding as a diagnostic; code actions carry it too.
nlohmann::json diagnostic_of(const ShownFinding& shown, const RuleSet& rules);

}  // namespace mtlint
