// Copies a file while its reader goes over it, and puts the changes in.

#include "formats/writer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/output_file.h"
#include "formats/decoding.h"
#include "formats/editing.h"

namespace mtlint {
namespace {

// The bytes that were read and not yet written.
struct Copy {
  std::string bytes{};
  std::uint64_t begin = 0;  // of `bytes` in the file
};

Input copied(Input input, const std::shared_ptr<Copy>& copy) {
  return {.file = std::move(input.file),
          .read = [copy, read = std::move(input.read)](char* buffer,
                                                       std::size_t size) -> Result<std::size_t> {
            Result<std::size_t> got = read(buffer, size);
            if (got) copy->bytes.append(buffer, *got);
            return got;
          }};
}

class Writer {
 public:
  Writer(SegmentReader reader, std::shared_ptr<Copy> copy, const EditOfSegment& edits,
         const WriteBytes& write)
      : reader_(std::move(reader)), copy_(std::move(copy)), edits_(edits), write_(write) {}

  Result<EditCounts> run() {
    RawSegment segment;
    while (true) {
      Result<bool> more = reader_.next(segment);
      if (!more) return Failure(std::move(more.error()));
      if (!*more) break;
      if (Result<void> flushed = flush(segment.settled); !flushed)
        return Failure(std::move(flushed.error()));
      if (Result<void> done = edit(segment); !done) return Failure(std::move(done.error()));
    }
    if (Result<void> flushed = flush(copy_->begin + copy_->bytes.size()); !flushed)
      return Failure(std::move(flushed.error()));
    return counts_;
  }

 private:
  Result<void> edit(const RawSegment& segment) {
    const SegmentEdit wanted = edits_({.number = ++counts_.segments,
                                       .id = segment.id,
                                       .source = segment.source,
                                       .target = segment.target,
                                       .locked = segment.locked});
    if (wanted.empty()) return {};
    Result<bool> done = false;
    if (!segment.locked) done = reader_.edit(wanted, pending_);
    if (!done) return Failure(std::move(done.error()));
    ++(*done ? counts_.edited : counts_.refused);
    return {};
  }

  // Writes everything before byte `end` of the file that no later edit can reach.
  Result<void> flush(std::uint64_t end) {
    constexpr std::uint64_t block = 64 * 1024;
    const bool at_end = end == copy_->begin + copy_->bytes.size();
    if (!at_end && end < copy_->begin + block) return {};
    // What is inserted in front of replaced bytes comes before them.
    std::ranges::stable_sort(pending_, {}, [](const Replacement& one) {
      return std::pair(one.begin, one.end > one.begin);
    });
    std::string out;
    std::uint64_t at = copy_->begin;
    std::size_t used = 0;
    for (; used < pending_.size() && pending_[used].begin < std::max(end, at) + (at_end ? 1 : 0);
         ++used) {
      const Replacement& change = pending_[used];
      append_copy(out, at, change.begin);
      out += change.bytes;
      at = std::max(at, change.end);
    }
    append_copy(out, at, end);
    at = std::max(at, end);
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(used));
    copy_->bytes.erase(0, at - copy_->begin);
    copy_->begin = at;
    return out.empty() ? Result<void>() : write_(out);
  }

  void append_copy(std::string& out, std::uint64_t from, std::uint64_t to) const {
    if (from < to) out.append(copy_->bytes, from - copy_->begin, to - from);
  }

  SegmentReader reader_;
  std::shared_ptr<Copy> copy_;
  const EditOfSegment& edits_;
  const WriteBytes& write_;
  std::vector<Replacement> pending_{};
  EditCounts counts_{};
};

Error cannot_write(const Format& format, std::string file) {
  return {.what = "files of the format " + std::string(format.name) + " cannot be written back",
          .hint = "change the file with the program that it comes from",
          .file = std::move(file)};
}

Result<EditCounts> run(const Format& format, const std::string& file, Result<SegmentReader> reader,
                       std::shared_ptr<Copy> copy, const EditOfSegment& edits,
                       const WriteBytes& write) {
  if (!reader) return Failure(std::move(reader.error()));
  if (!reader->edit) return Failure(cannot_write(format, file));
  return Writer(std::move(*reader), std::move(copy), edits, write).run();
}

// Runs `make` with a new file in place of `file`, which takes effect if something was edited.
template <class Make>
Result<EditCounts> in_place_of(const std::string& file, const std::string& encoding, Make make) {
  Result<OutputFile> output = OutputFile::create(file);
  if (!output) return Failure(std::move(output.error()));
  Result<WriteBytes> write =
      encode_output(encoding, [&](std::string_view bytes) { return output->write(bytes); });
  if (!write) return Failure(std::move(write.error()));
  Result<EditCounts> counts = make(*write);
  if (!counts || counts->edited == 0) return counts;
  if (Result<void> ended = encoding.empty() ? Result<void>() : (*write)({}); !ended)
    return Failure(std::move(ended.error()));
  if (Result<void> done = output->commit(); !done) return Failure(std::move(done.error()));
  return counts;
}

// The file as UTF-8; an error if it could not be written back byte for byte.
Result<Decoded> open_to_edit(const std::string& file, const InputOptions& options) {
  if (file == "-")
    return Failure(Error{.what = "standard input cannot be changed", .hint = "name a file"});
  Result<Input> input = open_input(file);
  if (!input) return Failure(std::move(input.error()));
  Result<Decoded> decoded = decode_input(std::move(*input), options.encoding);
  if (!decoded || decoded->encoding.empty()) return decoded;
  Result<Input> again = open_input(file);
  if (!again) return Failure(std::move(again.error()));
  const Result<bool> same = comes_out_the_same(std::move(*again), decoded->encoding);
  if (!same) return Failure(same.error());
  if (*same) return decoded;
  return Failure(Error{
      .what = "the file cannot be written back in " + decoded->encoding + " without other changes",
      .hint = "save it as UTF-8 first",
      .file = file});
}

}  // namespace

Result<EditCounts> write_edited(const Format& format, Input input, const InputOptions& options,
                                const EditOfSegment& edits, const WriteBytes& write) {
  const std::string file = input.file;
  auto copy = std::make_shared<Copy>();
  return run(format, file, format.read(copied(std::move(input), copy), options), copy, edits,
             write);
}

Result<EditCounts> write_edited_pair(const Format& format, Input source, Input target,
                                     const InputOptions& options, const EditOfSegment& edits,
                                     const WriteBytes& write) {
  const std::string file = target.file;
  auto copy = std::make_shared<Copy>();
  return run(format, file,
             format.read_pair(std::move(source), copied(std::move(target), copy), options), copy,
             edits, write);
}

Result<EditCounts> edit_file(const Format& format, const std::string& file,
                             const InputOptions& options, const EditOfSegment& edits) {
  Result<Decoded> input = open_to_edit(file, options);
  if (!input) return Failure(std::move(input.error()));
  return in_place_of(file, input->encoding, [&](const WriteBytes& write) {
    return write_edited(format, std::move(input->input), options, edits, write);
  });
}

Result<EditCounts> edit_pair(const Format& format, const std::string& source,
                             const std::string& target, const InputOptions& options,
                             const EditOfSegment& edits) {
  Result<Input> opened = open_input(source);
  if (!opened) return Failure(std::move(opened.error()));
  Result<Decoded> source_input = decode_input(std::move(*opened), options.encoding);
  if (!source_input) return Failure(std::move(source_input.error()));
  Result<Decoded> input = open_to_edit(target, options);
  if (!input) return Failure(std::move(input.error()));
  return in_place_of(target, input->encoding, [&](const WriteBytes& write) {
    return write_edited_pair(format, std::move(source_input->input), std::move(input->input),
                             options, edits, write);
  });
}

std::vector<TextChange> changes_between(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::size_t most = std::min(before.size(), after.size());
  // Only whole characters: a byte that continues one is 10xxxxxx.
  const auto continues = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
  };
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) ++head;
  while (head > 0 && (continues(before, head) || continues(after, head))) --head;
  std::size_t tail = 0;
  while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  while (tail > 0 && continues(before, before.size() - tail)) --tail;
  return {
      {.span = {static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(before.size() - tail)},
       .replacement = std::string(after.substr(head, after.size() - tail - head))}};
}

}  // namespace mtlint
