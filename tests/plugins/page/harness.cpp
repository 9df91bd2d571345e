// The host as the page has it, without a screen: small exports for page.test.mjs, which runs the
// real web/plugins.js and web/plugin_bridge.cpp under Node.
#include <emscripten.h>

#include <string>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/plugin/host.hpp"
#include "web/page.hpp"
#include "web/plugin_bridge.hpp"

namespace chomay::web {

std::string& page::scratch() {
  static std::string bytes;
  return bytes;
}

namespace {

struct Trial {
  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  std::unique_ptr<plugin::SandboxFactory> sandboxes = make_sandboxes();
  plugin::Host host{clock, store, opener, log, *sandboxes};
  catalog::Catalog fair = *catalog::Catalog::open(catalog::write_pack(catalog::small_fair()));
};

Trial* trial = nullptr;
std::string out;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* chomay_scratch(int length) {
  page::scratch().resize(static_cast<std::size_t>(length));
  return page::scratch().data();
}
EMSCRIPTEN_KEEPALIVE void harness_start() {
  delete trial;
  trial = new Trial;
  trial->host.set_catalog(&trial->fair);
  add_plugins(trial->host);
}
EMSCRIPTEN_KEEPALIVE void harness_draw(int product) {
  trial->host.draw("product.section", {static_cast<std::uint32_t>(product), {}});
}
/// "<fault code, empty while it is on>|<what it drew>"
EMSCRIPTEN_KEEPALIVE const char* harness_state(int plugin) {
  const auto number = static_cast<std::uint32_t>(plugin);
  out = trial->host.plugins()[number].fault.code + "|" + trial->host.outline(number);
  return out.c_str();
}
EMSCRIPTEN_KEEPALIVE int harness_state_length() {
  return static_cast<int>(out.size());
}
EMSCRIPTEN_KEEPALIVE int harness_badges(int product) {
  return static_cast<int>(trial->host.badges(static_cast<std::uint32_t>(product)).size());
}

}  // extern "C"

}  // namespace chomay::web
