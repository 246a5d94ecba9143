// mtlint compile: dictionaries to the lexicon. Run by the build; hidden from --help.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"
#include "resources/compile.h"

namespace mtlint {

void add_compile(CLI::App& app, int& status) {
  auto options = std::make_shared<CompileOptions>();
  CLI::App* compile = app.add_subcommand("compile", "compile dictionaries into a lexicon");
  compile->group("");
  compile
      ->add_option("--dictionaries", options->dictionaries, "folder with names/, idioms/, titles/")
      ->required();
  compile->add_option("--output", options->output, "the lexicon to write")->required();
  compile->add_option("--hunspell", options->hunspell,
                      "folder of Hunspell's dictionaries, which lend the forms of words");
  compile->add_option("words", options->words, "expanded word lists");
  compile->callback([options, &status] {
    const auto summary = compile_lexicon(*options);
    if (!summary) {
      status = fail(summary.error());
      return;
    }
    fmt::print("lexicon: {} names ({} source forms), {} idioms, {} titles, {} words, {:.1f} MB\n",
               summary->names, summary->name_forms, summary->idioms, summary->titles,
               summary->words, static_cast<double>(summary->bytes) / 1e6);
    for (const std::string& missing : summary->missing)
      fmt::print(stderr, "mtlint: warning: {}\n", missing);
    status = exit_clean;
  });
}

}  // namespace mtlint
