// The HTTP front end: a page to paste texts into, and the API behind it.
#pragma once

#include <string>

#include "base/error.h"
#include "serve/api.h"

namespace mtlint {

struct ServeOptions {
  std::string host = "127.0.0.1";
  int port = 8765;        // 0: any that is free
  unsigned threads = 4;   // requests at a time
  bool any_host = false;  // answer whatever name a request calls us by
};

// Serves until it is told to stop (SIGINT, SIGTERM). `ready` is called with the port. Error: the
// address cannot be used.
//
// A browser's page of another origin must not get at it: requests that call this machine by a name
// that is not loopback's are refused (DNS rebinding), posts must be application/json, and nothing
// is allowed to cross origins.
Result<void> serve_http(Api& api, const ServeOptions& options, void (*ready)(int port));

// Is this the Host header of a request that meant this machine?
bool is_loopback_host(std::string_view host);

std::string_view serve_page();  // HTML

}  // namespace mtlint
