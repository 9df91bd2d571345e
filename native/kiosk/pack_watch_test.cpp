#include "native/kiosk/pack_watch.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace fs = std::filesystem;
using chomay::kiosk::PackWatch;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / "chomay-pack-watch-test";
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  void write(const char* name, const char* text) const { std::ofstream(path / name) << text; }
};

}  // namespace

TEST_CASE("a replaced pack is seen when it has stopped changing, until it is settled") {
  const Folder folder;
  folder.write("fair.pack", "one");
  PackWatch watch(folder.path / "fair.pack");
  watch.settle();
  CHECK_FALSE(watch.look());
  folder.write("new.pack", "other");
  fs::rename(folder.path / "new.pack", folder.path / "fair.pack");
  CHECK_FALSE(watch.look());  // may still be on its way
  CHECK(watch.look());
  CHECK(watch.look());
  watch.settle();
  CHECK_FALSE(watch.look());
}

TEST_CASE("a signature that arrives after its pack is a change, too") {
  const Folder folder;
  folder.write("fair.pack", "one");
  PackWatch watch(folder.path / "fair.pack");
  watch.settle();
  folder.write("fair.pack.minisig", "signed");
  CHECK_FALSE(watch.look());
  CHECK(watch.look());
}

TEST_CASE("a pack that has gone is no replacement") {
  const Folder folder;
  folder.write("fair.pack", "one");
  PackWatch watch(folder.path / "fair.pack");
  watch.settle();
  fs::remove(folder.path / "fair.pack");
  CHECK_FALSE(watch.look());
  CHECK_FALSE(watch.look());
}
