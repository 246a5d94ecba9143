// The repository's dictionaries keep what dictionaries/README.md promises. All offenders are told
// at once, each with its file and line.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "analysis/patterns.h"
#include "base/file.h"
#include "resources/dictionary.h"
#include "support/english_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(MTLINT_SOURCE_DIR) / "dictionaries";

const Dictionaries& all() {
  static const Dictionaries read = [] {
    auto result = read_dictionaries(folder.string());
    if (!result) throw std::runtime_error(describe(result.error()));
    return std::move(*result);
  }();
  return read;
}

template <class Entry>
std::string place_of(const Entry& entry) {
  return "\n" + fs::relative(entry.file, folder).string() + ":" + std::to_string(entry.line) + ": ";
}

bool matches_any(std::string_view text, const Texts& patterns, std::string* which = nullptr) {
  const English english = testing::english_of(text);
  PatternText words(english);
  const auto hit = std::ranges::find_if(
      patterns, [&](const std::string& pattern) { return !words.find(pattern).empty(); });
  if (hit != patterns.end() && which) *which = *hit;
  return hit != patterns.end();
}

// By a literal pattern as it stands, without other words for its image: those the accepted patterns
// outdo (swine, where the literal rendering has pigs).
bool is_literal(std::string_view text, const Texts& patterns, std::string* which) {
  const English english = testing::english_of(text);
  PatternText words(english);
  const auto hit = std::ranges::find_if(patterns, [&](const std::string& pattern) {
    return !words.find(pattern).empty() && !words.find(pattern, Looseness::images).empty();
  });
  if (hit != patterns.end()) *which = *hit;
  return hit != patterns.end();
}

std::vector<fs::path> files() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() != ".md") found.push_back(entry.path());
  return found;
}

TEST(Dictionaries, AreReadWithoutAFault) {
  const auto read = read_dictionaries(folder.string());
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_FALSE(read->names.empty());
  EXPECT_FALSE(read->idioms.empty());
  EXPECT_FALSE(read->titles.empty());
}

TEST(Dictionaries, AreComposedUtf8AndEndWithALineEnd) {
  std::string offenders;
  for (const fs::path& path : files()) {
    const std::string extension = path.extension().string();
    if (extension != ".jsonl" && extension != ".txt") continue;
    const std::string text = read_file(path.string()).value();
    const std::string name = "\n" + fs::relative(path, folder).string() + ": ";
    if (first_invalid_byte(text)) {
      offenders += name + "not UTF-8";
      continue;
    }
    if (!is_nfc(text)) offenders += name + "not in NFC";
    if (!text.empty() && text.back() != '\n') offenders += name + "no line end at the end";
    if (text.find('\r') != std::string::npos) offenders += name + "carriage return";
  }
  EXPECT_EQ(offenders, "");
}

// The files in backquotes of the first cell of a row of the README's table.
Texts files_of_row(const std::string& row) {
  Texts names;
  const std::string cell = row.substr(0, row.find(" | "));
  for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at + 1)) {
    const std::size_t end = cell.find('`', at + 1);
    if (end == std::string::npos) break;
    names.push_back(cell.substr(at + 1, end - at - 1));
    at = end;
  }
  return names;
}

// The rows "| `file` | what | provenance |" of the README.
TEST(Dictionaries, AreListedWithTheirProvenance) {
  const std::string readme = read_file((folder / "README.md").string()).value();
  std::set<std::string> listed;
  std::string offenders;
  for (std::size_t at = readme.find("\n| `"); at != std::string::npos;
       at = readme.find("\n| `", at + 1)) {
    const std::string row = readme.substr(at + 3, readme.find('\n', at + 1) - at - 3);
    for (const std::string& name : files_of_row(row)) {
      if (name.find('/') == std::string::npos) continue;  // a row about fields
      const std::size_t end = row.rfind(" |");
      const std::size_t cell = row.rfind("| ", end);
      if (end == std::string::npos || cell == std::string::npos || end <= cell + 2)
        offenders += "\n" + name + ": no provenance in the README";
      if (!listed.insert(name).second) offenders += "\n" + name + ": listed twice";
      if (!fs::exists(folder / name)) offenders += "\n" + name + ": listed, but not there";
    }
  }
  for (const fs::path& path : files()) {
    const std::string name = fs::relative(path, folder).string();
    if (!listed.contains(name)) offenders += "\n" + name + ": not listed in the README";
  }
  EXPECT_GT(listed.size(), 10U);
  EXPECT_EQ(offenders, "");
}

// The stop of J.K.罗琳 is no dot between parts.
bool is_initial(std::string_view form, std::size_t at) {
  return form[at] == '.' && at > 0 && form[at - 1] >= 'A' && form[at - 1] <= 'Z';
}

// The dot between the parts of a Chinese name is U+00B7, and nothing that looks like it.
TEST(Dictionaries, ChineseNamesHaveTheRightDot) {
  std::string offenders;
  for (const NameEntry& entry : all().names) {
    const auto zh = static_cast<std::size_t>(Language::zh);
    for (const Texts& forms : {entry.forms[zh], entry.short_forms[zh], entry.epithets[zh]})
      for (const std::string& form : forms)
        for (const std::string_view dot : {"•", "・", "‧", "⋅", "･", "∙", "."})
          if (const std::size_t at = form.find(dot);
              at != std::string::npos && !is_initial(form, at))
            offenders += place_of(entry) + form + " has " + std::string(dot);
  }
  EXPECT_EQ(offenders, "");
}

TEST(Dictionaries, EnglishNamesHaveLetters) {
  std::string offenders;
  for (const NameEntry& entry : all().names) {
    for (const Texts& forms : {entry.english, entry.short_english})
      for (const std::string& form : forms)
        if (squeeze(form).empty()) offenders += place_of(entry) + "\"" + form + "\" is empty";
    if (!entry.family.empty() && squeeze(entry.family).empty())
      offenders += place_of(entry) + "the family name is empty";
  }
  EXPECT_EQ(offenders, "");
}

// Accepted patterns come first: what they match may have words of the image.
TEST(Dictionaries, SuggestionsAreNotLiteral) {
  std::string offenders;
  for (const IdiomEntry& entry : all().idioms)
    for (const std::string& suggestion : entry.suggest)
      if (std::string which;
          is_literal(suggestion, entry.literal, &which) && !matches_any(suggestion, entry.accept))
        offenders += place_of(entry) + "\"" + suggestion + "\" is literal by \"" + which + "\"";
  EXPECT_EQ(offenders, "");
}

TEST(Dictionaries, SuggestionsAreAccepted) {
  std::string offenders;
  for (const IdiomEntry& entry : all().idioms)
    for (const std::string& suggestion : entry.suggest) {
      const bool by_concepts =
          !entry.concepts.empty() && std::ranges::all_of(entry.concepts, [&](const Texts& group) {
            return matches_any(suggestion, group);
          });
      // Where the image itself is good English nothing is literal, and acceptance decides nothing.
      if (!entry.literal_ok && !by_concepts && !matches_any(suggestion, entry.accept))
        offenders += place_of(entry) + "\"" + suggestion + "\" is not accepted";
    }
  EXPECT_EQ(offenders, "");
}

TEST(Dictionaries, MeaningsAreNotLiteral) {
  std::string offenders;
  for (const IdiomEntry& entry : all().idioms)
    if (std::string which; is_literal(entry.meaning, entry.literal, &which))
      offenders += place_of(entry) + "\"" + entry.meaning + "\" is literal by \"" + which + "\"";
  EXPECT_EQ(offenders, "");
}

TEST(Dictionaries, TitlesHaveKnownKinds) {
  const std::set<std::string> kinds{"title",   "rank",        "profession",  "honorific",
                                    "kinship", "speech-verb", "epithet-tail"};
  std::string offenders;
  for (const TitleEntry& entry : all().titles) {
    if (!kinds.contains(entry.kind)) offenders += "\n" + entry.source + ": " + entry.kind;
    for (const std::string& english : entry.english)
      if (squeeze(english).empty()) offenders += "\n" + entry.source + ": empty English";
  }
  EXPECT_EQ(offenders, "");
}

}  // namespace
}  // namespace mtlint
