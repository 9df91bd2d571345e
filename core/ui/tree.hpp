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
  separator
};
std::string_view role_name(Role role);

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // logical px, canvas origin
  bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
};

struct Node {
  Id id = 0;
  std::int32_t parent = -1;  // index into the tree; parents come before children
  Role role = Role::text;
  std::string name;
  std::string value;        // field text, stepper number, progress …
  std::string description;  // helper or error text
  std::string href;         // where it leads: a route ("/p/com-me-tri") or an https address
  Rect rect;                // where it is painted, unclipped
  std::uint8_t level = 0;   // of headings
  bool visible = false;     // some of it is inside its clip
  bool pressable = false, focusable = false, focused = false, disabled = false;
  bool checked = false, selected = false, expanded = false, current = false, busy = false;
  bool has_checked = false, has_expanded = false;  // whether those states mean anything here
  std::int32_t position = 0, set_size = 0;         // 1-based in lists and grids; 0 = not said
};

class Tree {
public:
  std::vector<Node> nodes;  // [0] is the root

  const Node* find(Role role, std::string_view name) const;  ///< exact name, first in order
  const Node* find_containing(Role role, std::string_view part) const;
  std::vector<const Node*> all(Role role) const;
  const Node* by_id(Id id) const;
  const Node* focused() const;
  bool says(std::string_view text) const;  ///< any name, value or description contains it
  std::string dump() const;                ///< indented, for test failures and `--tree`
  std::string json() const;                ///< for the page and its tests
};

}  // namespace chomay::ui
