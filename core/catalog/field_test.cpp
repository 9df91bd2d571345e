#include <doctest/doctest.h>

#include "core/catalog/field_date.hpp"
#include "core/catalog/field_text.hpp"
#include "core/catalog/money.hpp"

namespace chomay::catalog {

TEST_CASE("field: money is read only when it can mean one thing") {
  const auto reads = [](std::string_view text, Reading reading, std::int64_t value = 0) {
    CAPTURE(text);
    const NumberReading number = read_money(text);
    CHECK(number.reading == reading);
    if (number.understood()) CHECK(number.value == value);
  };
  reads("45000", Reading::exact, 45000);
  reads("0", Reading::exact, 0);
  reads("-65000", Reading::exact, -65000);
  for (const std::string_view same : {"45.000 đ", "45,000₫", "45 000", "45\u00A0000 VNĐ",
                                      "45.000 đồng", "VND 45.000", "45000 vnd", "45000Đ"})
    reads(same, Reading::normalised, 45000);
  reads("1.234.567", Reading::normalised, 1234567);
  for (const std::string_view unclear :
       {"120.5", "1.2345", "1.23.456", "1.234,567", "045000", "45.000.", "4 5000", "0.500"})
    reads(unclear, Reading::unclear);
  reads("45k", Reading::with_letters);
  reads("1,2tr", Reading::with_letters);
  reads("liên hệ", Reading::no_number);
  reads("", Reading::no_number);
  reads("9999999999999", Reading::too_large);
  reads("99999999999999999999999999", Reading::too_large);
}

TEST_CASE("field: the check digit of EAN-13") {
  CHECK(gtin_check_digit("893000000000") == '2');
  CHECK(gtin_check_digit("400638133393") == '1');  // GS1's own example
}

TEST_CASE("field: days") {
  const auto reads = [](std::string_view text, DateReading reading, std::string_view iso = "") {
    CAPTURE(text);
    const DateField field = read_date(text);
    CHECK(field.reading == reading);
    CHECK(iso_date(field.date) == iso);
  };
  reads("2026-11-22", DateReading::exact, "2026-11-22");
  reads("2028-02-29", DateReading::exact, "2028-02-29");
  reads("31/12/2025", DateReading::normalised, "2025-12-31");
  reads("31.12.2025", DateReading::normalised, "2025-12-31");
  reads("2025-12-31 00:00:00", DateReading::normalised, "2025-12-31");
  reads("05/06/2025", DateReading::ambiguous);
  reads("2026-02-30", DateReading::impossible);
  reads("31/02/2025", DateReading::impossible);
  reads("0226-02-03", DateReading::too_far);
  reads("46022", DateReading::serial);
  for (const std::string_view other :
       {"2026-1-2", "22-11", "tháng 5", "1/2/26", "2026/11/22", "//"})
    reads(other, DateReading::not_iso);
}

TEST_CASE("field: instants need a zone") {
  const auto iso = [](std::string_view text) { return iso_instant(read_instant(text).instant); };
  CHECK(iso("2026-11-27T20:30:00+07:00") == "2026-11-27T20:30:00+07:00");
  CHECK(iso("2026-11-27 20:30+07:00") == "2026-11-27T20:30:00+07:00");
  CHECK(iso("2026-11-27T18:00:59Z") == "2026-11-28T01:00:59+07:00");
  CHECK(iso("2026-11-27T20:30:00-05:00") == "2026-11-28T08:30:00+07:00");
  const InstantField bare = read_instant("2027-02-05 22:30");
  CHECK(bare.reading == DateReading::no_zone);
  CHECK(bare.suggestion == "2027-02-05T22:30:00+07:00");
  CHECK(read_instant("2027-02-30T22:30:00+07:00").reading == DateReading::impossible);
  CHECK(read_instant("1900-01-01T00:00:00+14:00").reading == DateReading::too_far);
  for (const std::string_view other :
       {"", "2027-02-05", "2027-02-05T24:00+07:00", "2027-02-05T22:30:00+7", "05/02/2027 22:30",
        "2027-02-05T22:30:00+99:00", "2027-02-05T22:30:00 PM"}) {
    CAPTURE(other);
    CHECK(read_instant(other).reading == DateReading::not_iso);
  }
}

TEST_CASE("field: text becomes NFC, trimmed, with nothing invisible in it") {
  TextReport report;
  CHECK(clean_text("  Cốm Mễ Trì\u00A0", report) == "Cốm Mễ Trì");
  CHECK(report.trimmed_start);
  CHECK(report.trimmed_end);
  report = {};
  CHECK(clean_text("Co\u0302\u0301m", report) == "Cốm");
  CHECK(report.recomposed);
  report = {};
  CHECK(clean_text("Cốm\u200B \u200BMễ\uFEFF", report) == "Cốm Mễ");
  CHECK(report.removed == std::vector<char32_t>{0x200B, 0xFEFF});
  report = {};
  CHECK(clean_text("hai\r\n\tdòng", report) == "hai dòng");
  CHECK(report.breaks_replaced);
  report = {};
  clean_text("Bún \u202EôĐ \u2066x", report);
  CHECK(report.direction == std::vector<char32_t>{0x202E, 0x2066});
  report = {};
  clean_text(std::string_view("a\a\0b\u0085", 6), report);
  CHECK(report.controls == std::vector<char32_t>{7, 0});
  report = {};
  CHECK(clean_text("x \u200B", report) == "x");  // the space before the invisible goes, too
}

TEST_CASE("field: markup and formulas are told from ordinary text") {
  for (const std::string_view markup : {"<b>", "a </p>", "<!-- -->", "<?php", "x<IMG src=x>"})
    CHECK(has_markup(markup));
  for (const std::string_view plain : {"khổ < 30 cm", "a<", "1<2", "a > b", "<3"})
    CHECK_FALSE(has_markup(plain));
  CHECK(first_entity("giấy &amp; lụa") == "&amp;");
  CHECK(first_entity("&#60;b") == "&#60;");
  CHECK(first_entity("R&D; Q & A").empty() == false);
  CHECK(first_entity("Q & A; B").empty());
  CHECK(formula_mark("=1") == '=');
  CHECK(formula_mark("1=1") == 0);
  CHECK(code_point_name(0x1F375) == "U+1F375");
}

}  // namespace chomay::catalog
