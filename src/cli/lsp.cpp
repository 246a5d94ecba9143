// mtlint lsp: the language server, on standard input and output.

#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <memory>

#include "cli/command.h"
#include "cli/decision_flags.h"
#include "cli/environment.h"
#include "lsp/server.h"

namespace mtlint {
namespace {

int run_lsp(CommonFlags& flags) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto settings = effective_settings(flags);
  if (!settings) return fail(settings.error());
  const auto loaded = load_all(flags, settings->settings);
  if (!loaded) return fail(loaded.error());
  warn_of_missing(loaded->resources);
  Transport transport(STDIN_FILENO, STDOUT_FILENO);
  const std::string known = flags.isolated ? "" : find_upwards({allow_file_name});
  WorkspaceDecisions decisions;
  decisions.load = [&] { return load_decisions({}, flags, {}, settings->settings, loaded->rules); };
  decisions.file = std::filesystem::absolute(known.empty() ? allow_file_name : known);
  Workspace workspace(settings->settings, loaded->rules, loaded->resources, std::move(decisions));
  return serve_language(transport, workspace, MTLINT_VERSION);
}

}  // namespace

void add_lsp(CLI::App& app, int& status) {
  auto flags = std::make_shared<CommonFlags>();
  CLI::App* lsp = app.add_subcommand("lsp", "language server for editors, on standard input");
  lsp->footer(
      "Findings as you type, in every format that check reads, and in pairs of files whose names\n"
      "differ in the language alone (article.zh.txt, article.en.txt). docs/editors.md has the\n"
      "settings for VS Code, Neovim, Emacs and Helix.");
  add_common_flags(*lsp, *flags);
  add_rule_flags(*lsp, *flags);
  add_check_settings(*lsp, *flags);
  add_allow_flag(*lsp, *flags);
  lsp->add_flag_function(
      "--stdio", [](std::int64_t) {}, "what some editors add; it is always so");
  lsp->callback([flags, &status] { status = run_lsp(*flags); });
}

}  // namespace mtlint
