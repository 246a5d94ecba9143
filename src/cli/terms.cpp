// mtlint terms: the terms of documents, listed and learnt.

#include <memory>

#include "cli/list_command.h"
#include "engine/term_list.h"
#include "reports/term_list_text.h"

namespace mtlint {

void add_terms(CLI::App& app, int& status) {
  auto flags = std::make_shared<ListFlags>();
  CLI::App* terms = app.add_subcommand("terms", "the terms of documents and their renderings");
  terms->footer(
      "Examples:\n"
      "  mtlint terms --terms house.tbx article.jsonl\n"
      "  mtlint terms --format csv --output terms.csv batch/\n\n"
      "Each term of the glossary that the source has, and each term learnt from the texts, with\n"
      "its English renderings, how often and where each stands. Exit status: 0, or 2 if it could\n"
      "not run.");
  add_list_flags(*terms, *flags);
  add_term_flags(*terms, flags->common);
  terms->callback([flags, &status] {
    status = run_list(*flags, [](const Resources& resources) {
      auto list = std::make_shared<TermList>(resources);
      return ListMaker{[list](const Document& document) { list->add(document); },
                       [list](ListFormat format) { return render_terms(list->entries(), format); }};
    });
  });
}

}  // namespace mtlint
