// check --fix, --diff and --notes: what the engine has mended goes into the files, is shown, or
// noted.
#pragma once

#include <set>
#include <string>

#include "cli/command.h"
#include "engine/fixes.h"
#include "engine/review_notes.h"

namespace mtlint {

struct FixFlags {
  bool fix = false;     // write
  bool diff = false;    // show what would be written
  bool unsafe = false;  // also fixes that may change the meaning
  bool notes = false;   // write the findings as notes

  bool wanted() const { return fix || diff; }
};

void add_fix_flags(CLI::App& app, FixFlags& flags);

// Contradictions among the flags, and inputs that cannot be written back.
Result<void> check_fix_flags(const FixFlags& flags, const InputList& inputs);

// Writes each file, at once or not at all, or prints the difference; not those in `unreadable`,
// which were not read to their end. Says on standard error what was done. Gives false if a file
// could not be written.
bool write_fixes(const FixFlags& flags, const Fixer& fixer, const InputOptions& options,
                 const std::set<std::string>& unreadable);

// Writes the notes of each file, and says how many have no place in it.
bool write_notes(const ReviewNotes& notes, const InputOptions& options,
                 const std::set<std::string>& unreadable);

}  // namespace mtlint
