// Forms of words and names in a mapped file: exact look-up, and all forms that begin at a place of
// a running text, shortest first.
//
// Method: an open-addressing table of hashes that also holds the beginnings of every form (as
// entries that are no forms themselves), so that a walk along the text stops at the first beginning
// that nothing has. A step is one character for Chinese, Japanese and Korean, one word for
// languages with spaces. A damaged file gives wrong answers here, never a read outside the file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/hash.h"
#include "base/language.h"

namespace mtlint {

struct FormSlot {
  std::uint32_t text = 0;     // offset in the pool of strings
  std::uint32_t payload = 0;  // what it means is for the owner of the table to say
  std::uint16_t check = 0;    // more bits of the hash
  std::uint8_t size = 0;      // of the text; 0 = empty slot
  std::uint8_t is_form = 0;   // 0: only the beginning of a longer form
};

class FormTable {
 public:
  // A form that begins where one asked.
  struct Hit {
    std::uint32_t size = 0;  // in bytes
    std::uint32_t payload = 0;
  };
  static constexpr std::size_t longest_form = 255;  // bytes

  FormTable() = default;
  FormTable(std::span<const FormSlot> slots, std::string_view pool, Language language)
      : slots_(slots), pool_(pool), spaced_(!is_unspaced(language) && language != Language::ko) {}

  bool empty() const { return slots_.empty(); }

  // The payload of `form`, which must be folded as index_key() of resources/compile.h does.
  std::optional<std::uint32_t> find(std::string_view form) const {
    const FormSlot* slot = slot_of(form);
    if (slot == nullptr || slot->is_form == 0) return std::nullopt;
    return slot->payload;
  }

  // Asks the memory for what find() needs.
  void prefetch(std::string_view form) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[home_of(hash_of(form), slots_.size())]);
  }

  // Calls visit(Hit) for each form that begins at `at` of the folded `text`, shortest first.
  template <class Visit>
  void each(std::string_view text, std::size_t at, Visit visit) const {
    for (std::size_t end = step(text, at); end > at && end - at <= longest_form;) {
      const FormSlot* slot = slot_of(text.substr(at, end - at));
      if (slot == nullptr) return;
      if (slot->is_form != 0) visit(Hit{static_cast<std::uint32_t>(end - at), slot->payload});
      const std::size_t next = step(text, end);
      if (next == end) return;
      end = next;
    }
  }

  // The longest form that begins at `at`.
  std::optional<Hit> longest(std::string_view text, std::size_t at) const {
    std::optional<Hit> best;
    each(text, at, [&](Hit hit) { best = hit; });
    return best;
  }
  // The same of at least `steps` steps, which takes one look where nothing that long begins.
  std::optional<Hit> longest(std::string_view text, std::size_t at, std::size_t steps) const {
    std::size_t end = at;
    for (std::size_t i = 0; i < steps; ++i) {
      const std::size_t next = step(text, end);
      if (next == end) return std::nullopt;
      end = next;
    }
    if (slot_of(text.substr(at, end - at)) == nullptr) return std::nullopt;
    const std::optional<Hit> best = longest(text, at);
    return best && best->size >= end - at ? best : std::nullopt;
  }

  // Where the beginning that ends at `end` is next lengthened: behind the next character, or in
  // languages with spaces behind the next word.
  static std::size_t step(std::string_view text, std::size_t end, bool spaced);

  static std::uint64_t hash_of(std::string_view form) { return hash64(form); }
  static std::uint16_t check_of(std::uint64_t hash) { return static_cast<std::uint16_t>(hash); }
  static std::size_t home_of(std::uint64_t hash, std::size_t slots) {
    return static_cast<std::size_t>(static_cast<uint128>(hash) * slots >> 64);
  }

 private:
  std::size_t step(std::string_view text, std::size_t end) const {
    return step(text, end, spaced_);
  }
  const FormSlot* slot_of(std::string_view form) const;

  std::span<const FormSlot> slots_{};
  std::string_view pool_{};
  bool spaced_ = false;
};

}  // namespace mtlint
