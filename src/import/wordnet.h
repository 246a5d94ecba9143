// Synonyms from WordNet's data files.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "import/stem_table.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

// The words of the synset on one line of a data file: single words in lower-case letters. Compounds
// (take_a_breath) and names are left out.
std::vector<std::string> synset_words(std::string_view line);

class SynonymCollector {
 public:
  explicit SynonymCollector(StemTable& stems) : stems_(stems) {}

  // `bytes` is a data file (data.noun, ...); gives the number of its synsets.
  Result<std::uint32_t> add(std::string_view bytes, const std::string& file);
  // All four files of a folder.
  Result<std::uint32_t> add_folder(const std::string& folder);

  // Adds the sections synonym.ranges and synonyms.
  void write(LexiconWriter& writer, const std::vector<std::uint32_t>& final_numbers) const;

 private:
  StemTable& stems_;
  std::map<std::uint32_t, std::set<std::uint32_t>> synonyms_{};
};

}  // namespace mtlint
