#include "native/plugin_host/compiled.hpp"

#include <wasm-rt-impl.h>

#include <vector>

#include "core/plugin/faults.hpp"
#include "core/plugin/limits.hpp"

namespace chomay::plugin {
namespace {

using Step = void (*)(const PluginCode& code, void* instance, Z_chomay_instance_t* home,
                      std::uint32_t first, std::uint32_t second);

// A trap jumps back to here: nothing in this function, or in between, has a destructor.
[[gnu::noinline]] int guarded(Step step, const PluginCode& code, void* instance,
                              Z_chomay_instance_t* home, std::uint32_t first,
                              std::uint32_t second) {
  const int trap = wasm_rt_impl_try();
  if (trap != WASM_RT_TRAP_NONE) return trap;
  step(code, instance, home, first, second);
  return WASM_RT_TRAP_NONE;
}

class CompiledSandbox final : public Sandbox {
public:
  CompiledSandbox(const PluginCode& code, Host& host, std::uint32_t plugin)
      : code_(code), home_{&host, plugin, nullptr}, instance_(code.instance_bytes) {
    wasm_rt_init();
    made_ =
        succeeded(guarded([](const PluginCode& made, void* instance, Z_chomay_instance_t* home,
                             std::uint32_t, std::uint32_t) { made.instantiate(instance, home); },
                          code_, instance_.data(), &home_, 0, 0));
    if (made_) home_.memory = code_.memory(instance_.data());
  }
  ~CompiledSandbox() override {
    if (made_) code_.release(instance_.data());
  }
  CompiledSandbox(const CompiledSandbox&) = delete;

  bool made() const { return made_; }

  std::optional<std::int64_t> call(std::string_view exported,
                                   std::span<const std::int64_t> arguments) override {
    *code_.fuel(instance_.data()) = limits::fuel_per_call;
    const Step initialize = [](const PluginCode& code, void* instance, Z_chomay_instance_t*,
                               std::uint32_t, std::uint32_t) { code.initialize(instance); };
    const Step draw = [](const PluginCode& code, void* instance, Z_chomay_instance_t*,
                         std::uint32_t place,
                         std::uint32_t product) { code.draw(instance, place, product); };
    const bool is_draw = exported == "chomay_draw" && arguments.size() == 2;
    const auto word = [&](std::size_t at) {
      return is_draw ? static_cast<std::uint32_t>(arguments[at]) : 0;
    };
    const int trap =
        guarded(is_draw ? draw : initialize, code_, instance_.data(), &home_, word(0), word(1));
    if (!succeeded(trap)) return std::nullopt;
    return 0;
  }
  std::string last_fault() const override { return fault_; }

private:
  bool succeeded(int trap) {
    if (trap == WASM_RT_TRAP_NONE) return true;
    const bool dry = made_ && static_cast<std::int32_t>(*code_.fuel(instance_.data())) < 0;
    fault_ = dry                               ? "plugin_out_of_fuel"
             : trap == WASM_RT_TRAP_EXHAUSTION ? "plugin_stack_overflow"
                                               : "plugin_trapped";
    return false;
  }

  const PluginCode& code_;
  Z_chomay_instance_t home_;
  std::vector<std::byte> instance_;  // operator new aligns it for anything
  std::string fault_;
  bool made_ = false;
};

class CompiledSandboxes final : public SandboxFactory {
public:
  explicit CompiledSandboxes(PluginTable table) : table_(table) {}

  Expected<std::unique_ptr<Sandbox>> create(const Manifest& manifest, Host& host,
                                            std::uint32_t plugin) override {
    for (const PluginCode* code : table_) {
      const auto theirs = read_manifest(std::as_bytes(code->manifest));
      if (!theirs || theirs->id != manifest.id || !code->draw) continue;
      auto sandbox = std::make_unique<CompiledSandbox>(*code, host, plugin);
      if (sandbox->made()) return sandbox;
    }
    return tl::unexpected(fault_error("plugin_not_started", manifest));
  }

private:
  PluginTable table_;
};

}  // namespace

std::unique_ptr<SandboxFactory> compiled_sandboxes(PluginTable table) {
  return std::make_unique<CompiledSandboxes>(table);
}

void add_plugins(Host& host, PluginTable table) {
  for (const PluginCode* code : table) {
    auto manifest = read_manifest(std::as_bytes(code->manifest));
    if (!manifest) continue;  // admission has read it before: it can't fail in a built program
    manifest->has_code = code->draw != nullptr;
    host.add(*manifest);
  }
}

}  // namespace chomay::plugin
