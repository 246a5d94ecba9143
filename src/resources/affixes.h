// The inflected forms that Hunspell's dictionaries give for a word: the suffix rules of NAME.aff
// applied to its entries in NAME.dic. For use when dictionaries are compiled.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace mtlint {

class Affixes {
 public:
  // `base` is the path without .aff and .dic. Only dictionaries in UTF-8 are read.
  static Result<Affixes> open(const std::string& base);

  // Appends the forms of a word that the dictionary lists, without the word itself. Prefixes and
  // suffixes upon suffixes are left out.
  void append_forms(const std::string& word, std::vector<std::string>& out) const;

 private:
  struct Suffix {
    std::string strip{}, add{}, condition{};
  };
  void read_rules(std::string_view text);
  void read_words(std::string_view text);
  std::vector<std::string> flags_of(std::string_view text) const;

  bool long_flags_ = false;
  std::map<std::string, std::vector<Suffix>, std::less<>> suffixes_{};
  std::multimap<std::string, std::string> words_{};  // word -> flags as written
};

}  // namespace mtlint
