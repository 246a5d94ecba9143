// mtlint names: the who's-who of documents.

#include <cstdio>
#include <memory>

#include <fmt/format.h>

#include "base/output_file.h"
#include "cli/command.h"
#include "engine/inputs.h"
#include "engine/whos_who.h"
#include "reports/whos_who_text.h"

namespace mtlint {
namespace {

struct NamesFlags {
  CommonFlags common{};
  InputList inputs{};
  std::string format = "text";
  std::string output{};
};

Result<void> write(const std::string& text, const std::string& output) {
  if (output.empty() || output == "-") {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
      return Failure(Error{"standard output cannot be written", "is the disk full?"});
    return {};
  }
  auto file = OutputFile::create(output);
  if (!file) return Failure(file.error());
  if (auto written = file->write(text); !written) return written;
  return file->commit();
}

int run_names(NamesFlags& flags) {
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
  let_align(*inputs, *loaded);
  for (const std::string& missing : loaded->resources.missing)
    fmt::print(stderr, "mtlint: warning: missing {}\n", missing);
  WhosWho whos_who(loaded->resources);
  bool faulty = false;
  while (true) {
    auto document = inputs->next();
    if (!document) {
      faulty = true;
      fail(document.error());
      continue;
    }
    if (!*document) break;
    whos_who.add(**document);
  }
  if (auto written = write(render_whos_who(whos_who.entries(), *format), flags.output); !written)
    return fail(written.error());
  return faulty ? exit_failure : exit_clean;
}

}  // namespace

void add_names(CLI::App& app, int& status) {
  auto flags = std::make_shared<NamesFlags>();
  CLI::App* names = app.add_subcommand("names", "the who's-who of documents");
  names->footer(
      "Examples:\n"
      "  mtlint names article.jsonl\n"
      "  mtlint names --format csv --output names.csv batch/\n\n"
      "Each name of the source with its English renderings, how often and where each stands,\n"
      "the expected form and the verdict. Exit status: 0, or 2 if it could not run.");
  add_input_flags(*names, flags->inputs, "plain English document");
  add_common_flags(*names, flags->common);
  add_check_settings(*names, flags->common);
  add_name_flags(*names, flags->common);
  names->add_option("--format", flags->format, "text (default), json, csv or markdown");
  names->add_option("--output,-o", flags->output, "file (default: standard output)");
  names->callback([flags, &status] { status = run_names(*flags); });
}

}  // namespace mtlint
