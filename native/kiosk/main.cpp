// chomay-kiosk: the fair on a showroom's screen, and pictures of its screens.
#include <SDL.h>

#include <cstdio>
#include <memory>

#include "core/ui/gallery.hpp"
#include "native/adapters/disk_fonts.hpp"
#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/system_clock.hpp"
#include "native/kiosk/fair.hpp"
#include "native/kiosk/kiosk.hpp"
#include "native/kiosk/picture.hpp"
#include "native/kiosk/window.hpp"

namespace {

using namespace chomay;

int complain(const Error& error) {
  std::fprintf(stderr, "%s\n%s\n", error.vi.c_str(), error.en.c_str());
  return 2;
}

bool wants_picture(const kiosk::Options& options) {
  return !options.screenshot.empty() || (options.tree && options.script.empty());
}

std::filesystem::path font_folder(const kiosk::Options& options) {
  if (!options.fonts.empty()) return options.fonts;
  return native::program_folder().parent_path() / "assets" / "fonts";
}

kiosk::WindowStyle window_style(const kiosk::Options& options) {
  kiosk::WindowStyle style{"Chợ Mây", options.width, options.height, options.fullscreen};
  if (!wants_picture(options)) return style;
  style.width = style.height = 64;  // the picture is drawn into memory
  style.hidden = true;
  return style;
}

/// Pictures need no display: SDL's offscreen driver will do where there is none.
void choose_display(const kiosk::Options& options) {
  if (!SDL_getenv("DISPLAY") && !SDL_getenv("WAYLAND_DISPLAY") && wants_picture(options))
    SDL_setenv("SDL_VIDEODRIVER", "offscreen", 0);
}

kiosk::Show gallery_show(ui::Ui& ui, const Clock& clock, const kiosk::Options& options) {
  const ui::Theme theme = options.theme == "night" ? ui::Theme::night : ui::Theme::light;
  const auto draw = [&ui, &clock, theme](const ui::Viewport& view) {
    ui::FrameResult result;
    for (int pass = 0; pass < 3; ++pass) {
      ui.begin(view, clock.monotonic_ms(), theme);
      ui::gallery(ui);
      result = ui.end();
      if (result.settled) break;
    }
    return result;
  };
  return {draw, [&ui]() -> const ui::Tree& { return ui.tree(); }, nullptr};
}

kiosk::Show fair_show(kiosk::Fair& fair) {
  return {[&fair](const ui::Viewport& view) { return fair.app().frame(view); },
          [&fair]() -> const ui::Tree& { return fair.app().tree(); }, &fair.app()};
}

int run(const kiosk::Options& options) {
  const auto fonts = native::DiskFonts::open(font_folder(options));
  if (!fonts) return complain(fonts.error());
  choose_display(options);
  std::string why;
  const auto window = kiosk::Window::open(window_style(options), why);
  if (!window)
    return complain({"kiosk.no_window", "Không mở được cửa sổ đồ hoạ: " + why,
                     "Can't open a window with OpenGL ES 3: " + why});
  native::SystemClock clock(options.today);
  native::StderrLog log;
  native::DiskPictures pictures({});
  screen::GlTextureMaker maker;
  screen::TextureCache textures(pictures, maker);
  ui::Ui ui(fonts->fonts(), textures);
  std::unique_ptr<kiosk::Fair> fair;
  if (!options.gallery) {
    fair = std::make_unique<kiosk::Fair>(options, clock, log, ui);
    pictures.set_folder(fair->pictures_folder());
  }
  const kiosk::Show show = fair ? fair_show(*fair) : gallery_show(ui, clock, options);
  if (wants_picture(options)) return kiosk::take_picture(options, clock, textures, show);
  return kiosk::Kiosk(options, {clock, *window, ui, textures, pictures, show, font_folder(options),
                                fair.get()})
      .run();
}

}  // namespace

int main(int count, char** words) {
  const auto options =
      kiosk::parse_options({const_cast<const char* const*>(words) + 1, std::size_t(count - 1)});
  if (!options) return complain(options.error());
  if (options->help || (options->pack.empty() && !options->gallery)) {
    std::fputs(kiosk::usage(), options->help ? stdout : stderr);
    return options->help ? 0 : 2;
  }
  return run(*options);
}
