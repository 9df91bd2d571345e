// The little of SQLite that the journal needs: a statement that closes itself.
#pragma once
#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

namespace chomay::payhook {

class Statement {
public:
  Statement(sqlite3* database, const char* sql) {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &made, nullptr);  // null when it fails; step then says so
    statement_.reset(made);
  }
  void bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_.get(), at, value); }
  void bind(int at, std::string_view value) {
    sqlite3_bind_text(statement_.get(), at, value.data(), int(value.size()), SQLITE_TRANSIENT);
  }
  /// SQLITE_ROW, SQLITE_DONE or what went wrong.
  int step() { return statement_ ? sqlite3_step(statement_.get()) : SQLITE_ERROR; }
  std::int64_t number(int column) { return sqlite3_column_int64(statement_.get(), column); }
  std::string text(int column) {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return {data, std::size_t(sqlite3_column_bytes(statement_.get(), column))};
  }

private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace chomay::payhook
