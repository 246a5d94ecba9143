// What the dictionaries found in all documents of a run, for reports that list it.
#pragma once

#include <vector>

#include "analysis/analyst.h"
#include "engine/idiom_list.h"
#include "engine/term_list.h"
#include "engine/whos_who.h"

namespace mtlint {

struct LookUps {
  std::vector<NameEntryOfDocument> names{};
  std::vector<IdiomEntryOfDocument> idioms{};
  std::vector<TermOfDocument> terms{};
};

class LookUpCollector {
 public:
  explicit LookUpCollector(const Resources& resources);

  void add(const Document& document);
  LookUps look_ups() const { return {names_.entries(), idioms_.entries(), terms_.entries()}; }

 private:
  const Resources& resources_;
  Analyst analyst_;
  Analysis facts_{};
  WhosWho names_;
  IdiomList idioms_;
  TermList terms_;
};

}  // namespace mtlint
