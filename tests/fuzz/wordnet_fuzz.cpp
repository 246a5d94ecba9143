// Whatever the bytes: a data file of WordNet is read or refused.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/wordnet.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mtlint::StemTable stems;
  mtlint::SynonymCollector synonyms(stems);
  (void)synonyms.add(bytes, "data.noun");
  mtlint::LexiconWriter writer;
  synonyms.write(writer, stems.final_numbers());
  return 0;
}
