// Two plain documents, a source and its translation, put side by side.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "base/error.h"
#include "doc/segment.h"
#include "formats/reader.h"
#include "resources/resources.h"

namespace mtlint {

class LexicalTable;
class Srx;

struct PlainPair {
  std::string source_file{};
  std::string target_file{};
  std::string source{};  // the whole texts, which the units view
  std::string target{};
  std::string source_tag{};
  bool source_detected = false;
  Language language = Language::unknown;
  std::vector<AlignUnit> source_units{};
  std::vector<AlignUnit> target_units{};
  std::vector<Bead> beads{};

  // The units of one side of a bead as one text: joined by a space, or by nothing where the
  // language has no spaces.
  std::string source_of(const Bead& bead) const;
  std::string target_of(const Bead& bead) const;
  std::uint64_t line_of(
      const Bead& bead) const;  // of the target, or of the source if that is alone
};

// The longest document that is read: bytes of one side.
inline constexpr std::size_t longest_document = std::size_t{64} << 20;

// What an alignment hangs on.
struct AlignmentMeans {
  const Resources& resources;
  const LexicalTable* table = nullptr;  // null: names, numbers and lengths decide alone
  const Srx* srx = nullptr;             // null: sentences end where our own rules say
};

// Reads and aligns. Errors: a file that cannot be read, is too long or not UTF-8; rules of SRX that
// take too long.
Result<std::unique_ptr<PlainPair>> align_documents(Input source, Input target,
                                                   const InputOptions& options,
                                                   const AlignmentMeans& means);

// As documents to check, a segment a bead; unsure beads are not trusted. What has no counterpart on
// the other side is no segment: an alignment says it, not a rule.
ReadDocument documents_of(std::shared_ptr<const PlainPair> pair);

// How many beads of each kind there are, for people: "212 pairs (3 unsure), 2 sentences of the
// source without a translation, 1 of the English without a source, 1 moved".
std::string describe_alignment(const PlainPair& pair);

}  // namespace mtlint
