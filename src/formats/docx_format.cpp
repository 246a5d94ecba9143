// DOCX: a document whose tables hold source and target, two documents, or the English alone. See
// docs/formats.md.

#include <array>
#include <utility>

#include "formats/office.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".docx"};

// Characters of runs; deleted words of tracked changes, field codes and comments are no text.
void add_text(const pugi::xml_node& node, int depth, std::string& text) {
  if (depth > deepest_office) return;
  for (const pugi::xml_node child : node) {
    const std::string_view name = child.name();
    if (name == "w:t")
      text += child.text().get();
    else if (name == "w:tab")
      text += '\t';
    else if (name == "w:br" || name == "w:cr")
      text += '\n';
    else if (name == "w:noBreakHyphen")
      text += "\u2011";
    else if (name != "w:del" && name != "w:moveFrom" && name != "w:instrText" && name != "w:pPr" &&
             name != "w:rPr" && name != "mc:Fallback" && name != "w:txbxContent")
      add_text(child, depth + 1, text);
  }
}

// "Heading2" and "2" as outline level are headings; a number before a paragraph makes it an item.
std::pair<Block::Kind, std::uint8_t> kind_of(const pugi::xml_node& paragraph) {
  const pugi::xml_node facts = paragraph.child("w:pPr");
  const std::string_view style = facts.child("w:pStyle").attribute("w:val").as_string();
  if (style == "Title") return {Block::Kind::title, 0};
  const bool heading = style.starts_with("Heading") || style.starts_with("heading");
  if (heading && style.back() >= '1' && style.back() <= '9')
    return {Block::Kind::heading, static_cast<std::uint8_t>(style.back() - '0')};
  if (const pugi::xml_node level = facts.child("w:outlineLvl"))
    return {Block::Kind::heading,
            static_cast<std::uint8_t>(level.attribute("w:val").as_uint() % 9 + 1)};
  if (facts.child("w:numPr")) return {Block::Kind::item, 0};
  return {Block::Kind::paragraph, 0};
}

class Walk {
 public:
  explicit Walk(OfficeText& out) : out_(out) {}

  void body(const pugi::xml_node& parent, int depth) {
    if (depth > deepest_office) return;
    for (const pugi::xml_node child : parent) {
      const std::string_view name = child.name();
      if (name == "w:p") {
        std::string text;
        add_text(child, 0, text);
        const auto [kind, level] = kind_of(child);
        add_block(out_.blocks, kind, level, std::move(text));
      } else if (name == "w:tbl") {
        table(child);
      } else if (name == "w:sdt" || name == "w:sdtContent" || name == "w:ins") {
        body(child, depth + 1);
      }
    }
  }

 private:
  void table(const pugi::xml_node& node) {
    OfficeTable made;
    made.name = "table " + std::to_string(out_.tables.size() + 1);
    std::size_t number = 0;
    for (const pugi::xml_node row : node.children("w:tr")) {
      std::vector<std::string> cells;
      for (const pugi::xml_node cell : row.children("w:tc")) {
        std::string text;
        for (const pugi::xml_node paragraph : cell.children("w:p")) {
          if (!text.empty()) text += '\n';
          add_text(paragraph, 0, text);
        }
        std::vector<Block> clean;
        add_block(clean, Block::Kind::cell, 0, text);
        cells.push_back(clean.empty() ? std::string() : clean.front().text.text());
        add_block(out_.blocks, Block::Kind::cell, 0, std::move(text));
      }
      made.rows.push_back(std::move(cells));
      made.numbers.push_back(++number);
    }
    out_.tables.push_back(std::move(made));
  }

  OfficeText& out_;
};

Result<OfficeText> read_document(Input input) {
  return read_office_document(std::move(input), "word/document.xml",
                              [](const pugi::xml_document& document, OfficeText& out) {
                                Walk(out).body(document.child("w:document").child("w:body"), 0);
                              });
}

int looks_like(std::string_view head) {
  return head.starts_with("PK\x03\x04") && head.find("word/") != std::string_view::npos ? 90 : 0;
}

}  // namespace

extern const Format docx_format = office_file_format<read_document>("docx", extensions, looks_like);

}  // namespace mtlint
