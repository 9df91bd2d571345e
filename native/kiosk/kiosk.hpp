// The kiosk's loop: events, the visitor's idle time, a replaced pack, frames when they are due.
// It sleeps in between and ends only when the window is closed or the remote says so.
#pragma once
#include "core/screen/stage.hpp"
#include "native/adapters/disk_pictures.hpp"
#include "native/kiosk/events.hpp"
#include "native/kiosk/idle.hpp"
#include "native/kiosk/notice_file.hpp"
#include "native/kiosk/options.hpp"
#include "native/kiosk/remote.hpp"
#include "native/kiosk/show.hpp"
#include "native/kiosk/slip_printer.hpp"
#include "native/kiosk/window.hpp"

namespace chomay::kiosk {

class Fair;

class Kiosk {
public:
  struct Parts {
    const Clock& clock;
    Window& window;
    ui::Ui& ui;
    screen::TextureCache& textures;
    native::DiskPictures& pictures;
    Show show;
    std::filesystem::path fonts;  // of paper
    Fair* fair = nullptr;         // null in the gallery
  };
  Kiosk(const Options&, Parts);
  int run();

private:
  double wait_ms() const;
  void hear_all(double wait);
  void hear(const union SDL_Event&);
  bool swallow(const union SDL_Event&);
  void tend_visitor();
  void tend_pack();
  void tend_paper();
  void wake(std::uint32_t event_type) const;
  void draw();
  void obey(const std::string& line);

  const Options& options_;
  Parts parts_;
  screen::Stage stage_;
  Events events_;
  Idle idle_;
  Remote remote_;
  std::uint32_t picture_event_ = 0, order_event_ = 0;  // of SDL, only to wake the loop
  double last_frame_ms_ = -1000, last_look_ms_ = 0, last_touch_ms_ = 0;
  NoticeFile notices_{options_.notices};
  SlipPrinter paper_;
  bool swallowing_ = false, quit_ = false, pack_waits_ = false;
};

}  // namespace chomay::kiosk
