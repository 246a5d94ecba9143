// Lines of units/ to their entries.

#include <algorithm>

#include "base/json.h"
#include "resources/dictionary.h"

namespace mtlint {
namespace {

void check_forms(JsonObject& object, const char* key, const Texts& forms) {
  if (forms.empty() && object.has(key)) object.fail(key, std::string("\"") + key + "\" is empty");
  for (auto form = forms.begin(); form != forms.end(); ++form) {
    if (form->empty()) object.fail(key, std::string("\"") + key + "\" holds an empty text");
    if (std::find(forms.begin(), form, *form) != form)
      object.fail(key, "\"" + *form + "\" stands twice in \"" + key + "\"");
  }
}

}  // namespace

Result<UnitEntry> parse_unit(std::string_view line, const std::string& file, std::uint64_t number) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  UnitEntry entry;
  object.expect_known({"id", "kind", "factor", "offset", "local", "signs", "before", "invariable",
                       "en", "zh", "ja", "ko", "ru", "ar", "de", "fr", "es"});
  object.require({"id", "kind", "en"});
  object.text("id", entry.id);
  std::string kind = "other";
  object.text("kind", kind);
  if (const auto known = value_of(unit_kind_names, kind)) {
    entry.kind = *known;
  } else {
    std::string all;
    for (const auto& [value, name] : unit_kind_names)
      all += (all.empty() ? "" : ", ") + std::string(name);
    object.fail("kind", "unknown kind \"" + kind + "\"", "one of " + all);
  }
  object.number("factor", entry.factor);
  object.number("offset", entry.offset);
  object.flag("local", entry.local);
  const bool counted = entry.kind != UnitKind::currency && entry.kind != UnitKind::other;
  if (counted && (!object.has("factor") || entry.factor <= 0))
    object.fail("", "a unit has a \"factor\": how many base units it is",
                "metres, seconds, grams …");
  if (!counted && object.has("factor"))
    object.fail("factor", "money has no \"factor\": rates change", "drop it");
  object.texts("signs", entry.signs);
  check_forms(object, "signs", entry.signs);
  object.texts("before", entry.before);
  check_forms(object, "before", entry.before);
  object.texts("en", entry.english);
  check_forms(object, "en", entry.english);
  object.flag("invariable", entry.invariable);
  if (!entry.invariable && entry.english.size() == 1)
    object.fail("en", "\"en\" begins with the singular and the plural",
                "write both, or \"invariable\":true");
  for (const Language language : source_languages) {
    const std::string code(code_of(language));
    Texts& forms = entry.forms[static_cast<std::size_t>(language)];
    object.texts(code.c_str(), forms);
    check_forms(object, code.c_str(), forms);
  }
  if (object.error()) return Failure(*object.error());
  return entry;
}

}  // namespace mtlint
