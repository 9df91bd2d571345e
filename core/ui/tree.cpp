#include "core/ui/tree.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace chomay::ui {
namespace {

constexpr std::array<std::string_view, 36> role_names{
    "root",      "banner",     "navigation", "main",  "contentinfo",  "search",
    "region",    "group",      "article",    "form",  "heading",      "text",
    "link",      "button",     "checkbox",   "radio", "switch",       "textbox",
    "searchbox", "spinbutton", "slider",     "tab",   "tablist",      "list",
    "listitem",  "table",      "row",        "cell",  "columnheader", "image",
    "figure",    "dialog",     "status",     "alert", "progressbar",  "meter"};

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char raw : text) {
    const auto byte = static_cast<unsigned char>(raw);
    if (raw == '"' || raw == '\\') {
      out += '\\';
      out += raw;
    } else if (byte < 0x20) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", byte);
      out += escape.data();
    } else {
      out += raw;
    }
  }
  out += '"';
}

void append_field(std::string& out, const char* key, std::string_view text) {
  if (text.empty()) return;
  out += ",\"";
  out += key;
  out += "\":";
  append_json(out, text);
}

void append_flag(std::string& out, const char* key, bool on) {
  if (!on) return;
  out += ",\"";
  out += key;
  out += "\":true";
}

void append_number(std::string& out, const char* key, long number) {
  out += ",\"";
  out += key;
  out += "\":";
  out += std::to_string(number);
}

std::string json_of(const Node& node) {
  // Ids are 64 bit, wider than a JavaScript number: they travel as text.
  std::string out = "{\"id\":\"" + std::to_string(node.id) + '"';
  append_number(out, "parent", node.parent);
  append_field(out, "role", role_name(node.role));
  append_field(out, "name", node.name);
  append_field(out, "value", node.value);
  append_field(out, "description", node.description);
  append_field(out, "href", node.href);
  out += ",\"rect\":[";
  for (const float side : {node.rect.x, node.rect.y, node.rect.w, node.rect.h}) {
    if (out.back() != '[') out += ',';
    out += std::to_string(std::lround(side));
  }
  out += ']';
  if (node.level) append_number(out, "level", node.level);
  append_flag(out, "visible", node.visible);
  append_flag(out, "pressable", node.pressable);
  append_flag(out, "focusable", node.focusable);
  append_flag(out, "focused", node.focused);
  append_flag(out, "disabled", node.disabled);
  append_flag(out, "selected", node.selected);
  append_flag(out, "current", node.current);
  append_flag(out, "busy", node.busy);
  if (node.has_checked) out += node.checked ? ",\"checked\":true" : ",\"checked\":false";
  if (node.has_expanded) out += node.expanded ? ",\"expanded\":true" : ",\"expanded\":false";
  if (node.position) append_number(out, "position", node.position);
  if (node.set_size) append_number(out, "set_size", node.set_size);
  return out + '}';
}

}  // namespace

std::string_view role_name(Role role) {
  const auto index = static_cast<std::size_t>(role);
  return index < role_names.size() ? role_names[index] : std::string_view("separator");
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
