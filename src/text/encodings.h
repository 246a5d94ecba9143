// Texts in other encodings than UTF-8, by ICU's converters.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

// `bytes` in `encoding` (an ICU converter name: "EUC-JP") as UTF-8. What the encoding does not have
// becomes a substitute (U+FFFD, of a single byte U+001A). An error if ICU does not know the
// encoding.
Result<std::string> decode(std::string_view bytes, const char* encoding);

// Converts piece by piece, and stops at what is not of the encoding instead of replacing it.
class Converter {
 public:
  // From `encoding` to UTF-8, or from UTF-8 to it. An error if ICU does not know the encoding.
  static Result<Converter> to_utf8(const std::string& encoding);
  static Result<Converter> from_utf8(const std::string& encoding);
  Converter(Converter&&) noexcept;
  Converter& operator=(Converter&&) noexcept;
  ~Converter();

  // Appends what `bytes` make to `out`; a character that is cut off at their end comes with the
  // next ones. False at a byte that is not of the encoding, or at a cut character if these are the
  // last.
  bool convert(std::string_view bytes, bool last, std::string& out);

 private:
  struct State;
  explicit Converter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// The encoding that the first bytes of a text are most likely in, judged by which letters follow
// each other; nothing unless that is rather sure.
std::optional<std::string> detect_encoding(std::string_view head);

}  // namespace mtlint
