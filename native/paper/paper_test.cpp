#include <doctest/doctest.h>

#include <unistd.h>

#include <atomic>

#include "native/paper/escpos.hpp"
#include "native/paper/printer.hpp"

using namespace chomay;
using namespace chomay::native;

namespace {

Expected<void> outcome_of(const std::filesystem::path& device, std::string bytes) {
  std::atomic<bool> done = false;
  Printer printer(
      device,
      [&] {
        done = true;
        done.notify_one();
      },
      0.4);
  printer.print(std::move(bytes));
  CHECK(printer.busy());
  done.wait(false);
  auto outcome = printer.take_outcome();
  REQUIRE(outcome);
  CHECK_FALSE(printer.busy());
  return std::move(*outcome);
}

}  // namespace

TEST_CASE("paper: dots go in bands, whatever their number") {
  Dots dots{16, 200, std::vector<std::uint8_t>(400)};
  dots.packed[0] = 0x80;
  const std::string bytes = escpos(dots);
  CHECK(bytes.size() == 2 + 8 + 2 * 128 + 8 + 2 * 72 + 3 + 4);
  CHECK(bytes.substr(0, 11) == std::string("\x1B@\x1Dv0\0\x02\0\x80\0\x80", 11));
  CHECK(bytes.substr(2 + 8 + 256, 8) == std::string("\x1Dv0\0\x02\0\x48\0", 8));
}

TEST_CASE("paper: a printer that is not there, full or stuck is said to be") {
  const auto missing = std::filesystem::temp_directory_path() / "chomay-no-such-printer";
  CHECK(outcome_of(missing, "x").error().code == "print.missing");
  CHECK_FALSE(std::filesystem::exists(missing));
  CHECK(outcome_of("/dev/full", "x").error().code == "print.stuck");
  CHECK(outcome_of("/dev/null", "x"));
  // A pipe that nobody empties takes 64 KiB, then no more: a printer without paper.
  const std::string pipe =
      (std::filesystem::temp_directory_path() / ("chomay-pipe-" + std::to_string(::getpid())))
          .string();
  REQUIRE(std::system(("mkfifo " + pipe).c_str()) == 0);
  FILE* reader = std::fopen(pipe.c_str(), "r+");
  CHECK(outcome_of(pipe, std::string(100'000, 'x')).error().code == "print.stuck");
  std::fclose(reader);
  std::filesystem::remove(pipe);
}
