// Fixes into files.

#include "cli/fix.h"

#include <cstdio>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "engine/unified_diff.h"

namespace mtlint {
namespace {

// The edit of a segment, unless its target is another now than when it was checked.
EditOfSegment edits_of(const FileEdits& file) {
  return [&file](const WrittenSegment& segment) -> SegmentEdit {
    const auto edit = file.edits.find(segment.number);
    if (edit == file.edits.end() || edit->second.target_hash != hash64(segment.target)) return {};
    return edit->second.edit;
  };
}

Result<EditCounts> edited_copy(const Format& format, const std::string& name, const FileEdits& file,
                               const InputOptions& options, std::string& out) {
  const WriteBytes write = [&](std::string_view bytes) {
    out += bytes;
    return Result<void>{};
  };
  auto target = open_input(name);
  if (!target) return Failure(target.error());
  if (file.source_file.empty())
    return write_edited(format, std::move(*target), options, edits_of(file), write);
  auto source = open_input(file.source_file);
  if (!source) return Failure(source.error());
  return write_edited_pair(format, std::move(*source), std::move(*target), options, edits_of(file),
                           write);
}

// Shows one file's difference.
Result<void> show(const Format& format, const std::string& name, const FileEdits& file,
                  const InputOptions& options) {
  const auto before = read_file(name);
  if (!before) return Failure(before.error());
  std::string after;
  if (auto counts = edited_copy(format, name, file, options, after); !counts)
    return Failure(counts.error());
  const std::string text = unified_diff(name, *before, after);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return Failure(Error{"standard output cannot be written", "is the disk full?"});
  return {};
}

Result<EditCounts> write_edits(const Format& format, const std::string& name, const FileEdits& file,
                               const InputOptions& options) {
  return file.source_file.empty()
             ? edit_file(format, name, options, edits_of(file))
             : edit_pair(format, file.source_file, name, options, edits_of(file));
}

Result<void> write(const Format& format, const std::string& name, const FileEdits& file,
                   const InputOptions& options) {
  const auto counts = write_edits(format, name, file, options);
  if (!counts) return Failure(counts.error());
  if (counts->edited < file.edits.size())
    return Failure(Error{fmt::format("{} of {} segments could not be changed",
                                     file.edits.size() - counts->edited, file.edits.size()),
                         "has the file changed since it was read?", name});
  return {};
}

}  // namespace

void add_fix_flags(CLI::App& app, FixFlags& flags) {
  app.add_flag("--fix", flags.fix, "mend what can be mended safely, in the files; report the rest");
  app.add_flag("--diff", flags.diff, "show what --fix would change, and change nothing");
  app.add_flag("--unsafe-fixes", flags.unsafe,
               "with --fix or --diff: also fixes that may change the meaning");
  app.add_flag("--notes", flags.notes,
               "write the findings into the files, as notes to their segments");
}

Result<void> check_fix_flags(const FixFlags& flags, const InputList& inputs) {
  if (flags.fix && flags.diff)
    return Failure(
        Error{"--fix and --diff exclude each other", "look at --diff first, then --fix"});
  if (flags.unsafe && !flags.wanted())
    return Failure(Error{"--unsafe-fixes needs --fix or --diff", "add one of them"});
  if (flags.notes && flags.wanted())
    return Failure(Error{"--notes goes neither with --fix nor with --diff",
                         "mend first, then write notes to what is left"});
  if (!flags.wanted() && !flags.notes) return {};
  for (const std::string& path : inputs.paths)
    if (path == "-") return Failure(Error{"standard input cannot be changed", "name a file"});
  return {};
}

namespace {

// The format, if files of it can be written back and this one was read to its end.
Result<const Format*> format_to_write(const std::string& name, const FileEdits& file) {
  const Format* format = format_named(file.format);
  if (format != nullptr && format->writes) return format;
  return Failure(Error{"files of the format " + file.format + " cannot be written back",
                       "mend them where they come from", name});
}

// Says so of a file that was not read to its end.
bool is_left_alone(const std::string& name, const FileEdits& file,
                   const std::set<std::string>& unreadable) {
  if (!unreadable.contains(name) && !unreadable.contains(file.source_file)) return false;
  tell(name + " was not read to its end and is left as it is");
  return true;
}

}  // namespace

bool write_fixes(const FixFlags& flags, const Fixer& fixer, const InputOptions& options,
                 const std::set<std::string>& unreadable) {
  bool good = true;
  std::uint64_t files = 0, findings = 0, segments = 0;
  for (const auto& [name, file] : fixer.files()) {
    if (file.edits.empty()) continue;
    if (is_left_alone(name, file, unreadable)) continue;
    const Format& format = *format_named(file.format);  // only files that can be written have edits
    const Result<void> done =
        flags.diff ? show(format, name, file, options) : write(format, name, file, options);
    if (!done) {
      fail(done.error());
      good = false;
      continue;
    }
    ++files;
    findings += file.findings;
    segments += file.edits.size();
  }
  std::string line = fmt::format("{} {} in {} of {}", flags.diff ? "would mend" : "mended",
                                 counted(findings, "finding"), counted(segments, "segment"),
                                 counted(files, "file"));
  if (const std::uint64_t refused = fixer.counts().refused; refused > 0)
    line += fmt::format("; {} left out, since more would be found after them",
                        counted(refused, "fix", "fixes"));
  if (fixer.counts().unsafe > 0)
    line += fmt::format("; --unsafe-fixes would try {} more", fixer.counts().unsafe);
  tell(line);
  return good;
}

bool write_notes(const ReviewNotes& notes, const InputOptions& options,
                 const std::set<std::string>& unreadable) {
  bool good = true;
  for (const auto& [name, file] : notes.files()) {
    if (is_left_alone(name, file, unreadable)) continue;
    const auto format = format_to_write(name, file);
    const auto counts = format ? write_edits(**format, name, file, options)
                               : Result<EditCounts>(Failure(format.error()));
    if (!counts) {
      fail(counts.error());
      good = false;
      continue;
    }
    std::string line = fmt::format("{}: notes to {}", name, counted(counts->edited, "segment"));
    if (counts->refused > 0)
      line += fmt::format("; {} has no place for the notes of {}", file.format,
                          counted(counts->refused, "segment"));
    tell(line);
  }
  return good;
}

}  // namespace mtlint
