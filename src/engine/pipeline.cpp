// Each worker takes the next document, checks it, and whoever holds the next one in line delivers.

#include "engine/pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <variant>

namespace mtlint {
namespace {

using Outcome = std::variant<CheckedDocument, Error>;

class Pipeline {
 public:
  Pipeline(const NextDocument& next, const RuleSet& rules, const Resources& resources,
           unsigned threads, bool want_times,
           const std::function<bool(const CheckedDocument&)>& deliver,
           const std::function<void(const Error&)>& fault)
      : next_(next),
        rules_(rules),
        resources_(resources),
        in_flight_(2U * threads),
        want_times_(want_times),
        deliver_(deliver),
        fault_(fault) {}

  void work() {
    Checker checker(rules_, resources_);
    checker.times.wanted = want_times_;
    while (true) {
      std::uint64_t number = 0;
      auto document = take(number);
      if (document && !*document) break;
      if (!document) {
        finish(number, document.error());
        continue;
      }
      std::vector<Finding> findings = checker.check(**document);
      finish(number, CheckedDocument{std::move(**document), std::move(findings),
                                     std::move(checker.unused_allow), checker.allowed});
    }
    const std::lock_guard lock(mutex_);
    result_.times.add(checker.times);
  }

  PipelineResult result() { return std::move(result_); }

 private:
  // The next document and its number; waits while too many are in flight.
  Result<std::optional<Document>> take(std::uint64_t& number) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || (!reading_ && taken_ - delivered_ < in_flight_); });
    if (stopped_) return std::optional<Document>{};
    reading_ = true;
    lock.unlock();
    auto document = next_();
    lock.lock();
    reading_ = false;
    if (document && !*document)
      stopped_ = true;
    else
      number = taken_++;
    room_.notify_all();
    return document;
  }

  // Keeps the outcome until it is its turn; delivers everything whose turn has come.
  void finish(std::uint64_t number, Outcome outcome) {
    std::unique_lock lock(mutex_);
    waiting_.emplace(number, std::move(outcome));
    if (delivering_) return;
    delivering_ = true;
    for (auto next = waiting_.find(delivered_); next != waiting_.end() && !cancelled_;
         next = waiting_.find(delivered_)) {
      const Outcome ready = std::move(next->second);
      waiting_.erase(next);
      lock.unlock();
      const bool go_on = hand_over(ready);
      lock.lock();
      ++delivered_;
      if (!go_on) stopped_ = cancelled_ = true;
      room_.notify_all();
    }
    delivering_ = false;
  }

  bool hand_over(const Outcome& outcome) {
    if (const auto* error = std::get_if<Error>(&outcome)) {
      fault_(*error);
      return true;
    }
    ++result_.documents;
    return deliver_(std::get<CheckedDocument>(outcome));
  }

  const NextDocument& next_;
  const RuleSet& rules_;
  const Resources& resources_;
  const std::uint64_t in_flight_;
  const bool want_times_;
  const std::function<bool(const CheckedDocument&)>& deliver_;
  const std::function<void(const Error&)>& fault_;

  std::mutex mutex_;
  std::condition_variable room_;
  std::map<std::uint64_t, Outcome> waiting_;
  std::uint64_t taken_ = 0;
  std::uint64_t delivered_ = 0;
  bool reading_ = false;
  bool delivering_ = false;
  bool stopped_ = false;    // nothing more is taken
  bool cancelled_ = false;  // nothing more is delivered: nobody reads it
  PipelineResult result_;
};

}  // namespace

PipelineResult run_pipeline(Inputs& inputs, const RuleSet& rules, const Resources& resources,
                            unsigned threads, bool want_times,
                            const std::function<bool(const CheckedDocument&)>& deliver,
                            const std::function<void(const Error&)>& fault) {
  return run_pipeline([&] { return inputs.next(); }, rules, resources, threads, want_times, deliver,
                      fault);
}

PipelineResult run_pipeline(const NextDocument& next, const RuleSet& rules,
                            const Resources& resources, unsigned threads, bool want_times,
                            const std::function<bool(const CheckedDocument&)>& deliver,
                            const std::function<void(const Error&)>& fault) {
  threads = std::max(1U, threads);
  Pipeline pipeline(next, rules, resources, threads, want_times, deliver, fault);
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back([&] { pipeline.work(); });
  pipeline.work();
  helpers.clear();  // joins
  return pipeline.result();
}

}  // namespace mtlint
