// Scrolling regions, the page's shell, and dialogs above it.
#include <algorithm>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {
Id scroll_id(std::string_view key) {
  return hash_id(2, "scroll", key.empty() ? "page" : key);
}
}  // namespace

void Engine::region(Id id, Rect r, bool sideways, FunctionRef<void(Rect)> content) {
  ScrollState& state = scrolls[id];
  state.extent = sideways ? r.w : r.h;
  const int outer = current_region;
  next_regions.push_back({id, r, sideways, layer, outer});
  current_region = static_cast<int>(next_regions.size()) - 1;
  const float offset = snap(state.offset);
  const int scroller = add_node(Role::generic, id, {}, r);
  enter_node(scroller);
  content(sideways ? Rect{r.x - offset, r.y, r.w, r.h} : Rect{r.x, r.y - offset, r.w, r.h});
  leave_node(scroller);
  node(scroller).scroller = {offset, std::max(state.content, 1.f), sideways};
  current_region = outer;
  const float clamped = std::clamp(state.offset, 0.f, state.furthest());
  if (clamped != state.offset) {
    state.offset = clamped;
    unsettled = true;
  }
}

namespace {

/// A strip that keeps its place; returns its height, as far as it is known.
float strip(Engine& e, std::string_view key, Rect r, bool bottom, bool surface, Content content) {
  if (!content) return 0;
  const Id id = hash_id(2, "strip", key);
  const float known = e.recall(id).height;
  r.h = known;
  if (bottom) r.y -= known;
  if (surface && known > 0) {
    fill_rect(*e.list, r, 0, e.fill(Fill::surface));
    const float hair = bottom ? r.y : r.y + r.h - 1;
    fill_rect(*e.list, {r.x, hair, r.w, 1}, 0, e.fill(Fill::line));
  }
  const Id outer = std::exchange(e.scope, id);
  // What stays put hides what scrolls below it, for the finger as for the eye.
  e.push_clip(r);
  e.open_root(id, r);
  content();
  e.remember(e.recall(id).height, e.close_root());
  e.pop_clip();
  e.scope = outer;
  return known;
}

void draw_scroll_thumb(Engine& e, const ScrollState& state, Rect r) {
  if (e.form == Form::phone || e.form == Form::kiosk || state.furthest() < 1) return;
  const float length = std::max(36.f, r.h * state.extent / state.content);
  const float travel = (r.h - length - 8) * state.offset / state.furthest();
  const Rect thumb{r.x + r.w - 9, r.y + 4 + travel, 5, length};
  fill_rect(*e.list, thumb, 2.5f, e.ink(Ink::ink3, 0.45f));
}

}  // namespace

void Ui::shell(const Shell& shell) {
  Engine& e = *state_;
  const float bottom = e.viewport.height - e.viewport.keyboard_height;
  const Rect whole{0, 0, e.viewport.width, bottom};
  const bool roomy = e.form == Form::desktop || e.form == Form::wide;
  const float top = strip(e, "header", whole, false, roomy, shell.header);

  // The kiosk's keyboard takes the footer's place.
  const bool footed = shell.footer && !e.keys.open;
  const float footer = footed ? e.recall(hash_id(2, "strip", "footer")).height : 0;
  const Rect hole{0, top, whole.w, std::max(0.f, bottom - top - footer)};
  const Id id = scroll_id(shell.key);
  const Id outer = std::exchange(e.scope, id);
  e.push_clip(hole);
  e.region(id, hole, false, [&](Rect content) {
    e.open_root(id, content);
    if (shell.content) shell.content();
    e.scroll(id).content = e.close_root();
  });
  draw_scroll_thumb(e, e.scroll(id), hole);
  if (shell.overlay) {
    e.open_root(hash_id(id, "overlay", {}), hole);
    e.scope = hash_id(id, "overlay", {});
    shell.overlay();
    e.close_root();
  }
  e.pop_clip();
  e.scope = outer;
  e.footer_height =
      footed ? strip(e, "footer", {0, bottom, whole.w, 0}, true, true, shell.footer) : 0;
}

float Ui::scroll_of(std::string_view key) const {
  const auto found = state_->scrolls.find(scroll_id(key));
  return found == state_->scrolls.end() ? 0 : found->second.offset;
}

void Ui::set_scroll(std::string_view key, float y) {
  ScrollState& state = state_->scrolls[scroll_id(key)];
  if (state.offset == y && state.velocity == 0) return;
  state.offset = y;
  state.velocity = 0;
  state_->unsettled = true;
}

namespace {

/// Where the engine stood before a dialog took over.
struct Outside {
  Id scope;
  int parent, layer, region, modal;
};

Outside leave_page(Engine& e, Id id) {
  const Outside out{e.scope, e.parent, e.layer, e.current_region, e.modal};
  e.scope = id;
  e.parent = 0;
  e.layer = std::min(e.layer + 1, layer_count - 2);
  e.top_layer = std::max(e.top_layer, e.layer);
  e.current_region = -1;
  e.layers.SetCurrentChannel(e.list, e.layer);
  return out;
}

void return_to_page(Engine& e, const Outside& out) {
  e.scope = out.scope;
  e.parent = out.parent;
  e.layer = out.layer;
  e.current_region = out.region;
  e.modal = out.modal;
  e.layers.SetCurrentChannel(e.list, e.layer);
}

void watch_dialog_focus(Engine& e, Id id, bool open) {
  const auto before = e.focus_before.find(id);
  if (open && before == e.focus_before.end()) {
    e.focus_before[id] = e.focus;
    e.set_focus(0, false);
    e.focus_wanted = id;  // its first control takes the focus once it is known
  } else if (!open && before != e.focus_before.end()) {
    e.set_focus(before->second, e.keyboard_mode);
    e.focus_before.erase(before);
  }
}

}  // namespace

void Ui::dialog(bool& open, const DialogStyle& style, Content content, Content actions) {
  Engine& e = *state_;
  const Id id = hash_id(3, "dialog", style.title);
  watch_dialog_focus(e, id, open);
  if (!open) {
    e.easings.erase(hash_id(id, "slide", {}));
    return;
  }
  const Outside out = leave_page(e, id);
  const Rect whole{0, 0, e.viewport.width, e.viewport.height - e.viewport.keyboard_height};
  e.push_clip({0, 0, e.viewport.width, e.viewport.height}, false);

  const bool sheet = style.sheet && e.form == Form::phone;
  const bool kiosk = e.form == Form::kiosk;
  const float pad = kiosk ? 40 : 20, radius = kiosk ? 36 : sheet ? 24 : 20;
  const float w =
      sheet ? whole.w : std::min(kiosk ? style.width * 1.7f : style.width, whole.w - 32);
  const Id head_id = hash_id(id, "head", {}), body_id = hash_id(id, "body", {}),
           foot_id = hash_id(id, "foot", {});
  const float head = e.recall(head_id).height, body = e.recall(body_id).height;
  const float foot = actions ? e.recall(foot_id).height + pad : 0;
  const float room = whole.h * 0.92f - head - foot - 2 * pad;
  const float shown_body = std::min(body, std::max(room, 80.f));
  const float h = head + shown_body + foot + 2 * pad;
  // From 0 at its first appearance; later calls carry it to 1.
  const bool first = !e.easings.contains(hash_id(id, "slide", {}));
  const float progress = e.eased(id, "slide", first ? 0.f : 1.f, motion::sheet_in_ms);
  if (first) e.unsettled = true;
  Rect panel{(whole.w - w) / 2, sheet ? whole.h - h : (whole.h - h) / 2, w, h};
  if (!e.viewport.reduced_motion) panel.y += (1 - progress) * (sheet ? h : 24);

  e.next_hits.push_back({0, {}, {}, e.layer, false, false});  // nothing below can be reached
  e.next_top_modal = id;
  fill_rect(*e.list, {0, 0, e.viewport.width, e.viewport.height}, 0,
            packed(0x0C1021, 0.55f * progress));
  const BoxStyle look{.fill = e.theme == Theme::night ? Fill::surface : Fill::bg,
                      .radius = radius,
                      .elevation = Elevation::e3};
  Rect painted = panel;
  if (sheet) painted.h += radius;  // its lower corners lie below the screen
  e.surface(painted, look);

  const int node = e.add_node(Role::dialog, id, style.title, panel);
  e.enter_node(node);
  e.modal = node;
  bool closed = e.escape && e.top_modal == id;
  if (closed) e.escape = false;

  e.open_root(head_id, {panel.x + pad, panel.y + pad, w - 2 * pad, 0});
  row({.gap = 12}, [&] {
    cell(share(), [&] {
      if (!style.title.empty()) heading(2, style.title, {.type = Type::h3});
    });
    if (icon_button(Icon::x, e.control_words.close, ButtonKind::plain, e.metrics.target))
      closed = true;
  });
  space(kiosk ? 20 : 12);
  e.remember(e.recall(head_id).height, e.close_root());

  const Rect hole{panel.x, panel.y + pad + head, w, shown_body + (actions ? 0 : pad)};
  e.push_clip(hole);
  e.region(body_id, {hole.x, hole.y, hole.w, shown_body}, false, [&](Rect r) {
    e.open_root(body_id, {r.x + pad, r.y, r.w - 2 * pad, 0});
    content();
    const float height = e.close_root();
    e.scroll(body_id).content = height;
    e.remember(e.recall(body_id).height, height);
  });
  e.pop_clip();
  if (actions) {
    e.open_root(foot_id, {hole.x + pad, hole.y + hole.h + pad, w - 2 * pad, 0});
    actions();
    e.remember(e.recall(foot_id).height, e.close_root());
  }
  // The dimmed page closes the dialog; pressing inside the panel must not.
  const Id backdrop = hash_id(id, "backdrop", {}), inside = hash_id(id, "inside", {});
  const Rect all{0, 0, e.viewport.width, e.viewport.height};
  auto barrier = e.next_hits.begin();
  while (!(barrier->id == 0 && barrier->layer == e.layer)) ++barrier;
  const Hit guards[]{{backdrop, all, all, e.layer, false, false},
                     {inside, panel, panel, e.layer, false, false}};
  e.next_hits.insert(barrier + 1, std::begin(guards), std::end(guards));
  if (e.activated == backdrop) closed = true;
  e.leave_node(node);
  if (e.focus_wanted == id && !e.unsettled) {
    e.focus_wanted = 0;
    for (std::size_t i = static_cast<std::size_t>(node); i < e.tree.nodes.size(); ++i)
      if (e.tree.nodes[i].focusable && e.notes[i].modal == node && e.keyboard_mode) {
        e.set_focus(e.tree.nodes[i].id, true);
        break;
      }
  }
  e.pop_clip();
  return_to_page(e, out);
  if (closed) {
    open = false;
    e.unsettled = true;
  }
}

}  // namespace chomay::ui
