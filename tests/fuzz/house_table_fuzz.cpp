// House tables of words: whatever the bytes, they are refused, or come out the same. The checksum
// is made right, so that what lies behind it is tried too.

#include <cstring>
#include <string>

#include "base/hash.h"
#include "read_all.h"
#include "resources/house_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  constexpr std::size_t header = 40;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (size >= header) {
    const std::uint32_t head[2] = {0x484C544DU, 1};
    std::memcpy(bytes.data(), head, sizeof(head));
    const std::uint64_t checksum = hash64(std::string_view(bytes).substr(header));
    std::memcpy(bytes.data() + sizeof(head), &checksum, sizeof(checksum));
  }
  const auto table = house_table_from(bytes, "fuzz");
  if (!table) {
    require(!table.error().what.empty() && table.error().file == "fuzz");
    return 0;
  }
  const auto again = house_table_from(bytes_of(*table), "fuzz");
  require(again && again->rows.size() == table->rows.size());
  return 0;
}
