// Reading the table and cutting texts into its pieces.

#include "resources/lexical_table.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "base/mapped_file.h"
#include "resources/house_table.h"

namespace mtlint {

using namespace lexical_table;

struct LexicalTable::Loaded {
  sentencepiece::SentencePieceProcessor processor{};
  MappedFile file{};
  std::span<const Row> rows{};
  std::span<const TranslatedWord> words{};
  std::span<const Share> shares{};
  std::uint64_t pieces = 0;  // hash of the model
  HouseTable house{};        // asked first
};

namespace {

template <class Item>
std::span<const Item> take(std::string_view& bytes, std::size_t count) {
  const std::span<const Item> items{reinterpret_cast<const Item*>(bytes.data()), count};
  bytes.remove_prefix(count * sizeof(Item));
  return items;
}

std::span<const TranslatedWord> words_in(std::span<const Row> rows,
                                         std::span<const TranslatedWord> words, std::uint32_t key) {
  const auto row = std::ranges::lower_bound(rows, key, {}, &Row::key);
  if (row == rows.end() || row->key != key) return {};
  const std::size_t end = row + 1 == rows.end() ? words.size() : (row + 1)->begin;
  return words.subspan(row->begin, end - row->begin);
}

const Share* share_in(std::span<const Share> shares, std::uint32_t stem) {
  const auto found = std::ranges::lower_bound(shares, stem, {}, &Share::stem);
  return found == shares.end() || found->stem != stem ? nullptr : &*found;
}

}  // namespace

LexicalTable::LexicalTable(std::unique_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
LexicalTable::LexicalTable(LexicalTable&&) noexcept = default;
LexicalTable& LexicalTable::operator=(LexicalTable&&) noexcept = default;
LexicalTable::~LexicalTable() = default;

Result<LexicalTable> LexicalTable::load(const std::string& folder, const std::string& house) {
  const std::string path = folder + "/" + std::string(table_file);
  const auto fault = [](const std::string& file, std::string what) {
    return Failure(Error{.what = std::move(what),
                         .hint = "reinstall mtlint, or make it again with mtlint_train lexical",
                         .file = file});
  };
  auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  auto loaded = std::make_unique<Loaded>();
  loaded->file = std::move(*file);
  std::string_view bytes = loaded->file.bytes();
  Header header;
  if (bytes.size() < sizeof(header)) return fault(path, "the lexical table is cut off");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return fault(path, "not a lexical table");
  if (header.version != version) return fault(path, "a lexical table of another version");
  bytes.remove_prefix(sizeof(header));
  const std::uint64_t size = header.rows * std::uint64_t{sizeof(Row)} +
                             header.words * std::uint64_t{sizeof(TranslatedWord)} +
                             header.shares * std::uint64_t{sizeof(Share)};
  if (bytes.size() != size || hash64(bytes) != header.checksum)
    return fault(path, "the lexical table is damaged");
  loaded->rows = take<Row>(bytes, header.rows);
  loaded->words = take<TranslatedWord>(bytes, header.words);
  loaded->shares = take<Share>(bytes, header.shares);
  for (std::size_t i = 0; i < loaded->rows.size(); ++i)
    if (loaded->rows[i].begin > header.words ||
        (i > 0 && loaded->rows[i].begin < loaded->rows[i - 1].begin))
      return fault(path, "the lexical table is damaged (wrong index)");
  const std::string pieces = folder + "/" + std::string(pieces_file);
  const auto model = read_file(pieces);
  if (!model) return Failure(model.error());
  loaded->pieces = hash64(*model);
  if (!loaded->processor.LoadFromSerializedProto(*model).ok())
    return fault(pieces, "the model of pieces cannot be read");
  if (loaded->processor.GetPieceSize() != static_cast<int>(header.pieces))
    return fault(pieces, "the model of pieces does not belong to the lexical table");
  if (!house.empty()) {
    auto table = read_house_table(house);
    if (!table) return Failure(table.error());
    if (table->pieces != loaded->pieces)
      return Failure(Error{.what = "the table was learnt by another version of mtlint",
                           .hint = "make it again with `mtlint learn`",
                           .file = house});
    loaded->house = std::move(*table);
  }
  return LexicalTable(std::move(loaded));
}

std::uint64_t LexicalTable::pieces_hash() const { return loaded_->pieces; }

void LexicalTable::pieces(std::string_view text, std::vector<std::uint32_t>& out) const {
  std::vector<int> ids;
  if (!loaded_->processor.Encode({text.data(), text.size()}, &ids).ok()) return;
  for (const int id : ids)
    if (id >= 0) out.push_back(static_cast<std::uint32_t>(id));
}

std::span<const TranslatedWord> LexicalTable::words(Language language, std::uint32_t piece) const {
  const std::uint32_t key = key_of(language, piece);
  const auto house = words_in(loaded_->house.rows, loaded_->house.words, key);
  return house.empty() ? words_in(loaded_->rows, loaded_->words, key) : house;
}

float LexicalTable::share(std::uint32_t stem) const {
  const Share* found = share_in(loaded_->house.shares, stem);
  if (found == nullptr) found = share_in(loaded_->shares, stem);
  return found == nullptr ? unseen : std::max(unseen, found->share);
}

}  // namespace mtlint
