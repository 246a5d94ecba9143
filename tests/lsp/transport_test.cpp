#include "lsp/transport.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

namespace mtlint {
namespace {

// A pipe that the transport reads, and one that it writes.
class Transports : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(::pipe(in_), 0);
    ASSERT_EQ(::pipe(out_), 0);
  }
  void TearDown() override {
    ::close(in_[0]);
    hang_up();
    ::close(out_[0]);
    ::close(out_[1]);
  }
  void write(const std::string& bytes) {
    ASSERT_EQ(::write(in_[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  }
  void hang_up() {
    if (in_[1] >= 0) ::close(in_[1]);
    in_[1] = -1;
  }
  int in_[2]{-1, -1};
  int out_[2]{-1, -1};
};

TEST_F(Transports, MessagesComeWhole) {
  Transport transport(in_[0], out_[1]);
  write("Content-Length: 4\r\n\r\n{\"a\"content-length:2\r\nContent-Type: x\r\n\r\n[]Con");
  EXPECT_EQ(transport.receive({}), "{\"a\"");
  EXPECT_EQ(transport.receive({}), "[]");
  EXPECT_FALSE(transport.receive(std::chrono::milliseconds(1)));
  EXPECT_FALSE(transport.closed());
  write("tent-Length: 1\r\n\r");
  write("\n7");
  EXPECT_EQ(transport.receive({}), "7");
  hang_up();
  EXPECT_FALSE(transport.receive({}));
  EXPECT_TRUE(transport.closed());
}

TEST_F(Transports, ABrokenHeaderEndsIt) {
  Transport transport(in_[0], out_[1]);
  write("Content-Length: many\r\n\r\n{}");
  EXPECT_FALSE(transport.receive({}));
  EXPECT_TRUE(transport.closed());
}

TEST_F(Transports, HalfAMessageEndsIt) {
  Transport transport(in_[0], out_[1]);
  write("Content-Length: 10\r\n\r\n{}");
  hang_up();
  EXPECT_FALSE(transport.receive({}));
  EXPECT_TRUE(transport.closed());
}

TEST_F(Transports, SendWithTheirLength) {
  Transport transport(in_[0], out_[1]);
  transport.send("{\"尼\":1}");
  char buffer[64];
  const ssize_t got = ::read(out_[0], buffer, sizeof buffer);
  EXPECT_EQ(std::string(buffer, static_cast<std::size_t>(got)),
            "Content-Length: 9\r\n\r\n{\"尼\":1}");
}

}  // namespace
}  // namespace mtlint
