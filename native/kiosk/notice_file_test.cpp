#include "native/kiosk/notice_file.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/data/temp_folder.hpp"

namespace fs = std::filesystem;
using chomay::kiosk::NoticeFile;
using Lines = std::vector<std::string>;

namespace {

struct Folder : chomay::testing::TempFolder {
  fs::path file = path / "notices";
  void append(const std::string& text) const { std::ofstream(file, std::ios::app) << text; }
  void replace(const std::string& text) const { std::ofstream(file) << text; }
};

}  // namespace

TEST_CASE("only what is written after the start is told, once") {
  const Folder folder;
  folder.append("of a visitor long gone\n");
  NoticeFile notices(folder.file);
  CHECK(notices.fresh().empty());
  folder.append("one\ntwo\n");
  CHECK(notices.fresh() == Lines{"one", "two"});
  CHECK(notices.fresh().empty());
}

TEST_CASE("half a line waits for its other half") {
  const Folder folder;
  NoticeFile notices(folder.file);
  folder.append("one\ntw");
  CHECK(notices.fresh() == Lines{"one"});
  CHECK(notices.fresh().empty());
  folder.append("o\n");
  CHECK(notices.fresh() == Lines{"two"});
}

TEST_CASE("a shorter file is a new one, read from its start; a file that has gone says nothing") {
  const Folder folder;
  folder.append("a long line that was there before\n");
  NoticeFile notices(folder.file);
  folder.replace("new\n");
  CHECK(notices.fresh() == Lines{"new"});
  fs::remove(folder.file);
  CHECK(notices.fresh().empty());
  folder.append("again\n");
  CHECK(notices.fresh() == Lines{"again"});
}

TEST_CASE("a line that never ends is passed over, and what follows is told") {
  const Folder folder;
  NoticeFile notices(folder.file);
  folder.append(std::string(NoticeFile::most_bytes, 'x'));
  CHECK(notices.fresh().empty());
  folder.append("\none\n");
  CHECK(notices.fresh() == Lines{"", "one"});
}

TEST_CASE("without a file there is nothing to tell") {
  CHECK(NoticeFile({}).fresh().empty());
}
