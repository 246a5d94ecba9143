// The notices that go with imported knowledge.
#pragma once

#include <span>
#include <string>

#include "resources/imports.h"

namespace mtlint {

// What the sources in `contents` are, by whom and under which licence, with the copyright file of
// each Debian package as installed below `documents` (/usr/share/doc), where it is there.
std::string import_notices(std::span<const ImportInfo> contents, const std::string& documents);

}  // namespace mtlint
