#include "core/ui/tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/ui/json_text.hpp"

namespace chomay::ui {
namespace {

constexpr std::array<std::string_view, 38> role_names{
    "root",      "banner",     "navigation", "main",  "contentinfo",  "search",
    "region",    "group",      "article",    "form",  "heading",      "text",
    "link",      "button",     "checkbox",   "radio", "switch",       "textbox",
    "searchbox", "spinbutton", "slider",     "tab",   "tablist",      "list",
    "listitem",  "table",      "row",        "cell",  "columnheader", "image",
    "figure",    "dialog",     "status",     "alert", "progressbar",  "meter",
    "separator", "generic"};

std::string json_of(const Node& node) {
  // Ids are 64 bit, wider than a JavaScript number: they travel as text.
  std::string out = "{\"id\":\"" + std::to_string(node.id) + '"';
  json_member(out, "parent", node.parent);
  json_member(out, "role", role_name(node.role));
  json_member(out, "name", node.name);
  json_member(out, "value", node.value);
  json_member(out, "description", node.description);
  json_member(out, "href", node.href);
  out += ",\"rect\":[";
  for (const float side : {node.rect.x, node.rect.y, node.rect.w, node.rect.h}) {
    if (out.back() != '[') out += ',';
    out += std::to_string(std::lround(side));
  }
  out += ']';
  if (node.level) json_member(out, "level", node.level);
  json_flag(out, "visible", node.visible);
  json_flag(out, "pressable", node.pressable);
  json_flag(out, "focusable", node.focusable);
  json_flag(out, "focused", node.focused);
  json_flag(out, "disabled", node.disabled);
  json_flag(out, "selected", node.selected);
  json_flag(out, "current", node.current);
  json_flag(out, "busy", node.busy);
  if (node.has_checked) out += node.checked ? ",\"checked\":true" : ",\"checked\":false";
  if (node.has_expanded) out += node.expanded ? ",\"expanded\":true" : ",\"expanded\":false";
  if (node.position) json_member(out, "position", node.position);
  if (node.set_size) json_member(out, "set_size", node.set_size);
  return out + '}';
}

}  // namespace

std::string_view role_name(Role role) {
  const auto index = static_cast<std::size_t>(role);
  return index < role_names.size() ? role_names[index] : std::string_view("generic");
}

bool is_control(Role role) {
  switch (role) {
    case Role::link:
    case Role::button:
    case Role::checkbox:
    case Role::radio:
    case Role::toggle:
    case Role::textbox:
    case Role::searchbox:
    case Role::spinbutton:
    case Role::slider:
    case Role::tab:
      return true;
    default:
      return false;
  }
}

bool Tree::is_tab_stop(std::size_t index) const {
  const Node& node = nodes[index];
  if (!node.focusable) return false;
  if ((node.role != Role::radio && node.role != Role::tab) || node.checked || node.selected)
    return true;
  return std::none_of(nodes.begin(), nodes.end(), [&](const Node& other) {
    return other.parent == node.parent && other.role == node.role &&
           (other.checked || other.selected);
  });
}

const Node* Tree::find(Role role, std::string_view name) const {
  for (const Node& node : nodes)
    if (node.role == role && node.name == name) return &node;
  return nullptr;
}

const Node* Tree::find_containing(Role role, std::string_view part) const {
  for (const Node& node : nodes)
    if (node.role == role && node.name.find(part) != std::string::npos) return &node;
  return nullptr;
}

std::vector<const Node*> Tree::all(Role role) const {
  std::vector<const Node*> found;
  for (const Node& node : nodes)
    if (node.role == role) found.push_back(&node);
  return found;
}

const Node* Tree::by_id(Id id) const {
  for (const Node& node : nodes)
    if (node.id == id) return &node;
  return nullptr;
}

const Node* Tree::focused() const {
  for (const Node& node : nodes)
    if (node.focused) return &node;
  return nullptr;
}

bool Tree::says(std::string_view text) const {
  for (const Node& node : nodes)
    for (const std::string* part : {&node.name, &node.value, &node.description})
      if (part->find(text) != std::string::npos) return true;
  return false;
}

std::string Tree::dump() const {
  std::string out;
  std::vector<int> depth(nodes.size(), 0);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.parent >= 0) depth[i] = depth[static_cast<std::size_t>(node.parent)] + 1;
    out.append(static_cast<std::size_t>(depth[i]) * 2, ' ');
    out += role_name(node.role);
    if (node.level) out += ' ' + std::to_string(node.level);
    if (!node.name.empty()) out += " “" + node.name + "”";
    if (!node.value.empty()) out += " = “" + node.value + "”";
    if (!node.description.empty()) out += " (" + node.description + ")";
    if (!node.href.empty()) out += " -> " + node.href;
    if (node.has_checked) out += node.checked ? " [x]" : " [ ]";
    if (node.selected) out += " selected";
    if (node.current) out += " current";
    if (node.focused) out += " FOCUSED";
    if (node.disabled) out += " disabled";
    if (node.busy) out += " busy";
    if (node.has_expanded) out += node.expanded ? " expanded" : " folded";
    if (node.position)
      out += " " + std::to_string(node.position) + "/" + std::to_string(node.set_size);
    if (!node.visible) out += " (out of sight)";
    out += '\n';
  }
  return out;
}

std::string Tree::json() const {
  std::string out = "[";
  for (const Node& node : nodes) {
    if (out.size() > 1) out += ",\n";
    out += json_of(node);
  }
  return out + "]";
}

}  // namespace chomay::ui
