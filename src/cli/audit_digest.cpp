// Digests of rules and settings; the choice of a scoring.

#include "cli/audit_digest.h"

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "resources/glossary.h"
#include "resources/imports.h"
#include "resources/lexicon.h"

namespace mtlint {
namespace {

std::uint64_t digest_of_files(const std::vector<std::string>& files, std::uint64_t digest) {
  for (const std::string& file : files)
    if (const auto bytes = read_file(file)) digest = hash64(*bytes, digest);
  return digest;
}

}  // namespace

std::string audit_digest(const Loaded& loaded, const Settings& settings,
                         const std::set<std::string>& allow) {
  std::string text =
      fmt::format("{:016x} {:016x}\n", loaded.rules.digest, loaded.resources.lexicon->checksum());
  if (loaded.resources.imports)
    for (const ImportInfo& info : loaded.resources.imports->contents())
      text += fmt::format("{} {}\n", name_of(import_source_names, info.source), info.entries);
  for (std::size_t i = 0; i < loaded.rules.cards.size(); ++i)
    if (loaded.rules.active[i]) text += loaded.rules.cards[i].id + "\n";
  for (const auto& [rule, severity] : loaded.rules.severity)
    text += fmt::format("{}={}\n", rule, name_of(severity_names, severity));
  text += fmt::format("{} {:.4f} {} {}\n", name_of(severity_names, loaded.rules.least_severity),
                      loaded.rules.least_confidence, settings.sentence_words,
                      settings.sentence_clauses);
  std::uint64_t digest = hash64(text);
  digest = digest_of_files(settings.words, digest);
  digest = digest_of_files(settings.names, digest);
  digest = digest_of_files({allow.begin(), allow.end()}, digest);
  for (const std::string& path : settings.terms) {
    const auto files = glossary_files(path);
    digest = digest_of_files(files.empty() ? std::vector{path} : files, digest);
  }
  return fmt::format("{:016x}", digest);
}

void add_scoring_flags(CLI::App& app, ScoringFlags& flags) {
  app.add_option("--scoring", flags.name,
                 "mqm (default), iso-5060, sae-j2450, or a JSON file; see docs/scoring.md");
  app.add_option("--reference-words", flags.reference_words,
                 "words by which penalties are normed (default: the scoring's, 1000)")
      ->check(CLI::PositiveNumber);
}

Result<Scoring> scoring_of(const ScoringFlags& flags, const std::string& data) {
  auto scoring = read_scoring(data + "/scoring", flags.name);
  if (scoring && flags.reference_words > 0) {
    // The tolerance is a rate: it stays the same for each word.
    scoring->acceptable_penalty *= flags.reference_words / scoring->reference_words;
    scoring->reference_words = flags.reference_words;
  }
  return scoring;
}

}  // namespace mtlint
