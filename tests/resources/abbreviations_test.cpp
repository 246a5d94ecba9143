#include "resources/abbreviations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/language.h"

namespace mtlint {
namespace {

TEST(Abbreviations, AListIsRead) {
  const auto read = parse_abbreviations("dr\n~e.u\n~~etc\nvs\n", "en.txt");
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_TRUE(read->never_end.contains(std::string_view("dr")));
  EXPECT_TRUE(read->may_end.contains(std::string_view("e.u")));
  EXPECT_EQ(read->never_end.size(), 2U);
  EXPECT_EQ(read->may_end.size(), 1U);
  EXPECT_TRUE(read->usually_end.contains(std::string_view("etc")));
  EXPECT_TRUE(parse_abbreviations("", "en.txt"));
}

TEST(Abbreviations, FaultsHaveTheirPlace) {
  struct Case {
    std::string bytes;
    std::string fault;
  };
  const std::vector<Case> cases = {
      {"dr\nDr\n", "x.txt:2:1: capital in an abbreviation"},
      {"dr.\n", "x.txt:1:3: final stop"},
      {".dr\n", "x.txt:1:1: stop without a letter before it"},
      {"e..g\n", "x.txt:1:3: stop without a letter before it"},
      {"dr\n\nvs\n", "x.txt:2:1: line without an abbreviation"},
      {"~\n", "x.txt:1:1: line without an abbreviation"},
      {"~~~dr\n", "x.txt:1:3: ~ inside an abbreviation"},
      {"d~r\n", "x.txt:1:2: ~ inside an abbreviation"},
      {"z. b\n", "x.txt:1:3: space in an abbreviation"},
      {"dr # doctor\n", "x.txt:1:3: space in an abbreviation"},
      {"n5\n", "x.txt:1:2: character that no abbreviation holds"},
      {"vs\ndr\n", "x.txt:2:1: abbreviation out of order"},
      {"dr\n~dr\n", "x.txt:2:1: abbreviation listed twice"},
      {"e\xCC\x81\n", "x.txt:1:1: abbreviation is not in NFC"},
      {"dr\nvs", "x.txt:2:3: last line without a line end"},
      {"dr\r\n", "x.txt:1:3: space in an abbreviation"},
      {"dr\nж\xFF\n", "x.txt:2:2: not valid UTF-8"},
  };
  for (const Case& c : cases) {
    const auto read = parse_abbreviations(c.bytes, "x.txt");
    ASSERT_FALSE(read) << c.bytes;
    EXPECT_TRUE(describe(read.error()).starts_with(c.fault)) << describe(read.error());
    EXPECT_FALSE(read.error().hint.empty());
  }
}

TEST(Abbreviations, AMissingFileIsAnError) {
  const auto read = load_abbreviations("/nonexistent/en.txt");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().file, "/nonexistent/en.txt");
}

TEST(Abbreviations, TheListsOfAllLanguagesAreSound) {
  for (const Language language :
       {Language::en, Language::zh, Language::ja, Language::ko, Language::ru, Language::ar,
        Language::de, Language::fr, Language::es}) {
    const std::string file = std::string(MTLINT_SOURCE_DIR "/dictionaries/abbreviations/") +
                             std::string(code_of(language)) + ".txt";
    const auto read = load_abbreviations(file);
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_GT(read->never_end.size() + read->may_end.size() + read->usually_end.size(), 10U)
        << file;
  }
}

}  // namespace
}  // namespace mtlint
