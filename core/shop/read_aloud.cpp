#include "core/shop/read_aloud.hpp"

#include <optional>

#include "core/shop/strings.hpp"

namespace chomay::shop {
namespace {

using ui::Node;
using ui::Role;

constexpr std::size_t most_headings = 8;

struct RoleWord {
  Role role;
  Str word;
};
constexpr RoleWord role_words[] = {
    {Role::link, Str::aloud_link},        {Role::button, Str::aloud_button},
    {Role::checkbox, Str::aloud_check},   {Role::radio, Str::aloud_radio},
    {Role::toggle, Str::aloud_switch},    {Role::textbox, Str::aloud_field},
    {Role::searchbox, Str::aloud_search}, {Role::spinbutton, Str::aloud_stepper},
    {Role::slider, Str::aloud_slider},    {Role::tab, Str::aloud_tab},
    {Role::heading, Str::aloud_heading},  {Role::dialog, Str::aloud_dialog},
};

std::optional<Str> word_of(Role role) {
  for (const RoleWord& pair : role_words)
    if (pair.role == role) return pair.word;
  return std::nullopt;
}

void add(std::string& out, std::string_view part, std::string_view between = ", ") {
  if (part.empty()) return;
  if (!out.empty()) out += between;
  out += part;
}

/// The place without what is only asked differently there.
std::string_view place_of(std::string_view address) {
  return address.substr(0, address.find('?'));
}

/// The last dialog, or the root: what can be reached.
std::size_t top_of(const ui::Tree& tree) {
  std::size_t top = 0;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i)
    if (tree.nodes[i].role == Role::dialog) top = i;
  return top;
}

bool stands_in(const ui::Tree& tree, std::size_t index, std::size_t outer) {
  auto at = static_cast<std::int32_t>(index);
  while (at > static_cast<std::int32_t>(outer))
    at = tree.nodes[static_cast<std::size_t>(at)].parent;
  return at == static_cast<std::int32_t>(outer);
}

}  // namespace

std::string spoken(const Node& node, Language language) {
  std::string out = node.name;
  const auto say_if = [&](bool so, Str word) {
    if (so) add(out, str(word, language));
  };
  if (const auto role = word_of(node.role)) add(out, str(*role, language));
  add(out, node.value);
  if (node.has_checked) {
    const bool lasting = node.role == Role::toggle || node.role == Role::button;
    const Str yes = lasting ? Str::aloud_on : Str::aloud_chosen;
    const Str no = lasting ? Str::aloud_off : Str::aloud_not_chosen;
    add(out, str(node.checked ? yes : no, language));
  }
  say_if(node.selected && !node.has_checked, Str::aloud_chosen);
  say_if(node.current, Str::aloud_here);
  if (node.has_expanded)
    add(out, str(node.expanded ? Str::aloud_open : Str::aloud_folded, language));
  say_if(node.disabled, Str::aloud_disabled);
  add(out, node.description, ". ");
  return out;
}

std::string spoken_screen(const ui::Tree& tree, Language language) {
  const std::size_t top = top_of(tree);
  std::string out;
  if (top > 0) out = spoken(tree.nodes[top], language);
  std::size_t told = 0;
  for (std::size_t i = top; i < tree.nodes.size() && told < most_headings; ++i) {
    const Node& node = tree.nodes[i];
    if (node.role != Role::heading || !stands_in(tree, i, top) || node.name == tree.nodes[top].name)
      continue;
    add(out, node.name, ". ");
    ++told;
  }
  return out;
}

void ReadAloud::set_on(bool on) {
  on = on && offered();
  if (on == on_) return;
  on_ = on;
  greeted_ = false;
  place_.clear();
  node_said_.clear();
  node_ = 0;
  if (!on && voice_) voice_->stop();
}

void ReadAloud::say(const std::string& text, Language language) {
  if (!text.empty()) voice_->say(text, language);
}

void ReadAloud::follow(const ui::Tree& tree, std::string_view address, Language language) {
  if (!on_) return;
  const std::size_t top = top_of(tree);
  std::string place(place_of(address));
  if (top > 0) place += "#" + tree.nodes[top].name;
  const Node* focus = tree.focused();
  // While somebody types, the words are not read to them letter by letter.
  const bool field = focus && (focus->role == Role::textbox || focus->role == Role::searchbox);
  const std::string said = !focus ? std::string() : field ? focus->name : spoken(*focus, language);
  const bool elsewhere = place != place_;
  const bool other = focus && (focus->id != node_ || said != node_said_);
  place_ = std::move(place);
  node_ = focus ? focus->id : 0;
  node_said_ = said;
  std::string text;
  if (!greeted_) text = str(Str::aloud_begins, language);
  greeted_ = true;
  if (elsewhere)
    add(text, spoken_screen(tree, language), " ");
  else if (other)
    add(text, spoken(*focus, language), " ");
  say(text, language);
}

}  // namespace chomay::shop
