// Tables of office documents to segments.

#include "formats/office.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/line_reader.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// "A", "Z", "AA"
std::string column_letters(std::size_t index) {
  std::string letters;
  for (++index; index > 0; index = (index - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (index - 1) % 26));
  return letters;
}

bool is_blank_row(const std::vector<std::string>& row) {
  return std::ranges::all_of(row, [](const std::string& cell) { return is_blank(cell); });
}

class OfficeReader {
 public:
  OfficeReader(Input input, ReadOffice read, const InputOptions& options,
               std::optional<Columns> columns)
      : file_(input.file),
        input_(std::move(input)),
        read_(read),
        options_(options),
        stated_(std::move(columns)) {}

  Result<bool> next(RawSegment& segment) {
    if (!started_) {
      started_ = true;
      Result<OfficeText> text = read_(std::move(input_));
      if (!text) return Failure(std::move(text.error()));
      text_ = std::move(*text);
      alone_ = !is_bilingual();
    }
    return alone_ ? next_block(segment) : next_row(segment);
  }

  bool edit(const SegmentEdit&, std::vector<Replacement>&) const { return false; }

 private:
  // Are the tables the document, or only part of it?
  bool is_bilingual() {
    std::size_t in_tables = 0;
    std::size_t all = 0;
    for (const Block& block : text_.blocks) {
      all += block.text.text().size();
      if (block.kind == Block::Kind::cell) in_tables += block.text.text().size();
    }
    const bool columns = std::ranges::any_of(text_.tables, [](const OfficeTable& table) {
      return !table.rows.empty() && table.rows.front().size() > 1;
    });
    if (stated_ && !stated_->has_source && text_.tables.empty()) return false;
    return columns && 2 * in_tables >= all;
  }

  Result<bool> next_block(RawSegment& segment) {
    if (block_ == text_.blocks.size()) return false;
    const Block& block = text_.blocks[block_++];
    segment.id = block.id;
    segment.target = block.text.text();
    segment.has_source = false;
    return true;
  }

  Result<bool> next_row(RawSegment& segment) {
    for (; table_ < text_.tables.size(); ++table_, row_ = 0) {
      const OfficeTable& table = text_.tables[table_];
      if (row_ == 0) {
        const bool wide = !table.rows.empty() && table.rows.front().size() > 1;
        if (!wide && text_.tables.size() > 1) continue;  // a sheet of notes
        reader_.emplace(file_, stated_);
      }
      while (row_ < table.rows.size()) {
        Result<bool> taken = take_row(table, row_++, segment);
        if (!taken || *taken) return taken;
      }
    }
    return false;
  }

  Result<bool> take_row(const OfficeTable& table, std::size_t row, RawSegment& segment) {
    const std::vector<std::string>& cells = table.rows[row];
    if (is_blank_row(cells)) return false;
    record_.cells.assign(cells.begin(), cells.end());
    record_.begins.assign(cells.size(), 0);
    record_.raw = {};
    record_.line = 1;
    record_.parts.assign(1, {0, 0});
    segment.id = {};
    Result<bool> taken = reader_->segment_of(record_, segment);
    const std::size_t cell = taken && *taken ? reader_->target_cell() : 0;
    const std::string number = std::to_string(table.numbers[row]);
    const std::string place = table.is_sheet ? table.name + "!" + column_letters(cell) + number
                                             : table.name + ", row " + number;
    if (!taken) {
      taken.error().what = place + ": " + taken.error().what;
      return taken;
    }
    if (*taken && segment.id.empty()) {
      id_ = place;
      segment.id = id_;
    }
    segment.line = 0;
    return *taken;
  }

  std::string file_;
  Input input_;
  ReadOffice read_;
  InputOptions options_;
  std::optional<Columns> stated_;
  bool started_ = false;
  bool alone_ = false;
  OfficeText text_{};
  std::size_t block_ = 0;
  std::size_t table_ = 0;
  std::size_t row_ = 0;
  std::optional<Table> reader_{};
  Record record_{};
  std::string id_{};
};

}  // namespace

Result<SegmentReader> read_office(Input input, ReadOffice read, const InputOptions& options) {
  Result<std::optional<Columns>> columns = stated_columns(options);
  if (!columns) return Failure(std::move(columns.error()));
  SegmentReader reader = reader_of(
      std::make_shared<OfficeReader>(std::move(input), read, options, std::move(*columns)));
  reader.edit = nullptr;
  return reader;
}

Result<std::optional<std::string>> entry_of(const ZipArchive& archive, const std::string& name) {
  Result<std::optional<std::string>> bytes = archive.entry(name);
  if (!bytes || *bytes) return bytes;
  return Failure(archive.fault("the archive has no \"" + name + "\"",
                               "is it a document of another kind? see --from"));
}

std::optional<Error> parse_office_xml(const ZipArchive& archive, const std::string& name,
                                      std::string& bytes, pugi::xml_document& document) {
  const std::size_t bad = first_invalid_byte(bytes).value_or(bytes.size());
  if (bad < bytes.size() || bytes.find("<!DOCTYPE") != std::string::npos)
    return archive.fault(
        "\"" + name + "\" in the archive " +
            (bad < bytes.size() ? "is not valid UTF-8" : "declares a document type"),
        "save the document again with its own program");
  const pugi::xml_parse_result parsed = document.load_buffer_inplace(
      bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (parsed) return std::nullopt;
  return archive.fault(
      fmt::format("\"{}\" in the archive is not well-formed XML: {}", name, parsed.description()),
      "save the document again with its own program");
}

void add_block(std::vector<Block>& blocks, Block::Kind kind, std::uint8_t level, std::string text) {
  if (is_blank(text)) return;
  // "&#0;" of XML that pugixml lets pass.
  std::erase(text, '\0');
  Block& block = blocks.emplace_back();
  block.kind = kind;
  block.level = level;
  block.id = fmt::format("paragraph {}", blocks.size());
  if (first_invalid_byte(text)) text = valid_utf8(text);  // a number of half a character
  block.text.set(std::move(text), {});
}

Result<OfficeText> read_office_document(Input input, const std::string& entry, WalkOffice walk) {
  Result<ZipArchive> archive = ZipArchive::open(std::move(input));
  if (!archive) return Failure(std::move(archive.error()));
  Result<std::optional<std::string>> bytes = entry_of(*archive, entry);
  if (!bytes) return Failure(std::move(bytes.error()));
  pugi::xml_document document;
  if (auto fault = parse_office_xml(*archive, entry, **bytes, document))
    return Failure(std::move(*fault));
  OfficeText text;
  walk(document, text);
  return text;
}

}  // namespace mtlint
