// The lexical table, read when it is first asked for: checks need it for few segments, and most
// documents have none of these.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "resources/lexical_table.h"

namespace mtlint {

class LazyTable {
 public:
  explicit LazyTable(std::string folder) : folder_(std::move(folder)) {}

  // Null if it cannot be read. Thread-safe.
  const LexicalTable* get() const {
    std::call_once(once_, [this] {
      if (auto table = LexicalTable::load(folder_))
        table_ = std::make_unique<LexicalTable>(std::move(*table));
    });
    return table_.get();
  }

 private:
  std::string folder_;
  mutable std::once_flag once_{};
  mutable std::unique_ptr<const LexicalTable> table_{};
};

}  // namespace mtlint
