// The state file of an audit: one JSON object, replaced whole.

#include "engine/audit_state.h"

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"

namespace mtlint {

void TextDigest::add(const Document& document) {
  for (std::uint64_t& state : state_) {
    state = hash64(document.name, state);
    for (const Segment& segment : document.segments) {
      state = hash64(segment.id, state);
      state = hash64(segment.source, state + (segment.has_source ? 1 : 0));
      state = hash64(segment.target, state);
      state = hash64(segment.system, hash64(segment.author, state));
    }
  }
}

std::string TextDigest::text() const { return fmt::format("{:016x}{:016x}", state_[0], state_[1]); }

Result<TextDigest> TextDigest::parse(const std::string& text) {
  if (text.size() != 32 || text.find_first_not_of("0123456789abcdef") != std::string::npos)
    return Failure(Error{"\"" + text + "\" is no digest of texts"});
  TextDigest digest;
  digest.state_ = {std::stoull(text.substr(0, 16), nullptr, 16),
                   std::stoull(text.substr(16), nullptr, 16)};
  return digest;
}

Result<void> write_state(const std::string& file, const AuditState& state) {
  const nlohmann::ordered_json json{
      {"kind", "mtlint-audit-state"}, {"schema", 1},
      {"steps", state.steps},         {"run", state.run},
      {"texts", state.texts.text()},  {"summary", summary_json(state.summary)}};
  return write_file(file, json.dump() + "\n");
}

Result<AuditState> read_state(const std::string& file, const std::string& run,
                              const Summary& fresh) {
  const std::string hint = "take it away to begin anew, or name another file";
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (!json.is_object() || json.value("kind", "") != "mtlint-audit-state")
    return Failure(Error{"this is no state of an audit", hint, file});
  AuditState state;
  std::string summary, texts;
  try {
    json.at("steps").get_to(state.steps);
    json.at("run").get_to(state.run);
    json.at("texts").get_to(texts);
    json.at("summary").get_to(summary);
  } catch (const std::exception&) {
    return Failure(Error{"the state of the audit is damaged", hint, file});
  }
  const auto digest = TextDigest::parse(texts);
  auto counted = parse_summary(summary, file);
  if (!digest || !counted) return Failure(Error{"the state of the audit is damaged", hint, file});
  if (state.run != run)
    return Failure(Error{"the state is of an audit of other inputs", hint, file});
  if (counted->digest != fresh.digest ||
      scoring_json(counted->scoring) != scoring_json(fresh.scoring))
    return Failure(Error{"the state is of an audit with other rules or settings", hint, file});
  state.texts = *digest;
  state.summary = std::move(*counted);
  return state;
}

}  // namespace mtlint
