// mtlint: the command line. One file of this folder for each subcommand.

#include <exception>

#include <fmt/format.h>

#include "cli/command.h"

namespace mtlint {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  mtlint check article.jsonl                 check pairs of source and English\n"
    "  mtlint check --source a.zh.txt --target a.en.txt\n"
    "  mtlint rule broken-name                    why a rule fires, and how to mend it\n"
    "  mtlint idiom 他这是对牛弹琴                what the dictionaries know of an idiom\n"
    "  mtlint check --format jsonl - < pairs.tsv  findings for programs\n";

// The flag nearest to an unknown one.
std::string nearest_flag(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::App* sub : app.get_subcommands({})) {
    known.push_back(sub->get_name());
    for (const CLI::Option* option : sub->get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  return nearest_name(word, known);
}

int usage_error(const CLI::App& app, const CLI::ParseError& error,
                const std::vector<std::string>& arguments) {
  std::string hint = "see `mtlint --help`";
  std::string stray;
  for (const std::string& argument : arguments) {
    const std::string flag = argument.substr(0, argument.find('='));
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr ||
        std::string(error.what()).find(flag) == std::string::npos)
      continue;
    stray = flag;
    const std::string near = nearest_flag(app, flag);
    if (!near.empty() && near != flag)
      hint = "did you mean " + near + "?";
    else if (argument.find_first_of("./") != std::string::npos && !argument.starts_with('-'))
      hint = "did you mean `mtlint check " + argument + "`?";  // a file instead of a command
    break;
  }
  std::string what = error.what();
  // CLI11 lists all that it did not expect, last first; the first of them is the one at fault.
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !stray.empty())
    what = "\"" + stray + "\" is not expected here";
  return fail({what, hint});
}

int run(int count, char** values) {
  CLI::App app{
      "mtlint, the linter for translations: flags what an editor would mark in machine-translated "
      "English",
      "mtlint"};
  app.footer(examples);
  app.require_subcommand(0, 1);
  app.failure_message(CLI::FailureMessage::simple);
  bool version = false;
  std::string data;
  app.add_flag("--version,-V", version,
               "version, digest of the rules, dictionaries, what is missing");
  int status = exit_clean;
  add_check(app, status);
  add_baseline(app, status);
  add_audit(app, status);
  add_merge(app, status);
  add_report(app, status);
  add_align(app, status);
  add_convert(app, status);
  add_learn(app, status);
  add_names(app, status);
  add_terms(app, status);
  add_rules(app, status);
  add_rule(app, status);
  add_idiom(app, status);
  add_lsp(app, status);
  add_serve(app, status);
  add_config(app, status);
  add_new(app, status);
  add_completion(app, status);
  add_man(app, status);
  add_compile(app, status);
  add_compile_imports(app, status);
  explain_options(app);
  const std::vector<std::string> arguments(values + 1, values + count);
  try {
    app.parse(count, values);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    return usage_error(app, error, arguments);
  }
  if (version)
    fmt::print("{}", version_text(data));
  else if (app.get_subcommands().empty())
    fmt::print("{}", app.help());
  return status;
}

}  // namespace
}  // namespace mtlint

int main(int count, char** values) {
  try {
    return mtlint::run(count, values);
  } catch (const std::exception& error) {  // a fault of ours, not of the user's
    fmt::print(stderr, "mtlint: internal error: {}\n", error.what());
    return mtlint::exit_failure;
  }
}
