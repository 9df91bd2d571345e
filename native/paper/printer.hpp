// `Printer`: hands bytes to a device (/dev/usb/lp0) or file while the screen goes on. One thing at
// a time; the outcome is taken by the loop, which `wake` wakes. Nothing is kept on disk: what is
// not there is not made.
#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "core/ports/result.hpp"

namespace chomay::native {

class Printer {
public:
  /// `patience_s`: how long a printer may take nothing before it counts as out of paper.
  Printer(std::filesystem::path device, std::function<void()> wake, double patience_s = 15);
  ~Printer();
  bool is_there() const { return !device_.empty(); }
  bool busy() const { return thread_.joinable(); }
  void print(std::string bytes);
  std::optional<Expected<void>> take_outcome();

private:
  Expected<void> write(const std::string& bytes) const;

  std::filesystem::path device_;
  std::function<void()> wake_;
  double patience_s_;
  std::thread thread_;
  std::atomic<bool> done_ = false, stop_ = false;
  Expected<void> outcome_;
};

}  // namespace chomay::native
