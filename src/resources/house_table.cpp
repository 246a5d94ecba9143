// House tables from bytes and back.

#include "resources/house_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/file.h"
#include "base/hash.h"

namespace mtlint {
namespace {

using lexical_table::Row;
using lexical_table::Share;

constexpr std::uint32_t magic = 0x484C544DU;  // "MTLH"
constexpr std::uint32_t version = 1;

struct Header {
  std::uint32_t magic = 0;
  std::uint32_t version = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
  std::uint64_t pieces = 0;
  std::uint32_t rows = 0;
  std::uint32_t words = 0;
  std::uint32_t shares = 0;
  std::uint32_t unused = 0;
};

template <class Item>
void take(std::string_view& bytes, std::uint32_t count, std::vector<Item>& out) {
  out.resize(count);
  const std::size_t size = count * sizeof(Item);
  if (size > 0) std::memcpy(out.data(), bytes.data(), size);
  bytes.remove_prefix(size);
}

template <class Item>
void append(const std::vector<Item>& items, std::string& out) {
  out.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
}

bool is_probability(float value) { return value >= 0 && value <= 1; }  // no NaN either

bool holds_together(const HouseTable& table) {
  const auto rising = [](const auto& items, auto key) {
    return std::ranges::adjacent_find(items, std::ranges::greater_equal{}, key) == items.end();
  };
  return rising(table.rows, &Row::key) && rising(table.shares, &Share::stem) &&
         std::ranges::is_sorted(table.rows, {}, &Row::begin) &&
         (table.rows.empty() ||
          (table.rows.front().begin == 0 && table.rows.back().begin <= table.words.size())) &&
         std::ranges::all_of(table.words, is_probability, &TranslatedWord::probability) &&
         std::ranges::all_of(table.shares, is_probability, &Share::share);
}

}  // namespace

Result<HouseTable> house_table_from(std::string_view bytes, const std::string& file) {
  const auto fault = [&](std::string what) {
    return Failure(
        Error{.what = std::move(what), .hint = "make it again with `mtlint learn`", .file = file});
  };
  Header header;
  if (bytes.size() >= sizeof(header)) std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return fault("this is no table that `mtlint learn` has made");
  if (header.version != version) return fault("the table is of another version of mtlint");
  bytes.remove_prefix(sizeof(header));
  const std::uint64_t size = header.rows * std::uint64_t{sizeof(Row)} +
                             header.words * std::uint64_t{sizeof(TranslatedWord)} +
                             header.shares * std::uint64_t{sizeof(Share)};
  if (bytes.size() != size || hash64(bytes) != header.checksum)
    return fault("the table is damaged or cut off");
  HouseTable table{.pieces = header.pieces};
  take(bytes, header.rows, table.rows);
  take(bytes, header.words, table.words);
  take(bytes, header.shares, table.shares);
  if (!holds_together(table)) return fault("the table is damaged (wrong index)");
  return table;
}

Result<HouseTable> read_house_table(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  return house_table_from(*bytes, file);
}

std::string bytes_of(const HouseTable& table) {
  std::string body;
  append(table.rows, body);
  append(table.words, body);
  append(table.shares, body);
  const Header header{.magic = magic,
                      .version = version,
                      .checksum = hash64(body),
                      .pieces = table.pieces,
                      .rows = static_cast<std::uint32_t>(table.rows.size()),
                      .words = static_cast<std::uint32_t>(table.words.size()),
                      .shares = static_cast<std::uint32_t>(table.shares.size())};
  return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
}

}  // namespace mtlint
