#include "native/meeting/sqlite_journal.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <string>

namespace chomay::meeting {
namespace {

constexpr int application = 0x43'4d'4e'47;  // "CMNG": what `file` and we tell such a journal by

bool run(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

tl::unexpected<Error> unusable(sqlite3* database) {
  const int code = sqlite3_errcode(database);
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return fail("journal.busy", "Một chương trình khác đang dùng sổ thương lượng này.",
                "Another program uses this journal of negotiations.");
  const std::string why = sqlite3_errmsg(database);
  return fail("journal.unusable", "Không dùng được sổ thương lượng: " + why + ".",
              "The journal of negotiations can't be used: " + why + ".");
}

int number_of(sqlite3* database, const char* sql) {
  int number = 0;
  const auto take = [](void* to, int, char** columns, char**) {
    *static_cast<int*>(to) = columns[0] ? std::atoi(columns[0]) : 0;
    return 0;
  };
  sqlite3_exec(database, sql, take, &number, nullptr);
  return number;
}

}  // namespace

void SqliteJournal::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

void SqliteJournal::Close::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Expected<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::filesystem::path& path) {
  std::unique_ptr<SqliteJournal> journal(new SqliteJournal);
  sqlite3* made = nullptr;
  const int opened =
      sqlite3_open_v2(path.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  journal->database_.reset(made);
  if (opened != SQLITE_OK) return unusable(made);
  if (auto ready = journal->prepare(); !ready) return tl::unexpected(ready.error());
  return journal;
}

Expected<void> SqliteJournal::prepare() {
  sqlite3* database = database_.get();
  // EXCLUSIVE: the lock is kept, so that a second process finds the journal busy at its start.
  if (!run(database,
           "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
           "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE;"))
    return unusable(database);
  const bool is_new = number_of(database, "SELECT count(*) FROM sqlite_schema") == 0;
  if (!is_new && number_of(database, "PRAGMA application_id") != application)
    return fail("journal.other", "Tệp này không phải sổ thương lượng của Chợ Mây.",
                "This file is no journal of negotiations of Chợ Mây.");
  const std::string mark = "PRAGMA application_id = " + std::to_string(application);
  if (is_new &&
      !(run(database, mark.c_str()) && run(database,
                                           "CREATE TABLE records("
                                           "  number INTEGER PRIMARY KEY,"  // as they came
                                           "  packet BLOB NOT NULL) STRICT")))
    return unusable(database);
  if (!run(database, "COMMIT")) return unusable(database);
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database, "INSERT INTO records(packet) VALUES(?1)", -1, &made, nullptr) !=
      SQLITE_OK)
    return unusable(database);
  insert_.reset(made);
  return {};
}

bool SqliteJournal::insert(const negotiation::Bytes& record) {
  sqlite3_stmt* statement = insert_.get();
  sqlite3_bind_blob64(statement, 1, record.data(), record.size(), SQLITE_STATIC);
  const bool done = sqlite3_step(statement) == SQLITE_DONE;
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  return done;
}

bool SqliteJournal::begin() {
  open_ = open_ || run(database_.get(), "BEGIN IMMEDIATE");
  return open_;
}

bool SqliteJournal::commit() {
  const bool good = run(database_.get(), "COMMIT");
  // One that failed may have left the transaction open.
  if (!good && sqlite3_get_autocommit(database_.get()) == 0) run(database_.get(), "ROLLBACK");
  open_ = false;
  commits_ += good;
  return good;
}

/// A batch that does not fit is taken back alone: those before it in the transaction stay.
bool SqliteJournal::append(std::span<const negotiation::Bytes> records) {
  if (!begin() || !run(database_.get(), "SAVEPOINT batch")) return false;
  bool good = true;
  for (const negotiation::Bytes& record : records) good = good && insert(record);
  if (!good) run(database_.get(), "ROLLBACK TO batch");
  // A full disk may have ended the whole transaction: then `commit` has nothing to keep and says
  // so.
  if (!run(database_.get(), "RELEASE batch")) good = false;
  if (holds_) return good;
  return commit() && good;
}

bool SqliteJournal::release() {
  holds_ = false;
  return !open_ || commit();
}

void SqliteJournal::replay(FunctionRef<void(negotiation::View)> to) {
  sqlite3_stmt* made = nullptr;
  sqlite3_prepare_v2(database_.get(), "SELECT packet FROM records ORDER BY number", -1, &made,
                     nullptr);
  const std::unique_ptr<sqlite3_stmt, Close> rows(made);
  int step = made ? sqlite3_step(made) : SQLITE_ERROR;
  for (; step == SQLITE_ROW; step = sqlite3_step(made)) {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(made, 0));
    to({bytes, std::size_t(sqlite3_column_bytes(made, 0))});
  }
  whole_ = whole_ && step == SQLITE_DONE;
}

}  // namespace chomay::meeting
