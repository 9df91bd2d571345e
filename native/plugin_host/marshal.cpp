#include "native/plugin_host/marshal.hpp"

#include <algorithm>
#include <array>

#include "core/plugin/imports.hpp"

namespace chomay::plugin {
namespace {

bool is_pair(const Parameter& parameter) {
  return parameter.is_text() || parameter.type == ParameterType::out;
}

}  // namespace

std::size_t word_count(std::uint32_t index) {
  const auto parameters = imports()[index].parameters;
  return parameters.size() + static_cast<std::size_t>(std::ranges::count_if(parameters, is_pair));
}

bool forward(Host& host, std::uint32_t plugin, std::uint32_t index,
             std::span<const std::uint64_t> words, std::span<std::uint8_t> memory,
             std::int64_t& answer) {
  const auto parameters = imports()[index].parameters;
  std::array<Argument, most_parameters> arguments;
  std::span<std::uint8_t> out;
  for (std::size_t at = 0; const Parameter& parameter : parameters) {
    Argument& argument = arguments[static_cast<std::size_t>(&parameter - parameters.data())];
    if (!is_pair(parameter)) {
      const std::uint64_t word = words[at++];
      argument.number = parameter.type == ParameterType::i64
                            ? static_cast<std::int64_t>(word)
                            : static_cast<std::int32_t>(static_cast<std::uint32_t>(word));
      continue;
    }
    const auto pointer = static_cast<std::uint32_t>(words[at]);
    const auto length = static_cast<std::uint32_t>(words[at + 1]);
    at += 2;
    if (std::uint64_t{pointer} + length > memory.size()) {
      host.fault(plugin, "plugin_bad_pointer");
      return false;
    }
    const auto bytes = memory.subspan(pointer, length);
    argument.number = length;
    if (parameter.is_text())
      argument.text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    else
      out = bytes;
  }
  answer = host.import(plugin, index, std::span(arguments).first(parameters.size()));
  const std::string_view said = host.output(plugin);
  std::copy_n(said.begin(), std::min(said.size(), out.size()), out.begin());
  return host.running(plugin);
}

}  // namespace chomay::plugin
