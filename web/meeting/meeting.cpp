// The page's third program: a buyer's or seller's device (Peer) with its desk. It is fetched when
// somebody first looks at negotiations; web/meeting_peer.js is its home. It keeps nothing and sends
// nothing itself: what it wants kept or sent goes out by two imports, and the page lets nothing be
// seen of it before its records lie where they last.
//
// Whatever comes in stands in the room, whose size the caller asked for.
#include <emscripten.h>

#include <memory>

#include "core/negotiation/transcript.hpp"
#include "core/talk/desk.hpp"
#include "core/talk/place.hpp"

#define PAGE(name) __attribute__((import_module("page"), import_name(name)))

extern "C" {
PAGE("now") double page_now();  // ms since 1970
PAGE("random") void page_random(unsigned char* to, int size);
PAGE("keep") int page_keep(const unsigned char* record, int size);  // 0: there is nowhere to
/// To the witness of that number.
PAGE("send") void page_send(int witness, const unsigned char* packet, int size);
}

namespace chomay::meeting {
namespace {

using namespace chomay::negotiation;

/// Records go out one by one; those of one call into this program are kept together or not at all.
class PageHome final : public Journal, public Sender, public Source {
public:
  bool append(std::span<const Bytes> records) override {
    for (const Bytes& record : records)
      if (page_keep(record.data(), int(record.size())) == 0) return false;
    return true;
  }
  void replay(FunctionRef<void(View)> to) override {
    for (const Bytes& record : std::exchange(kept, {})) to(record);
  }
  void send(const PublicKey& to, View packet) override {
    const auto found = std::find(witnesses.begin(), witnesses.end(), to);
    page_send(int(found - witnesses.begin()), packet.data(), int(packet.size()));
  }
  std::int64_t now_ms() override { return static_cast<std::int64_t>(page_now()); }
  Seed secret() override {
    Seed seed;
    page_random(seed.data(), int(seed.size()));
    return seed;
  }

  std::vector<Bytes> kept;  // as the page read them, until the peer is open
  std::vector<PublicKey> witnesses;
};

struct Device {
  Device(const talk::Place& place, const KeyPair& keys, PageHome& home)
      : role(talk::role_of(place.ring(), keys.open)),
        peer(keys, role, place.ring(), {home, home, home}),
        desk(peer, role, home, place.catalogue) {}
  Role role;
  Peer peer;
  talk::Desk desk;
};

const Error lost{"meeting.lost",
                 "Máy không lưu được điều vừa rồi, có thể vì hết chỗ. Tin chưa được gửi.",
                 "This device could not keep the last step, perhaps for lack of room. It is not "
                 "sent."};

// The only state of the program.
Bytes room, out;
PageHome home;
talk::Place place;
std::unique_ptr<Device> device;
talk::Line line = talk::Line::off;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE unsigned char* meeting_room(int size) {
  room.resize(std::size_t(size));
  return room.data();
}
/// The place (core/talk/place.hpp). 0: it can't be read.
EMSCRIPTEN_KEEPALIVE int meeting_place() {
  auto read = talk::read_place(room);
  if (read) place = std::move(*read);
  return read.has_value();
}
/// A record that was kept, in the order in which they were.
EMSCRIPTEN_KEEPALIVE void meeting_kept() {
  home.kept.push_back(std::move(room));
}
/// The device's 32 secret bytes. `said`: sayings kept so far; `after_loss`: what was to be kept
/// last could not be, and this is a new start from what was.
EMSCRIPTEN_KEEPALIVE void meeting_open(int said, int after_loss) {
  Seed seed{};
  std::copy_n(room.begin(), std::min(room.size(), seed.size()), seed.begin());
  device = std::make_unique<Device>(place, keys_from(seed), home);
  home.witnesses = device->peer.ring().witnesses();
  device->peer.open();
  device->desk.go_on(std::uint32_t(said), after_loss != 0 ? lost : Error{});
}
/// 32 bytes: by them the broker knows this device.
EMSCRIPTEN_KEEPALIVE const unsigned char* meeting_key() {
  return device->peer.key().data();
}
EMSCRIPTEN_KEEPALIVE void meeting_line(int state) {
  line = static_cast<talk::Line>(state);
}
/// Their keys, one after the other: packets go to them and come from them by their numbers, from 0.
EMSCRIPTEN_KEEPALIVE const unsigned char* meeting_witnesses() {
  out.clear();
  for (const PublicKey& key : home.witnesses) out.insert(out.end(), key.begin(), key.end());
  return out.data();
}
EMSCRIPTEN_KEEPALIVE void meeting_receive(int witness) {
  device->peer.receive(home.witnesses.at(std::size_t(witness)), room);
}
EMSCRIPTEN_KEEPALIVE void meeting_sync() {
  device->peer.sync();
}
/// A witness has come (again).
EMSCRIPTEN_KEEPALIVE void meeting_sync_with(int witness) {
  device->peer.sync_with(home.witnesses.at(std::size_t(witness)));
}
/// 1: kept, as soon as the page has kept it. 0: not said; the talks tell why.
EMSCRIPTEN_KEEPALIVE int meeting_say() {
  const auto saying = talk::read_saying(room);
  return saying && device->desk.say(*saying).has_value();
}
/// What a screen is told, as core/talk writes it.
EMSCRIPTEN_KEEPALIVE const unsigned char* meeting_talks() {
  talk::Talks talks = device->desk.talks();
  talks.line = line;
  out = talk::write_talks(talks);
  return out.data();
}
/// Of the negotiation whose id lies in the room: all of it, in the bytes that prove it.
EMSCRIPTEN_KEEPALIVE const unsigned char* meeting_transcript() {
  Hash id{};
  std::copy_n(room.begin(), std::min(room.size(), id.size()), id.begin());
  const Replica* replica = device->peer.find(id);
  out = replica ? write_transcript(
                      transcript_of(*replica, device->peer.ring(), device->peer.prove(*replica)))
                : Bytes();
  return out.data();
}
/// What this desk found of papers, a line each, as `chomay pack --rulings` reads them.
EMSCRIPTEN_KEEPALIVE const unsigned char* meeting_rulings() {
  out.clear();
  for (const auto& [document, ruling] : device->peer.rulings()) {
    const std::string line = ruling_line(ruling) + '\n';
    out.insert(out.end(), line.begin(), line.end());
  }
  return out.data();
}
EMSCRIPTEN_KEEPALIVE int meeting_out_size() {
  return int(out.size());
}

}  // extern "C"
}  // namespace chomay::meeting
