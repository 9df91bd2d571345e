// wabt's interpreter behind a plain interface: its header is C++17 (C++20 refuses a destructor in
// it), so this pair of files is compiled as C++17 and uses nothing newer. See interpreted.hpp.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace chomay::plugin {

class WabtEngine {
public:
  struct Memory {
    std::uint8_t* data = nullptr;
    std::size_t size = 0;
  };
  /// An imported function by its name; false stops the code.
  using Imported =
      std::function<bool(const std::string& name, const std::vector<std::uint64_t>& words,
                         Memory memory, std::int64_t& answer)>;

  /// Null when the module can't be instantiated or has no exported global chomay_fuel.
  static std::unique_ptr<WabtEngine> make(const void* wasm, std::size_t size, Imported imported);
  ~WabtEngine();

  bool call(const std::string& exported, const std::vector<std::int32_t>& arguments,
            std::int32_t fuel);
  std::int32_t fuel() const;  // below zero: it ran out
  bool stack_exhausted() const;

private:
  WabtEngine();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chomay::plugin
