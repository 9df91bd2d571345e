// For tests: an App on the sample fair, driven without a window on the fair's reference evening.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/catalog/import.hpp"
#include "core/catalog/pack_header.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/plugin/host.hpp"
#include "core/shop/app.hpp"
#include "core/ui/testing.hpp"

namespace chomay::shop::testing {

/// The sample fair, imported and packed once for all tests.
inline const std::vector<std::byte>& sample_pack() {
  static const auto pack = [] {
    catalog::MemorySource source;
    for (const auto& file : std::filesystem::directory_iterator("assets/fair")) {
      if (file.path().extension() != ".csv") continue;
      std::ifstream stream(file.path(), std::ios::binary);
      source.put(file.path().filename().string(),
                 std::string(std::istreambuf_iterator<char>(stream), {}));
    }
    return catalog::write_pack(catalog::import_fair(source).data);
  }();
  return pack;
}
inline std::shared_ptr<const catalog::Catalog> sample_catalog() {
  static const auto catalog = std::make_shared<const catalog::Catalog>(
      std::move(catalog::Catalog::open(sample_pack()).value()));
  return catalog;
}

/// The same in two parts, as a page gets it: all but the words that search looks up, then these.
inline std::vector<std::byte>::const_iterator sample_cut() {
  const auto length = catalog::read_header(sample_pack())->front_length();
  return sample_pack().begin() + static_cast<std::ptrdiff_t>(length);
}
inline std::shared_ptr<catalog::Catalog> sample_front() {
  return std::make_shared<catalog::Catalog>(
      std::move(catalog::Catalog::open_front({sample_pack().begin(), sample_cut()}).value()));
}
inline std::vector<std::byte> sample_words() {
  return {sample_cut(), sample_pack().end()};
}

/// No plugin files are in these tests: the host runs none.
class NoSandboxes final : public plugin::SandboxFactory {
public:
  Expected<std::unique_ptr<plugin::Sandbox>> create(const plugin::Manifest&, plugin::Host&,
                                                    std::uint32_t) override {
    return fail("no_sandbox", "không có", "none");
  }
};

struct Fair {
  static constexpr int evening = 20 * 60;

  explicit Fair(ui::Viewport viewport = ui::testing::phone_view, bool with_catalog = true,
                Voice* voice = nullptr)
      : driver(viewport),
        app({clock, store, opener, log, random, signatures, true, voice}, driver.ui(), host,
            viewport.kiosk) {
    host.set_ui(&driver.ui(), Language::vi);
    driver.set_frame([this](ui::Ui&, const ui::Viewport& view, double now) {
      clock.advance_ms(now - clock.monotonic_ms());
      return app.frame(view);
    });
    if (with_catalog) app.set_catalog(sample_catalog());
    driver.settle();
  }

  void go(std::string_view address) {
    app.go(address);
    driver.settle();
  }
  void set_language(Language language) {
    store.write("settings", language == Language::en ? "language=en\n" : "language=vi\n");
  }

  FixedClock clock{Date::of(2026, 11, 22), evening};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  SeededRandom random;
  MemorySignatures signatures;
  NoSandboxes sandboxes;
  ui::testing::Driver driver;
  plugin::Host host{clock, store, opener, log, sandboxes};
  App app;
};

}  // namespace chomay::shop::testing
