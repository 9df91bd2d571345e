#include "native/kiosk/pack_watch.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/data/temp_folder.hpp"

namespace fs = std::filesystem;
using chomay::kiosk::PackWatch;

namespace {

struct Folder : chomay::testing::TempFolder {
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
