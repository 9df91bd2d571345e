// A disk that tears: a batch that was being written when the process died may be there whole, not
// at all, or in part; a part is found by its hash when the journal is read, and dropped. That is
// what SQLite and IndexedDB promise, no more.
#pragma once
#include "core/negotiation/kept.hpp"
#include "core/negotiation/peer_ports.hpp"
#include "tests/sim/faults.hpp"

namespace chomay::sim {

using namespace chomay::negotiation;

class Disk final : public Journal {
public:
  Disk(Chance& chance, const Faults& faults) : chance_(chance), faults_(faults) {}

  bool append(std::span<const Bytes> records) override {
    if (calm) return write(records);
    if (chance_.per_mille(faults_.disk_full)) return false;
    if (!chance_.per_mille(faults_.crash_in_write)) return write(records);
    const std::size_t before = bytes_.size();
    write(records);
    bytes_.resize(before + chance_.below(bytes_.size() - before + 1));
    throw Crash{};
  }

  void replay(FunctionRef<void(View)> to) override {
    std::size_t whole = 0;
    Reader reader(bytes_);
    for (Hash hash; !reader.rest().empty(); whole = bytes_.size() - reader.rest().size()) {
      std::uint32_t size = 0;
      reader.bytes(hash);
      reader.number(size, 0, UINT32_MAX);
      const View batch = reader.raw(size);
      if (!reader.ok() || sha256(batch) != hash) break;
      for (Reader records(batch); !records.rest().empty();) {
        Bytes record;
        records.blob(record, largest_kept);
        to(record);
      }
    }
    bytes_.resize(whole);
  }

  bool has(View part) const {
    return std::search(bytes_.begin(), bytes_.end(), part.begin(), part.end()) != bytes_.end();
  }
  std::size_t size() const { return bytes_.size(); }
  const Bytes& copy() const { return bytes_; }
  void restore(Bytes backup) { bytes_ = std::move(backup); }
  bool calm = false;

private:
  bool write(std::span<const Bytes> records) {
    Writer batch, frame;
    for (const Bytes& record : records) batch.blob(record, largest_kept);
    const Bytes bytes = batch.take();
    frame.bytes(sha256(bytes));
    frame.blob(bytes, UINT32_MAX);
    const Bytes framed = frame.take();
    bytes_.insert(bytes_.end(), framed.begin(), framed.end());
    return true;
  }

  Chance& chance_;
  const Faults& faults_;
  Bytes bytes_;
};

}  // namespace chomay::sim
