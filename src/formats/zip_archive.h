// Files inside a ZIP archive (DOCX, XLSX, ODT), read from memory by their exact names. Nothing is
// ever unpacked to the disk; an entry over 64 MiB is refused, whatever size the archive claims.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "formats/reader.h"

namespace mtlint {

class ZipArchive {
 public:
  // Reads the whole input.
  static Result<ZipArchive> open(Input input);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  // The bytes of an entry; nothing if there is none of this name.
  Result<std::optional<std::string>> entry(const std::string& name) const;
  const std::string& file() const;
  Error fault(std::string what, std::string hint) const;

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mtlint
