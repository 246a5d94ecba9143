// What the subcommands share: the flags that every command has, and how errors are told.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/error.h"
#include "engine/inputs.h"
#include "engine/rule_set.h"
#include "engine/settings.h"
#include "resources/resources.h"

namespace mtlint {

class LexicalTable;
class Srx;

// Exit statuses, as everywhere: nothing found, something found, could not run.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_failure = 2;

// Flags that choose settings and data, common to the commands that run rules.
struct CommonFlags {
  std::string data{};
  std::string config{};
  bool isolated = false;
  std::vector<SettingsLayer> layers{};  // from flags
  std::function<void()> collect{};      // fills `layers` from what CLI11 parsed
};

void add_common_flags(CLI::App& app, CommonFlags& flags);
void add_rule_flags(CLI::App& app, CommonFlags& flags);
// Paths, --source and --target; `target_help` says what the command does with English alone.
void add_input_flags(CLI::App& app, InputList& list, const std::string& target_help);
void add_name_flags(CLI::App& app, CommonFlags& flags);
void add_term_flags(CLI::App& app, CommonFlags& flags);
void add_allow_flag(CLI::App& app, CommonFlags& flags);
void add_baseline_flag(CLI::App& app, CommonFlags& flags);
// Languages, formats, threads, colour, exit status.
void add_check_settings(CLI::App& app, CommonFlags& flags);
// Formats of inputs, colour: for reports of findings that were saved.
void add_report_settings(CLI::App& app, CommonFlags& flags);

// Defaults, user file, project file (or --config), environment, flags.
Result<EffectiveSettings> effective_settings(CommonFlags& flags);

struct Loaded {
  std::string data{};
  Resources resources{};
  RuleSet rules{};
  std::shared_ptr<const Srx> srx{};  // if the settings name one
};
Result<Loaded> load_all(const CommonFlags& flags, const Settings& settings);

// The house's table of words if there is one; else the shipped table. Null if that cannot be read,
// which is told: names, numbers and lengths decide alone then.
const LexicalTable* lexical_table_of(const Loaded& loaded);

// Says on standard error which parts that may be missing are so.
void warn_of_missing(const Resources& resources);

// Two plain documents of which one has more lines are put side by side; what came of it is told.
// `loaded` must outlive `inputs`.
void let_align(Inputs& inputs, const Loaded& loaded);

// "mtlint: error: …" on standard error; gives exit_failure.
int fail(const Error& error);
// "mtlint: note: …" on standard error.
void tell(const std::string& note);

// "1 file", "2 files", "0 entries".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many = {});

// As many threads as the settings say, or as there are cores.
unsigned threads_of(const Settings& settings);

// Each adds one subcommand; `status` gets the exit status when it ran.
void add_check(CLI::App& app, int& status);
void add_baseline(CLI::App& app, int& status);
void add_audit(CLI::App& app, int& status);
void add_merge(CLI::App& app, int& status);
void add_report(CLI::App& app, int& status);
void add_lsp(CLI::App& app, int& status);
void add_serve(CLI::App& app, int& status);
void add_man(CLI::App& app, int& status);
void add_align(CLI::App& app, int& status);
void add_learn(CLI::App& app, int& status);
void add_convert(CLI::App& app, int& status);
void add_names(CLI::App& app, int& status);
void add_terms(CLI::App& app, int& status);
void add_rules(CLI::App& app, int& status);
void add_rule(CLI::App& app, int& status);
void add_idiom(CLI::App& app, int& status);
void add_config(CLI::App& app, int& status);
void add_new(CLI::App& app, int& status);
void add_completion(CLI::App& app, int& status);
void add_compile(CLI::App& app, int& status);
void add_compile_imports(CLI::App& app, int& status);

// Says of every option what its value is, and parts them under headings. After all commands are
// there.
void explain_options(CLI::App& app);

std::string version_text(const std::string& data_flag);

// How inputs are read, as the settings say.
InputOptions input_options(const InputList& list, const Settings& settings);

// The inputs as the command line names them and the settings describe them.
Result<Inputs> open_inputs(InputList list, const Settings& settings);

}  // namespace mtlint
