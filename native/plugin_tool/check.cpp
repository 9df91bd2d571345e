// `chomay plugin check`: everything that admission and a first run would find, before a fair does.
// The run is in wabt's interpreter, on a small made-up fair, without a screen.
#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/plugin/host.hpp"
#include "core/plugin/imports.hpp"
#include "native/plugin_host/admit.hpp"
#include "native/plugin_host/interpreted.hpp"
#include "native/plugin_tool/steps.hpp"

namespace chomay::plugin {
namespace {

// A tenth of what a fair allows: the interpreter is slow, and a plugin that needs more is too.
constexpr std::int32_t trial_fuel = 5'000'000;

/// One plugin on the small fair.
struct Trial {
  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  std::unique_ptr<SandboxFactory> sandboxes;
  Host host;

  explicit Trial(Bytes admitted)
      : sandboxes(interpreted_sandboxes(std::move(admitted), trial_fuel)),
        host(clock, store, opener, log, *sandboxes) {}
};

void run_place(Trial& trial, std::string_view place, const catalog::Catalog& fair,
               Findings& findings) {
  for (std::uint32_t product = 0; product < fair.product_count(); ++product) {
    const Manifest& manifest = trial.host.plugins()[0].manifest;
    const std::string slug(fair.product(product).slug);
    if (place == "product.badge")
      trial.host.badges(product);
    else if (place == "background")
      trial.host.tend();
    else if (place == "page")
      trial.host.draw_page('/' + manifest.route + '/' + slug);
    else
      trial.host.draw(place, {product, {}});
    if (trial.host.plugins()[0].on) continue;
    findings.wrong.push_back(trial.host.plugins()[0].fault);
    return;
  }
  findings.passed.push_back(std::string(place) + "\n" + trial.host.outline(0));
}

}  // namespace

Findings check_plugin(std::span<const std::byte> wasm) {
  Findings findings;
  const auto manifest = inspect(wasm);
  if (!manifest) {
    findings.wrong.push_back(manifest.error());
    return findings;
  }
  findings.passed.push_back("manifest: " + manifest->id + " " + manifest->version);
  if (!manifest->has_code) {
    findings.passed.push_back("no code: " + std::to_string(manifest->attributes.size()) +
                              " attributes");
    return findings;
  }
  findings.passed.push_back("imports: only what is declared");
  auto admitted = admit(wasm);
  if (!admitted) {
    findings.wrong.push_back(admitted.error());
    return findings;
  }
  findings.passed.push_back("size: " + std::to_string(wasm.size()) + " bytes, " +
                            std::to_string(admitted->size()) + " admitted");
  const auto fair = catalog::Catalog::open(catalog::write_pack(catalog::small_fair()));
  if (!fair) {
    findings.wrong.push_back(fair.error());
    return findings;
  }
  Trial trial(std::move(*admitted));
  trial.host.set_catalog(&*fair);
  for (const Language language : {Language::vi, Language::en}) {
    trial.host.set_ui(nullptr, language);
    if (trial.host.plugins().empty()) trial.host.add(*manifest);
    for (const std::string& place : manifest->places)
      if (place_number(place) != 0 && findings.wrong.empty())
        run_place(trial, place, *fair, findings);
  }
  return findings;
}

}  // namespace chomay::plugin
