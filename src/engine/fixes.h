// The mending of what was found: which fixes are made, and proof that each is one.
//
// A fix is made only if the finding is gone after it and nothing new is found in the document: the
// mended document is checked again before anything is written. Fixes that overlap take turns, so
// that a second run finds nothing left to do.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/check.h"
#include "engine/pipeline.h"
#include "formats/writer.h"

namespace mtlint {

// What is to be written into one file.
struct FileEdits {
  struct Edit {
    std::uint64_t target_hash = 0;  // of the target that the spans belong to
    SegmentEdit edit{};
  };
  std::string source_file{};              // of a pair
  std::string format{};                   // as in --from
  std::uint64_t findings = 0;             // that the edits mend
  std::map<std::uint64_t, Edit> edits{};  // by Segment::number
};

struct FixCounts {
  std::uint64_t findings = 0;  // mended
  std::uint64_t segments = 0;
  std::uint64_t unsafe = 0;   // findings left that an unsafe fix would mend
  std::uint64_t refused = 0;  // fixes that would have brought up something else
};

class Fixer {
 public:
  // The findings of a checked document that are told to the user, and so may be mended.
  using Tell = std::function<std::vector<Finding>(const CheckedDocument&)>;

  Fixer(const RuleSet& rules, const Resources& resources, bool unsafe)
      : checker_(rules, resources), rules_(rules), unsafe_(unsafe) {}

  // The document after its fixes, checked; `checked` itself if there is nothing to mend. It lives
  // until the next call and refers to `checked`.
  const CheckedDocument& fix(const CheckedDocument& checked, const Tell& tell);

  const std::map<std::string, FileEdits>& files() const { return files_; }
  const FixCounts& counts() const { return counts_; }

 private:
  // The changes of one pass, by segment.
  struct Planned {
    std::vector<TextChange> changes{};
    std::vector<const Finding*> findings{};  // that they mend
  };
  using Plan = std::map<std::uint32_t, Planned>;
  using Changes = std::map<std::uint32_t, std::vector<TextChange>>;

  Plan plan_for(const Document& document, const std::vector<Finding>& told) const;
  bool may_be_made(const Finding& finding, const Segment& segment) const;
  CheckedDocument check(Document document);
  bool accept(const Document& document, const Plan& plan, const std::vector<Finding>& before,
              const std::vector<Finding>& after);
  void keep(const Document& before, const Document& after, const Changes& once);

  Checker checker_;
  const RuleSet& rules_;
  bool unsafe_;
  std::list<CheckedDocument> passes_{};
  std::set<std::uint64_t> refused_{};  // fingerprints, in the document at hand
  std::set<std::uint32_t> careful_{};  // segments whose fixes are made one by one
  std::map<std::string, FileEdits> files_{};
  FixCounts counts_{};
};

}  // namespace mtlint
