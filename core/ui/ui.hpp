// `Ui`: the one drawing vocabulary. Every call paints with Dear ImGui and records what it means in
// the tree; nothing else in the fair touches ImGui. A screen is a function that is run each frame:
//
//   ui.heading(1, "Cốm Mễ Trì");
//   if (ui.button("Thêm vào đơn", {.icon = Icon::basket})) basket.add(...);
//
// Layout is a column by default: each call takes the width that is left and moves down. `row`,
// `flow`, `grid` arrange otherwise. Sizes that can't be known before drawing (row heights, centred
// content) come from the previous pass; while they still change, `end` says so and the caller runs
// the frame again before showing it, so that no half-settled layout is ever seen.
// All lengths are logical px of the design at 1x; on the kiosk the metrics are the kiosk's own.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/function_ref.hpp"
#include "core/ui/icons.hpp"
#include "core/ui/input.hpp"
#include "core/ui/theme.hpp"
#include "core/ui/tree.hpp"

namespace chomay::ui {

using Content = FunctionRef<void()>;  // what a call draws inside itself
using Part = std::function<void()>;   // the same, kept in a struct until it is drawn

// ---- styles -------------------------------------------------------------------------------------
/// Colours are tokens (theme.hpp), so that night and high contrast need no second code path.
struct TextStyle {
  Type type = Type::body;  // size/line/weight of tokens.md §2, for this form
  Ink ink = Ink::ink;
  std::optional<Weight> weight = {};  // overrides the type's
  int max_lines = 0;                  // 0 = no limit; then an ellipsis
  Align align = Align::start;
  bool decorative = false;  // painted, not recorded: the name stands elsewhere
  bool tabular = false;     // digits in equal cells: timers, prices in columns
};
struct IconStyle {
  float size = 24;
  Ink ink = Ink::ink;
  IconWeight weight = IconWeight::regular;
};
struct BoxStyle {
  Fill fill = Fill::none;
  Edge edge = Edge::none;  // none, line, control, primary, error, dashed
  float edge_width = 1;
  float radius = 16;
  Elevation elevation = Elevation::none;
  float pad_x = 0, pad_y = 0;
  float min_height = 0;
  bool center_y = false;  // content in the middle of min_height
};
struct Size {  // of a cell in a row
  enum class Kind : std::uint8_t { content, fixed, share } kind = Kind::content;
  float amount = 0;  // px, or weight of a share
};
inline constexpr Size by_content{Size::Kind::content, 0};
constexpr Size fixed(float px) {
  return {Size::Kind::fixed, px};
}
constexpr Size share(float weight = 1) {
  return {Size::Kind::share, weight};
}
struct RowStyle {
  float gap = 8;
  AlignY align = AlignY::center;
  Align justify = Align::start;  // start, center, end, between
  float min_height = 0;
};
struct ButtonStyle {
  ButtonKind kind =
      ButtonKind::primary;  // primary, secondary, soft, lotus, plain, danger, amber, on_night
  Icon icon = Icon::none;
  Icon trailing = Icon::none;
  bool full_width = false, disabled = false, busy = false;
  float height = 0;             // 0 = the form's (48, kiosk 88)
  std::string_view label = {};  // accessible name when the text alone is not enough
  std::string_view href = {};   // it is a link that looks like a button
};
struct IconMeaning {                  // of a button that is only an icon
  int count = 0;                      // the little number on it
  std::optional<bool> pressed = {};   // stays down: a view that is on
  std::optional<bool> expanded = {};  // unfolds what follows
  std::string_view href = {};
};
struct LinkStyle {
  TextStyle text{.ink = Ink::primary, .weight = Weight::semibold};
  bool current = false;  // it leads to where we are
  Icon icon = Icon::none, trailing = Icon::none;
  std::string_view label = {};
};
struct ChipStyle {
  Icon icon = Icon::none;
  bool selected = false, removable = false, dropdown = false;
  int count = -1;              // the little number
  std::string_view href = {};  // it leads somewhere instead of choosing
};
struct TagStyle {
  Tone tone = Tone::neutral;
  Icon icon = Icon::none;
};
struct CardStyle {
  std::string_view href = {};   // the whole card is one link …
  std::string_view label = {};  // … with this name; empty: a plain group
  bool selected = false;
  float pad = 12;
  float radius = 16;
  Elevation elevation = Elevation::e1;
  Fill fill = Fill::surface;
  float min_height = 0;  // cards of one row end on one line
};
struct PictureStyle {
  float ratio = 4.f / 3;  // width / height
  float height = 0;       // > 0: fixed height, crop to cover
  float radius = 0;
  bool top_corners_only = false;
  float dim = 0;  // scrim 0…1, for text on pictures
};
struct FieldStyle {
  std::string_view placeholder = {};
  std::string_view label = {};  // accessible name; drawn above unless hidden_label
  bool hidden_label = false;
  Icon icon = Icon::none;
  std::string_view error = {}, hint = {};
  InputMode mode = InputMode::text;    // text, search, numeric, decimal, tel, email
  std::string_view autocomplete = {};  // HTML's token, for what browsers fill in: name, tel …
  EnterKey enter = EnterKey::done;     // what the soft keyboard's Enter says it does
  int lines = 1;  // more: so many lines high, Enter begins a new one, Ctrl and Enter submit
  std::uint32_t max_bytes = 400;
  std::uint32_t max_letters = 0;  // as people count them; 0 = as many as fit
  Mask mask = Mask::none;
  bool clearable = false, disabled = false;
  float height = 0;
  Icon action = Icon::none;  // a button at the field's end
  std::string_view action_label = {};
  bool bare = false;  // no frame of its own: it stands in a raised card
};
struct FieldResult {
  bool changed = false;  // in text, or a composition has ended
  bool submitted = false, action = false, focused = false;
  bool pressed = false;    // by pointer, or by who reads the screen
  bool composing = false;  // an input method still changes the last letters
};
struct GridStyle {
  int columns = 2;
  float gap = 12;
  float row_height = 0;         // every row is this tall (virtualised)
  std::string_view label = {};  // name of the list
};
struct DialogStyle {
  std::string_view title = {};
  bool sheet = true;  // a bottom sheet on phones, centred elsewhere
  float width = 480;
};
struct Segment {  // of a dossier meter or a season strip
  Fill fill;
  std::string_view label = {};  // drawn under it when not empty
  bool strong = false;
};
struct Span {  // of a rich text
  std::string_view text = {};
  Ink ink = Ink::ink;
  Weight weight = Weight::regular;
  bool highlight = false;
};
struct ToastStyle {
  Icon icon = Icon::check_circle;
  Ink ink = Ink::primary;
  std::string_view action = {};
};

/// What the controls call their own buttons; {0} is the control's label.
struct ControlWords {
  std::string_view close, clear;  // a dialog or message, a field
  std::string_view less, more;    // of a stepper
  std::string_view from, to;      // the ends of a range
};

/// The words on the on-screen keyboard; what its keys are called.
struct KeyboardWords {
  std::string_view name, space, search, done, line, erase, shift, hide, numbers, letters, language;
  std::array<std::string_view, 5> tones;  // huyền hỏi ngã sắc nặng
  std::string_view clear_tone;
};

/// Where pictures come from: asked each frame for what is visible, answers when it has it.
struct Texture {
  std::uint64_t id = 0;  // 0 = not there
  enum class State : std::uint8_t { loading, ready, missing } state = State::missing;
  float width = 0, height = 0;
};
class Pictures {
public:
  virtual ~Pictures() = default;
  virtual Texture picture(std::string_view name, float wanted_px_width) = 0;
};

class Painter;  // painter.hpp

struct Fonts {  // TTF bytes, none of a face that is still to come; must outlive the Ui
  std::span<const std::byte> regular, medium, semibold, bold, extrabold;  // Be Vietnam Pro
  std::span<const std::byte> icons_regular, icons_fill, icons_bold;       // Phosphor
};

enum class Cursor : std::uint8_t { arrow, hand, text };
struct FrameResult {
  bool settled = true;            // false: run the frame again before showing it
  bool animating = false;         // wants another frame soon
  double wake_in_ms = -1;         // ≥ 0: wants a frame then (toast, caret, countdown)
  bool wants_text = false;        // a field has focus
  Id field = 0;                   // which
  std::uint32_t field_caret = 0;  // in bytes of its text
  Rect caret;                     // where the input method's window belongs
  Cursor cursor = Cursor::arrow;  // of a mouse
};

class Ui {
public:
  Ui(const Fonts& fonts, Pictures& pictures);
  ~Ui();
  /// Faces that were missing when the Ui was made; the nearest weights stood in for them.
  void load(const Fonts& fonts);
  Ui(const Ui&) = delete;

  // ---- frame ------------------------------------------------------------------------------------
  void post(const PointerEvent&);
  void post(const WheelEvent&);
  void post(const KeyEvent&);
  void post(const FieldState&);           // the web's hidden input
  void post_text(std::string_view utf8);  // typed or committed text (kiosk, tests)
  void post_paste(std::string_view utf8);
  bool text_waits() const;  // posted states of fields that no frame has worked in yet
  void post(const ActRequest&);
  void begin(const Viewport&, double now_ms, Theme theme);
  FrameResult end();  // ImGui::GetDrawData() has the frame after this
  const Tree& tree() const;
  Id pressed_at(float x, float y) const;  // what a finger put there would press, 0 = nothing
  std::string take_activated_link();      // route or address of the link pressed, or empty
  void copy(std::string_view text);       // to the device's clipboard
  void wake_in(double ms);                // draw again then: something counts down
  std::string take_clipboard();           // text a copy action put there, or empty
  /// The language of what is drawn ("vi"), and the controls' words in it, which outlive the Ui.
  void set_language(std::string_view tag, const ControlWords&);

  const Viewport& viewport() const;
  Form form() const;
  bool kiosk() const { return form() == Form::kiosk; }
  bool phone() const { return form() == Form::phone; }
  bool night() const;
  const Metrics& metrics() const;  // margins, gutters, control heights of the form
  float width() const;             // what is left in the current container
  double now_ms() const;

  // ---- structure --------------------------------------------------------------------------------
  void scope(std::string_view key, Content);  // keeps ids of repeated parts apart
  void landmark(Role role, std::string_view name, Content);
  void column(float gap, Content);     // space between calls
  void row(const RowStyle&, Content);  // holds `cell`s
  void cell(Size, Content);
  void flow(float gap, Content);  // left to right, wrapping (chips, tags)
  void box(const BoxStyle&, Content);
  void inset(float x, float y, Content);      // padding
  void centered(float max_width, Content);    // a page's content column
  bool card(const CardStyle&, Content);       // true when pressed
  void list(std::string_view name, Content);  // holds `item`s
  void item(Content);
  void grid(const GridStyle&, std::uint32_t count, FunctionRef<void(std::uint32_t)>);
  void shelf(std::string_view name, float item_width, float gap, std::uint32_t count,
             FunctionRef<void(std::uint32_t)>);  // scrolls sideways, virtualised
  void table(std::string_view name, std::span<const std::string_view> columns, std::uint32_t rows,
             FunctionRef<void(std::uint32_t row, int column)>);
  /// Page frame: a header and a footer that stay, and between them content that scrolls. `key`
  /// names the scroll position, kept per key.
  struct Shell {
    Part header = {};
    Part content = {};
    Part footer = {};  // bottom navigation or action bar
    std::string_view key = {};
    Part overlay = {};  // floats over the top of the content
  };
  void shell(const Shell&);
  float scroll_of(std::string_view key) const;
  void set_scroll(std::string_view key, float y);
  /// `actions` stay in view below content that scrolls.
  void dialog(bool& open, const DialogStyle&, Content, Content actions = {});
  void space(float px);
  void divider();
  /// `over` lies on top of `under`: same origin, same width; `where` says at the top, in the middle
  /// or at the bottom of it. Takes the taller of the two heights. For tags and hearts on pictures
  /// and words on painted scenes; controls of `over` win over a pressable below or around them.
  void stack(Content under, Content over, AlignY where = AlignY::top);

  // ---- words and pictures -----------------------------------------------------------------------
  void heading(int level, std::string_view text, TextStyle = {.type = Type::h2});
  void text(std::string_view text, TextStyle = {});
  void rich(std::span<const Span> spans, TextStyle = {});
  void icon(Icon, IconStyle = {}, std::string_view label = {});  // no label: decorative
  void icon_tile(Icon, float size, Fill, Ink, IconWeight = IconWeight::regular);  // rounded square
  void picture(std::string_view name, std::string_view alt, const PictureStyle& = {});
  void stars(int count, std::string_view label);  // the OCOP badge
  void tag(std::string_view text, const TagStyle& = {});
  void meter(std::span<const Segment>, std::string_view label, float height = 6, float gap = 3);
  /// Where one stands on a way of a few steps; `current` counts from 0.
  void steps(std::span<const std::string_view> names, int current, std::string_view label);
  void qr(std::string_view text, float size, std::string_view label);
  void progress(float share, std::string_view label);
  void skeleton(float height, float width_share = 1);
  /// Decorative art (painter.hpp), clipped to its rounded rectangle.
  void paint(float height, FunctionRef<void(Painter&, Rect)>, float radius = 0);

  // ---- controls ---------------------------------------------------------------------------------
  bool button(std::string_view text, const ButtonStyle& = {});
  bool icon_button(Icon, std::string_view label, ButtonKind kind = ButtonKind::secondary,
                   float size = 48, IconWeight = IconWeight::regular, const IconMeaning& = {});
  bool link(std::string_view text, std::string_view href, const LinkStyle& = {});
  bool chip(std::string_view text, const ChipStyle& = {});
  bool check(std::string_view text, bool& on, int count = -1, int stars = 0);       // a facet row
  bool choice(std::string_view text, bool selected, std::string_view detail = {});  // radio row
  bool option_tile(std::string_view text, bool selected,
                   std::string_view detail = {});  // pack size
  bool toggle(std::string_view text, bool& on);
  bool stepper(std::string_view label, std::int32_t& value, std::int32_t low, std::int32_t high,
               float width = 0);
  FieldResult field(std::string_view key, std::string& value, const FieldStyle& = {});
  bool range(std::string_view label, std::int64_t& low, std::int64_t& high,
             std::span<const std::int64_t> stops, FunctionRef<std::string(std::int64_t)> say);
  /// With an address it is a link to another page, which is where it leads.
  bool tab(std::string_view text, bool selected, Icon icon = Icon::none,
           std::string_view href = {});
  bool nav_item(std::string_view text, Icon icon, bool current, std::string_view href,
                int count = 0);  // bottom navigation
  bool pressable(std::string_view label, std::string_view href, const BoxStyle&, Content,
                 Role role = Role::button);  // anything as one target
  void focus_field(std::string_view key);
  /// The kiosk's keyboard: call it last in each frame. It opens while a field has the focus by
  /// touch; the page then ends above it. A key of a real keyboard closes it.
  void keyboard(const KeyboardWords&, TypingMethod);
  bool keyboard_open() const;
  /// What is pressed in here leaves the focus with the field, so that the keyboard stays.
  void beside_field(Content);
  std::string_view keyboard_keys() const;  // what was pressed in this field: “cooms m”

  // ---- messages ---------------------------------------------------------------------------------
  void toast(std::string_view text, const ToastStyle& = {});  // stays 4 s (6 with an action)
  bool toast_action();                                        // its action was pressed
  void banner(std::string_view text, Icon, Tone, std::string_view action, bool& pressed);
  bool empty_state(Icon, std::string_view title, std::string_view line, std::string_view action,
                   Tone tone = Tone::primary);
  void announce(std::string_view text);  // live region, not painted
  /// What is said in here is in that language ("en"), whatever the screen's is.
  void in_language(std::string_view tag, Content);

  float measure(std::string_view text, const TextStyle&) const;  // one line, px
  float line_height(Type type) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chomay::ui
