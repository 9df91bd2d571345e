#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {
constexpr float slop_px = 10;  // a finger may tremble this far and still press
constexpr double double_tap_ms = 400;

bool inside(const Rect& in, const Rect& out) {
  return in.x >= out.x && in.y >= out.y && in.x + in.w <= out.x + out.w &&
         in.y + in.h <= out.y + out.h;
}
}  // namespace

void Engine::consume() {
  while (!queue.empty()) {
    const Event event = std::move(queue.front());
    queue.pop_front();
    if (!handle(event)) {
      queue.push_front(event);
      return;
    }
    // One press a pass, so that what it changes is there before the next event.
    if (activated || adjusted || escape || acted_field) return;
  }
}

bool Engine::handle(const Event& event) {
  const bool for_field =
      std::holds_alternative<TextEvent>(event) || std::holds_alternative<FieldState>(event);
  if (for_field) {
    if (const auto* text = std::get_if<TextEvent>(&event)) {
      keys.by_touch = false;  // a real keyboard, or a scanner
      if (field_focused()) field_inputs.emplace_back(*text);
    } else {
      FieldState state = std::get<FieldState>(event);
      state.field = heir_of(state.field);
      if (state.field && state.field != focus) set_focus(state.field, false);
      field_inputs.emplace_back(std::move(state));
    }
    return true;
  }
  const auto* key = std::get_if<KeyEvent>(&event);
  if (key) {
    keys.by_touch = false;
    return key_event(*key);
  }
  // What was typed is worked in before anything else can happen to the field.
  if (!field_inputs.empty()) return false;
  if (const auto* move = std::get_if<PointerEvent>(&event)) pointer_event(*move);
  if (const auto* wheel = std::get_if<WheelEvent>(&event)) wheel_event(*wheel);
  if (const auto* request = std::get_if<ActRequest>(&event)) act(*request);
  return true;
}

const Hit* Engine::hit_at(float x, float y) const {
  int lowest = 0;  // what lies under a dialog can't be reached
  for (const Hit& hit : hits) lowest = std::max(lowest, hit.id == 0 ? hit.layer : 0);
  const Hit* near = nullptr;  // the last drawn whose generous target is there
  for (auto it = hits.rbegin(); it != hits.rend(); ++it) {
    if (it->layer < lowest || !it->id) continue;
    // A small control in a large one (a card's heart) keeps its whole target.
    if (it->visual.contains(x, y)) return near && inside(near->visual, it->visual) ? near : &*it;
    if (!near && it->target.contains(x, y)) near = &*it;
  }
  return near;
}

Region* Engine::region_at(float x, float y, bool sideways, float delta) {
  int lowest = 0;
  for (const Hit& hit : hits) lowest = std::max(lowest, hit.id == 0 ? hit.layer : 0);
  Region* fallback = nullptr;
  for (auto it = regions.rbegin(); it != regions.rend(); ++it) {
    if (it->sideways != sideways || it->layer < lowest || !it->rect.contains(x, y)) continue;
    if (scrolls[it->id].can_move(delta)) return &*it;
    if (!fallback && scrolls[it->id].furthest() > 0) fallback = &*it;
  }
  return fallback;
}

void Engine::wheel_event(const WheelEvent& event) {
  for (const bool sideways : {false, true}) {
    const float delta = sideways ? event.dx : event.dy;
    if (delta == 0) continue;
    if (Region* found = region_at(event.x, event.y, sideways, delta)) {
      scrolls[found->id].velocity = 0;
      scrolls[found->id].move(delta);
    }
  }
  pointer.x = event.x;
  pointer.y = event.y;
}

void Engine::pointer_event(const PointerEvent& event) {
  pointer.kind = event.kind;
  pointer.x = event.x;
  pointer.y = event.y;
  const bool touch = event.kind == PointerKind::touch;
  switch (event.phase) {
    case PointerPhase::leave:
      pointer.over = false;
      break;
    case PointerPhase::cancel:
      pointer.over = pointer.down = false;
      pointer.pressed = pointer.dragging = 0;
      break;
    case PointerPhase::down: {
      pointer.over = pointer.down = pointer.fresh = true;
      pointer.moved = false;
      pointer.dragging = 0;
      pointer.start_x = pointer.last_x = event.x;
      pointer.start_y = pointer.last_y = event.y;
      pointer.down_ms = event.time_ms;
      pointer.flick.clear();
      keyboard_mode = false;
      // A finger put on moving content stops it and presses nothing.
      bool caught = false;
      for (const Region& r : regions)
        if (r.rect.contains(event.x, event.y) && scrolls[r.id].moving()) {
          scrolls[r.id].velocity = 0;
          caught = true;
        }
      const Hit* hit = caught ? nullptr : hit_at(event.x, event.y);
      pointer.on_keys = hit && hit->key;
      if (!pointer.on_keys && !touch) keys.by_touch = false;
      pointer.pressed = hit ? hit->id : 0;
      const bool again =
          hit && hit->id == pointer.tapped && event.time_ms - pointer.tapped_ms < double_tap_ms;
      pointer.taps = again ? pointer.taps + 1 : 1;
      // A mouse chooses its field at once, to select by dragging; a finger may yet scroll.
      if (hit && hit->field && !touch) set_focus(hit->id, false);
      break;
    }
    case PointerPhase::move: {
      pointer.over = true;
      if (!pointer.down) break;
      if (pointer.on_keys) {  // the key that counts is the one the finger leaves
        const Hit* under = hit_at(event.x, event.y);
        pointer.pressed = under && under->key ? under->id : 0;
        break;
      }
      const float dx = event.x - pointer.start_x, dy = event.y - pointer.start_y;
      if (!pointer.moved && std::hypot(dx, dy) > slop_px) {
        pointer.moved = true;
        const bool sideways = std::fabs(dx) > std::fabs(dy);
        const Hit* hit = hit_at(pointer.start_x, pointer.start_y);
        const bool grabbed = hit && hit->grab && hit->id == pointer.pressed && (sideways || !touch);
        if (touch && !grabbed) {
          if (Region* found =
                  region_at(pointer.start_x, pointer.start_y, sideways, sideways ? -dx : -dy)) {
            pointer.dragging = found->id;
            pointer.drag_sideways = sideways;
            pointer.last_x = event.x - (sideways ? dx : 0);
            pointer.last_y = event.y - (sideways ? 0 : dy);
          }
          pointer.pressed = 0;
        }
      }
      if (pointer.dragging) {
        const float by =
            pointer.drag_sideways ? pointer.last_x - event.x : pointer.last_y - event.y;
        scrolls[pointer.dragging].move(by);
        pointer.flick.add(pointer.drag_sideways ? -event.x : -event.y, event.time_ms);
      }
      pointer.last_x = event.x;
      pointer.last_y = event.y;
      break;
    }
    case PointerPhase::up: {
      if (pointer.dragging) {
        scrolls[pointer.dragging].velocity =
            viewport.reduced_motion ? 0 : pointer.flick.velocity(event.time_ms);
      } else if (pointer.down) {
        const Hit* hit = hit_at(event.x, event.y);
        if (pointer.pressed && hit && hit->id == pointer.pressed) {
          activated = hit->id;
          activated_x = event.x;
          pointer.tapped = hit->id;
          pointer.tapped_ms = event.time_ms;
          if (!hit->key) {
            keys.by_touch = touch;
            set_focus(hit->id, false);
          }
        } else if (!hit && !pointer.moved && !pointer.pressed && !pointer.on_keys) {
          set_focus(0, false);
        }
      }
      pointer.down = false;
      pointer.pressed = pointer.dragging = 0;
      if (touch) pointer.over = false;
      break;
    }
  }
}

void Engine::act(const ActRequest& request) {
  const int index = index_of(request.node);
  if (index < 0 || node(index).disabled) return;
  switch (request.act) {
    case Act::press:
      activated = request.node;
      activated_x = node(index).rect.x + node(index).rect.w / 2;
      if (node(index).focusable) set_focus(request.node, false);
      break;
    case Act::focus:
      keyboard_mode = true;
      set_focus(request.node, false);
      reveal = request.node;
      break;
    case Act::set_value:
      acted_field = request.node;
      acted_value = request.value;
      break;
    case Act::increment:
    case Act::decrement:
      adjusted = request.node;
      adjust_steps = request.act == Act::increment ? 1 : -1;
      break;
    case Act::scroll_into_view:
      reveal = request.node;
      break;
    case Act::scroll_to: {
      const auto found = scrolls.find(request.node);
      if (found == scrolls.end()) break;
      found->second.velocity = 0;
      found->second.offset = std::clamp(static_cast<float>(std::atof(request.value.c_str())), 0.f,
                                        found->second.furthest());
      break;
    }
    case Act::leave:
      if (focus == request.node) set_focus(0, false);
      break;
  }
}

Touch Engine::touch(int index, Rect visual, const TouchStyle& style) {
  Node& target = node(index);
  const Id id = target.id;
  target.disabled = style.disabled;
  target.focusable = !style.disabled;
  target.pressable = !style.disabled;
  Touch out;
  if (style.disabled) return out;
  const float least = metrics.target;
  Rect area = visual;
  if (area.w < least) area = {area.x - (least - area.w) / 2, area.y, least, area.h};
  if (area.h < least) area = {area.x, area.y - (least - area.h) / 2, area.w, least};
  const Rect clip = clips.empty() ? area : clips.back();
  const Rect seen = intersection(visual, clip);
  if (seen.w > 0 && seen.h > 0)
    next_hits.push_back({id, seen, intersection(area, clip), layer, style.field, style.grab,
                         style.key || beside_field});
  out.activated = activated == id;
  out.focused = focus == id;
  out.ring = out.focused && keyboard_mode;
  out.held = pointer.down && pointer.pressed == id;
  target.focused = out.focused;
  const bool under = hover == id;
  const bool mouse = pointer.kind == PointerKind::mouse;
  out.press = eased(id, "press", out.held && under ? 1.f : 0.f, motion::press_ms);
  out.hover = eased(id, "hover", under && mouse ? 1.f : 0.f, motion::hover_ms);
  return out;
}

}  // namespace chomay::ui
