// `--script FILE` (or `-` for standard input): lines that drive and question a running kiosk, for
// tests and benches. A thread reads them and wakes the loop; answers go to standard output, one
// JSON line each.
#pragma once
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace chomay::kiosk {

class Remote {
public:
  Remote() = default;
  ~Remote();
  /// False when the script can't be read.
  bool open(const std::string& script, std::uint32_t sdl_event);
  std::optional<std::string> take_line();

private:
  void read(std::FILE* file, std::uint32_t sdl_event);

  std::mutex mutex_;
  std::deque<std::string> lines_;
  std::thread thread_;
};

}  // namespace chomay::kiosk
