#include "core/plugin/replay.hpp"

#include <algorithm>
#include <charconv>

#include "core/plugin/limits.hpp"

namespace chomay::plugin {
namespace {

/// Reads the numbers of one command in the order of its parameters.
class Numbers {
public:
  explicit Numbers(const Command& command) : command_(command) {}
  std::int32_t next() { return command_.numbers[at_++]; }
  float px() { return static_cast<float>(next()); }
  template <class Enum>
  Enum as() {
    return static_cast<Enum>(next());
  }

private:
  const Command& command_;
  std::size_t at_ = 0;
};

class Replayer {
public:
  Replayer(const DrawList& list, ui::Ui& ui, Form& form, FunctionRef<void(const Command&)> pressed)
      : list_(list), ui_(ui), form_(form), pressed_(pressed) {}

  void range(std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) {
      const Command& command = list_.commands()[at];
      if (command.end == 0) {
        leaf(command);
        continue;
      }
      if (command.what != Import::bar_begin)
        container(command, [this, at, end = command.end] { range(at + 1, end); });
      at = command.end;
    }
  }

private:
  void container(const Command& command, const ui::Content& content) {
    Numbers numbers(command);
    switch (command.what) {
      case Import::column_begin:
        return ui_.column(numbers.px(), content);
      case Import::row_begin: {
        ui::RowStyle style{.gap = numbers.px()};
        style.align = numbers.as<ui::AlignY>();
        style.justify = numbers.as<ui::Align>();
        return ui_.row(style, content);
      }
      case Import::cell_begin: {
        const auto kind = numbers.as<ui::Size::Kind>();
        return ui_.cell({kind, numbers.px()}, content);
      }
      case Import::flow_begin:
        return ui_.flow(numbers.px(), content);
      case Import::box_begin:
        return box(numbers, content);
      case Import::card_begin:
        ui_.card(
            {.href = list_.text(command, 0), .label = list_.text(command, 1), .pad = numbers.px()},
            content);
        return;
      case Import::list_begin:
        return ui_.list(list_.text(command, 0), content);
      default:
        return ui_.item(content);
    }
  }

  void box(Numbers& numbers, const ui::Content& content) {
    ui::BoxStyle style;
    style.fill = numbers.as<ui::Fill>();
    style.edge = numbers.as<ui::Edge>();
    style.radius = numbers.px();
    style.pad_x = numbers.px();
    style.pad_y = numbers.px();
    style.min_height = numbers.px();
    style.center_y = style.min_height > 0;
    ui_.box(style, content);
  }

  void leaf(const Command& command) {
    Numbers numbers(command);
    const std::string_view first = list_.text(command, 0), second = list_.text(command, 1);
    switch (command.what) {
      case Import::space:
        return ui_.space(numbers.px());
      case Import::divider:
        return ui_.divider();
      case Import::heading: {
        // A page's level 1 is the shop's.
        const int level = std::clamp(numbers.next(), 2, 6);
        return ui_.heading(level, first, {.type = numbers.as<ui::Type>()});
      }
      case Import::text:
        return text(numbers, first);
      case Import::tag: {
        const auto tone = numbers.as<ui::Tone>();
        return ui_.tag(first, {.tone = tone, .icon = numbers.as<ui::Icon>()});
      }
      case Import::icon: {
        const auto icon = numbers.as<ui::Icon>();
        ui::IconStyle style{.size = numbers.px()};
        style.ink = numbers.as<ui::Ink>();
        style.weight = numbers.as<ui::IconWeight>();
        return ui_.icon(icon, style, first);
      }
      case Import::icon_tile: {
        const auto icon = numbers.as<ui::Icon>();
        const float size = numbers.px();
        const auto fill = numbers.as<ui::Fill>();
        return ui_.icon_tile(icon, size, fill, numbers.as<ui::Ink>());
      }
      case Import::meter_segment:
        segments_.push_back({numbers.as<ui::Fill>(), first});
        return;
      case Import::meter: {
        const float height = numbers.px();
        ui_.meter(segments_, first, height, numbers.px());
        segments_.clear();
        return;
      }
      case Import::step:
        steps_.push_back(first);
        return;
      case Import::steps:
        ui_.steps(steps_, numbers.next(), first);
        steps_.clear();
        return;
      case Import::product_picture:
      case Import::order_line_picture: {
        numbers.next();
        if (command.what == Import::order_line_picture) numbers.next();
        const float size = numbers.px();
        return ui_.picture(first, {}, {.height = size, .radius = size / 6});
      }
      case Import::pay_code:
        numbers.next();
        if (!second.empty()) ui_.qr(second, numbers.px(), first);
        return;
      case Import::progress:
        return ui_.progress(static_cast<float>(std::clamp(numbers.next(), 0, 1000)) / 1000, first);
      case Import::qr:
        return ui_.qr(first, numbers.px(), second);
      case Import::link:
        ui_.link(first, second, {.icon = numbers.as<ui::Icon>()});
        return;
      case Import::field:
        return field(numbers.next(), first, second);
      case Import::stepper: {
        const std::int32_t low = numbers.next(), high = std::max(low, numbers.next());
        return stepper(first, second, low, high);
      }
      case Import::check:
        return check(first, second);
      case Import::link_button:
      case Import::button:
        return button(command, numbers, first, second);
      default:
        return;
    }
  }

  void text(Numbers& numbers, std::string_view words) {
    ui::TextStyle style{.type = numbers.as<ui::Type>()};
    style.ink = numbers.as<ui::Ink>();
    if (const std::int32_t weight = numbers.next(); weight >= 0)
      style.weight = static_cast<ui::Weight>(weight);
    style.max_lines = std::clamp(numbers.next(), 0, 1000);
    ui_.text(words, style);
  }

  void button(const Command& command, Numbers& numbers, std::string_view words,
              std::string_view href) {
    ui::ButtonStyle style{.kind = numbers.as<ui::ButtonKind>()};
    style.icon = numbers.as<ui::Icon>();
    style.full_width = numbers.next() != 0;
    style.href = href;
    bool down = false;
    // Buttons of one label are told apart by their order.
    ui_.scope(std::to_string(command.repeat), [&] { down = ui_.button(words, style); });
    if (down && command.what == Import::button) pressed_(command);
  }

  /// The plugin learns of a change in the frame that follows.
  void field(std::int32_t kind, std::string_view key, std::string_view label) {
    enum : std::int32_t { words, lines, money, number };
    ui::FieldStyle style{.label = label};
    style.max_bytes = limits::entry_bytes;
    if (kind == lines) style.lines = 3;
    if (kind == money) style.mask = ui::Mask::money;
    if (kind == money || kind == number) style.mode = ui::InputMode::numeric;
    const auto entry = form_.entries.try_emplace(std::string(key)).first;
    if (ui_.field(form_.field(key), entry->second, style).changed) ui_.wake_in(0);
  }

  void stepper(std::string_view key, std::string_view label, std::int32_t low, std::int32_t high) {
    std::string& entry =
        form_.entries.try_emplace(std::string(key), std::to_string(low)).first->second;
    std::int32_t value = low;
    std::from_chars(entry.data(), entry.data() + entry.size(), value);
    value = std::clamp(value, low, high);
    if (ui_.stepper(label, value, low, high)) ui_.wake_in(0);
    entry = std::to_string(value);
  }

  void check(std::string_view key, std::string_view label) {
    std::string& entry = form_.entries.try_emplace(std::string(key), "0").first->second;
    bool on = entry == "1";
    if (ui_.check(label, on)) ui_.wake_in(0);
    entry = on ? "1" : "0";
  }

  const DrawList& list_;
  ui::Ui& ui_;
  Form& form_;
  FunctionRef<void(const Command&)> pressed_;
  std::vector<ui::Segment> segments_;
  std::vector<std::string_view> steps_;
};

}  // namespace

void replay(const DrawList& list, ui::Ui& ui, Painted part, Form& form,
            FunctionRef<void(const Command&)> pressed) {
  Replayer replayer(list, ui, form, pressed);
  if (part == Painted::body) return replayer.range(0, list.commands().size());
  for (std::size_t at = 0; at < list.commands().size(); ++at)
    if (const Command& command = list.commands()[at]; command.what == Import::bar_begin)
      return replayer.range(at + 1, command.end);
}

}  // namespace chomay::plugin
