// The HTTP of `chomay payhook`: POST /sepay and POST /payos on loopback, behind whatever speaks TLS
// to the world. One thread takes one delivery after the other. Headers, bodies, connections and
// waiting are bounded; between deliveries it sleeps.
#pragma once
#include "core/ports/ports.hpp"
#include "native/adapters/system/end_signals.hpp"
#include "native/payhook/payhook.hpp"

struct MHD_Daemon;

namespace chomay::payhook {

inline constexpr std::size_t largest_body = 16 * 1024, largest_headers = 16 * 1024;
inline constexpr unsigned most_connections = 64, patience_seconds = 10;

class Server {
public:
  struct Home {
    Payhook& payhook;
    const Clock& clock;
    Log& log;
    Language language = Language::vi;
  };
  /// Port 0: any that is free. Errors: payhook.port.
  static Expected<std::unique_ptr<Server>> start(const Home&, std::uint16_t port);
  ~Server();

  std::uint16_t port() const;
  /// Until SIGTERM or SIGINT, or until so many seconds are over (0: none).
  void run(std::int64_t seconds);

  Answer hear(Service, const Delivery&);

private:
  explicit Server(const Home& home) : home_(home) {}

  Home home_;
  MHD_Daemon* daemon_ = nullptr;
  native::EndSignals ends_;
};

}  // namespace chomay::payhook
