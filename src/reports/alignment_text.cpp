// Beads as pairs.

#include "reports/alignment_text.h"

namespace mtlint {
namespace {

std::string_view kind_of(const Bead& bead) {
  if (bead.target.empty()) return "deleted";
  if (bead.source.empty()) return "inserted";
  return bead.moved ? "moved" : bead.confidence >= sure_bead ? "sure" : "unsure";
}

}  // namespace

std::string render_alignment(const PlainPair& pair, const BitextFormat& format) {
  std::string out;
  BitextWriter writer(format, {.source_tag = pair.source_tag, .aligned = true}, out);
  for (const Bead& bead : pair.beads) {
    const std::string source = pair.source_of(bead);
    const std::string target = pair.target_of(bead);
    writer.write({.source = source,
                  .target = target,
                  .source_tag = pair.source_tag,
                  .target_tag = "en",
                  .has_source = !bead.source.empty(),
                  .confidence = bead.confidence,
                  .kind = kind_of(bead),
                  .source_units = bead.source,
                  .target_units = bead.target});
  }
  writer.end();
  return out;
}

}  // namespace mtlint
