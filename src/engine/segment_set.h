// Segments of an earlier state of the inputs, to tell which have changed since (--diff-base).
#pragma once

#include <cstdint>
#include <unordered_set>

#include "doc/segment.h"
#include "engine/inputs.h"

namespace mtlint {

// By content: a segment that only moved, or was renumbered, has not changed.
class SegmentSet {
 public:
  void add(const Document& document);
  bool has(const Segment& segment) const;
  std::size_t size() const { return hashes_.size(); }

 private:
  std::unordered_set<std::uint64_t> hashes_{};
};

// All segments of `inputs`. A file of then that cannot be read to its end gives what stands before
// the fault.
SegmentSet read_segments(Inputs& inputs);

}  // namespace mtlint
