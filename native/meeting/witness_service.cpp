#include "native/meeting/witness_service.hpp"

#include <sodium.h>

#include <chrono>

#include "native/adapters/system/system_clock.hpp"

namespace chomay::meeting {

std::int64_t SystemSource::now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

negotiation::Seed SystemSource::secret() {
  negotiation::Seed bytes;
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

Expected<std::unique_ptr<WitnessService>> WitnessService::open(Setup setup, Log& log) {
  std::unique_ptr<WitnessService> service(new WitnessService(log));
  auto journal = SqliteJournal::open(setup.journal);
  if (!journal) return tl::unexpected(journal.error());
  service->journal_ = std::move(*journal);
  auto link = MqttLink::open(std::move(setup.broker),
                             {setup.ring.fair(), setup.keys.open, Side::witness, {}});
  if (!link) return tl::unexpected(link.error());
  service->link_ = std::move(*link);
  const auto* vetting =
      setup.ring.find(setup.keys.open, negotiation::Duty::witness, service->source_.now_ms());
  if (!vetting)
    return fail("witness.vetting", "Ban tổ chức chưa xác nhận khóa nhân chứng này: chomay vet.",
                "The organisers have not vouched for this witness's key: chomay vet.");
  service->witness_ = std::make_unique<negotiation::Witness>(
      setup.keys, std::string(vetting->name), std::move(setup.ring),
      negotiation::Home{*service->journal_, service->answers_, service->source_});
  service->witness_->open();
  // A log that lacks an entry would be signed a second time with other entries: never.
  if (!service->journal_->is_whole() || !service->witness_->is_whole())
    return fail("witness.journal",
                "Sổ thương lượng không còn nguyên vẹn hoặc thuộc về khóa khác; nhân chứng không ký "
                "tiếp. Hãy dùng bản sao lưu đầy đủ.",
                "The journal of negotiations is not whole, or of another key; the witness signs "
                "nothing more. Use the complete backup.");
  service->note();
  return service;
}

Expected<void> WitnessService::run(int wake, std::int64_t seconds) {
  const native::SystemClock clock;
  const double end = seconds > 0 ? clock.monotonic_ms() + double(seconds) * 1000 : 0;
  double next_sync = clock.monotonic_ms() + sync_every_ms;
  bool told = false;
  while (!told && (end == 0 || clock.monotonic_ms() < end)) {
    const double until = end == 0 ? next_sync : std::min(end, next_sync);
    pollfd news[] = {{wake, POLLIN, 0}};
    journal_->hold();
    link_->turn(static_cast<int>(std::max(until - clock.monotonic_ms(), 0.)) + 1, news, *this);
    told = news[0].revents != 0;
    if (clock.monotonic_ms() >= next_sync) {
      witness_->sync();
      next_sync = clock.monotonic_ms() + sync_every_ms;
    }
    if (!keep())
      return fail(
          "witness.not_kept",
          "Không ghi được sổ thương lượng (hết chỗ?). Chưa ai được trả lời; hãy dọn chỗ rồi "
          "mở lại nhân chứng.",
          "The journal of negotiations can't be written (no room?). Nobody was answered; "
          "make room and start the witness again.");
  }
  link_->drain();  // what was kept is told
  link_->close();
  return {};
}

/// Commits what came, then lets the answers go.
bool WitnessService::keep() {
  if (!journal_->release()) return false;
  for (const auto& [to, packet] : std::exchange(answers_.all, {})) link_->send(to, packet);
  note();
  return true;
}

void WitnessService::on_packet(const negotiation::PublicKey& from, negotiation::View packet) {
  ++figures_.received;
  witness_->receive(from, packet);
}

void WitnessService::on_line() {
  log_.write("witness: connected, MQTT " + std::string(link_->version() == 5 ? "5" : "3.1.1"));
  witness_->sync();
}

void WitnessService::on_arrival(const negotiation::PublicKey& party) {
  witness_->sync_with(party);
}

void WitnessService::note() {
  figures_.sent = link_->sent();
  figures_.dropped = link_->dropped();
  figures_.refused = link_->refused();
  figures_.verdicts = static_cast<std::int64_t>(witness_->log().size());
  figures_.negotiations = static_cast<std::int64_t>(witness_->negotiations().size());
  figures_.commits = journal_->commits();
  figures_.up = link_->is_up();
}

}  // namespace chomay::meeting
