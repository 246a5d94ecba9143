// Whatever the bytes: EDICT and ENAMDICT are read or refused.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/edict.h"
#include "import/idiom_collector.h"
#include "import/name_collector.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mtlint::StringPool pool;
  mtlint::NameCollector names(pool, nullptr);
  mtlint::StemTable stems;
  mtlint::IdiomCollector idioms(stems, nullptr);
  mtlint::GlossWords words(mtlint::Language::ja, stems, nullptr);
  const auto as_names = mtlint::add_enamdict(bytes, "enamdict", names);
  const auto as_idioms = mtlint::add_edict(bytes, "edict", idioms, words);
  if (as_names.has_value() != as_idioms.has_value()) std::abort();  // one format
  mtlint::LexiconWriter writer;
  names.write(writer);
  idioms.write(writer, pool, stems.final_numbers());
  words.write(writer, pool, stems.final_numbers());
  return 0;
}
