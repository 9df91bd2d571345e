#include "native/plugin_host/wabt_engine.hpp"

#include <wabt/binary-reader.h>
#include <wabt/cast.h>
#include <wabt/interp/binary-reader-interp.h>
#include <wabt/interp/interp.h>

namespace chomay::plugin {

namespace interp = wabt::interp;

struct WabtEngine::State {
  Imported imported;
  interp::Store store;
  interp::Module::Ptr module;
  interp::Instance::Ptr instance;
  interp::Global::Ptr fuel;
  std::string trap;

  template <class Kind>
  typename Kind::Ptr find(const std::string& name) {
    if (!instance) return {};
    for (std::size_t at = 0; at < module->desc().exports.size(); ++at) {
      const interp::Ref ref = instance->exports()[at];
      if (module->desc().exports[at].type.name == name && store.Is<Kind>(ref))
        return store.UnsafeGet<Kind>(ref);
    }
    return {};
  }

  interp::Ref binding(const interp::ImportDesc& import) {
    if (import.type.type->kind != wabt::ExternalKind::Func) return interp::Ref::Null;
    const auto& type = *wabt::cast<interp::FuncType>(import.type.type.get());
    const std::string name = import.type.name;
    return interp::HostFunc::New(
               store, type,
               [this, name, type](interp::Thread&, const interp::Values& params,
                                  interp::Values& results, interp::Trap::Ptr* out) {
                 return called(name, type, params, results, out);
               })
        .ref();
  }

  wabt::Result called(const std::string& name, const interp::FuncType& type,
                      const interp::Values& params, interp::Values& results,
                      interp::Trap::Ptr* out) {
    std::vector<std::uint64_t> words;
    for (std::size_t at = 0; at < params.size(); ++at)
      words.push_back(type.params[at] == wabt::Type::I64 ? params[at].Get<std::uint64_t>()
                                                         : params[at].Get<std::uint32_t>());
    const auto memory = find<interp::Memory>("memory");
    std::int64_t answer = 0;
    if (!memory ||
        !imported(name, words, {memory->UnsafeData(), static_cast<std::size_t>(memory->ByteSize())},
                  answer)) {
      *out = interp::Trap::New(store, "refused by the host");
      return wabt::Result::Error;
    }
    if (!type.results.empty())
      results[0] = type.results[0] == wabt::Type::I64
                       ? interp::Value::Make(static_cast<std::uint64_t>(answer))
                       : interp::Value::Make(static_cast<std::uint32_t>(answer));
    return wabt::Result::Ok;
  }
};

WabtEngine::WabtEngine() : state_(std::make_unique<State>()) {}
WabtEngine::~WabtEngine() = default;

std::unique_ptr<WabtEngine> WabtEngine::make(const void* wasm, std::size_t size,
                                             Imported imported) {
  wabt::Errors errors;
  interp::ModuleDesc desc;
  const wabt::ReadBinaryOptions options(wabt::Features(), nullptr, false, true, false);
  if (wabt::Failed(interp::ReadBinaryInterp("plugin", wasm, size, options, &errors, &desc)))
    return nullptr;
  std::unique_ptr<WabtEngine> engine(new WabtEngine);
  State& state = *engine->state_;
  state.imported = std::move(imported);
  state.module = interp::Module::New(state.store, std::move(desc));
  interp::RefVec imports;
  for (const auto& import : state.module->desc().imports) imports.push_back(state.binding(import));
  interp::Trap::Ptr trap;
  state.instance = interp::Instance::Instantiate(state.store, state.module.ref(), imports, &trap);
  state.fuel = state.find<interp::Global>("chomay_fuel");
  return state.fuel ? std::move(engine) : nullptr;
}

bool WabtEngine::call(const std::string& exported, const std::vector<std::int32_t>& arguments,
                      std::int32_t fuel) {
  state_->trap.clear();
  const auto function = state_->find<interp::Func>(exported);
  if (!function || function->type().params.size() != arguments.size()) return false;
  state_->fuel->UnsafeSet(interp::Value::Make(fuel));
  interp::Values values, results;
  for (const std::int32_t argument : arguments) values.push_back(interp::Value::Make(argument));
  interp::Trap::Ptr trap;
  const wabt::Result result = function->Call(state_->store, values, results, &trap);
  // wabt 1.0.32 says Ok when the call stack was exhausted, and leaves only the trap.
  if (wabt::Succeeded(result) && !trap) return true;
  if (trap) state_->trap = trap->message();
  return false;
}

std::int32_t WabtEngine::fuel() const {
  return state_->fuel->UnsafeGet<std::int32_t>();
}

bool WabtEngine::stack_exhausted() const {
  return state_->trap.find("stack exhausted") != std::string::npos;
}

}  // namespace chomay::plugin
