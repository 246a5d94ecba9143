// Documents as blocks: headings, paragraphs, items of lists, cells. Two documents of one format,
// whose blocks go together by their order, kind and length, are a translation.
//
// A format gives a function from a file to its blocks; segments, pairing and write-back are the
// same for all. Finer alignment, by sentences, is not done here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/editing.h"
#include "formats/inline_text.h"

namespace mtlint {

struct Block {
  enum class Kind : std::uint8_t { paragraph, heading, item, cell, quotation, title };

  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;  // of a heading
  std::string id{};        // "paragraph 7"; empty where the line says all
  InlineText text{};
  std::uint64_t line = 0;      // 0: the format has no lines
  std::uint64_t begin = 0;     // in the file: nothing of it stands before
  std::uint64_t empty_at = 0;  // unused by formats that cannot be written back
};

struct BlockFormat {
  Result<std::vector<Block>> (*parse)(Input input);
  void (*spell)(std::string_view text, std::uint8_t style, std::string& out) = nullptr;
};

// The English alone, block by block.
Result<SegmentReader> read_blocks(Input input, const BlockFormat& format);
Result<SegmentReader> read_block_pair(Input source, Input target, const BlockFormat& format);

// The format of such files, which can be written back; not for folders. `blocks` is a constant of
// the format's file.
template <const BlockFormat& blocks>
constexpr Format block_file_format(std::string_view name,
                                   std::span<const std::string_view> extensions,
                                   int (*looks_like)(std::string_view) = only_the_extension_tells) {
  return {.name = name,
          .extensions = extensions,
          .looks_like = looks_like,
          .read = [](Input input,
                     const InputOptions&) { return read_blocks(std::move(input), blocks); },
          .read_pair =
              [](Input source, Input target, const InputOptions&) {
                return read_block_pair(std::move(source), std::move(target), blocks);
              },
          .writes = true,
          .in_folders = false};
}

// Which blocks go together: indices, or -1 where one has no partner.
struct BlockPair {
  std::ptrdiff_t source = -1;
  std::ptrdiff_t target = -1;
  bool sure = false;
};
std::vector<BlockPair> pair_blocks(const std::vector<Block>& source,
                                   const std::vector<Block>& target);

}  // namespace mtlint
