// What the witness does in a second, with each verdict on disk before it is told (SQLite, WAL,
// FULL), and how long an answer takes while many negotiations live. Against commits of the same
// size alone, in the same run. Usage: chomay-meeting-bench [NEGOTIATIONS]; one JSON line.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "tests/meeting/town.hpp"

using namespace chomay;
using namespace chomay::meeting;
using namespace chomay::meeting::test;
using Clock_ = std::chrono::steady_clock;

namespace {

double seconds_since(Clock_::time_point begin) {
  return std::chrono::duration<double>(Clock_::now() - begin).count();
}

/// Commits a second of a record as large as a message with its verdict.
double bare_commits(const Town& town) {
  auto journal = SqliteJournal::open(town.folder() / "bare.db").value();
  const std::vector<negotiation::Bytes> batch{negotiation::Bytes(1200), negotiation::Bytes(700)};
  const auto begin = Clock_::now();
  int count = 0;
  for (; seconds_since(begin) < 2; ++count) journal->append(batch);
  return count / seconds_since(begin);
}

}  // namespace

int main(int count, char** words) {
  const int wanted = count > 1 ? std::atoi(words[1]) : 300;
  Town town;
  town.start_broker();
  town.start_witness();
  std::vector<std::unique_ptr<Device>> devices;
  devices.push_back(std::make_unique<Device>(town, negotiation::keys_from(people::seed_of(1)),
                                             negotiation::Role::buyer, town.street(), Memory::ram));
  devices.push_back(std::make_unique<Device>(town, town.seller(), negotiation::Role::seller,
                                             town.desk(), Memory::ram));
  Device& buyer = *devices[0];
  const auto live = [&] { return buyer.agreed(); };
  if (!until(devices, 10, [&] { return buyer.link().is_up() && devices[1]->link().is_up(); }))
    return 1;
  const double bare = bare_commits(town);

  const auto begin = Clock_::now();
  for (int at = 0; at < wanted; ++at) buyer.ask(town.seller().open);
  if (!until(devices, 600, [&] { return live() == wanted; })) return 1;
  const double took = seconds_since(begin);

  std::vector<double> waits;
  for (int at = 0; at < 50; ++at) {
    const auto asked = Clock_::now();
    const negotiation::Hash id = buyer.ask(town.seller().open);
    if (!until(devices, 60,
               [&] { return buyer.peer().progress_of(id, id) == negotiation::Progress::admitted; }))
      return 1;
    waits.push_back(seconds_since(asked) * 1000);
    if (!until(devices, 60, [&] { return live() == wanted + at + 1; })) return 1;
  }
  std::sort(waits.begin(), waits.end());
  std::printf(
      "{\"bench\":\"witness\",\"negotiations\":%d,\"verdicts_per_s\":%.0f,"
      "\"bare_commits_per_s\":%.0f,\"ratio\":%.2f,\"witnessed_p50_ms\":%.1f,"
      "\"witnessed_p99_ms\":%.1f}\n",
      wanted, 3 * wanted / took, bare, 3 * wanted / took / bare, waits[25], waits[49]);
  return 0;
}
