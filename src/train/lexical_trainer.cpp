// EM over pieces and stems.

#include "train/lexical_trainer.h"

#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "align/english_stems.h"
#include "base/hash.h"
#include "resources/lexical_table.h"

namespace mtlint::train {
namespace {

using namespace lexical_table;

struct Counted {
  std::vector<std::uint32_t> pieces{};  // keys with the language
  std::vector<std::uint32_t> stems{};
};

class Lines : public sentencepiece::SentenceIterator {
 public:
  explicit Lines(const std::vector<ParallelPair>& pairs) : pairs_(pairs) {}
  bool done() const override { return at_ >= pairs_.size(); }
  void Next() override { ++at_; }
  const std::string& value() const override { return pairs_[at_].source; }
  sentencepiece::util::Status status() const override { return {}; }

 private:
  const std::vector<ParallelPair>& pairs_;
  std::size_t at_ = 0;
};

Result<std::string> train_pieces(const std::vector<ParallelPair>& pairs, int size) {
  Lines lines(pairs);
  std::string model;
  const auto status =
      sentencepiece::SentencePieceTrainer::Train({{"model_type", "unigram"},
                                                  {"vocab_size", std::to_string(size)},
                                                  {"character_coverage", "0.9995"},
                                                  {"hard_vocab_limit", "false"},
                                                  {"num_threads", "1"},
                                                  {"minloglevel", "2"}},
                                                 &lines, &model);
  if (!status.ok()) return Failure(Error{std::string("pieces: ") + status.ToString(), {}});
  return model;
}

// p(stem | piece) by IBM model 1.
using Row1 = std::unordered_map<std::uint32_t, double>;
using Table = std::unordered_map<std::uint32_t, Row1>;

Table estimate(const std::vector<Counted>& texts, int rounds) {
  Table table;
  for (const Counted& text : texts)
    for (const std::uint32_t piece : text.pieces)
      for (const std::uint32_t stem : text.stems) table[piece][stem] = 1;
  for (int round = 0; round < rounds; ++round) {
    Table counts;
    for (const Counted& text : texts) {
      for (const std::uint32_t stem : text.stems) {
        double sum = 1e-3;  // of the word that nothing stands for
        for (const std::uint32_t piece : text.pieces) sum += table[piece][stem];
        for (const std::uint32_t piece : text.pieces)
          counts[piece][stem] += table[piece][stem] / sum;
      }
    }
    for (auto& [piece, row] : counts) {
      double total = 0.5;  // rare pieces are sure of nothing
      for (const auto& [stem, count] : row) total += count;
      for (auto& [stem, count] : row) count /= total;
      std::erase_if(row, [](const auto& entry) { return entry.second < 1e-4; });
    }
    table = std::move(counts);
  }
  return table;
}

template <class Item>
void append(std::string& out, const std::vector<Item>& items) {
  out.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
}

std::string file_of(const Table& table, const std::vector<Counted>& texts,
                    const LexicalOptions& options, std::uint32_t pieces) {
  std::vector<Row> rows;
  std::vector<TranslatedWord> words;
  for (const auto& [key, row] : std::map(table.begin(), table.end())) {
    std::vector<TranslatedWord> kept;
    for (const auto& [stem, probability] : row)
      if (probability >= options.least) kept.push_back({stem, static_cast<float>(probability)});
    std::ranges::sort(kept, [](const TranslatedWord& a, const TranslatedWord& b) {
      return a.probability != b.probability ? a.probability > b.probability : a.stem < b.stem;
    });
    kept.resize(std::min(kept.size(), options.most_words));
    if (kept.empty()) continue;
    rows.push_back({key, static_cast<std::uint32_t>(words.size())});
    words.insert(words.end(), kept.begin(), kept.end());
  }
  std::map<std::uint32_t, std::uint64_t> counts;
  double total = 0;
  for (const Counted& text : texts)
    for (const std::uint32_t stem : text.stems) {
      ++counts[stem];
      ++total;
    }
  std::vector<Share> shares;
  for (const auto& [stem, count] : counts)
    if (count >= 3)
      shares.push_back({stem, static_cast<float>(static_cast<double>(count) / total)});
  std::string body;
  append(body, rows);
  append(body, words);
  append(body, shares);
  const Header header{magic,
                      version,
                      hash64(body),
                      static_cast<std::uint32_t>(rows.size()),
                      static_cast<std::uint32_t>(words.size()),
                      static_cast<std::uint32_t>(shares.size()),
                      pieces};
  return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
}

Result<void> write(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return Failure(Error{.what = "cannot be written", .file = path});
  return {};
}

}  // namespace

bool is_training_half(std::string_view document) { return (hash64(document) >> 9) % 2 == 0; }

Result<std::vector<ParallelPair>> read_pairs(const std::string& path, bool half) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Failure(Error{.what = "cannot be read", .file = path});
  std::vector<ParallelPair> pairs;
  std::set<std::pair<std::string, std::string>> seen;
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return Failure(Error{"not an object of JSON", {}, path, number});
    if (half && !is_training_half(json.value("doc", ""))) continue;
    ParallelPair pair{language_of_tag(json.value("src_lang", "")), json.value("source", ""),
                      json.value("target", "")};
    if (pair.source.empty() || pair.english.empty() ||
        std::ranges::find(source_languages, pair.language) == source_languages.end())
      continue;
    if (seen.emplace(pair.source, pair.english).second) pairs.push_back(std::move(pair));
  }
  return pairs;
}

Result<void> train_lexical_table(const std::vector<ParallelPair>& pairs,
                                 const LexicalOptions& options, const std::string& folder) {
  auto model = train_pieces(pairs, options.pieces);
  if (!model) return Failure(model.error());
  sentencepiece::SentencePieceProcessor processor;
  if (!processor.LoadFromSerializedProto(*model).ok())
    return Failure(Error{"the pieces cannot be used", {}});
  Stemmer stemmer;
  std::vector<Counted> texts;
  for (const ParallelPair& pair : pairs) {
    Counted text;
    std::vector<int> ids;
    if (!processor.Encode(pair.source, &ids).ok()) continue;
    for (const int id : ids)
      text.pieces.push_back(key_of(pair.language, static_cast<std::uint32_t>(id)));
    english_stems(pair.english, stemmer, text.stems);
    texts.push_back(std::move(text));
  }
  const Table table = estimate(texts, options.rounds);
  if (auto done = write(folder + "/" + std::string(LexicalTable::pieces_file), *model); !done)
    return done;
  return write(
      folder + "/" + std::string(LexicalTable::table_file),
      file_of(table, texts, options, static_cast<std::uint32_t>(processor.GetPieceSize())));
}

}  // namespace mtlint::train
