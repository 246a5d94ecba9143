// mtlint-eval: how good are the rules? Reads labelled JSONL, prints figures or findings to read.

#include <algorithm>
#include <random>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "analysis/models.h"
#include "analysis/term_index.h"
#include "name_matching.h"
#include "score.h"
#include "term_measure.h"

namespace {

using namespace mtlint;

struct Flags {
  std::vector<std::string> files{};
  std::string data = "build/data";
  std::string part = "all";
  std::string format = "markdown";
  std::string systems{};  // only rows whose system begins with this
  std::string except{};   // no rows whose system begins with this
  std::string category{};
  std::size_t sample = 0;
  std::uint32_t seed = 1;
  bool by_system = false;
  Selection selection{};
  std::string profile = "publish";
  std::vector<std::string> terms{};      // glossaries
  std::vector<std::string> term_rows{};  // labelled files whose rows are terms
};

int fail(const Error& error) {
  fmt::print(stderr, "mtlint-eval: error: {}\n", describe(error));
  return 2;
}

bool is_wanted(const eval::Row& row, const Flags& flags) {
  const auto part = flags.part == "held"   ? eval::Part::held
                    : flags.part == "tune" ? eval::Part::tune
                                           : eval::Part::all;
  return eval::is_in(row, part) && row.system.starts_with(flags.systems) &&
         (flags.except.empty() || !row.system.starts_with(flags.except)) &&
         (flags.category.empty() || row.category == flags.category);
}

// Rows of a source term and its English.
Result<void> load_term_rows(const Flags& flags, Resources& resources) {
  auto entries = read_glossaries(flags.terms);
  if (!entries) return Failure(entries.error());
  for (const std::string& file : flags.term_rows) {
    const auto rows = eval::read_rows(file);
    if (!rows) return Failure(rows.error());
    for (TermEntry& entry : eval::terms_of_rows(*rows, file)) entries->push_back(std::move(entry));
  }
  load_terms(std::move(*entries), resources);
  return {};
}

// mtlint-eval terms: a labelled file whose rows are terms against clean translations.
int run_terms(const Flags& flags) {
  if (flags.term_rows.size() != 1 || flags.files.size() != 1)
    return fail({"name one file of terms and one of translations", "terms --term-rows FILE FILE"});
  auto resources = load_resources(flags.data);
  if (!resources) return fail(resources.error());
  if (auto models = load_models(*resources); !models) return fail(models.error());
  const auto terms = eval::read_rows(flags.term_rows.front());
  if (!terms) return fail(terms.error());
  const auto rows = eval::read_rows(flags.files.front());
  if (!rows) return fail(rows.error());
  fmt::print("{}", eval::measure_terms(*rows, eval::terms_of_rows(*terms, flags.term_rows.front()),
                                       *resources));
  return 0;
}

// A fair sample of the findings, the same for the same seed.
void print_sample(const eval::Score& score, const Flags& flags) {
  std::vector<eval::Sample> samples = score.samples;
  std::mt19937 random(flags.seed);
  std::ranges::shuffle(samples, random);
  samples.resize(std::min(samples.size(), flags.sample));
  for (const eval::Sample& s : samples)
    fmt::print(
        "{}[{}] {} ({} {})\n  src  {}\n  mt   {}\n  good {}\n  >>>  {} | {} | suggest: {}\n\n",
        s.severity, s.rule, s.id, s.category, s.system, s.source, s.target, s.good, s.message,
        s.words, s.suggestion);
}

int run(Flags& flags) {
  const auto profile = value_of(profile_names, flags.profile);
  if (!profile) return fail({"unknown profile", "publish, draft or audit"});
  flags.selection.profile = *profile;
  auto resources = load_resources(flags.data);
  if (!resources) return fail(resources.error());
  if (auto models = load_models(*resources); !models) return fail(models.error());
  if (auto terms = load_term_rows(flags, *resources); !terms) return fail(terms.error());
  const auto rules = make_rule_set({flags.data + "/rules"}, flags.selection);
  if (!rules) return fail(rules.error());
  std::vector<eval::Row> rows;
  for (const std::string& file : flags.files) {
    auto read = eval::read_rows(file);
    if (!read) return fail(read.error());
    std::ranges::copy_if(*read, std::back_inserter(rows),
                         [&](const eval::Row& row) { return is_wanted(row, flags); });
  }
  const eval::Score score = eval::score_rows(rows, *rules, *resources, flags.by_system);
  if (flags.sample > 0)
    print_sample(score, flags);
  else
    fmt::print("{}", flags.format == "json" ? eval::as_json(score) : eval::as_markdown(score));
  return 0;
}

int run_names(const eval::NameQuestion& question) {
  const auto table = eval::measure_names(question);
  if (!table) return fail(table.error());
  fmt::print("{}", *table);
  return 0;
}

}  // namespace

int main(int count, char** values) {
  Flags flags;
  CLI::App app{
      "Scores mtlint's rules on labelled JSONL (source, target, good, category, span, system, doc)",
      "mtlint-eval"};
  app.add_option("files", flags.files, "JSONL files, or -");
  app.add_option("--data", flags.data, "data folder (default: build/data)");
  app.add_option("--part", flags.part, "all, tune or held: halves by a hash of the source");
  app.add_option("--format", flags.format, "markdown or json");
  app.add_option("--systems", flags.systems,
                 "only rows whose system begins with this (ref for references)");
  app.add_option("--except-systems", flags.except, "no rows whose system begins with this");
  app.add_option("--category", flags.category, "only rows with this label");
  app.add_option("--sample", flags.sample,
                 "print this many random findings to read, instead of figures");
  app.add_option("--seed", flags.seed, "of the sample");
  app.add_flag("--by-system", flags.by_system, "split the categories by system");
  app.add_option("--select", flags.selection.select, "rules or groups")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", flags.selection.ignore, "rules or groups")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--profile", flags.profile, "publish, draft or audit");
  app.add_option("--terms", flags.terms, "glossary, or folder of them")->allow_extra_args(false);
  app.add_option("--term-rows", flags.term_rows, "labelled file whose rows are terms")
      ->allow_extra_args(false);
  app.add_flag("--preview", flags.selection.preview, "preview rules too");
  eval::NameQuestion names;
  auto* matching = app.add_subcommand("names", "measures the phonetic model on pairs of names");
  matching->add_option("files", names.files, "JSONL files of pairs");
  matching->add_option("--dictionaries", names.dictionaries, "our own names too");
  matching->add_option("--trained", names.trained, "files whose greater part was trained on");
  matching->add_option("--weights", names.weights, "folder of the weights")->capture_default_str();
  matching->add_option("--seed", names.seed, "of the negatives")->capture_default_str();
  matching->add_option("--worst", names.worst, "print the pairs that score worst, to read");
  auto* terms = app.add_subcommand("terms", "measures a glossary on clean translations");
  terms->add_option("files", flags.files, "JSONL file of clean translations");
  terms->add_option("--term-rows", flags.term_rows, "JSONL file whose rows are terms")
      ->allow_extra_args(false);
  terms->add_option("--data", flags.data, "data folder (default: build/data)");
  CLI11_PARSE(app, count, values);
  if (*matching) return run_names(names);
  if (*terms) return run_terms(flags);
  if (flags.files.empty()) return fail({"no files named", "name JSONL files, or -"});
  return run(flags);
}
