// Whatever the bytes: a catalogue is read or refused, and gives nothing but UTF-8.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/catalogues.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto messages = mtlint::parse_mo(bytes, "x.mo");
  if (!messages) return 0;
  for (const mtlint::Message& message : *messages)
    if (message.id.empty() || mtlint::first_invalid_byte(message.id) ||
        mtlint::first_invalid_byte(message.text))
      std::abort();
  mtlint::StringPool pool;
  mtlint::NameCollector names(pool, nullptr);
  for (const mtlint::Language language : mtlint::source_languages)
    mtlint::add_catalogue(*messages, language, {"iso_639-2", mtlint::ImportSource::iso_codes, 0},
                          names);
  return 0;
}
