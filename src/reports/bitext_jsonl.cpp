// JSON Lines: the fields that our own reader knows, and what else there is to say.

#include <fmt/format.h>

#include "reports/bitext.h"
#include "reports/json_text.h"

namespace mtlint {
namespace {

class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_ += '{'; }
  ~Object() { out_ += "}\n"; }
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  void text(std::string_view key, std::string_view value) {
    open(key);
    append_json(out_, value);
  }
  void optional(std::string_view key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }
  void raw(std::string_view key, std::string_view value) {
    open(key);
    out_ += value;
  }

 private:
  void open(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    out_.append("\"").append(key).append("\":");
  }

  std::string& out_;
  bool first_ = true;
};

std::string allowed(std::span<const std::string_view> rules) {
  std::string out;
  for (const std::string_view rule : rules) {
    out += out.empty() ? '[' : ',';
    append_json(out, rule);
  }
  return out + ']';
}

void write(BitextContext& context, const BitextPair& pair) {
  Object object(context.out);
  object.optional("id", pair.id);
  object.optional("doc", pair.doc);
  if (pair.has_source) object.text("source", pair.source);
  object.text("target", pair.target);
  object.optional("src_lang", pair.source_tag);
  object.optional("tgt_lang", pair.target_tag);
  if (context.head.aligned) {
    object.raw("confidence", fmt::format("{:.2f}", *pair.confidence));
    object.text("state", pair.kind);
    object.raw("source_units",
               fmt::format("[{},{}]", pair.source_units.begin, pair.source_units.end));
    object.raw("target_units",
               fmt::format("[{},{}]", pair.target_units.begin, pair.target_units.end));
    return;
  }
  object.optional("system", pair.system);
  object.optional("author", pair.author);
  object.optional("note", pair.note);
  if (pair.state != SegmentState::unknown)
    object.text("state", name_of(segment_state_names, pair.state));
  if (pair.locked) object.raw("locked", "true");
  if (!pair.allow.empty()) object.raw("mtlint.allow", allowed(pair.allow));
  for (const auto& codes : {pair.source_codes, pair.target_codes})
    for (const InlineCode& code : codes)
      if (code.span.empty()) return context.lose("inline codes");
}

}  // namespace

extern const BitextFormat jsonl_bitext{
    .name = "jsonl", .begin = [](BitextContext&) {}, .write = write, .end = [](BitextContext&) {}};

}  // namespace mtlint
