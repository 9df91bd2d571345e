// The tree of meaning: what a frame said, beside what it painted. Rebuilt each frame by `Ui`; read
// by the DOM mirror, by keyboard focus and by tests, which find things as people do: role and name.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chomay::ui {

/// Stable from frame to frame: a hash of the path of scopes, kinds and names.
using Id = std::uint64_t;

/// ARIA's names, so that the mirror needs no table of opinions.
enum class Role : std::uint8_t {
  root,
  banner,
  navigation,
  main,
  contentinfo,
  search,
  region,
  group,
  article,
  form,
  heading,
  text,
  link,
  button,
  checkbox,
  radio,
  toggle /* switch */,
  textbox,
  searchbox,
  spinbutton,
  slider,
  tab,
  tablist,
  list,
  listitem,
  table,
  row,
  cell,
  columnheader,
  image,
  figure,
  dialog,
  status,
  alert,
  progressbar,
  meter,
  separator,
  generic /* says nothing: a scroller */
};
std::string_view role_name(Role role);

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // logical px, canvas origin
  bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
  bool operator==(const Rect&) const = default;
};

/// Words as they are painted, for whoever lays real text over them.
struct Words {
  Rect rect;                 // empty: they are another node's, or there are none
  float size = 0, line = 0;  // px of the letters and of a line
  float tracking = 0;        // em between letters
  std::uint16_t weight = 0;  // 400 … 800
  bool centered = false;
  std::string shown;  // what is painted, where the name says more
  bool operator==(const Words&) const = default;
};

/// A number on a scale: sliders, steppers, progress.
struct Amount {
  double now = 0, least = 0, most = 0;  // least == most: not said
  bool operator==(const Amount&) const = default;
};

/// What a field is for: the soft keyboard and what the browser may fill in.
struct Entry {
  std::string mode;          // HTML's inputmode: text, search, numeric, decimal, tel, email
  std::string autocomplete;  // HTML's token: name, tel, email, street-address …
  std::string enter;         // HTML's enterkeyhint
  int lines = 0;             // of a text of several lines: how many are seen
  bool operator==(const Entry&) const = default;
};

/// Of a generic node: what lies in it moves behind its rectangle. Of a field: so do its words; a
/// field of one line moves them sideways and says only how far.
struct Scroller {
  float offset = 0, content = 0;  // px; content 0: it does not scroll
  bool sideways = false;
  bool operator==(const Scroller&) const = default;
};

struct Node {
  Id id = 0;
  std::int32_t parent = -1;  // index into the tree; parents come before children
  Role role = Role::text;
  std::string name;
  std::string value;        // field text, stepper number, progress …
  std::string description;  // helper or error text
  std::string href;         // where it leads: a route ("/p/com-me-tri") or an https address
  std::string lang;         // of its words, where they are not in the fair's language
  Rect rect;                // where it is painted, unclipped
  Words words;
  Amount amount;
  Entry entry;             // of fields
  Scroller scroller;       // of generic nodes and of fields
  std::uint8_t level = 0;  // of headings
  bool visible = false;    // some of it is inside its clip
  bool pressable = false, focusable = false, focused = false, disabled = false;
  bool checked = false, selected = false, expanded = false, current = false, busy = false;
  bool has_checked = false, has_expanded = false;  // whether those states mean anything here
  std::int32_t position = 0, set_size = 0;         // 1-based in lists and grids; 0 = not said
  bool operator==(const Node&) const = default;
};

/// Takes presses, keys or text: stands in no other control, as far as a screen reader is told.
bool is_control(Role role);

class Tree {
public:
  std::vector<Node> nodes;  // [0] is the root

  const Node* find(Role role, std::string_view name) const;  ///< exact name, first in order
  const Node* find_containing(Role role, std::string_view part) const;
  std::vector<const Node*> all(Role role) const;
  const Node* by_id(Id id) const;
  const Node* focused() const;
  /// The Tab key stops here: a group of radios or tabs is one stop, at the chosen one.
  bool is_tab_stop(std::size_t index) const;
  bool says(std::string_view text) const;  ///< any name, value or description contains it
  std::string dump() const;                ///< indented, for test failures and `--tree`
  std::string json() const;                ///< for the page and its tests
};

}  // namespace chomay::ui
