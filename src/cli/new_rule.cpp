// mtlint new rule GROUP/ID: the card, for a coded rule the file, and a failing example to start
// from.

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/command.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// A card whose bad example does not fire yet: the first test run fails and says so.
std::string card_text(const std::string& id, bool code) {
  const std::string match =
      code ? R"({"kind": "code"})" : R"({"kind": "phrase", "patterns": ["words to find"]})";
  const std::string message = code ? "" : "  \"message\": \"\\\"{match}\\\" is not English\",\n";
  return fmt::format(R"({{
  "id": "{}",
  "summary": "The fault in one line, without a final stop",
  "why": "Why a reader stumbles over it.",
  "fix": "What to write instead.",
  "severity": "minor",
  "mqm": "linguistic-conventions/grammar",
  "status": "preview",
{}  "match": {},
  "examples": [
    {{"bad": {{"source": "原文", "target": "The [[fault]] is marked like this."}}}},
    {{"bad": {{"source": "原文", "target": "A second [[fault]]."}}}},
    {{"good": {{"source": "原文", "target": "Here the rule must stay silent."}}}},
    {{"good": {{"source": "原文", "target": "And here, where it nearly fires."}}}}
  ]
}}
)",
                     id, message, match);
}

std::string code_text(const std::string& group, const std::string& id, const std::string& name) {
  return fmt::format(R"(// What the rule flags, in one line.
// Card, help and examples: rules/{0}/{1}.json

#include "rules/rule.h"

namespace mtlint {{
namespace {{

void check(const SegmentView& segment, Findings& findings) {{
  // Example: flag an empty target.
  if (segment.target().empty()) findings.add("nothing here", {{Side::target, {{0, 0}}, {{}}}});
}}

}}  // namespace

extern const RuleCode {2}{{.id = "{1}", .check = check}};

}}  // namespace mtlint
)",
                     group, id, name);
}

bool is_slug(const std::string& text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

Result<void> write_new(const fs::path& path, const std::string& text) {
  std::error_code fault;
  if (fs::exists(path, fault))
    return Failure(Error{"exists already", "choose another name", path.string()});
  fs::create_directories(path.parent_path(), fault);
  return write_file(path.string(), text);
}

int make_rule(const std::string& name, const std::string& folder, bool code) {
  const std::size_t slash = name.find('/');
  const std::string group = name.substr(0, slash);
  const std::string id = slash == std::string::npos ? "" : name.substr(slash + 1);
  if (!is_slug(group) || !is_slug(id))
    return fail({"\"" + name + "\" is not GROUP/ID",
                 "lower-case letters, digits and hyphens: numbers/missing-number"});
  std::vector<std::pair<fs::path, std::string>> files{
      {fs::path(folder) / "rules" / group / (id + ".json"), card_text(id, code)}};
  if (code) {
    std::string symbol = id;
    for (char& c : symbol) c = c == '-' ? '_' : c;
    files.emplace_back(fs::path(folder) / "src" / "rules" / group / (symbol + ".cpp"),
                       code_text(group, id, symbol));
  }
  for (const auto& [path, text] : files) {
    if (auto written = write_new(path, text); !written) return fail(written.error());
    fmt::print("{}\n", path.string());
  }
  fmt::print("Now write the examples, run them, and make them pass.\n");
  return exit_clean;
}

}  // namespace

void add_new(CLI::App& app, int& status) {
  auto name = std::make_shared<std::string>();
  auto folder = std::make_shared<std::string>(".");
  auto code = std::make_shared<bool>(false);
  CLI::App* create = app.add_subcommand("new", "start a new rule");
  create->require_subcommand(1);
  CLI::App* rule = create->add_subcommand("rule", "write a rule's card and a failing example");
  rule->add_option("name", *name, "GROUP/ID, such as numbers/missing-number")->required();
  rule->add_option("--folder", *folder, "below which rules/ (and src/) stand (default: here)");
  rule->add_flag("--code", *code, "a coded rule: write src/rules/GROUP/ID.cpp too");
  rule->callback([name, folder, code, &status] { status = make_rule(*name, *folder, *code); });
}

}  // namespace mtlint
