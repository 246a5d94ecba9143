// Fuzz target of the CSV reader, with and without stated columns.

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_twice(*format_named("csv"), bytes, {});
  read_twice(*format_named("csv"), bytes, {.columns = "doc,source,-,target,src_lang"});
  return 0;
}
