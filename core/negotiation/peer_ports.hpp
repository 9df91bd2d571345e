// What a peer needs of its home. Native: SQLite and a broker; web: IndexedDB and mqtt.js; the
// simulation in tests/sim: a disk and a network that fail.
#pragma once
#include "core/negotiation/packet.hpp"

namespace chomay::negotiation {

/// What lasts. A record (kept.hpp) is a message or a receipt; a message and its place in the outbox
/// are one thing: what is here and not yet answered is still to be sent.
class Journal {
public:
  virtual ~Journal() = default;
  /// All of these or none, in this order; true once they are where they last. False: nothing was
  /// kept (no room).
  virtual bool append(std::span<const Bytes> records) = 0;
  /// Every record ever appended, in order.
  virtual void replay(FunctionRef<void(View)> to) = 0;
};

/// Sends without promising anything: a packet may be lost, doubled, late.
class Sender {
public:
  virtual ~Sender() = default;
  virtual void send(const PublicKey& to, View packet) = 0;
};

/// The device's clock and its secret randomness.
class Source {
public:
  virtual ~Source() = default;
  virtual std::int64_t now_ms() = 0;
  virtual Seed secret() = 0;  // 32 random bytes, never the same
};

struct Home {
  Journal& journal;
  Sender& sender;
  Source& source;
};

}  // namespace chomay::negotiation
