#include "native/kiosk/kiosk.hpp"

#include <SDL.h>

#include <algorithm>

#include "core/shop/app.hpp"
#include "native/kiosk/fair.hpp"
#include "native/kiosk/picture_file.hpp"
#include "native/kiosk/surface.hpp"

namespace chomay::kiosk {
namespace {

// Screens without vertical sync must not spin while something moves.
constexpr double frame_ms = 16;

bool is_touch(const SDL_Event& event) {
  return event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_FINGERDOWN ||
         event.type == SDL_KEYDOWN || event.type == SDL_MOUSEWHEEL;
}

bool ends_touch(const SDL_Event& event) {
  return event.type == SDL_MOUSEBUTTONUP || event.type == SDL_FINGERUP || event.type == SDL_KEYUP;
}

/// The sooner of two waits, where a negative one is "never".
double sooner(double a, double b) {
  if (a < 0) return b;
  return b < 0 ? a : std::min(a, b);
}

}  // namespace

Kiosk::Kiosk(const Options& options, Parts parts)
    : options_(options),
      parts_(std::move(parts)),
      stage_(parts_.textures),
      idle_(options.idle_seconds * 1000),
      picture_event_(SDL_RegisterEvents(2)),
      order_event_(picture_event_ + 1),
      paper_(options, parts_.fonts, [this] { wake(order_event_); }) {
  parts_.pictures.wake_with(picture_event_);
  if (parts_.fair) parts_.fair->wake_with([this] { wake(picture_event_); });
  // Always on: the Ui ignores text that no field wants, and switching would lose letters that are
  // typed while one page gives way to another.
  SDL_StartTextInput();
}

int Kiosk::run() {
  if (!options_.script.empty() && !remote_.open(options_.script, order_event_)) return 1;
  while (!quit_) {
    hear_all(wait_ms());
    while (const auto line = remote_.take_line()) obey(*line);
    tend_visitor();
    tend_pack();
    if (!quit_ && stage_.pacer.wait_ms(parts_.clock.monotonic_ms()) == 0) draw();
    tend_paper();  // what the frame asked for
  }
  return 0;
}

double Kiosk::wait_ms() const {
  const double now = parts_.clock.monotonic_ms();
  double wait = stage_.pacer.wait_ms(now);
  if (wait >= 0) wait = std::max(wait, last_frame_ms_ + frame_ms - now);
  wait = sooner(wait, idle_.wait_ms(now));
  if (parts_.fair)
    wait = sooner(wait, std::max(0.0, last_look_ms_ + PackWatch::look_every_ms - now));
  return wait;
}

void Kiosk::hear_all(double wait) {
  SDL_Event event;
  const bool any = wait < 0 ? SDL_WaitEvent(&event) != 0
                            : SDL_WaitEventTimeout(&event, int(std::max(0.0, wait + 0.5))) != 0;
  if (!any) return;
  do hear(event);
  while (SDL_PollEvent(&event));
}

void Kiosk::hear(const SDL_Event& event) {
  const double now = parts_.clock.monotonic_ms();
  if (event.type == picture_event_) return stage_.pacer.ask();
  if (event.type == order_event_) return;
  if (swallow(event)) return;
  if (is_touch(event)) idle_.touched(now);
  const Surface surface = surface_of(parts_.window.size(), options_.viewport());
  events_.set_surface(surface.view.width, surface.view.height, surface.scale);
  const Heard heard = events_.hear(event, now, parts_.ui);
  if (heard == Heard::quit) quit_ = true;
  if (heard == Heard::input) stage_.pacer.ask_for_input();
  if (heard == Heard::redraw) stage_.pacer.ask();
}

/// The touch that answers the countdown means "I am here" and nothing else.
bool Kiosk::swallow(const SDL_Event& event) {
  const double now = parts_.clock.monotonic_ms();
  if (is_touch(event) && idle_.state(now) == Idle::State::counting) {
    idle_.touched(now);
    swallowing_ = true;
    stage_.pacer.ask();
    return true;
  }
  if (!swallowing_) return false;
  swallowing_ = !ends_touch(event);
  return event.type == SDL_FINGERMOTION || ends_touch(event);
}

void Kiosk::tend_visitor() {
  if (!parts_.fair) return;
  shop::App& app = parts_.fair->app();
  const double now = parts_.clock.monotonic_ms();
  // While a payment code is shown (ten minutes at most) its visitor looks at a phone.
  if (app.take_stay() || app.shows_payment()) idle_.touched(now);
  if (app.take_retry()) pack_waits_ = true;
  if (idle_.state(now) == Idle::State::gone) {
    parts_.fair->forget_visitor();
    SDL_SetClipboardText("");  // nor can the next one paste what this one copied
    idle_.forgotten();
    stage_.pacer.ask();
  }
  const auto seconds = idle_.seconds_left(now);
  if (parts_.fair->show_countdown(seconds)) stage_.pacer.ask();
}

void Kiosk::tend_pack() {
  if (!parts_.fair) return;
  const double now = parts_.clock.monotonic_ms();
  if (now - last_look_ms_ >= PackWatch::look_every_ms) {
    last_look_ms_ = now;
    pack_waits_ |= parts_.fair->watch().look();
    for (std::string& line : notices_.fresh()) {
      parts_.fair->app().take_notice(std::move(line));
      stage_.pacer.ask();
    }
  }
  // Never under a visitor's hands, unless there is nothing to lose.
  const bool nobody = idle_.state(now) == Idle::State::nobody;
  if (!pack_waits_ || (!nobody && parts_.fair->has_catalog())) return;
  pack_waits_ = false;
  if (parts_.fair->open_pack()) {
    parts_.pictures.set_folder(parts_.fair->pictures_folder());
    parts_.textures.clear();
  }
  stage_.pacer.ask();
}

/// From another thread.
void Kiosk::wake(std::uint32_t event_type) const {
  SDL_Event event{};
  event.type = event_type;
  SDL_PushEvent(&event);
}

void Kiosk::tend_paper() {
  if (!parts_.fair) return;
  shop::App& app = parts_.fair->app();
  if (app.take_print())
    if (const auto sheet = app.sheet()) paper_.print(*sheet, app.address());
  if (auto outcome = paper_.take_outcome()) {
    app.printed(std::move(*outcome));
    stage_.pacer.ask();
  }
}

void Kiosk::draw() {
  const double now = parts_.clock.monotonic_ms();
  const Surface surface = surface_of(parts_.window.size(), options_.viewport());
  const ui::FrameResult result = stage_.frame(surface.view, now, parts_.show.draw);
  parts_.window.present();
  last_frame_ms_ = now;
  if (const std::string copied = parts_.ui.take_clipboard(); !copied.empty())
    SDL_SetClipboardText(copied.c_str());
  if (!result.wants_text) return;
  const auto px = [&](float logical) { return int(logical / surface.scale); };
  const SDL_Rect caret{px(result.caret.x), px(result.caret.y), px(result.caret.w),
                       px(result.caret.h)};
  SDL_SetTextInputRect(&caret);
}

}  // namespace chomay::kiosk
