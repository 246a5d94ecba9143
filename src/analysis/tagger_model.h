// The tagger's weights as they stand in memory and in dictionaries/models/en-tagger.bin: read-only
// tables that can be used straight from a mapped file. Shared by the tagger and its trainer.
//
// File: Header, then the arrays named in it, in its order, each padded to 8 bytes; little endian.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "analysis/english.h"

namespace mtlint::tagger_model {

inline constexpr std::uint32_t magic = 0x5447544DU;  // "MTGT"
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t tag_count = tag_names.size();

struct Header {
  std::uint32_t magic = 0;
  std::uint32_t version = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
  std::uint32_t word_slots = 0;
  std::uint32_t word_entries = 0;
  std::uint32_t masks = 0;
  std::uint32_t weight_slots = 0;
  std::uint32_t weights = 0;
  std::uint32_t weight_seeds = 0;
};

// What is known about a word.
struct WordEntry {
  std::uint16_t ambiguity = 0;  // index into Model::masks; 0 = not seen often enough
  std::uint8_t forms = 0;       // bits of namespace form
  std::uint8_t fixed = 0;       // the one tag that the word ever has; 0 = it depends
};

// Open addressing by the upper bits of the key; a slot holds 20 bits of the key and, in the lower
// 12, the entry's index plus one. 0 = empty.
inline constexpr std::uint32_t entry_bits = 12;

// The weights of features: hash and displace (Belazzougui, Botelho and Dietzfelbinger 2009). Each
// bucket of features has a seed that sends each of them to a slot of its own, so that one look is
// enough; the processor guesses wrong about longer searches, which is dear.
//
// A slot: 32 bits of the feature, then the run of its weights in the pool, in blocks of four.
struct WeightSlot {
  std::uint32_t check = 0;
  std::uint32_t run = 0;  // first block << 4 | blocks; 0 blocks = empty slot
};
inline constexpr std::size_t block = 4;

struct Weight {
  std::uint8_t tag = 0;
  std::int8_t value = 0;
};

struct Model {
  std::span<const std::uint32_t> word_slots{};
  std::span<const WordEntry> word_entries{};
  std::span<const std::uint64_t> masks{};  // by ambiguity: the possible tags, bit = tag
  std::span<const WeightSlot> weight_slots{};
  std::span<const Weight> weights{};  // whole blocks
  std::span<const std::uint16_t> weight_seeds{};
};

inline std::size_t home_slot(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>((key >> 32) * slots >> 32);
}

inline const WordEntry* find_word(const Model& model, std::uint64_t key) {
  const std::size_t slots = model.word_slots.size();
  const auto check = static_cast<std::uint32_t>(key) >> entry_bits;
  for (std::size_t at = home_slot(key, slots);; at = at + 1 == slots ? 0 : at + 1) {
    const std::uint32_t slot = model.word_slots[at];
    if (slot == 0) return nullptr;
    if (slot >> entry_bits == check)
      return &model.word_entries[(slot & ((1U << entry_bits) - 1)) - 1];
  }
}

inline std::size_t weight_slot(std::uint64_t feature, std::uint32_t seed, std::size_t slots) {
  return home_slot((feature ^ (seed + 1) * 0x9E3779B97F4A7C15ULL) * 0xD1B54A32D192ED03ULL, slots);
}

inline std::size_t seed_bucket(std::uint64_t feature, std::size_t buckets) {
  return home_slot(feature << 32, buckets);
}

// Where the feature's weights stand if it has any: the slot's check tells.
inline const WeightSlot& slot_of(const Model& model, std::uint64_t feature) {
  const std::uint16_t seed = model.weight_seeds[seed_bucket(feature, model.weight_seeds.size())];
  return model.weight_slots[weight_slot(feature, seed, model.weight_slots.size())];
}

}  // namespace mtlint::tagger_model
