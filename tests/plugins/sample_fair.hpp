// The sample fair of assets/, packed and opened once for all tests of plugins.
#pragma once
#include <fstream>
#include <iterator>

#include "core/catalog/csv_source.hpp"
#include "core/catalog/import.hpp"
#include "tests/plugins/fixture.hpp"

namespace chomay::plugin {

inline catalog::Catalog open_sample_fair() {
  catalog::MemorySource source;
  for (const auto& file :
       std::filesystem::directory_iterator(Path(CHOMAY_SOURCE_DIR) / "assets/fair")) {
    if (file.path().extension() != ".csv") continue;
    std::ifstream stream(file.path(), std::ios::binary);
    source.put(file.path().filename().string(),
               std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  auto opened = catalog::Catalog::open(catalog::write_pack(catalog::import_fair(source).data));
  REQUIRE(opened);
  return std::move(*opened);
}

inline const catalog::Catalog& sample_fair() {
  static const catalog::Catalog opened = open_sample_fair();
  return opened;
}

/// The fair's own plugins as the kiosk runs them, on the sample fair.
struct KioskPlugins {
  explicit KioskPlugins(Date today = Date::of(2026, 11, 22)) : clock(today) {
    add_plugins(host, kiosk_plugins());
    host.set_catalog(&sample_fair());
  }
  FixedClock clock;
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  std::unique_ptr<SandboxFactory> sandboxes = compiled_sandboxes(kiosk_plugins());
  Host host{clock, store, opener, log, *sandboxes};
};

}  // namespace chomay::plugin
