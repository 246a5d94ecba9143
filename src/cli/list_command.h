// What `names` and `terms` have in common: they read all documents and write one list.
#pragma once

#include <functional>
#include <string>

#include "cli/command.h"
#include "reports/list_text.h"

namespace mtlint {

struct ListFlags {
  CommonFlags common{};
  InputList inputs{};
  std::string format = "text";
  std::string output{};
};

void add_list_flags(CLI::App& app, ListFlags& flags);

// What the command makes of the documents, once the dictionaries are loaded.
struct ListMaker {
  std::function<void(const Document& document)> add{};
  std::function<std::string(ListFormat format)> render{};
};

// Reads the inputs, aligned if need be, and writes the list; gives the exit status.
int run_list(ListFlags& flags, const std::function<ListMaker(const Resources& resources)>& make);

}  // namespace mtlint
