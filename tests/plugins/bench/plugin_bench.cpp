// What a plugin's call costs: the dossier's section and page drawn as native code, as the kiosk
// runs it (wasm2c) and in wabt's interpreter; processor time, host work included. One JSON object a
// line.
#include <cstdio>
#include <ctime>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "native/plugin_host/compiled.hpp"
#include "native/plugin_host/interpreted.hpp"
#include "native/plugin_tool/steps.hpp"
#include "tests/plugins/bench/native_imports.hpp"

chomay::plugin::PluginTable kiosk_plugins();

namespace chomay::plugin {
namespace {

class LinkedSandboxes final : public SandboxFactory {
  struct Linked final : Sandbox {
    std::optional<std::int64_t> call(std::string_view exported,
                                     std::span<const std::int64_t> arguments) override {
      if (exported == "chomay_draw")
        chomay_draw(static_cast<std::int32_t>(arguments[0]),
                    static_cast<std::int32_t>(arguments[1]));
      return 0;
    }
    std::string last_fault() const override { return {}; }
  };

public:
  Expected<std::unique_ptr<Sandbox>> create(const Manifest&, Host& host,
                                            std::uint32_t plugin) override {
    link_natively(host, plugin);
    return std::make_unique<Linked>();
  }
};

double milliseconds() {
  return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// Mean time of one draw of the section and of the page.
struct Cost {
  double section = 0, page = 0;
};

Cost measure(SandboxFactory& sandboxes, const Manifest& manifest, const catalog::Catalog& fair,
             int rounds) {
  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  Host host(clock, store, opener, log, sandboxes);
  host.set_catalog(&fair);
  host.add(manifest);
  const std::string address = "/ho-so/" + std::string(fair.product(0).slug);
  const auto section = [&] { host.draw("product.section", {0, {}}); };
  const auto page = [&] { host.draw_page(address); };
  const auto mean = [&](const auto& draw) {
    draw();  // the first starts the plugin
    const double begin = milliseconds();
    for (int round = 0; round < rounds; ++round) draw();
    return (milliseconds() - begin) / rounds;
  };
  return {mean(section), mean(page)};
}

void print(const char* how, const Cost& cost, const Cost& native) {
  std::printf(
      "{\"bench\":\"plugin\",\"run\":\"%s\",\"section_ms\":%.4f,\"page_ms\":%.4f,"
      "\"section_ratio\":%.2f,\"page_ratio\":%.2f}\n",
      how, cost.section, cost.page, cost.section / native.section, cost.page / native.page);
}

int run(const char* file) {
  const auto admitted = read_file(file);
  const auto manifest = admitted ? inspect(*admitted) : tl::unexpected(admitted.error());
  const auto fair = catalog::Catalog::open(catalog::write_pack(catalog::small_fair()));
  if (!manifest || !fair) {
    std::fputs("usage: chomay-plugin-bench plugins/dossier.wasm\n", stderr);
    return 2;
  }
  LinkedSandboxes linked;
  const auto compiled = compiled_sandboxes(kiosk_plugins());
  const auto interpreted = interpreted_sandboxes(*admitted, 50'000'000);
  const Cost native = measure(linked, *manifest, *fair, 2000);
  print("native", native, native);
  print("wasm2c", measure(*compiled, *manifest, *fair, 2000), native);
  print("interpreter", measure(*interpreted, *manifest, *fair, 50), native);
  return 0;
}

}  // namespace
}  // namespace chomay::plugin

int main(int count, char** words) {
  return chomay::plugin::run(count == 2 ? words[1] : "");
}
