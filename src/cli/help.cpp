// What --help and the manual page say of the values of options, and how they part many of them.

#include <algorithm>
#include <array>

#include "cli/command.h"

namespace mtlint {
namespace {

struct OptionHelp {
  std::string_view name;
  const char* value;    // what stands for its value; empty: it has none
  const char* heading;  // in commands with many options; null: none
};

constexpr const char* input = "Input";
constexpr const char* rules = "What is checked";
constexpr const char* decisions = "What may stand";
constexpr const char* fixes = "Fixes";
constexpr const char* report = "Report and exit status";
constexpr const char* settings = "Settings";
constexpr std::size_t many = 20;  // options

constexpr auto helps = std::to_array<OptionHelp>({
    {"source", "FILE", input},
    {"target", "FILE", input},
    {"encoding", "NAME", input},
    {"from", "FORMAT", input},
    {"columns", "NAMES", input},
    {"source-lang", "TAG", input},
    {"target-lang", "TAG", input},
    {"select", "RULES", rules},
    {"ignore", "RULES", rules},
    {"severity", "RULE=SEVERITY", rules},
    {"profile", "NAME", rules},
    {"preview", "", rules},
    {"min-confidence", "NUMBER", rules},
    {"rules", "FOLDER", rules},
    {"words", "FILE", rules},
    {"names", "FILE", rules},
    {"terms", "FILE", rules},
    {"allow", "FILE", decisions},
    {"baseline", "FILE", decisions},
    {"new-only", "", decisions},
    {"report-unused", "", decisions},
    {"diff-base", "REVISION", decisions},
    {"fix", "", fixes},
    {"diff", "", fixes},
    {"unsafe-fixes", "", fixes},
    {"format", "NAME", report},
    {"output", "FILE", report},
    {"color", "WHEN", report},
    {"ambiguous-width", "NUMBER", report},
    {"fail-on", "SEVERITY", report},
    {"exit-zero", "", report},
    {"stats", "", report},
    {"data", "FOLDER", settings},
    {"config", "FILE", settings},
    {"isolated", "", settings},
    {"jobs", "NUMBER", settings},
    {"against", "FILE", nullptr},
    {"author", "NAME", nullptr},
    {"host", "NAME", nullptr},
    {"min-score", "NUMBER", nullptr},
    {"most-bytes", "NUMBER", nullptr},
    {"most-segments", "NUMBER", nullptr},
    {"part", "NAME", nullptr},
    {"port", "NUMBER", nullptr},
    {"reference-words", "NUMBER", nullptr},
    {"samples", "NUMBER", nullptr},
    {"scoring", "NAME", nullptr},
    {"shard", "K/N", nullptr},
    {"state", "FILE", nullptr},
    {"system", "NAME", nullptr},
});

void explain(CLI::Option& option, bool with_headings) {
  const auto& names = option.get_lnames();
  const auto help = std::ranges::find_if(helps, [&](const OptionHelp& each) {
    return std::ranges::find(names, each.name) != names.end();
  });
  if (help == helps.end()) return;
  if (*help->value != '\0') option.type_name(help->value);
  if (with_headings && help->heading && !option.get_group().empty()) option.group(help->heading);
}

}  // namespace

void explain_options(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands({})) {
    const auto options = command->get_options();
    for (CLI::Option* option : options) explain(*option, options.size() > many);
  }
}

}  // namespace mtlint
