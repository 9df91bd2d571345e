#include "native/adapters/sqlite/database.hpp"

namespace chomay::native {

Expected<Database> Database::open(const std::filesystem::path& path) {
  Database database;
  sqlite3* made = nullptr;
  const int opened =
      sqlite3_open_v2(path.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database.handle_.reset(made);
  // EXCLUSIVE: the lock that the empty transaction takes is kept, so that a second process finds
  // the file busy at its start.
  const bool ready = opened == SQLITE_OK && database.run(
                                                "PRAGMA locking_mode = EXCLUSIVE;"
                                                "PRAGMA journal_mode = WAL;"
                                                "PRAGMA synchronous = FULL;"
                                                "PRAGMA trusted_schema = OFF;"
                                                "BEGIN IMMEDIATE; COMMIT;");
  if (!ready) return database.error();
  return database;
}

tl::unexpected<Error> Database::error() const {
  const int code = sqlite3_errcode(handle_.get());
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return fail("journal.busy", "Một chương trình khác đang dùng sổ này.",
                "Another program uses this journal.");
  const std::string why = sqlite3_errmsg(handle_.get());
  return fail("journal.unusable", "Không dùng được sổ này: " + why + ".",
              "The journal can't be used: " + why + ".");
}

}  // namespace chomay::native
