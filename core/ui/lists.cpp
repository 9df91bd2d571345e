// Long lists: grids and shelves of which only the part near the eye exists, and tables.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

struct Span1 {
  std::uint32_t begin, end;
};

/// Which of `count` strips of `pitch` px, the first at `origin`, lie in [low, high], with one more
/// at either side so that Tab finds the next before it is seen.
Span1 near(float origin, float pitch, std::uint32_t count, float low, float high) {
  if (pitch <= 0) return {0, std::min(count, 1u)};
  const auto clamp = [&](float v) {
    return static_cast<std::uint32_t>(std::clamp(v, 0.f, static_cast<float>(count)));
  };
  return {clamp(std::floor((low - origin) / pitch) - 1),
          clamp(std::ceil((high - origin) / pitch) + 1)};
}

/// One item at its place; returns how tall its content is.
float put_item(Engine& e, Id list, std::uint32_t index, std::uint32_t count, Rect r,
               FunctionRef<void(std::uint32_t)> item) {
  const Id id = hash_id(list, "item", std::to_string(index));
  const Id outer = std::exchange(e.scope, id);
  const int node = e.add_node(Role::listitem, id, {}, r);
  e.node(node).position = static_cast<std::int32_t>(index) + 1;
  e.node(node).set_size = static_cast<std::int32_t>(count);
  e.enter_node(node);
  e.open_root(id, r);
  e.top().stretch = r.h;
  item(index);
  const float height = e.close_root();
  e.leave_node(node);
  e.scope = outer;
  return height;
}

}  // namespace

void Ui::grid(const GridStyle& style, std::uint32_t count, FunctionRef<void(std::uint32_t)> item) {
  Engine& e = *state_;
  const Id id = e.make_id("grid", style.label);
  const auto columns = static_cast<std::uint32_t>(std::max(1, style.columns));
  const std::uint32_t rows = (count + columns - 1) / columns;
  // Every row is as tall as the tallest item met so far at this width and text size.
  const Id tall_id = hash_id(id ^ static_cast<Id>(std::lround(e.offer(0) * 4)), "tall",
                             std::to_string(e.viewport.text_scale));
  Memory& tall = e.recall(tall_id);
  const float row_height = std::max(style.row_height, tall.height > 0 ? tall.height : 160.f);
  const float pitch = row_height + style.gap;
  const float height = rows == 0 ? 0 : pitch * static_cast<float>(rows) - style.gap;
  const Rect r = e.place(0, height, true);
  const int node = e.add_node(Role::list, id, style.label, r);
  e.node(node).set_size = static_cast<std::int32_t>(count);
  e.enter_node(node);
  const Rect clip = e.clips.back();
  const Span1 seen = near(r.y, pitch, rows, clip.y, clip.y + clip.h);
  const float w = (r.w - style.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float tallest = tall.height;
  for (std::uint32_t row = seen.begin; row < seen.end; ++row)
    for (std::uint32_t column = 0; column < columns; ++column) {
      const std::uint32_t index = row * columns + column;
      if (index >= count) break;
      const Rect cell{r.x + (w + style.gap) * static_cast<float>(column),
                      r.y + pitch * static_cast<float>(row), w, row_height};
      tallest = std::max(tallest, put_item(e, id, index, count, cell, item));
    }
  e.leave_node(node);
  if (tallest > style.row_height || tall.height > 0)
    e.remember(e.recall(tall_id).height, tallest);
  else
    e.recall(tall_id).height = tallest;
  e.last_item = r;
}

void Ui::shelf(std::string_view name, float item_width, float gap, std::uint32_t count,
               FunctionRef<void(std::uint32_t)> item) {
  Engine& e = *state_;
  const Id id = e.make_id("shelf", name);
  const Id tall_id = hash_id(id, "tall", std::to_string(e.viewport.text_scale));
  const float height = e.recall(tall_id).height;
  const Rect r = e.place(item_width, height, true);
  const int node = e.add_node(Role::list, id, name, r);
  e.node(node).set_size = static_cast<std::int32_t>(count);
  e.enter_node(node);
  // Items run to the edges of the page, and their shadows are not cut.
  const float bleed = e.metrics.margin;
  const Rect hole{r.x - bleed, r.y - 8, r.w + 2 * bleed, r.h + 24};
  const float pitch = item_width + gap;
  e.push_clip(hole);
  float tallest = height;
  const Id strip = hash_id(id, "strip", {});
  e.region(strip, {hole.x, r.y, hole.w, r.h}, true, [&](Rect content) {
    const float origin = content.x + bleed;
    const Rect clip = e.clips.back();
    const Span1 seen = near(origin, pitch, count, clip.x, clip.x + clip.w);
    for (std::uint32_t index = seen.begin; index < seen.end; ++index) {
      const Rect cell{origin + pitch * static_cast<float>(index), r.y, item_width, height};
      tallest = std::max(tallest, put_item(e, id, index, count, cell, item));
    }
    e.scroll(strip).content = count == 0 ? 0 : pitch * static_cast<float>(count) - gap + 2 * bleed;
  });
  e.pop_clip();
  e.leave_node(node);
  e.remember(e.recall(tall_id).height, tallest);
  e.last_item = r;
}

void Ui::table(std::string_view name, std::span<const std::string_view> columns, std::uint32_t rows,
               FunctionRef<void(std::uint32_t row, int column)> fill_cell) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id("table", name));
  const int node = e.add_node(Role::table, opened.id, name, {});
  e.enter_node(node);
  const float pad = kiosk() ? 16 : 10, gap = kiosk() ? 24 : 16;
  const auto line_of_cells = [&](bool head, std::uint32_t index) {
    const Open line = e.open(e.make_id("line", head ? "head" : std::to_string(index)), 0, pad);
    const int row_node = e.add_node(Role::row, line.id, {}, {});
    e.enter_node(row_node);
    e.begin_row({.gap = gap, .align = AlignY::top});
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const Size size = share(c == 0 ? 1.f : 1.2f);
      const Open cell = e.open(e.make_id("cell", {}), 0, 0, size);
      const int cell_node = e.add_node(head ? Role::columnheader : Role::cell, cell.id,
                                       head ? columns[c] : std::string_view(), {});
      e.enter_node(cell_node);
      if (head)
        text(columns[c], {.type = Type::small, .weight = Weight::semibold, .decorative = true});
      else
        fill_cell(index, static_cast<int>(c));
      e.leave_node(cell_node);
      const float h = e.close(cell);
      e.close_rect(cell_node, {cell.slot.x, cell.slot.y, cell.slot.w, h});
      e.leave(cell.slot, size, h, e.recall(cell.id).natural, e.recall(cell.id).baseline);
    }
    const float h = e.close(line);
    e.leave_node(row_node);
    const Rect r{line.slot.x, line.slot.y, line.slot.w, h};
    e.close_rect(row_node, r);
    if (e.shown(r)) fill_rect(*e.list, {r.x, r.y + h - 1, r.w, 1}, 0, e.fill(Fill::line));
    e.leave(line.slot, by_content, h, e.recall(line.id).natural, -1);
  };
  const bool headed = std::any_of(columns.begin(), columns.end(),
                                  [](std::string_view title) { return !title.empty(); });
  if (headed) line_of_cells(true, 0);
  for (std::uint32_t row = 0; row < rows; ++row) line_of_cells(false, row);
  const float height = e.close(opened);
  e.leave_node(node);
  e.close_rect(node, {opened.slot.x, opened.slot.y, opened.slot.w, height});
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural, -1);
}

}  // namespace chomay::ui
