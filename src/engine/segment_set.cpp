// Segments by hashes of their texts.

#include "engine/segment_set.h"

#include "base/hash.h"

namespace mtlint {
namespace {

std::uint64_t hash_of(const Segment& segment) {
  return hash64(segment.target, hash64(segment.source, segment.has_source ? 1 : 0));
}

}  // namespace

void SegmentSet::add(const Document& document) {
  for (const Segment& segment : document.segments) hashes_.insert(hash_of(segment));
}

bool SegmentSet::has(const Segment& segment) const { return hashes_.contains(hash_of(segment)); }

SegmentSet read_segments(Inputs& inputs) {
  SegmentSet set;
  while (true) {
    const auto document = inputs.next();
    if (!document) continue;  // the next file follows
    if (!*document) return set;
    set.add(**document);
  }
}

}  // namespace mtlint
