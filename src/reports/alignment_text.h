// An alignment as a file: TSV, TMX 1.4b, XLIFF 2.0, JSON Lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/plain_pair.h"

namespace mtlint {

enum class AlignmentFormat { tsv, tmx, xliff, jsonl };

std::optional<AlignmentFormat> alignment_format(std::string_view name);

std::string render_alignment(const PlainPair& pair, AlignmentFormat format);

}  // namespace mtlint
