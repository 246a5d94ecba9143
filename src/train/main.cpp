// mtlint_train: makes and measures the weights that mtlint ships (dictionaries/models/).

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <string>

#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "resources/phonetics.h"
#include "train/conllu.h"
#include "train/fragment_trainer.h"
#include "train/phonetic_trainer.h"
#include "train/tagger_score.h"
#include "train/tagger_trainer.h"
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

int run_fragments(const std::string& treebank, const std::string& words, const std::string& out,
                  std::uint64_t seed) {
  const auto sentences = read_conllu(treebank);
  if (!sentences) return fail(sentences.error());
  const auto forms = read_word_forms(words);
  if (!forms) return fail(forms.error());
  const std::string bytes = train_sentence_model(*sentences, *forms, seed);
  if (!write_file(out, bytes)) return fail({.what = "cannot be written", .file = out});
  fmt::print("{}: {} bytes\n", out, bytes.size());
  return 0;
}

int run_fragment_scoring(const std::string& treebank, const std::string& tagger_file,
                         const std::string& model_file) {
  const auto sentences = read_conllu(treebank);
  if (!sentences) return fail(sentences.error());
  const auto tagger = Tagger::load(tagger_file);
  if (!tagger) return fail(tagger.error());
  const auto model = SentenceModel::load(model_file);
  if (!model) return fail(model.error());
  fmt::print("{}", score_sentence_model(*model, *tagger, *sentences));
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

  auto* fragments = app.add_subcommand("fragments", "train the sentence model");
  fragments->add_option("--train", treebank, "treebank, CoNLL-U")->required();
  fragments->add_option("--out", model, "weights to write")->required();
  fragments->add_option("--words", words, "Hunspell's en_US.dic")->capture_default_str();
  fragments->add_option("--seed", options.seed, "of the cuts")->capture_default_str();

  auto* fragment_score = app.add_subcommand("score-fragments", "measure the sentence model");
  std::string tagger_file;
  fragment_score->add_option("--test", treebank, "treebank, CoNLL-U")->required();
  fragment_score->add_option("--tagger", tagger_file, "the tagger's weights")->required();
  fragment_score->add_option("--model", model, "weights")->required();

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

  CLI11_PARSE(app, argc, argv);
  if (*phonetics) return run_phonetics(code, treebank, folder, model, options.seed, em);
  if (*fragments) return run_fragments(treebank, words, model, options.seed);
  if (*fragment_score) return run_fragment_scoring(treebank, tagger_file, model);
  return *tagger ? run_training(treebank, words, model, options) : run_scoring(treebank, model);
}
