// Android's strings.xml: the English alone, or two files paired by name. See docs/formats.md.

#include <array>
#include <memory>

#include "formats/string_table.h"
#include "formats/xml_stream.h"
#include "formats/xml_walk.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".xml"};

// New text: the escapes of Android, then those of XML.
void spell(std::string_view text, std::uint8_t style, std::string& out) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'' || c == '"' || c == '\\')
      escaped.append("\\").append(1, c);
    else if (c == '\n')
      escaped += "\\n";
    else
      escaped += c;
  }
  spell_xml(escaped, style, out);
}

class Parser {
 public:
  explicit Parser(Input input) : xml_(std::move(input)) {}

  Result<StringTable> run() {
    bool good = true;
    for (XmlEvent event; good && xml_.next(event);) {
      if (event.kind != XmlEvent::Kind::start) continue;
      if (std::exchange(first_, false)) {
        good = event.text == "resources" ||
               xml_.fail(event,
                         "the file is no string file of Android: its first element is <" +
                             std::string(event.text) + ">",
                         "see --from");
      } else if (event.attribute("translatable") == "false") {
        good = skip_element(xml_);
      } else if (event.text == "string") {
        good = text(event, std::string(event.attribute("name")));
      } else if (event.text == "plurals" || event.text == "string-array") {
        good = items(event);
      } else {
        good = skip_element(xml_);
      }
    }
    if (xml_.fault()) return Failure(*xml_.fault());
    return std::move(table_);
  }

 private:
  // <item quantity="one">, or one after the other.
  bool items(const XmlEvent& list) {
    const std::string name(list.attribute("name"));
    std::size_t index = 0;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end) return true;
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view quantity = event.attribute("quantity");
      const std::string which = quantity.empty() ? std::to_string(index++) : std::string(quantity);
      if (!text(event, name + "[" + which + "]")) return false;
    }
    return false;
  }

  bool text(const XmlEvent& start, std::string key) {
    StringEntry& made = table_.entries.emplace_back();
    made.key = std::move(key);
    made.line = xml_.line_of(start);
    made.begin = start.begin;
    made.empty_at = xml_.bytes(start).ends_with("/>") ? 0 : start.end;
    made.text.clear(false);
    std::vector<std::string> open;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::text) {
        characters(event, made.text);
        if (made.text.text().size() > XmlStream::longest_token) return xml_.text_too_long(event);
      } else if (event.kind == XmlEvent::Kind::end) {
        if (open.empty()) return true;
        made.text.add({.shape = InlineCode::Shape::closes, .native = "</" + open.back() + ">"},
                      event.begin, event.end);
        open.pop_back();
      } else {
        open.emplace_back(event.text);
        const std::string tag(xml_.bytes(event));
        made.text.add({.shape = InlineCode::Shape::opens, .native = tag}, event.begin, event.end);
      }
    }
    return false;
  }

  // A backslash escapes the next character; a quote only keeps white space as it is.
  void characters(const XmlEvent& event, InlineText& text) {
    if (!event.plain) return text.add(event);
    XmlEvent part = event;
    for (std::size_t at = 0; at < event.text.size();) {
      const std::size_t stop = std::min(event.text.find_first_of("\\\"", at), event.text.size());
      if (stop > at) {
        part.text = event.text.substr(at, stop - at);
        part.begin = event.begin + at;
        part.end = event.begin + stop;
        text.add(part);
      }
      at = stop;
      if (at == event.text.size()) break;
      if (event.text[at] == '"') {
        ++at;
        continue;
      }
      std::string meaning;
      std::size_t next = at;
      const char letter = at + 1 < event.text.size() ? event.text[at + 1] : '\0';
      if (letter != 'u' || !take_unicode_escape(event.text, next, meaning)) {
        next = std::min(at + 2, event.text.size());
        meaning = letter == 'n' ? "\n" : letter == 't' ? "\t" : event.text.substr(at + 1, 1);
        if ((letter & 0x80) != 0) meaning = {}, next = at + 1;  // of more than one byte
      }
      text.add(meaning, event.begin + at, event.begin + next);
      at = next;
    }
  }

  XmlStream xml_;
  StringTable table_{};
  bool first_ = true;
};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  auto left = std::make_shared<std::string_view>(bytes);
  return Parser({.file = file,
                 .read =
                     [left](char* buffer, std::size_t size) {
                       const std::size_t count = std::min(size, left->size());
                       std::copy_n(left->data(), count, buffer);
                       left->remove_prefix(count);
                       return Result<std::size_t>(count);
                     }})
      .run();
}

constexpr StringFormat strings{.parse = parse, .spell = spell};

int looks_like(std::string_view head) {
  return head.find("<resources") != std::string_view::npos &&
                 head.find("<string") != std::string_view::npos
             ? 90
             : 0;
}

}  // namespace

extern const Format android_format = string_file_format<strings>("android", extensions, looks_like);

}  // namespace mtlint
