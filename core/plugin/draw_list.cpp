#include "core/plugin/draw_list.hpp"

#include <algorithm>

#include "core/plugin/limits.hpp"

namespace chomay::plugin {
namespace {

ImportKind kind_of(Import what) {
  return imports()[static_cast<std::uint32_t>(what)].kind;
}

bool opens(ImportKind kind) {
  return kind < ImportKind::closes;
}

}  // namespace

void DrawList::clear() {
  commands_.clear();
  texts_.clear();
  open_.clear();
}

const char* DrawList::placed(ImportKind kind) const {
  const ImportKind inside =
      open_.empty() ? ImportKind::opens : kind_of(commands_[open_.back()].what);
  const bool cell = kind == ImportKind::opens_cell, item = kind == ImportKind::opens_item;
  if (cell != (inside == ImportKind::opens_row)) return "plugin_misplaced";
  if (item != (inside == ImportKind::opens_list)) return "plugin_misplaced";
  if (kind == ImportKind::opens_bar && !open_.empty()) return "plugin_misplaced";
  return nullptr;
}

const char* DrawList::add(Import what, std::span<const std::int32_t> numbers,
                          std::span<const std::string_view> texts) {
  const ImportKind kind = kind_of(what);
  std::size_t bytes = texts_.size();
  for (const std::string_view text : texts) bytes += text.size();
  if (commands_.size() >= limits::commands_per_draw || bytes > limits::text_bytes_per_draw ||
      (opens(kind) && open_.size() >= limits::depth))
    return "plugin_flood";
  if (kind == ImportKind::closes && open_.empty()) return "plugin_unbalanced";
  if (kind != ImportKind::closes)
    if (const char* wrong = placed(kind)) return wrong;

  Command command;
  command.what = what;
  std::copy(numbers.begin(), numbers.end(), command.numbers.begin());
  for (std::size_t at = 0; at < texts.size(); ++at) {
    command.texts[at] = {static_cast<std::uint32_t>(texts_.size()),
                         static_cast<std::uint32_t>(texts[at].size())};
    texts_ += texts[at];
  }
  if (what == Import::button)
    command.repeat = static_cast<std::uint32_t>(
        std::count_if(commands_.begin(), commands_.end(), [&](const Command& earlier) {
          return earlier.what == Import::button && text(earlier, 0) == texts[0];
        }));
  const auto index = static_cast<std::uint32_t>(commands_.size());
  if (kind == ImportKind::closes) {
    commands_[open_.back()].end = index;
    open_.pop_back();
  } else if (opens(kind)) {
    open_.push_back(index);
  }
  commands_.push_back(command);
  return nullptr;
}

bool DrawList::has_bar() const {
  return std::any_of(commands_.begin(), commands_.end(), [](const Command& command) {
    return kind_of(command.what) == ImportKind::opens_bar;
  });
}

const char* DrawList::finish() const {
  return open_.empty() ? nullptr : "plugin_unbalanced";
}

std::string_view DrawList::text(const Command& command, std::size_t which) const {
  const Command::Slice slice = command.texts[which];
  return std::string_view(texts_).substr(slice.first, slice.count);
}

std::string DrawList::outline() const {
  std::string out;
  std::size_t depth = 0;
  for (const Command& command : commands_) {
    const ImportSpec& spec = imports()[static_cast<std::uint32_t>(command.what)];
    if (spec.kind == ImportKind::closes) {
      --depth;
      continue;
    }
    out.append(2 * depth, ' ').append(spec.name);
    std::size_t number = 0, words = 0;
    for (const Parameter& parameter : spec.parameters) {
      if (parameter.is_text())
        (out += " \"").append(text(command, words++)) += '"';
      else
        (out += ' ') += std::to_string(command.numbers[number++]);
    }
    for (; words < command.texts.size(); ++words)  // what the host itself put in
      if (command.texts[words].count > 0) (out += " <").append(text(command, words)) += '>';
    out += '\n';
    if (opens(spec.kind)) ++depth;
  }
  return out;
}

}  // namespace chomay::plugin
