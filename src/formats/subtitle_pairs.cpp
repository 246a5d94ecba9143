// Subtitles of two languages to pairs: what is on the screen at the same time belongs together.

#include <algorithm>
#include <memory>
#include <utility>

#include "formats/subtitles.h"

namespace mtlint {
namespace {

// Longer films there are not: all cues are held in memory.
constexpr std::uint64_t largest_file = 64 * 1024 * 1024;
constexpr std::uint32_t no_id = 0;

std::int64_t shared(const Cue& a, const Cue& b) {
  return std::min(a.end, b.end) - std::max(a.start, b.start);
}

// Do two cues say the same? Those of two languages often begin and end a little apart, so that
// neighbours overlap too: half of the shorter one must be shared.
bool belong_together(const Cue& a, const Cue& b) {
  const std::int64_t shorter =
      std::max<std::int64_t>(1, std::min(a.end - a.start, b.end - b.start));
  return a.start == b.start || 2 * shared(a, b) > shorter;
}

// Texts of several cues as one, with the places of all.
struct Joined {
  std::string text{};
  std::vector<TextPiece> pieces{};
  std::vector<InlineCode> codes{};

  void clear() {
    text.clear();
    pieces.clear();
    codes.clear();
  }
  void add(const Cue& cue) {
    if (!text.empty() && text.back() != ' ') {
      const auto at = static_cast<std::uint32_t>(text.size());
      text += ' ';  // stands for everything between the cues, which no edit may touch
      pieces.push_back({.span = {at, at + 1}, .begin = no_id, .end = no_id});
    }
    const auto shift = static_cast<std::uint32_t>(text.size());
    text += cue.text;
    for (TextPiece piece : cue.pieces) {
      piece.span = {piece.span.begin + shift, piece.span.end + shift};
      pieces.push_back(piece);
    }
    for (std::size_t i = 0; i < cue.codes.size(); ++i) {
      InlineCode code = cue.codes[i];
      code.span = {code.span.begin + shift, code.span.end + shift};
      code.name = cue.name_spans[i].of(cue.names);
      codes.push_back(code);
    }
  }
};

bool edit_joined(const Joined& joined, std::uint64_t empty_at, SubtitleKind kind,
                 const SegmentEdit& edit, std::vector<Replacement>& out) {
  const std::vector<TextChange> changes = changes_of(edit, joined.text);
  if (changes.empty() || joined.text.empty()) return false;
  for (const TextChange& change : changes) {
    if (change.replacement.find_first_of("\r\n") != std::string::npos) return false;
    for (const TextPiece& piece : joined.pieces)
      if (piece.end == no_id && piece.span.overlaps(change.span)) return false;
  }
  return replace_in_pieces(joined.pieces, empty_at, changes,
                           kind == SubtitleKind::vtt ? spell_vtt : spell_srt, out);
}

Result<std::vector<Cue>> all_cues(Input input, SubtitleKind kind) {
  CueReader reader(std::move(input), kind);
  std::vector<Cue> cues;
  for (Cue cue; reader.next(cue);) {
    if (cue.begin > largest_file)
      return Failure(Error{.what = "the subtitles are longer than 64 MiB",
                           .hint = "divide the file",
                           .file = reader.file(),
                           .line = cue.line,
                           .column = 1});
    cues.push_back(std::move(cue));
  }
  if (reader.fault()) return Failure(*reader.fault());
  return cues;
}

class SubtitlePair {
 public:
  SubtitlePair(Input source, Input target, SubtitleKind kind)
      : source_input_(std::move(source)), target_input_(std::move(target)), kind_(kind) {}

  Result<bool> next(RawSegment& segment) {
    if (!started_) {
      started_ = true;
      Result<std::vector<Cue>> source = all_cues(std::move(source_input_), kind_);
      if (!source) return Failure(std::move(source.error()));
      Result<std::vector<Cue>> target = all_cues(std::move(target_input_), kind_);
      if (!target) return Failure(std::move(target.error()));
      source_ = std::move(*source);
      target_ = std::move(*target);
      groups_ = group_by_time(source_, target_);
    }
    if (next_ == groups_.size()) return false;
    give(groups_[next_++], segment);
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return edit_joined(target_text_, 0, kind_, edit, out);
  }

 private:
  void give(const CueGroup& group, RawSegment& segment) {
    source_text_.clear();
    target_text_.clear();
    for (std::size_t i = group.source_begin; i < group.source_end; ++i)
      source_text_.add(source_[i]);
    for (std::size_t i = group.target_begin; i < group.target_end; ++i)
      target_text_.add(target_[i]);
    const bool has_target = group.target_begin < group.target_end;
    const Cue& first = has_target ? target_[group.target_begin] : source_[group.source_begin];
    if (has_target) line_ = first.line;
    id_ = (has_target ? "" : "source ") + name_of_cue(first);
    segment.id = id_;
    segment.source = source_text_.text;
    segment.target = target_text_.text;
    segment.source_codes = source_text_.codes;
    segment.target_codes = target_text_.codes;
    segment.line = line_;
    segment.settled = has_target ? first.begin : 0;
    // A sign on the screen that only one language needs is no fault.
    segment.trusted_pair = group.source_begin < group.source_end;
  }

  Input source_input_;
  Input target_input_;
  SubtitleKind kind_;
  bool started_ = false;
  std::vector<Cue> source_{};
  std::vector<Cue> target_{};
  std::vector<CueGroup> groups_{};
  std::size_t next_ = 0;
  std::uint64_t line_ = 1;
  std::string id_{};
  Joined source_text_{};
  Joined target_text_{};
};

class SubtitleAlone {
 public:
  SubtitleAlone(Input input, SubtitleKind kind) : reader_(std::move(input), kind), kind_(kind) {}

  Result<bool> next(RawSegment& segment) {
    if (!reader_.next(cue_)) {
      if (reader_.fault()) return Failure(*reader_.fault());
      return false;
    }
    text_.clear();
    text_.add(cue_);
    id_ = name_of_cue(cue_);
    segment.id = id_;
    segment.has_source = false;
    segment.target = text_.text;
    segment.target_codes = text_.codes;
    segment.line = cue_.line;
    segment.settled = cue_.begin;
    return true;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return edit_joined(text_, cue_.empty_at, kind_, edit, out);
  }

 private:
  CueReader reader_;
  SubtitleKind kind_;
  Cue cue_{};
  Joined text_{};
  std::string id_{};
};

}  // namespace

// Goes over both files once. A group grows as long as one of the next cues belongs to one of its
// cues on the other side.
std::vector<CueGroup> group_by_time(const std::vector<Cue>& source,
                                    const std::vector<Cue>& target) {
  std::vector<CueGroup> groups;
  std::size_t s = 0;
  std::size_t t = 0;
  while (s < source.size() || t < target.size()) {
    CueGroup group{s, s, t, t};
    const bool both = s < source.size() && t < target.size();
    if (!both || !belong_together(source[s], target[t])) {
      const bool take_source = !both ? s < source.size() : source[s].start <= target[t].start;
      (take_source ? s : t) += 1;
    } else {
      ++s;
      ++t;
      for (bool grows = true; grows;) {
        grows = false;
        if (s < source.size() && belong_together(source[s], target[t - 1]) &&
            !(t < target.size() && belong_together(source[s], target[t]))) {
          ++s;
          grows = true;
        } else if (t < target.size() && belong_together(source[s - 1], target[t]) &&
                   !(s < source.size() && belong_together(source[s], target[t]))) {
          ++t;
          grows = true;
        }
      }
    }
    group.source_end = s;
    group.target_end = t;
    groups.push_back(group);
  }
  return groups;
}

Result<SegmentReader> read_subtitles(Input input, SubtitleKind kind) {
  return reader_of(std::make_shared<SubtitleAlone>(std::move(input), kind));
}

Result<SegmentReader> read_subtitle_pair(Input source, Input target, SubtitleKind kind) {
  return reader_of(std::make_shared<SubtitlePair>(std::move(source), std::move(target), kind));
}

}  // namespace mtlint
