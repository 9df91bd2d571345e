#include "native/meeting/visitor_meeting.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace chomay::meeting {
namespace {

using negotiation::Duty;
using negotiation::Role;

constexpr int sync_every_ms = 20'000;

class MemoryJournal final : public negotiation::Journal {
public:
  bool append(std::span<const negotiation::Bytes> records) override {
    records_.insert(records_.end(), records.begin(), records.end());
    return true;
  }
  void replay(FunctionRef<void(negotiation::View)> to) override {
    for (const negotiation::Bytes& record : records_) to(record);
  }

private:
  std::vector<negotiation::Bytes> records_;
};

}  // namespace

/// All that is one visitor's.
struct VisitorMeeting::Visit final : Receiver {
  static Expected<std::unique_ptr<Visit>> begin(const Setup& setup) {
    auto visit = std::make_unique<Visit>();
    const negotiation::KeyPair keys = negotiation::keys_from(visit->source.secret());
    auto link = MqttLink::open(setup.broker,
                               {setup.ring.fair(), keys.open, Side::party, setup.ring.witnesses()});
    if (!link) return tl::unexpected(link.error());
    visit->link = std::move(*link);
    visit->peer = std::make_unique<negotiation::Peer>(
        keys, Role::buyer, setup.ring,
        negotiation::Home{visit->journal, *visit->link, visit->source});
    visit->peer->open();
    visit->desk.emplace(*visit->peer, Role::buyer, visit->source, setup.catalogue);
    return visit;
  }

  void on_packet(const negotiation::PublicKey& from, negotiation::View packet) override {
    peer->receive(from, packet);
    changed = true;
  }
  void on_line() override { peer->sync(); }
  void on_arrival(const negotiation::PublicKey& witness) override { peer->sync_with(witness); }

  SystemSource source;
  MemoryJournal journal;
  std::unique_ptr<MqttLink> link;
  std::unique_ptr<negotiation::Peer> peer;
  std::optional<talk::Desk> desk;
  talk::Talks told;
  bool changed = true, has_told = false;
};

Expected<std::unique_ptr<VisitorMeeting>> VisitorMeeting::open(Setup setup,
                                                               std::function<void()> wake) {
  if (setup.ring.witnesses().empty())
    return fail("meeting.no_witness", "Ban tổ chức chưa cử nhân chứng nào.",
                "The organisers have vetted no witness.");
  std::unique_ptr<VisitorMeeting> meeting(new VisitorMeeting(std::move(setup), std::move(wake)));
  if (auto visit = Visit::begin(meeting->setup_); !visit) return tl::unexpected(visit.error());
  meeting->bell_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  return meeting;
}

VisitorMeeting::~VisitorMeeting() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  poke();
  if (thread_.joinable()) thread_.join();
  ::close(bell_);
}

void VisitorMeeting::poke() const {
  const std::uint64_t one = 1;
  static_cast<void>(!::write(bell_, &one, sizeof one));
}

bool VisitorMeeting::has_sellers() {
  const auto& all = setup_.ring.vettings();
  return std::any_of(all.begin(), all.end(),
                     [](const auto& each) { return each.vetting.duty == Duty::seller; });
}

bool VisitorMeeting::has_seller(std::string_view producer) {
  return setup_.ring.find_seller(producer, SystemSource().now_ms()) != nullptr;
}

/// Nobody's line is opened before somebody looks.
bool VisitorMeeting::is_open() {
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  const std::lock_guard lock(mutex_);
  return is_up_;
}

const talk::Talks& VisitorMeeting::talks() {
  const std::lock_guard lock(mutex_);
  if (std::exchange(has_fresh_, false)) shown_ = std::move(fresh_);
  return shown_;
}

void VisitorMeeting::say(const talk::Saying& saying) {
  {
    const std::lock_guard lock(mutex_);
    sayings_.push_back(saying);
  }
  poke();
}

void VisitorMeeting::forget() {
  {
    const std::lock_guard lock(mutex_);
    sayings_.clear();
    fresh_ = {};
    has_fresh_ = false;
    is_up_ = false;
    forgets_ = thread_.joinable();
  }
  shown_ = {};
  poke();
}

/// What the screen asked for meanwhile. False: it is time to end.
bool VisitorMeeting::take_orders(std::unique_ptr<Visit>& visit) {
  std::vector<talk::Saying> sayings;
  bool forgets = false;
  {
    const std::lock_guard lock(mutex_);
    if (ends_) return false;
    sayings.swap(sayings_);
    forgets = std::exchange(forgets_, false);
  }
  if (forgets)
    if (auto fresh = Visit::begin(setup_)) {
      visit->link->close();
      visit = std::move(*fresh);
    }
  for (const talk::Saying& saying : sayings) {
    static_cast<void>(visit->desk->say(saying));  // what went wrong stands in the talks
    visit->changed = true;
  }
  return true;
}

void VisitorMeeting::publish(Visit& visit) {
  const talk::Line line = visit.link->is_up() ? talk::Line::up : talk::Line::calling;
  if (!std::exchange(visit.changed, false) && line == visit.told.line) return;
  talk::Talks talks = visit.desk->talks();
  talks.line = line;
  if (visit.has_told && talks == visit.told) return;  // heads and receipts change no screen
  visit.told = talks;
  visit.has_told = true;
  {
    const std::lock_guard lock(mutex_);
    if (forgets_) return;
    fresh_ = std::move(talks);
    has_fresh_ = is_up_ = true;
  }
  wake_();
}

void VisitorMeeting::run() {
  auto begun = Visit::begin(setup_);
  if (!begun) return;
  std::unique_ptr<Visit> visit = std::move(*begun);
  std::int64_t synced_ms = 0;
  while (take_orders(visit)) {
    publish(*visit);
    const std::int64_t now = visit->source.now_ms();
    if (now - synced_ms >= sync_every_ms) {
      synced_ms = now;
      visit->peer->sync();
    }
    pollfd bell{bell_, POLLIN, 0};
    visit->link->turn(sync_every_ms, {&bell, 1}, *visit);
    std::uint64_t rung = 0;
    static_cast<void>(!::read(bell_, &rung, sizeof rung));
  }
  visit->link->close();
}

}  // namespace chomay::meeting
