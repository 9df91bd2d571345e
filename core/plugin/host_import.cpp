// Every call of a plugin comes through here: permission, number, kind and value of each argument
// are checked against the table before anything is done.
#include "core/plugin/host_state.hpp"
#include "core/plugin/limits.hpp"
#include "core/text/utf8.hpp"

namespace chomay::plugin {
namespace {

constexpr std::int64_t most_px = 4096;

// In the fair, or the web; no other scheme, and no way out of the fair's own address.
bool is_address(std::string_view address) {
  if (address.empty()) return true;
  if (address.size() > 2000) return false;
  for (const char c : address)
    if (static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '"' || c == '<' || c == '>')
      return false;
  if (address.starts_with("https://")) return address.size() > 8;
  return address.starts_with('/') && !address.starts_with("//");
}

}  // namespace

const char* HostState::value_of(const Parameter& parameter, const Argument& argument,
                                std::int64_t& number) {
  number = argument.number;
  switch (parameter.type) {
    case ParameterType::text:
    case ParameterType::address:
      if (argument.text.size() > limits::text_bytes) return "plugin_flood";
      if (!text::is_valid_utf8(argument.text)) return "plugin_bad_utf8";
      if (parameter.type != ParameterType::address) return nullptr;
      if (!is_address(argument.text)) return "plugin_bad_address";
      if (sees_orders() && !argument.text.empty() && argument.text.front() != '/')
        return "plugin_foreign_address";
      return nullptr;
    case ParameterType::px:
      return number < 0 || number > most_px ? "plugin_bad_value" : nullptr;
    case ParameterType::flag:
      return number < 0 || number > 1 ? "plugin_bad_value" : nullptr;
    case ParameterType::value:
      if (const auto native = native_value(parameter.set, number))
        number = *native;
      else
        return "plugin_bad_value";
      return nullptr;
    default:
      return nullptr;
  }
}

std::int64_t HostState::import(std::uint32_t plugin, std::uint32_t index,
                               std::span<const Argument> args) {
  if (plugin >= plugins.size() || !plugins[plugin].on) return 0;
  const auto refuse = [&](std::string_view id) {
    fault(plugin, id);
    return std::int64_t{0};
  };
  if (call.plugin != plugin) return refuse("plugin_misplaced");
  if (++call.calls > limits::calls_per_draw) return refuse("plugin_flood");
  if (index >= import_count) return refuse("plugin_bad_value");
  const ImportSpec& spec = imports()[index];
  if (!plugins[plugin].manifest.allows(permission_name(spec.permission)))
    return refuse("plugin_no_permission");
  if (args.size() != spec.parameters.size()) return refuse("plugin_bad_value");

  std::array<Argument, most_parameters> checked;
  for (std::size_t at = 0; at < args.size(); ++at) {
    checked[at] = args[at];
    if (const char* wrong = value_of(spec.parameters[at], args[at], checked[at].number))
      return refuse(wrong);
  }
  const auto what = static_cast<Import>(index);
  const auto values = std::span<const Argument>(checked).first(args.size());
  running[plugin].output.clear();
  if (const Answer answer = answer_of(what)) return answer(*this, values);
  return drawn(spec, what, values);
}

bool HostState::sees_orders() const {
  return plugins[call.plugin].manifest.allows(permission_name(Permission::basket));
}

bool HostState::may_draw() const {
  return call.place != 0 && call.place != badge_place && call.place != background_place;
}

std::int64_t HostState::drawn(const ImportSpec& spec, Import what, std::span<const Argument> args) {
  if (!may_draw()) {
    fault(call.plugin, "plugin_misplaced");
    return 0;
  }
  std::array<std::int32_t, most_parameters> numbers{};
  std::array<std::string_view, most_parameters> texts;
  std::size_t number_count = 0, text_count = 0;
  for (std::size_t at = 0; at < args.size(); ++at) {
    if (spec.parameters[at].is_text())
      texts[text_count++] = args[at].text;
    else
      numbers[number_count++] = static_cast<std::int32_t>(args[at].number);
  }
  std::string held;
  if (const char* wrong = resolve(what, numbers, texts, text_count, held)) {
    fault(call.plugin, wrong);
    return 0;
  }
  DrawList& list = running[call.plugin].list;
  if (const char* wrong = list.add(what, std::span(numbers).first(number_count),
                                   std::span(texts).first(text_count))) {
    fault(call.plugin, wrong);
    return 0;
  }
  if (what != Import::button || !press) return 0;
  const bool this_one = press->plugin == call.plugin && press->place == call.place &&
                        press->product == call.product && press->route == call.route &&
                        press->label == texts[0] && press->repeat == list.commands().back().repeat;
  if (!this_one) return 0;
  press.reset();
  call.pressed = true;
  if (ui) ui->wake_in(0);  // what it did shows in the frame that follows, wherever it is drawn
  return 1;
}

std::int64_t Host::import(std::uint32_t plugin, std::uint32_t index,
                          std::span<const Argument> args) {
  return state_->import(plugin, index, args);
}

std::string_view Host::output(std::uint32_t plugin) const {
  return plugin < state_->running.size() ? state_->running[plugin].output : std::string_view();
}

bool Host::running(std::uint32_t plugin) const {
  return plugin < state_->plugins.size() && state_->plugins[plugin].on;
}

}  // namespace chomay::plugin
