// Gathers Chinese words: frequencies and tags of jieba's list, gloss stems of CC-CEDICT.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "import/cedict.h"
#include "resources/imports.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

class WordCollector {
 public:
  explicit WordCollector(HanTable han) : han_(han) {}

  // An entry of CC-CEDICT with the stems of its glosses.
  void add(const CedictEntry& entry, const std::vector<std::uint32_t>& stems, bool idiom);

  // jieba's list: lines of word, frequency, tag. Gives the number of words taken.
  Result<std::uint32_t> add_list(std::string_view bytes, const std::string& file);

  bool is_listed_idiom(std::string_view form) const;

  void write(LexiconWriter& writer, StringPool& pool,
             const std::vector<std::uint32_t>& final_numbers) const;

 private:
  struct Word {
    std::uint32_t frequency = 0;
    std::uint8_t flags = 0;
    std::vector<std::uint32_t> stems{};
  };
  HanTable han_;
  std::map<std::string, Word> words_{};
};

}  // namespace mtlint
