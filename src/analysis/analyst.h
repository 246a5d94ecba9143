// Computes the facts of segments, one after the other; one Analyst for each thread.
#pragma once

#include <cstddef>
#include <memory>

#include "analysis/segment_view.h"
#include "resources/resources.h"

namespace mtlint {

class Analyst {
 public:
  explicit Analyst(const Resources& resources);
  ~Analyst();
  Analyst(Analyst&&) noexcept;

  // Fills `facts` for one segment of the document; what `facts` held before is forgotten, its
  // storage is used again.
  void analyse(const Document& document, std::size_t index, Analysis& facts);

 private:
  struct Scratch;
  const Resources& resources_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace mtlint
