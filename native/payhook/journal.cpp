#include "native/payhook/journal.hpp"

#include "native/payhook/notices_file.hpp"
#include "native/payhook/sqlite.hpp"

namespace chomay::payhook {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> unusable(sqlite3* database) {
  const int code = sqlite3_errcode(database);
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return fail("journal.busy", "Một chomay payhook khác đang dùng sổ này.",
                "Another chomay payhook uses this journal.");
  const std::string why = sqlite3_errmsg(database);
  return fail("journal.unusable", "Không dùng được sổ giao dịch: " + why + ".",
              "The journal can't be used: " + why + ".");
}

bool run(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

}  // namespace

void Journal::Close::operator()(sqlite3* database) const {
  sqlite3_close(database);
}

Expected<Journal> Journal::open(const fs::path& database, const fs::path& notices) {
  Journal journal;
  journal.notices_ = notices;
  sqlite3* made = nullptr;
  const int opened =
      sqlite3_open_v2(database.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  journal.database_.reset(made);
  if (opened != SQLITE_OK) return unusable(made);
  if (const auto ready = journal.prepare(); !ready) return tl::unexpected(ready.error());
  if (const auto mended = journal.mend_file(); !mended) return tl::unexpected(mended.error());
  return journal;
}

Expected<void> Journal::prepare() {
  // EXCLUSIVE: the lock is kept, so that a second process finds the journal busy at its start.
  const bool ready = run(database_.get(),
                         "PRAGMA locking_mode = EXCLUSIVE;"
                         "PRAGMA journal_mode = WAL;"
                         "PRAGMA synchronous = FULL;"
                         "BEGIN IMMEDIATE;"
                         "CREATE TABLE IF NOT EXISTS notices("
                         "  number INTEGER PRIMARY KEY,"  // as they came
                         "  transfer TEXT NOT NULL UNIQUE,"
                         "  notice TEXT NOT NULL) STRICT;"
                         "COMMIT;");
  if (!ready) return unusable(database_.get());
  return {};
}

Expected<void> Journal::mend_file() {
  const auto lines = open_notices(notices_);
  if (!lines) return tl::unexpected(lines.error());
  std::string missing;
  Statement rows(database_.get(), "SELECT number, notice FROM notices ORDER BY number");
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) {
    if (!lines->contains(rows.text(1))) missing += rows.text(1) + '\n';
    written_ = rows.number(0);
  }
  if (step != SQLITE_DONE) return unusable(database_.get());
  return missing.empty() ? Expected<void>() : append_lines(notices_, missing);
}

Expected<bool> Journal::take(const std::string& transfer, const std::string& notice) {
  Statement insert(database_.get(),
                   "INSERT INTO notices(transfer, notice) VALUES(?1, ?2) "
                   "ON CONFLICT(transfer) DO NOTHING");
  insert.bind(1, transfer);
  insert.bind(2, notice);
  if (insert.step() != SQLITE_DONE) return unusable(database_.get());
  const bool is_new = sqlite3_changes(database_.get()) > 0;
  // Also when it was taken before: the file may have been full then.
  if (const auto appended = append_missing(); !appended) return tl::unexpected(appended.error());
  return is_new;
}

Expected<void> Journal::append_missing() {
  std::string missing;
  std::int64_t last = written_;
  Statement rows(database_.get(),
                 "SELECT number, notice FROM notices WHERE number > ?1 ORDER BY number");
  rows.bind(1, written_);
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) {
    last = rows.number(0);
    missing += rows.text(1) + '\n';
  }
  if (step != SQLITE_DONE) return unusable(database_.get());
  if (missing.empty()) return {};
  if (auto appended = append_lines(notices_, missing); !appended) return appended;
  written_ = last;
  return {};
}

}  // namespace chomay::payhook
