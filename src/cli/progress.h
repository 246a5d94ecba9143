// A line of progress on standard error: only on a terminal, only after a second.
#pragma once

#include <chrono>
#include <cstdint>

namespace mtlint {

class Progress {
 public:
  Progress();
  void step(std::uint64_t segments);
  void clear();  // before anything else is written there

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begin_;
  Clock::time_point last_;
  bool terminal_ = false;
  bool shown_ = false;
};

}  // namespace mtlint
