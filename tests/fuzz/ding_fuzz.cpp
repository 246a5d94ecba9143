// Whatever the bytes: Ding's list and jieba's list are read or refused.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "import/ding.h"
#include "import/word_collector.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mtlint::StringPool pool;
  mtlint::StemTable stems;
  mtlint::IdiomCollector idioms(stems, nullptr);
  (void)mtlint::add_ding(bytes, "de-en", idioms);
  mtlint::LexiconWriter writer;
  idioms.write(writer, pool, stems.final_numbers());
  mtlint::WordCollector words(nullptr);
  (void)words.add_list(bytes, "dict.txt");
  words.write(writer, pool, stems.final_numbers());
  return 0;
}
