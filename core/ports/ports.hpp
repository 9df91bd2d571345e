// What the core needs from the home it runs in (web page, kiosk, test). Each port has an in-memory
// twin here in core/ports, so that everything above can be tested without a platform.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/language.hpp"
#include "core/ports/time.hpp"

namespace chomay {

/// Random bytes good enough for ids; keys come with the Keys port.
class Random {
public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
};

/// Small durable records. A record is lines of text, so that two tabs that write it at the same
/// time can be merged line by line. Web: IndexedDB, shared by all tabs; kiosk: memory, because a
/// kiosk keeps nobody's data.
class Store {
public:
  struct Change {
    std::string_view key;
    std::optional<std::string_view> value;  ///< none: the record goes
  };
  virtual ~Store() = default;
  virtual std::optional<std::string> read(std::string_view key) = 0;
  /// All of these changes or none. False when they can't be kept (storage denied, full): the caller
  /// tells the shopper. A home that learns it later calls `App::store_failed`.
  virtual bool apply(std::span<const Change> batch) = 0;
  virtual void erase_all() = 0;
  /// False while what was applied is still on its way to where it lasts.
  virtual bool settled() const { return true; }

  bool write(std::string_view key, std::string_view value) {
    const Change one{key, value};
    return apply({&one, 1});
  }
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

/// Says a text aloud, where the home has a voice for both languages; a new text breaks off the old.
class Voice {
public:
  virtual ~Voice() = default;
  virtual void say(std::string_view text, Language) = 0;
  virtual void stop() = 0;
};

/// Of Ed25519.
using SignatureBytes = std::array<std::uint8_t, 64>;
using KeyBytes = std::array<std::uint8_t, 32>;

enum class Proof : std::uint8_t { waiting, good, bad };

/// Did the holder of this key sign these bytes? Asked at every frame that needs to know, like
/// Pictures: a page first has to fetch what can tell (`waiting`) and asks for a frame when it can.
class Signatures {
public:
  virtual ~Signatures() = default;
  virtual Proof check(std::string_view message, const SignatureBytes&, const KeyBytes&) = 0;
};

class MemoryStore final : public Store {
public:
  std::optional<std::string> read(std::string_view key) override;
  bool apply(std::span<const Change> batch) override;
  void erase_all() override { records_.clear(); }
  bool settled() const override { return !late; }
  bool full = false;  ///< tests: behave as a store without room
  bool late = false;  ///< tests: behave as one that has not written yet

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

/// The same numbers for the same seed (SplitMix64).
class SeededRandom final : public Random {
public:
  explicit SeededRandom(std::uint64_t seed = 1) : state_(seed) {}
  std::uint64_t next() override;

private:
  std::uint64_t state_;
};

class MemoryVoice final : public Voice {
public:
  void say(std::string_view text, Language) override { said.emplace_back(text); }
  void stop() override { ++stopped; }
  std::vector<std::string> said;
  int stopped = 0;
};

/// Believes the signatures it was told of.
class MemorySignatures final : public Signatures {
public:
  Proof check(std::string_view message, const SignatureBytes&, const KeyBytes&) override;
  void believe(std::string_view message, const SignatureBytes&, const KeyBytes&);
  bool waits = false;  ///< behave as a page that has nothing to check with yet

private:
  struct Signed {
    std::string message;
    SignatureBytes signature;
    KeyBytes key;
    bool operator==(const Signed&) const = default;
  };
  std::vector<Signed> believed_;
};

class MemoryLog final : public Log {
public:
  void write(std::string_view line) override { lines.emplace_back(line); }
  std::vector<std::string> lines;
};

}  // namespace chomay
