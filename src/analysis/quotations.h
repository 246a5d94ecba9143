// Where a quotation ends in the source and where it ends in the English.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/segment_view.h"

namespace mtlint {

struct QuotationFault {
  std::uint32_t mark = 0;  // token: the closing mark of the English
  bool early = false;      // closed before the quoted words end; else after
};

// 他说：“雨停了。我们走吧。” / “The rain has stopped,” he said. We are going.
// Only where either side has one quotation, which holds whole sentences. The source's sentences
// behind its closing mark are counted against those of the English.
std::optional<QuotationFault> quotation_fault(const SegmentView& segment);

}  // namespace mtlint
