// Flags, settings and loading that the subcommands share.

#include "cli/command.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "analysis/models.h"
#include "analysis/term_index.h"
#include "base/file.h"
#include "cli/environment.h"
#include "resources/house_names.h"
#include "resources/imports.h"
#include "resources/lazy_table.h"
#include "resources/lexicon.h"
#include "resources/spelling.h"
#include "resources/srx.h"
#include "text/display.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// A flag whose value goes into the settings under `key`, if it was given.
template <class Value>
void add_setting(CLI::App& app, CommonFlags& flags, const std::string& name, const char* key,
                 const char* help) {
  auto value = std::make_shared<Value>();
  CLI::Option* option = app.add_option(name, *value, help);
  if constexpr (std::is_same_v<Value, std::vector<std::string>>)
    option->delimiter(',')->allow_extra_args(false);
  const auto before = flags.collect;
  flags.collect = [before, option, value, key, name, &flags] {
    if (before) before();
    if (option->count() > 0)
      flags.layers.push_back({"flag " + name.substr(0, name.find(',')), {{key, *value}}});
  };
}

void add_switch(CLI::App& app, CommonFlags& flags, const std::string& name, const char* key,
                const char* help) {
  auto given = std::make_shared<bool>(false);
  CLI::Option* option = app.add_flag(name, *given, help);
  const auto before = flags.collect;
  flags.collect = [before, option, given, key, name, &flags] {
    if (before) before();
    if (option->count() > 0) flags.layers.push_back({"flag " + name, {{key, true}}});
  };
}

// --severity RULE=SEVERITY, repeatable.
void add_severity(CLI::App& app, CommonFlags& flags) {
  auto pairs = std::make_shared<std::vector<std::string>>();
  CLI::Option* option =
      app.add_option("--severity", *pairs, "severity instead of the card's; repeatable")
          ->allow_extra_args(false);
  const auto before = flags.collect;
  flags.collect = [before, option, pairs, &flags] {
    if (before) before();
    if (option->count() == 0) return;
    nlohmann::json by_rule = nlohmann::json::object();
    for (const std::string& pair : *pairs)
      by_rule[pair.substr(0, pair.find('='))] =
          pair.find('=') == std::string::npos ? "" : pair.substr(pair.find('=') + 1);
    flags.layers.push_back({"flag --severity", {{"severity", by_rule}}});
  };
}

}  // namespace

void add_common_flags(CLI::App& app, CommonFlags& flags) {
  app.add_option("--data", flags.data,
                 "folder with rules and dictionaries (default: beside the binary)");
  app.add_option("--config", flags.config,
                 "configuration file (default: the nearest mtlint.json upwards)");
  app.add_flag("--isolated", flags.isolated, "read no configuration file");
}

void add_name_flags(CLI::App& app, CommonFlags& flags) {
  add_setting<std::vector<std::string>>(
      app, flags, "--names", "names", "file of names and their English, TSV or JSONL; repeatable");
}

void add_term_flags(CLI::App& app, CommonFlags& flags) {
  add_setting<std::vector<std::string>>(
      app, flags, "--terms", "terms",
      "file of terms (TBX, TSV, CSV, JSONL) or folder of them; repeatable (default: terms/)");
}

void add_allow_flag(CLI::App& app, CommonFlags& flags) {
  add_setting<std::vector<std::string>>(
      app, flags, "--allow", "allow",
      "file of findings that may stand; repeatable (default: the nearest mtlint-allow.jsonl)");
}

void add_baseline_flag(CLI::App& app, CommonFlags& flags) {
  add_setting<std::string>(app, flags, "--baseline", "baseline",
                           "file of findings that were there before: they do not fail the run");
}

void add_rule_flags(CLI::App& app, CommonFlags& flags) {
  using Files = std::vector<std::string>;
  add_setting<Files>(app, flags, "--select", "select",
                     "run only these rules or groups (comma-separated)");
  add_setting<Files>(app, flags, "--ignore", "ignore", "do not run these rules or groups");
  add_severity(app, flags);
  add_setting<std::string>(app, flags, "--profile", "profile", "publish (default), draft or audit");
  add_switch(app, flags, "--preview", "preview",
             "run rules whose precision is not measured yet, too");
  add_setting<double>(app, flags, "--min-confidence", "min_confidence",
                      "leave out findings less sure than this (0 to 1)");
  add_setting<Files>(app, flags, "--rules", "rules", "folder of further rule cards; repeatable");
  add_setting<Files>(app, flags, "--words", "words",
                     "file of words that are spelt right; repeatable");
  add_name_flags(app, flags);
  add_term_flags(app, flags);
}

void add_report_settings(CLI::App& app, CommonFlags& flags) {
  add_setting<std::string>(
      app, flags, "--from", "from",
      "format of the input: jsonl, tsv, xliff, tmx, po, … (default: by extension or content)");
  add_setting<std::string>(app, flags, "--columns", "columns",
                           "columns of TSV and CSV, such as id,source,target; - skips one");
  add_setting<std::string>(app, flags, "--color", "color", "auto (default), always or never");
  add_setting<std::uint32_t>(app, flags, "--ambiguous-width", "ambiguous_width",
                             "columns of characters of ambiguous width: 1 (default) or 2");
}

void add_check_settings(CLI::App& app, CommonFlags& flags) {
  add_report_settings(app, flags);
  add_setting<std::string>(app, flags, "--lexical", "lexical",
                           "words and their English, as `mtlint learn` has made them");
  add_setting<std::string>(app, flags, "--srx", "srx",
                           "SRX 2.0: where sentences of plain documents end");
  add_setting<std::string>(
      app, flags, "--source-lang", "source_lang",
      "language of the source, BCP 47 (default: the file says, or it is detected)");
  add_setting<std::string>(app, flags, "--target-lang", "target_lang",
                           "language of the target, BCP 47 (default: en)");
  add_setting<std::string>(
      app, flags, "--fail-on", "fail_on",
      "exit with 1 from this severity on: neutral, minor, major (default), critical");
  add_switch(app, flags, "--exit-zero", "exit_zero", "exit with 0 whatever is found");
  add_setting<std::uint32_t>(app, flags, "--jobs,-j", "jobs",
                             "threads (default: one for each core)");
}

Result<EffectiveSettings> effective_settings(CommonFlags& flags) {
  std::vector<SettingsLayer> layers;
  std::vector<std::string> files;
  if (const std::string folder = flags.isolated ? "" : find_terms_folder(flags.config);
      !folder.empty())
    layers.push_back({"folder " + folder, {{"terms", {folder}}}});
  if (!flags.config.empty())
    files = {flags.config};
  else if (!flags.isolated)
    files = {find_user_file(), find_project_file()};
  for (const std::string& file : files) {
    if (file.empty()) continue;
    auto layer = read_settings(file);
    if (!layer) return Failure(layer.error());
    layers.push_back(std::move(*layer));
  }
  for (SettingsLayer& layer : environment_layers()) layers.push_back(std::move(layer));
  if (flags.collect) flags.collect();
  layers.insert(layers.end(), flags.layers.begin(), flags.layers.end());
  return merge_settings(layers);
}

namespace {

Result<void> load_house_names(const std::vector<std::string>& files, Resources& resources) {
  if (files.empty()) return {};
  std::vector<NameEntry> entries;
  for (const std::string& file : files)
    if (auto read = read_house_names(file, entries); !read) return Failure(read.error());
  auto lexicon = make_house_lexicon(entries, resources.lexicon->han());
  if (!lexicon) return Failure(lexicon.error());
  resources.house_names = std::make_shared<const Lexicon>(std::move(*lexicon));
  return {};
}

// The house's own table of words, and its rules for cutting sentences.
Result<void> load_house_rules(const Settings& settings, Loaded& loaded) {
  if (!settings.lexical.empty()) {
    auto table = std::make_shared<const LazyTable>(models_folder(loaded.data), settings.lexical);
    if (!table->get()) return Failure(table->get().error());
    loaded.resources.lexical = std::move(table);
  }
  if (!settings.srx.empty()) {
    auto input = open_input(settings.srx);
    if (!input) return Failure(input.error());
    auto rules = Srx::read(std::move(*input));
    if (!rules) return Failure(rules.error());
    loaded.srx = std::make_shared<const Srx>(std::move(*rules));
  }
  return {};
}

}  // namespace

Result<Loaded> load_all(const CommonFlags& flags, const Settings& settings) {
  Loaded loaded;
  const auto data = find_data(flags.data);
  if (!data) return Failure(data.error());
  loaded.data = *data;
  std::string words;
  for (const std::string& file : settings.words) {
    const auto bytes = read_file(file);
    if (!bytes) return Failure(bytes.error());
    words += *bytes + '\n';
  }
  auto terms = read_glossaries(settings.terms);
  if (!terms) return Failure(terms.error());
  auto resources = load_resources(*data, words + words_of_terms(*terms));
  if (!resources) return Failure(resources.error());
  if (auto named = load_house_names(settings.names, *resources); !named)
    return Failure(named.error());
  load_terms(std::move(*terms), *resources);
  if (auto models = load_models(*resources); !models) return Failure(models.error());
  loaded.resources = std::move(*resources);
  if (auto house = load_house_rules(settings, loaded); !house) return Failure(house.error());
  loaded.resources.limits = {settings.sentence_words, settings.sentence_clauses};
  std::vector<std::string> folders{*data + "/rules"};
  folders.insert(folders.end(), settings.rules.begin(), settings.rules.end());
  auto rules = make_rule_set(folders, settings.selection);
  if (!rules) return Failure(rules.error());
  loaded.rules = std::move(*rules);
  return loaded;
}

void warn_of_missing(const Resources& resources) {
  for (const std::string& missing : resources.missing)
    fmt::print(stderr, "mtlint: warning: missing {}\n", missing);
}

int fail(const Error& error) {
  fmt::print(stderr, "mtlint: error: {}\n", describe(error));
  return exit_failure;
}

void tell(const std::string& note) {
  fmt::print(stderr, "mtlint: note: {}\n", safe_text(valid_utf8(note), {}).text);
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  if (count == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, many);
}

unsigned threads_of(const Settings& settings) {
  return settings.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : settings.jobs;
}

namespace {

// What imports.bin of the data folder holds, on one line; or what is wrong with it, down to a
// single byte.
std::string imports_text(const std::string& data) {
  const std::string file = data + "/imports.bin";
  std::error_code fault;
  if (!std::filesystem::exists(file, fault)) return "none (run ./setup)";
  const auto imports = Imports::open(file);
  if (!imports) return describe(imports.error());
  if (const auto checked = imports->verify(); !checked) return describe(checked.error());
  std::string text, absent;
  for (const ImportInfo& info : imports->contents())
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                        name_of(import_source_names, info.source), info.entries);
  for (const auto& [source, name] : import_source_names)
    if (!imports->has(source)) absent += fmt::format("{}{}", absent.empty() ? "" : ", ", name);
  if (text.empty()) return "none (run ./setup)";
  return absent.empty() ? text : text + "; not installed: " + absent;
}

}  // namespace

std::string version_text(const std::string& data_flag) {
  std::string text = "mtlint " MTLINT_VERSION;
  const auto data = find_data(data_flag);
  if (!data) return text + "\n" + describe(data.error()) + "\n";
  const auto rules = make_rule_set({*data + "/rules"}, {});
  const auto lexicon = Lexicon::open(*data + "/lexicon.bin");
  if (!rules) return text + "\n" + describe(rules.error()) + "\n";
  if (!lexicon) return text + "\n" + describe(lexicon.error()) + "\n";
  return fmt::format(
      "{}\nrules {:016x} ({} rules), dictionaries {:016x} ({} names, {} idioms)\n"
      "imports {}\ndata {}\n",
      text, rules->digest, rules->cards.size(), lexicon->checksum(), lexicon->entity_count(),
      lexicon->idiom_count(), imports_text(*data), *data);
}

void add_input_flags(CLI::App& app, InputList& list, const std::string& target_help) {
  app.add_option("paths", list.paths, "files, folders, patterns, or - for standard input")
      ->type_name("PATH");
  app.add_option("--source", list.source_file,
                 "document in the source language; goes with --target");
  app.add_option("--target", list.target_file, target_help);
  app.add_option("--encoding", list.options.encoding,
                 "encoding of the files, such as UTF-16 or GB18030 (default: they say, or UTF-8)");
}

InputOptions input_options(const InputList& list, const Settings& settings) {
  InputOptions options = list.options;  // the encoding is a flag, not a setting
  options.source_tag = settings.source_lang;
  options.target_tag = settings.target_lang;
  options.columns = settings.columns;
  return options;
}

namespace {

// A file may be opened more than once, and is told of once.
std::function<void(const std::string& file, const std::string& encoding)> tell_guesses() {
  return [told = std::set<std::string>()](const std::string& file,
                                          const std::string& encoding) mutable {
    if (told.insert(file).second)
      fmt::print(stderr,
                 "mtlint: warning: {}: nothing states the encoding; it is read as {}; say so with "
                 "--encoding {}, or save it as UTF-8\n",
                 safe_text(valid_utf8(file), {}).text, encoding, encoding);
  };
}

}  // namespace

Result<Inputs> open_inputs(InputList list, const Settings& settings) {
  list.guessed = tell_guesses();
  list.options = input_options(list, settings);
  list.from = settings.from;
  return Inputs::make(list);
}

}  // namespace mtlint
