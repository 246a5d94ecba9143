// Characters and codes to a text.

#include "formats/inline_text.h"

#include <algorithm>

namespace mtlint {
namespace {

constexpr std::size_t longest_shown = 64;
constexpr std::size_t longest_name = 120;

bool is_line_break(const CodeFacts& code) {
  if (code.type == "lb" || code.type == "xlf:lb") return true;
  const std::string_view native = code.native;
  return native.starts_with("<br") && native.ends_with('>') && native.size() < 8;
}

// "%s", "{0}", "${name}": what translators see of a variable. Not "{\b", not a tag.
bool is_variable(std::string_view native) {
  constexpr std::string_view signs = "%{$#@[";
  return !native.empty() && native.size() <= longest_shown &&
         signs.find(native.front()) != std::string_view::npos &&
         native.find_first_of(" \t\r\n\\<>") == std::string_view::npos;
}

}  // namespace

void InlineText::clear(bool preserve) {
  preserve_ = preserve;
  after_break_ = false;
  text_.clear();
  pieces_.clear();
  codes_.clear();
  names_.clear();
}

void InlineText::add(const XmlEvent& event) {
  std::string_view text = event.text;
  std::uint64_t begin = event.begin;
  if (!preserve_ && !event.cdata) {
    if (text == "\n" || text == "\t") {
      after_break_ = true;
      return;
    }
    if (after_break_ && event.plain) {
      const std::size_t indented = std::min(text.find_first_not_of(" \t"), text.size());
      text.remove_prefix(indented);
      begin += indented;
      if (text.empty()) return;
    }
    if (after_break_ && !text_.empty() && text_.back() != ' ') add(" ", begin, begin);
    after_break_ = false;
  }
  const auto from = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  add_piece(pieces_, {.span = {from, static_cast<std::uint32_t>(text_.size())},
                      .begin = begin,
                      .end = event.end,
                      .plain = event.plain,
                      .style = event.cdata ? cdata_style : std::uint8_t{0}});
}

void InlineText::add(std::string_view text, std::uint64_t begin, std::uint64_t end) {
  const auto from = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  add_piece(pieces_,
            {.span = {from, static_cast<std::uint32_t>(text_.size())}, .begin = begin, .end = end});
}

void InlineText::show(const CodeFacts& code) {
  if (is_line_break(code))
    text_ += '\n';
  else if (is_variable(code.native))
    text_ += code.native;
  else if (code.shows)
    text_.append("{").append(code.id).append("}");
}

void InlineText::add(const CodeFacts& code, std::uint64_t begin, std::uint64_t end) {
  Kept& kept = codes_.emplace_back();
  kept.code.shape = code.shape;
  const auto from = static_cast<std::uint32_t>(text_.size());
  if (!code.hidden) show(code);
  kept.code.span = {from, static_cast<std::uint32_t>(text_.size())};
  if (text_.size() > from) add_piece(pieces_, {.span = kept.code.span, .begin = begin, .end = end});
  kept.name = static_cast<std::uint32_t>(names_.size());
  if (!code.native.empty() && code.native.size() <= longest_name) {
    names_ += code.native;
  } else {
    names_.append(code.shape == InlineCode::Shape::closes ? "</" : "<").append(code.element);
    names_.append(" ").append(code.id).append(">");
  }
  kept.name_size = static_cast<std::uint32_t>(names_.size()) - kept.name;
}

void InlineText::codes(std::vector<InlineCode>& out) const {
  out.clear();
  for (const Kept& kept : codes_) {
    InlineCode& code = out.emplace_back(kept.code);
    code.name = std::string_view(names_).substr(kept.name, kept.name_size);
  }
}

void spell_xml(std::string_view text, std::uint8_t style, std::string& out) {
  if (style == cdata_style) {
    // "]]>" would end the section: it is split between two.
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text.substr(at).starts_with("]]>")) {
        out += "]]]]><![CDATA[";
        ++at;
      } else {
        out += text[at];
      }
    }
    return;
  }
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '\r')
      out += "&#13;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      out += c;
  }
}

std::string xml_attribute(std::string_view text) {
  std::string out;
  spell_xml(text, 0, out);
  for (std::size_t at = 0; (at = out.find_first_of("\"\n\t", at)) != std::string::npos; ++at)
    out.replace(at, 1, out[at] == '"' ? "&quot;" : out[at] == '\n' ? "&#10;" : "&#9;");
  return out;
}

void add_allowed(std::string_view note, std::vector<std::string_view>& allow) {
  constexpr std::string_view sign = "mtlint: allow";
  const auto skip_spaces = [&](std::size_t& at) {
    while (at < note.size() && note[at] == ' ') ++at;
  };
  for (std::size_t at = note.find(sign); at != std::string_view::npos; at = note.find(sign, at)) {
    at += sign.size();
    bool more = true;
    while (more) {
      skip_spaces(at);
      std::size_t end = at;
      while (end < note.size() && ((note[end] >= 'a' && note[end] <= 'z') || note[end] == '-'))
        ++end;
      if (end > at) allow.push_back(note.substr(at, end - at));
      at = end;
      skip_spaces(at);
      more = at < note.size() && note[at] == ',';
      if (more) ++at;
    }
  }
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace mtlint
