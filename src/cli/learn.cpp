// mtlint learn: a house table of words and their English, out of the user's own translations.

#include <array>
#include <memory>

#include <fmt/format.h>

#include "align/lexical_learner.h"
#include "cli/command.h"
#include "cli/write_output.h"

namespace mtlint {
namespace {

struct LearnFlags {
  CommonFlags common{};
  InputList inputs{};
  std::string output{};
};

// How many pairs of each language were learnt from.
using PairCounts = std::array<std::uint64_t, language_names.size()>;

Result<void> learn_from(const Document& document, LexicalLearner& learner, PairCounts& counts) {
  for (const Segment& segment : document.segments) {
    const bool known = segment.source_language != Language::unknown;
    if (!known || !segment.has_source || !segment.trusted_pair) continue;
    const auto taken = learner.add(segment.source_language, segment.source, segment.target);
    if (!taken) return Failure(taken.error());
    if (*taken) ++counts[static_cast<std::size_t>(segment.source_language)];
  }
  return {};
}

std::string described(const PairCounts& counts) {
  std::string text;
  for (const auto& [language, name] : language_names)
    if (const std::uint64_t count = counts[static_cast<std::size_t>(language)]; count > 0)
      text += fmt::format("{}{} of {}", text.empty() ? "" : ", ", counted(count, "pair"),
                          code_of(language));
  return text;
}

int run_learn(LearnFlags& flags) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  let_align(*inputs, *loaded);
  const auto shipped = LexicalTable::load(models_folder(loaded->data));
  if (!shipped) return fail(shipped.error());
  LexicalLearner learner(*shipped);
  PairCounts counts{};
  while (true) {
    const auto document = inputs->next();
    if (!document) return fail(document.error());
    if (!*document) break;
    if (auto learnt = learn_from(**document, learner, counts); !learnt) return fail(learnt.error());
  }
  if (described(counts).empty())
    return fail({"there are no pairs to learn from", "name files with source and English"});
  const auto table = learner.finish();
  if (!table) return fail(table.error());
  if (auto written = write_output(bytes_of(*table), flags.output); !written)
    return fail(written.error());
  tell(fmt::format("learnt from {}: {}; use it with --lexical {}", described(counts),
                   counted(table->rows.size(), "piece of a word", "pieces of words"),
                   flags.output));
  return exit_clean;
}

}  // namespace

void add_learn(CLI::App& app, int& status) {
  auto flags = std::make_shared<LearnFlags>();
  CLI::App* learn = app.add_subcommand("learn", "learn words and their English from translations");
  learn->footer(
      "Examples:\n"
      "  mtlint learn memory.tmx --output house.lexical\n"
      "  mtlint align --lexical house.lexical report.zh.txt report.en.txt\n\n"
      "Any file with source and English will do. The table makes alignment surer on texts like\n"
      "those that it was learnt from; \"lexical\" in mtlint.json names it for all runs.\n"
      "Exit status: 0, or 2 if it could not run or read an input.");
  add_input_flags(*learn, flags->inputs, "the English of two files");
  add_common_flags(*learn, flags->common);
  add_check_settings(*learn, flags->common);
  learn->add_option("--output,-o", flags->output, "file of the table")->required();
  learn->callback([flags, &status] { status = run_learn(*flags); });
}

}  // namespace mtlint
