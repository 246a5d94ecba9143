// Other encodings, by ICU's converters.

#include "text/encodings.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace mtlint {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 20U;  // ICU counts in 32 bits

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

Result<std::string> decode(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status))
    return Failure(Error{std::string("ICU does not know the encoding ") + encoding});
  std::string text;
  std::u16string units(chunk, u'\0');
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  do {
    const char* const stop =
        from + std::min<std::size_t>(chunk, static_cast<std::size_t>(end - from));
    bool is_full = true;
    while (is_full) {
      char16_t* to = units.data();
      status = U_ZERO_ERROR;
      ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, stop, nullptr,
                     static_cast<UBool>(stop == end), &status);
      is_full = status == U_BUFFER_OVERFLOW_ERROR;
      if (U_FAILURE(status) && !is_full)
        return Failure(Error{std::string("cannot be read as ") + encoding});
      icu::UnicodeString(units.data(), static_cast<int32_t>(to - units.data())).toUTF8String(text);
    }
  } while (from < end);
  return text;
}

}  // namespace mtlint
