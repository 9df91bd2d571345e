#include "core/order/code.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace chomay;
using namespace chomay::order;

namespace {

class Counting final : public Random {  // a walk through many values
public:
  std::uint64_t next() override {
    return state_ = state_ * 6364136223846793005u + 1442695040888963407u, state_ >> 33;
  }

private:
  std::uint64_t state_ = 1;
};

}  // namespace

TEST_CASE("order code: what is made can be read back as people write it") {
  Counting random;
  std::set<std::string> seen;
  for (int i = 0; i < 500; ++i) {
    const std::string code = make_code(random);
    REQUIRE(code.size() == code_length);
    CHECK(read_code(code) == code);
    seen.insert(code);
    std::string loose = code.substr(0, 3) + " - " + code.substr(3);
    for (char& c : loose) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(read_code(loose) == code);
  }
  CHECK(seen.size() > 490);
}

TEST_CASE("order code: one wrong sign or two exchanged signs are always noticed") {
  Counting random;
  const std::string signs = "23456789ACEGHKMPRTUVWXY";
  for (int i = 0; i < 50; ++i) {
    const std::string code = make_code(random);
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (const char sign : signs) {
        std::string wrong = code;
        wrong[at] = sign;
        CHECK(read_code(wrong).has_value() == (sign == code[at]));
      }
      for (std::size_t other = at + 1; other < code.size(); ++other) {
        std::string swapped = code;
        std::swap(swapped[at], swapped[other]);
        CHECK(read_code(swapped).has_value() == (code[at] == code[other]));
      }
    }
  }
}

TEST_CASE("order code: other texts are none") {
  for (const char* text : {"", "7K2M9", "7K2M9CC", "O0O0O0", "7K2M9\xC3", "đơn hàng"})
    CHECK_FALSE(read_code(text).has_value());
}
