// The witness's figures as Prometheus reads them: GET /metrics, on loopback alone.
#pragma once
#include <memory>
#include <string>

#include "core/ports/result.hpp"
#include "native/meeting/witness_service.hpp"

struct MHD_Daemon;

namespace chomay::meeting {

std::string metrics_text(const Figures&);

class Metrics {
public:
  /// Port 0: any that is free. The figures outlive it. Errors: metrics.port.
  static Expected<std::unique_ptr<Metrics>> start(const Figures&, std::uint16_t port);
  ~Metrics();
  std::uint16_t port() const;

private:
  MHD_Daemon* daemon_ = nullptr;
};

}  // namespace chomay::meeting
