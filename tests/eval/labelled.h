// Labelled data: one JSON object a line with the English to check, better English, and a label.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "doc/segment.h"

namespace mtlint::eval {

struct Row {
  std::string id{}, source{}, target{}, good{}, category{}, system{}, doc{}, src_lang{};
  std::optional<Span> span{};  // in code points of the target
  bool has_source = false;
};

// The labels that mean "nothing is wrong here".
bool is_clean(const Row& row);

// Which half of the data a row belongs to, by a hash of its source: rules are tuned on one half and
// reported on the other.
enum class Part { all, tune, held };
bool is_in(const Row& row, Part part);

Result<std::vector<Row>> read_rows(const std::string& file);

// Rows as documents: those of one document and system stand together, others alone. `good`: the
// better English is checked instead of the target. `origin` gets the row of each segment, document
// by document.
std::vector<Document> documents_of(const std::vector<Row>& rows, bool good,
                                   std::vector<std::vector<std::size_t>>& origin);

}  // namespace mtlint::eval
