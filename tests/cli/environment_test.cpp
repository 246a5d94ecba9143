#include "cli/environment.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

// Variables and the current folder as a test wants them; as they were when it ends.
class Environment : public ::testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "a/b/c");
    for (const char* name :
         {"FORCE_COLOR", "NO_COLOR", "TERM", "XDG_CONFIG_HOME", "HOME", "COLUMNS", "MTLINT_DATA"})
      unset(name);
    for (const SettingInfo& setting : all_settings())
      if (!setting.environment.empty()) unset(std::string(setting.environment));
  }
  void TearDown() override {
    fs::current_path(before_);
    for (const auto& [name, value] : kept_)
      value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
  }
  void keep(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    kept_.try_emplace(name, value ? std::optional<std::string>(value) : std::nullopt);
  }
  void unset(const std::string& name) {
    keep(name);
    ::unsetenv(name.c_str());
  }
  void set(const std::string& name, const std::string& value) {
    keep(name);
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  void put(const std::string& name) {
    fs::create_directories((folder_ / name).parent_path());
    ASSERT_TRUE(write_file((folder_ / name).string(), "{}"));
  }

  fs::path folder_ = testing::scratch("environment");

 private:
  fs::path before_;
  std::map<std::string, std::optional<std::string>> kept_;
};

// A terminal to ask about.
class Terminal {
 public:
  Terminal() {
    main_ = ::posix_openpt(O_RDWR | O_NOCTTY);
    if (main_ >= 0 && ::grantpt(main_) == 0 && ::unlockpt(main_) == 0)
      descriptor_ = ::open(::ptsname(main_), O_RDWR | O_NOCTTY);
  }
  ~Terminal() {
    ::close(descriptor_);
    ::close(main_);
  }
  int descriptor() const { return descriptor_; }

 private:
  int main_ = -1;
  int descriptor_ = -1;
};

TEST_F(Environment, TerminalsGetColour) {
  const Terminal terminal;
  ASSERT_TRUE(is_terminal(terminal.descriptor()));
  EXPECT_TRUE(use_color("auto", terminal.descriptor()));
  EXPECT_FALSE(use_color("never", terminal.descriptor()));
  set("NO_COLOR", "");
  EXPECT_TRUE(use_color("auto", terminal.descriptor()));
  set("NO_COLOR", "1");
  EXPECT_FALSE(use_color("auto", terminal.descriptor()));
  EXPECT_TRUE(use_color("always", terminal.descriptor()));
  unset("NO_COLOR");
  set("TERM", "dumb");
  EXPECT_FALSE(use_color("auto", terminal.descriptor()));
}

TEST_F(Environment, FilesGetColourOnlyByForce) {
  const int file = ::open("/dev/null", O_WRONLY);
  EXPECT_FALSE(is_terminal(file));
  EXPECT_FALSE(use_color("auto", file));
  EXPECT_TRUE(use_color("always", file));
  set("FORCE_COLOR", "0");
  EXPECT_FALSE(use_color("auto", file));
  set("FORCE_COLOR", "1");
  EXPECT_TRUE(use_color("auto", file));
  EXPECT_FALSE(use_color("never", file));
  ::close(file);
}

TEST_F(Environment, TheProjectFileIsTheNearestUpwards) {
  fs::current_path(folder_ / "a/b/c");
  put("mtlint.json");
  EXPECT_EQ(find_project_file(), (folder_ / "mtlint.json").string());
  put("a/.mtlint.json");
  EXPECT_EQ(find_project_file(), (folder_ / "a/.mtlint.json").string());
  put("a/mtlint.json");
  EXPECT_EQ(find_project_file(), (folder_ / "a/mtlint.json").string());
  fs::create_directories("mtlint.json");  // a folder is no settings file
  EXPECT_EQ(find_project_file(), (folder_ / "a/mtlint.json").string());
  put("a/b/c/.mtlint.json");
  EXPECT_EQ(find_project_file(), ".mtlint.json");  // here: as the user would name it
}

TEST_F(Environment, WithoutAProjectFileThereIsNone) {
  fs::current_path("/proc");
  EXPECT_EQ(find_project_file(), "");
}

TEST_F(Environment, TheUserFileIsInTheConfigurationFolder) {
  EXPECT_EQ(find_user_file(), "");
  set("HOME", (folder_ / "a").string());
  EXPECT_EQ(find_user_file(), "");
  put("a/.config/mtlint/mtlint.json");
  EXPECT_EQ(find_user_file(), (folder_ / "a/.config/mtlint/mtlint.json").string());
  set("XDG_CONFIG_HOME", (folder_ / "a/b").string());
  EXPECT_EQ(find_user_file(), "");
  put("a/b/mtlint/mtlint.json");
  EXPECT_EQ(find_user_file(), (folder_ / "a/b/mtlint/mtlint.json").string());
}

TEST_F(Environment, DataFoldersHaveALexiconAndRules) {
  const auto wrong = find_data(folder_.string());
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().hint, "correct --data");
  put("lexicon.bin");
  fs::create_directories(folder_ / "rules");
  EXPECT_EQ(find_data(folder_.string()).value(), folder_.string());
  set("MTLINT_DATA", folder_.string());
  EXPECT_EQ(find_data("").value(), folder_.string());
  set("MTLINT_DATA", "/nowhere");
  ASSERT_FALSE(find_data(""));
  EXPECT_EQ(find_data("").error().hint, "correct MTLINT_DATA");
  EXPECT_EQ(find_data(folder_.string()).value(), folder_.string());  // the flag wins
}

TEST_F(Environment, VariablesBecomeSettings) {
  EXPECT_TRUE(environment_layers().empty());
  set("MTLINT_SELECT", "names,,idioms,");
  set("MTLINT_JOBS", "3");
  set("MTLINT_PROFILE", "draft");
  set("MTLINT_PREVIEW", "1");
  set("MTLINT_MIN_CONFIDENCE", "0.5");
  const auto merged = merge_settings(environment_layers());
  ASSERT_TRUE(merged) << describe(merged.error());
  const Settings& settings = merged->settings;
  EXPECT_EQ(settings.selection.select, (std::vector<std::string>{"names", "idioms"}));
  EXPECT_EQ(settings.jobs, 3U);
  EXPECT_EQ(settings.selection.profile, Profile::draft);
  EXPECT_TRUE(settings.selection.preview);
  EXPECT_DOUBLE_EQ(settings.selection.min_confidence, 0.5);
  EXPECT_EQ(merged->origin.at("jobs"), "variable MTLINT_JOBS");
}

TEST_F(Environment, ValuesThatDoNotFitAreErrors) {
  for (const auto& [name, value] : {std::pair{"MTLINT_JOBS", "many"},
                                    {"MTLINT_PREVIEW", "maybe"},
                                    {"MTLINT_PROFILE", "loud"}}) {
    set(name, value);
    EXPECT_FALSE(merge_settings(environment_layers())) << name;
    unset(name);
  }
}

}  // namespace
}  // namespace mtlint
