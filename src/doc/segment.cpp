// Storage for the texts of a document.

#include "doc/segment.h"

#include <cstring>

namespace mtlint {

std::string segment_name(const Segment& segment) {
  return segment.id.empty() ? std::to_string(segment.number) : std::string(segment.id);
}

std::string_view TextStore::keep(std::string_view text) {
  if (text.empty()) return {};
  bytes_ += text.size();
  if (text.size() > block_size / 4) {  // a large text gets a block of its own, before the open one
    auto block = std::make_unique_for_overwrite<char[]>(text.size());
    std::memcpy(block.get(), text.data(), text.size());
    const char* data = block.get();
    const auto open_block = blocks_.empty() ? blocks_.end() : blocks_.end() - 1;
    blocks_.insert(open_block, std::move(block));
    return {data, text.size()};
  }
  if (blocks_.empty() || used_ + text.size() > block_size) {
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size));
    used_ = 0;
  }
  char* data = blocks_.back().get() + used_;
  std::memcpy(data, text.data(), text.size());
  used_ += text.size();
  return {data, text.size()};
}

}  // namespace mtlint
