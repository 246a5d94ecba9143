// What the benchmarks of look-ups and rules run on: the build tree's dictionaries and the prose of
// corpora/, Chinese with its English.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/source_text.h"
#include "doc/segment.h"
#include "resources/resources.h"

namespace mtlint::bench {

// Loaded once; ends the program with a message if the build tree has no data.
const Resources& resources();

// The Chinese-English corpora, faulty and clean ones, as one document.
const Document& prose();

// Their sources, split into sentences, and the bytes in them.
const std::vector<SourceText>& sources();
std::size_t source_bytes();

}  // namespace mtlint::bench
