// The who's-who of documents: each name of the source, its English renderings, how often and where
// each stands, and the verdict.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analysis/analyst.h"
#include "doc/segment.h"
#include "resources/resources.h"

namespace mtlint {

struct NamePlace {
  std::string file{};
  std::string segment{};  // the input's own id, or the number in the file
};

// One English rendering of a name; `english` is empty where nothing stands for it.
struct NameRendering {
  std::string english{};
  std::string verdict{};  // "accepted", "broken", "split", "reversed", "missing", "unmentioned"
  std::string because{};  // why it is not accepted
  std::uint64_t count = 0;
  std::vector<NamePlace> places{};  // the first ones; `count` has all
};

struct NameEntryOfDocument {
  std::string source{};
  std::string kind{};      // "person", "place", "organisation"
  std::string expected{};  // the form to use
  std::string who{};       // from the dictionary; may be empty
  std::string evidence{};  // "names" (our dictionary), "your names", "reading"
  std::string verdict{};   // the worst of the renderings', or "inconsistent"
  std::uint64_t count = 0;
  std::vector<NameRendering> renderings{};  // the most frequent first
};

class WhosWho {
 public:
  explicit WhosWho(const Resources& resources);

  void add(const Document& document);

  // The same for one segment, whose facts are known.
  void add(const SegmentView& view);

  // All names so far, in the order in which the source first has them.
  std::vector<NameEntryOfDocument> entries() const;

 private:
  struct Found {
    std::size_t order = 0;
    NameEntryOfDocument entry{};
    std::map<std::string, NameRendering> renderings{};  // by verdict and words
  };
  void add_hit(const Document& document, const Segment& segment, const NameHit& hit);
  void add_person(const SegmentView& view, const ChineseName& name);
  void add_imported(const Document& document, const Segment& segment, const ImportedName& name);
  void count(Found& found, const Document& document, const Segment& segment, Span target,
             NameVerdict verdict, NameReason reason);
  Found& found_for(const std::string& key);

  const Resources& resources_;
  Analyst analyst_;
  Analysis facts_{};
  std::map<std::string, Found> found_{};
};

}  // namespace mtlint
