// Progress on a terminal.

#include "cli/progress.h"

#include <unistd.h>

#include <fmt/format.h>

#include "cli/environment.h"

namespace mtlint {

Progress::Progress() : begin_(Clock::now()), last_(begin_), terminal_(is_terminal(STDERR_FILENO)) {}

void Progress::step(std::uint64_t segments) {
  using namespace std::chrono_literals;
  const auto now = Clock::now();
  if (!terminal_ || now - begin_ < 1s || (shown_ && now - last_ < 100ms)) return;
  last_ = now;
  shown_ = true;
  fmt::print(stderr, "\r\x1b[Kchecked {} segments", segments);
}

void Progress::clear() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace mtlint
