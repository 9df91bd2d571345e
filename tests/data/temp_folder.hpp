// A folder of a test's own, gone at its end. Tests that run side by side never share one.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

namespace chomay::testing {

struct TempFolder {
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "chomay-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~TempFolder() { std::filesystem::remove_all(path); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::filesystem::path path;
};

}  // namespace chomay::testing
