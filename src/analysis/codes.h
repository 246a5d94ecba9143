// Inline codes: what a translation has to carry over as it stands. Tags, placeholders of message
// formats, addresses.
//
// They are recognised by content: prose has no "%1$s", and "5 % discount" has no placeholder.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.h"
#include "base/span.h"

namespace mtlint {

enum class CodeKind : std::uint8_t {
  tag,          // <b>, </a>, <br/>, <x id="1"/>, <1>
  placeholder,  // %s, %1$d, %(name)s, {0}, {{name}}, ${name}, {count, plural, …}, %1, %NAME%
  url,          // https://example.com/a, www.example.com
  email,        // info@example.com
};

inline constexpr auto code_kind_names = std::to_array<Named<CodeKind>>({
    {CodeKind::tag, "tag"},
    {CodeKind::placeholder, "placeholder"},
    {CodeKind::url, "address"},
    {CodeKind::email, "e-mail address"},
});

struct Code {
  CodeKind kind = CodeKind::tag;
  Span span{};
  // What two sides are compared by: a tag with its attributes but without spaces, the name and type
  // of a message argument without its branches, an address without "/" at its end.
  std::string key{};
};

// Appends the codes of `kind` in `text`, in order, not overlapping.
void find_codes(std::string_view text, CodeKind kind, std::vector<Code>& out);

// Codes of one side that the other has not, or has less often; in order.
struct CodeDifference {
  std::vector<Code> missing{};  // spans in the source
  std::vector<Code> added{};    // spans in the target
};
CodeDifference compare_codes(std::string_view source, std::string_view target, CodeKind kind);

// "b" of <b class="x">; what it does to nesting.
struct TagShape {
  std::string_view name{};
  bool closes = false;  // </b>
  bool empty = false;   // <br/>, and what HTML never closes
};
TagShape shape_of_tag(std::string_view tag);

}  // namespace mtlint
