// Gathers words of a language with the stems of their English glosses: what "explains" English
// words where no lexical table does.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "import/stem_table.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

class GlossWords {
 public:
  GlossWords(Language language, StemTable& stems, HanTable han)
      : language_(language), stems_(stems), han_(han) {}

  // Adds a word with its glosses.
  void add(std::string_view form, const std::vector<std::string_view>& glosses);

  // Sections "words.ja", "ranges.ja" (of its stems, by payload) and "stems.ja".
  void write(LexiconWriter& writer, StringPool& pool,
             const std::vector<std::uint32_t>& final_numbers) const;

 private:
  Language language_;
  StemTable& stems_;
  HanTable han_;
  std::map<std::string, std::vector<std::uint32_t>> words_{};
};

}  // namespace mtlint
