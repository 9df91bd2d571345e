#include "native/kiosk/remote.hpp"

#include <SDL.h>

#include <cstdio>

namespace chomay::kiosk {

Remote::~Remote() {
  // A thread that waits for standard input can't be woken; the program is about to end anyway.
  if (thread_.joinable()) thread_.detach();
}

bool Remote::open(const std::string& script, std::uint32_t sdl_event) {
  std::FILE* file = script == "-" ? stdin : std::fopen(script.c_str(), "r");
  if (!file) return false;
  thread_ = std::thread([this, file, sdl_event] { read(file, sdl_event); });
  return true;
}

void Remote::read(std::FILE* file, std::uint32_t sdl_event) {
  char line[4096];
  while (std::fgets(line, sizeof line, file)) {
    std::string text(line);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    {
      const std::lock_guard lock(mutex_);
      lines_.push_back(std::move(text));
    }
    SDL_Event event{};
    event.type = sdl_event;
    SDL_PushEvent(&event);
  }
}

std::optional<std::string> Remote::take_line() {
  const std::lock_guard lock(mutex_);
  if (lines_.empty()) return {};
  std::string line = std::move(lines_.front());
  lines_.pop_front();
  return line;
}

}  // namespace chomay::kiosk
