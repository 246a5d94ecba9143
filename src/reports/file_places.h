// Lines and columns of words in their files, for reports whose format has regions.
//
// A file is read again for that, at most 64 MiB of it, and its texts are looked for where the
// segment stands. What is not there as it was read (standard input, another encoding, office files)
// has no region.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doc/segment.h"
#include "reports/locate.h"

namespace mtlint {

// 1-based; columns count code points; the end is behind the last character.
struct FileRegion {
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  std::uint64_t end_line = 0;
  std::uint64_t end_column = 0;
};

class FilePlaces {
 public:
  // Of `span` of that side of the segment with this index.
  std::optional<FileRegion> region_of(const Document& document, std::size_t segment, Side side,
                                      Span span);

 private:
  struct FileText {
    std::string file{};
    std::string bytes{};               // without byte order mark; empty: cannot be used
    std::vector<std::size_t> lines{};  // where each begins

    std::size_t line_begin(std::uint64_t line) const;  // 1-based
    FileRegion region(std::size_t begin, std::size_t end) const;
  };
  // The segment whose sides were found last: it often has several findings.
  struct Found {
    std::string file{};
    std::uint64_t number = 0;  // in the file
    SidePlaces sides{};
  };

  const FileText& text_of(const std::string& file, Side side);
  const SidePlaces& sides_of(const Document& document, std::size_t segment);

  std::array<FileText, 2> texts_{};  // the file of the sources, that of the targets
  Found found_{};
};

}  // namespace mtlint
