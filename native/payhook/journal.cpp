#include "native/payhook/journal.hpp"

#include "native/payhook/notices_file.hpp"

namespace chomay::payhook {
namespace fs = std::filesystem;

Expected<Journal> Journal::open(const fs::path& database, const fs::path& notices) {
  Journal journal;
  journal.notices_ = notices;
  auto opened = native::Database::open(database);
  if (!opened) return tl::unexpected(opened.error());
  journal.database_ = std::move(*opened);
  if (const auto ready = journal.prepare(); !ready) return tl::unexpected(ready.error());
  if (const auto mended = journal.mend_file(); !mended) return tl::unexpected(mended.error());
  return journal;
}

Expected<void> Journal::prepare() {
  const bool ready = database_.run(
      "CREATE TABLE IF NOT EXISTS notices("
      "  number INTEGER PRIMARY KEY,"  // as they came
      "  transfer TEXT NOT NULL UNIQUE,"
      "  notice TEXT NOT NULL) STRICT;");
  if (!ready) return database_.error();
  return {};
}

Expected<void> Journal::mend_file() {
  const auto lines = open_notices(notices_);
  if (!lines) return tl::unexpected(lines.error());
  std::string missing;
  native::Statement rows(database_, "SELECT number, notice FROM notices ORDER BY number");
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) {
    if (!lines->contains(rows.text(1))) missing += rows.text(1) + '\n';
    written_ = rows.number(0);
  }
  if (step != SQLITE_DONE) return database_.error();
  return missing.empty() ? Expected<void>() : append_lines(notices_, missing);
}

Expected<bool> Journal::take(const std::string& transfer, const std::string& notice) {
  native::Statement insert(database_,
                           "INSERT INTO notices(transfer, notice) VALUES(?1, ?2) "
                           "ON CONFLICT(transfer) DO NOTHING");
  insert.bind(1, transfer);
  insert.bind(2, notice);
  if (insert.step() != SQLITE_DONE) return database_.error();
  const bool is_new = sqlite3_changes(database_.handle()) > 0;
  // Also when it was taken before: the file may have been full then.
  if (const auto appended = append_missing(); !appended) return tl::unexpected(appended.error());
  return is_new;
}

Expected<void> Journal::append_missing() {
  std::string missing;
  std::int64_t last = written_;
  native::Statement rows(database_,
                         "SELECT number, notice FROM notices WHERE number > ?1 ORDER BY number");
  rows.bind(1, written_);
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) {
    last = rows.number(0);
    missing += rows.text(1) + '\n';
  }
  if (step != SQLITE_DONE) return database_.error();
  if (missing.empty()) return {};
  if (auto appended = append_lines(notices_, missing); !appended) return appended;
  written_ = last;
  return {};
}

}  // namespace chomay::payhook
