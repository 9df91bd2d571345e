// Pictures of a pack from the folder beside it ("fair.img/<name>-thumb.jpg"), read and decoded by a
// worker thread. A file that is missing, too large or broken comes back as "no picture".
#pragma once
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/screen/textures.hpp"

namespace chomay::native {

class DiskPictures final : public screen::PictureSource {
public:
  explicit DiskPictures(std::filesystem::path folder);
  ~DiskPictures() override;

  void start(std::uint32_t ticket, std::string_view name, PictureSize) override;
  std::optional<Arrived> take_arrived() override;
  void upload(std::uint32_t ticket) override;
  void drop(std::uint32_t ticket) override;
  /// Another fair's pictures from now on.
  void set_folder(std::filesystem::path folder);
  /// SDL event to push when a picture has come, so that a sleeping loop wakes; 0 = none.
  void wake_with(std::uint32_t sdl_event) { sdl_event_ = sdl_event; }

private:
  struct Job {
    std::uint32_t ticket;
    std::filesystem::path file;
  };
  struct Pixels {
    int width = 0, height = 0;
    std::vector<std::byte> rgba;
  };
  void work();
  static Pixels decode(const std::filesystem::path& file);

  std::filesystem::path folder_;
  std::uint32_t sdl_event_ = 0;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::deque<Job> jobs_;
  std::deque<std::pair<std::uint32_t, Pixels>> done_;
  std::map<std::uint32_t, Pixels> held_;  // told of, not uploaded yet; main thread only
  std::thread thread_;
};

}  // namespace chomay::native
