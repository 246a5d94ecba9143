// The container of the compiled lexicon.

#include "resources/lexicon_file.h"

#include <algorithm>

#include "base/hash.h"

namespace mtlint {
namespace {

std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }

template <class T>
T read_as(std::string_view bytes, std::size_t offset) {
  T value;
  std::memcpy(&value, bytes.data() + offset, sizeof(T));
  return value;
}

template <class T>
void append(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

}  // namespace

void LexiconWriter::add_bytes(std::string_view name, std::string_view bytes) {
  sections_.push_back({std::string(name.substr(0, 15)), std::string(bytes)});
}

std::string LexiconWriter::finish() const {
  std::string body;
  std::size_t offset = sizeof(LexiconHeader) + sections_.size() * sizeof(LexiconSection);
  for (const Pending& section : sections_) {
    LexiconSection entry;
    std::memcpy(entry.name, section.name.data(), section.name.size());
    entry.offset = offset;
    entry.bytes = section.bytes.size();
    append(body, entry);
    offset += padded(section.bytes.size());
  }
  for (const Pending& section : sections_) {
    body += section.bytes;
    body.resize(body.size() + padded(section.bytes.size()) - section.bytes.size());
  }
  LexiconHeader header;
  std::memcpy(header.magic, lexicon_magic.data(), lexicon_magic.size());
  header.version = lexicon_version;
  header.sections = static_cast<std::uint32_t>(sections_.size());
  header.checksum = hash64(body);
  std::string file;
  append(file, header);
  return file + body;
}

std::string_view SectionTable::bytes(std::string_view name) const {
  const auto header = read_as<LexiconHeader>(file_, 0);
  for (std::uint32_t i = 0; i < header.sections; ++i) {
    const auto entry = read_as<LexiconSection>(
        file_, sizeof(LexiconHeader) + static_cast<std::size_t>(i) * sizeof(LexiconSection));
    if (name == std::string_view(entry.name)) return file_.substr(entry.offset, entry.bytes);
  }
  return {};
}

Result<std::uint64_t> check_lexicon(std::string_view file, const std::string& path, bool verify) {
  const auto fault = [&](std::string what) {
    return Failure(Error{std::move(what), "build it again: run ./setup or reinstall mtlint", path});
  };
  if (file.size() < sizeof(LexiconHeader) || file.substr(0, 8) != lexicon_magic)
    return fault("this is not a compiled lexicon of mtlint");
  const auto header = read_as<LexiconHeader>(file, 0);
  if (header.version != lexicon_version)
    return fault("the compiled lexicon has version " + std::to_string(header.version) +
                 ", this mtlint reads version " + std::to_string(lexicon_version));
  const std::size_t table = static_cast<std::size_t>(header.sections) * sizeof(LexiconSection);
  if (header.sections > 1000 || sizeof(LexiconHeader) + table > file.size())
    return fault("the compiled lexicon is damaged (cut off)");
  for (std::uint32_t i = 0; i < header.sections; ++i) {
    const auto entry =
        read_as<LexiconSection>(file, sizeof(LexiconHeader) + i * sizeof(LexiconSection));
    const bool ends = std::ranges::find(entry.name, '\0') != std::ranges::end(entry.name);
    if (!ends || entry.offset % 8 != 0 || entry.offset > file.size() ||
        entry.bytes > file.size() - entry.offset)
      return fault("the compiled lexicon is damaged (cut off)");
  }
  if (verify && hash64(file.substr(sizeof(LexiconHeader))) != header.checksum)
    return fault("the compiled lexicon is damaged (wrong checksum)");
  return header.checksum;
}

}  // namespace mtlint
