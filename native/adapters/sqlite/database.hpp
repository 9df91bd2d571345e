// A file of SQLite that one process has for itself and whose commits are on disk when they answer
// (WAL, synchronous FULL); and a statement that closes itself.
//
//   auto database = Database::open("payhook.db");
//   Statement rows(*database, "SELECT notice FROM notices");
//   while (rows.step() == SQLITE_ROW) use(rows.text(0));
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/ports/result.hpp"

namespace chomay::native {

class Database {
public:
  Database() = default;
  /// Errors: journal.unusable, journal.busy.
  static Expected<Database> open(const std::filesystem::path&);

  bool run(const char* sql) {
    return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
  }
  /// What went wrong last, for people.
  tl::unexpected<Error> error() const;
  sqlite3* handle() const { return handle_.get(); }

private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

class Statement {
public:
  Statement() = default;
  Statement(const Database& database, const char* sql) {
    sqlite3_stmt* made = nullptr;  // stays null when it fails; step then says so
    sqlite3_prepare_v2(database.handle(), sql, -1, &made, nullptr);
    statement_.reset(made);
  }
  void bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_.get(), at, value); }
  void bind(int at, std::string_view value) {
    sqlite3_bind_text(statement_.get(), at, value.data(), int(value.size()), SQLITE_TRANSIENT);
  }
  /// The bytes stay the caller's until the statement was run.
  void bind(int at, std::span<const std::uint8_t> value) {
    sqlite3_bind_blob64(statement_.get(), at, value.data(), value.size(), SQLITE_STATIC);
  }
  /// SQLITE_ROW, SQLITE_DONE or what went wrong.
  int step() { return statement_ ? sqlite3_step(statement_.get()) : SQLITE_ERROR; }
  /// For the next run with other values.
  void reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
  }
  std::int64_t number(int column) { return sqlite3_column_int64(statement_.get(), column); }
  std::string text(int column) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return {data, size(column)};
  }
  /// Until the next step.
  std::span<const std::uint8_t> bytes(int column) {
    const void* data = sqlite3_column_blob(statement_.get(), column);
    return {static_cast<const std::uint8_t*>(data), size(column)};
  }

private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::size_t size(int column) {
    return static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  }
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace chomay::native
