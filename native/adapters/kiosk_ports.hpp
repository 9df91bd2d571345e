// The ports of a kiosk that touch nothing: it leaves no fair, keeps nobody's data, and its log goes
// to whoever started it.
#pragma once
#include <cstdio>
#include <random>
#include <string_view>

#include "core/ports/ports.hpp"

namespace chomay::native {

class StderrLog final : public Log {
public:
  void write(std::string_view line) override {
    std::fprintf(stderr, "%.*s\n", int(line.size()), line.data());
  }
};

/// The system's generator.
class SystemRandom final : public Random {
public:
  std::uint64_t next() override { return std::uint64_t{device_()} << 32 | device_(); }

private:
  std::random_device device_;
};

/// A kiosk never leaves the fair: the screens show a QR code instead.
class NoOpener final : public Opener {
public:
  void open(std::string_view) override {}
  bool share(std::string_view, std::string_view) override { return false; }
};

}  // namespace chomay::native
