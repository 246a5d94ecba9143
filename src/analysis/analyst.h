// Computes the facts of segments, one after the other; one Analyst for each thread.
#pragma once

#include <algorithm>
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

  // Calls visit(index) for every segment of the document, in order, with `facts` filled for it.
  // Quicker than one by one: the English of several segments is read together.
  template <class Visit>
  void each(const Document& document, Analysis& facts, Visit visit) {
    for (std::size_t begin = 0; begin < document.segments.size(); begin += together) {
      const std::size_t end = std::min(begin + together, document.segments.size());
      read_english(document, begin, end);
      for (std::size_t i = begin; i < end; ++i) {
        add_facts(document, i, i - begin, facts);
        visit(i);
      }
    }
  }

 private:
  static constexpr std::size_t together = 8;

  // The English of segments [begin, end) is kept in the scratch, from place 0 on.
  void read_english(const Document& document, std::size_t begin, std::size_t end);
  // Everything else of one segment, whose English is taken from `place` of the scratch.
  void add_facts(const Document& document, std::size_t index, std::size_t place, Analysis& facts);

  struct Scratch;
  const Resources& resources_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace mtlint
