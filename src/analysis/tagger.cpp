// The tagger at run time: from a file of weights to tags.

#include "analysis/tagger.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/clauses.h"
#include "analysis/tagger_features.h"
#include "analysis/tagger_model.h"
#include "analysis/tagger_sums.h"
#include "base/hash.h"
#include "base/mapped_file.h"

namespace mtlint {

using namespace tagger_model;

struct Tagger::Loaded {
  MappedFile file{};
  std::vector<std::uint64_t> bytes{};  // when not mapped; words, for the alignment
  Model model{};
  Sums sums{};
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

// Every index that look-ups follow lies inside its array, and a search for a word meets an empty
// slot.
bool is_sound(const Model& model) {
  if (model.masks.empty() || model.word_slots.empty() || model.weight_slots.empty() ||
      model.weight_seeds.empty() || model.weights.size() % block != 0)
    return false;
  bool word_gap = false;
  for (const std::uint32_t slot : model.word_slots) {
    word_gap = word_gap || slot == 0;
    const std::uint32_t index = slot & ((1U << entry_bits) - 1);
    if (slot != 0 && (index == 0 || index > model.word_entries.size())) return false;
  }
  for (const WeightSlot& slot : model.weight_slots)
    if (((slot.run >> 4) + (slot.run & 15U)) * block > model.weights.size()) return false;
  return word_gap &&
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
  const auto seeds = take<std::uint16_t>(bytes, header.weight_seeds);
  if (!words || !entries || !masks || !slots || !weights || !seeds)
    return fault("the tagger's weights are cut off");
  const Model model{*words, *entries, *masks, *slots, *weights, *seeds};
  if (!is_sound(model)) return fault("the tagger's weights are damaged (wrong index)");
  return model;
}

// A curly quotation mark tells which side it is on; ’ may be an apostrophe.
Tag directed_quote(std::string_view mark) {
  if (mark == "“" || mark == "‘" || mark == "„") return Tag::open_quote;
  return mark == "”" ? Tag::close_quote : Tag::none;
}

// The weights of all features are asked from memory before the first is used: most of the time
// would go into waiting for them.
template <std::size_t size>
void find_slots(const Sums& sums, const std::array<std::uint64_t, size>& features,
                const Sums::Slot** slots) {
  for (const std::uint64_t feature : features) *slots++ = sums.slot_of(feature);
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
  loaded->sums = Sums(*model);
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
  loaded->sums = Sums(*model);
  return Tagger(std::move(loaded));
}

std::uint8_t Tagger::forms_of(std::uint64_t key) const {
  const WordEntry* entry = find_word(loaded_->model, key);
  return entry == nullptr ? std::uint8_t{0} : entry->forms;
}

void Tagger::tag(English& english, const EnglishSentence& sentence) const {
  const Model& model = loaded_->model;
  const Sums& sums = loaded_->sums;
  const std::span tokens =
      std::span(english.tokens).subspan(sentence.begin, sentence.end - sentence.begin);
  for (const Token& token : tokens)
    __builtin_prefetch(&model.word_slots[home_slot(token.lower, model.word_slots.size())]);
  Outlook outlook;
  for (Token& token : tokens) {
    const WordEntry* entry = find_word(model, token.lower);
    token.forms = entry == nullptr ? std::uint8_t{0} : entry->forms;
    token.ambiguity = entry == nullptr ? std::uint16_t{0} : entry->ambiguity;
    token.tag = entry == nullptr ? Tag::none : static_cast<Tag>(entry->fixed);
    // WHO is an organisation.
    if (token.all_caps && token.tag != Tag::none && is_wh(token.tag)) token.tag = Tag::NNP;
    if (token.kind == TokenKind::punctuation && token.span.size() == 3)
      token.tag = directed_quote(token.span.of(english.text));
    outlook.add(model, token);
  }
  const auto facts = [&](std::size_t at) {
    return at < tokens.size() ? facts_of(english.text, tokens[at], at == 0) : WordFacts{};
  };
  // The tokens from the one before to the third behind: the features of the next token's words are
  // made while the weights of this one's are under way.
  std::array<WordFacts, 5> window{{{}, {}, facts(0), facts(1), facts(2)}};
  std::array<WordFeatures, 2> words;
  std::array<std::array<const Sums::Slot*, word_feature_count>, 2> word_slots;
  const auto prepare = [&](std::size_t at) {
    if (at >= tokens.size() || tokens[at].tag != Tag::none) return;
    make_word_features(Window(window.data() + 1, 4), outlook.capitals, words[at % 2]);
    find_slots(sums, words[at % 2], word_slots[at % 2].data());
  };
  static_assert(word_feature_count + history_feature_count <= Scores::most_features);
  std::array scores{Scores(sums), Scores(sums)};
  const auto add_words = [&](std::size_t at) {
    if (at >= tokens.size() || tokens[at].tag != Tag::none) return;
    scores[at % 2].clear();
    scores[at % 2].add(words[at % 2], word_slots[at % 2].data());
  };
  prepare(0);
  add_words(0);
  History history;
  HistoryFeatures past;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::shift_left(window.begin(), window.end(), 1);
    window[4] = facts(at + 3);
    prepare(at + 1);
    outlook.pass(model, tokens[at]);
    if (tokens[at].tag == Tag::none) {
      make_history_features(Window(window.data(), 4), history, outlook, past);
      std::array<const Sums::Slot*, history_feature_count> past_slots;
      find_slots(sums, past, past_slots.data());
      scores[at % 2].add(past, past_slots.data());
      tokens[at].tag = scores[at % 2].best();
    }
    history.push(window[1], tokens[at].tag);
    add_words(at + 1);
  }
}

}  // namespace mtlint
