// Streams between encodings, and the guess of one.

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/encodings.h"

namespace mtlint {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using OpenConverter = std::unique_ptr<UConverter, CloseConverter>;

Result<OpenConverter> open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  OpenConverter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status))
    return Failure(Error{.what = "the encoding \"" + encoding + "\" is not known",
                         .hint = "name one as UTF-16, GB18030, Shift_JIS, windows-1251"});
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  return converter;
}

}  // namespace

struct Converter::State {
  OpenConverter from{};
  OpenConverter to{};
  std::array<UChar, 1024> pivot{};
  UChar* pivot_begin = pivot.data();
  UChar* pivot_end = pivot.data();
  bool started = false;
};

Converter::Converter(std::unique_ptr<State> state) : state_(std::move(state)) {}
Converter::Converter(Converter&&) noexcept = default;
Converter& Converter::operator=(Converter&&) noexcept = default;
Converter::~Converter() = default;

Result<Converter> Converter::to_utf8(const std::string& encoding) {
  auto state = std::make_unique<State>();
  Result<OpenConverter> from = open_converter(encoding);
  if (!from) return Failure(std::move(from.error()));
  Result<OpenConverter> to = open_converter("UTF-8");
  if (!to) return Failure(std::move(to.error()));
  state->from = std::move(*from);
  state->to = std::move(*to);
  return Converter(std::move(state));
}

Result<Converter> Converter::from_utf8(const std::string& encoding) {
  Result<Converter> converter = to_utf8(encoding);
  if (converter) std::swap(converter->state_->from, converter->state_->to);
  return converter;
}

bool Converter::convert(std::string_view bytes, bool last, std::string& out) {
  State& state = *state_;
  std::array<char, 16 * 1024> chunk;
  const char* source = bytes.empty() ? "" : bytes.data();
  const char* const source_end = source + bytes.size();
  while (true) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(state.to.get(), state.from.get(), &target, chunk.data() + chunk.size(), &source,
                   source_end, state.pivot.data(), &state.pivot_begin, &state.pivot_end,
                   state.pivot.data() + state.pivot.size(), static_cast<UBool>(!state.started),
                   static_cast<UBool>(last), &status);
    state.started = true;
    out.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) return true;
    // What was converted half way before the fault.
    status = U_ZERO_ERROR;
    target = chunk.data();
    const UChar* pivot = state.pivot_begin;
    ucnv_fromUnicode(state.to.get(), &target, chunk.data() + chunk.size(), &pivot, state.pivot_end,
                     nullptr, 0, &status);
    out.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
    return false;
  }
}

std::optional<std::string> detect_encoding(std::string_view head) {
  constexpr std::int32_t sure_enough = 40;
  UErrorCode status = U_ZERO_ERROR;
  struct Close {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
  };
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  const std::int32_t sure = ucsdet_getConfidence(match, &status);
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || sure < sure_enough || name == nullptr) return std::nullopt;
  std::string encoding(name);
  // Visual Hebrew and Arabic, and stateful codes of mail, are no files of translators.
  if (encoding.starts_with("IBM") || encoding.starts_with("ISO-2022") || encoding == "UTF-8")
    return std::nullopt;
  return encoding;
}

}  // namespace mtlint
