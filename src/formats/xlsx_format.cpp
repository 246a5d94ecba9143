// XLSX: sheets whose columns are source and target, found as in TSV. See docs/formats.md.

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "formats/office.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 2> extensions{".xlsx", ".xlsm"};

constexpr std::size_t most_columns = 256;
constexpr std::size_t most_cells = 8'000'000;
constexpr std::size_t most_text = 256 * 1024 * 1024;  // one long string may stand in every cell

// The characters of <si> or <is>: <t>, and <t> of runs, but not the readings of Japanese (<rPh>).
std::string text_of(const pugi::xml_node& item) {
  std::string text = item.child("t").text().get();
  for (const pugi::xml_node run : item.children("r")) text += run.child("t").text().get();
  std::vector<Block> clean;
  add_block(clean, Block::Kind::cell, 0, std::move(text));
  return clean.empty() ? std::string() : clean.front().text.text();
}

// "AB12": column 27
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > most_columns) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column == 0 ? most_columns : column - 1;
}

class Workbook {
 public:
  explicit Workbook(const ZipArchive& archive) : archive_(archive) {}

  Result<OfficeText> read() {
    OfficeText text;
    if (!read_shared() || !read_links() || !read_sheets(text)) return Failure(std::move(*fault_));
    for (const OfficeTable& table : text.tables)
      for (const auto& row : table.rows)
        for (const std::string& cell : row) add_block(text.blocks, Block::Kind::cell, 0, cell);
    return text;
  }

 private:
  bool load(const std::string& name, bool optional, std::string& bytes,
            pugi::xml_document& document) {
    Result<std::optional<std::string>> entry =
        optional ? archive_.entry(name) : entry_of(archive_, name);
    if (!entry) {
      fault_ = std::move(entry.error());
      return false;
    }
    if (!*entry) return true;
    bytes = std::move(**entry);
    fault_ = parse_office_xml(archive_, name, bytes, document);
    return !fault_;
  }

  bool read_shared() {
    std::string bytes;
    pugi::xml_document document;
    if (!load("xl/sharedStrings.xml", true, bytes, document)) return false;
    for (const pugi::xml_node item : document.child("sst").children("si"))
      shared_.push_back(text_of(item));
    return true;
  }

  bool read_links() {
    std::string bytes;
    pugi::xml_document document;
    if (!load("xl/_rels/workbook.xml.rels", false, bytes, document)) return false;
    for (const pugi::xml_node link : document.child("Relationships").children("Relationship"))
      links_[link.attribute("Id").as_string()] = link.attribute("Target").as_string();
    return true;
  }

  bool read_sheets(OfficeText& text) {
    std::string bytes;
    pugi::xml_document document;
    if (!load("xl/workbook.xml", false, bytes, document)) return false;
    for (const pugi::xml_node sheet :
         document.child("workbook").child("sheets").children("sheet")) {
      const auto link = links_.find(sheet.attribute("r:id").as_string());
      if (link == links_.end() || link->second.find("worksheets/") == std::string::npos) continue;
      const std::string path =
          link->second.starts_with('/') ? link->second.substr(1) : "xl/" + link->second;
      OfficeTable& table = text.tables.emplace_back();
      table.name = sheet.attribute("name").as_string();
      table.is_sheet = true;
      if (!read_sheet(path, table)) return false;
    }
    if (text.tables.empty())
      fault_ = archive_.fault("the workbook has no sheet with cells", "save it again as XLSX");
    return !fault_;
  }

  bool read_sheet(const std::string& path, OfficeTable& table) {
    std::string bytes;
    pugi::xml_document document;
    if (!load(path, false, bytes, document)) return false;
    std::size_t width = 0;
    std::size_t number = 0;
    for (const pugi::xml_node row :
         document.child("worksheet").child("sheetData").children("row")) {
      number = row.attribute("r").as_ullong(number + 1);
      std::vector<std::string> cells;
      for (const pugi::xml_node cell : row.children("c")) {
        const pugi::xml_attribute reference = cell.attribute("r");
        const std::size_t column = reference ? column_of(reference.as_string()) : cells.size();
        if (column >= most_columns) continue;
        if (cells.size() <= column) cells.resize(column + 1);
        cells[column] = value_of_cell(cell);
        text_ += cells[column].size();
      }
      while (!cells.empty() && cells.back().empty()) cells.pop_back();
      if (cells.empty()) continue;
      width = std::max(width, cells.size());
      if (table.rows.size() * width > most_cells || text_ > most_text) {
        fault_ = archive_.fault("the sheet \"" + table.name + "\" holds too much",
                                "save it as CSV or TSV");
        return false;
      }
      table.rows.push_back(std::move(cells));
      table.numbers.push_back(number);
    }
    for (auto& row : table.rows) row.resize(width);
    return true;
  }

  std::string value_of_cell(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").as_string();
    if (type == "inlineStr") return text_of(cell.child("is"));
    const char* value = cell.child("v").text().get();
    if (type != "s") return value;
    const unsigned long long index = cell.child("v").text().as_ullong(shared_.size());
    return index < shared_.size() ? shared_[index] : std::string();
  }

  const ZipArchive& archive_;
  std::vector<std::string> shared_{};
  std::unordered_map<std::string, std::string> links_{};
  std::size_t text_ = 0;
  std::optional<Error> fault_{};
};

Result<OfficeText> read_workbook(Input input) {
  Result<ZipArchive> archive = ZipArchive::open(std::move(input));
  if (!archive) return Failure(std::move(archive.error()));
  return Workbook(*archive).read();
}

Result<SegmentReader> read(Input input, const InputOptions& options) {
  return read_office(std::move(input), read_workbook, options);
}

int looks_like(std::string_view head) {
  return head.starts_with("PK\x03\x04") && head.find("xl/") != std::string_view::npos ? 90 : 0;
}

}  // namespace

extern const Format xlsx_format{.name = "xlsx",
                                .extensions = extensions,
                                .looks_like = looks_like,
                                .read = read,
                                .in_folders = false};

}  // namespace mtlint
