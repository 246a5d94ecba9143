// Fuzz target of the encodings: stated and guessed; what comes out is read as lines.

#include "formats/decoding.h"
#include "formats/line_reader.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* stated : {"", "UTF-16", "GB18030", "Shift_JIS", "windows-1251"}) {
    Result<Decoded> decoded = decode_input(fuzz_input(bytes, 5), stated);
    if (!decoded) continue;
    LineReader lines(std::move(decoded->input));
    for (Line line; lines.next(line);) require(!first_invalid_byte(line.text));
    if (decoded->encoding.empty()) continue;
    const Result<bool> same = comes_out_the_same(fuzz_input(bytes, 7), decoded->encoding);
    require(same.has_value());
  }
  return 0;
}
