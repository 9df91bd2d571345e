// A peer's journal in SQLite: every batch is one transaction, on disk before `append` answers (WAL,
// synchronous FULL). One process at a time has it.
//
// A home that hears much at a time may `hold`: batches are then one transaction until `release`,
// and nothing that follows from them may be said before that has answered yes.
#pragma once
#include <filesystem>
#include <memory>

#include "core/negotiation/peer_ports.hpp"
#include "native/adapters/sqlite/database.hpp"

namespace chomay::meeting {

class SqliteJournal final : public negotiation::Journal {
public:
  /// Errors: journal.unusable, journal.busy, journal.other (the file is of something else).
  static Expected<std::unique_ptr<SqliteJournal>> open(const std::filesystem::path&);

  bool append(std::span<const negotiation::Bytes> records) override;
  void hold() { holds_ = true; }
  /// False: nothing since `hold` was kept, and whoever appended must be opened anew.
  bool release();
  void replay(FunctionRef<void(negotiation::View)> to) override;
  /// False: not all that was kept could be read back. Nobody may go on from such a journal.
  bool is_whole() const { return whole_; }
  std::int64_t commits() const { return commits_; }

private:
  Expected<void> prepare();
  bool insert(const negotiation::Bytes&);
  bool begin();
  bool commit();

  native::Database database_;
  native::Statement insert_;
  std::int64_t commits_ = 0;
  bool whole_ = true, holds_ = false, open_ = false;  // open_: a transaction
};

}  // namespace chomay::meeting
