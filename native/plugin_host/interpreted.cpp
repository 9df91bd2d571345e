#include "native/plugin_host/interpreted.hpp"

#include "core/plugin/faults.hpp"
#include "core/plugin/imports.hpp"
#include "native/plugin_host/marshal.hpp"
#include "native/plugin_host/wabt_engine.hpp"

namespace chomay::plugin {
namespace {

class InterpretedSandbox final : public Sandbox {
public:
  InterpretedSandbox(std::span<const std::byte> wasm, Host& host, std::uint32_t plugin,
                     std::int32_t fuel)
      : fuel_(fuel),
        engine_(WabtEngine::make(
            wasm.data(), wasm.size(),
            [&host, plugin](const std::string& name, const std::vector<std::uint64_t>& words,
                            WabtEngine::Memory memory, std::int64_t& answer) {
              const auto index = find_import(name);
              return index &&
                     forward(host, plugin, *index, words, {memory.data, memory.size}, answer);
            })) {}
  bool made() const { return engine_ != nullptr; }

  std::optional<std::int64_t> call(std::string_view exported,
                                   std::span<const std::int64_t> arguments) override {
    std::vector<std::int32_t> words;
    for (const std::int64_t argument : arguments)
      words.push_back(static_cast<std::int32_t>(argument));
    if (engine_->call(std::string(exported), words, fuel_)) return 0;
    fault_ = engine_->fuel() < 0          ? "plugin_out_of_fuel"
             : engine_->stack_exhausted() ? "plugin_stack_overflow"
                                          : "plugin_trapped";
    return std::nullopt;
  }
  std::string last_fault() const override { return fault_; }

private:
  std::int32_t fuel_;
  std::unique_ptr<WabtEngine> engine_;
  std::string fault_;
};

class InterpretedSandboxes final : public SandboxFactory {
public:
  InterpretedSandboxes(std::vector<std::byte> wasm, std::int32_t fuel)
      : wasm_(std::move(wasm)), fuel_(fuel) {}
  Expected<std::unique_ptr<Sandbox>> create(const Manifest& manifest, Host& host,
                                            std::uint32_t plugin) override {
    auto sandbox = std::make_unique<InterpretedSandbox>(wasm_, host, plugin, fuel_);
    if (!sandbox->made()) return tl::unexpected(fault_error("plugin_not_started", manifest));
    return sandbox;
  }

private:
  std::vector<std::byte> wasm_;
  std::int32_t fuel_;
};

}  // namespace

std::unique_ptr<SandboxFactory> interpreted_sandboxes(std::vector<std::byte> admitted,
                                                      std::int32_t fuel) {
  return std::make_unique<InterpretedSandboxes>(std::move(admitted), fuel);
}

}  // namespace chomay::plugin
