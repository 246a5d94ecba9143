#include "engine/settings.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

std::string written(const std::string& name, const std::string& text) {
  const std::string path = testing::scratch(name).string();
  EXPECT_TRUE(write_file(path, text));
  return path;
}

TEST(Settings, LaterLayersWinKeyByKey) {
  const auto all = merge_settings({{"user file", {{"profile", "draft"}, {"jobs", 3}}},
                                   {"flag --profile", {{"profile", "audit"}}}});
  ASSERT_TRUE(all) << describe(all.error());
  EXPECT_EQ(all->settings.selection.profile, Profile::audit);
  EXPECT_EQ(all->settings.jobs, 3U);
  EXPECT_EQ(all->origin.at("profile"), "flag --profile");
  EXPECT_EQ(all->origin.at("jobs"), "user file");
  EXPECT_EQ(all->origin.at("fail_on"), "default");
}

TEST(Settings, UnknownKeysAreToldWithTheirPlace) {
  const auto layer = read_settings(
      written("unknown.json", "{\n  \"profile\": \"draft\",\n  \"colour\": \"auto\"\n}"));
  ASSERT_FALSE(layer);
  EXPECT_EQ(layer.error().line, 3U);
  EXPECT_EQ(layer.error().column, 3U);
  EXPECT_NE(layer.error().what.find("colour"), std::string::npos);
}

TEST(Settings, WrongValuesAreToldWithTheirPlace) {
  for (const char* text :
       {"{\"profile\": \"loud\"}", "{\"jobs\": \"two\"}", "{\"select\": \"names\"}",
        "{\"min_confidence\": 2}", "{\"severity\": {\"broken-name\": \"terrible\"}}",
        "{\"ambiguous_width\": 3}", "{\"sentence_words\": 5}", "{\"sentence_clauses\": 1}", "[]",
        "{"})
    EXPECT_FALSE(read_settings(written("wrong.json", text))) << text;
}

TEST(Settings, PathsAreRelativeToTheFile) {
  const std::string path = written("paths.json", R"({"words": ["a/b.txt", "/c.txt"]})");
  const auto layer = read_settings(path);
  ASSERT_TRUE(layer);
  EXPECT_EQ(layer->values["words"][0],
            (std::filesystem::path(path).parent_path() / "a/b.txt").string());
  EXPECT_EQ(layer->values["words"][1], "/c.txt");
}

TEST(Settings, ThePublishedSchemaHasExactlyTheseKeys) {
  const auto bytes = read_file(MTLINT_SOURCE_DIR "/docs/schema/config.json");
  ASSERT_TRUE(bytes);
  const auto schema = nlohmann::json::parse(*bytes);
  std::set<std::string> in_schema;
  for (const auto& [key, unused] : schema["properties"].items())
    if (key != "$schema") in_schema.insert(key);
  std::set<std::string> known;
  for (const SettingInfo& setting : all_settings()) known.insert(std::string(setting.key));
  EXPECT_EQ(in_schema, known);
  const auto defaults = merge_settings({});
  ASSERT_TRUE(defaults);
  for (const std::string& key : known) EXPECT_TRUE(defaults->values.contains(key)) << key;
}

}  // namespace
}  // namespace mtlint
