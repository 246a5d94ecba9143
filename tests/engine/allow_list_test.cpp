// mtlint-allow.jsonl: what it allows, and what is wrong with it.

#include "engine/allow_list.h"

#include <gtest/gtest.h>

#include "engine/decided.h"
#include "support/process.h"

namespace mtlint {
namespace {

using testing::found;
using testing::segment_of;

constexpr const char* today = "2026-11-24";
const RuleCard card = testing::card_named("broken-name");

class AllowLists : public ::testing::Test {
 protected:
  Result<void> read(const std::string& text) {
    const std::string file = folder_.path() / "allow.jsonl";
    testing::write_text(file, text);
    return list_.read(file);
  }
  std::string fault_of(const std::string& text) {
    const auto read_ = read(text);
    if (read_) return "none";
    return std::to_string(read_.error().line) + ":" + std::to_string(read_.error().column) + ": " +
           read_.error().what;
  }
  bool allows(const char* source, const char* target, const char* words,
              const char* source_words = "") {
    const Segment segment = segment_of(source, target);
    return list_.find(found(card, segment, words, source_words), card, segment, today) != nullptr;
  }
  testing::TemporaryFolder folder_;
  AllowList list_;
};

TEST_F(AllowLists, AFingerprintAllowsOneFinding) {
  const Segment segment = segment_of("尼·奎诺说", "Ni Quino said so.");
  const std::string key = key_text(found(card, segment, "Ni Quino").fingerprint);
  ASSERT_TRUE(read(R"({"rule":"broken-name","fingerprint":")" + key + R"(","reason":"theirs"})"));
  EXPECT_TRUE(allows("尼·奎诺说", "Ni Quino said so.", "Ni Quino"));
  EXPECT_FALSE(allows("尼·奎诺说", "Ni Quino said no.", "Ni Quino"));
}

TEST_F(AllowLists, KeysOfTheNeighboursFindItAgain) {
  const Segment segment = segment_of("", "Yesterday in Accra, Ni Quino said that it rained.");
  const ContentKeys keys = content_keys(found(card, segment, "Ni Quino"), card, segment);
  ASSERT_TRUE(read(R"({"rule":"broken-name","reason":"r","fingerprint":")" +
                   key_text(keys.fingerprint) + R"(","before":")" + key_text(keys.before) + "\"}"));
  EXPECT_TRUE(allows("", "Yesterday in Accra, Ni Quino was silent.", "Ni Quino"));
  EXPECT_FALSE(allows("", "Tomorrow in Lagos, Ni Quino will speak.", "Ni Quino"));
}

TEST_F(AllowLists, WordsAreAllowedEverywhere) {
  ASSERT_TRUE(
      read("{\"rule\":\"broken-name\",\"target\":\"Ni  Quino\",\"reason\":\"r\"}\n\n"
           "{\"rule\":\"broken-name\",\"source\":\"李\",\"target\":\"Lee\",\"reason\":\"r\"}\n"));
  EXPECT_TRUE(allows("", "Ni Quino said.", "Ni Quino"));
  EXPECT_TRUE(allows("李", "Then Lee said.", "Lee", "李"));
  EXPECT_FALSE(allows("黎", "Then Lee said.", "Lee", "黎"));
  EXPECT_FALSE(allows("", "Ni Quini said.", "Ni Quini"));
  EXPECT_TRUE(list_.is_used(0));
  EXPECT_TRUE(list_.is_used(1));
}

TEST_F(AllowLists, OtherRulesAreNotAllowed) {
  ASSERT_TRUE(read(R"({"rule":"split-name","target":"Ni Quino","reason":"r"})"));
  EXPECT_FALSE(allows("", "Ni Quino said.", "Ni Quino"));
  EXPECT_FALSE(list_.is_used(0));
}

TEST_F(AllowLists, ExpiredEntriesAllowNothingButCountAsUsed) {
  ASSERT_TRUE(
      read(R"({"rule":"broken-name","target":"Ni Quino","reason":"r","expires":"2026-11-23"})"));
  EXPECT_FALSE(allows("", "Ni Quino said.", "Ni Quino"));
  EXPECT_TRUE(list_.is_used(0));
  EXPECT_TRUE(AllowList::is_expired(list_.entries()[0], today));
}

TEST_F(AllowLists, TheLastDayCounts) {
  ASSERT_TRUE(
      read(R"({"rule":"broken-name","target":"Ni Quino","reason":"r","expires":"2026-11-24"})"));
  EXPECT_TRUE(allows("", "Ni Quino said.", "Ni Quino"));
}

TEST_F(AllowLists, FaultsSayWhere) {
  EXPECT_EQ(fault_of("\n{\"rule\":\"x\",\"target\":\"a\"}"), "2:1: the key \"reason\" is missing");
  EXPECT_EQ(fault_of(R"({"rule":"x","target":"a","reason":" "})"), "1:26: the reason is empty");
  EXPECT_EQ(fault_of(R"({"rule":"x","reason":"r"})"), "1:1: the entry names no finding");
  EXPECT_EQ(fault_of(R"({"rule":"x","target":"a","reason":"r","expires":"2026-02-30"})"),
            "1:39: \"2026-02-30\" is not a date");
  EXPECT_EQ(fault_of(R"({"rule":"x","fingerprint":"9f2c","reason":"r"})"),
            "1:13: \"fingerprint\" is not 16 hexadecimal digits");
  EXPECT_NE(fault_of(R"({"rule":"x","target":"a","reason":"r","until":"soon"})"), "none");
  EXPECT_NE(fault_of("{\"rule\":"), "none");
}

TEST(AllowList, KnowsDates) {
  EXPECT_TRUE(is_date("2028-02-29"));
  EXPECT_FALSE(is_date("2027-02-29"));
  EXPECT_FALSE(is_date("2027-2-9"));
  EXPECT_FALSE(is_date("27-02-2029"));
  EXPECT_FALSE(is_date("2027/02/09"));
}

}  // namespace
}  // namespace mtlint
