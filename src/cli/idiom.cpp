// mtlint idiom TEXT: what the dictionaries know of the idioms in a text.

#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "analysis/idioms.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/environment.h"
#include "resources/imports.h"
#include "text/identify.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct IdiomFlags {
  std::string text{};
  std::string data{};
  std::string source_lang{};
  std::string format = "text";
};

// What is told of one idiom, from whatever dictionary.
struct Explained {
  std::string idiom{}, type{}, meaning{}, source{}, dictionary{}, found{};
  Span span{};
  std::vector<std::string> renderings{}, accepted{}, literal{};
  bool literal_ok = false;
};

std::vector<std::string> copies(const Lexicon& lexicon, Range range) {
  std::vector<std::string> out;
  for (const TextRef text : lexicon.texts(range)) out.emplace_back(lexicon.text(text));
  return out;
}

Explained explain(const IdiomHit& hit, std::string_view text, const Lexicon& lexicon) {
  const IdiomRecord& idiom = lexicon.idiom(hit.entry);
  Explained out;
  out.idiom = lexicon.text(idiom.key);
  out.type = lexicon.text(idiom.type);
  out.meaning = lexicon.text(idiom.meaning);
  out.source = lexicon.text(idiom.source);
  out.dictionary = "mtlint";
  out.found = hit.span.of(text);
  out.span = hit.span;
  out.renderings = copies(lexicon, idiom.suggest);
  out.accepted = copies(lexicon, idiom.accept);
  out.literal = copies(lexicon, idiom.literal);
  out.literal_ok = idiom.has(IdiomFlag::literal_ok);
  return out;
}

// What an imported dictionary says: glosses, and those that say only what the words say.
Explained explain(const IdiomHit& hit, std::string_view text, const Imports& imports) {
  const ImportedIdiomRecord& idiom = imports.idiom(hit.entry);
  Explained out;
  out.idiom = imports.text(idiom.form);
  out.type = "idiom";
  out.dictionary = "imported";
  out.found = hit.span.of(text);
  out.span = hit.span;
  for (const GlossRecord& gloss : imports.glosses(idiom))
    (gloss.literal != 0 ? out.literal : out.renderings).emplace_back(imports.text(gloss.text));
  if (!out.renderings.empty()) out.meaning = out.renderings.front();
  return out;
}

// Imported knowledge may be missing.
Result<Imports> open_imports(const std::string& data) {
  const std::string file = data + "/imports.bin";
  std::error_code fault;
  if (!std::filesystem::exists(file, fault)) return Imports();
  return Imports::open(file);
}

void print_list(const char* label, const std::vector<std::string>& texts) {
  if (!texts.empty()) fmt::print("  {:<10} {}\n", label, fmt::join(texts, "; "));
}

void print_text(const std::vector<Explained>& all) {
  bool first = true;
  for (const Explained& one : all) {
    fmt::print("{}{} ({})\n", first ? "" : "\n", one.idiom, one.type);
    first = false;
    if (one.found != one.idiom) fmt::print("  {:<10} {}\n", "found as", one.found);
    fmt::print("  {:<10} {}\n", "means", one.meaning);
    if (!one.source.empty()) fmt::print("  {:<10} {}\n", "from", one.source);
    print_list("render", one.renderings);
    print_list("accepted", one.accepted);
    if (one.literal_ok)
      fmt::print("  {:<10} the image itself is good English\n", "literal");
    else
      print_list("not", one.literal);
    fmt::print("  {:<10} {}\n", "dictionary", one.dictionary);
  }
}

void print_json(const std::vector<Explained>& all, std::string_view text, Language language) {
  auto list = nlohmann::ordered_json::array();
  for (const Explained& one : all)
    list.push_back({{"idiom", one.idiom},
                    {"language", code_of(language)},
                    {"type", one.type},
                    {"start", count_code_points(text.substr(0, one.span.begin))},
                    {"end", count_code_points(text.substr(0, one.span.end))},
                    {"text", one.found},
                    {"meaning", one.meaning},
                    {"source", one.source},
                    {"renderings", one.renderings},
                    {"accepted", one.accepted},
                    {"literal", one.literal},
                    {"literal_ok", one.literal_ok},
                    {"dictionary", one.dictionary}});
  fmt::print("{}\n", list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

int run(const IdiomFlags& flags) {
  if (flags.format != "text" && flags.format != "json")
    return fail({"there is no format \"" + flags.format + "\" here", "text or json"});
  if (first_invalid_byte(flags.text))
    return fail({"the text is not valid UTF-8", "check the terminal"});
  const Language language = flags.source_lang.empty() ? identify_language(flags.text).language
                                                      : language_of_tag(flags.source_lang);
  if (std::ranges::find(source_languages, language) == source_languages.end())
    return fail({flags.source_lang.empty() ? "which language is it?" : "no idioms of that language",
                 "name it: --source-lang zh, ja, ko, ru, ar, de, fr or es"});
  const auto data = find_data(flags.data);
  if (!data) return fail(data.error());
  const auto lexicon = Lexicon::open(*data + "/lexicon.bin");
  if (!lexicon) return fail(lexicon.error());
  SourceText source;
  source.text = flags.text;
  source.language = language;
  IdiomScratch scratch;
  std::vector<IdiomHit> hits;
  const auto imports = open_imports(*data);
  if (!imports) return fail(imports.error());
  find_idioms(source, {}, *lexicon, *imports, scratch, hits);
  std::vector<Explained> all;
  for (const IdiomHit& hit : hits)
    all.push_back(hit.imported ? explain(hit, flags.text, *imports)
                               : explain(hit, flags.text, *lexicon));
  if (flags.format == "json")
    print_json(all, flags.text, language);
  else if (all.empty())
    fmt::print("No idiom that mtlint knows ({}).\n", code_of(language));
  else
    print_text(all);
  return exit_clean;
}

}  // namespace

void add_idiom(CLI::App& app, int& status) {
  auto flags = std::make_shared<IdiomFlags>();
  CLI::App* idiom = app.add_subcommand("idiom", "explain the idioms in a text");
  idiom->add_option("text", flags->text, "words of the source language")->required();
  idiom->add_option("--source-lang", flags->source_lang,
                    "language of the text, BCP 47 (default: it is detected)");
  idiom->add_option("--format", flags->format, "text (default) or json");
  idiom->add_option("--data", flags->data,
                    "folder with rules and dictionaries (default: beside the binary)");
  idiom->callback([flags, &status] { status = run(*flags); });
}

}  // namespace mtlint
