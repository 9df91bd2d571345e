// What stands in the head of every page before anything else: which sources the browser may use
// (Content-Security-Policy), and the program's files with the hashes they must have.
#pragma once
#include <kainjow/mustache.hpp>
#include <string>

#include "native/cli/site_files.hpp"

namespace chomay::native {

/// First parts of all addresses of the fair; what else lies on the host is none of ours.
inline constexpr const char* fair_places[] = {
    "p",        "nsx",       "phien",   "tim",     "nhom",  "xa", "dang-mua",
    "danh-muc", "yeu-thich", "so-sanh", "cai-dat", "ho-so", "en"};

class SiteHead {
public:
  /// Reads what stands inside every page (the script that finds the site's root, the style, the
  /// script that asks for the program) from `job.web`/page. Errors: file.*.
  static Expected<SiteHead> open(const SiteJob&, const SiteFiles&);
  /// Sets {{csp}}, {{base_script}}, {{style}}, {{start_script}}, {{app}}, {{preloads}}, {{modules}}
  /// and the hash of the mirror's style.
  void fill(kainjow::mustache::data& page) const;
  /// The policy as a header may carry it: with what a <meta> can't say.
  std::string header_policy() const;

private:
  std::string policy_, base_script_, start_script_, style_, app_, mirror_sha256_;
  kainjow::mustache::data preloads_{kainjow::mustache::data::type::list};
  kainjow::mustache::data modules_{kainjow::mustache::data::type::list};
};

}  // namespace chomay::native
