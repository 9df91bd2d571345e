#include "native/payhook/payhook.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "core/notice/test_sample.hpp"
#include "native/payhook/hmac.hpp"
#include "tests/data/temp_folder.hpp"

using namespace chomay;
using namespace chomay::payhook;
namespace fs = std::filesystem;

namespace {

constexpr Instant now{1'795'413'600};

struct Desk : chomay::testing::TempFolder {
  Expected<Journal> open() { return Journal::open(path / "payhook.db", file); }
  Payhook payhook() {
    return {{"hanoi-2026", "cs-cam-canh", "0123499999", notice::sample_key()},
            {"sepay-secret-of-the-tests", {}, {}},
            open().value()};
  }
  std::string text() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(std::string_view bytes) { std::ofstream(file, std::ios::binary) << bytes; }

  fs::path file = path / "notices.txt";
};

Answer tell(Payhook& payhook, const std::string& id, const std::string& changes = "") {
  const std::string body = "{\"id\":" + id +
                           ",\"transactionDate\":\"2026-11-23 13:00:00\",\"accountNumber\":"
                           "\"0123499999\",\"content\":\"7K2M92 cam\",\"transferType\":\"in\","
                           "\"transferAmount\":230000,\"referenceCode\":\"FT26327123456789\"" +
                           changes + "}";
  const std::string time = std::to_string(now.seconds);
  const std::string signature =
      "sha256=" + hmac_sha256(time + "." + body, "sepay-secret-of-the-tests");
  return payhook.receive(Service::sepay, {body, signature, time, {}}, now);
}

}  // namespace

TEST_CASE("payhook: money for an order becomes a notice, once") {
  Desk desk;
  Payhook payhook = desk.payhook();
  const Answer answer = tell(payhook, "1");
  CHECK(answer.status == 200);
  CHECK(answer.outcome == Outcome::taken);
  CHECK(answer.notice == notice::sample_notice());
  CHECK(desk.text() == std::string(notice::sample_text) + "\n");
  CHECK(tell(payhook, "1").outcome == Outcome::again);
  CHECK(desk.text() == std::string(notice::sample_text) + "\n");
  CHECK(told(answer, Language::vi) == "Đã nhận: 230.000\u00a0₫ cho đơn 7K2M92 (FT26327123456789)");
}

TEST_CASE("payhook: what is no payment of an order leaves no notice") {
  Desk desk;
  Payhook payhook = desk.payhook();
  // Of a name that stands twice, the last counts.
  CHECK(tell(payhook, "1", ",\"transferType\":\"out\"").outcome == Outcome::outgoing);
  CHECK(tell(payhook, "2", ",\"accountNumber\":\"0123499998\"").outcome == Outcome::other_account);
  CHECK(tell(payhook, "3", ",\"content\":\"cam on\"").outcome == Outcome::no_code);
  const Answer nothing = tell(payhook, "4", ",\"transferAmount\":0");
  CHECK(nothing.status == 400);
  CHECK(nothing.error->code == "notice.field");
  CHECK(desk.text().empty());
}

TEST_CASE("journal: it remembers across a restart") {
  Desk desk;
  CHECK(desk.open()->take("sepay:1", std::string(notice::sample_text)) == true);
  auto journal = desk.open();
  REQUIRE(journal.has_value());
  CHECK(journal->take("sepay:1", std::string(notice::sample_text)) == false);
  CHECK(desk.text() == std::string(notice::sample_text) + "\n");
}

TEST_CASE("journal: what a crash kept from the file is there after the next start") {
  Desk desk;
  const std::string line = std::string(notice::sample_text) + "\n";
  desk.open()->take("sepay:1", std::string(notice::sample_text)).value();
  for (const std::string& left :
       {std::string(), line.substr(0, 70), line.substr(0, line.size() - 1)}) {
    CAPTURE(left);
    desk.put(left);
    CHECK(desk.open().has_value());
    CHECK(desk.text() == line);
  }
  fs::remove(desk.file);
  CHECK(desk.open().has_value());
  CHECK(desk.text() == line);
}

TEST_CASE("journal: a file that can't be written keeps the service sending until it can") {
  Desk desk;
  Payhook payhook = desk.payhook();
  fs::remove(desk.file);
  fs::create_directory(desk.file);  // nobody can append to a folder
  CHECK(tell(payhook, "1").status == 500);
  CHECK(tell(payhook, "1").status == 500);
  fs::remove(desk.file);
  CHECK(tell(payhook, "1").outcome == Outcome::again);
  CHECK(desk.text() == std::string(notice::sample_text) + "\n");
}

TEST_CASE("journal: nobody else's file is touched, and one process has the journal") {
  Desk desk;
  desk.put("Danh sách\ncủa người khác\n");
  CHECK(desk.open().error().code == "notices.other");
  CHECK(desk.text() == "Danh sách\ncủa người khác\n");
  fs::remove(desk.file);
  const auto one = desk.open();
  REQUIRE(one.has_value());
  CHECK(desk.open().error().code == "journal.busy");
  std::ofstream(desk.path / "text.db") << std::string(5000, 'x');
  CHECK(Journal::open(desk.path / "text.db", desk.file).error().code == "journal.unusable");
}
