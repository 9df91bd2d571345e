// What a Ui keeps between calls and frames: layout stack and memory, tree under construction, hit
// rects, pointer, focus, scrolling, fields, toast. The calls of ui.hpp are written on top of it.
// Layout goes down (widths) and comes back (heights); what must be known earlier is remembered from
// the pass before, and a pass that finds a memory wrong is not settled.
#pragma once
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "core/ui/draw.hpp"
#include "core/ui/draw_frame.hpp"
#include "core/ui/fonts.hpp"
#include "core/ui/keyboard.hpp"
#include "core/ui/motion.hpp"
#include "core/ui/scroll.hpp"
#include "core/ui/text_edit.hpp"
#include "core/ui/text_layout.hpp"

namespace chomay::ui {

Id hash_id(Id seed, std::string_view kind, std::string_view name);

struct CellMemory {
  Size size;
  float natural = 0, least = 0, height = 0, baseline = -1;
};
/// What the last pass found out about a container.
struct Memory {
  float natural = 0, height = 0, baseline = -1;
  std::vector<CellMemory> cells;  // of a row
  std::vector<float> lines;       // of a flow
  unsigned seen = 0;
};

struct Slot {
  float x, y, w;
  float stretch = 0;  // fill at least this height
  std::size_t index = 0;
};

struct Container {
  enum class Kind : std::uint8_t { column, row, flow } kind = Kind::column;
  Id id = 0;
  float x = 0, y = 0, w = 0, gap = 0;
  float cursor = 0;  // column: height so far; row and flow: x of the next child
  bool any = false;
  float natural = 0, least = 0, height = 0, stretch = 0, baseline = -1;
  RowStyle row;
  float line_top = 0, line_height = 0;          // flow
  std::vector<std::pair<float, float>> places;  // row: x and width of known cells
  std::vector<CellMemory> cells;                // row: as found in this pass
  std::vector<float> lines;                     // flow: as found in this pass
};

/// A container that is open: where it lies and how to go back.
struct Open {
  Id id, outer_scope;
  Slot slot;
  float pad_x, pad_y;
};

struct Hit {
  Id id;
  Rect visual, target;
  int layer;
  bool field, grab;  // grab: takes sideways drags itself (a slider's knob)
  bool key = false;  // of the on-screen keyboard: leaves the focus with the field
};

struct Region {  // something that scrolls
  Id id;
  Rect rect;
  bool sideways;
  int layer, outer;
};

/// What the pointer and the keyboard are doing with one element.
struct Touch {
  bool activated = false, focused = false, ring = false, held = false;
  float hover = 0, press = 0;
};
struct TouchStyle {
  bool disabled = false, field = false, grab = false, key = false;
};

/// Text of one look, ready to measure and draw.
struct Run {
  std::string_view text;
  Face face = Face::regular;
  float size = 16, tracking = 0;
  Rgb colour = 0;
  bool highlight = false, tabular = false;
};

struct FieldMemory {
  TextEdit edit;
  struct Offset {
    float x = 0, y = 0;
  } offset;                       // how far the words are moved
  float way_x = -1;               // where arrows up and down began
  std::uint32_t caret_shown = 0;  // brought into sight last
  double typed_ms = 0;
  unsigned seen = 0;
  InputMode mode = InputMode::text;
  Id key = 0;  // the screens' name for it
};

struct Pointer {
  PointerKind kind = PointerKind::mouse;
  float x = -1, y = -1, start_x = 0, start_y = 0, last_x = 0, last_y = 0;
  bool over = false, down = false, moved = false;
  Id pressed = 0;   // what the press began on, 0 once it became a drag
  Id dragging = 0;  // the region being dragged
  bool drag_sideways = false;
  FlickMeter flick;
  double down_ms = 0, tapped_ms = -1e9;
  Id tapped = 0;
  int taps = 0;          // presses in a row at the same element
  bool fresh = false;    // went down since the last pass
  bool on_keys = false;  // the press began on the on-screen keyboard
};

struct ToastMemory {
  std::string text, action;
  Icon icon = Icon::none;
  Ink ink = Ink::primary;
  double since_ms = -1, until_ms = -1;
  bool pressed = false;
};

struct NodeNote {  // beside each tree node
  int region = -1;
  int modal = 0;  // index of the dialog it stands in, 0 = none
};

/// The on-screen keyboard as it stands: what was drawn, what a finger holds down.
struct ScreenKeyboard {
  struct Shown {
    Id id = 0;
    KeyCode code = 0;
    Rect rect;
    bool accent = false;  // stands in the long press's row
  };
  Keyboard keyboard;
  std::vector<Shown> shown, drawn;        // in the last pass, in this one
  bool offered = false, drawing = false;  // the screens have one
  bool by_touch = false;                  // the last hand on the fair was a finger
  bool open = false, leaving = false;
  Id field = 0;
  Id typed_in = 0;  // the field that a real keyboard typed in last
  Id held = 0;
  double due_ms = 0;        // of what holding on does
  bool held_acted = false;  // so that letting go does nothing more
  Shown accents_of;         // the key whose accents are offered
};

using FieldInput = std::variant<TextEvent, KeyEvent, FieldState, text::Edit>;
using Event = std::variant<PointerEvent, WheelEvent, KeyEvent, FieldState, TextEvent, ActRequest>;

/// A control's word with its label in the place of {0}.
std::string with_label(std::string_view word, std::string_view label);

struct Engine {
  Engine(const Fonts&, Pictures&);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // ---- frame (frame.cpp)
  void begin(const Viewport&, double now_ms, Theme);
  FrameResult end();
  void wake_in(double ms);

  // ---- ids and tree (nodes.cpp)
  Id make_id(std::string_view kind, std::string_view name);
  int add_node(Role, Id, std::string_view name, Rect);
  int leaf(Role, std::string_view name, Rect);  // add_node with an id made from the name
  /// Where and how a node's words are painted.
  void set_words(int node, const Run&, Rect, float line, Align = Align::start);
  void enter_node(int node) { parent = node; }
  void leave_node(int node);
  void close_rect(int node, Rect);
  Node& node(int index) { return tree.nodes[static_cast<std::size_t>(index)]; }

  // ---- layout (layout.cpp)
  float offer(float natural) const;  // width that the next child gets
  Rect place(float natural, float height, bool fill = false, float baseline = -1);
  Slot enter(const Size&, float natural, float height, float baseline);
  void leave(const Slot&, const Size&, float height, float natural, float baseline);
  Open open(Id, float pad_x = 0, float pad_y = 0, const Size& = by_content);
  float close(const Open&, float min_height = 0);  // the height it took
  void open_root(Id, Rect);                        // starts an independent column
  float close_root();
  void begin_row(const RowStyle&);
  void begin_flow(float gap);
  Container& top() { return stack.back(); }
  const Container& top() const { return stack.back(); }
  Memory& recall(Id);
  void remember(float& memory, float found);
  bool nothing_before() const;  // at the very top of its container

  // ---- drawing (paint.cpp)
  bool shown(Rect) const;  // any of it inside the clip
  void push_clip(Rect, bool intersect = true);
  void pop_clip();
  ImU32 ink(Ink token, float alpha = 1) const { return packed(colour(theme, token), alpha); }
  ImU32 fill(Fill token, float alpha = 1) const { return packed(colour(theme, token), alpha); }
  void surface(Rect, const BoxStyle&);  // shadow and fill
  void outline(Rect, const BoxStyle&);
  void ring(Rect, float radius, const Touch&);    // focus, only after the keyboard
  void badge(float right, float top, int count);  // the little number on an icon
  void draw_icon(Icon, Rect box, float size, Rgb, IconWeight, float turn = 0);
  void draw_glyphs(float x, float baseline, const Run&, std::string_view part);
  float baseline_in(float top, float line, float size) const;
  float snap(float v) const;  // to whole device px

  // ---- text (paint_text.cpp)
  Run run(std::string_view text, Type, Rgb, const std::optional<Weight>& = {}) const;
  float line_of(Type) const;
  float width_of(const Run&) const;
  const TextLayout& layout(std::span<const Run>, float width, int max_lines);
  void draw_text(std::span<const Run>, const TextLayout&, Rect, float line, Align);
  void draw_line(const Run&, Rect, float line, Align = Align::start);  // one line, middle of rect
  float em(float px) const { return px * viewport.text_scale; }
  float grown_height(float base, Type) const;  // a control's height at this text size

  // ---- pointer (pointer.cpp)
  void consume();
  bool handle(const Event&);  // false: wait for the next pass
  void pointer_event(const PointerEvent&);
  void wheel_event(const WheelEvent&);
  void act(const ActRequest&);
  const Hit* hit_at(float x, float y) const;
  Region* region_at(float x, float y, bool sideways, float delta);
  Touch touch(int node, Rect visual, const TouchStyle& = {});
  float eased(Id, std::string_view what, float target, float duration_ms);
  bool hovered(Id id) const { return hover == id && pointer.kind == PointerKind::mouse; }

  // ---- focus (focus.cpp)
  bool key_event(const KeyEvent&);
  std::vector<int> focusables() const;
  void set_focus(Id, bool by_keyboard);
  void step_focus(int direction);
  bool move_focus(Key);
  void reveal_now();
  void keep_focus();
  int index_of(Id) const;
  int composite_of(int node) const;
  bool field_focused() const;
  /// Whom a text is for: who typed on while the field moved is not to lose a letter.
  Id heir_of(Id field) const { return field && field == moved_from ? moved_to : field; }

  // ---- on-screen keyboard (keyboard_hand.cpp)
  void tend_keyboard();  // after events, before the screens
  void press_key(const ScreenKeyboard::Shown&);
  void hold_key();
  const ScreenKeyboard::Shown* shown_key(Id) const;
  float keyboard_height() const;

  // ---- scrolling (regions.cpp)
  void region(Id, Rect, bool sideways, FunctionRef<void(Rect)> content);
  ScrollState& scroll(Id id) { return scrolls[id]; }

  // ---- messages
  void draw_toast();
  /// A small icon inside another control that is pressed on its own.
  bool icon_press(Icon, std::string_view label, Rect visual, float icon_size, Ink,
                  IconWeight weight = IconWeight::regular);

  ImGuiContext* context = nullptr;
  FontSet fonts;
  Pictures& pictures;
  Viewport viewport;
  double now = 0, last_now = 0;
  Theme theme = Theme::light;
  Form form = Form::phone;
  Metrics metrics{};
  unsigned pass = 0;
  FrameResult result;

  std::unique_ptr<DrawFrame> draw_frame;
  ImDrawList* list = nullptr;  // the frame's
  ImDrawListSplitter layers;
  int layer = 0;

  Tree tree;
  std::vector<NodeNote> notes;
  int parent = -1;
  Id scope = 0;
  std::unordered_map<Id, unsigned> used_ids;

  std::vector<Container> stack;
  std::unordered_map<Id, Memory> memories;
  float least_hint = -1;  // the narrowest the item being placed can be, if not its natural
  bool unsettled = false;
  int restless = 0;  // passes in a row that were not settled
  Rect last_item;
  std::vector<Rect> clips;
  std::unordered_map<Id, TextLayout> text_cache;

  std::deque<Event> queue;
  Pointer pointer;
  Id hover = 0, activated = 0;
  float activated_x = 0;
  std::vector<Hit> hits, next_hits;
  std::vector<Region> regions, next_regions;
  int current_region = -1;
  std::unordered_map<Id, ScrollState> scrolls;
  std::unordered_map<Id, Eased> easings;

  Id focus = 0, reveal = 0, focus_wanted = 0, field_wanted = 0, adjusted = 0;
  int adjust_steps = 0;
  bool keyboard_mode = false, escape = false;
  Rect focus_rect;
  Role focus_role = Role::text;
  std::vector<FieldInput> field_inputs;
  std::unordered_map<Id, FieldMemory> fields;
  Id acted_field = 0;
  std::string acted_value;
  Id moved_from = 0, moved_to = 0;  // a field that went on in another place

  ScreenKeyboard keys;
  bool beside_field = false;

  int modal = 0;     // node of the dialog being filled
  Id top_modal = 0;  // dialog on top in the last pass
  Id next_top_modal = 0;
  std::unordered_map<Id, Id> focus_before;  // dialog -> what had focus before it
  int top_layer = 0;

  ToastMemory toast;
  std::string announcement, activated_link, clipboard, language;
  ControlWords control_words;
  std::string spoken;  // the language of the words now, where it is another
  float footer_height = 0, last_keyboard = 0;
};

struct Ui::State : Engine {
  using Engine::Engine;
};

inline constexpr int layer_count = 6;  // page, nested dialogs, toast

}  // namespace chomay::ui
