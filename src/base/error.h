// What went wrong, where, and what to do about it: the one error type of mtlint.
//
// Functions that can fail because of something a user wrote (a file, a flag, a rule card, a
// dictionary line) return Result<T>; nothing is thrown across a file, nothing is printed.
#pragma once

#include <cstdint>
#include <string>

#include <tl/expected.hpp>

namespace mtlint {

struct Error {
  std::string what;          // the fault in the user's words, without a final stop
  std::string hint{};        // what to do; may be empty
  std::string file{};        // "-" is standard input; empty when no file is at fault
  std::uint64_t line = 0;    // 1-based; 0 = unknown
  std::uint64_t column = 0;  // 1-based, in code points; 0 = unknown
};

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

// "article.jsonl:41:7: not valid UTF-8 (byte 0xFF); save the file as UTF-8"
std::string describe(const Error& error);

}  // namespace mtlint
