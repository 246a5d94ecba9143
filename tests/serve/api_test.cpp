#include "serve/api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <thread>

#include "serve/http.h"
#include "support/checking.h"

namespace mtlint {
namespace {

using ::testing::HasSubstr;

class Serving : public ::testing::Test {
 protected:
  nlohmann::json ask(const std::string& body, int status = 200) {
    const ApiAnswer answer = api_.check(body);
    EXPECT_EQ(answer.status, status) << answer.body;
    return nlohmann::json::parse(answer.body);
  }
  Settings settings_{};
  Api api_{settings_, testing::all_rules(), testing::resources(), {.segments = 3, .bytes = 400}};
};

TEST_F(Serving, ChecksTextsAndSegments) {
  const auto texts = ask(R"({"source": "尼·奎诺同意了。", "target": "Ni Quino agreed."})");
  EXPECT_EQ(texts["segments"], 1);
  EXPECT_EQ(texts["findings"][0]["rule"], "broken-name");
  const auto lines = ask("{\"source\": \"一。\\r\\n\\n二。\", \"target\": \"One.\\nTwo.\\n\"}");
  EXPECT_EQ(lines["segments"], 2);
  EXPECT_EQ(lines["texts"][1][1], "Two.");
  const auto segments = ask(
      R"({"source_lang": "zh", "segments": [{"id": "a", "source": "尼·奎诺来了。", "target": "Ni Quino came."}]})");
  EXPECT_EQ(segments["findings"][0]["segment"], "a");
  EXPECT_EQ(segments["detected"], false);
}

TEST_F(Serving, RefusesWithAReason) {
  EXPECT_EQ(ask("", 400)["error"]["what"], "the request is no JSON object");
  EXPECT_THAT(ask("\xFF", 400).dump(), HasSubstr("UTF-8"));
  EXPECT_THAT(ask(R"({"target": 1})", 400).dump(), HasSubstr("not a string"));
  EXPECT_THAT(ask(R"({"segments": [{"source": "x"}]})", 400).dump(), HasSubstr("target"));
  EXPECT_THAT(ask(R"({"target": "a\nb\nc\nd"})", 413).dump(), HasSubstr("more than 3"));
  EXPECT_THAT(ask(std::string(401, ' '), 413).dump(), HasSubstr("400 bytes"));
  EXPECT_EQ(api_.rule("none").status, 404);
  EXPECT_EQ(api_.rule("broken-name").status, 200);
}

TEST_F(Serving, AnswersManyThreadsAlike) {
  const std::string body = R"({"source": "尼·奎诺同意了。", "target": "Ni Quino agreed."})";
  const std::string expected = api_.check(body).body;
  std::vector<std::string> answers(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& answer : answers)
      threads.emplace_back([&] { answer = api_.check(body).body; });
  }
  for (const std::string& answer : answers) EXPECT_EQ(answer, expected);
}

TEST(ServeHosts, OnlyLoopbackIsOurs) {
  for (const char* ours : {"localhost", "localhost:8765", "127.0.0.1:1", "[::1]:80", "[::1]"})
    EXPECT_TRUE(is_loopback_host(ours)) << ours;
  for (const char* other :
       {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil:80", "10.0.0.1", "[::2]:80"})
    EXPECT_FALSE(is_loopback_host(other)) << other;
}

}  // namespace
}  // namespace mtlint
