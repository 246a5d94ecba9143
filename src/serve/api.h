// What `mtlint serve` answers, without the network: requests in, JSON out.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check.h"
#include "engine/settings.h"
#include "resources/resources.h"

namespace mtlint {

struct ApiLimits {
  std::size_t segments = 2000;      // in one request
  std::size_t bytes = 1024 * 1024;  // of a request's body
};

struct ApiAnswer {
  int status = 200;
  std::string body{};  // JSON
};

class Api {
 public:
  Api(const Settings& settings, const RuleSet& rules, const Resources& resources, ApiLimits limits);

  // {"source": "…", "target": "…"} (lines or paragraphs, one a segment) or {"segments": [{"id",
  // "source", "target"}, …]}; optional "source_lang". Gives {"segments": n, "source_lang": "zh",
  // "findings": [as --format jsonl, …]}. Errors are {"error": {"what", "hint"}} with status 400 or
  // 413. May be called by many threads.
  ApiAnswer check(std::string_view body);

  ApiAnswer rules() const;
  ApiAnswer rule(std::string_view name) const;  // 404 if there is none

  const ApiLimits& limits() const { return limits_; }

 private:
  std::unique_ptr<Checker> borrow();
  void give_back(std::unique_ptr<Checker> checker);

  const Settings& settings_;
  const RuleSet& rules_;
  const Resources& resources_;
  ApiLimits limits_;
  std::mutex mutex_{};
  std::vector<std::unique_ptr<Checker>> idle_{};  // one for each thread that checks at a time
};

}  // namespace mtlint
