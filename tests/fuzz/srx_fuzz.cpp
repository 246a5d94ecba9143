// SRX files: whatever the bytes, they are refused, or cut a text into spans in order.

#include "read_all.h"
#include "resources/srx.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto rules = Srx::read(fuzz_input(bytes, SIZE_MAX));
  if (!rules) {
    require(!rules.error().what.empty() && rules.error().file == "fuzz");
    return 0;
  }
  constexpr std::string_view text = "Dr. No came. «Été?» 他来了。走了！ aaaaaaaaaaaaaaaaaaaaaaaa!";
  std::vector<Span> spans;
  if (!rules->split(text, "en", spans)) return 0;
  std::uint32_t last = 0;
  for (const Span span : spans) {
    require(span.begin >= last && span.end > span.begin && span.end <= text.size());
    require(!first_invalid_byte(span.of(text)));
    last = span.end;
  }
  return 0;
}
