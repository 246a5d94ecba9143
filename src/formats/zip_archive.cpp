// Archives by libzip.

#include "formats/zip_archive.h"

#include <zip.h>

#include <utility>

#include "formats/whole_file.h"

namespace mtlint {

struct ZipArchive::State {
  std::string file{};
  std::string bytes{};
  zip_t* archive = nullptr;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (archive != nullptr) zip_discard(archive);
  }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

const std::string& ZipArchive::file() const { return state_->file; }

Error ZipArchive::fault(std::string what, std::string hint) const {
  return {.what = std::move(what),
          .hint = std::move(hint),
          .file = state_->file,
          .line = 1,
          .column = 1};
}

Result<ZipArchive> ZipArchive::open(Input input) {
  auto state = std::make_unique<State>();
  state->file = input.file;
  Result<std::string> bytes = read_whole(input);
  if (!bytes) return Failure(std::move(bytes.error()));
  state->bytes = std::move(*bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(state->bytes.data(), state->bytes.size(), 0, &error);
  if (source != nullptr) state->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (source != nullptr && state->archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  ZipArchive archive(std::move(state));
  if (archive.state_->archive == nullptr)
    return Failure(archive.fault("the file is no ZIP archive, or it was cut off",
                                 "save it again as .docx, .xlsx or .odt"));
  return archive;
}

Result<std::optional<std::string>> ZipArchive::entry(const std::string& name) const {
  const zip_int64_t index = zip_name_locate(state_->archive, name.c_str(), 0);
  if (index < 0) return std::optional<std::string>();
  zip_file_t* opened = zip_fopen_index(state_->archive, static_cast<zip_uint64_t>(index), 0);
  if (opened == nullptr)
    return Failure(fault("\"" + name + "\" in the archive cannot be read", "is it encrypted?"));
  constexpr std::size_t block = 256 * 1024;
  std::string bytes;
  std::size_t size = 0;
  zip_int64_t got = 0;
  do {
    bytes.resize(size + block);
    got = zip_fread(opened, bytes.data() + size, block);
    if (got > 0) size += static_cast<std::size_t>(got);
  } while (got > 0 && size <= largest_whole_file);
  zip_fclose(opened);
  bytes.resize(size);
  if (size > largest_whole_file)
    return Failure(fault("\"" + name + "\" in the archive is larger than 64 MiB",
                         "divide the document; or is it an attack?"));
  if (got < 0)
    return Failure(fault("\"" + name + "\" in the archive is damaged", "save the document again"));
  return bytes;
}

}  // namespace mtlint
