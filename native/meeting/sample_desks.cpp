#include "native/meeting/sample_desks.hpp"

#include <algorithm>

#include "core/negotiation/peer.hpp"
#include "core/negotiation/story.hpp"
#include "native/adapters/system/system_clock.hpp"

namespace chomay::meeting {

using namespace negotiation;

class SampleDesks::Desk final : public Receiver {
public:
  Desk(const Fair& fair, const Vetting& vetting, std::uint32_t producer, const PublicKey& key)
      : fair_(fair), name_(vetting.name), seller_(fair.catalogue, producer, key, fair.pack) {}

  Expected<void> open(Setup setup) {
    auto journal = SqliteJournal::open(setup.journal);
    if (!journal) return tl::unexpected(journal.error());
    journal_ = std::move(*journal);
    auto link =
        MqttLink::open(std::move(setup.broker), {fair_.ring.fair(),
                                                 setup.keys.open,
                                                 Side::party,
                                                 {*fair_.ring.witness_of(setup.keys.open)}});
    if (!link) return tl::unexpected(link.error());
    link_ = std::move(*link);
    peer_ = std::make_unique<Peer>(setup.keys, Role::seller, fair_.ring,
                                   Home{*journal_, *link_, source_});
    peer_->open();
    for (const auto& [id, replica] : peer_->negotiations()) touched_.insert(id);
    return {};
  }
  MqttLink& link() { return *link_; }
  void sync() { peer_->sync(); }
  void answer() {
    for (const Hash& id : std::exchange(touched_, {})) answer(id);
  }

private:
  void on_packet(const PublicKey& from, View packet) override {
    peer_->receive(from, packet);
    const auto read = read_packet(packet);
    if (const auto* came = read ? std::get_if<Envelope>(&*read) : nullptr)
      touched_.insert(came->negotiation());
  }
  void on_line() override { sync(); }
  void on_arrival(const PublicKey& witness) override { peer_->sync_with(witness); }

  void answer(const Hash& id) {
    const Replica* replica = peer_->find(id);
    if (!replica) return;
    const auto promised = [&](const Line& line) { return promised_but(id, line); };
    auto next = seller_.answer(*replica, promised, source_.now_ms());
    if (!next) return;
    const std::string_view what = name_of(type_of(next->body), Language::vi);
    const auto said = peer_->say(id, std::move(next->body), next->valid_until);
    if (!said) touched_.insert(id);  // tried again with whatever comes next
    fair_.told.write(name_ + ' ' + to_hex(id).substr(0, 8) + ": " +
                     (said ? std::string(what) : said.error().vi));
  }

  /// Base units of this stock that stand in its other negotiations.
  std::int64_t promised_but(const Hash& id, const Line& wanted) const {
    std::int64_t sum = 0;
    for (const auto& [other, replica] : peer_->negotiations())
      for (std::size_t at = 0; other != id && at < replica.state().terms.lines.size(); ++at)
        if (same_item(replica.state().terms.lines[at], wanted))
          sum += negotiation::promised(replica.state(), at);
    return sum;
  }

  const Fair& fair_;
  std::string name_;  // the producer's id
  SampleSeller seller_;
  SystemSource source_;
  std::set<Hash> touched_;  // something came
  std::unique_ptr<SqliteJournal> journal_;
  std::unique_ptr<MqttLink> link_;
  std::unique_ptr<Peer> peer_;
};

SampleDesks::SampleDesks(const Fair& fair) : fair_(fair) {}
SampleDesks::~SampleDesks() = default;

Expected<void> SampleDesks::open(Setup setup) {
  const std::int64_t now = SystemSource().now_ms();
  const Vetting* vetting = fair_.ring.find(setup.keys.open, Duty::seller, now);
  if (!vetting || !fair_.ring.witness_of(setup.keys.open))
    return fail(
        "seller.vetting",
        "Ban tổ chức chưa xác nhận khóa người bán này, hoặc chưa có nhân chứng: chomay vet.",
        "The organisers have not vouched for this seller's key, or for no witness: "
        "chomay vet.");
  const auto producer = fair_.catalogue.find_producer(vetting->name);
  if (!producer)
    return fail("seller.unknown", "Hội chợ không có người bán “" + vetting->name + "”.",
                "The fair has no producer “" + vetting->name + "”.");
  auto desk = std::make_unique<Desk>(fair_, *vetting, *producer, setup.keys.open);
  if (auto opened = desk->open(std::move(setup)); !opened) return opened;
  desks_.push_back(std::move(desk));
  return {};
}

void SampleDesks::run(int wake, std::int64_t seconds) {
  const native::SystemClock clock;
  const double end = seconds > 0 ? clock.monotonic_ms() + double(seconds) * 1000 : 0;
  double next_sync = clock.monotonic_ms() + sync_every_ms;
  std::vector<pollfd> all(desks_.size() + 1);
  while (all.back().revents == 0 && (end == 0 || clock.monotonic_ms() < end)) {
    const double until = end == 0 ? next_sync : std::min(end, next_sync);
    int wait = static_cast<int>(std::max(until - clock.monotonic_ms(), 0.)) + 1;
    for (std::size_t at = 0; at < desks_.size(); ++at) {
      desks_[at]->answer();
      all[at] = desks_[at]->link().wanted();
      wait = std::min(wait, desks_[at]->link().longest_wait());
    }
    all.back() = {wake, POLLIN, 0};
    ::poll(all.data(), all.size(), wait);
    for (std::size_t at = 0; at < desks_.size(); ++at)
      desks_[at]->link().act(all[at].revents, *desks_[at]);
    if (clock.monotonic_ms() < next_sync) continue;
    for (const auto& desk : desks_) desk->sync();
    next_sync = clock.monotonic_ms() + sync_every_ms;
  }
}

}  // namespace chomay::meeting
