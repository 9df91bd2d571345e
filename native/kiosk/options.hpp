// The kiosk's command line.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "core/ports/result.hpp"
#include "core/ports/time.hpp"
#include "core/ui/input.hpp"

namespace chomay::kiosk {

struct Options {
  std::string pack, fonts, plugins;  // fonts: folder; default beside the program
  std::string notices;               // a file of sellers' signed words, a line each; may grow
  std::string key;                   // the organisers' public key; empty: signatures not checked
  std::string printer;               // a receipt printer's device or file
  int printer_dots = 576;            // across its paper: 384 or 576
  std::string vettings, broker;      // whom visitors can meet, and where: "127.0.0.1:1884"
  std::string print_to;              // a folder that gets a PDF of each slip
  int width = 1080, height = 1920;   // logical px
  float dpr = 1;
  bool fullscreen = false;
  bool kiosk_form = true;  // false: the form follows the width, as on the web
  std::optional<Instant> today;
  double idle_seconds = 120;

  // Pictures of screens, for people who look and tests that compare.
  std::string screenshot, address = "/";
  std::string language;  // "vi", "en" or empty: as the fair decides
  std::string theme;     // "light", "night" or empty
  float text_scale = 1;
  int frames = 0;  // at least so many before the picture is taken
  bool gallery = false, tree = false, help = false;
  std::string script;

  ui::Viewport viewport() const;
};

Expected<Options> parse_options(std::span<const char* const> arguments);
const char* usage();

}  // namespace chomay::kiosk
