// The language server: one connection, one thread.
//
// A change is answered after a pause of a few milliseconds, with what has not changed taken as it
// was. When the editor rests, everything is checked anew; a message that comes meanwhile goes
// first.
#pragma once

#include <string>

#include "lsp/transport.h"
#include "lsp/workspace.h"

namespace mtlint {

// Serves until the other side says exit or is gone. Gives the exit status: 0 if it was asked to
// shut down first, else 1.
int serve_language(Transport& transport, Workspace& workspace, const std::string& version);

}  // namespace mtlint
