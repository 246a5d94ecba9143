// mtlint align: two plain documents side by side.

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "cli/command.h"
#include "cli/write_output.h"
#include "engine/plain_pair.h"
#include "reports/alignment_text.h"
#include "resources/lazy_table.h"

namespace mtlint {
namespace {

struct AlignFlags {
  CommonFlags common{};
  std::string source{};
  std::string target{};
  std::string format = "tsv";
  std::string output{};
};

int run_align(AlignFlags& flags) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  const BitextFormat* format = bitext_format(flags.format);
  if (format == nullptr) return fail(no_bitext_format(flags.format));
  auto source = open_input(flags.source);
  if (!source) return fail(source.error());
  auto target = open_input(flags.target);
  if (!target) return fail(target.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  const auto table = lexical_table_of(*loaded);
  const InputOptions options{.source_tag = settings->settings.source_lang};
  const auto pair = align_documents(std::move(*source), std::move(*target), options,
                                    {loaded->resources, table, loaded->srx.get()});
  if (!pair) return fail(pair.error());
  if (auto written = write_output(render_alignment(**pair, *format), flags.output); !written)
    return fail(written.error());
  tell(describe_alignment(**pair));
  return exit_clean;
}

}  // namespace

const LexicalTable* lexical_table_of(const Loaded& loaded) {
  const Result<LexicalTable>& table = loaded.resources.lexical->get();
  if (table) return &*table;
  fmt::print(stderr, "mtlint: warning: {}\n", describe(table.error()));
  return nullptr;
}

void let_align(Inputs& inputs, const Loaded& loaded) {
  inputs.align_with(
      [&loaded](Input source, Input target, const InputOptions& options) -> Result<ReadDocument> {
        const auto table = lexical_table_of(loaded);
        auto pair = align_documents(std::move(source), std::move(target), options,
                                    {loaded.resources, table, loaded.srx.get()});
        if (!pair) return Failure(pair.error());
        tell("the files have different numbers of lines and were aligned: " +
             describe_alignment(**pair));
        return documents_of(std::shared_ptr<const PlainPair>(std::move(*pair)));
      });
}

void add_align(CLI::App& app, int& status) {
  auto flags = std::make_shared<AlignFlags>();
  CLI::App* align = app.add_subcommand("align", "put two plain documents side by side");
  align->footer(
      "Examples:\n"
      "  mtlint align article.zh.txt article.en.txt > article.tsv\n"
      "  mtlint align --to tmx --output memory.tmx article.zh.txt article.en.txt\n\n"
      "Sentences are put side by side by their words, names, numbers and lengths; what was "
      "merged,\n"
      "split, moved, left out or added is found. Columns of tsv: source, target, confidence, "
      "state\n"
      "(sure, unsure, moved, deleted, inserted). Exit status: 0, or 2 if it could not run.");
  align->add_option("SOURCE", flags->source, "plain text")->required();
  align->add_option("TARGET", flags->target, "plain text, the English")->required();
  add_common_flags(*align, flags->common);
  add_check_settings(*align, flags->common);
  align->add_option("--to", flags->format, "tsv (default), tmx, xliff or jsonl");
  align->add_option("--output,-o", flags->output, "file (default: standard output)");
  align->callback([flags, &status] { status = run_align(*flags); });
}

}  // namespace mtlint
