// Blocks to segments.

#include "formats/blocks.h"

#include <memory>
#include <utility>

namespace mtlint {
namespace {

class BlockDocument {
 public:
  BlockDocument(std::optional<Input> source, Input target, const BlockFormat& format)
      : source_input_(std::move(source)), target_input_(std::move(target)), format_(format) {}

  Result<bool> next(RawSegment& segment) {
    if (!started_)
      if (Result<void> read = start(); !read) return Failure(std::move(read.error()));
    if (next_ == pairs_.size()) return false;
    const BlockPair& pair = pairs_[next_++];
    const Block* source =
        pair.source < 0 ? nullptr : &source_[static_cast<std::size_t>(pair.source)];
    last_ = pair.target < 0 ? nullptr : &target_[static_cast<std::size_t>(pair.target)];
    give(source, pair.sure, segment);
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    if (!last_ || !format_.spell) return false;
    const std::vector<TextChange> changes = changes_of(edit, last_->text.text());
    return !changes.empty() &&
           replace_in_pieces(last_->text.pieces(), last_->empty_at, changes, format_.spell, out);
  }

 private:
  Result<void> start() {
    started_ = true;
    if (source_input_) {
      Result<std::vector<Block>> source = format_.parse(std::move(*source_input_));
      if (!source) return Failure(std::move(source.error()));
      source_ = std::move(*source);
    }
    Result<std::vector<Block>> target = format_.parse(std::move(target_input_));
    if (!target) return Failure(std::move(target.error()));
    target_ = std::move(*target);
    if (source_input_) {
      pairs_ = pair_blocks(source_, target_);
    } else {
      for (std::size_t i = 0; i < target_.size(); ++i)
        pairs_.push_back({-1, static_cast<std::ptrdiff_t>(i), true});
    }
    return {};
  }

  void give(const Block* source, bool sure, RawSegment& segment) {
    const Block& named = last_ ? *last_ : *source;
    id_ = (last_ || named.id.empty() ? "" : "source ") + named.id;
    segment.id = id_;
    segment.has_source = source_input_.has_value();
    segment.trusted_pair = sure;
    segment.source = source ? std::string_view(source->text.text()) : std::string_view();
    segment.target = last_ ? std::string_view(last_->text.text()) : std::string_view();
    segment.source_codes.clear();
    segment.target_codes.clear();
    if (source) source->text.codes(segment.source_codes);
    if (last_) last_->text.codes(segment.target_codes);
    if (last_) line_ = last_->line;
    segment.line = line_;
    segment.locked = last_ == nullptr;
    segment.settled = last_ ? last_->begin : 0;
  }

  std::optional<Input> source_input_;
  Input target_input_;
  BlockFormat format_;
  bool started_ = false;
  std::vector<Block> source_{};
  std::vector<Block> target_{};
  std::vector<BlockPair> pairs_{};
  std::size_t next_ = 0;
  std::uint64_t line_ = 0;
  std::string id_{};
  const Block* last_ = nullptr;
};

}  // namespace

Result<SegmentReader> read_blocks(Input input, const BlockFormat& format) {
  return reader_of(std::make_shared<BlockDocument>(std::nullopt, std::move(input), format));
}

Result<SegmentReader> read_block_pair(Input source, Input target, const BlockFormat& format) {
  return reader_of(std::make_shared<BlockDocument>(std::move(source), std::move(target), format));
}

}  // namespace mtlint
