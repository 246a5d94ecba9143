// Builds the tables of resources/form_table.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "resources/form_table.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

class FormTableBuilder {
 public:
  explicit FormTableBuilder(Language language)
      : spaced_(!is_unspaced(language) && language != Language::ko) {}

  // Adds a folded form; the payload of the first one of equal forms stays. Forms that are empty or
  // longer than FormTable::longest_form are left out.
  void add(std::string_view form, std::uint32_t payload) { forms_.emplace_back(form, payload); }

  // The slots, whose texts stand in `pool`.
  std::vector<FormSlot> finish(StringPool& pool);

 private:
  bool spaced_;
  std::vector<std::pair<std::string, std::uint32_t>> forms_{};
};

}  // namespace mtlint
