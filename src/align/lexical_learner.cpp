// Expectation maximisation with a prior.

#include "align/lexical_learner.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <utility>

#include "align/english_stems.h"

namespace mtlint {
namespace {

constexpr std::size_t most_pairs = std::size_t{2} << 20;
constexpr std::size_t most_stems = std::size_t{1} << 20;
constexpr int more_rounds = 4;
constexpr float prior_weight = 10;      // the shipped table counts as much as so many sights
constexpr float new_word = 1e-4F;       // of any word that a piece was never seen with
constexpr float nobody = 1e-3F;         // the word that nothing in the source stands for
constexpr float negligible = 0.005F;    // share of a word that is not worth counting
constexpr float least_kept = 0.04F;     // probability of a word in the table
constexpr std::size_t most_words = 8;   // kept for a piece
constexpr float seldom = 2;             // stems seen less often have no share of their own
constexpr float share_weight = 20'000;  // words that the shipped shares count for
constexpr std::size_t longest = 400;    // pieces and words: longer texts tell little

std::uint64_t key_of_pair(std::uint32_t piece, std::uint32_t stem) {
  return std::uint64_t{piece} << 32 | stem;
}

Error no_room() {
  return {std::string("no temporary file can be written: ") + std::strerror(errno),
          "make room in the folder for temporary files (TMPDIR or /tmp)"};
}

Language language_of(std::uint32_t piece) { return static_cast<Language>(piece >> 24); }
std::uint32_t number_of_piece(std::uint32_t piece) { return piece & 0xFFFFFFU; }

}  // namespace

void LossyCounts::add(std::uint64_t key, float count) {
  counts_[key] += count;
  if (counts_.size() > most_) prune();
}

float LossyCounts::of(std::uint64_t key) const {
  const auto found = counts_.find(key);
  return found == counts_.end() ? 0 : found->second;
}

void LossyCounts::prune() {
  while (counts_.size() > most_ / 2) {
    std::erase_if(counts_, [&](const auto& entry) { return entry.second < least_; });
    least_ *= 2;
  }
}

LexicalLearner::LexicalLearner(const LexicalTable& shipped)
    : shipped_(shipped),
      kept_(std::tmpfile(), std::fclose),
      pairs_(most_pairs),
      pieces_(most_stems),
      stems_(most_stems) {}

Result<bool> LexicalLearner::add(Language language, std::string_view source,
                                 std::string_view english) {
  pair_.pieces.clear();
  pair_.stems.clear();
  shipped_.pieces(source, pair_.pieces);
  for (std::uint32_t& piece : pair_.pieces) piece = lexical_table::key_of(language, piece);
  english_stems(english, stemmer_, pair_.stems);
  if (pair_.pieces.empty() || pair_.stems.empty()) return false;
  if (pair_.pieces.size() > longest || pair_.stems.size() > longest) return false;
  for (const std::uint32_t stem : pair_.stems) stems_.add(stem, 1);
  words_ += static_cast<double>(pair_.stems.size());
  if (auto kept = keep(pair_); !kept) return Failure(kept.error());
  count(pair_, pairs_, pieces_);
  return true;
}

Result<HouseTable> LexicalLearner::finish() {
  if (kept_ && std::fflush(kept_.get()) != 0) return Failure(no_room());
  for (int round = 0; round < more_rounds; ++round) run_again();
  return table();
}

float LexicalLearner::Believed::of(const LossyCounts& pairs, std::uint32_t stem) const {
  const auto word = std::ranges::find(known, stem, &TranslatedWord::stem);
  const float prior = word == known.end() ? new_word : word->probability;
  return (pairs.of(key_of_pair(piece, stem)) + prior_weight * prior) / (count + prior_weight);
}

LexicalLearner::Believed LexicalLearner::believed(std::uint32_t piece) const {
  return {piece, pieces_.of(piece), shipped_.words(language_of(piece), number_of_piece(piece))};
}

// Each word of the English is shared out among the pieces that it may stand for.
void LexicalLearner::count(const Pair& pair, LossyCounts& pairs, LossyCounts& pieces) {
  believed_.clear();
  for (const std::uint32_t piece : pair.pieces) believed_.push_back(believed(piece));
  shares_.resize(pair.pieces.size());
  for (const std::uint32_t stem : pair.stems) {
    float sum = nobody;
    for (std::size_t i = 0; i < believed_.size(); ++i)
      sum += shares_[i] = believed_[i].of(pairs_, stem);
    for (std::size_t i = 0; i < believed_.size(); ++i) {
      if (shares_[i] < negligible * sum) continue;
      pairs.add(key_of_pair(pair.pieces[i], stem), shares_[i] / sum);
      pieces.add(pair.pieces[i], shares_[i] / sum);
    }
  }
}

Result<void> LexicalLearner::keep(const Pair& pair) {
  const std::array sizes{static_cast<std::uint32_t>(pair.pieces.size()),
                         static_cast<std::uint32_t>(pair.stems.size())};
  std::FILE* file = kept_.get();
  const auto write = [&](const auto& items) {
    return std::fwrite(items.data(), sizeof(std::uint32_t), items.size(), file) == items.size();
  };
  if (file != nullptr && write(sizes) && write(pair.pieces) && write(pair.stems)) return {};
  return Failure(no_room());
}

bool LexicalLearner::restore(Pair& pair) {
  std::array<std::uint32_t, 2> sizes{};
  const auto read = [&](auto& items) {
    return std::fread(items.data(), sizeof(std::uint32_t), items.size(), kept_.get()) ==
           items.size();
  };
  if (!read(sizes)) return false;
  pair.pieces.resize(sizes[0]);
  pair.stems.resize(sizes[1]);
  return read(pair.pieces) && read(pair.stems);
}

void LexicalLearner::run_again() {
  if (!kept_) return;
  std::rewind(kept_.get());
  LossyCounts pairs(most_pairs);
  LossyCounts pieces(most_stems);
  while (restore(pair_)) count(pair_, pairs, pieces);
  std::swap(pairs_, pairs);
  std::swap(pieces_, pieces);
}

HouseTable LexicalLearner::table() const {
  std::map<std::uint32_t, std::vector<TranslatedWord>> rows;
  for (const auto& [key, count] : pairs_.all())
    rows[static_cast<std::uint32_t>(key >> 32)].push_back({static_cast<std::uint32_t>(key), count});
  HouseTable table{.pieces = shipped_.pieces_hash()};
  for (auto& [piece, words] : rows) {
    const Believed belief = believed(piece);
    for (const TranslatedWord& known : belief.known)  // also what the memory never had
      if (std::ranges::find(words, known.stem, &TranslatedWord::stem) == words.end())
        words.push_back(known);
    for (TranslatedWord& word : words)
      word.probability = std::min(1.0F, belief.of(pairs_, word.stem));
    std::erase_if(words, [](const TranslatedWord& word) { return word.probability < least_kept; });
    if (words.empty()) continue;
    std::ranges::sort(words, [](const TranslatedWord& a, const TranslatedWord& b) {
      return a.probability != b.probability ? a.probability > b.probability : a.stem < b.stem;
    });
    words.resize(std::min(words.size(), most_words));
    table.rows.push_back({piece, static_cast<std::uint32_t>(table.words.size())});
    table.words.insert(table.words.end(), words.begin(), words.end());
  }
  for (const auto& [stem, count] : stems_.all())
    if (count >= seldom) {
      const auto key = static_cast<std::uint32_t>(stem);
      table.shares.push_back({key, (count + share_weight * shipped_.share(key)) /
                                       (static_cast<float>(words_) + share_weight)});
    }
  std::ranges::sort(table.shares, {}, &lexical_table::Share::stem);
  return table;
}

}  // namespace mtlint
