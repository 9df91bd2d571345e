#include "core/catalog/archive.hpp"

#include <doctest/doctest.h>

#include <string>

namespace chomay::catalog {
namespace {

struct Note {
  std::string text;
  std::int64_t price = 0;
  bool sold = false;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(text, price, sold);
  }
};

struct Nest {
  std::vector<Nest> inner;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(inner);
  }
};

std::vector<std::byte> bytes_of(std::initializer_list<int> values) {
  std::vector<std::byte> bytes;
  for (const int value : values) bytes.push_back(static_cast<std::byte>(value));
  return bytes;
}

template <class T>
void read(const std::vector<std::byte>& bytes, T& value, ArchiveLimits limits = {}) {
  ArchiveReader reader(bytes, limits);
  reader(value);
}

TEST_CASE("archive: what is written is read back") {
  ArchiveWriter writer;
  writer(std::vector<Note>{{"Cốm", 50'000, true}, {"", -1, false}}, std::uint16_t{7});
  const auto bytes = std::move(writer).take();

  ArchiveReader reader(bytes);
  std::vector<Note> notes;
  std::uint16_t number = 0;
  reader(notes, number);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].text == "Cốm");
  CHECK(notes[0].price == 50'000);
  CHECK(notes[0].sold);
  CHECK(notes[1].price == -1);
  CHECK(number == 7);
  CHECK(reader.remaining() == 0);
}

TEST_CASE("archive: the layout is the same on every machine") {
  ArchiveWriter writer;
  writer(std::uint8_t{1}, std::uint32_t{0x01020304}, std::string("é"));
  CHECK(std::move(writer).take() == bytes_of({1, 4, 3, 2, 1, 2, 0, 0, 0, 0xC3, 0xA9}));
}

TEST_CASE("archive: a column is viewed where it lies, on an 8-byte boundary") {
  ArchiveWriter writer;
  writer(std::uint8_t{9}, std::vector<std::int64_t>{5, -6});
  const auto bytes = std::move(writer).take();
  CHECK(bytes.size() == 8 + 16);

  ArchiveReader reader(bytes);
  std::uint8_t first = 0;
  Column<std::int64_t> column;
  reader(first, column);
  REQUIRE(column.size() == 2);
  CHECK(column[1] == -6);
  CHECK(reinterpret_cast<const std::byte*>(column.data()) == bytes.data() + 8);
}

TEST_CASE("archive: a count that the bytes can't hold is refused before memory is taken") {
  const auto bytes = bytes_of({0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 1});
  std::string text;
  std::vector<std::string> texts;
  Column<std::uint32_t> column;
  CHECK_THROWS_AS(read(bytes, text), ArchiveError);
  CHECK_THROWS_AS(read(bytes, texts), ArchiveError);
  CHECK_THROWS_AS(read(bytes, column), ArchiveError);
}

TEST_CASE("archive: every cut of good bytes is refused") {
  ArchiveWriter writer;
  writer(std::vector<Note>{{"Cốm", 50'000, true}}, std::vector<std::int32_t>{1, 2, 3});
  const auto bytes = std::move(writer).take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ArchiveReader reader(std::span<const std::byte>(bytes).first(size));
    std::vector<Note> notes;
    Column<std::int32_t> column;
    CHECK_THROWS_AS(reader(notes, column), ArchiveError);
  }
}

TEST_CASE("archive: nesting and memory have a budget") {
  std::vector<std::byte> deep(4 * 1000);
  for (std::size_t at = 0; at < deep.size(); at += 4) deep[at] = std::byte{1};
  Nest nest;
  CHECK_THROWS_AS(read(deep, nest), ArchiveError);

  ArchiveWriter writer;
  writer(std::string(100, 'a'));
  const auto bytes = std::move(writer).take();
  std::string text;
  CHECK_THROWS_AS(read(bytes, text, {.depth = 4, .memory = 99}), ArchiveError);
  read(bytes, text, {.depth = 4, .memory = 100});
  CHECK(text.size() == 100);
}

TEST_CASE("archive: a yes/no byte is 0 or 1") {
  const auto bytes = bytes_of({2});
  bool flag = false;
  CHECK_THROWS_AS(read(bytes, flag), ArchiveError);
}

}  // namespace
}  // namespace chomay::catalog
