// A callable borrowed for the length of a call: what `std::function` is used for in parameters,
// without its copies and type names, which make up a tenth of a wasm file full of small lambdas.
// Never store one: it points to an object that its caller owns.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace chomay {

template <typename Signature>
class FunctionRef;

template <typename Result, typename... Arguments>
class FunctionRef<Result(Arguments...)> {
public:
  FunctionRef() = default;
  FunctionRef(std::nullptr_t) {}

  template <typename Callable>
  requires(!std::is_same_v<std::remove_cvref_t<Callable>, FunctionRef> &&
           std::is_invocable_r_v<Result, Callable&, Arguments...>)
      FunctionRef(Callable&& callable) {
    using Target = std::remove_reference_t<Callable>;
    if constexpr (requires { callable.operator bool(); }) {  // an empty std::function is nothing
      if (!callable) return;
    }
    if constexpr (std::is_function_v<Target>) {
      object_ = reinterpret_cast<void*>(&callable);
      call_ = [](void* object, Arguments... arguments) -> Result {
        return reinterpret_cast<Target*>(object)(std::forward<Arguments>(arguments)...);
      };
    } else {
      object_ = const_cast<void*>(static_cast<const void*>(std::addressof(callable)));
      call_ = [](void* object, Arguments... arguments) -> Result {
        return (*static_cast<Target*>(object))(std::forward<Arguments>(arguments)...);
      };
    }
  }

  Result operator()(Arguments... arguments) const {
    return call_(object_, std::forward<Arguments>(arguments)...);
  }
  explicit operator bool() const { return call_ != nullptr; }

private:
  void* object_ = nullptr;
  Result (*call_)(void*, Arguments...) = nullptr;
};

}  // namespace chomay
