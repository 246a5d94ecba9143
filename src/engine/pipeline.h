// Documents through a pool of threads and out again in their order: the same bytes for any number
// of threads, with a bounded number of documents in flight.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/error.h"
#include "engine/check.h"
#include "engine/inputs.h"

namespace mtlint {

struct CheckedDocument {
  Document document{};
  std::vector<Finding> findings{};
  std::vector<UnusedAllow> unused_allow{};
  std::uint64_t allowed = 0;  // findings that the input itself allows
};

struct PipelineResult {
  std::uint64_t documents = 0;
  CheckTimes times{};
};

// Gives the next document, an error of one input, or the end.
using NextDocument = std::function<Result<std::optional<Document>>()>;

// Calls `deliver` for each document in order, one call at a time, and `fault` for each input error
// (in order too). `deliver` returns false to stop early (the reader of our output has gone).
PipelineResult run_pipeline(Inputs& inputs, const RuleSet& rules, const Resources& resources,
                            unsigned threads, bool want_times,
                            const std::function<bool(const CheckedDocument&)>& deliver,
                            const std::function<void(const Error&)>& fault);
PipelineResult run_pipeline(const NextDocument& next, const RuleSet& rules,
                            const Resources& resources, unsigned threads, bool want_times,
                            const std::function<bool(const CheckedDocument&)>& deliver,
                            const std::function<void(const Error&)>& fault);

}  // namespace mtlint
