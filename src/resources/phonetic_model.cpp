// Reading the weights, with every index checked, so that no file can lead outside its tables.

#include "resources/phonetic_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/hash.h"

namespace mtlint::phonetic {
namespace {

// Cuts the next array off `bytes`.
template <class Item>
bool take(std::string_view& bytes, std::size_t count, std::span<const Item>& out) {
  const std::size_t size = count * sizeof(Item);
  const std::size_t padded = (size + 7) / 8 * 8;
  if (count > bytes.size() || padded > bytes.size()) return false;
  out = {reinterpret_cast<const Item*>(bytes.data()), count};
  bytes.remove_prefix(padded);
  return true;
}

bool row_is_sound(const Model& model, std::size_t number) {
  const Row& row = model.rows[number];
  // A parent stands before its child, so that every chain ends at the root.
  if (number > 0 && row.parent >= number) return false;
  if (row.bits == 0) return true;
  if (row.bits > 20) return false;
  const std::size_t count = std::size_t{1} << row.bits;
  if (row.begin > model.cells.size() || count > model.cells.size() - row.begin) return false;
  // An empty cell ends every search.
  return std::ranges::any_of(model.cells.subspan(row.begin, count),
                             [](const Cell& cell) { return cell.cost == empty_cell; });
}

bool is_sound(const Model& model) {
  if (model.rows.empty() || model.rows.size() > no_row) return false;
  for (std::size_t i = 0; i < model.rows.size(); ++i)
    if (!row_is_sound(model, i)) return false;
  if (!std::has_single_bit(model.row_slots.size())) return false;
  bool any_free = false;
  for (const RowSlot& slot : model.row_slots) {
    any_free = any_free || slot.key == 0;
    if (slot.key != 0 && slot.row >= model.rows.size()) return false;
  }
  return any_free &&
         std::ranges::all_of(model.header.curve, [](float w) { return std::isfinite(w); });
}

}  // namespace

Result<Model> read_model(std::string_view bytes, Language language, const std::string& name) {
  const auto fault = [&](std::string what) {
    return Failure(
        Error{.what = std::move(what),
              .hint = "reinstall mtlint, or make the file again with mtlint_train phonetics",
              .file = name});
  };
  Model model;
  if (bytes.size() < sizeof(Header)) return fault("the weights of names are cut off");
  std::memcpy(&model.header, bytes.data(), sizeof(Header));
  const Header& header = model.header;
  if (header.magic != magic) return fault("not a file of weights of names");
  if (header.version != version)
    return fault("weights of names of version " + std::to_string(header.version) + ", not " +
                 std::to_string(version));
  if (header.language != static_cast<std::uint32_t>(language))
    return fault("the weights of names are not for " + std::string(code_of(language)));
  bytes.remove_prefix(sizeof(Header));
  if (hash64(bytes) != header.checksum)
    return fault("the weights of names are damaged (wrong checksum)");
  const bool whole =
      take(bytes, header.rows, model.rows) && take(bytes, header.row_slots, model.row_slots) &&
      take(bytes, header.cells, model.cells) && take(bytes, trigrams, model.letters) &&
      take(bytes, header.ideographs, model.simplified) &&
      take(bytes, header.ideographs, model.syllables);
  if (!whole) return fault("the weights of names are cut off");
  if (!is_sound(model)) return fault("the weights of names are damaged (a table points outside)");
  return model;
}

}  // namespace mtlint::phonetic
