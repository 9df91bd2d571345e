// The fair in the page. There is no main loop: JavaScript calls these functions when something
// happens and runs `chomay_frame` when one is due, so that an idle page does nothing at all.
//
// The canvas is the window and events come from web/input.js. SDL, the kiosk's window, would do
// neither well here: on the web it reports a touch again as a mouse, knows no device pixel ratio
// and takes text from `keypress`, which no input method of Vietnamese goes through.
#include <emscripten.h>
#include <emscripten/html5.h>

#include <array>
#include <memory>

#include "core/screen/stage.hpp"
#include "core/shop/app.hpp"
#include "core/shop/strings.hpp"
#include "core/ui/qr_code.hpp"
#include "core/ui/tree_changes.hpp"
#include "web/page.hpp"
#include "web/plugin_bridge.hpp"
#include "web/web_meeting.hpp"
#include "web/web_ports.hpp"
#include "web/web_signatures.hpp"

namespace chomay::web {
namespace {

/// Everything that lives as long as the page.
struct Fair {
  explicit Fair(const ui::Fonts& fonts)
      : textures(pictures, maker),
        ui(fonts, textures),
        sandboxes(make_sandboxes()),
        host(clock, store, opener, log, *sandboxes),
        app({clock, store, opener, log, random, signatures, true}, ui, host, false),
        stage(textures) {
    app.set_meeting(&meeting);
  }

  WebClock clock;
  WebStore store;
  WebOpener opener;
  WebLog log;
  WebSignatures signatures;
  WebMeeting meeting;
  WebRandom random;
  WebPictures pictures;
  screen::GlTextureMaker maker;
  screen::TextureCache textures;
  ui::Ui ui;
  std::unique_ptr<plugin::SandboxFactory> sandboxes;
  plugin::Host host;
  shop::App app;
  screen::Stage stage;
  ui::Viewport view;
  ui::FrameResult result;
  ui::TreeChanges changes;  // what the DOM mirror knows
  std::shared_ptr<catalog::Catalog> catalog;
};

// What chomay_store tells; the numbers are those of boot.js.
enum StoreNews : int { changed = 0, failed = 1, kept = 2 };

// The only state of the page; a wasm module is one page's program.
std::array<std::string, 8> fonts;
std::unique_ptr<Fair> fair;
std::string out;

const char* say(std::string text) {
  out = std::move(text);
  return out.c_str();
}

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

std::vector<std::byte> taken_scratch() {
  const std::span<const std::byte> bytes = bytes_of(page::scratch());
  std::vector<std::byte> taken(bytes.begin(), bytes.end());
  page::scratch() = {};
  return taken;
}
ui::Fonts all_fonts() {
  return {bytes_of(fonts[0]), bytes_of(fonts[1]), bytes_of(fonts[2]), bytes_of(fonts[3]),
          bytes_of(fonts[4]), bytes_of(fonts[5]), bytes_of(fonts[6]), bytes_of(fonts[7])};
}

void quote(std::string& json, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      json += "\\u00";
      json += hex[c >> 4];
      json += hex[c & 15];
    } else {
      json += c;
    }
  }
  json += '"';
}

void member(std::string& json, const char* name, std::string_view text) {
  if (json.back() != '{') json += ',';
  quote(json, name);
  json += ':';
  quote(json, text);
}

void member(std::string& json, const char* name, double number) {
  if (json.back() != '{') json += ',';
  quote(json, name);
  char text[32];
  std::snprintf(text, sizeof text, ":%.10g", number);
  json += text;
}

std::string error_json(const Error& error) {
  std::string json = "{";
  member(json, "code", error.code);
  member(json, "vi", error.vi);
  member(json, "en", error.en);
  return json + "}";
}

std::string modules_of(std::string_view text) {
  std::string modules;
  const auto code = ui::QrCode::of(text);
  for (int y = 0; code && y < code->side(); ++y) {
    if (y > 0) modules += ' ';
    for (int x = 0; x < code->side(); ++x) modules += code->dark(x, y) ? '1' : '0';
  }
  return modules;
}

std::string sheet_json(const shop::Sheet& sheet) {
  using Kind = shop::SheetRow::Kind;
  constexpr std::string_view kinds[] = {"title", "heading", "text", "pair",
                                        "total", "fact",    "code"};
  std::string json = "{\"rows\":[";
  for (const auto& row : sheet.rows) {
    if (json.back() != '[') json += ',';
    json += '[';
    quote(json, kinds[static_cast<std::size_t>(row.kind)]);
    json += ',';
    quote(json, row.left);
    json += ',';
    quote(json, row.kind == Kind::code ? modules_of(row.right) : row.right);
    json += ']';
  }
  return json + "]}";
}

/// The field that has focus, for the real input that lies over it.
std::string field_json() {
  const ui::Node* node =
      fair->result.wants_text ? fair->ui.tree().by_id(fair->result.field) : nullptr;
  if (!node) return "null";
  std::string json = "{";
  member(json, "slot", double(fair->changes.slot_of(node->id)));
  member(json, "value", node->value);
  member(json, "caret", double(fair->result.field_caret));
  // Several lines are scrolled as any scroller is, by the node.
  if (node->entry.lines == 0) member(json, "scrolled", double(node->scroller.offset));
  return json + (fair->ui.text_waits() ? ",\"behind\":true}" : "}");
}

}  // namespace

extern "C" {

/// Room for `length` bytes that the next call takes.
EMSCRIPTEN_KEEPALIVE char* chomay_scratch(int length) {
  page::scratch().resize(std::size_t(length));
  return page::scratch().data();
}
EMSCRIPTEN_KEEPALIVE int chomay_out_length() {
  return int(out.size());
}

/// Opens the canvas for drawing; 0 when the browser has no WebGL 2 for it.
EMSCRIPTEN_KEEPALIVE int chomay_open_canvas() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
  wanted.enableExtensionsByDefault = false;  // none is used, and asking for them waits for the GPU
  const auto context = emscripten_webgl_create_context("#canvas", &wanted);
  return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_KEEPALIVE void chomay_font(int index) {
  fonts[std::size_t(index)] = std::move(page::scratch());
}
/// Faces came after the start: what is shown gets them with its next frame.
EMSCRIPTEN_KEEPALIVE void chomay_fonts_came() {
  fair->ui.load(all_fonts());
  fair->stage.pacer.ask();
}
/// After the canvas and the first fonts. `today_seconds` < 0: the browser's own clock.
EMSCRIPTEN_KEEPALIVE void chomay_start(double today_seconds) {
  fair = std::make_unique<Fair>(all_fonts());
  add_plugins(fair->host);
  if (today_seconds >= 0) fair->clock.start_at({std::int64_t(today_seconds)});
}
/// The plugin with these pages (their prefix lies in the scratch) comes after the first frame.
EMSCRIPTEN_KEEPALIVE void chomay_expect_page() {
  fair->host.expect_page(page::scratch());
}
/// Plugins were taken after the start.
EMSCRIPTEN_KEEPALIVE void chomay_plugins_came() {
  add_plugins(fair->host);
  fair->stage.pacer.ask();
}
/// Takes the pack's front from the scratch. The text is empty, or the error for people.
EMSCRIPTEN_KEEPALIVE const char* chomay_pack() {
  auto opened = catalog::Catalog::open_front(taken_scratch());
  fair->stage.pacer.ask();
  if (!opened) {
    fair->app.set_failed(opened.error());
    return say(error_json(opened.error()));
  }
  fair->catalog = std::make_shared<catalog::Catalog>(std::move(*opened));
  fair->app.set_catalog(fair->catalog);
  return say("");
}
/// Takes the rest of the pack: searches answer from now on.
EMSCRIPTEN_KEEPALIVE const char* chomay_words() {
  const auto taken = fair->catalog->take_words(taken_scratch());
  if (!taken) return say(error_json(taken.error()));
  fair->app.words_came();
  fair->stage.pacer.ask();
  return say("");
}
EMSCRIPTEN_KEEPALIVE void chomay_view(float width, float height, float dpr, float keyboard_height,
                                      int reduced_motion) {
  fair->view.width = width;
  fair->view.height = height;
  fair->view.dpr = dpr;
  fair->view.keyboard_height = keyboard_height;
  fair->view.reduced_motion = reduced_motion != 0;
  fair->view.lays_fields = true;
  fair->stage.pacer.ask();
}
EMSCRIPTEN_KEEPALIVE void chomay_dark(int dark) {
  fair->app.set_prefers_dark(dark != 0);
  fair->stage.pacer.ask();
}
EMSCRIPTEN_KEEPALIVE void chomay_offline(int offline) {
  fair->app.set_offline(offline != 0, {});
  fair->stage.pacer.ask();
}

/// Another tab wrote into the store; what this one wrote could not be kept, or was.
EMSCRIPTEN_KEEPALIVE void chomay_store(StoreNews news) {
  if (news == StoreNews::failed) fair->app.store_failed();
  if (news == StoreNews::changed) fair->app.store_changed();
  if (news == StoreNews::kept) fair->app.store_kept();
  fair->stage.pacer.ask();
}
/// What is told of negotiations has changed; it lies in the scratch.
EMSCRIPTEN_KEEPALIVE void chomay_meeting() {
  fair->meeting.take(page::scratch());
  fair->stage.pacer.ask();
}
/// What the page could not do with them, in Vietnamese and in English, lies in the scratch.
EMSCRIPTEN_KEEPALIVE void chomay_meeting_fault() {
  fair->meeting.take_fault(page::scratch());
  fair->stage.pacer.ask();
}
/// The device took the graphics memory away (nothing is drawn meanwhile), or gave it back.
EMSCRIPTEN_KEEPALIVE void chomay_context(int restored) {
  if (restored)
    fair->stage.context_restored();
  else
    fair->stage.context_lost();
}

/// Makes what the first frame needs for the upper part of the view.
EMSCRIPTEN_KEEPALIVE void chomay_warm(float share) {
  ui::Viewport part = fair->view;
  part.height *= share;
  fair->stage.warm(part, [](const ui::Viewport& view) { fair->app.warm(view); });
}
/// Draws when a frame is due. ms until the next: 0 = the next one the screen shows, < 0 = none.
EMSCRIPTEN_KEEPALIVE double chomay_frame(double now_ms) {
  screen::Pacer& pacer = fair->stage.pacer;
  if (pacer.wait_ms(now_ms) == 0)
    fair->result = fair->stage.frame(
        fair->view, now_ms, [](const ui::Viewport& view) { return fair->app.frame(view); });
  return pacer.wait_ms(now_ms);
}
EMSCRIPTEN_KEEPALIVE double chomay_frames() {
  return double(fair->stage.pacer.frames());
}
EMSCRIPTEN_KEEPALIVE void chomay_ask() {
  fair->stage.pacer.ask();
}

EMSCRIPTEN_KEEPALIVE void chomay_pointer(int phase, int touch, float x, float y, double now_ms) {
  fair->ui.post(ui::PointerEvent{ui::PointerPhase(phase),
                                 touch ? ui::PointerKind::touch : ui::PointerKind::mouse, x, y,
                                 now_ms});
  fair->stage.pacer.ask_for_input();
}
EMSCRIPTEN_KEEPALIVE void chomay_wheel(float x, float y, float dx, float dy, double now_ms) {
  fair->ui.post(ui::WheelEvent{x, y, dx, dy, now_ms});
  fair->stage.pacer.ask_for_input();
}
EMSCRIPTEN_KEEPALIVE void chomay_key(int key, int shift, int control) {
  fair->ui.post(ui::KeyEvent{ui::Key(key), shift != 0, control != 0});
  fair->stage.pacer.ask_for_input();
}
/// A real input's whole text from the scratch; positions in bytes.
EMSCRIPTEN_KEEPALIVE void chomay_field(unsigned slot, unsigned selection_begin,
                                       unsigned selection_end, unsigned preedit_begin,
                                       unsigned preedit_end) {
  fair->ui.post(ui::FieldState{fair->changes.id_of(slot), page::scratch(), selection_begin,
                               selection_end, preedit_begin, preedit_end});
  fair->stage.pacer.ask_for_input();
}
/// What the mirror's elements were asked for; its value from the scratch.
EMSCRIPTEN_KEEPALIVE void chomay_act(unsigned slot, int act) {
  fair->ui.post(ui::ActRequest{fair->changes.id_of(slot), ui::Act(act), page::scratch()});
  fair->stage.pacer.ask_for_input();
}
EMSCRIPTEN_KEEPALIVE void chomay_picture(unsigned ticket, int width, int height) {
  fair->pictures.arrived({ticket, width, height});
  fair->stage.pacer.ask();
}

/// The address the page was opened at, with its language; later ones come without.
EMSCRIPTEN_KEEPALIVE void chomay_open() {
  fair->app.open(page::scratch());
  fair->stage.pacer.ask();
}
EMSCRIPTEN_KEEPALIVE void chomay_go() {
  fair->app.go(page::scratch());
  fair->stage.pacer.ask();
}
/// What the page shows beside the canvas, after a frame: one JSON object.
EMSCRIPTEN_KEEPALIVE const char* chomay_status() {
  const Language language = fair->app.language_tag() == "en" ? Language::en : Language::vi;
  std::string json = "{";
  member(json, "address", fair->app.address());
  member(json, "title", fair->app.title());
  member(json, "lang", fair->app.language_tag());
  member(json, "theme", fair->app.theme() == ui::Theme::night ? "night" : "light");
  if (const auto visit = fair->app.take_visit()) {
    member(json, visit->back ? "back" : visit->replace ? "replace" : "push", visit->address);
  }
  if (const std::string text = fair->ui.take_clipboard(); !text.empty()) member(json, "copy", text);
  if (fair->app.carries()) member(json, "carries", 1);
  if (fair->app.take_retry()) member(json, "retry", 1);
  if (fair->app.take_print()) member(json, "print", 1);
  member(json, "skip", shop::str(shop::Str::skip_to_main, language));
  json += ",\"field\":" + field_json();
  return say(json + "}");
}
/// What is shown, for paper, where it has no plain page: {"rows":[["pair","Tạm tính","1 ₫"]…]}, or
/// empty. A code's text comes as its modules, rows of 0 and 1.
EMSCRIPTEN_KEEPALIVE const char* chomay_sheet() {
  const auto sheet = fair->app.sheet();
  return say(sheet ? sheet_json(*sheet) : std::string());
}
/// What the mirror has to change after a frame; before `chomay_status`, which names slots.
EMSCRIPTEN_KEEPALIVE const char* chomay_changes() {
  return say(fair->changes.take(fair->app.tree()));
}
EMSCRIPTEN_KEEPALIVE const char* chomay_tree() {
  return say(fair->app.tree().json());
}

}  // extern "C"
}  // namespace chomay::web
