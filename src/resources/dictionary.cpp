// All dictionaries of a folder.

#include "resources/dictionary.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code fault;
  for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
    if (it->path().extension() == ".jsonl") files.push_back(it->path());
  std::ranges::sort(files);
  return files;
}

// The key by which an entry is sorted and unique.
const std::string& key_of(const NameEntry& entry) { return entry.id; }
const std::string& key_of(const IdiomEntry& entry) { return entry.matches.front().text; }
const std::string& key_of(const TitleEntry& entry) { return entry.source; }
const std::string& key_of(const RomanisationEntry& entry) { return entry.unit; }
const std::string& key_of(const NamePartEntry& entry) { return entry.english.front(); }
const std::string& key_of(const UnitEntry& entry) { return entry.id; }

using Places = std::map<std::string, std::string>;  // key -> where it was first seen

template <class Entry, class Parse>
Result<void> read_lines(const fs::path& path, Parse parse, Places& seen, std::vector<Entry>& out) {
  const auto bytes = read_file(path.string());
  if (!bytes) return Failure(bytes.error());
  const std::string file = path.string();
  std::string previous;
  std::uint64_t number = 0;
  for (std::size_t begin = 0; begin < bytes->size();) {
    ++number;
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    const std::string_view line = std::string_view(*bytes).substr(begin, end - begin);
    begin = end + 1;
    if (const auto bad = first_invalid_byte(line))
      return Failure(Error{"not valid UTF-8", "save the file as UTF-8", file, number,
                           count_code_points(line.substr(0, *bad)) + 1});
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
      return Failure(Error{"blank line", "delete it", file, number, 1});
    auto entry = parse(line, file, number);
    if (!entry) return Failure(entry.error());
    const std::string& key = key_of(*entry);
    const auto [place, is_new] = seen.emplace(key, file + ":" + std::to_string(number));
    if (!is_new)
      return Failure(Error{"\"" + key + "\" exists already at " + place->second,
                           "merge the two entries", file, number, 1});
    if (!previous.empty() && previous > key)
      return Failure(Error{"out of order: \"" + key + "\" comes before \"" + previous + "\"",
                           "keep the lines sorted by code points", file, number, 1});
    previous = key;
    out.push_back(std::move(*entry));
  }
  return {};
}

Result<Language> language_of_file(const fs::path& path) {
  const std::string stem = path.stem().string();
  const Language language = language_of_tag(stem.substr(0, stem.find('-')));
  if (std::ranges::find(source_languages, language) == source_languages.end())
    return Failure(Error{"the file name does not begin with a source language",
                         "name it zh.jsonl, zh-proverbs.jsonl, de.jsonl …", path.string()});
  return language;
}

Result<void> read_romanisations(const fs::path& folder, Dictionaries& all) {
  for (const fs::path& path : files_of(folder)) {
    const auto table = value_of(roman_table_names, path.stem().string());
    if (!table) {
      std::string known;
      for (const auto& [value, name] : roman_table_names)
        known += (known.empty() ? "" : ", ") + std::string(name);
      return Failure(Error{"unknown table of romanisation", "one of " + known, path.string()});
    }
    const auto parse = [&](std::string_view line, const std::string& file, std::uint64_t number) {
      return parse_romanisation(line, file, number, *table);
    };
    Places seen;
    if (auto read = read_lines(path, parse, seen, all.romanisations); !read) return read;
  }
  return {};
}

Result<void> read_name_parts(const fs::path& folder, Dictionaries& all) {
  for (const fs::path& path : files_of(folder)) {
    const std::string kind = path.stem().string();
    if (kind != "given" && kind != "surnames")
      return Failure(
          Error{"unknown file of name parts", "given.jsonl or surnames.jsonl", path.string()});
    const auto parse = [&](std::string_view line, const std::string& file, std::uint64_t number) {
      return parse_name_part(line, file, number, kind == "surnames");
    };
    Places seen;
    if (auto read = read_lines(path, parse, seen, all.name_parts); !read) return read;
  }
  return {};
}

}  // namespace

Result<Dictionaries> read_dictionaries(const std::string& folder) {
  std::error_code fault;
  if (!fs::is_directory(folder, fault))
    return Failure(Error{"there is no such folder of dictionaries", "check the path", folder});
  Dictionaries all;
  Places names;
  for (const fs::path& path : files_of(fs::path(folder) / "names"))
    if (auto read = read_lines(path, parse_name, names, all.names); !read)
      return Failure(read.error());
  std::map<Language, Places> idioms, titles;
  for (const fs::path& path : files_of(fs::path(folder) / "idioms")) {
    const auto language = language_of_file(path);
    if (!language) return Failure(language.error());
    const auto parse = [&](std::string_view line, const std::string& file, std::uint64_t number) {
      return parse_idiom(line, file, number, *language);
    };
    if (auto read = read_lines(path, parse, idioms[*language], all.idioms); !read)
      return Failure(read.error());
  }
  for (const fs::path& path : files_of(fs::path(folder) / "titles")) {
    const auto language = language_of_file(path);
    if (!language) return Failure(language.error());
    const auto parse = [&](std::string_view line, const std::string& file, std::uint64_t number) {
      return parse_title(line, file, number, *language);
    };
    if (auto read = read_lines(path, parse, titles[*language], all.titles); !read)
      return Failure(read.error());
  }
  if (auto read = read_romanisations(fs::path(folder) / "romanisation", all); !read)
    return Failure(read.error());
  if (auto read = read_name_parts(fs::path(folder) / "name-parts", all); !read)
    return Failure(read.error());
  Places units;
  for (const fs::path& path : files_of(fs::path(folder) / "units"))
    if (auto read = read_lines(path, parse_unit, units, all.units); !read)
      return Failure(read.error());
  return all;
}

}  // namespace mtlint
