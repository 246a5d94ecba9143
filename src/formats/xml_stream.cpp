// Expat's callbacks to a queue of events, a block of the file at a time.

#include "formats/xml_stream.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t block_size = 64 * 1024;

// An event before the storage of its texts has come to rest.
struct Queued {
  XmlEvent::Kind kind = XmlEvent::Kind::text;
  bool plain = false;
  bool cdata = false;
  std::uint32_t text = 0;  // in the arena
  std::uint32_t text_size = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct QueuedAttribute {
  std::uint32_t name = 0;
  std::uint32_t name_size = 0;
  std::uint32_t value = 0;
  std::uint32_t value_size = 0;
};

// Expat's words for what people do most, in words that say what to do.
std::pair<std::string, std::string> words_of(XML_Error code) {
  switch (code) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      return {"the file ends too early", "was it cut off?"};
    case XML_ERROR_TAG_MISMATCH:
      return {"the tag closes another element than the one that is open",
              "close the elements in the order in which they were opened"};
    case XML_ERROR_UNDEFINED_ENTITY:
      return {"an entity that XML does not know",
              "write the character itself, or &#…; with its number"};
    case XML_ERROR_INVALID_TOKEN:
      return {"not well-formed XML", "is a < or & not written as &lt; or &amp; here?"};
    case XML_ERROR_DUPLICATE_ATTRIBUTE:
      return {"an attribute stands twice in the tag", "keep one"};
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      return {"there is more behind the last element", "take it out"};
    case XML_ERROR_BAD_CHAR_REF:
      return {"a number of a character that XML does not allow", "take it out"};
    default:
      return {fmt::format("not well-formed XML ({})", XML_ErrorString(code)), "mend the file"};
  }
}

}  // namespace

struct XmlStream::State {
  explicit State(Input in) : input(std::move(in)), parser(XML_ParserCreate("UTF-8")) {
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, start_element, end_element);
    XML_SetCharacterDataHandler(parser, characters);
    XML_SetCdataSectionHandler(
        parser, [](void* self) { static_cast<State*>(self)->in_cdata = true; },
        [](void* self) { static_cast<State*>(self)->in_cdata = false; });
    XML_SetEntityDeclHandler(
        parser, [](void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                   const XML_Char*, const XML_Char*, const XML_Char*) {
          static_cast<State*>(self)->stop("the file declares entities",
                                          "take the declarations out: entities can hide attacks");
        });
    XML_SetSkippedEntityHandler(parser, [](void* self, const XML_Char*, int) {
      static_cast<State*>(self)->stop(words_of(XML_ERROR_UNDEFINED_ENTITY).first,
                                      words_of(XML_ERROR_UNDEFINED_ENTITY).second);
    });
    XML_SetDefaultHandlerExpand(
        parser, [](void* self, const XML_Char*, int) { static_cast<State*>(self)->seen_up_to(); });
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { XML_ParserFree(parser); }

  std::uint64_t here() const { return static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser)); }
  std::uint64_t here_end() const {
    return here() + static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser));
  }
  void seen_up_to() { last_end = here_end(); }

  void stop(std::string what, std::string hint) {
    if (fault) return;
    fault = Error{.what = std::move(what),
                  .hint = std::move(hint),
                  .file = input.file,
                  .line = XML_GetCurrentLineNumber(parser),
                  .column = XML_GetCurrentColumnNumber(parser) + 1};
    XML_StopParser(parser, XML_FALSE);
  }

  std::uint32_t keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(arena.size());
    arena += text;
    return begin;
  }

  static void start_element(void* self, const XML_Char* name, const XML_Char** attributes) {
    State& state = *static_cast<State*>(self);
    if (++state.depth > deepest)
      return state.stop(fmt::format("elements stand more than {} deep", deepest),
                        "mend the file: no translation needs that");
    Queued event{.kind = XmlEvent::Kind::start, .begin = state.here(), .end = state.here_end()};
    state.last_end = event.end;
    const std::string_view named(name);
    event.text = state.keep(named);
    event.text_size = static_cast<std::uint32_t>(named.size());
    event.first_attribute = static_cast<std::uint32_t>(state.queued_attributes.size());
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view key(attributes[0]);
      const std::string_view value(attributes[1]);
      QueuedAttribute& made = state.queued_attributes.emplace_back();
      made.name = state.keep(key);
      made.name_size = static_cast<std::uint32_t>(key.size());
      made.value = state.keep(value);
      made.value_size = static_cast<std::uint32_t>(value.size());
      ++event.attributes;
    }
    state.queue.push_back(event);
  }

  static void end_element(void* self, const XML_Char* name) {
    State& state = *static_cast<State*>(self);
    --state.depth;
    Queued event{.kind = XmlEvent::Kind::end, .begin = state.here(), .end = state.here_end()};
    state.last_end = event.end;
    const std::string_view named(name);
    event.text = state.keep(named);
    event.text_size = static_cast<std::uint32_t>(named.size());
    state.queue.push_back(event);
  }

  static void characters(void* self, const XML_Char* text, int size) {
    State& state = *static_cast<State*>(self);
    const std::string_view characters(text, static_cast<std::size_t>(size));
    Queued event{.begin = state.here(), .end = state.here_end()};
    state.last_end = event.end;
    event.cdata = state.in_cdata;
    event.plain = event.end - event.begin == characters.size() &&
                  state.raw[event.begin - state.raw_begin] == characters.front();
    event.text = state.keep(characters);
    event.text_size = static_cast<std::uint32_t>(characters.size());
    state.queue.push_back(event);
  }

  void count_lines(std::uint64_t to) {
    if (to <= counted_to) return;
    const std::string_view bytes =
        std::string_view(raw).substr(counted_to - raw_begin, to - counted_to);
    line += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
    counted_to = to;
  }

  void fill() {
    queue.clear();
    queued_attributes.clear();
    arena.clear();
    at = 0;
    count_lines(last_end);
    raw.erase(0, last_end - raw_begin);
    raw_begin = last_end;
    const std::size_t size = raw.size();
    raw.resize(size + block_size);
    Result<std::size_t> got = input.read(raw.data() + size, block_size);
    raw.resize(size + got.value_or(0));
    if (!got) {
      fault = std::move(got.error());
      return;
    }
    at_end = *got == 0;
    const XML_Status status =
        XML_Parse(parser, raw.data() + size, static_cast<int>(*got), at_end ? XML_TRUE : XML_FALSE);
    if (status == XML_STATUS_ERROR && !fault) parse_fault();
    if (!fault && raw_begin + raw.size() > last_end + longest_token)
      stop("a tag, a comment or a text is longer than 1 MiB", "mend the file");
  }

  void parse_fault() {
    auto [what, hint] = words_of(XML_GetErrorCode(parser));
    const std::uint64_t place = here();
    if (place >= raw_begin && place < raw_begin + raw.size()) {
      // Expat points at the bad character itself.
      const std::string_view rest = std::string_view(raw).substr(place - raw_begin, 4);
      if (first_invalid_byte(rest) == 0U && XML_GetErrorCode(parser) == XML_ERROR_INVALID_TOKEN) {
        what = fmt::format("not valid UTF-8 (byte 0x{:02X})", static_cast<unsigned char>(rest[0]));
        hint = "save the file as UTF-8, or let it declare its encoding";
      }
    }
    stop(std::move(what), std::move(hint));
  }

  std::string_view kept(std::uint32_t begin, std::uint32_t size) const {
    return std::string_view(arena).substr(begin, size);
  }

  void hand_out(const Queued& queued, XmlEvent& event) {
    event.kind = queued.kind;
    event.plain = queued.plain;
    event.cdata = queued.cdata;
    event.text = kept(queued.text, queued.text_size);
    event.begin = queued.begin;
    event.end = queued.end;
    shown.clear();
    for (std::uint32_t i = 0; i < queued.attributes; ++i) {
      const QueuedAttribute& one = queued_attributes[queued.first_attribute + i];
      shown.push_back({kept(one.name, one.name_size), kept(one.value, one.value_size)});
    }
    event.attributes = shown;
  }

  Input input;
  XML_Parser parser;
  std::optional<Error> fault{};
  std::string raw{};  // bytes of the file that are still looked at
  std::uint64_t raw_begin = 0;
  std::uint64_t last_end = 0;    // of what expat understood
  std::uint64_t counted_to = 0;  // line ends up to here are counted
  std::uint64_t line = 1;
  std::size_t depth = 0;
  bool in_cdata = false;
  bool at_end = false;
  std::vector<Queued> queue{};
  std::size_t at = 0;  // of the next event
  std::vector<QueuedAttribute> queued_attributes{};
  std::string arena{};
  std::vector<XmlAttribute> shown{};
};

std::string_view XmlEvent::attribute(std::string_view name) const {
  for (const XmlAttribute& one : attributes)
    if (one.name == name) return one.value;
  return {};
}

XmlStream::XmlStream(Input input) : state_(std::make_unique<State>(std::move(input))) {}
XmlStream::XmlStream(XmlStream&&) noexcept = default;
XmlStream& XmlStream::operator=(XmlStream&&) noexcept = default;
XmlStream::~XmlStream() = default;

bool XmlStream::next(XmlEvent& event) {
  State& state = *state_;
  while (state.at == state.queue.size()) {
    if (state.fault || state.at_end) return false;
    state.fill();
  }
  state.hand_out(state.queue[state.at++], event);
  return true;
}

// What stands in the queue was read before the fault and comes first.
const std::optional<Error>& XmlStream::fault() const { return state_->fault; }

std::uint64_t XmlStream::line_of(const XmlEvent& event) {
  state_->count_lines(event.begin);
  return state_->line;
}

std::string_view XmlStream::bytes(const XmlEvent& event) const {
  return std::string_view(state_->raw)
      .substr(event.begin - state_->raw_begin, event.end - event.begin);
}

bool XmlStream::fail(const XmlEvent& event, std::string what, std::string hint) {
  // A fault that expat found stands behind this event.
  state_->queue.clear();
  state_->at = 0;
  state_->fault = Error{.what = std::move(what),
                        .hint = std::move(hint),
                        .file = state_->input.file,
                        .line = line_of(event),
                        .column = 1};
  return false;
}

bool XmlStream::text_too_long(const XmlEvent& event) {
  return fail(event, "a text is too long (1 MiB, a unit 32 MiB)", "divide it into segments");
}

const std::string& XmlStream::file() const { return state_->input.file; }

}  // namespace mtlint
