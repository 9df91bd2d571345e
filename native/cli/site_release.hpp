// What makes a site installable and lets it work without network: the release (every file of this
// version with its hash, for web/service_worker.js), the web app manifest, and the headers that a
// host should send.
//
// release.json names the release of the day and is the only one of these files that changes in
// place: point it back to an older one to roll back, write {"kill":true} to end all offline copies.
#pragma once
#include "native/cli/site_files.hpp"
#include "native/cli/site_head.hpp"

namespace chomay::native {

struct Release {
  std::string shell;              // HTML that stands for any address while the program opens
  std::string name, description;  // of the installed program
  std::string header_policy;      // Content-Security-Policy
  std::filesystem::path page;     // folder with service_worker.js
};

/// Errors: file.*.
Expected<void> place_release(const Release&, const SiteFiles&, SiteWriter&);

}  // namespace chomay::native
