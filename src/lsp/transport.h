// Messages of the Language Server Protocol over two descriptors: a header with the length, then
// JSON.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mtlint {

class Transport {
 public:
  // A message is at most this long; longer ones end the connection.
  static constexpr std::size_t longest = 256UL * 1024 * 1024;

  Transport(int in, int out) : in_(in), out_(out) {}

  // The next message, or nothing when the time is over (no time: waits) or the other side is gone.
  std::optional<std::string> receive(std::optional<std::chrono::milliseconds> within);

  // Is something to be read? Does not wait.
  bool has_input();
  bool closed() const { return closed_ && buffer_.empty(); }

  void send(std::string_view json);

 private:
  bool wait(std::chrono::milliseconds most) const;
  void read_more();
  std::optional<std::string> take_message();

  int in_;
  int out_;
  std::string buffer_{};
  bool closed_ = false;
};

}  // namespace mtlint
