// Files, folders and standard input to documents.

#include "engine/inputs.h"

#include <algorithm>
#include <filesystem>
#include <span>

#include "engine/glob.h"
#include "formats/decoding.h"
#include "text/identify.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t detection_bytes = 20'000;

bool has_known_extension(const fs::path& path) {
  const std::string extension = path.extension().string();
  return std::ranges::any_of(all_formats(), [&](const Format* format) {
    return format->in_folders &&
           std::ranges::find(format->extensions, std::string_view(extension)) !=
               format->extensions.end();
  });
}

// A folder stands for the files below it that have a known extension, in order of their names.
Result<std::vector<std::string>> files_of(const std::string& path) {
  std::error_code fault;
  if (path == "-") return std::vector{path};
  if (is_glob(path) && !fs::exists(path, fault)) return expand_glob(path);
  if (!fs::is_directory(path, fault)) return std::vector{path};
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator it(path, fault), end; !fault && it != end;
       it.increment(fault))
    if (std::error_code gone; it->is_regular_file(gone) && has_known_extension(it->path()))
      files.push_back(it->path().string());
  if (fault)
    return Failure(
        Error{"the folder cannot be listed: " + fault.message(), "check its permissions", path});
  if (files.empty())
    return Failure(
        Error{"no file of a known format in this folder", "name files, or see --from", path});
  std::ranges::sort(files);
  return files;
}

Result<void> check_tag(const std::string& tag, const char* flag) {
  if (tag.empty() || is_language_tag(tag)) return {};
  return Failure(Error{"\"" + tag + "\" is not a language tag (" + flag + ")",
                       "use BCP 47, such as zh, zh-Hant or en-GB"});
}

Result<Input> open_decoded(const InputList& list, const std::string& file) {
  Result<Input> input = list.open(file);
  if (!input) return input;
  Result<Decoded> decoded = decode_input(std::move(*input), list.options.encoding);
  if (!decoded) return Failure(std::move(decoded.error()));
  if (decoded->guessed && list.guessed) list.guessed(file, decoded->encoding);
  return std::move(decoded->input);
}

// Lines up to the last that is not blank.
Result<std::uint64_t> count_lines(Input& input) {
  std::vector<char> block(1 << 16);
  std::uint64_t line = 0;
  std::uint64_t last = 0;
  bool blank = true;
  while (true) {
    const auto got = input.read(block.data(), block.size());
    if (!got) return Failure(got.error());
    if (*got == 0) break;
    for (const char c : std::span(block).first(*got)) {
      if (c == '\n') {
        ++line;
        if (!blank) last = line;
        blank = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        blank = false;
      }
    }
  }
  return blank ? last : line + 1;
}

}  // namespace

Result<Inputs> Inputs::make(const InputList& list) {
  Inputs inputs;
  inputs.list_ = list;
  if (auto good = check_tag(list.options.source_tag, "--source-lang"); !good)
    return Failure(good.error());
  if (auto good = check_tag(list.options.target_tag, "--target-lang"); !good)
    return Failure(good.error());
  if (const Language target = language_of_tag(list.options.target_tag);
      target != Language::unknown && target != Language::en)
    return Failure(
        Error{"the target language is " + list.options.target_tag + ", but mtlint checks English",
              "say --target-lang en, or leave it out"});
  if (!list.from.empty() && !format_named(list.from)) {
    std::string known;
    for (const Format* format : all_formats())
      known += (known.empty() ? "" : ", ") + std::string(format->name);
    return Failure(Error{"there is no format \"" + list.from + "\"", "formats: " + known});
  }
  if (!list.source_file.empty() && list.target_file.empty())
    return Failure(Error{"--source needs --target", "name the English file too"});
  inputs.pair_pending_ = !list.target_file.empty();
  if (list.paths.empty() && !inputs.pair_pending_)
    return Failure(
        Error{"nothing to check",
              "name files or folders, `-` for standard input, or --source FILE --target FILE"});
  for (const std::string& path : list.paths) {
    auto files = files_of(path);
    if (!files) return Failure(files.error());
    inputs.files_left_.insert(inputs.files_left_.end(), files->begin(), files->end());
  }
  std::ranges::reverse(inputs.files_left_);
  return inputs;
}

Result<void> Inputs::open_next() {
  detected_.clear();
  sample_.clear();
  sure_ = false;
  ++files_;
  if (pair_pending_) {
    pair_pending_ = false;
    return open_pair();
  }
  source_file_.clear();
  file_ = files_left_.back();
  files_left_.pop_back();
  auto input = open_decoded(list_, file_);
  if (!input) return Failure(input.error());
  const std::string head = head_of(*input);
  const Format* format = format_named(list_.from);
  if (!format) {
    auto recognised = recognise_format(file_, head);
    if (!recognised && file_.ends_with(".txt"))
      recognised.error().hint =
          "a text and its translation are --source FILE --target FILE; English alone is --target "
          "FILE";
    if (!recognised) return Failure(recognised.error());
    format = *recognised;
  }
  format_ = format->name;
  auto read = format->open(std::move(*input), list_.options);
  if (!read) return Failure(read.error());
  read_ = std::move(*read);
  return {};
}

// Has one of the two files more lines than the other, blank ones at the end left out? Both are read
// for it, which standard input does not allow.
Result<bool> Inputs::lines_differ() const {
  std::uint64_t lines[2]{};
  for (std::size_t side = 0; side < 2; ++side) {
    const std::string& file = side == 0 ? list_.source_file : list_.target_file;
    if (file == "-") return false;
    auto input = open_decoded(list_, file);
    if (!input) return Failure(input.error());
    const auto counted = count_lines(*input);
    if (!counted) return Failure(counted.error());
    lines[side] = *counted;
  }
  return lines[0] != lines[1];
}

// --source FILE --target FILE, or --target alone.
Result<void> Inputs::open_pair() {
  file_ = list_.target_file;
  source_file_ = list_.source_file;
  auto target = open_decoded(list_, list_.target_file);
  if (!target) return Failure(target.error());
  const auto format = format_of_pair(list_.from, list_.source_file, list_.target_file);
  if (!format) return Failure(format.error());
  std::optional<Input> source;
  if (!list_.source_file.empty()) {
    auto opened = open_decoded(list_, list_.source_file);
    if (!opened) return Failure(opened.error());
    source = std::move(*opened);
  }
  format_ = (*format)->name;
  if (source && align_ && (*format)->name == "text") {
    const auto differ = lines_differ();
    if (!differ) return Failure(differ.error());
    if (*differ) {
      auto read = align_(std::move(*source), std::move(*target), list_.options);
      if (!read) return Failure(read.error());
      read_ = std::move(*read);
      format_ = "aligned text";  // whose segments are no lines: it is not written back
      return {};
    }
  }
  auto read = source ? (*format)->open_pair(std::move(*source), std::move(*target), list_.options)
                     : (*format)->open(std::move(*target), list_.options);
  if (!read) return Failure(read.error());
  read_ = std::move(*read);
  return {};
}

// Reads on, from document to document, until the sources of the file leave no doubt.
void Inputs::detect(const Document& document) {
  if (sure_ || sample_.size() > detection_bytes) return;
  const std::size_t before = sample_.size();
  for (const Segment& segment : document.segments) {
    if (sample_.size() > detection_bytes) break;
    if (segment.source.empty()) continue;
    sample_ += segment.source;
    sample_ += ' ';
  }
  if (sample_.size() == before) return;
  const Identified found = identify_language(sample_);
  detected_ = code_of(found.language);
  sure_ = found.sure;
}

Result<void> Inputs::settle_languages(Document& document) {
  document.source_file = source_file_;
  document.format = format_;
  if (document.target_tag.empty()) document.target_tag = "en";
  if (language_of_tag(document.target_tag) != Language::en)
    return Failure(
        Error{"the target language is " + document.target_tag + ", but mtlint checks English",
              "check the file's languages, or say --target-lang en", document.file});
  if (document.source_tag.empty()) {
    detect(document);
    document.source_tag = detected_;
    document.source_detected = !detected_.empty();
  }
  const Language language = language_of_tag(document.source_tag);
  for (Segment& segment : document.segments) {
    if (segment.source_language == Language::unknown) segment.source_language = language;
    segment.target_language = Language::en;
  }
  return {};
}

Result<std::optional<Document>> Inputs::next() {
  while (true) {
    if (!read_) {
      if (files_left_.empty() && !pair_pending_) return std::optional<Document>{};
      if (auto opened = open_next(); !opened) return Failure(opened.error());
    }
    auto document = read_();
    if (!document) {
      read_ = nullptr;
      return Failure(document.error());
    }
    if (!*document) {
      read_ = nullptr;
      continue;
    }
    if (auto settled = settle_languages(**document); !settled) {
      read_ = nullptr;
      return Failure(settled.error());
    }
    return document;
  }
}

}  // namespace mtlint
