// A 64-bit hash of bytes: the same on every machine, so that it may be stored in files.
//
// Method: 64-bit multiply-and-fold over 8-byte words, in the manner of wyhash (Wang Yi, 2019).
// Not for use against an adversary; tables keyed by it must verify the key where a collision of two
// texts chosen by a stranger would matter.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace mtlint {

__extension__ using uint128 = unsigned __int128;

constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const auto product = static_cast<uint128>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Up to eight bytes as a little-endian number.
constexpr std::uint64_t number_of(const char* at, std::size_t size) {
  std::uint64_t number = 0;
  if (std::is_constant_evaluated())
    for (std::size_t i = 0; i < size; ++i)
      number |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  else
    std::memcpy(&number, at, size);
  return number;
}

constexpr std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0) {
  constexpr std::uint64_t k0 = 0xa0761d6478bd642fULL;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428dbULL;
  std::uint64_t state = seed ^ k0 ^ (bytes.size() * k1);
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; left -= 8, at += 8) state = mix(state ^ number_of(at, 8), k1);
  const std::uint64_t last = left > 0 ? number_of(at, left) : 0;
  return mix(mix(state ^ last, k0), k1 ^ bytes.size());
}

}  // namespace mtlint
