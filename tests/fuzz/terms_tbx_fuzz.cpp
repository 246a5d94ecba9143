// Fuzz target of the readers of TBX: any bytes are read or refused, whatever the blocks they come
// in.

#include "read_all.h"
#include "resources/glossary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<TermEntry> whole, blocks;
  const auto once = read_glossary(fuzz_input(bytes, SIZE_MAX), "tbx", whole);
  const auto again = read_glossary(fuzz_input(bytes, 5), "tbx", blocks);
  require(once.has_value() == again.has_value() && whole.size() == blocks.size());
  for (const TermEntry& entry : whole)
    for (const SourceTerm& term : entry.sources) require(!term.text.empty());
  return 0;
}
