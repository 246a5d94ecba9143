// The texts that an editor has open, and what was found in them.
//
// A unit is what is checked together: one bilingual file, one English text, or a pair of files
// whose names differ in the language alone (article.zh.txt, article.en.txt). Findings point into
// either file of a unit.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/check.h"
#include "engine/decisions.h"
#include "engine/inputs.h"
#include "engine/settings.h"
#include "lsp/text_document.h"
#include "reports/locate.h"

namespace mtlint {

struct FilePlace {
  std::string path{};
  TextPoint begin{};
  TextPoint end{};
};

// Where the texts of one segment stand; nothing where they were not found as they are.
struct SegmentPlaces {
  std::optional<TextPlace> source{};
  std::optional<TextPlace> target{};
  std::size_t line_begin = 0;  // of the segment in the file of the target
  std::size_t line_end = 0;
};

struct ShownFinding {
  Finding finding{};
  std::size_t document = 0;  // of the unit
  FilePlace place{};
  std::optional<FilePlace> related{};  // the mark on the other side
  std::string related_label{};
};

struct Unit {
  std::string target{};  // path of the file of the target, or of both
  std::string source{};  // of a pair; else empty
  std::string format{};  // as recognised; "text" for pairs and plain English
  std::vector<Document> documents{};
  std::vector<ShownFinding> shown{};
  std::vector<Error> faults{};
  OutcomeCache cache{};
  bool pending = false;  // changed since it was checked
  bool exact = false;    // nothing in it comes from an older state of the text
};

// What people have allowed.
struct WorkspaceDecisions {
  std::function<Result<Decisions>()> load{};  // reads it anew; empty = nothing is allowed
  std::string file{};                         // where the editor writes more of it; may not exist
};

class Workspace {
 public:
  Workspace(const Settings& settings, const RuleSet& rules, const Resources& resources,
            WorkspaceDecisions decisions);

  void open(const std::string& path, std::string text);
  void change(const std::string& path, const std::function<void(TextDocument&)>& edit);
  void close(const std::string& path);
  bool is_open(const std::string& path) const { return texts_.contains(path); }

  // The unit that a file belongs to, if one of its files is open.
  Unit* unit_of(const std::string& path);
  std::map<std::string, Unit>& units() { return units_; }

  // Reads and checks a unit. `fresh`: every segment anew. False if `stop` said so; then nothing has
  // changed.
  bool check(Unit& unit, bool fresh, const std::function<bool()>& stop);

  // The text of a file: as the editor has it, or as it is saved.
  const TextDocument& text_of(const std::string& path);
  SegmentPlaces places_of(const Unit& unit, std::size_t document, std::size_t segment);

  const RuleSet& rules() const { return rules_; }
  const Resources& resources() const { return resources_; }
  const std::string& allow_file() const { return decisions_.file; }

 private:
  Result<std::vector<Document>> read(Unit& unit, std::vector<Error>& faults);
  void take_out_allowed(std::vector<Document>& documents,
                        std::vector<std::vector<Finding>>& found) const;
  void place(Unit& unit, std::size_t document, Finding finding);
  FilePlace place_of(const Unit& unit, const SegmentPlaces& places, const Mark& mark);

  const Settings& settings_;
  const RuleSet& rules_;
  const Resources& resources_;
  const WorkspaceDecisions decisions_;
  Checker checker_;
  std::map<std::string, TextDocument> texts_{};  // open ones, by path
  std::map<std::string, TextDocument> saved_{};  // others, read when they were needed
  std::map<std::string, Unit> units_{};          // by path of the target
};

// Which file goes with this one: article.zh.txt with article.en.txt, if it exists. Gives paths of
// source and target; the source is empty if the file stands alone.
struct FilePair {
  std::string source{};
  std::string target{};
};
FilePair pair_of(const std::string& path, const std::function<bool(const std::string&)>& exists);

}  // namespace mtlint
