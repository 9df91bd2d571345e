// What a frame costs while a shopper scrolls through all results: chomay-frame-bench PACK … prints
// one JSON object for each pack and form. Processor time of the screens and the layout (all
// passes), with the fair's plugins on the cards; without the paint of a GPU that this machine may
// not have.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "core/shop/app.hpp"
#include "core/ui/testing.hpp"
#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/files.hpp"
#include "native/kiosk/sandboxes.hpp"

using namespace chomay;

namespace {

constexpr int frames = 600, warm_up = 60;
constexpr float pixels_a_frame = 48;  // a brisk flick

double milliseconds() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

struct Bench {
  Bench(ui::Viewport given, std::shared_ptr<const catalog::Catalog> catalog)
      : view(given),
        ui(ui::testing::test_fonts(), pictures),
        sandboxes(kiosk::make_sandboxes()),
        host(clock, store, opener, log, *sandboxes),
        app({clock, store, opener, log}, ui, host, view.kiosk) {
    kiosk::add_plugins(host, log);
    app.set_catalog(std::move(catalog));
    app.go("/tim");
  }

  double frame(float dy) {
    clock.advance_ms(16);
    if (dy != 0)
      ui.post(ui::WheelEvent{view.width / 2, view.height / 2, 0, dy, clock.monotonic_ms()});
    const double begin = milliseconds();
    app.frame(view);
    return milliseconds() - begin;
  }

  ui::Viewport view;
  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  ui::testing::PlainPictures pictures;
  ui::Ui ui;
  std::unique_ptr<plugin::SandboxFactory> sandboxes;
  plugin::Host host;
  shop::App app;
};

void measure(const char* form, const ui::Viewport& view,
             const std::shared_ptr<const catalog::Catalog>& catalog) {
  Bench bench(view, catalog);
  for (int at = 0; at < warm_up; ++at) bench.frame(0);
  std::vector<double> times;
  for (int at = 0; at < frames; ++at)
    times.push_back(bench.frame(at < frames / 2 ? pixels_a_frame : -pixels_a_frame));
  std::sort(times.begin(), times.end());
  double sum = 0;
  for (const double time : times) sum += time;
  std::printf(
      "{\"products\": %u, \"form\": \"%s\", \"frame_ms\": %.3f, \"p95_ms\": %.3f, "
      "\"worst_ms\": %.3f}\n",
      catalog->product_count(), form, sum / frames, times[frames * 95 / 100], times.back());
}

}  // namespace

int main(int count, char** files) {
  for (int at = 1; at < count; ++at) {
    auto bytes = native::read_file(files[at], 1u << 30);
    if (!bytes) return std::fprintf(stderr, "%s\n", bytes.error().en.c_str()), 1;
    auto opened = catalog::Catalog::open(std::move(*bytes));
    if (!opened) return std::fprintf(stderr, "%s\n", opened.error().en.c_str()), 1;
    const auto catalog = std::make_shared<const catalog::Catalog>(std::move(*opened));
    measure("phone", ui::testing::phone_view, catalog);
    measure("wide", ui::testing::desktop_view, catalog);
    measure("kiosk", ui::testing::kiosk_view, catalog);
  }
  return 0;
}
