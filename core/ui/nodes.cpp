#include <algorithm>
#include <iterator>

#include "core/ui/engine.hpp"

namespace chomay::ui {

Id hash_id(Id seed, std::string_view kind, std::string_view name) {
  // FNV-1a, with a byte between the parts so that “ab”+“c” is not “a”+“bc”.
  Id hash = seed ^ 0xcbf29ce484222325ull;
  const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3ull; };
  for (const char c : kind) add(static_cast<unsigned char>(c));
  add(0);
  for (const char c : name) add(static_cast<unsigned char>(c));
  hash ^= hash >> 29;
  return hash ? hash : 1;
}

Id Engine::make_id(std::string_view kind, std::string_view name) {
  const Id id = hash_id(scope, kind, name);
  const unsigned before = used_ids[id]++;
  return before == 0 ? id : hash_id(id, "again", std::to_string(before));
}

int Engine::add_node(Role role, Id id, std::string_view name, Rect r) {
  Node added;
  added.id = id;
  added.parent = parent;
  added.role = role;
  added.name = name;
  added.lang = spoken;
  added.rect = r;
  added.visible = shown(r);
  tree.nodes.push_back(std::move(added));
  notes.push_back({current_region, modal});
  return static_cast<int>(tree.nodes.size()) - 1;
}

int Engine::leaf(Role role, std::string_view name, Rect r) {
  return add_node(role, make_id(role_name(role), name), name, r);
}

void Engine::set_words(int index, const Run& run, Rect r, float line, Align align) {
  static constexpr std::uint16_t weights[] = {400, 500, 600, 700, 800};
  const auto face = std::min(static_cast<std::size_t>(run.face), std::size(weights) - 1);
  const bool named = run.text == node(index).name;
  node(index).words = {.rect = r,
                       .size = run.size,
                       .line = line,
                       .tracking = run.tracking,
                       .weight = weights[face],
                       .centered = align == Align::center,
                       .shown = named ? std::string() : std::string(run.text)};
}

void Engine::leave_node(int index) {
  parent = node(index).parent;
}

void Engine::close_rect(int index, Rect r) {
  node(index).rect = r;
  node(index).visible = shown(r);
}

int Engine::index_of(Id id) const {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i)
    if (tree.nodes[i].id == id) return static_cast<int>(i);
  return -1;
}

}  // namespace chomay::ui
