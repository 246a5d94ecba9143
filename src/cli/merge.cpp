// mtlint merge: sums summaries.

#include <memory>

#include "cli/command.h"
#include "cli/write_output.h"
#include "engine/summary.h"

namespace mtlint {
namespace {

struct MergeFlags {
  std::vector<std::string> files{};
  std::string output{};
};

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

int run_merge(const MergeFlags& flags) {
  std::vector<Summary> parts;
  std::vector<std::string> names;
  for (const std::string& file : flags.files) {
    const auto bytes = read_whole(file);
    if (!bytes) return fail(bytes.error());
    std::uint64_t line = 0;
    for (std::string_view left = *bytes; !left.empty();) {  // one summary a line
      const std::string_view text = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(text.size() + 1, left.size()));
      ++line;
      if (is_blank_line(text)) continue;
      auto summary = parse_summary(text, file);
      if (!summary) {
        Error error = summary.error();
        error.line = line;
        return fail(error);
      }
      parts.push_back(std::move(*summary));
      names.push_back(file);
    }
  }
  const auto sum = merge_summaries(std::move(parts), names);
  if (!sum) return fail(sum.error());
  if (auto written = write_output(summary_json(*sum) + "\n", flags.output); !written)
    return fail(written.error());
  return exit_clean;
}

}  // namespace

void add_merge(CLI::App& app, int& status) {
  auto flags = std::make_shared<MergeFlags>();
  CLI::App* merge = app.add_subcommand("merge", "sum the summaries of audit");
  merge->footer(
      "Examples:\n"
      "  mtlint merge part-*.json | mtlint report -\n"
      "  cat parts.jsonl | mtlint merge - --output summary.json\n\n"
      "Order does not matter, parts that are there twice count once, and sums can be merged\n"
      "again. Parts that were made with other rules are refused. Exit status: 0, or 2.");
  merge->add_option("parts", flags->files, "files of summaries, one a line, or -")
      ->type_name("PART")
      ->required();
  merge->add_option("--output,-o", flags->output, "file (default: standard output)");
  merge->callback([flags, &status] { status = run_merge(*flags); });
}

}  // namespace mtlint
