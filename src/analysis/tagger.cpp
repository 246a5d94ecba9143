// The tagger at run time: weights are looked up in the mapped file and summed.

#include "analysis/tagger.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/tagger_features.h"
#include "analysis/tagger_model.h"
#include "base/hash.h"
#include "base/mapped_file.h"

namespace mtlint {

using namespace tagger_model;

struct Tagger::Loaded {
  MappedFile file{};
  std::vector<std::uint64_t> bytes{};  // when not mapped; words, for the alignment
  Model model{};
};

namespace {

constexpr std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }

// Takes the next array off `bytes`, which begin on 8 bytes; nothing if they are too few.
template <class Item>
std::optional<std::span<const Item>> take(std::string_view& bytes, std::size_t count) {
  if (count > bytes.size() / sizeof(Item)) return std::nullopt;
  const std::span<const Item> items{reinterpret_cast<const Item*>(bytes.data()), count};
  bytes.remove_prefix(std::min(bytes.size(), padded(count * sizeof(Item))));
  return items;
}

// Every index that look-ups follow lies inside its array, and every search meets an empty slot.
bool is_sound(const Model& model) {
  if (model.masks.empty() || model.word_slots.empty() || model.weight_slots.empty()) return false;
  bool word_gap = false;
  for (const std::uint32_t slot : model.word_slots) {
    word_gap = word_gap || slot == 0;
    const std::uint32_t index = slot & ((1U << entry_bits) - 1);
    if (slot != 0 && (index == 0 || index > model.word_entries.size())) return false;
  }
  bool weight_gap = false;
  for (const WeightSlot& slot : model.weight_slots) {
    const std::size_t count = slot.run & 63U;
    weight_gap = weight_gap || count == 0;
    if ((slot.run >> 6) + count > model.weights.size()) return false;
  }
  return word_gap && weight_gap &&
         std::ranges::all_of(model.word_entries,
                             [&](const WordEntry& entry) {
                               return entry.ambiguity < model.masks.size() &&
                                      entry.fixed < tag_count;
                             }) &&
         std::ranges::all_of(model.weights, [](Weight weight) { return weight.tag < tag_count; });
}

Result<Model> read_model(std::string_view bytes, const std::string& name) {
  const auto fault = [&](std::string what) {
    return Failure(Error{.what = std::move(what),
                         .hint = "reinstall mtlint, or rebuild the file with mtlint_train tagger",
                         .file = name});
  };
  Header header;
  if (bytes.size() < sizeof(header)) return fault("the tagger's weights are cut off");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return fault("not a file of tagger weights");
  if (header.version != version)
    return fault("tagger weights of version " + std::to_string(header.version) + ", not " +
                 std::to_string(version));
  bytes.remove_prefix(sizeof(header));
  if (hash64(bytes) != header.checksum)
    return fault("the tagger's weights are damaged (wrong checksum)");
  const auto words = take<std::uint32_t>(bytes, header.word_slots);
  const auto entries = take<WordEntry>(bytes, header.word_entries);
  const auto masks = take<std::uint64_t>(bytes, header.masks);
  const auto slots = take<WeightSlot>(bytes, header.weight_slots);
  const auto weights = take<Weight>(bytes, header.weights);
  if (!words || !entries || !masks || !slots || !weights)
    return fault("the tagger's weights are cut off");
  const Model model{*words, *entries, *masks, *slots, *weights};
  if (!is_sound(model)) return fault("the tagger's weights are damaged (wrong index)");
  return model;
}

// A curly quotation mark tells which side it is on; ’ may be an apostrophe.
Tag directed_quote(std::string_view mark) {
  if (mark == "“" || mark == "‘" || mark == "„") return Tag::open_quote;
  return mark == "”" ? Tag::close_quote : Tag::none;
}

// The weights of all features are asked from memory before the first is used: most of the time goes
// into waiting for them.
Tag best_tag(const Model& model, const Features& features) {
  std::array<std::int32_t, tag_count> scores{};
  std::array<std::span<const Weight>, feature_count> found;
  for (const std::uint64_t feature : features)
    __builtin_prefetch(&model.weight_slots[home_slot(feature, model.weight_slots.size())]);
  std::size_t count = 0;
  for (const std::uint64_t feature : features) {
    const std::span<const Weight> weights = find_weights(model, feature);
    if (weights.empty()) continue;
    __builtin_prefetch(weights.data());
    found[count++] = weights;
  }
  for (std::size_t i = 0; i < count; ++i)
    for (const Weight weight : found[i]) scores[weight.tag] += weight.value;
  scores[0] = INT32_MIN;  // Tag::none
  return static_cast<Tag>(std::ranges::max_element(scores) - scores.begin());
}

}  // namespace

Tagger::Tagger(std::unique_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;
Tagger::~Tagger() = default;

Result<Tagger> Tagger::load(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  auto loaded = std::make_unique<Loaded>();
  loaded->file = std::move(*file);
  const auto model = read_model(loaded->file.bytes(), path);
  if (!model) return Failure(model.error());
  loaded->model = *model;
  return Tagger(std::move(loaded));
}

Result<Tagger> Tagger::from_bytes(std::string_view bytes, const std::string& name) {
  auto loaded = std::make_unique<Loaded>();
  loaded->bytes.resize(padded(bytes.size()) / 8 + 1);
  std::memcpy(loaded->bytes.data(), bytes.data(), bytes.size());
  const auto model =
      read_model({reinterpret_cast<const char*>(loaded->bytes.data()), bytes.size()}, name);
  if (!model) return Failure(model.error());
  loaded->model = *model;
  return Tagger(std::move(loaded));
}

std::uint8_t Tagger::forms_of(std::uint64_t key) const {
  const WordEntry* entry = find_word(loaded_->model, key);
  return entry == nullptr ? std::uint8_t{0} : entry->forms;
}

void Tagger::tag(English& english, const EnglishSentence& sentence) const {
  const Model& model = loaded_->model;
  const std::span tokens =
      std::span(english.tokens).subspan(sentence.begin, sentence.end - sentence.begin);
  Outlook outlook;
  for (Token& token : tokens) {
    const WordEntry* entry = find_word(model, token.lower);
    token.forms = entry == nullptr ? std::uint8_t{0} : entry->forms;
    token.ambiguity = entry == nullptr ? std::uint16_t{0} : entry->ambiguity;
    token.tag = entry == nullptr ? Tag::none : static_cast<Tag>(entry->fixed);
    if (token.kind == TokenKind::punctuation && token.span.size() == 3)
      token.tag = directed_quote(token.span.of(english.text));
    outlook.add(model, token);
  }
  const auto facts = [&](std::size_t at) {
    return at < tokens.size() ? facts_of(english.text, tokens[at], at == 0) : WordFacts{};
  };
  std::array<WordFacts, 5> window{{{}, {}, {}, facts(0), facts(1)}};
  History history;
  Features features;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::shift_left(window.begin(), window.end(), 1);
    window[4] = facts(at + 2);
    outlook.pass(model, tokens[at]);
    if (tokens[at].tag == Tag::none) {
      make_features(window, history, outlook, features);
      tokens[at].tag = best_tag(model, features);
    }
    history.push(window[2], tokens[at].tag);
  }
}

}  // namespace mtlint
