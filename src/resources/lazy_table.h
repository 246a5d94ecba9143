// The lexical table, read when it is first asked for: checks need it for few segments, and most
// documents have none of these.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "resources/lexical_table.h"

namespace mtlint {

class LazyTable {
 public:
  // The folder of models, and the house table on top of it, if there is one.
  explicit LazyTable(std::string folder, std::string house = {})
      : folder_(std::move(folder)), house_(std::move(house)) {}

  // Errors as LexicalTable::load() has them. Thread-safe.
  const Result<LexicalTable>& get() const {
    std::call_once(once_, [this] { table_.emplace(LexicalTable::load(folder_, house_)); });
    return *table_;
  }

 private:
  std::string folder_;
  std::string house_;
  mutable std::once_flag once_{};
  mutable std::optional<Result<LexicalTable>> table_{};
};

}  // namespace mtlint
