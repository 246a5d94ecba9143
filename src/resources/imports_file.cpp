// The container of imports.bin.

#include "resources/imports_file.h"

#include <cstring>

#include "base/hash.h"

namespace mtlint {
namespace {

// The container's own header and its table, which follow our header.
std::string_view table_of(std::string_view container, std::uint32_t sections) {
  return container.substr(
      0, sizeof(LexiconHeader) + static_cast<std::size_t>(sections) * sizeof(LexiconSection));
}

}  // namespace

std::string finish_imports(const LexiconWriter& writer) {
  const std::string container = writer.finish();
  LexiconHeader inner;
  std::memcpy(&inner, container.data(), sizeof inner);
  ImportsHeader header;
  std::memcpy(header.magic, imports_magic.data(), imports_magic.size());
  header.version = imports_version;
  header.sections = inner.sections;
  header.bytes = sizeof header + container.size();
  header.table = hash64(table_of(container, inner.sections));
  std::string file(reinterpret_cast<const char*>(&header), sizeof header);
  return file + container;
}

Result<ImportsContent> check_imports(std::string_view file, const std::string& path, bool verify) {
  const auto fault = [&](std::string what) {
    return Failure(Error{std::move(what),
                         "build it again: run ./setup or reinstall mtlint; without the file mtlint "
                         "runs with its own dictionaries alone",
                         path});
  };
  if (file.size() < sizeof(ImportsHeader) || file.substr(0, 8) != imports_magic)
    return fault("this is not a file of imported knowledge of mtlint");
  ImportsHeader header;
  std::memcpy(&header, file.data(), sizeof header);
  if (header.version != imports_version)
    return fault("the imported knowledge has version " + std::to_string(header.version) +
                 ", this mtlint reads version " + std::to_string(imports_version));
  if (header.bytes != file.size()) return fault("the imported knowledge is damaged (cut off)");
  const std::string_view container = file.substr(sizeof header);
  if (hash64(table_of(container, header.sections)) != header.table)
    return fault("the imported knowledge is damaged (table of sections)");
  const auto checksum = check_lexicon(container, path, verify);
  if (!checksum) return fault("the imported knowledge is damaged (wrong checksum)");
  return ImportsContent{container, *checksum};
}

}  // namespace mtlint
