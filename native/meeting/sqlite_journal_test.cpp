#include "native/meeting/sqlite_journal.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <vector>

#include "tests/data/temp_folder.hpp"

namespace chomay::meeting {
namespace {

using negotiation::Bytes;

struct Folder : testing::TempFolder {
  std::filesystem::path file() const { return path / "journal.db"; }
};

std::vector<Bytes> all_of(SqliteJournal& journal) {
  std::vector<Bytes> records;
  journal.replay(
      [&](negotiation::View record) { records.emplace_back(record.begin(), record.end()); });
  return records;
}

bool put(SqliteJournal& journal, std::vector<Bytes> records) {
  return journal.append(records);
}

TEST_CASE("journal: what was appended is there again, in order") {
  const Folder folder;
  {
    auto journal = SqliteJournal::open(folder.file());
    REQUIRE(journal);
    CHECK(put(**journal, {{1}, {2, 2}}));
    CHECK(put(**journal, {{3}}));
    CHECK((*journal)->commits() == 2);
  }
  auto again = SqliteJournal::open(folder.file());
  REQUIRE(again);
  CHECK(all_of(**again) == std::vector<Bytes>{{1}, {2, 2}, {3}});
  CHECK((*again)->is_whole());
}

TEST_CASE("journal: batches that are held are one commit, kept when it is released") {
  const Folder folder;
  {
    auto journal = SqliteJournal::open(folder.file());
    REQUIRE(journal);
    (*journal)->hold();
    CHECK(put(**journal, {{1}}));
    CHECK(put(**journal, {{2}, {3}}));
    CHECK((*journal)->commits() == 0);
    CHECK((*journal)->release());
    CHECK((*journal)->commits() == 1);
    CHECK((*journal)->release());  // nothing to do
    (*journal)->hold();
    CHECK(put(**journal, {{4}}));  // and the process ends
  }
  auto again = SqliteJournal::open(folder.file());
  REQUIRE(again);
  CHECK(all_of(**again) == std::vector<Bytes>{{1}, {2}, {3}});
}

TEST_CASE("journal: what has no room is not kept, what was kept before stays") {
  const Folder folder;
  auto journal = SqliteJournal::open(folder.file());
  REQUIRE(journal);
  CHECK(put(**journal, {{1}}));
  rlimit before{}, small{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  small = before;
  small.rlim_cur = 256 * 1024;
  std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const bool kept = put(**journal, {Bytes(1'000'000)});
  ::setrlimit(RLIMIT_FSIZE, &before);
  CHECK_FALSE(kept);
  CHECK(put(**journal, {{2}}));
  CHECK(all_of(**journal) == std::vector<Bytes>{{1}, {2}});
}

TEST_CASE("journal: one process has it, and another kind of file is left alone") {
  const Folder folder;
  const auto journal = SqliteJournal::open(folder.file());
  REQUIRE(journal);
  CHECK(SqliteJournal::open(folder.file()).error().code == "journal.busy");
  std::ofstream(folder.path / "notes.txt") << std::string(4096, 'x');
  CHECK(SqliteJournal::open(folder.path / "notes.txt").error().code == "journal.unusable");
  CHECK(SqliteJournal::open(folder.path / "none" / "journal.db").error().code ==
        "journal.unusable");
}

TEST_CASE("journal: killed at any moment, it holds whole batches and all that were answered") {
  for (int round = 0; round < 20; ++round) {
    const Folder folder;
    int pipe_ends[2];
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      auto journal = SqliteJournal::open(folder.file());
      for (std::uint8_t batch = 1; journal && batch < 200; ++batch)
        if (!put(**journal, {{batch, 1}, {batch, 2}}) || ::write(pipe_ends[1], &batch, 1) != 1)
          break;
      ::_exit(0);
    }
    std::uint8_t answered = 0;
    for (int heard = 0; heard <= round * 3; ++heard)
      REQUIRE(::read(pipe_ends[0], &answered, 1) == 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe_ends[1]);
    while (::read(pipe_ends[0], &answered, 1) == 1) {
    }
    ::close(pipe_ends[0]);
    auto journal = SqliteJournal::open(folder.file());
    REQUIRE(journal);
    const auto records = all_of(**journal);
    CHECK(records.size() % 2 == 0);
    CHECK(records.size() / 2 >= answered);
    for (std::size_t at = 0; at < records.size(); ++at)
      CHECK(records[at] == Bytes{std::uint8_t(at / 2 + 1), std::uint8_t(at % 2 + 1)});
  }
}

}  // namespace
}  // namespace chomay::meeting
