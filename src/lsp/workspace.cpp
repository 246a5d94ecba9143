// Opening, reading and checking units.

#include "lsp/workspace.h"

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "base/file.h"

namespace mtlint {
namespace {

bool is_file(const std::string& path) {
  std::error_code fault;
  return std::filesystem::is_regular_file(path, fault);
}

// Bytes of a text as a reader wants them.
Input input_of(const std::string& path, std::string text) {
  auto bytes = std::make_shared<std::string>(std::move(text));
  auto at = std::make_shared<std::size_t>(0);
  return {path, [bytes, at](char* buffer, std::size_t size) -> Result<std::size_t> {
            const std::size_t given = std::min(size, bytes->size() - *at);
            std::memcpy(buffer, bytes->data() + *at, given);
            *at += given;
            return given;
          }};
}

std::string head_of_text(const std::string& text) { return text.substr(0, 4096); }

}  // namespace

FilePair pair_of(const std::string& path, const std::function<bool(const std::string&)>& exists) {
  const std::filesystem::path file(path);
  const std::string extension = file.extension().string();
  const std::string base = file.stem().string();  // "article.zh"
  const std::size_t dot = base.rfind('.');
  if (extension.empty() || dot == std::string::npos || dot == 0) return {{}, path};
  const Language language = language_of_tag(base.substr(dot + 1));
  const auto sibling = [&](std::string_view code) {
    return (file.parent_path() / (base.substr(0, dot + 1) + std::string(code) + extension))
        .string();
  };
  if (language == Language::en) {
    for (const Language source : source_languages)
      if (exists(sibling(code_of(source)))) return {sibling(code_of(source)), path};
  } else if (std::ranges::find(source_languages, language) != source_languages.end()) {
    if (exists(sibling("en"))) return {path, sibling("en")};
  }
  return {{}, path};
}

Workspace::Workspace(const Settings& settings, const RuleSet& rules, const Resources& resources,
                     WorkspaceDecisions decisions)
    : settings_(settings),
      rules_(rules),
      resources_(resources),
      decisions_(std::move(decisions)),
      checker_(rules, resources) {}

void Workspace::open(const std::string& path, std::string text) {
  texts_[path] = TextDocument(std::move(text));
  saved_.erase(path);
  const FilePair pair = pair_of(
      path, [&](const std::string& other) { return texts_.contains(other) || is_file(other); });
  if (!pair.source.empty()) units_.erase(pair.source);  // it stood alone until now
  Unit& unit = units_[pair.target];
  unit.target = pair.target;
  unit.source = pair.source;
  unit.pending = true;
}

void Workspace::change(const std::string& path, const std::function<void(TextDocument&)>& edit) {
  const auto text = texts_.find(path);
  if (text == texts_.end()) return;
  edit(text->second);
  if (Unit* unit = unit_of(path)) unit->pending = true;
}

void Workspace::close(const std::string& path) {
  Unit* unit = unit_of(path);
  texts_.erase(path);
  if (!unit) return;
  const bool needed = texts_.contains(unit->target) || texts_.contains(unit->source);
  if (needed)
    unit->pending = true;  // from now on as the file is saved
  else
    units_.erase(unit->target);
}

Unit* Workspace::unit_of(const std::string& path) {
  for (auto& [target, unit] : units_)
    if (target == path || unit.source == path) return &unit;
  return nullptr;
}

const TextDocument& Workspace::text_of(const std::string& path) {
  const auto open = texts_.find(path);
  if (open != texts_.end()) return open->second;
  const auto [saved, is_new] = saved_.try_emplace(path);
  if (is_new)
    if (auto bytes = read_file(path)) saved->second = TextDocument(std::move(*bytes));
  return saved->second;
}

Result<std::vector<Document>> Workspace::read(Unit& unit, std::vector<Error>& faults) {
  InputList list;
  list.open = [&](const std::string& path) -> Result<Input> {
    return input_of(path, text_of(path).text());
  };
  list.from = settings_.from;
  const bool pair = !unit.source.empty();
  const auto format = pair ? format_of_pair(list.from, unit.source, unit.target)
                      : list.from.empty()
                          ? recognise_format(unit.target, head_of_text(text_of(unit.target).text()))
                          : Result<const Format*>(format_named(list.from));
  unit.format = format && *format ? std::string((*format)->name) : "text";
  list.source_file = unit.source;
  if (pair || !format)
    list.target_file = unit.target;  // without a source: English alone
  else
    list.paths = {unit.target};
  list.options.source_tag = settings_.source_lang;
  list.options.target_tag = settings_.target_lang;
  list.options.columns = settings_.columns;
  auto inputs = Inputs::make(list);
  if (!inputs) return Failure(inputs.error());
  std::vector<Document> documents;
  while (true) {
    auto document = inputs->next();
    if (!document) {
      faults.push_back(document.error());
      continue;
    }
    if (!*document) return documents;
    documents.push_back(std::move(**document));
  }
}

// A list that cannot be read allows nothing; `check` says what is wrong with it.
void Workspace::take_out_allowed(std::vector<Document>& documents,
                                 std::vector<std::vector<Finding>>& found) const {
  if (!decisions_.load) return;
  auto decisions = decisions_.load();
  if (!decisions) return;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    CheckedDocument checked;
    checked.document = std::move(documents[i]);
    checked.findings = std::move(found[i]);
    found[i] = decisions->apply(checked);
    documents[i] = std::move(checked.document);
  }
}

bool Workspace::check(Unit& unit, bool fresh, const std::function<bool()>& stop) {
  for (const std::string& path : {unit.target, unit.source})
    if (!texts_.contains(path)) saved_.erase(path);  // it may have been saved anew
  std::vector<Error> faults;
  auto documents = read(unit, faults);
  if (!documents) {
    faults.push_back(documents.error());
    documents = std::vector<Document>{};
  }
  OutcomeCache anew;  // the old one stays if this is stopped
  std::vector<std::vector<Finding>> found;
  for (const Document& document : *documents) {
    auto findings = checker_.check_again(document, fresh ? anew : unit.cache, stop);
    if (!findings) return false;
    found.push_back(std::move(*findings));
  }
  if (fresh) unit.cache = std::move(anew);
  unit.cache.forget_unused();
  take_out_allowed(*documents, found);
  unit.documents = std::move(*documents);
  unit.faults = std::move(faults);
  unit.shown.clear();
  for (std::size_t i = 0; i < found.size(); ++i)
    for (Finding& finding : found[i]) place(unit, i, std::move(finding));
  unit.pending = false;
  unit.exact = fresh;
  return true;
}

}  // namespace mtlint
