// The organisers' folder of CSV files -> FairData, with every fault of every file named in one run.
//
//   ImportResult result = import_fair(source);
//   if (result.has_errors()) …            // rows with errors are left out of result.data
//
// What depends on a rejected row is rejected, too: result.data always hangs together.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/catalog/csv_source.hpp"
#include "core/catalog/fair.hpp"
#include "core/catalog/finding.hpp"
#include "core/catalog/import_table.hpp"

namespace chomay::catalog {

struct FileReport {
  FileKind kind{};
  std::string file;
  bool present = false;
  bool readable = false;                                    // false: absent, or rejected as a whole
  std::vector<std::uint32_t> accepted_rows, rejected_rows;  // row numbers as in Finding
};

struct ImportResult {
  FairData data;
  std::vector<Finding> findings;  // file by file in the order of FileKind
  std::vector<FileReport> files;

  bool has_errors() const;
  const FileReport& report(FileKind kind) const { return files[static_cast<std::size_t>(kind)]; }
};

struct ImportOptions {
  /// Another name for the file of a kind: checks a new export before it replaces the old one.
  std::map<FileKind, std::string> file_names;
};

ImportResult import_fair(FileSource& source, const ImportOptions& options = {});

}  // namespace chomay::catalog
