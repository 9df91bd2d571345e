// Which transfers were taken, so that each is taken once, and the file of signed notices that comes
// of them. One order that no crash can double or lose:
//
//   1. the transfer's id and its notice, in one row of SQLite, on disk (WAL, synchronous FULL)
//   2. the notice's line at the end of the file, on disk (fsync)
//   3. only then the service hears that all is well
//
// A crash after 1 leaves the file behind; what it lacks is appended when the journal opens.
// Whatever the service did not hear of it sends again, and 1 takes no id twice.
#pragma once
#include <filesystem>
#include <string>

#include "native/adapters/sqlite/database.hpp"

namespace chomay::payhook {

class Journal {
public:
  /// One process at a time has a journal. Errors: journal.unusable, journal.busy, notices.other,
  /// notices.unwritable.
  static Expected<Journal> open(const std::filesystem::path& database,
                                const std::filesystem::path& notices);

  /// True when the transfer is new; false: it was taken before. Either way, after it the notice is
  /// on disk. Errors: journal.unusable, notices.unwritable.
  Expected<bool> take(const std::string& transfer, const std::string& notice);

private:
  Expected<void> prepare();
  Expected<void> mend_file();
  Expected<void> append_missing();

  native::Database database_;
  std::filesystem::path notices_;
  std::int64_t written_ = 0;  // rows up to this number are in the file
};

}  // namespace chomay::payhook
