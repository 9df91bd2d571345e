// The plain HTML of a site: what people read before the program arrives, and what search engines,
// paper and browsers without WebGL have. One page for each address and language, made of mustache
// templates (web/pages/*.mustache) and the catalogue.
#pragma once
#include "core/catalog/catalog.hpp"
#include "native/cli/site_files.hpp"
#include "native/cli/site_head.hpp"
#include "native/cli/site_writer.hpp"

namespace chomay::native {

struct WrittenPages {
  std::uint32_t count = 0;
  std::string shell;  // what the service worker shows at any address until the program is there
};

/// Writes every page, sitemap.xml, robots.txt and the lists for searching. Errors: file.*, site.*.
Expected<WrittenPages> write_pages(const SiteJob&, const catalog::Catalog&, const SiteFiles&,
                                   const SiteHead&, SiteWriter&);

}  // namespace chomay::native
