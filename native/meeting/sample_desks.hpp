// Desks of sample sellers: each with its own key, journal and line to the broker, all in one loop
// that sleeps until something comes. What they say is SampleSeller's; what they know lies in their
// journals, so a desk that was killed goes on where it was.
#pragma once
#include "core/ports/ports.hpp"
#include "native/meeting/mqtt_link.hpp"
#include "native/meeting/sample_seller.hpp"
#include "native/meeting/sqlite_journal.hpp"
#include "native/meeting/witness_service.hpp"

namespace chomay::meeting {

class SampleDesks {
public:
  static constexpr int sync_every_ms = 60'000;

  /// The fair and who hears outlive the desks. `told` gets a line for each answer, without what
  /// was said. `pack`: SHA-256 of the fair's.
  struct Fair {
    const catalog::Catalog& catalogue;
    negotiation::Hash pack{};
    const negotiation::KeyRing& ring;
    Log& told;
  };
  struct Setup {
    negotiation::KeyPair keys;
    Broker broker;
    std::filesystem::path journal;
  };

  explicit SampleDesks(const Fair&);
  ~SampleDesks();
  /// Errors: seller.vetting (the organisers vouch for no seller with this key, or for no witness),
  /// seller.unknown (the fair has no such producer), journal.*, link.*.
  Expected<void> open(Setup);
  /// Until `wake` (a file descriptor) can be read, or until so many seconds are over (0: none).
  void run(int wake, std::int64_t seconds);

private:
  class Desk;
  Fair fair_;
  std::vector<std::unique_ptr<Desk>> desks_;
};

}  // namespace chomay::meeting
