// What office documents hold: blocks of text, and tables, whose rows may be source and target.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "formats/blocks.h"
#include "formats/zip_archive.h"

namespace mtlint {

struct OfficeTable {
  std::string name{};  // "table 2", "Sheet1"
  std::vector<std::vector<std::string>> rows{};
  std::vector<std::size_t> numbers{};  // of each row, 1-based
  bool is_sheet = false;               // its cells are called B12
};

struct OfficeText {
  std::vector<Block> blocks{};  // the cells of tables too
  std::vector<OfficeTable> tables{};
};

using ReadOffice = Result<OfficeText> (*)(Input input);

// A document whose tables are bilingual: their rows are segments, their columns are found as in
// TSV. Without such tables, the English alone.
Result<SegmentReader> read_office(Input input, ReadOffice read, const InputOptions& options);

// One document of XML in an archive: `walk` takes what it holds.
using WalkOffice = void (*)(const pugi::xml_document& document, OfficeText& out);
Result<OfficeText> read_office_document(Input input, const std::string& entry, WalkOffice walk);

// The format of such documents: alone by their tables, two of them block by block. Not for folders.
template <ReadOffice read_document>
constexpr Format office_file_format(std::string_view name,
                                    std::span<const std::string_view> extensions,
                                    int (*looks_like)(std::string_view)) {
  return {.name = name,
          .extensions = extensions,
          .looks_like = looks_like,
          .read =
              [](Input input, const InputOptions& options) {
                return read_office(std::move(input), read_document, options);
              },
          .read_pair =
              [](Input source, Input target, const InputOptions&) {
                constexpr auto parse = [](Input input) -> Result<std::vector<Block>> {
                  Result<OfficeText> text = read_document(std::move(input));
                  if (!text) return Failure(std::move(text.error()));
                  return std::move(text->blocks);
                };
                return read_block_pair(std::move(source), std::move(target), {.parse = parse});
              },
          .in_folders = false};
}

// Parses an entry of the archive, which has to be there unless it is `optional`.
Result<std::optional<std::string>> entry_of(const ZipArchive& archive, const std::string& name);
std::optional<Error> parse_office_xml(const ZipArchive& archive, const std::string& name,
                                      std::string& bytes, pugi::xml_document& document);

// Adds a block of plain text unless it is blank.
void add_block(std::vector<Block>& blocks, Block::Kind kind, std::uint8_t level, std::string text);

// Elements stand at most this deep; what stands deeper is passed over.
inline constexpr int deepest_office = 64;

}  // namespace mtlint
