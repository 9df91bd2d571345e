// The core's ports as the page answers them: the browser's clock, IndexedDB, new tabs, the
// share sheet, the console, and pictures decoded by the browser.
#pragma once
#include <deque>

#include "core/ports/ports.hpp"
#include "core/screen/textures.hpp"

namespace chomay::web {

class WebClock final : public Clock {
public:
  Instant now() const override;
  double monotonic_ms() const override;
  /// `?today=`: the clock stands at another moment and runs on from there.
  void start_at(Instant);

private:
  std::int64_t ahead_seconds_ = 0;
};

class WebStore final : public Store {
public:
  std::optional<std::string> read(std::string_view key) override;
  bool apply(std::span<const Change> batch) override;
  void erase_all() override;
  bool settled() const override;
};

class WebOpener final : public Opener {
public:
  void open(std::string_view url) override;
  bool share(std::string_view title, std::string_view url) override;
};

class WebLog final : public Log {
public:
  void write(std::string_view line) override;
};

class WebRandom final : public Random {
public:
  std::uint64_t next() override;
};

class WebPictures final : public screen::PictureSource {
public:
  void start(std::uint32_t ticket, std::string_view name, PictureSize) override;
  std::optional<Arrived> take_arrived() override;
  void upload(std::uint32_t ticket) override;
  void drop(std::uint32_t ticket) override;
  void arrived(Arrived picture) { arrived_.push_back(picture); }  ///< called by the page

private:
  std::deque<Arrived> arrived_;
};

}  // namespace chomay::web
