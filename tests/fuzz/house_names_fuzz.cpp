// The user's names: any bytes are read or refused.

#include <cstdint>
#include <string>
#include <vector>

#include "base/file.h"
#include "resources/house_names.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string folder = "/tmp/mtlint-house-names-fuzz";
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const char* end : {".tsv", ".jsonl"}) {
    const std::string file = folder + end;
    if (!mtlint::write_file(file, bytes)) continue;
    std::vector<mtlint::NameEntry> entries;
    if (mtlint::read_house_names(file, entries)) (void)mtlint::make_house_lexicon(entries, nullptr);
  }
  return 0;
}
