// Lines of PO to entries.

#include "formats/po_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mtlint {
namespace {

// An entry over this size is refused: it would have to be held in memory.
constexpr std::size_t longest_text = 1024 * 1024;

bool is_octal(char c) { return c >= '0' && c <= '7'; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// The character of the escape at `at` (a backslash), and its bytes; 0 bytes: no escape of PO.
struct Escape {
  char character = 0;
  std::size_t size = 0;
};

Escape escape_at(std::string_view line, std::size_t at) {
  if (at + 1 >= line.size()) return {};
  const char c = line[at + 1];
  constexpr std::string_view letters = "ntrabfv\"\\";
  constexpr std::string_view meanings = "\n\t\r\a\b\f\v\"\\";
  if (const std::size_t i = letters.find(c); i != std::string_view::npos) return {meanings[i], 2};
  int value = 0;
  std::size_t size = 1;
  if (c == 'x') {
    size = 2;
    while (size < 4 && at + size < line.size() && hex_digit(line[at + size]) >= 0)
      value = value * 16 + hex_digit(line[at + size++]);
    if (size == 2) return {};
  } else {
    while (size < 4 && at + size < line.size() && is_octal(line[at + size]))
      value = value * 8 + (line[at + size++] - '0');
    if (size == 1) return {};
  }
  // Bytes over 127 would be half a character of UTF-8.
  return value > 0 && value < 128 ? Escape{static_cast<char>(value), size} : Escape{};
}

}  // namespace

void PoString::clear() {
  text.clear();
  pieces.clear();
  line = begin = 0;
}

void PoEntry::clear() {
  comments.clear();
  fuzzy = has_context = has_plural = false;
  context.clear();
  id.clear();
  plural.clear();
  for (std::size_t i = 0; i < count; ++i) translations[i].clear();
  count = 0;
  line = begin = keywords = flags = 0;
}

bool PoEntries::fail(std::size_t at, std::string what, std::string hint) {
  fault_ = error_at(lines_.file(), line_.number, line_.text, at, std::move(what), std::move(hint));
  return false;
}

// The quoted string that begins at `at` goes to the end of open_.
bool PoEntries::take_string(std::size_t at) {
  const std::string_view line = line_.text;
  if (at >= line.size() || line[at] != '"')
    return fail(std::min(at, line.size()), "a string in double quotes is expected",
                "write it as \"…\", a quote inside as \\\"");
  PoString& string = *open_;
  const std::size_t opening = at++;
  if (string.line == 0) {
    string.line = line_.number;
    string.begin = line_.offset + at;
  }
  const auto piece = [&](std::size_t shown, std::size_t from, std::size_t to, bool plain) {
    add_piece(string.pieces, {.span = {static_cast<std::uint32_t>(shown),
                                       static_cast<std::uint32_t>(string.text.size())},
                              .begin = line_.offset + from,
                              .end = line_.offset + to,
                              .plain = plain});
  };
  while (true) {
    const std::size_t stop = line.find_first_of("\\\"", at);
    if (stop == std::string_view::npos)
      return fail(opening, "the string that opens here is not closed",
                  "close it on its line; it may go on in quotes on the next");
    const std::size_t shown = string.text.size();
    if (stop > at) {
      string.text += line.substr(at, stop - at);
      piece(shown, at, stop, true);
    }
    at = stop + 1;
    if (line[stop] == '"') break;
    const Escape escape = escape_at(line, stop);
    if (escape.size == 0)
      return fail(stop, "this is no escape of PO", "a backslash is written \\\\");
    string.text += escape.character;
    at = stop + escape.size;
    piece(string.text.size() - 1, stop, at, false);
  }
  if (string.text.size() > longest_text)
    return fail(opening, "the text is longer than 1 MiB", "divide it");
  const std::size_t behind = line.find_first_not_of(" \t", at);
  return behind == std::string_view::npos ||
         fail(behind, "something stands behind the closing quote",
              "a quote inside is written \\\"");
}

void PoEntries::take_comment(PoEntry& entry) {
  const std::string_view line = line_.text;
  const char kind = line.size() > 1 ? line[1] : ' ';
  if (kind == ',') {
    if (entry.flags == 0)
      entry.flags = line_.offset + std::min(line.find_first_not_of(' ', 2), line.size());
    if (line.find("fuzzy") != std::string_view::npos) entry.fuzzy = true;
  } else if (kind == '|') {
    if (entry.keywords == 0) entry.keywords = line_.offset;
  } else if ((kind == ' ' || kind == '.') && entry.comments.size() < longest_text) {
    std::string_view text = line.substr(std::min<std::size_t>(line.size(), 2));
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (!entry.comments.empty()) entry.comments += '\n';
    entry.comments += text;
  }
}

bool PoEntries::take_keyword(PoEntry& entry, std::string_view rest) {
  const std::size_t indent = line_.text.size() - rest.size();
  const std::size_t end = std::min(rest.find_first_of(" \t\"["), rest.size());
  const std::string_view word = rest.substr(0, end);
  std::size_t at = indent + end;
  if (word == "msgctxt") {
    open_ = &entry.context;
    entry.has_context = true;
  } else if (word == "msgid") {
    open_ = &entry.id;
    entry.line = line_.number;
  } else if (word == "msgid_plural") {
    open_ = &entry.plural;
    entry.has_plural = true;
  } else if (word == "msgstr") {
    if (entry.line == 0)
      return fail(indent, "a msgstr without a msgid", "write msgid \"…\" before it");
    if (entry.count == entry.translations.size()) entry.translations.emplace_back();
    open_ = &entry.translations[entry.count++];
    if (at < line_.text.size() && line_.text[at] == '[')
      at = std::min(line_.text.find(']', at), line_.text.size() - 1) + 1;
  } else {
    return fail(indent, "neither a comment nor msgctxt, msgid, msgid_plural or msgstr",
                "is a quote missing at the begin of the line?");
  }
  if (entry.keywords == 0) entry.keywords = line_.offset;
  return take_string(std::min(line_.text.find_first_not_of(" \t", at), line_.text.size()));
}

// Takes line_ into the entry; `complete`: it belongs to the next one.
bool PoEntries::take(PoEntry& entry, bool& complete) {
  const std::size_t indent = std::min(line_.text.find_first_not_of(" \t"), line_.text.size());
  const std::string_view rest = line_.text.substr(indent);
  if (rest.empty()) {
    complete = entry.count > 0;
    return true;
  }
  if (rest.starts_with("#~")) return true;
  if (rest.front() == '"') {
    if (!open_)
      return fail(indent, "a string without msgid or msgstr before it", "put one before it");
    return take_string(indent);
  }
  const bool begins = rest.front() == '#' || rest.starts_with("msgctxt") ||
                      (rest.starts_with("msgid") && !rest.starts_with("msgid_plural"));
  if (begins && entry.count > 0) {
    complete = pending_ = true;
    return true;
  }
  if (entry.begin == 0 && entry.keywords == 0 && entry.comments.empty()) entry.begin = line_.offset;
  open_ = nullptr;
  if (rest.front() != '#') return take_keyword(entry, rest);
  take_comment(entry);
  return true;
}

bool PoEntries::next(PoEntry& entry) {
  entry.clear();
  open_ = nullptr;
  if (!started_) {
    started_ = true;
    const std::string_view head = lines_.ahead(4096);
    if (const std::size_t end = head.find('\n');
        end > 0 && end < head.size() && head[end - 1] == '\r')
      line_end_ = "\r\n";
  }
  while (!fault_ && (std::exchange(pending_, false) || lines_.next(line_))) {
    bool complete = false;
    if (!take(entry, complete)) return false;
    if (complete) return true;
  }
  if (!fault_) fault_ = lines_.fault();
  if (fault_) return false;
  if (entry.count > 0) return true;
  if (entry.line > 0)
    return fail(0, "the file ends behind a msgid without its msgstr", "was it cut off?");
  return false;
}

void spell_po(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) {
    constexpr std::string_view letters = "ntrabfv\"\\";
    constexpr std::string_view meanings = "\n\t\r\a\b\f\v\"\\";
    if (const std::size_t i = meanings.find(c); i != std::string_view::npos)
      out.append("\\").append(1, letters[i]);
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\{:03o}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
}

}  // namespace mtlint
