#include <algorithm>
#include <cmath>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

/// What a content cell gets when none may be wider than `cap`: never less than its longest word.
float capped(const CellMemory& cell, float cap) {
  return std::max(cell.least, std::min(cell.natural, cap));
}

/// The width above which content cells are cut so that all fit: the small keep what they ask for.
float fair_cap(const std::vector<CellMemory>& cells, float room) {
  float low = 0, high = 0;
  const auto taken = [&](float cap) {
    float sum = 0;
    for (const CellMemory& cell : cells)
      if (cell.size.kind == Size::Kind::content) sum += capped(cell, cap);
    return sum;
  };
  for (const CellMemory& cell : cells) high = std::max(high, cell.natural);
  if (taken(high) <= room) return high;
  for (int i = 0; i < 24; ++i) {
    const float middle = (low + high) / 2;
    (taken(middle) <= room ? low : high) = middle;
  }
  return low;
}

/// Where each cell of a row lies, from what the last pass learned about the cells.
void solve(Container& row, const std::vector<CellMemory>& cells) {
  if (cells.empty()) return;
  const float gaps = row.gap * static_cast<float>(cells.size() - 1);
  float room = row.w - gaps, weights = 0;
  for (const CellMemory& cell : cells) {
    if (cell.size.kind == Size::Kind::fixed) room -= cell.size.amount;
    if (cell.size.kind == Size::Kind::share) weights += cell.size.amount;
  }
  // A share never starves: what it would like, up to two fifths of the row, is kept for it.
  float kept = 0;
  for (const CellMemory& cell : cells)
    if (cell.size.kind == Size::Kind::share) kept += std::min(cell.natural, row.w * 0.4f);
  const float cap = fair_cap(cells, std::max(0.f, room - std::min(kept, room * 0.6f)));
  // When even the longest words don't fit side by side, all are cut alike: nothing sticks out.
  float taken = 0;
  for (const CellMemory& cell : cells)
    if (cell.size.kind == Size::Kind::content) taken += capped(cell, cap);
  const float squeeze = taken > room && taken > 0 ? std::max(room, 0.f) / taken : 1;
  room = std::max(room - taken, 0.f);

  float x = 0, extra = 0;
  if (weights == 0 && room > 0) {
    if (row.row.justify == Align::center) x = room / 2;
    if (row.row.justify == Align::end) x = room;
    if (row.row.justify == Align::between && cells.size() > 1)
      extra = room / static_cast<float>(cells.size() - 1);
  }
  for (const CellMemory& cell : cells) {
    float w = capped(cell, cap) * squeeze;
    if (cell.size.kind == Size::Kind::fixed) w = cell.size.amount;
    if (cell.size.kind == Size::Kind::share) w = room * cell.size.amount / weights;
    row.places.push_back({x, w});
    x += w + row.gap + extra;
  }
}

}  // namespace

Memory& Engine::recall(Id id) {
  Memory& memory = memories[id];
  memory.seen = pass;
  return memory;
}

void Engine::remember(float& memory, float found) {
  if (std::fabs(memory - found) <= 0.25f) return;
  memory = found;
  unsettled = true;
}

float Engine::offer(float natural) const {
  const Container& c = top();
  if (c.kind == Container::Kind::column) return c.w;
  if (c.kind == Container::Kind::flow) return std::min(natural, c.w);
  const std::size_t index = c.cells.size();
  return index < c.places.size() ? c.places[index].second : std::max(0.f, c.w - c.cursor);
}

Slot Engine::enter(const Size& size, float natural, float height, float baseline) {
  Container& c = top();
  if (c.kind == Container::Kind::column)
    return {c.x, c.y + c.cursor + (c.any ? c.gap : 0), c.w, c.any ? 0 : c.stretch};
  if (c.kind == Container::Kind::flow) {
    const float w = std::min(natural, c.w);
    if (c.any && c.cursor + c.gap + w > c.w + 0.05f) {
      c.lines.push_back(c.line_height);
      c.line_top += c.line_height + c.gap;
      c.cursor = c.line_height = 0;
      c.any = false;
    }
    const std::vector<float>& known = recall(c.id).lines;
    const float line = c.lines.size() < known.size() ? known[c.lines.size()] : height;
    return {c.x + c.cursor + (c.any ? c.gap : 0),
            c.y + c.line_top + std::max(0.f, line - height) / 2, w};
  }
  const std::size_t index = c.cells.size();
  Slot slot{c.x + c.cursor, c.y, std::max(0.f, c.w - c.cursor), 0, index};
  if (size.kind == Size::Kind::fixed) slot.w = size.amount;
  if (index < c.places.size()) {
    slot.x = c.x + c.places[index].first;
    slot.w = c.places[index].second;
  }
  const Memory& row = recall(c.id);
  const float row_height = std::max(row.height, c.row.min_height);
  switch (c.row.align) {
    case AlignY::top:
      break;
    case AlignY::center:
      slot.y += std::max(0.f, row_height - height) / 2;
      break;
    case AlignY::bottom:
      slot.y += std::max(0.f, row_height - height);
      break;
    case AlignY::baseline:
      if (baseline >= 0) slot.y += std::max(0.f, row.baseline - baseline);
      break;
    case AlignY::stretch:
      slot.stretch = row_height;
      break;
  }
  return slot;
}

void Engine::leave(const Slot& slot, const Size& size, float height, float natural,
                   float baseline) {
  Container& c = top();
  const float least = least_hint >= 0 ? std::min(least_hint, natural) : natural;
  least_hint = -1;
  if (c.kind != Container::Kind::row) c.least = std::max(c.least, least);
  switch (c.kind) {
    case Container::Kind::column:
      c.cursor += (c.any ? c.gap : 0) + height;
      c.natural = std::max(c.natural, natural);
      if (c.baseline < 0 && baseline >= 0) c.baseline = slot.y - c.y + baseline;
      break;
    case Container::Kind::flow: {
      const float gap = c.any ? c.gap : 0;
      c.cursor += gap + slot.w;
      c.natural += natural + (c.natural > 0 ? c.gap : 0);
      c.line_height = std::max(c.line_height, height);
      if (c.baseline < 0) c.baseline = baseline;
      break;
    }
    case Container::Kind::row:
      c.cells.push_back({size, natural, least, height, baseline});
      c.cursor = slot.x - c.x + slot.w + c.gap;
      break;
  }
  c.any = true;
  last_item = {slot.x, slot.y, slot.w, height};
}

Rect Engine::place(float natural, float height, bool fill, float baseline) {
  const Slot slot = enter(by_content, natural, height, baseline);
  const float w = fill ? slot.w : std::min(natural, slot.w);
  if (fill && least_hint < 0) least_hint = std::min(natural, 120.f);
  leave(slot, by_content, height, natural, baseline);
  last_item.w = w;
  return last_item;
}

Open Engine::open(Id id, float pad_x, float pad_y, const Size& size) {
  const Memory& memory = recall(id);
  const Slot slot = enter(size, memory.natural, memory.height, memory.baseline);
  Container child;
  child.id = id;
  child.x = slot.x + pad_x;
  child.y = slot.y + pad_y;
  child.w = std::max(0.f, slot.w - 2 * pad_x);
  child.stretch = std::max(0.f, slot.stretch - 2 * pad_y);
  stack.push_back(std::move(child));
  const Id outer = scope;
  scope = id;
  return {id, outer, slot, pad_x, pad_y};
}

void Engine::begin_row(const RowStyle& style) {
  Container& c = top();
  c.kind = Container::Kind::row;
  c.row = style;
  c.gap = style.gap;
  solve(c, recall(c.id).cells);
}

void Engine::begin_flow(float gap) {
  top().kind = Container::Kind::flow;
  top().gap = gap;
}

namespace {
bool differ(const std::vector<CellMemory>& a, const std::vector<CellMemory>& b) {
  if (a.size() != b.size()) return true;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].size.kind != b[i].size.kind ||
        std::fabs(a[i].size.amount - b[i].size.amount) > 0.25f ||
        std::fabs(a[i].natural - b[i].natural) > 0.25f ||
        std::fabs(a[i].least - b[i].least) > 0.25f)
      return true;
  return false;
}
}  // namespace

float Engine::close(const Open& opened, float min_height) {
  Container c = std::move(stack.back());
  stack.pop_back();
  scope = opened.outer_scope;
  Memory& memory = recall(opened.id);
  float height = c.cursor, natural = c.natural, baseline = c.baseline;
  if (c.kind == Container::Kind::row) {
    height = c.row.min_height;
    natural = c.cells.empty() ? 0 : c.gap * static_cast<float>(c.cells.size() - 1);
    baseline = -1;
    for (const CellMemory& cell : c.cells) baseline = std::max(baseline, cell.baseline);
    for (const CellMemory& cell : c.cells) {
      const bool hangs = c.row.align == AlignY::baseline && cell.baseline >= 0;
      height = std::max(height, cell.height + (hangs ? baseline - cell.baseline : 0));
      const bool fixed_width = cell.size.kind == Size::Kind::fixed;
      natural += fixed_width ? cell.size.amount : cell.natural;
      c.least += fixed_width ? cell.size.amount : cell.least;
    }
    if (!c.cells.empty()) c.least += c.gap * static_cast<float>(c.cells.size() - 1);
    if (differ(memory.cells, c.cells)) {
      memory.cells = c.cells;
      unsettled = true;
    }
  } else if (c.kind == Container::Kind::flow) {
    c.lines.push_back(c.line_height);
    height = c.line_top + c.line_height;
    if (memory.lines != c.lines) {
      memory.lines = c.lines;
      unsettled = true;
    }
  }
  height = std::max(height + 2 * opened.pad_y, min_height);
  natural += 2 * opened.pad_x;
  least_hint = c.least + 2 * opened.pad_x;  // for the `leave` that follows
  if (baseline >= 0) baseline += opened.pad_y;
  remember(memory.height, height);
  remember(memory.natural, natural);
  remember(memory.baseline, baseline);
  return height;
}

void Engine::open_root(Id id, Rect r) {
  Container root;
  root.id = id;
  root.x = r.x;
  root.y = r.y;
  root.w = r.w;
  stack.push_back(std::move(root));
}

float Engine::close_root() {
  const float height = stack.back().cursor;
  stack.pop_back();
  return height;
}

// ---- the calls
// -------------------------------------------------------------------------------------

void Ui::scope(std::string_view key, Content content) {
  Engine& e = *state_;
  const Id outer = e.scope;
  e.scope = e.make_id("scope", key);
  content();
  e.scope = outer;
}

namespace {
/// A plain container: opened, filled, closed, reported to its parent.
template <class Begin>
void wrapped(Engine& e, std::string_view kind, float pad_x, float pad_y, const Size& size,
             Content content, const Begin& begin) {
  const Open opened = e.open(e.make_id(kind, {}), pad_x, pad_y, size);
  begin();
  content();
  const float height = e.close(opened);
  const Memory& memory = e.recall(opened.id);
  e.leave(opened.slot, size, height, memory.natural, memory.baseline);
}
}  // namespace

void Ui::column(float gap, Content content) {
  wrapped(*state_, "column", 0, 0, by_content, content, [&] { state_->top().gap = gap; });
}

void Ui::row(const RowStyle& style, Content content) {
  wrapped(*state_, "row", 0, 0, by_content, content, [&] { state_->begin_row(style); });
}

void Ui::cell(Size size, Content content) {
  wrapped(*state_, "cell", 0, 0, size, content, [] {});
}

void Ui::flow(float gap, Content content) {
  wrapped(*state_, "flow", 0, 0, by_content, content, [&] { state_->begin_flow(gap); });
}

void Ui::inset(float x, float y, Content content) {
  wrapped(*state_, "inset", x, y, by_content, content, [] {});
}

void Ui::centered(float max_width, Content content) {
  inset(std::max(0.f, (width() - max_width) / 2), 0, content);
}

void Ui::space(float px) {
  Container& c = state_->top();
  if (c.kind == Container::Kind::column) {
    c.cursor += px;
  } else {
    state_->place(px, 0);
  }
}

void Ui::divider() {
  Engine& e = *state_;
  const Rect r = e.place(0, 1, true);
  e.leaf(Role::separator, {}, r);
  if (e.shown(r)) fill_rect(*e.list, r, 0, e.fill(Fill::line));
}

void Ui::box(const BoxStyle& style, Content content) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id("box", {}), style.pad_x, style.pad_y);
  const Memory& memory = e.recall(opened.id);
  const float known = std::max({memory.height, style.min_height, opened.slot.stretch});
  const Rect r{opened.slot.x, opened.slot.y, opened.slot.w, known};
  e.surface(r, style);
  if (style.center_y) {
    const float content_height = e.recall(hash_id(opened.id, "content", {})).height;
    e.top().y += std::max(0.f, known - 2 * style.pad_y - content_height) / 2;
  }
  content();
  e.remember(e.recall(hash_id(opened.id, "content", {})).height, e.top().cursor);
  const float height = e.close(opened, style.min_height);
  e.outline(r, style);
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural,
          e.recall(opened.id).baseline);
  e.last_item = r;
}

void Ui::list(std::string_view name, Content content) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id("list", name));
  const int node = e.add_node(Role::list, opened.id, name, {});
  e.enter_node(node);
  content();
  const float height = e.close(opened);
  e.leave_node(node);
  e.close_rect(node, {opened.slot.x, opened.slot.y, opened.slot.w, height});
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural, -1);
  std::int32_t count = 0;
  for (const Node& item : e.tree.nodes)
    if (item.parent == node && item.role == Role::listitem) ++count;
  for (Node& item : e.tree.nodes)
    if (item.parent == node && item.role == Role::listitem) item.set_size = count;
}

void Ui::item(Content content) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id("item", {}));
  const int node = e.add_node(Role::listitem, opened.id, {}, {});
  std::int32_t before = 0;
  for (const Node& other : e.tree.nodes)
    if (other.parent == e.parent && other.role == Role::listitem) ++before;
  e.node(node).position = before;
  e.enter_node(node);
  content();
  const float height = e.close(opened);
  e.leave_node(node);
  e.close_rect(node, {opened.slot.x, opened.slot.y, opened.slot.w, height});
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural, -1);
}

void Ui::landmark(Role role, std::string_view name, Content content) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id(role_name(role), name));
  const int node = e.add_node(role, opened.id, name, {});
  e.enter_node(node);
  // A landmark is no layout of its own: what stands in it goes on in its parent's way.
  content();
  const float height = e.close(opened);
  e.leave_node(node);
  e.close_rect(node, {opened.slot.x, opened.slot.y, opened.slot.w, height});
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural,
          e.recall(opened.id).baseline);
}

void Ui::stack(Content under, Content over, AlignY where) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id("stack", {}));
  const Container frame = e.top();  // the second layer starts where the first did
  under();
  const float below = e.top().cursor, natural = e.top().natural;
  const Id id = e.make_id("over", {});
  const float known = e.recall(id).height, tallest = std::max(below, known);
  Container layer = frame;
  layer.id = id;
  if (where == AlignY::center) layer.y += (tallest - known) / 2;
  if (where == AlignY::bottom) layer.y += tallest - known;
  if (where == AlignY::stretch) layer.stretch = below;
  e.stack.push_back(layer);
  over();
  e.remember(e.recall(id).height, e.top().cursor);
  const float above = e.top().cursor, above_natural = e.top().natural;
  e.stack.pop_back();
  e.top().cursor = std::max(below, above);
  e.top().natural = std::max(natural, above_natural);
  const float height = e.close(opened);
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural, -1);
}

float Ui::width() const {
  return state_->offer(state_->top().w);
}

}  // namespace chomay::ui
