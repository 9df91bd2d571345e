#include "core/text/format.hpp"

#include <doctest/doctest.h>

using namespace chomay::text;

TEST_CASE("format: money") {
  CHECK(money(1234567) == "1.234.567\u00A0₫");
  CHECK(money(0) == "0\u00A0₫");
  CHECK(money(999) == "999\u00A0₫");
  CHECK(money(-1000) == "-1.000\u00A0₫");
  CHECK(money(INT64_MIN) == "-9.223.372.036.854.775.808\u00A0₫");
  CHECK(money_en(45000) == "45,000\u00A0VND");
}

TEST_CASE("format: dates are dd/mm/yyyy") {
  CHECK(date(2026, 1, 5) == "05/01/2026");
}

TEST_CASE("format: slug") {
  CHECK(slug("Cốm làng Vòng") == "com-lang-vong");
  CHECK(slug("  Kẹo dồi, kẹo lạc (mẫu) ") == "keo-doi-keo-lac-mau");
  CHECK(slug("Đồng") == "dong");
  CHECK(slug("aaa bbb", 5) == "aaa-b");
  CHECK(slug("aaa bbb", 4) == "aaa");
  CHECK(slug("茶!").empty());
}

TEST_CASE("a time of day") {
  CHECK(chomay::text::clock(0) == "00:00");
  CHECK(chomay::text::clock(20 * 60 + 5) == "20:05");
}
