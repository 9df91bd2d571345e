#include "core/ui/tree_changes.hpp"

#include <cmath>
#include <cstdlib>

#include "core/ui/json_text.hpp"

namespace chomay::ui {
namespace {

constexpr float least_move = 0.3f;  // px; less is rounding, not a change

/// Index of the node that `index` stands in for the mirror.
std::int32_t host_of(const Tree& tree, const std::vector<std::int32_t>& hosts, std::size_t index) {
  std::int32_t host = tree.nodes[index].parent;
  for (std::int32_t up = host; up > 0; up = hosts[static_cast<std::size_t>(up)])
    if (is_control(tree.nodes[static_cast<std::size_t>(up)].role))
      host = hosts[static_cast<std::size_t>(up)];
  return host;
}

Rect inside(const Node& node, const Node& host) {
  Rect box = node.rect;
  box.x -= host.rect.x;
  box.y -= host.rect.y;
  if (host.scroller.content > 0) (host.scroller.sideways ? box.x : box.y) += host.scroller.offset;
  return box;
}

bool close(const Rect& a, const Rect& b) {
  return std::fabs(a.x - b.x) < least_move && std::fabs(a.y - b.y) < least_move &&
         std::fabs(a.w - b.w) < least_move && std::fabs(a.h - b.h) < least_move;
}

void append_px(std::string& out, float px) {
  const long tenths = std::lround(px * 10);
  if (tenths < 0) out += '-';
  out += std::to_string(std::labs(tenths) / 10);
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + std::labs(tenths) % 10);
  }
}

void json_box(std::string& out, std::string_view key, const Rect& box) {
  json_key(out, key);
  out += '[';
  for (const float side : {box.x, box.y, box.w, box.h}) {
    if (out.back() != '[') out += ',';
    append_px(out, side);
  }
  out += ']';
}

std::string decimal(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.10g", number);
  return text.data();
}

void json_words(std::string& out, const Words& words) {
  if (words.rect.w <= 0) return;
  json_box(out, "words", words.rect);
  json_key(out, "font");
  out += '[';
  append_px(out, words.size);
  out += ',';
  append_px(out, words.line);
  out += ',' + std::to_string(words.weight) + ',' + decimal(words.tracking) + ',' +
         (words.centered ? '1' : '0') + ']';
  json_member(out, "shown", words.shown);
}

std::string json_of(const Node& node, std::uint32_t slot, bool stop, bool over) {
  std::string out = "{\"slot\":" + std::to_string(slot);
  json_member(out, "role", role_name(node.role));
  json_member(out, "name", node.name);
  json_member(out, "value", node.value);
  json_member(out, "description", node.description);
  json_member(out, "href", node.href);
  json_member(out, "lang", node.lang);
  json_member(out, "mode", node.entry.mode);
  json_member(out, "autocomplete", node.entry.autocomplete);
  json_member(out, "enter", node.entry.enter);
  if (node.entry.lines) json_member(out, "lines", node.entry.lines);
  json_box(out, "box", node.rect);
  json_words(out, node.words);
  if (node.scroller.content > 0) {
    json_key(out, node.scroller.sideways ? "across" : "down");
    out += '[';
    append_px(out, node.scroller.offset);
    out += ',';
    append_px(out, node.scroller.content);
    out += ']';
  }
  if (node.amount.least < node.amount.most) {
    json_key(out, "amount");
    out += '[' + decimal(node.amount.now) + ',' + decimal(node.amount.least) + ',' +
           decimal(node.amount.most) + ']';
  }
  if (node.level) json_member(out, "level", int(node.level));
  json_flag(out, "stop", stop);
  json_flag(out, "over", over);
  json_flag(out, "focusable", node.focusable);
  json_flag(out, "disabled", node.disabled);
  json_flag(out, "selected", node.selected);
  json_flag(out, "current", node.current);
  json_flag(out, "busy", node.busy);
  if (node.has_checked) {
    json_key(out, "checked");
    out += node.checked ? "true" : "false";
  }
  if (node.has_expanded) {
    json_key(out, "expanded");
    out += node.expanded ? "true" : "false";
  }
  if (node.position) json_member(out, "position", node.position);
  if (node.set_size) json_member(out, "set_size", node.set_size);
  return out + '}';
}

void append_slots(std::string& out, const char* key, const std::vector<std::uint32_t>& slots) {
  json_key(out, key);
  out += '[';
  for (const std::uint32_t slot : slots) {
    if (out.back() != '[') out += ',';
    out += std::to_string(slot);
  }
  out += ']';
}

/// What no mirror shows: sight, focus and the tree's own indices must not make a node look changed.
void blank_what_is_not_told(Node& node) {
  node.visible = node.focused = node.pressable = false;
}

}  // namespace

TreeChanges::Slot TreeChanges::place(const Tree& tree, std::size_t index, std::string& nodes) {
  const auto host = static_cast<std::size_t>(hosts_[index]);
  Node now = tree.nodes[index];
  now.rect = inside(now, tree.nodes[host]);
  if (now.words.rect.w > 0) {
    now.words.rect.x -= tree.nodes[index].rect.x;
    now.words.rect.y -= tree.nodes[index].rect.y;
  }
  now.parent = static_cast<std::int32_t>(slots_[host]);
  blank_what_is_not_told(now);
  const bool stop = tree.is_tab_stop(index);

  Known& before = known_[now.id];
  // An element's kind is for life: what became something else is another node.
  const bool other_kind = before.node.role != now.role || before.node.level != now.level ||
                          (before.node.entry.lines > 0) != (now.entry.lines > 0);
  if (before.slot && other_kind) {
    gone_.push_back(before.slot);
    before.slot = 0;
  }
  before.seen = pass_;
  if (before.slot) {
    if (close(before.node.rect, now.rect)) now.rect = before.node.rect;
    if (close(before.node.words.rect, now.words.rect)) now.words.rect = before.node.words.rect;
    if (before.stop == stop && before.node == now) return before.slot;
  } else {
    before.slot = ++last_slot_;
  }
  before.node = std::move(now);
  before.stop = stop;
  if (!nodes.empty()) nodes += ",\n";
  nodes += json_of(before.node, before.slot, stop, over_[index] != 0);
  return before.slot;
}

std::string TreeChanges::take(const Tree& tree) {
  ++pass_;
  slots_.assign(tree.nodes.size(), 0);
  hosts_.assign(tree.nodes.size(), 0);
  over_.assign(tree.nodes.size(), 0);
  std::vector<Slot> order;
  order.reserve(2 * tree.nodes.size());
  std::string nodes;
  Slot focus = 0;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].role == Role::separator) continue;
    hosts_[i] = host_of(tree, hosts_, i);
    const auto parent = static_cast<std::size_t>(tree.nodes[i].parent);
    over_[i] = !is_control(tree.nodes[i].role) &&
               (is_control(tree.nodes[parent].role) || over_[parent] != 0);
    slots_[i] = place(tree, i, nodes);
    order.push_back(slots_[i]);
    order.push_back(slots_[static_cast<std::size_t>(hosts_[i])]);
    if (tree.nodes[i].focused) focus = slots_[i];
  }

  std::erase_if(known_, [&](const auto& item) {
    const bool dead = item.second.seen != pass_;
    if (dead) gone_.push_back(item.second.slot);
    return dead;
  });

  std::string json = "{";
  if (!gone_.empty()) append_slots(json, "gone", gone_);
  gone_.clear();
  if (!nodes.empty()) {
    json_key(json, "nodes");
    json += '[' + nodes + ']';
  }
  if (order != order_) append_slots(json, "order", order);
  if (focus != focus_) json_member(json, "focus", focus);
  order_ = std::move(order);
  focus_ = focus;
  return json.size() == 1 ? std::string() : json + '}';
}

Id TreeChanges::id_of(Slot slot) const {
  for (const auto& [id, known] : known_)
    if (known.slot == slot) return id;
  return 0;
}

TreeChanges::Slot TreeChanges::slot_of(Id id) const {
  const auto found = known_.find(id);
  return found == known_.end() ? 0 : found->second.slot;
}

}  // namespace chomay::ui
