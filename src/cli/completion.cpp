// mtlint completion SHELL: completion scripts, generated from the same tables as --help.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"

namespace mtlint {
namespace {

struct Words {
  std::string commands{};
  std::vector<std::pair<std::string, std::string>> flags{};  // command, its flags
};

Words words_of(const CLI::App& app) {
  Words words;
  for (const CLI::App* sub : app.get_subcommands({})) {
    if (sub->get_group().empty()) continue;
    words.commands += (words.commands.empty() ? "" : " ") + sub->get_name();
    std::string flags;
    for (const CLI::Option* option : sub->get_options())
      for (const std::string& name : option->get_lnames())
        flags += (flags.empty() ? "--" : " --") + name;
    words.flags.emplace_back(sub->get_name(), flags);
  }
  return words;
}

std::string bash(const Words& words) {
  std::string text =
      "# bash completion for mtlint: source this file, or install it as mtlint in "
      "bash-completion's folder\n"
      "_mtlint() {\n  local word=${COMP_WORDS[COMP_CWORD]} flags=\n  case ${COMP_WORDS[1]} in\n";
  for (const auto& [command, flags] : words.flags)
    text += fmt::format("    {}) flags='{}' ;;\n", command, flags);
  return text + fmt::format(
                    "  esac\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    mapfile -t COMPREPLY < "
                    "<(compgen -W '{} --help --version' -- \"$word\")\n"
                    "  elif [[ $word == -* ]]; then\n    mapfile -t COMPREPLY < <(compgen -W "
                    "\"$flags\" -- \"$word\")\n"
                    "  else\n    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n  "
                    "fi\n}}\ncomplete -o filenames -F _mtlint mtlint\n",
                    words.commands);
}

std::string zsh(const Words& words) {
  std::string text = "#compdef mtlint\n_mtlint() {\n  if (( CURRENT == 2 )); then\n";
  text += fmt::format("    compadd -- {} --help --version\n    return\n  fi\n  case $words[2] in\n",
                      words.commands);
  for (const auto& [command, flags] : words.flags)
    text += fmt::format("    {}) [[ $words[CURRENT] == -* ]] && compadd -- {} && return ;;\n",
                        command, flags);
  return text + "  esac\n  _files\n}\n_mtlint \"$@\"\n";
}

// Text between single quotes, as fish reads it.
std::string quoted_for_fish(std::string text) {
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2))
    text.insert(at, "\\");
  return text;
}

std::string fish(const CLI::App& app) {
  std::string text =
      "# fish completion for mtlint\ncomplete -c mtlint -n __fish_use_subcommand -f\n";
  for (const CLI::App* sub : app.get_subcommands({})) {
    if (sub->get_group().empty()) continue;
    text += fmt::format("complete -c mtlint -n __fish_use_subcommand -a {} -d '{}'\n",
                        sub->get_name(), quoted_for_fish(sub->get_description()));
    for (const CLI::Option* option : sub->get_options())
      for (const std::string& name : option->get_lnames())
        text +=
            fmt::format("complete -c mtlint -n '__fish_seen_subcommand_from {}' -l {} -d '{}'\n",
                        sub->get_name(), name, quoted_for_fish(option->get_description()));
  }
  return text;
}

}  // namespace

void add_completion(CLI::App& app, int& status) {
  auto shell = std::make_shared<std::string>();
  CLI::App* completion =
      app.add_subcommand("completion", "print a completion script for bash, zsh or fish");
  completion->add_option("shell", *shell, "bash, zsh or fish")->required();
  completion->callback([&app, shell, &status] {
    status = exit_clean;
    if (*shell == "bash")
      fmt::print("{}", bash(words_of(app)));
    else if (*shell == "zsh")
      fmt::print("{}", zsh(words_of(app)));
    else if (*shell == "fish")
      fmt::print("{}", fish(app));
    else
      status = fail({"there is no completion for \"" + *shell + "\"", "bash, zsh or fish"});
  });
}

}  // namespace mtlint
