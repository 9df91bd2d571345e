#include "native/cli/site_head.hpp"

#include "native/adapters/system/files.hpp"
#include "native/cli/site_meeting.hpp"

namespace chomay::native {
namespace {

namespace ms = kainjow::mustache;
constexpr std::uintmax_t inside_limit = 64 * 1024;

// Everything comes from the site itself. WebAssembly is compiled, never eval; the two scripts and
// the one style inside the page are known by their hashes. Trusted Types: nobody writes HTML or
// script addresses as text.
constexpr const char* policy_script = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ";
constexpr const char* policy_style = "; style-src 'self' ";
constexpr const char* policy_sources =
    "; img-src 'self' data:; font-src 'self'; connect-src 'self'";  // and the broker
constexpr const char* policy_rest =
    "; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; "
    "require-trusted-types-for 'script'; trusted-types chomay";

/// Fetched ahead, side by side; the plain page's search and meetings are of few.
bool is_module_of_every_visit(std::string_view url) {
  if (!url.ends_with(".js") || url.ends_with("/search_plain.js")) return false;
  return !is_meeting_module(std::filesystem::path(url).stem());
}

std::string places_pattern() {
  std::string pattern;
  for (const char* place : fair_places)
    pattern += (pattern.empty() ? "" : "|") + std::string(place);
  return pattern;
}

/// What a page carries inside itself, filled.
Expected<std::string> inside(const SiteJob& job, const char* name, const ms::data& values) {
  const auto bytes = read_file(job.web / "page" / name, inside_limit);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return ms::mustache(std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()))
      .render(values);
}

std::string allowed(const std::string& text) {
  return "'sha256-" + sha256_base64(std::as_bytes(std::span(text))) + "'";
}

}  // namespace

Expected<SiteHead> SiteHead::open(const SiteJob& job, const SiteFiles& files) {
  ms::data values;
  values.set("places", places_pattern());
  values.set("app", files.app);
  const auto script = inside(job, "base.mustache", values);
  if (!script) return tl::unexpected<Error>(script.error());
  const auto start = inside(job, "start.js", values);
  if (!start) return tl::unexpected<Error>(start.error());
  const auto style = inside(job, "style.mustache", values);
  if (!style) return tl::unexpected<Error>(style.error());
  SiteHead head;
  head.base_script_ = *script;
  head.start_script_ = *start;
  head.style_ = *style;
  head.policy_ = policy_script + allowed(*script) + ' ' + allowed(*start) + policy_style +
                 allowed(*style) + policy_sources + sources_of({job.broker, job.desk_broker}) +
                 policy_rest;
  head.app_ = files.app;
  for (const SiteFile& file : files.release) {
    if (file.url == files.app + "/mirror.css") head.mirror_sha256_ = file.sha256;
    if (!is_module_of_every_visit(file.url)) continue;
    ms::data module;
    module.set("url", file.url);
    module.set("sha256", file.sha256);
    head.modules_.push_back(module);
  }
  for (const char* name : {"wasm", "pack"}) {
    ms::data preload;
    preload.set("url", files.files.at(name).url);
    head.preloads_.push_back(preload);
  }
  return head;
}

void SiteHead::fill(ms::data& page) const {
  page.set("csp", policy_);
  page.set("base_script", base_script_);
  page.set("app", app_);
  page.set("style", style_);
  page.set("mirror_sha256", mirror_sha256_);
  page.set("start_script", start_script_);
  page.set("preloads", preloads_);
  page.set("modules", modules_);
}

std::string SiteHead::header_policy() const {
  return policy_ + "; frame-ancestors 'self'";
}

}  // namespace chomay::native
