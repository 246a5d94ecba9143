// The weights of a phonetic model as they stand in memory and in
// dictionaries/models/names-<xx>.bin: read-only tables, used straight from the mapped file. Shared
// by Phonetics and its trainer.
//
// File: Header, then the arrays named in it, in its order, each padded to 8 bytes; little endian.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/hash.h"
#include "base/language.h"

namespace mtlint::phonetic {

inline constexpr std::uint32_t magic = 0x4E50544DU;  // "MTPN"
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t most_units = 32;    // in a part of a name
inline constexpr std::size_t most_letters = 32;  // in a spelling
inline constexpr std::size_t longest_chunk = 6;  // letters that one unit may emit
inline constexpr std::uint16_t no_row = 0xFFFF;
inline constexpr std::uint16_t root_row = 0;  // knows every unit a little

// Features of the logistic curve: see features_of() in phonetic_score.h.
inline constexpr std::size_t feature_count = 7;

struct Header {
  std::uint32_t magic = 0;
  std::uint32_t version = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
  std::uint32_t language = 0;
  std::uint32_t rows = 0;
  std::uint32_t row_slots = 0;
  std::uint32_t cells = 0;
  std::uint32_t ideographs = 0;  // entries of `simplified` and of `syllables`; 0 but for Chinese
  std::uint32_t longest = 0;     // letters that a unit may emit in this language
  std::array<float, feature_count + 1> curve{};  // weights of the features, then the constant
};

// A distribution over runs of letters, given a unit in a context. What is not in its own cells has
// the probability of the parent row, times `rest`.
struct Row {
  std::uint32_t begin = 0;    // of its cells
  std::uint16_t parent = 0;   // the root is its own parent
  std::uint8_t bits = 0;      // 1 << bits cells, open addressing; 0 = no cells
  std::uint8_t rest = 0;      // a log probability as below
  std::uint8_t expected = 0;  // the mean of -16 ln p over what the row emits, and its variance in
  std::uint8_t variance = 0;  // sixteenths: how much a right spelling is expected to surprise
  std::uint16_t unused = 0;
};

// Finds the row of a unit in a context by row_key(): open addressing, a power of two.
struct RowSlot {
  std::uint32_t key = 0;
  std::uint16_t row = no_row;
  std::uint16_t unused = 0;
};

// Probabilities are kept as -16 ln p, rounded, at most 254; 255 marks an empty cell.
inline constexpr double log_step = 16;
inline constexpr std::uint8_t empty_cell = 255;

struct Cell {
  std::uint8_t low = 0;  // 16 bits of the run's hash
  std::uint8_t high = 0;
  std::uint8_t cost = empty_cell;
  std::uint16_t check() const { return static_cast<std::uint16_t>(low | high << 8); }
};

// Letters are 0..25; a run of them is a number: 1, then five bits a letter.
using Run = std::uint32_t;
inline constexpr Run empty_run = 1;
constexpr Run longer(Run run, std::uint8_t letter) { return run << 5 | letter; }

constexpr std::size_t size_of(Run run) {
  std::size_t size = 0;
  for (; run > 1; run >>= 5) ++size;
  return size;
}

constexpr std::uint64_t hash_of(Run run) {
  std::uint64_t x = run * 0x9E3779B97F4A7C15ULL;
  x = (x ^ x >> 32) * 0xD1B54A32D192ED03ULL;
  return x ^ x >> 29;
}
constexpr std::uint16_t check_of(std::uint64_t hash) {
  return static_cast<std::uint16_t>(hash >> 40);
}

struct Model {
  Header header{};
  std::span<const Row> rows{};
  std::span<const RowSlot> row_slots{};
  std::span<const Cell> cells{};
  std::span<const std::uint8_t> letters{};  // trigrams: 27 * 27 * 27 costs; 26 = outside the word
  std::span<const std::uint16_t> simplified{};  // from U+4E00: the simplified form, 0 = itself
  std::span<const std::uint16_t> syllables{};   // from U+4E00: number of the reading, 0 = none
};

inline constexpr std::size_t letter_kinds = 27;
inline constexpr std::size_t trigrams = letter_kinds * letter_kinds * letter_kinds;
inline constexpr char32_t first_ideograph = 0x4E00;

// A fifth of all pairs of names is never trained on, so that it can be measured on.
inline bool is_kept_aside(std::string_view source) { return hash64(source) % 5 == 0; }

// Reads a file of weights; an error if it is damaged, cut off, or of another version or language.
Result<Model> read_model(std::string_view bytes, Language language, const std::string& name);

}  // namespace mtlint::phonetic
