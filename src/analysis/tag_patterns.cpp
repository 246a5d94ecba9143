// The classes, and the hash of a run of them.

#include "analysis/tag_patterns.h"

#include "base/hash.h"

namespace mtlint {
namespace {

std::uint64_t coarse(Tag tag) {
  switch (tag) {
    case Tag::NN:
    case Tag::NNS:
    case Tag::NNP:
    case Tag::NNPS:
    case Tag::CD:
      return 1;
    case Tag::JJ:
    case Tag::JJR:
    case Tag::JJS:
      return 2;
    case Tag::DT:
    case Tag::PRPS:
    case Tag::PDT:
    case Tag::POS:
      return 3;
    case Tag::RB:
    case Tag::RBR:
    case Tag::RBS:
    case Tag::RP:
      return 4;
    case Tag::PRP:
    case Tag::EX:
      return 5;
    case Tag::VBD:
    case Tag::VBP:
    case Tag::VBZ:
    case Tag::MD:
      return 6;
    default:
      return 10 + static_cast<std::uint64_t>(tag);
  }
}

}  // namespace

std::uint64_t pattern(const English& english, std::uint32_t begin, std::uint32_t end,
                      std::size_t most) {
  std::uint64_t hash = 1;
  std::uint64_t last = 0;
  std::size_t used = 0;
  for (std::uint32_t at = begin; at < end && used < most; ++at) {
    const std::uint64_t next = coarse(english.tokens[at].tag);
    if (next == last) continue;
    hash = mix(hash ^ next, 0x9E3779B97F4A7C15ULL);
    last = next;
    ++used;
  }
  return hash;
}

}  // namespace mtlint
