// What the core needs from the home it runs in (web page, kiosk, test). Each port has an in-memory
// twin here in core/ports, so that everything above can be tested without a platform.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/time.hpp"

namespace chomay {

/// Random bytes good enough for ids; keys come with the Keys port.
class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
};

/// Small durable records (favourites, settings). Web: localStorage/IndexedDB; kiosk: memory,
/// because a kiosk keeps nobody's data.
class Store {
 public:
  virtual ~Store() = default;
  virtual std::optional<std::string> read(std::string_view key) = 0;
  /// False when the record could not be kept (quota, disk); the caller tells the shopper.
  virtual bool write(std::string_view key, std::string_view value) = 0;
  virtual void erase_all() = 0;
};

/// Leaves the fair: opens an address in the browser, or shows it as a QR on the kiosk.
class Opener {
 public:
  virtual ~Opener() = default;
  virtual void open(std::string_view url) = 0;
  /// Hands a link to the device's share sheet or clipboard. False: show it instead.
  virtual bool share(std::string_view title, std::string_view url) = 0;
};

/// Lines for whoever maintains the home. Never a shopper's words or data.
class Log {
 public:
  virtual ~Log() = default;
  virtual void write(std::string_view line) = 0;
};

class MemoryStore final : public Store {
 public:
  std::optional<std::string> read(std::string_view key) override;
  bool write(std::string_view key, std::string_view value) override;
  void erase_all() override { records_.clear(); }
  bool full = false;  ///< tests: behave as a store without room

 private:
  std::map<std::string, std::string, std::less<>> records_;
};

class MemoryOpener final : public Opener {
 public:
  void open(std::string_view url) override { opened.emplace_back(url); }
  bool share(std::string_view, std::string_view url) override {
    shared.emplace_back(url);
    return share_works;
  }
  std::vector<std::string> opened, shared;
  bool share_works = false;
};

class MemoryLog final : public Log {
 public:
  void write(std::string_view line) override { lines.emplace_back(line); }
  std::vector<std::string> lines;
};

}  // namespace chomay
