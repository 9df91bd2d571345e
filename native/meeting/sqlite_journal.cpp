#include "native/meeting/sqlite_journal.hpp"

namespace chomay::meeting {
namespace {

constexpr std::int64_t application = 0x43'4d'4e'47;  // "CMNG": by it such a journal is told

std::int64_t number_of(const native::Database& database, const char* sql) {
  native::Statement rows(database, sql);
  return rows.step() == SQLITE_ROW ? rows.number(0) : 0;
}

}  // namespace

Expected<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::filesystem::path& path) {
  auto database = native::Database::open(path);
  if (!database) return tl::unexpected(database.error());
  std::unique_ptr<SqliteJournal> journal(new SqliteJournal);
  journal->database_ = std::move(*database);
  if (auto ready = journal->prepare(); !ready) return tl::unexpected(ready.error());
  return journal;
}

Expected<void> SqliteJournal::prepare() {
  const bool is_new = number_of(database_, "SELECT count(*) FROM sqlite_schema") == 0;
  if (!is_new && number_of(database_, "PRAGMA application_id") != application)
    return fail("journal.other", "Tệp này không phải sổ thương lượng của Chợ Mây.",
                "This file is no journal of negotiations of Chợ Mây.");
  const std::string make =
      "BEGIN IMMEDIATE; PRAGMA application_id = " + std::to_string(application) +
      "; CREATE TABLE records("
      "  number INTEGER PRIMARY KEY,"  // as they came
      "  packet BLOB NOT NULL) STRICT; COMMIT";
  if (is_new && !database_.run(make.c_str())) return database_.error();
  insert_ = native::Statement(database_, "INSERT INTO records(packet) VALUES(?1)");
  return {};
}

bool SqliteJournal::insert(const negotiation::Bytes& record) {
  insert_.bind(1, std::span(record));
  const bool done = insert_.step() == SQLITE_DONE;
  insert_.reset();
  return done;
}

bool SqliteJournal::begin() {
  open_ = open_ || database_.run("BEGIN IMMEDIATE");
  return open_;
}

bool SqliteJournal::commit() {
  const bool good = database_.run("COMMIT");
  // One that failed may have left the transaction open.
  if (!good && sqlite3_get_autocommit(database_.handle()) == 0) database_.run("ROLLBACK");
  open_ = false;
  commits_ += good;
  return good;
}

/// A batch that does not fit is taken back alone: those before it in the transaction stay.
bool SqliteJournal::append(std::span<const negotiation::Bytes> records) {
  if (!begin() || !database_.run("SAVEPOINT batch")) return false;
  bool good = true;
  for (const negotiation::Bytes& record : records) good = good && insert(record);
  if (!good) database_.run("ROLLBACK TO batch");
  // A full disk may have ended the whole transaction: then `commit` has nothing to keep and says
  // so.
  if (!database_.run("RELEASE batch")) good = false;
  if (holds_) return good;
  return commit() && good;
}

bool SqliteJournal::release() {
  holds_ = false;
  return !open_ || commit();
}

void SqliteJournal::replay(FunctionRef<void(negotiation::View)> to) {
  native::Statement rows(database_, "SELECT packet FROM records ORDER BY number");
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) to(rows.bytes(0));
  whole_ = whole_ && step == SQLITE_DONE;
}

}  // namespace chomay::meeting
