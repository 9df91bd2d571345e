#include "core/catalog/link_template.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace chomay::catalog;

namespace {

constexpr std::string_view known[] = {"amount", "code"};

TemplateFault fault_of(std::string_view link) {
  return check_template(link, known).fault;
}

}  // namespace

TEST_CASE("a link's gaps are filled, and what fills them is only ever a value") {
  const std::array<Gap, 2> values{{{"amount", "180000"}, {"code", "7K2M9C OCOP&to=me#/é"}}};
  CHECK(fill_template("https://vi.example/tra?tien={amount}&don={code}", values) ==
        "https://vi.example/tra?tien=180000&don=7K2M9C%20OCOP%26to%3Dme%23%2F%C3%A9");
  CHECK(fill_template("https://vi.example/", values) == "https://vi.example/");
  CHECK_FALSE(fill_template("https://vi.example/{other}", values));
  CHECK_FALSE(fill_template("https://{code}.example/", values));
  CHECK_FALSE(fill_template("javascript:{code}", values));
}

TEST_CASE("a link names its host: https, in full, no user, no port, no number") {
  CHECK(host_of("https://vi.example?x=1") == "vi.example");
  CHECK(host_of("https://a-1.vi.example/x") == "a-1.vi.example");
  for (const char* link :
       {"http://vi.example/", "https://localhost/", "https://127.0.0.1/", "https://vi.example:81/",
        "https://vi@bad.example/", "https://Vi.example/", "https://vi..example/", "https:///x",
        "https://-vi.example/", "https://vi.example{code}/", "HTTPS://vi.example/", ""})
    CHECK_MESSAGE(fault_of(link) == TemplateFault::no_https_host, link);
  CHECK(fault_of("https://vi.example/a b") == TemplateFault::no_https_host);
  CHECK(fault_of("https://vi.example/đ") == TemplateFault::no_https_host);
}

TEST_CASE("a link's gaps are known, closed and bounded") {
  CHECK(fault_of("https://vi.example/{code}?{amount}") == TemplateFault::none);
  CHECK(fault_of("https://vi.example/{code") == TemplateFault::open_gap);
  CHECK(fault_of("https://vi.example/code}") == TemplateFault::open_gap);
  CHECK(check_template("https://vi.example/{payee}", known).gap == "payee");
  CHECK(fault_of("https://vi.example/" + std::string(longest_template, 'x')) ==
        TemplateFault::too_long);
  CHECK(has_gap("https://vi.example/{code}", "code"));
  CHECK_FALSE(has_gap("https://vi.example/{code}", "amount"));
}
