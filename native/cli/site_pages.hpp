// The plain HTML of a site: what people read before the program arrives, and what search engines
// and browsers without WebGL have. Made of mustache templates (web/pages/*.mustache) and the
// catalogue.
#pragma once
#include <functional>
#include <string>

#include "core/catalog/catalog.hpp"
#include "native/cli/site_files.hpp"
#include "native/cli/site_head.hpp"

namespace chomay::native {

struct Page {
  std::string address;  // "/p/com-me-tri"; "/404.html" is the page for what is not there
  std::string title, description;
  std::string content;  // HTML of <main>
};

class SitePages {
public:
  /// Reads the templates below `job.web`/page. Errors: file.*.
  static Expected<SitePages> open(const SiteJob&, const catalog::Catalog&, const SiteFiles&,
                                  const SiteHead&);
  /// Calls back with each page's path below the site's root and its whole HTML.
  void each(const std::function<void(const std::string& file, const std::string& html)>&) const;
  /// The page that the service worker shows at any address until the program is there.
  std::string shell() const;

private:
  SitePages(const catalog::Catalog& catalog, const SiteHead& head, Date today)
      : catalog_(catalog), head_(head), today_(today) {}
  Page home() const, sessions() const, results() const, missing() const, simple(int which) const;
  Page product(std::uint32_t) const, dossier(std::uint32_t) const, producer(std::uint32_t) const,
      session(std::uint32_t) const;
  std::string whole(const Page&) const;
  const std::string& at(const char* name) const { return templates_.at(name); }

  const catalog::Catalog& catalog_;
  const SiteHead& head_;
  Date today_;
  std::map<std::string, std::string> templates_;
  std::string json_;
};

}  // namespace chomay::native
