// The container of imports.bin: a header of its own around the sections of lexicon_file.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "resources/lexicon_file.h"

namespace mtlint {

inline constexpr std::string_view imports_magic = "MTIMPRT1";
inline constexpr std::uint32_t imports_version = 4;

struct ImportsHeader {
  char magic[8]{};
  std::uint32_t version = 0;
  std::uint32_t sections = 0;  // of the container behind this header
  std::uint64_t bytes = 0;     // of the whole file
  std::uint64_t table = 0;     // hash64 of everything up to the first section
};

// The bytes of imports.bin.
std::string finish_imports(const LexiconWriter& writer);

// Checks magic, version, length and the table of sections, which takes microseconds; gives the
// sections. With `verify` also every byte.
struct ImportsContent {
  std::string_view sections{};  // for SectionTable
  std::uint64_t checksum = 0;
};
Result<ImportsContent> check_imports(std::string_view file, const std::string& path, bool verify);

}  // namespace mtlint
