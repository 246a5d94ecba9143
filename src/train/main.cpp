// mtlint_train: makes and measures the weights that mtlint ships (dictionaries/models/).

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "analysis/boundary_model.h"
#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "resources/abbreviations.h"
#include "resources/phonetics.h"
#include "train/conllu.h"
#include "train/explain.h"
#include "train/lexical_trainer.h"
#include "train/phonetic_trainer.h"
#include "train/sentence_score.h"
#include "train/sentence_trainer.h"
#include "train/tagger_score.h"
#include "train/tagger_trainer.h"
#include "train/texts.h"
#include "train/word_forms.h"

namespace {

using namespace mtlint;
using namespace mtlint::train;

int fail(const Error& error) {
  fmt::print(stderr, "mtlint_train: {}\n", describe(error));
  return 2;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

int run_training(const std::string& treebank, const std::string& words, const std::string& out,
                 const TaggerOptions& options) {
  const auto sentences = read_conllu(treebank);
  if (!sentences) return fail(sentences.error());
  const auto forms = read_word_forms(words);
  if (!forms) return fail(forms.error());
  const std::string bytes = train_tagger(*sentences, *forms, options);
  if (!write_file(out, bytes)) return fail({.what = "cannot be written", .file = out});
  fmt::print("{}: {} sentences, {} bytes\n", out, sentences->size(), bytes.size());
  return 0;
}

int run_scoring(const std::string& treebank, const std::string& model) {
  const auto sentences = read_conllu(treebank);
  if (!sentences) return fail(sentences.error());
  const auto tagger = Tagger::load(model);
  if (!tagger) return fail(tagger.error());
  fmt::print("{}", describe(score_tagger(*tagger, *sentences)));
  return 0;
}

// The sentences of `files` ("half" of each), tokenised.
Result<std::vector<PlainSentence>> read_plain(const std::vector<std::string>& files, Half half,
                                              const std::string& abbreviations) {
  const auto list = load_abbreviations(abbreviations);
  if (!list) return Failure(list.error());
  std::vector<PlainSentence> sentences;
  for (const std::string& file : files) {
    auto texts = read_texts(file, half, *list);
    if (!texts) return Failure(texts.error());
    for (std::string& text : *texts) sentences.push_back(plain_sentence(std::move(text)));
  }
  return sentences;
}

struct SentenceFlags {
  std::string treebank{}, tagger{}, fragments{}, boundaries{};
  std::string abbreviations = "dictionaries/abbreviations/en.txt";
  std::vector<std::string> texts{}, halves{};
  std::size_t shown = 0;
};

Result<std::vector<PlainSentence>> read_plain(const SentenceFlags& flags, Half half) {
  auto all = read_plain(flags.texts, Half::all, flags.abbreviations);
  if (!all) return all;
  auto part = read_plain(flags.halves, half, flags.abbreviations);
  if (!part) return part;
  std::ranges::move(*part, std::back_inserter(*all));
  return all;
}

int run_sentences(const SentenceFlags& flags, const std::string& words, std::uint64_t seed) {
  SentenceSources sources;
  auto trees = read_conllu(flags.treebank);
  if (!trees) return fail(trees.error());
  sources.trees = std::move(*trees);
  auto texts = read_plain(flags, Half::even);
  if (!texts) return fail(texts.error());
  sources.texts = std::move(*texts);
  auto forms = read_word_forms(words);
  if (!forms) return fail(forms.error());
  sources.forms = std::move(*forms);
  const auto tagger = Tagger::load(flags.tagger);
  if (!tagger) return fail(tagger.error());
  const auto models = train_sentences(sources, *tagger, seed);
  if (!models) return fail(models.error());
  for (const auto& [file, bytes] : {std::pair{flags.fragments, models->fragments},
                                    std::pair{flags.boundaries, models->boundaries}}) {
    if (!write_file(file, bytes)) return fail({.what = "cannot be written", .file = file});
    fmt::print("{}: {} bytes\n", file, bytes.size());
  }
  return 0;
}

int run_sentence_scoring(const SentenceFlags& flags) {
  SentenceTest test;
  auto trees = read_conllu(flags.treebank);
  if (!trees) return fail(trees.error());
  test.trees = std::move(*trees);
  auto texts = read_plain(flags, Half::odd);
  if (!texts) return fail(texts.error());
  test.texts = std::move(*texts);
  const auto tagger = Tagger::load(flags.tagger);
  if (!tagger) return fail(tagger.error());
  const auto model = SentenceModel::load(flags.fragments);
  if (!model) return fail(model.error());
  const auto boundaries = BoundaryModel::load(flags.boundaries);
  if (!boundaries) return fail(boundaries.error());
  fmt::print("{}", score_sentences(test, {*tagger, *model}, *boundaries, flags.shown));
  return 0;
}

int run_phonetics(const std::string& code, const std::string& file, const std::string& folder,
                  const std::string& out, std::uint64_t seed, const EmOptions& em) {
  const Language language = language_of_tag(code);
  if (std::ranges::find(Phonetics::languages, language) == Phonetics::languages.end())
    return fail({"no phonetic model for \"" + code + "\"", "zh, ja, ko, ru or ar"});
  auto pairs = read_name_pairs(file, language);
  if (!pairs) return fail(pairs.error());
  if (auto added = add_dictionary_pairs(folder, language, *pairs); !added)
    return fail(added.error());
  const auto trained = train_phonetics(language, *pairs, em, seed);
  if (!trained) return fail(trained.error());
  if (!write_file(out, trained->weights)) return fail({.what = "cannot be written", .file = out});
  fmt::print("{}: {} pairs, of which {} dropped; {} bytes\n", out, trained->pairs, trained->dropped,
             trained->weights.size());
  return 0;
}

int run_lexical(const std::vector<std::string>& files, const std::vector<std::string>& halves,
                const std::string& folder, const LexicalOptions& options) {
  std::vector<ParallelPair> pairs;
  for (const auto* list : {&files, &halves})
    for (const std::string& file : *list) {
      auto read = read_pairs(file, list == &halves);
      if (!read) return fail(read.error());
      std::ranges::move(*read, std::back_inserter(pairs));
    }
  if (auto done = train_lexical_table(pairs, options, folder); !done) return fail(done.error());
  fmt::print("{}: {} pairs\n", folder, pairs.size());
  return 0;
}

int run_explaining(const SentenceFlags& flags) {
  const auto tagger = Tagger::load(flags.tagger);
  if (!tagger) return fail(tagger.error());
  const auto model = SentenceModel::load(flags.fragments);
  if (!model) return fail(model.error());
  const auto boundaries = BoundaryModel::load(flags.boundaries);
  if (!boundaries) return fail(boundaries.error());
  for (std::string line; std::getline(std::cin, line);)
    fmt::print("{}", explain(line, {*tagger, *model}, *boundaries));
  return 0;
}

void add_sentence_flags(CLI::App& app, SentenceFlags& flags) {
  app.add_option("--tagger", flags.tagger, "the tagger's weights")->required();
  app.add_option("--text", flags.texts, "well-edited English, JSON Lines or one a line")
      ->allow_extra_args(false);
  app.add_option(
         "--half", flags.halves,
         "the same, but one half of it: weights learn from one, figures come from the other")
      ->allow_extra_args(false);
  app.add_option("--abbreviations", flags.abbreviations, "list of abbreviations")
      ->capture_default_str();
  app.add_option("--fragments", flags.fragments, "weights of fragments")->required();
  app.add_option("--boundaries", flags.boundaries, "weights of boundaries")->required();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Makes and measures the weights that mtlint ships"};
  app.require_subcommand(1);
  std::string treebank, model, words = "/usr/share/hunspell/en_US.dic";
  TaggerOptions options;

  auto* tagger = app.add_subcommand("tagger", "train the tagger");
  tagger->add_option("--train", treebank, "treebank, CoNLL-U")->required();
  tagger->add_option("--out", model, "weights to write")->required();
  tagger->add_option("--words", words, "Hunspell's en_US.dic")->capture_default_str();
  tagger->add_option("--epochs", options.epochs, "passes over the treebank")->capture_default_str();
  tagger->add_option("--runs", options.runs, "trainings to average")->capture_default_str();
  tagger->add_option("--seed", options.seed, "of the order of sentences")->capture_default_str();
  tagger->add_option("--max-bytes", options.max_bytes, "size of the file")->capture_default_str();

  auto* measure = app.add_subcommand("score-tagger", "measure the tagger on a treebank");
  measure->add_option("--test", treebank, "treebank, CoNLL-U")->required();
  measure->add_option("--model", model, "weights")->required();

  SentenceFlags flags;
  auto* sentences = app.add_subcommand("sentences", "train the models of fragments and boundaries");
  sentences->add_option("--train", flags.treebank, "treebank, CoNLL-U")->required();
  sentences->add_option("--words", words, "Hunspell's en_US.dic")->capture_default_str();
  sentences->add_option("--seed", options.seed, "of the cuts and joins")->capture_default_str();
  add_sentence_flags(*sentences, flags);

  auto* score = app.add_subcommand("score-sentences", "measure them");
  score->add_option("--test", flags.treebank, "treebank, CoNLL-U")->required();
  score->add_option("--show", flags.shown, "print this many false alarms and misses of each kind");
  add_sentence_flags(*score, flags);

  auto* explaining =
      app.add_subcommand("explain", "show what the models think of the sentences of the input");
  add_sentence_flags(*explaining, flags);

  auto* phonetics = app.add_subcommand("phonetics", "train the phonetic model of a language");
  std::string code, folder = "dictionaries";
  EmOptions em;
  phonetics->add_option("--iterations", em.iterations, "of EM")->capture_default_str();
  phonetics->add_option("--trust", em.trust, "observations that a parent row is worth, by depth");
  phonetics->add_option("--language", code, "zh, ja, ko, ru or ar")->required();
  phonetics->add_option("--train", treebank, "pairs of names, JSONL")->required();
  phonetics->add_option("--out", model, "weights to write")->required();
  phonetics->add_option("--dictionaries", folder, "our dictionaries")->capture_default_str();
  phonetics->add_option("--seed", options.seed, "of halves and negatives")->capture_default_str();

  auto* lexical = app.add_subcommand("lexical", "train the pieces and their English words");
  std::vector<std::string> files, halves;
  LexicalOptions lexical_options;
  lexical->add_option("--train", files, "pairs, JSON Lines")->allow_extra_args(false);
  lexical->add_option("--half", halves, "the same, but one half of the documents")
      ->allow_extra_args(false);
  lexical->add_option("--pieces", lexical_options.pieces, "how many")->capture_default_str();
  lexical->add_option("--rounds", lexical_options.rounds, "of EM")->capture_default_str();
  lexical->add_option("--out", model, "folder to write to")->required();

  CLI11_PARSE(app, argc, argv);
  if (*lexical) return run_lexical(files, halves, model, lexical_options);
  if (*phonetics) return run_phonetics(code, treebank, folder, model, options.seed, em);
  if (*sentences) return run_sentences(flags, words, options.seed);
  if (*explaining) return run_explaining(flags);
  if (*score) return run_sentence_scoring(flags);
  return *tagger ? run_training(treebank, words, model, options) : run_scoring(treebank, model);
}
