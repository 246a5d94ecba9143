// Where an audit stands, so that a killed one goes on: what was counted, and of how many documents.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/error.h"
#include "engine/summary.h"

namespace mtlint {

// A digest of texts that come one after the other.
class TextDigest {
 public:
  void add(const Document& document);
  std::string text() const;  // 32 hexadecimal digits
  static Result<TextDigest> parse(const std::string& text);

 private:
  std::array<std::uint64_t, 2> state_{1, 2};
};

struct AuditState {
  std::uint64_t steps = 0;  // documents counted and faults told
  std::string run{};        // digest of what was asked: inputs, shard, names
  TextDigest texts{};
  Summary summary{};
};

Result<void> write_state(const std::string& file, const AuditState& state);
// Errors: no state of an audit; a run that asked for something else, or with other rules.
Result<AuditState> read_state(const std::string& file, const std::string& run,
                              const Summary& fresh);

}  // namespace mtlint
