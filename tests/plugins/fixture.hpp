// A host on the small fair, with plugins run the one or the other way.
#pragma once
#include <doctest/doctest.h>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/plugin/host.hpp"
#include "core/plugin/wasm_file.hpp"
#include "native/plugin_host/admit.hpp"
#include "native/plugin_host/compiled.hpp"
#include "native/plugin_host/interpreted.hpp"
#include "native/plugin_tool/steps.hpp"

chomay::plugin::PluginTable test_plugins();
chomay::plugin::PluginTable kiosk_plugins();

namespace chomay::plugin {

inline Bytes plugin_file(const std::string& name) {
  auto bytes = read_file(Path(CHOMAY_PLUGIN_DIR) / (name + ".wasm"));
  REQUIRE(bytes);
  return *bytes;
}

/// The small fair with so many products that each misdeed has its own.
inline catalog::Catalog many_products(std::uint32_t count) {
  catalog::FairData fair = catalog::small_fair();
  while (fair.products.size() < count) {
    catalog::ProductRow row = fair.products.back();
    row.id = "sp-" + std::to_string(fair.products.size());
    fair.products.push_back(row);
  }
  auto opened = catalog::Catalog::open(catalog::write_pack(fair));
  REQUIRE(opened);
  return std::move(*opened);
}

enum class Way { compiled, interpreted };

/// Sandboxes for two plugin files at once: interpreted ones are made per file.
class Sandboxes final : public SandboxFactory {
public:
  explicit Sandboxes(Way way) : way_(way), compiled_(compiled_sandboxes(test_plugins())) {}
  Expected<std::unique_ptr<Sandbox>> create(const Manifest& manifest, Host& host,
                                            std::uint32_t plugin) override {
    if (way_ == Way::compiled) return compiled_->create(manifest, host, plugin);
    // Less fuel: the interpreter is slow, and an endless loop shall not make the test so.
    return interpreted_sandboxes(plugin_file(manifest.id), 5'000'000)
        ->create(manifest, host, plugin);
  }

private:
  Way way_;
  std::unique_ptr<SandboxFactory> compiled_;
};

struct Fixture {
  explicit Fixture(Way way)
      : sandboxes(way), fair(many_products(32)), host(clock, store, opener, log, sandboxes) {
    host.set_catalog(&fair);
  }
  /// Adds a plugin by its file; `change` may alter what its manifest says.
  template <class Change>
  void add(const std::string& name, Change change) {
    auto manifest = inspect(plugin_file(name));
    REQUIRE(manifest);
    change(*manifest);
    host.add(*manifest);
  }
  void add(const std::string& name) {
    add(name, [](Manifest&) {});
  }

  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  Sandboxes sandboxes;
  catalog::Catalog fair;
  Host host;
};

}  // namespace chomay::plugin
