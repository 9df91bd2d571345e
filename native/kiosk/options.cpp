#include "native/kiosk/options.hpp"

#include <charconv>
#include <cstdlib>
#include <functional>
#include <map>

#include "native/adapters/system/system_clock.hpp"

namespace chomay::kiosk {
namespace {

bool read_size(std::string_view text, Options& options) {
  const auto cross = text.find('x');
  if (cross == std::string_view::npos) return false;
  const auto number = [](std::string_view part, int& out) {
    const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), out);
    return problem == std::errc() && end == part.data() + part.size() && out >= 200 && out <= 8000;
  };
  return number(text.substr(0, cross), options.width) &&
         number(text.substr(cross + 1), options.height);
}

template <class Number>
bool read_number(const std::string& text, double low, double high, Number& out) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !(value >= low && value <= high)) return false;
  out = Number(value);
  return true;
}

bool one_of(const std::string& text, std::initializer_list<const char*> words, std::string& out) {
  for (const char* word : words)
    if (text == word) return out = text, true;
  return false;
}

using Reader = std::function<bool(const std::string&, Options&)>;

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> table = {
      {"--pack", [](auto& v, auto& o) { return o.pack = v, true; }},
      {"--key", [](auto& v, auto& o) { return o.key = v, !v.empty(); }},
      {"--fonts", [](auto& v, auto& o) { return o.fonts = v, true; }},
      {"--window", [](auto& v, auto& o) { return read_size(v, o); }},
      {"--size", [](auto& v, auto& o) { return read_size(v, o); }},
      {"--dpr", [](auto& v, auto& o) { return read_number(v, 0.5, 4, o.dpr); }},
      {"--idle", [](auto& v, auto& o) { return read_number(v, 1, 86400, o.idle_seconds); }},
      {"--screenshot", [](auto& v, auto& o) { return o.screenshot = v, true; }},
      {"--address", [](auto& v, auto& o) { return o.address = v, true; }},
      {"--lang",
       [](auto& v, auto& o) {
         return one_of(v, {"vi", "en"}, o.language);
       }},
      {"--theme",
       [](auto& v, auto& o) {
         return one_of(v, {"light", "night"}, o.theme);
       }},
      {"--text", [](auto& v, auto& o) { return read_number(v, 1, 2, o.text_scale); }},
      {"--frames", [](auto& v, auto& o) { return read_number(v, 1, 100000, o.frames); }},
      {"--notices", [](auto& v, auto& o) { return o.notices = v, true; }},
      {"--printer", [](auto& v, auto& o) { return o.printer = v, !v.empty(); }},
      {"--printer-dots",
       [](auto& v, auto& o) {
         o.printer_dots = v == "384" ? 384 : 576;
         return v == "384" || v == "576";
       }},
      {"--vettings", [](auto& v, auto& o) { return o.vettings = v, !v.empty(); }},
      {"--broker", [](auto& v, auto& o) { return o.broker = v, !v.empty(); }},
      {"--print-to", [](auto& v, auto& o) { return o.print_to = v, !v.empty(); }},
      {"--script", [](auto& v, auto& o) { return o.script = v, true; }},
      {"--form",
       [](auto& v, auto& o) {
         if (v != "kiosk" && v != "phone" && v != "auto") return false;
         o.kiosk_form = v == "kiosk";
         if (v == "phone" && o.width == 1080) o.width = 390, o.height = 844;
         return true;
       }},
      {"--today",
       [](auto& v, auto& o) {
         o.today = native::parse_today(v);
         return o.today.has_value();
       }},
  };
  return table;
}

bool read_flag(const std::string& name, Options& options) {
  if (name == "--fullscreen") return options.fullscreen = true;
  if (name == "--gallery") return options.gallery = true;
  if (name == "--tree") return options.tree = true;
  if (name == "--help") return options.help = true;
  return false;
}

}  // namespace

ui::Viewport Options::viewport() const {
  ui::Viewport view;
  view.width = float(width);
  view.height = float(height);
  view.dpr = dpr;
  view.kiosk = kiosk_form;
  view.text_scale = text_scale;
  return view;
}

Expected<Options> parse_options(std::span<const char* const> arguments) {
  Options options;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string name = arguments[at];
    if (read_flag(name, options)) continue;
    const auto reader = readers().find(name);
    if (reader == readers().end())
      return fail("kiosk.unknown_option", "Không có tuỳ chọn " + name + ". Xem --help.",
                  "There is no option " + name + ". See --help.");
    if (at + 1 == arguments.size() || !reader->second(arguments[at + 1], options))
      return fail("kiosk.bad_value", "Giá trị của " + name + " không hợp lệ. Xem --help.",
                  "The value of " + name + " is not valid. See --help.");
    ++at;
  }
  return options;
}

const char* usage() {
  return "chomay-kiosk --pack fair.pack [--key fair.pub] [--window 1080x1920 | --fullscreen]\n"
         "             [--idle SECONDS] [--today YYYY-MM-DD[THH:MM]] [--fonts DIR]\n"
         "             [--notices notices.txt]  sellers' signed words, as chomay payhook writes "
         "them\n"
         "             [--printer /dev/usb/lp0 [--printer-dots 384|576]] [--print-to FOLDER]\n"
         "             [--vettings FILE --broker HOST:PORT]  sellers that visitors can meet; needs "
         "--key\n"
         "  --key: opens only a pack that the organisers signed (fair.pack.minisig beside it)\n"
         "Pictures of a screen, no display needed:\n"
         "  --screenshot FILE.png --address /p/com-me-tri --size 1080x1920 --dpr 1\n"
         "  --lang vi|en --theme light|night --text 1.0 --form kiosk|phone|auto --frames N\n"
         "  --tree (prints what the screen says)  --gallery (the drawing vocabulary)\n"
         "  --script FILE (a journey; see tests/kiosk/README.md)\n";
}

}  // namespace chomay::kiosk
