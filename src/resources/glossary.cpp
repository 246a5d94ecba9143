// Reading terms: by format, and what all formats share. JSONL is read here.

#include "resources/glossary.h"

#include <algorithm>
#include <filesystem>

#include "base/json.h"
#include "formats/line_reader.h"
#include "text/characters.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

constexpr auto format_names = std::to_array<Named<std::string_view>>({
    {"tbx", ".tbx"},
    {"tbx", ".xml"},
    {"tsv", ".tsv"},
    {"tsv", ".tab"},
    {"tsv", ".txt"},
    {"csv", ".csv"},
    {"jsonl", ".jsonl"},
    {"jsonl", ".ndjson"},
    {"jsonl", ".jsonlines"},
});

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lower;
}

std::string_view format_of(std::string_view file, std::string_view head) {
  const std::string extension = lower_ascii(fs::path(file).extension().string());
  for (const auto& [format, known] : format_names)
    if (known == extension) return format;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty() && (head.front() == ' ' || head.front() == '\n' || head.front() == '\r'))
    head.remove_prefix(1);
  return head.starts_with('<') ? "tbx" : head.starts_with('{') ? "jsonl" : "tsv";
}

void add_english(JsonObject& object, const char* key, TermStatus status, TermEntry& entry) {
  std::vector<std::string> forms;
  const nlohmann::json* field = object.find(key);
  if (field && field->is_string())
    forms.push_back(field->get<std::string>());
  else
    object.texts(key, forms);
  for (std::string& form : forms) entry.english.push_back({std::move(form), status});
}

Result<TermEntry> parse_json_term(const Line& line, const std::string& file) {
  const auto json = parse_json(line.text, file, line.number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line.text, file, line.number};
  JsonObject object(*json, "", place);
  object.expect_known(
      {"id", "source", "lang", "en", "admitted", "deprecated", "forbidden", "dnt", "case", "note"});
  TermEntry entry;
  std::vector<std::string> sources;
  std::string lang;
  const nlohmann::json* source = object.find("source");
  if (source && source->is_string())
    sources.push_back(source->get<std::string>());
  else
    object.texts("source", sources);
  object.text("lang", lang);
  const Language language = language_of_tag(lang);
  for (std::string& text : sources) entry.sources.push_back({std::move(text), language});
  add_english(object, "en", TermStatus::approved, entry);
  add_english(object, "admitted", TermStatus::admitted, entry);
  add_english(object, "deprecated", TermStatus::deprecated, entry);
  add_english(object, "forbidden", TermStatus::forbidden, entry);
  object.flag("dnt", entry.do_not_translate);
  std::string letters = "any";
  object.text("case", letters);
  if (letters != "any" && letters != "exact")
    object.fail("case", "unknown case \"" + letters + "\"", "any or exact");
  entry.exact_case = letters == "exact";
  object.text("note", entry.note);
  if (object.error()) return Failure(*object.error());
  return entry;
}

Result<void> read_json_terms(Input input, std::vector<TermEntry>& out) {
  LineReader lines(std::move(input));
  for (Line line; lines.next(line);) {
    if (is_blank(line.text)) continue;
    auto entry = parse_json_term(line, lines.file());
    if (!entry) return Failure(entry.error());
    entry->file = lines.file();
    entry->line = line.number;
    if (auto good = complete_term(*entry); !good)
      return Failure(Error{good.error().what, good.error().hint, lines.file(), line.number, 1});
    out.push_back(std::move(*entry));
  }
  if (lines.fault()) return Failure(*lines.fault());
  return {};
}

constexpr auto status_names = std::to_array<Named<TermStatus>>({
    {TermStatus::approved, "approved"},         {TermStatus::approved, "preferred"},
    {TermStatus::approved, "preferredterm"},    {TermStatus::approved, "standardizedterm"},
    {TermStatus::approved, "standard"},         {TermStatus::approved, "legalterm"},
    {TermStatus::approved, "regulatedterm"},    {TermStatus::admitted, "admitted"},
    {TermStatus::admitted, "admittedterm"},     {TermStatus::admitted, "allowed"},
    {TermStatus::admitted, "synonym"},          {TermStatus::deprecated, "deprecated"},
    {TermStatus::deprecated, "deprecatedterm"}, {TermStatus::deprecated, "superseded"},
    {TermStatus::deprecated, "supersededterm"}, {TermStatus::deprecated, "obsolete"},
    {TermStatus::deprecated, "discouraged"},    {TermStatus::deprecated, "notrecommended"},
    {TermStatus::forbidden, "forbidden"},       {TermStatus::forbidden, "prohibited"},
    {TermStatus::forbidden, "rejected"},
});

constexpr std::array<std::string_view, 6> dnt_names{
    "dnt", "donottranslate", "untranslatable", "readonly", "keep", "nontranslatable"};

}  // namespace

bool read_term_status(std::string_view name, TermStatus& status, bool& do_not_translate) {
  std::string plain;
  for (const char c : lower_ascii(name))
    if (c != ' ' && c != '-' && c != '_' && c != '\n' && c != '\t') plain += c;
  if (plain.ends_with("admnsts")) plain.resize(plain.size() - 7);
  if (std::ranges::find(dnt_names, plain) != dnt_names.end()) {
    do_not_translate = true;
    return true;
  }
  const auto known = value_of(status_names, plain);
  if (known) status = *known;
  return known.has_value();
}

Result<void> complete_term(TermEntry& entry) {
  const auto fault = [](std::string what, std::string hint) {
    return Failure(Error{std::move(what), std::move(hint)});
  };
  const auto is_empty = [](const auto& term) { return is_blank(term.text); };
  if (std::ranges::any_of(entry.sources, is_empty) || std::ranges::any_of(entry.english, is_empty))
    return fault("a term is empty", "write it, or leave the field out");
  if (entry.sources.empty() && entry.do_not_translate)
    return fault("a term that is not to be translated has no source", "name the source term");
  if (entry.english.empty() && !entry.do_not_translate)
    return fault("the term has no English", "name the English, or say that it stays as it is: dnt");
  const auto unwelcome = [](const EnglishTerm& term) { return !is_welcome(term.status); };
  if (entry.sources.empty() && std::ranges::none_of(entry.english, unwelcome))
    return fault("a term with neither source nor unwanted English says nothing",
                 "name the source term, or a deprecated or forbidden English one");
  std::ranges::stable_sort(entry.english, {}, &EnglishTerm::status);
  return {};
}

std::vector<Language> languages_of_script(std::string_view text) {
  const ScriptCounts counts = count_scripts(text);
  const auto count = [&](Script script) { return counts[static_cast<std::size_t>(script)]; };
  if (count(Script::hangul) > 0) return {Language::ko};
  if (count(Script::hiragana) + count(Script::katakana) > 0) return {Language::ja};
  if (count(Script::han) > 0) return {Language::zh, Language::ja};
  if (count(Script::cyrillic) > 0) return {Language::ru};
  if (count(Script::arabic) > 0) return {Language::ar};
  return {Language::zh, Language::ja, Language::ko, Language::ru,    Language::ar,
          Language::de, Language::fr, Language::es, Language::other, Language::unknown};
}

Result<void> read_glossary(Input input, std::string_view format, std::vector<TermEntry>& out) {
  if (format == "tbx") return read_tbx_terms(std::move(input), out);
  if (format == "csv") return read_csv_terms(std::move(input), out);
  if (format == "jsonl") return read_json_terms(std::move(input), out);
  return read_tsv_terms(std::move(input), out);
}

Result<void> read_glossary(const std::string& file, std::vector<TermEntry>& out) {
  auto input = open_input(file);
  if (!input) return Failure(input.error());
  const std::string head = head_of(*input);
  return read_glossary(std::move(*input), format_of(file, head), out);
}

std::vector<std::string> glossary_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code fault;
  for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault)) {
    const std::string extension = lower_ascii(it->path().extension().string());
    // A folder may hold other texts too: .txt and .xml say too little.
    const bool known =
        extension != ".txt" && extension != ".xml" &&
        std::ranges::any_of(format_names, [&](const auto& row) { return row.name == extension; });
    if (std::error_code gone; known && it->is_regular_file(gone)) files.push_back(it->path());
  }
  std::ranges::sort(files);
  return files;
}

Result<std::vector<TermEntry>> read_glossaries(const std::vector<std::string>& paths) {
  std::vector<TermEntry> entries;
  for (const std::string& path : paths) {
    std::error_code fault;
    const bool folder = fs::is_directory(path, fault);
    const auto files = folder ? glossary_files(path) : std::vector{path};
    if (files.empty())
      return Failure(
          Error{"no terms in this folder", "it has no .tbx, .tsv, .csv or .jsonl", path});
    for (const std::string& file : files)
      if (auto read = read_glossary(file, entries); !read) return Failure(read.error());
  }
  return entries;
}

std::string words_of_terms(std::span<const TermEntry> entries) {
  std::string words;
  for (const TermEntry& entry : entries)
    for (const EnglishTerm& term : entry.english) {
      if (!is_welcome(term.status)) continue;
      for (const char c : term.text) words += c == ' ' || c == '-' ? '\n' : c;
      words += '\n';
    }
  return words;
}

}  // namespace mtlint
