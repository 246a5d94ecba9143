// Framing and waiting.

#include "lsp/transport.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace mtlint {

bool Transport::wait(std::chrono::milliseconds most) const {
  pollfd descriptor{in_, POLLIN, 0};
  return ::poll(&descriptor, 1, static_cast<int>(most.count())) > 0;
}

bool Transport::has_input() {
  return !closed_ && (!buffer_.empty() || wait(std::chrono::milliseconds(0)));
}

void Transport::read_more() {
  std::array<char, 65536> block;
  const ssize_t got = ::read(in_, block.data(), block.size());
  if (got > 0)
    buffer_.append(block.data(), static_cast<std::size_t>(got));
  else if (got == 0 || errno != EINTR)
    closed_ = true;
}

std::optional<std::string> Transport::take_message() {
  const std::size_t head = buffer_.find("\r\n\r\n");
  if (head == std::string::npos) return std::nullopt;
  std::size_t length = 0;
  bool found = false;
  for (std::string_view left = std::string_view(buffer_).substr(0, head); !left.empty();) {
    const std::string_view line = left.substr(0, left.find("\r\n"));
    left.remove_prefix(std::min(line.size() + 2, left.size()));
    constexpr std::string_view name = "content-length:";
    std::string lower(line.substr(0, name.size()));
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    if (lower != name) continue;
    std::string_view digits = line.substr(name.size());
    while (digits.starts_with(' ')) digits.remove_prefix(1);
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    found = fault == std::errc() && end != digits.data();
  }
  if (!found || length > longest) {  // there is no way to find the next message
    closed_ = true;
    buffer_.clear();
    return std::nullopt;
  }
  if (buffer_.size() - head - 4 < length) return std::nullopt;
  std::string message = buffer_.substr(head + 4, length);
  buffer_.erase(0, head + 4 + length);
  return message;
}

std::optional<std::string> Transport::receive(std::optional<std::chrono::milliseconds> within) {
  using Clock = std::chrono::steady_clock;
  const auto end = within ? Clock::now() + *within : Clock::time_point::max();
  while (true) {
    if (auto message = take_message()) return message;
    if (closed_) {
      buffer_.clear();  // half a message
      return std::nullopt;
    }
    if (within) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
      if (!wait(std::max(left, std::chrono::milliseconds(0)))) return std::nullopt;
    }
    read_more();
  }
}

void Transport::send(std::string_view json) {
  std::string message = "Content-Length: " + std::to_string(json.size()) + "\r\n\r\n";
  message += json;
  for (std::string_view left = message; !left.empty();) {
    const ssize_t written = ::write(out_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      closed_ = true;
      return;
    }
    left.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace mtlint
