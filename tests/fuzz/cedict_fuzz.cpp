// Whatever the bytes: CC-CEDICT is read or refused, and its glosses taken apart without harm.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/cedict.h"
#include "import/cedict_names.h"
#include "import/characters.h"
#include "import/idiom_collector.h"
#include "text/utf8.h"

namespace {

void take_apart(const mtlint::CedictEntry& entry) {
  mtlint::toneless_syllables(entry.pinyin);
  mtlint::idiom_glosses(entry);
  for (const std::string& gloss : entry.glosses) {
    mtlint::plain_gloss(gloss);
    for (const std::string_view part : mtlint::gloss_parts(gloss))
      for (const mtlint::GlossName& name : mtlint::names_in_gloss(part))
        if (name.english.empty() || mtlint::first_invalid_byte(name.english)) std::abort();
  }
  mtlint::StringPool pool;
  mtlint::NameCollector names(pool, nullptr);
  mtlint::add_cedict_names(entry, names);
  mtlint::CharacterKnowledge characters;
  characters.add(entry, {0, 1});
  characters.english_words();
  mtlint::LexiconWriter writer;
  names.write(writer);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto entries = mtlint::parse_cedict(bytes, "all.js");
  if (entries)
    for (const mtlint::CedictEntry& entry : *entries) take_apart(entry);
  else if (entries.error().what.empty())
    std::abort();
  if (!mtlint::first_invalid_byte(bytes))
    take_apart({std::string(bytes), std::string(bytes), "Xi1 la1", {std::string(bytes)}});
  return 0;
}
