// SRX files, and texts cut by their rules.

#include "resources/srx.h"

#include <algorithm>
#include <map>
#include <utility>

#include "formats/xml_stream.h"
#include "formats/xml_walk.h"

namespace mtlint {
namespace {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void add_trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end,
                 std::vector<Span>& out) {
  while (begin < end && is_white(text[begin])) ++begin;
  while (begin < end && is_white(text[end - 1])) --end;
  if (begin < end) out.push_back({begin, end});
}

}  // namespace

class SrxReader {
 public:
  explicit SrxReader(Input input) : xml_(std::move(input)) { srx_.file_ = xml_.file(); }

  Result<Srx> read() {
    bool root = true;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view name = local_name(event.text);
      if (root && !check_root(event, name)) break;
      root = false;
      if (name == "header") srx_.cascade_ = event.attribute("cascade") != "no";
      if (name == "languagerule" && !read_rules(event)) break;
      if (name == "languagemap" && !read_map(event)) break;
    }
    if (!xml_.fault()) link();
    if (xml_.fault()) return Failure(*xml_.fault());
    if (fault_) return Failure(*fault_);
    return std::move(srx_);
  }

 private:
  bool check_root(const XmlEvent& event, std::string_view name) {
    if (name != "srx")
      return xml_.fail(event,
                       "the file is no SRX: its first element is <" + std::string(name) + ">",
                       "SRX begins with <srx version=\"2.0\">");
    return event.attribute("version") == "2.0" ||
           xml_.fail(event, "the rules are not SRX 2.0", "write <srx version=\"2.0\">");
  }

  bool read_rules(const XmlEvent& start) {
    Srx::LanguageRules& set = srx_.sets_.emplace_back();
    set.name = start.attribute("languagerulename");
    if (set.name.empty())
      return xml_.fail(start, "rules without a name", "add languagerulename=\"…\"");
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end) return true;
      if (event.kind != XmlEvent::Kind::start) continue;
      if (!(local_name(event.text) == "rule" ? read_rule(event, set) : skip_element(xml_)))
        return false;
    }
    return false;
  }

  bool read_rule(const XmlEvent& start, Srx::LanguageRules& set) {
    const std::string_view breaks = start.attribute("break");
    if (!breaks.empty() && breaks != "yes" && breaks != "no")
      return xml_.fail(start, "break is neither yes nor no", "write break=\"yes\" or \"no\"");
    const bool does_break = breaks != "no";
    const std::uint64_t line = xml_.line_of(start);
    std::string before;
    std::string after;
    for (XmlEvent event; xml_.next(event);) {
      if (event.kind == XmlEvent::Kind::end) {
        auto pattern = pattern_of(before, after);
        if (!pattern) return xml_.fail(event, pattern.error().what, pattern.error().hint);
        set.rules.push_back({does_break, std::move(*pattern), line});
        return true;
      }
      if (event.kind != XmlEvent::Kind::start) continue;
      const std::string_view name = local_name(event.text);
      if (name == "beforebreak" ? !read_characters(xml_, before)
                                : !read_characters(xml_, name == "afterbreak" ? after : rest_))
        return false;
    }
    return false;
  }

  // Each of the two has to be sound by itself; what comes behind the place is only looked at.
  static Result<RegularExpression> pattern_of(const std::string& before, const std::string& after) {
    for (const std::string& part : {before, after})
      if (auto alone = RegularExpression::compile(part); !part.empty() && !alone) return alone;
    return RegularExpression::compile("(?:" + before + ")(?=" + after + ")");
  }

  bool read_map(const XmlEvent& start) {
    const std::string name(start.attribute("languagerulename"));
    auto pattern = RegularExpression::compile(start.attribute("languagepattern"), true);
    if (!pattern) return xml_.fail(start, pattern.error().what, pattern.error().hint);
    lines_.push_back(xml_.line_of(start));
    srx_.maps_.push_back({std::move(*pattern), name, 0});
    return true;
  }

  // Names to sets of rules.
  void link() {
    for (std::size_t i = 0; i < srx_.maps_.size(); ++i) {
      Srx::Map& map = srx_.maps_[i];
      const auto found = std::ranges::find(srx_.sets_, map.name, &Srx::LanguageRules::name);
      if (found == srx_.sets_.end()) {
        fault_ = Error{.what = "there are no rules of the name \"" + map.name + "\"",
                       .hint = "add a <languagerule> of this name, or correct the map",
                       .file = srx_.file_,
                       .line = lines_[i]};
        return;
      }
      map.rules = static_cast<std::size_t>(found - srx_.sets_.begin());
    }
    if (srx_.maps_.empty())
      fault_ = Error{.what = "the file has no <languagemap>, so no rule is ever used",
                     .hint = "add <maprules> with a map for each language",
                     .file = srx_.file_};
  }

  XmlStream xml_;
  Srx srx_{};
  std::optional<Error> fault_{};
  std::vector<std::uint64_t> lines_{};  // of the maps
  std::string rest_{};                  // what we have no use for
};

Result<Srx> Srx::read(Input input) { return SrxReader(std::move(input)).read(); }

std::vector<const Srx::LanguageRules*> Srx::rules_for(std::string_view tag) const {
  std::vector<const LanguageRules*> sets;
  for (const Map& map : maps_) {
    if (!map.languages.matches_all_of(tag)) continue;
    sets.push_back(&sets_[map.rules]);
    if (!cascade_) break;
  }
  return sets;
}

Result<void> Srx::split(std::string_view text, std::string_view tag, std::vector<Span>& out) const {
  std::map<std::uint32_t, bool> decided;  // by place: is it a break?
  std::vector<std::uint32_t> places;
  for (const LanguageRules* set : rules_for(tag))
    for (const Rule& rule : set->rules) {
      places.clear();
      if (auto found = rule.pattern.find_ends(text, places); !found) {
        found.error().file = file_;
        found.error().line = rule.line;
        return found;
      }
      for (const std::uint32_t place : places) decided.emplace(place, rule.breaks);
    }
  std::uint32_t begin = 0;
  for (const auto& [place, breaks] : decided) {
    if (!breaks) continue;
    add_trimmed(text, begin, place, out);
    begin = place;
  }
  add_trimmed(text, begin, static_cast<std::uint32_t>(text.size()), out);
  return {};
}

}  // namespace mtlint
