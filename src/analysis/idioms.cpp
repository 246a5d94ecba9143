// Known idioms in the source: which way they are looked for, and which of them count.

#include "analysis/idioms.h"

#include <algorithm>
#include <array>

namespace mtlint {
namespace {

bool inside_title(std::string_view text, Span span) {
  const std::size_t open = text.substr(0, span.begin).rfind("《");
  if (open == std::string_view::npos) return false;
  const std::size_t close = text.find("》", open);
  return close != std::string_view::npos && close >= span.end;
}

// 塞上江南酒店, 吉祥如意集团: words that turn what stands before them into a name.
bool begins_name(std::string_view text, Span span) {
  constexpr auto tails = std::to_array<std::string_view>(
      {"公司", "集团", "酒店", "宾馆", "饭店", "酒楼",   "股份", "大厦",     "广场",     "小区",
       "山庄", "商场", "品牌", "牌",   "号轮", "号客轮", "有限", "科技有限", "株式会社", "ホテル"});
  std::string_view behind = text.substr(span.end);
  for (const std::string_view close : {"”", "」", "\""})
    if (behind.starts_with(close)) {
      behind.remove_prefix(close.size());
      break;
    }
  return std::ranges::any_of(tails,
                             [&](std::string_view tail) { return behind.starts_with(tail); });
}

}  // namespace

bool is_title_or_name(std::string_view source, Span span) {
  return inside_title(source, span) || begins_name(source, span);
}

void keep_longest(std::vector<IdiomHit>& hits) {
  if (hits.size() < 2) return;
  std::ranges::stable_sort(
      hits, [](const IdiomHit& a, const IdiomHit& b) { return a.span.size() > b.span.size(); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const bool free = std::ranges::none_of(
        hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept),
        [&](const IdiomHit& other) { return other.span.overlaps(hits[i].span); });
    if (free) hits[kept++] = hits[i];
  }
  hits.resize(kept);
  std::ranges::sort(hits, {}, [](const IdiomHit& hit) { return hit.span.begin; });
}

void find_idioms(const SourceText& source, const Neighbours& around, const Lexicon& lexicon,
                 const Imports& imports, IdiomScratch& scratch, std::vector<IdiomHit>& out) {
  if (source.text.empty()) return;
  if (Stemmer::knows(source.language))
    find_stem_idioms(source, lexicon, imports, scratch, out);
  else
    find_string_idioms(source, around, lexicon, imports, scratch, out);
}

}  // namespace mtlint
