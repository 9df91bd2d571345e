// The remote's orders (tests/kiosk/README.md lists them). Input goes through SDL's queue, so that
// it takes the same way as a visitor's.
#include <SDL.h>
#include <sys/resource.h>

#include <cstdio>
#include <sstream>
#include <string>

#include "core/shop/app.hpp"
#include "native/kiosk/fair.hpp"
#include "native/kiosk/kiosk.hpp"
#include "native/kiosk/picture_file.hpp"
#include "native/kiosk/surface.hpp"

namespace chomay::kiosk {
namespace {

void push_finger(Uint32 type, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.touchId = 1;
  event.tfinger.fingerId = 1;
  event.tfinger.x = x;
  event.tfinger.y = y;
  SDL_PushEvent(&event);
}

double cpu_ms() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto ms = [](const timeval& time) {
    return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void answer(std::string json) {
  std::erase(json, '\n');  // one answer, one line; line ends inside texts are escaped
  std::printf("%s\n", json.c_str());
  std::fflush(stdout);
}

}  // namespace

void Kiosk::obey(const std::string& line) {
  std::istringstream words(line);
  std::string order;
  words >> order;
  const Surface surface = surface_of(parts_.window.size(), options_.viewport());
  if (order == "quit") {
    quit_ = true;
  } else if (order == "tree") {
    answer(parts_.show.tree().json());
  } else if (order == "state") {
    char text[160];
    std::snprintf(text, sizeof text, R"({"frames":%llu,"cpu_ms":%.1f,"scale":%.4f,"address":)",
                  static_cast<unsigned long long>(stage_.pacer.frames()), cpu_ms(),
                  double(surface.scale));
    answer(text + ('"' + (parts_.fair ? parts_.fair->app().address() : "/") + "\"}"));
  } else if (order == "go" && parts_.fair) {
    std::string address;
    words >> address;
    parts_.fair->app().go(address);
    stage_.pacer.ask();
  } else if (order == "down" || order == "move" || order == "up") {
    float x = 0, y = 0;
    words >> x >> y;
    const Uint32 type = order == "down"   ? SDL_FINGERDOWN
                        : order == "move" ? SDL_FINGERMOTION
                                          : SDL_FINGERUP;
    push_finger(type, x / surface.view.width, y / surface.view.height);
  } else if (order == "shot") {
    std::string file;
    words >> file;
    const auto image = stage_.picture(surface.view, parts_.clock.monotonic_ms(), parts_.show.draw);
    answer(write_png(file, image) ? R"({"ok":true})" : R"({"ok":false})");
  }
}

}  // namespace chomay::kiosk
