// gettext's compiled catalogues: a table of originals and one of translations, each of length and
// offset.

#include "import/mo_catalogue.h"

#include <cstdint>
#include <cstring>

#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::uint32_t magic = 0x950412DEU;
constexpr std::size_t header_size = 20;
constexpr char context_end = '\4';

std::uint32_t swapped(std::uint32_t v) {
  return v >> 24 | (v >> 8 & 0xFF00U) | (v << 8 & 0xFF0000U) | v << 24;
}

// The string whose length and offset stand at `at`, up to its first NUL; nothing if it leaves the
// file.
bool read_string(std::string_view bytes, std::size_t at, bool swap, std::string_view& out) {
  std::uint32_t pair[2];
  if (at > bytes.size() || bytes.size() - at < sizeof pair) return false;
  std::memcpy(pair, bytes.data() + at, sizeof pair);
  const std::size_t size = swap ? swapped(pair[0]) : pair[0];
  const std::size_t offset = swap ? swapped(pair[1]) : pair[1];
  if (offset > bytes.size() || size > bytes.size() - offset) return false;
  out = bytes.substr(offset, size);
  out = out.substr(0, out.find('\0'));
  return true;
}

}  // namespace

Result<std::vector<Message>> parse_mo(std::string_view bytes, const std::string& file) {
  std::uint32_t header[5]{};
  if (bytes.size() >= header_size) std::memcpy(header, bytes.data(), header_size);
  const bool swap = header[0] == swapped(magic);
  if (header[0] != magic && !swap)
    return Failure(Error{"this is not a compiled catalogue of gettext", {}, file});
  const auto field = [&](int i) -> std::size_t { return swap ? swapped(header[i]) : header[i]; };
  const std::size_t count = field(2);
  if (count > bytes.size() / 16) return Failure(Error{"the catalogue is cut off", {}, file});
  std::vector<Message> messages;
  for (std::size_t i = 0; i < count; ++i) {
    Message message;
    if (!read_string(bytes, field(3) + i * 8, swap, message.id) ||
        !read_string(bytes, field(4) + i * 8, swap, message.text))
      return Failure(Error{"the catalogue is cut off", {}, file});
    const std::size_t end = message.id.find(context_end);
    if (end != std::string_view::npos) {
      message.context = message.id.substr(0, end);
      message.id.remove_prefix(end + 1);
    }
    if (message.id.empty() || message.text.empty() || first_invalid_byte(message.id) ||
        first_invalid_byte(message.text))
      continue;
    messages.push_back(message);
  }
  return messages;
}

}  // namespace mtlint
