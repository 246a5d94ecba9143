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

// Parses an entry of the archive, which has to be there unless it is `optional`.
Result<std::optional<std::string>> entry_of(const ZipArchive& archive, const std::string& name);
std::optional<Error> parse_office_xml(const ZipArchive& archive, const std::string& name,
                                      std::string& bytes, pugi::xml_document& document);

// Adds a block of plain text unless it is blank.
void add_block(std::vector<Block>& blocks, Block::Kind kind, std::uint8_t level, std::string text);

// Elements stand at most this deep; what stands deeper is passed over.
inline constexpr int deepest_office = 64;

}  // namespace mtlint
