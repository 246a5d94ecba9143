// The container of the compiled lexicon: named sections behind a header with a checksum.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/error.h"

namespace mtlint {

inline constexpr std::string_view lexicon_magic = "MTLEXIC1";
inline constexpr std::uint32_t lexicon_version = 3;

struct LexiconHeader {
  char magic[8]{};
  std::uint32_t version = 0;
  std::uint32_t sections = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
};

struct LexiconSection {
  char name[16]{};
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

// Collects sections and gives the file's bytes.
class LexiconWriter {
 public:
  template <class T>
  void add(std::string_view name, const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    add_bytes(name, {reinterpret_cast<const char*>(items.data()), items.size() * sizeof(T)});
  }
  void add_bytes(std::string_view name, std::string_view bytes);
  std::string finish() const;

 private:
  struct Pending {
    std::string name;
    std::string bytes;
  };
  std::vector<Pending> sections_;
};

// Looks sections up in a file that check_lexicon() has passed.
class SectionTable {
 public:
  explicit SectionTable(std::string_view file) : file_(file) {}
  std::string_view bytes(std::string_view name) const;  // empty if there is none
  template <class T>
  std::span<const T> items(std::string_view name) const {
    const std::string_view raw = bytes(name);
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }

 private:
  std::string_view file_;
};

// Is this a whole lexicon of our version? Gives its checksum. The checksum itself is verified only
// if `verify` is set (it reads every page).
Result<std::uint64_t> check_lexicon(std::string_view file, const std::string& path, bool verify);

}  // namespace mtlint
