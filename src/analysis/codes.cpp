// Finds inline codes with RE2 and compares those of two sides.

#include "analysis/codes.h"

#include <algorithm>

#include <re2/re2.h>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Does the text have what stands in every code of the kind? Without it no expression need be asked.
bool may_have(std::string_view text, CodeKind kind) {
  const auto has = [&](auto what) { return text.find(what) != std::string_view::npos; };
  switch (kind) {
    case CodeKind::tag:
      return has('<');
    case CodeKind::placeholder:
      return has('%') || has('{');
    case CodeKind::url:
      return has("://") || has("www.");
    case CodeKind::email:
      return has('@');
  }
  return false;
}

const RE2& expression(CodeKind kind) {
  static const RE2 tag(R"((</?[A-Za-z][A-Za-z0-9:_.-]*(?:\s+[^<>]*)?/?>|</?[0-9]+/?>))");
  static const RE2 placeholder(
      // printf and its relatives: %s %1$s %-5.2f %@ %lld, %(name)s
      R"((%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:hh|h|ll|l|L|z|j|t|q)?[diouxXeEfFgGcsSpn@]\b)"
      R"(|%@|%\([A-Za-z_]\w*\)[-+#0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]?)"
      // %NAME%, %{name}, Qt's %1 and %L1
      R"(|%[A-Z][A-Z_]+%|%\{\w+\}|%L?\d{1,2}\b)"
      // {count, plural, …}: its head
      R"(|\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal|number|date|time|choice)\b)"
      // {}, {0}, {name}, {{name}}, ${name}, #{name}, { $name }, { -term }
      R"(|[$#]?\{\{?\s*[-$]?[\w.\[\]-]*(?:[:!][^{}\s]*)?\s*\}\}?))");
  static const RE2 url(
      R"(((?:https?|ftp)://[^\s<>"'\p{Han}（）【】《》「」，。；、“”‘’،؛]+)"
      R"(|\bwww\.[A-Za-z0-9-]+\.[^\s<>"'\p{Han}（）【】《》「」，。；、“”‘’،؛]+))");
  static const RE2 email(R"(([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+))");
  switch (kind) {
    case CodeKind::tag:
      return tag;
    case CodeKind::placeholder:
      return placeholder;
    case CodeKind::url:
      return url;
    case CodeKind::email:
      break;
  }
  return email;
}

// Tags of HTML and of the exchange formats that stand without partner or attribute in running text.
bool is_markup_name(std::string_view name) {
  constexpr auto names = std::to_array<std::string_view>(
      {"a",      "abbr",  "b",      "bdi",   "bdo",  "big",    "blockquote", "bpt",  "br",
       "button", "cite",  "code",   "del",   "div",  "dd",     "dl",         "dt",   "em",
       "ept",    "font",  "g",      "h1",    "h2",   "h3",     "h4",         "hr",   "i",
       "img",    "input", "ins",    "it",    "kbd",  "label",  "li",         "mark", "mrk",
       "ol",     "p",     "pc",     "ph",    "pre",  "q",      "rp",         "rt",   "ruby",
       "s",      "samp",  "script", "small", "span", "strong", "style",      "sub",  "sup",
       "table",  "tbody", "td",     "th",    "tr",   "tt",     "u",          "ul",   "var",
       "x",      "bx",    "ex",     "ec",    "sc"});
  std::string low(name);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::ranges::find(names, low) != names.end();
}

// <The Avengers> is how machines write 《…》: no tag, though it has the form of one.
bool is_tag(std::string_view tag, std::string_view text) {
  const TagShape shape = shape_of_tag(tag);
  if (shape.name.empty() || is_ascii_digit(static_cast<unsigned char>(shape.name.front())))
    return true;
  if (is_markup_name(shape.name) || tag.find('=') != std::string_view::npos) return true;
  const std::string partner = (shape.closes ? "<" : "</") + std::string(shape.name);
  return shape.empty || text.find(partner) != std::string_view::npos;
}

// "50%of" and "100% sure": a sign of percentage.
bool is_percentage(std::string_view code, std::string_view text, std::uint32_t begin) {
  if (code.front() != '%') return false;
  return is_digit(code_point_before(text, begin));
}

std::string_view trimmed_url(std::string_view url) {
  while (!url.empty() && std::string_view(".,;:!?)]*").find(url.back()) != std::string_view::npos) {
    // wiki/A_(letter) keeps the bracket that it opened.
    if (url.back() == ')' && std::ranges::count(url, '(') >= std::ranges::count(url, ')')) break;
    url.remove_suffix(1);
  }
  return url;
}

std::string key_of(CodeKind kind, std::string_view code) {
  std::string key;
  if (kind == CodeKind::url && code.ends_with('/')) code.remove_suffix(1);
  for (const char c : code)
    if (c != ' ' && c != '\t' && c != '\n') key += c;
  return key;
}

}  // namespace

TagShape shape_of_tag(std::string_view tag) {
  constexpr auto never_closed =
      std::to_array<std::string_view>({"br", "hr", "img", "input", "wbr", "meta", "link", "area",
                                       "base", "col", "source", "track"});
  TagShape shape;
  shape.closes = tag.starts_with("</");
  std::size_t begin = shape.closes ? 2 : 1;
  std::size_t end = begin;
  while (end < tag.size() && tag[end] != ' ' && tag[end] != '>' && tag[end] != '/' &&
         tag[end] != '\t' && tag[end] != '\n')
    ++end;
  shape.name = tag.substr(begin, end - begin);
  shape.empty =
      tag.ends_with("/>") || std::ranges::find(never_closed, shape.name) != never_closed.end();
  return shape;
}

void find_codes(std::string_view text, CodeKind kind, std::vector<Code>& out) {
  if (!may_have(text, kind)) return;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece match;
  while (RE2::FindAndConsume(&rest, expression(kind), &match)) {
    std::string_view code(match.data(), match.size());
    if (kind == CodeKind::url) code = trimmed_url(code);
    if (code.empty()) continue;
    const Span span = span_of(text, code);
    if (kind == CodeKind::tag && !is_tag(code, text)) continue;
    if (kind == CodeKind::placeholder && is_percentage(code, text, span.begin)) continue;
    out.push_back({kind, span, key_of(kind, code)});
  }
}

CodeDifference compare_codes(std::string_view source, std::string_view target, CodeKind kind) {
  CodeDifference difference;
  std::vector<Code> here;
  find_codes(source, kind, difference.missing);
  find_codes(target, kind, here);
  for (Code& code : here) {
    const auto same = std::ranges::find(difference.missing, code.key, &Code::key);
    if (same == difference.missing.end())
      difference.added.push_back(std::move(code));
    else
      difference.missing.erase(same);
  }
  return difference;
}

}  // namespace mtlint
