// Lines of romanisation/ and name-parts/ to their entries.

#include <algorithm>

#include "base/json.h"
#include "resources/dictionary.h"
#include "text/fold.h"

namespace mtlint {
namespace {

// Empty, repeated or unwritable texts say that a line was edited in haste.
void check_spellings(JsonObject& object, const char* key, const Texts& texts) {
  if (texts.empty() && object.has(key)) object.fail(key, std::string("\"") + key + "\" is empty");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) object.fail(key, std::string("\"") + key + "\" holds an empty text");
    if (std::find(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(i), texts[i]) !=
        texts.begin() + static_cast<std::ptrdiff_t>(i))
      object.fail(key, "\"" + texts[i] + "\" stands twice in \"" + key + "\"");
  }
}

void check_latin(JsonObject& object, const char* key, const Texts& texts) {
  for (const std::string& text : texts)
    if (!text.empty() &&
        squeeze(text).find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos)
      object.fail(key, "\"" + text + "\" is not in Latin letters");
}

}  // namespace

Result<RomanisationEntry> parse_romanisation(std::string_view line, const std::string& file,
                                             std::uint64_t number, RomanTable table) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  RomanisationEntry entry;
  entry.table = table;
  object.expect_known({"unit", "forms"});
  object.require({"unit", "forms"});
  object.text("unit", entry.unit);
  if (object.has("unit") && entry.unit.empty()) object.fail("unit", "\"unit\" is empty");
  object.texts("forms", entry.forms);
  // The soft sign may be left out: only letters of Russian may have an empty form.
  Texts written = entry.forms;
  if (table == RomanTable::ru_letters) std::erase(written, "");
  if (!written.empty() || entry.forms.empty()) check_spellings(object, "forms", written);
  check_latin(object, "forms", written);
  if (object.error()) return Failure(*object.error());
  return entry;
}

Result<NamePartEntry> parse_name_part(std::string_view line, const std::string& file,
                                      std::uint64_t number, bool family) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  NamePartEntry entry;
  entry.family = family;
  object.expect_known({"en", "zh", "ja", "ko", "ru", "ar", "de", "fr", "es"});
  object.require({"en"});
  object.texts("en", entry.english);
  check_spellings(object, "en", entry.english);
  check_latin(object, "en", entry.english);
  bool any = false;
  for (const Language language : source_languages) {
    const std::string code(code_of(language));
    Texts& forms = entry.forms[static_cast<std::size_t>(language)];
    object.texts(code.c_str(), forms);
    check_spellings(object, code.c_str(), forms);
    any = any || !forms.empty();
  }
  if (!any)
    object.fail("", "no form in any source language", "add zh, ja, ko, ru, ar, de, fr or es");
  if (object.error()) return Failure(*object.error());
  return entry;
}

}  // namespace mtlint
