#include <algorithm>
#include <cmath>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

bool is_field(Role role) {
  return role == Role::textbox || role == Role::searchbox;
}
bool adjusts(Role role) {
  return role == Role::slider || role == Role::spinbutton;
}
bool one_of_many(Role role) {
  return role == Role::radio || role == Role::tab;
}
bool gathers(Role role) {
  return role == Role::list || role == Role::tablist || role == Role::table ||
         role == Role::navigation || role == Role::group;
}

struct Centre {
  float x, y;
};
Centre centre(Rect r) {
  return {r.x + r.w / 2, r.y + r.h / 2};
}

/// How far `to` lies from `from` in the direction of the key; negative if it doesn't.
float distance_towards(Key key, Rect from, Rect to) {
  const Centre a = centre(from), b = centre(to);
  const float dx = b.x - a.x, dy = b.y - a.y;
  const bool sideways = key == Key::left || key == Key::right;
  const float along = sideways ? (key == Key::right ? dx : -dx) : (key == Key::down ? dy : -dy);
  const float across = std::fabs(sideways ? dy : dx);
  if (along < 1) return -1;
  return along + 3 * across;
}

}  // namespace

bool Engine::field_focused() const {
  const int index = focus ? index_of(focus) : -1;
  return index >= 0 && is_field(tree.nodes[static_cast<std::size_t>(index)].role);
}

void Engine::set_focus(Id id, bool by_keyboard) {
  if (by_keyboard) {
    keyboard_mode = true;
    reveal = id;
  }
  if (focus == id) return;
  focus = id;
  if (id == moved_from) moved_from = 0;  // it is a field of its own again
  if (id) unsettled = true;              // shown in the pass after a change is noticed
}

std::vector<int> Engine::focusables() const {
  const int trap = top_modal ? index_of(top_modal) : 0;
  std::vector<int> found;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& candidate = tree.nodes[i];
    if (trap > 0 && notes[i].modal != trap) continue;
    if (!tree.is_tab_stop(i) && !(candidate.focusable && candidate.id == focus)) continue;
    found.push_back(static_cast<int>(i));
  }
  return found;
}

void Engine::step_focus(int direction) {
  const std::vector<int> stops = focusables();
  if (stops.empty()) return;
  const int count = static_cast<int>(stops.size());
  int at = -1;
  for (int i = 0; i < count; ++i)
    if (node(stops[static_cast<std::size_t>(i)]).id == focus) at = i;
  int next = at < 0 ? (direction > 0 ? 0 : count - 1) : (at + direction + count) % count;
  const int here = focus ? index_of(focus) : -1;
  if (at < 0 && here >= 0) {  // it stands on something that is no stop: go on from there
    const auto after = std::upper_bound(stops.begin(), stops.end(), here) - stops.begin();
    next = static_cast<int>(direction > 0 ? after % count : (after - 1 + count) % count);
  }
  set_focus(node(stops[static_cast<std::size_t>(next)]).id, true);
}

int Engine::composite_of(int index) const {
  for (int up = tree.nodes[static_cast<std::size_t>(index)].parent; up > 0;
       up = tree.nodes[static_cast<std::size_t>(up)].parent)
    if (gathers(tree.nodes[static_cast<std::size_t>(up)].role)) return up;
  return -1;
}

bool Engine::move_focus(Key key) {
  const int from = focus ? index_of(focus) : -1;
  if (from < 0) return false;
  const Node& start = node(from);
  const int group = one_of_many(start.role) ? start.parent : composite_of(from);
  if (group < 0) return false;
  int best = -1;
  float least = 0;
  for (int i = 0; i < static_cast<int>(tree.nodes.size()); ++i) {
    const Node& other = node(i);
    if (!other.focusable || i == from) continue;
    if (one_of_many(start.role) && (other.role != start.role || other.parent != start.parent))
      continue;
    bool inside = false;
    for (int up = other.parent; up > 0 && !inside; up = node(up).parent) inside = up == group;
    if (!inside && other.parent != group) continue;
    const float distance = distance_towards(key, start.rect, other.rect);
    if (distance < 0 || (best >= 0 && distance >= least)) continue;
    best = i;
    least = distance;
  }
  if (best < 0) return false;
  const bool choose = one_of_many(start.role);
  set_focus(node(best).id, true);
  if (choose) activated = node(best).id;
  return true;
}

bool Engine::key_event(const KeyEvent& event) {
  const bool to_field = field_focused();
  const bool by_line = event.key == Key::up || event.key == Key::down;
  const auto field = fields.find(focus);
  const bool several = field != fields.end() && field->second.edit.several_lines();
  const bool editing = event.key != Key::tab && event.key != Key::escape &&
                       event.key != Key::page_up && event.key != Key::page_down &&
                       (several || !by_line);
  if (to_field && editing) {
    field_inputs.emplace_back(event);
    return true;
  }
  if (!field_inputs.empty()) return false;
  const int at = focus ? index_of(focus) : -1;
  switch (event.key) {
    case Key::tab:
      step_focus(event.shift ? -1 : 1);
      break;
    case Key::escape:
      escape = true;
      if (!top_modal && to_field) set_focus(0, false);
      break;
    case Key::enter:
    case Key::space:
      if (at >= 0) {
        keyboard_mode = true;
        activated = focus;
        activated_x = node(at).rect.x + node(at).rect.w / 2;
      }
      break;
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down: {
      if (at >= 0 && adjusts(node(at).role)) {
        adjusted = focus;
        adjust_steps = event.key == Key::right || event.key == Key::up ? 1 : -1;
        break;
      }
      if (move_focus(event.key)) break;
      const float by = event.key == Key::down ? 80.f : event.key == Key::up ? -80.f : 0.f;
      if (Region* page = region_at(viewport.width / 2, viewport.height / 2, false, by))
        scrolls[page->id].move(by);
      break;
    }
    case Key::page_up:
    case Key::page_down:
    case Key::home:
    case Key::end: {
      const float sign = event.key == Key::page_up || event.key == Key::home ? -1.f : 1.f;
      Region* page = region_at(viewport.width / 2, viewport.height / 2, false, sign);
      if (!page) break;
      const bool far = event.key == Key::home || event.key == Key::end;
      scrolls[page->id].velocity = 0;
      scrolls[page->id].move(sign * (far ? 1e7f : page->rect.h * 0.85f));
      break;
    }
    default:
      break;
  }
  return true;
}

/// Focus lives on through rebuilds: when its element is gone, what now stands in its place has it
/// (“Lưu” became “Bỏ lưu”).
void Engine::keep_focus() {
  if (!focus) return;
  const int at = index_of(focus);
  if (at >= 0) {
    focus_rect = node(at).rect;
    focus_role = node(at).role;
    return;
  }
  if (unsettled) return;
  const Centre was = centre(focus_rect);
  for (Node& candidate : tree.nodes)
    if (candidate.focusable && candidate.role == focus_role &&
        candidate.rect.contains(was.x, was.y)) {
      focus = candidate.id;
      candidate.focused = true;
      unsettled = true;
      return;
    }
  focus = 0;  // nor does it wait for whatever comes to stand there later
}

void Engine::reveal_now() {
  if (!reveal) return;
  const int at = index_of(reveal);
  if (unsettled && at < 0) return;
  reveal = 0;
  if (at < 0) return;
  constexpr float air = 24;
  Rect wanted = grown(node(at).rect, air);
  for (int r = notes[static_cast<std::size_t>(at)].region; r >= 0;
       r = regions[static_cast<std::size_t>(r)].outer) {
    const Region& outer = regions[static_cast<std::size_t>(r)];
    ScrollState& state = scrolls[outer.id];
    const float low = outer.sideways ? wanted.x - outer.rect.x : wanted.y - outer.rect.y;
    const float length = outer.sideways ? wanted.w : wanted.h;
    const float high = low + length - state.extent;
    float by = 0;
    if (low < 0 || length > state.extent)
      by = low;
    else if (high > 0)
      by = high;
    const float before = state.offset;
    state.velocity = 0;
    state.move(by);
    if (state.offset != before) unsettled = true;
    (outer.sideways ? wanted.x : wanted.y) -= state.offset - before;
  }
}

}  // namespace chomay::ui
