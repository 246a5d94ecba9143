// mtlint terms: the terms of documents, listed and learnt.

#include <memory>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/write_output.h"
#include "engine/inputs.h"
#include "engine/term_list.h"
#include "reports/term_list_text.h"

namespace mtlint {
namespace {

struct TermsFlags {
  CommonFlags common{};
  InputList inputs{};
  std::string format = "text";
  std::string output{};
};

int run_terms(TermsFlags& flags) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  const auto format = whos_who_format(flags.format);
  if (!format)
    return fail(
        Error{"there is no format \"" + flags.format + "\"", "formats: text, json, csv, markdown"});
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  for (const std::string& missing : loaded->resources.missing)
    fmt::print(stderr, "mtlint: warning: missing {}\n", missing);
  TermList terms(loaded->resources);
  bool faulty = false;
  while (true) {
    auto document = inputs->next();
    if (!document) {
      faulty = true;
      fail(document.error());
      continue;
    }
    if (!*document) break;
    terms.add(**document);
  }
  if (auto written = write_output(render_terms(terms.entries(), *format), flags.output); !written)
    return fail(written.error());
  return faulty ? exit_failure : exit_clean;
}

}  // namespace

void add_terms(CLI::App& app, int& status) {
  auto flags = std::make_shared<TermsFlags>();
  CLI::App* terms = app.add_subcommand("terms", "the terms of documents and their renderings");
  terms->footer(
      "Examples:\n"
      "  mtlint terms --terms house.tbx article.jsonl\n"
      "  mtlint terms --format csv --output terms.csv batch/\n\n"
      "Each term of the glossary that the source has, and each term learnt from the texts, with\n"
      "its English renderings, how often and where each stands. Exit status: 0, or 2 if it could\n"
      "not run.");
  add_input_flags(*terms, flags->inputs, "plain English document");
  add_common_flags(*terms, flags->common);
  add_check_settings(*terms, flags->common);
  add_name_flags(*terms, flags->common);
  add_term_flags(*terms, flags->common);
  terms->add_option("--format", flags->format, "text (default), json, csv or markdown");
  terms->add_option("--output,-o", flags->output, "file (default: standard output)");
  terms->callback([flags, &status] { status = run_terms(*flags); });
}

}  // namespace mtlint
