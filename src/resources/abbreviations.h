// Reads dictionaries/abbreviations/<language>.txt, whose format dictionaries/README.md describes.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "text/sentences.h"

namespace mtlint {

// The first fault in the list is an error with its place: `file` is what it is to be called.
Result<Abbreviations> parse_abbreviations(std::string_view bytes, const std::string& file);

// An error too if `file` cannot be read.
Result<Abbreviations> load_abbreviations(const std::string& file);

}  // namespace mtlint
