// Folders for tests to write in. ctest runs each test in a process of its own, several at a time,
// so the process is part of the name.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace mtlint::testing {

// Below the system's temporary folder; not created.
inline std::filesystem::path scratch(const std::string& name) {
  return std::filesystem::canonical(::testing::TempDir()) /
         ("mtlint-" + std::to_string(::getpid()) + "-" + name);
}

}  // namespace mtlint::testing
