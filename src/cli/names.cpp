// mtlint names: the who's-who of documents.

#include <memory>

#include "cli/list_command.h"
#include "engine/whos_who.h"
#include "reports/whos_who_text.h"

namespace mtlint {

void add_names(CLI::App& app, int& status) {
  auto flags = std::make_shared<ListFlags>();
  CLI::App* names = app.add_subcommand("names", "the who's-who of documents");
  names->footer(
      "Examples:\n"
      "  mtlint names article.jsonl\n"
      "  mtlint names --format csv --output names.csv batch/\n\n"
      "Each name of the source with its English renderings, how often and where each stands,\n"
      "the expected form and the verdict. Exit status: 0, or 2 if it could not run.");
  add_list_flags(*names, *flags);
  names->callback([flags, &status] {
    status = run_list(*flags, [](const Resources& resources) {
      auto list = std::make_shared<WhosWho>(resources);
      return ListMaker{
          [list](const Document& document) { list->add(document); },
          [list](ListFormat format) { return render_whos_who(list->entries(), format); }};
    });
  });
}

}  // namespace mtlint
