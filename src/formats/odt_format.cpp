// ODT: a document whose tables hold source and target, two documents, or the English alone. See
// docs/formats.md.

#include <algorithm>
#include <array>
#include <utility>

#include "formats/office.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".odt"};

void add_text(const pugi::xml_node& node, int depth, std::string& text) {
  if (depth > deepest_office) return;
  for (const pugi::xml_node child : node) {
    const std::string_view name = child.name();
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      text += child.value();
    else if (name == "text:tab")
      text += '\t';
    else if (name == "text:line-break")
      text += '\n';
    else if (name == "text:s")
      text.append(std::min(1000U, child.attribute("text:c").as_uint(1)), ' ');
    else if (name != "office:annotation" && name != "text:note" && name != "draw:frame")
      add_text(child, depth + 1, text);
  }
}

class Walk {
 public:
  explicit Walk(OfficeText& out) : out_(out) {}

  void body(const pugi::xml_node& parent, Block::Kind kind, int depth) {
    if (depth > deepest_office) return;
    for (const pugi::xml_node child : parent) {
      const std::string_view name = child.name();
      if (name == "text:p" || name == "text:h") {
        std::string text;
        add_text(child, 0, text);
        const bool heading = name == "text:h";
        const auto level =
            static_cast<std::uint8_t>(child.attribute("text:outline-level").as_uint(1) % 10);
        add_block(out_.blocks, heading ? Block::Kind::heading : kind,
                  heading ? level : std::uint8_t{0}, std::move(text));
      } else if (name == "table:table") {
        table(child);
      } else if (name == "text:list" || name == "text:list-item") {
        body(child, Block::Kind::item, depth + 1);
      } else if (name == "text:section") {
        body(child, kind, depth + 1);
      }
    }
  }

 private:
  void table(const pugi::xml_node& node) {
    OfficeTable made;
    made.name = "table " + std::to_string(out_.tables.size() + 1);
    rows(node, made, 0);
    out_.tables.push_back(std::move(made));
  }

  void rows(const pugi::xml_node& node, OfficeTable& made, int depth) {
    if (depth > deepest_office) return;
    for (const pugi::xml_node child : node) {
      const std::string_view name = child.name();
      if (name == "table:table-header-rows" || name == "table:table-rows")
        rows(child, made, depth + 1);
      if (name != "table:table-row") continue;
      std::vector<std::string> cells;
      for (const pugi::xml_node cell : child.children("table:table-cell")) {
        std::vector<Block> parts;
        std::string text;
        for (const pugi::xml_node paragraph : cell.children("text:p")) {
          if (!text.empty()) text += '\n';
          add_text(paragraph, 0, text);
        }
        add_block(parts, Block::Kind::cell, 0, text);
        cells.push_back(parts.empty() ? std::string() : parts.front().text.text());
        add_block(out_.blocks, Block::Kind::cell, 0, std::move(text));
      }
      made.rows.push_back(std::move(cells));
      made.numbers.push_back(made.numbers.size() + 1);
    }
  }

  OfficeText& out_;
};

Result<OfficeText> read_document(Input input) {
  return read_office_document(
      std::move(input), "content.xml", [](const pugi::xml_document& document, OfficeText& out) {
        Walk(out).body(
            document.child("office:document-content").child("office:body").child("office:text"),
            Block::Kind::paragraph, 0);
      });
}

int looks_like(std::string_view head) {
  return head.starts_with("PK\x03\x04") &&
                 head.find("application/vnd.oasis.opendocument.text") != std::string_view::npos
             ? 95
             : 0;
}

}  // namespace

extern const Format odt_format = office_file_format<read_document>("odt", extensions, looks_like);

}  // namespace mtlint
