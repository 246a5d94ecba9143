// Scoring schemes: whatever is taken gives finite scores and survives writing.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/scoring.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const auto scheme = parse_scoring({reinterpret_cast<const char*>(data), size}, "fuzz.json");
  if (!scheme) return 0;
  if (!parse_scoring(scoring_json(*scheme), "again.json")) std::abort();
  Tally tally;
  tally.target_words = tally.source_words = 500;
  tally.rules["x"] = {1, 2, 3, 4};
  const Score score =
      score_of(tally, *scheme, [](std::string_view) { return "accuracy/omission"; });
  if (std::isnan(score.raw) || score.raw < 0 || score.raw > 100) std::abort();
  return 0;
}
