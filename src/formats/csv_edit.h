// Write-back of CSV: a cell keeps its quotes, or gets them where the new text needs them.
#pragma once

#include <vector>

#include "formats/columns.h"
#include "formats/editing.h"

namespace mtlint {

// The edit of one cell of a record; false if there is nothing to do.
bool edit_csv_cell(const Record& record, std::size_t cell, char separator, const SegmentEdit& edit,
                   std::vector<Replacement>& out);

}  // namespace mtlint
