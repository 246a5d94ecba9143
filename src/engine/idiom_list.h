// The idioms of documents: each idiom of the source, what the English makes of it, how often and
// where.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analysis/segment_view.h"
#include "doc/segment.h"
#include "engine/whos_who.h"
#include "resources/resources.h"

namespace mtlint {

// One English rendering of an idiom; `english` is empty where no words could be told apart.
struct IdiomRendering {
  std::string english{};
  std::string verdict{};  // "accepted", "literal", "untranslated", "incomplete", "unconfirmed"
  std::uint64_t count = 0;
  std::vector<NamePlace> places{};  // the first ones; `count` has all
};

struct IdiomEntryOfDocument {
  std::string idiom{};  // as dictionaries list it
  std::string meaning{};
  std::string origin{};                  // work and author; may be empty
  std::vector<std::string> suggested{};  // renderings, best first
  std::string dictionary{};              // "idioms" (ours) or where it was imported from
  std::uint64_t count = 0;
  std::vector<IdiomRendering> renderings{};  // the most frequent first
};

class IdiomList {
 public:
  explicit IdiomList(const Resources& resources) : resources_(resources) {}

  // Adds the idioms of one segment, whose facts are known.
  void add(const SegmentView& view);

  // All idioms so far, in the order in which the source first has them.
  std::vector<IdiomEntryOfDocument> entries() const;

 private:
  struct Found {
    std::size_t order = 0;
    IdiomEntryOfDocument entry{};
    std::map<std::string, IdiomRendering> renderings{};  // by verdict and words
  };

  const Resources& resources_;
  std::map<std::string, Found> found_{};
};

}  // namespace mtlint
