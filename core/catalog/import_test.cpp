// Rules of import that the broken exports of tests/data/bad do not show.
#include "core/catalog/import.hpp"

#include <doctest/doctest.h>

#include "core/catalog/export_csv.hpp"

namespace chomay::catalog {
namespace {

// A fair of one of each, to be broken one cell at a time.
FairData small_fair() {
  FairData data;
  data.info = {"thu", "Hội chợ thử", "Test fair", "", "", "https://fair.example", true};
  data.localities = {
      {"09694", "Suối Hai", "xa", "Xã Suối Hai", "", {"Huyện Ba Vì"}, Date::of(2025, 7, 1), ""}};
  data.old_places = {{"Ba Trại", "Xã Ba Trại", "Huyện Ba Vì", {"09694"}, {}, "map", ""}};
  ProducerRow producer;
  producer.id = "cs-che";
  producer.name_vi = "HTX Chè (mẫu)";
  producer.locality_code = "09694";
  producer.is_sample = true;
  data.producers = {producer};
  ProductRow product;
  product.id = "sp-che";
  product.producer_id = "cs-che";
  product.name_vi = "Chè Ba Trại";
  product.short_vi = "Chè búp.";
  product.image = "che.jpg";
  data.products = {product};
  VariantRow variant;
  variant.id = "sp-che-1";
  variant.product_id = "sp-che";
  variant.label_vi = "Gói 100 g";
  variant.unit = "g";
  variant.pack_size = 100;
  variant.price_vnd = 45000;
  variant.tiers = {{10, 43000}, {30, 41000}};
  data.variants = {variant};
  DocumentRow document;
  document.id = "hs-1";
  document.scope = "product";
  document.producer_id = "cs-che";
  document.product_id = "sp-che";
  document.kind = DocumentKind::food_safety_test;
  document.number = "MAU-1";
  document.issued_on = Date::of(2026, 1, 1);
  data.documents = {document};
  SessionRow session;
  session.id = "px-1";
  session.title_vi = "Phiên chè";
  session.start_at = {1'795'000'000};
  session.url = "https://live.fair.example/1";
  session.featured_product_ids = {"sp-che"};
  data.sessions = {session};
  DemandRow demand;
  demand.id = "nc-1";
  demand.distributor_kind = "sieu_thi";
  demand.buyer_label = "Siêu thị (mẫu)";
  demand.quantity = 10;
  demand.unit = "kg";
  demand.status = "open";
  data.demands = {demand};
  data.attributes = {{"sp-che", "tea/oxidation", "20"}};
  data.payments = {{"cs-che", PayWay::on_delivery, "", ""}};
  return data;
}

MemorySource files_of(const FairData& data) {
  MemorySource files;
  for (int at = 0; at < file_kind_count; ++at)
    files.put(std::string(info_of(static_cast<FileKind>(at)).file),
              export_csv(data, static_cast<FileKind>(at)));
  return files;
}

// "column code" of everything said about one file.
std::string said(const ImportResult& result, std::string_view file) {
  std::string out;
  for (const Finding& finding : result.findings) {
    if (finding.file != file) continue;
    if (!out.empty()) out += ", ";
    out += finding.column_name + ' ' + std::string(finding.code);
  }
  return out;
}

template <class Change>
std::string said_after(std::string_view file, Change change) {
  FairData data = small_fair();
  change(data);
  MemorySource files = files_of(data);
  return said(import_fair(files), file);
}

}  // namespace

TEST_CASE("import: a small fair comes back as it went out") {
  MemorySource files = files_of(small_fair());
  const ImportResult result = import_fair(files);
  CHECK(result.findings.empty());
  CHECK(result.data == small_fair());
}

TEST_CASE("import: each rule of a cell has its code") {
#define SAYS(file, expected, ...) \
  CHECK(said_after(file, [](FairData& d) { __VA_ARGS__; }) == expected)
  SAYS("localities.csv", "code code_format", d.localities[0].code = "969");
  SAYS("localities.csv", "level unknown_value", d.localities[0].level = "thon");
  SAYS("producers.csv", "locality_code unknown_locality", d.producers[0].locality_code = "00001");
  SAYS("producers.csv", "bank_bin bank_bin_format", d.producers[0].bank_bin = "97040");
  SAYS("producers.csv", "bank_account bank_account_format", d.producers[0].bank_account = "12 34");
  SAYS("producers.csv", "public_key public_key_format", d.producers[0].public_key = "abc");
  SAYS("producers.csv", "languages unknown_value", d.producers[0].languages = {"xx"});
  SAYS("products.csv", "id id_too_long", d.products[0].id = std::string(65, 'a'));
  SAYS("products.csv", "id id_not_ascii", d.products[0].id = "SP-che");
  SAYS("products.csv", "id required", d.products[0].id = "");
  SAYS("products.csv", "stars stars_out_of_range", d.products[0].stars = 2);
  SAYS("products.csv", "stars stars_out_of_range", d.products[0].stars = 6);
  SAYS("products.csv", "season_from month_out_of_range", d.products[0].season_from = 13;
       d.products[0].season_to = 1);
  SAYS("products.csv", "season_to season_incomplete", d.products[0].season_from = 3);
  SAYS("products.csv", "image image_name_format", d.products[0].image = "../che.jpg");
  SAYS("products.csv", "image image_name_format", d.products[0].image = "che.svg");
  SAYS("products.csv", "allergens unknown_value", d.products[0].allergens = {"bụi"});
  SAYS("products.csv", "keywords_vi formula_in_cell", d.products[0].keywords_vi = {"chè", "=1"});
  SAYS("products.csv", "keywords_vi too_many_items",
       for (int i = 0; i < 65; ++i) d.products[0].keywords_vi.push_back(std::to_string(i)));
  SAYS("products.csv", "keywords_vi duplicate_list_item",
       d.products[0].keywords_vi = {"chè", "chè"});
  SAYS("products.csv", "name_vi lost_characters", d.products[0].name_vi = "Ch\xEF\xBF\xBD");
  SAYS("products.csv", "id product_without_variants", d.variants.clear());
  SAYS("variants.csv", "unit unknown_value", d.variants[0].unit = "thùng");
  SAYS("variants.csv", "base_unit unit_mismatch", d.variants[0].base_unit = BaseUnit::piece);
  SAYS("variants.csv", "tier_prices tier_not_ascending", d.variants[0].tiers[1].minimum = 10);
  SAYS("variants.csv", "tier_prices tier_not_ascending", d.variants[0].tiers[0].minimum = 1);
  SAYS("variants.csv", "tier_prices tier_price_not_lower",
       d.variants[0].tiers[1].price_vnd = 43000);
  SAYS("variants.csv", "tier_prices tier_format", d.variants[0].tiers[0].price_vnd = 0);
  SAYS("variants.csv", "min_order number_out_of_range", d.variants[0].min_order = 0);
  SAYS("variants.csv", "price_vnd price_too_large", d.variants[0].price_vnd = 2'000'000'000'000);
  SAYS("variants.csv", "gtin gtin_not_digits", d.variants[0].gtin = "89300000abcde");
  SAYS("variants.csv", "product_id unknown_product", d.variants[0].product_id = "sp-khac");
  SAYS("documents.csv", "kind kind_not_for_scope",
       d.documents[0].kind = DocumentKind::business_registration);
  SAYS("documents.csv", "product_id required", d.documents[0].product_id = "");
  SAYS("documents.csv", "product_id product_not_for_scope, kind kind_not_for_scope",
       d.documents[0].scope = "producer");
  SAYS("documents.csv", "producer_id producer_mismatch", d.producers.push_back(d.producers[0]);
       d.producers[1].id = "cs-khac"; d.documents[0].producer_id = "cs-khac");
  SAYS("documents.csv", "number approved_without_number", d.documents[0].number = "");
  SAYS("documents.csv", "kind duplicate_document", d.documents.push_back(d.documents[0]);
       d.documents[1].id = "hs-2");
  SAYS("documents.csv", "issued_on date_too_far", d.documents[0].issued_on = Date::of(226, 1, 1));
  SAYS("sessions.csv", "url url_not_https", d.sessions[0].url = "http://live.fair.example");
  SAYS("sessions.csv", "url url_not_https", d.sessions[0].url = "javascript:alert(1)");
  SAYS("sessions.csv", "start_at required", d.sessions[0].start_at = {});
  SAYS("demand.csv", "period_to period_reversed", d.demands[0].period_from = Date::of(2026, 2, 1);
       d.demands[0].period_to = Date::of(2026, 1, 1));
  SAYS("demand.csv", "required_documents unknown_value",
       d.demands[0].required_documents = {"giay"});
  SAYS("attributes.csv", "attribute attribute_format", d.attributes[0].attribute = "oxidation");
  SAYS("attributes.csv", "attribute duplicate_attribute", d.attributes.push_back(d.attributes[0]));
  SAYS("fair.csv", "value url_not_https", d.info.base_url = "fair.example");
  SAYS("fair.csv", " sample_rows_in_real_fair", d.info.is_sample = false);
#undef SAYS
}

TEST_CASE("import: ways to pay, each refused where a buyer could be led astray") {
  const std::string id = "cs-che", address = "https://vi.example/?tien={amount}&don={code}",
                    app = "https://mo.example/?a={app}&tk={account}&t={amount}";
  const auto says = [](std::vector<PaymentRow> rows) {
    return said_after("payments.csv", [&](FairData& d) {
      d.producers[0].bank_bin = "970405";
      d.producers[0].bank_account = "KHONGCHUYENTIEN0001";
      d.payments = std::move(rows);
    });
  };
  using enum PayWay;
  CHECK(says({{id, transfer, "", ""},
              {id, bank_app, "", app},
              {id, wallet, "Ví Mây", address},
              {id, on_delivery, "", ""},
              {id, marketplace, "Sàn", "https://san.example/{product}"}}) == "");
  CHECK(says({{"cs-khac", transfer, "", ""}}) == "producer_id unknown_producer");
  CHECK(says({{id, transfer, "", ""}, {id, transfer, "", ""}}) == "way duplicate_way");
  CHECK(says({{id, bank_app, "", app}}) == "way bank_app_without_transfer");
  CHECK(says({{id, counter, "", "https://vi.example/"}}) == "link link_not_for_way");
  CHECK(says({{id, wallet, "", address}}) == "name way_without_name");
  const auto link = [&](const std::string& words) { return says({{id, wallet, "Ví Mây", words}}); };
  CHECK(link("") == "link way_without_link");
  CHECK(link("https://vi.example/") == "link link_lacks_gap");
  CHECK(link(address + "{account}") == "link link_gap_not_for_way");
  CHECK(link(address + "{payee}") == "link link_unknown_gap");
  CHECK(link(address + "{") == "link link_open_gap");
  CHECK(link("http://vi.example/{amount}") == "link link_no_host");
  CHECK(link("https://{code}/{amount}") == "link link_no_host");
  CHECK(link(address + std::string(500, 'x')) == "link link_too_long");
  CHECK(said_after("payments.csv", [](FairData& d) {
          d.payments = {{"cs-che", PayWay::transfer, "", ""}};
        }) == "way way_without_account");
  CHECK(said_after("payments.csv", [](FairData& d) {
          d.producers[0].delivery_area = DeliveryArea::on_site;
          d.payments = {{"cs-che", PayWay::on_delivery, "", ""}};
        }) == "way way_without_delivery");
}

TEST_CASE("import: amounts may be 0 but not negative") {
  const std::string good = export_csv(small_fair(), FileKind::producers);
  const std::size_t at = good.find(",noi_thanh,0,") + 11;  // delivery_fee_vnd
  MemorySource files = files_of(small_fair());
  files.put("producers.csv", good.substr(0, at) + "-1" + good.substr(at + 1));
  CHECK(said(import_fair(files), "producers.csv") == "delivery_fee_vnd amount_negative");
}

TEST_CASE("import: what hangs on a rejected row is rejected, and names that row") {
  FairData data = small_fair();
  data.producers[0].bank_bin = "1";
  MemorySource files = files_of(data);
  const ImportResult result = import_fair(files);
  CHECK(said(result, "products.csv") == "producer_id refers_to_rejected_row");
  CHECK(said(result, "variants.csv") == "product_id refers_to_rejected_row");
  CHECK(result.data.producers.empty());
  CHECK(result.data.products.empty());
  CHECK(result.data.variants.empty());
  CHECK(result.data.sessions.empty());
}

TEST_CASE("import: a file that cannot be read is named once by those who need it") {
  MemorySource files = files_of(small_fair());
  files.put("producers.csv", "id,ten\r\n");
  const ImportResult result = import_fair(files);
  CHECK(result.has_errors());
  CHECK(said(result, "products.csv") == " depends_on_rejected_file");
  CHECK(result.report(FileKind::products).rejected_rows == std::vector<std::uint32_t>{2});
}

TEST_CASE("import: files may be missing, each in its own way") {
  MemorySource empty;
  const ImportResult result = import_fair(empty);
  CHECK(said(result, "products.csv") == " missing_file");
  CHECK(said(result, "sessions.csv") == " missing_optional_file");
  CHECK(said(result, "attributes.csv") == "");
  MemorySource blank = files_of(small_fair());
  blank.put("demand.csv", "");
  CHECK(said(import_fair(blank), "demand.csv") == " no_header");
}

TEST_CASE("import: columns are found by name, in any order; optional ones may be missing") {
  MemorySource files = files_of(small_fair());
  files.put("attributes.csv", "value,ghi_chu,product_id,attribute\n20,x,sp-che,tea/oxidation\n");
  ImportResult result = import_fair(files);
  CHECK(said(result, "attributes.csv") == " unknown_column");
  CHECK(result.data.attributes == small_fair().attributes);
  files.put("attributes.csv", "value,attribute,value,product_id\n");
  CHECK(said(import_fair(files), "attributes.csv") == "value duplicate_column");
  files.put("localities.csv", "code,name,level,full_name,valid_from\n09694,A,xa,Xã A,2025-07-01\n");
  result = import_fair(files);
  CHECK(said(result, "localities.csv") ==
        "name_alt missing_optional_column, legacy_districts missing_optional_column, "
        "note missing_optional_column");
  CHECK(result.data.localities.size() == 1);
}

TEST_CASE("import: rows without a value are skipped, and still counted as rows") {
  MemorySource files = files_of(small_fair());
  files.put("attributes.csv",
            "product_id,attribute,value\r\n,,\r\n\r\nsp-che,tea/oxidation,20\r\nsp-che,x,1\r\n");
  const ImportResult result = import_fair(files);
  CHECK(said(result, "attributes.csv") == " blank_rows_ignored, attribute attribute_format");
  CHECK(result.report(FileKind::attributes).accepted_rows == std::vector<std::uint32_t>{4});
  CHECK(result.report(FileKind::attributes).rejected_rows == std::vector<std::uint32_t>{5});
}

TEST_CASE("import: a file that is wrong everywhere does not fill the memory with findings") {
  std::string bytes = "product_id,attribute,value\n";
  for (std::uint32_t row = 0; row < FileFindings::most + 500; ++row) bytes += "sp-che,x,1\n";
  MemorySource files = files_of(small_fair());
  files.put("attributes.csv", bytes);
  const ImportResult result = import_fair(files);
  CHECK(result.findings.size() == FileFindings::most + 1);
  CHECK(result.findings.back().message_en.starts_with("500 more findings"));
  CHECK(result.report(FileKind::attributes).rejected_rows.size() == FileFindings::most + 500);
}

TEST_CASE("finding: a line for people, in both languages, that never repeats tricks") {
  const Finding finding =
      make_finding(Fault::unknown_product, "phien.csv", {3, 9, "featured_product_ids"},
                   {shown("sp\u202E-" + std::string(60, 'x'))});
  CHECK(to_line(finding, Language::vi) ==
        "phien.csv:3:9 lỗi unknown_product (featured_product_ids): Không có sản phẩm spU+202E-" +
            std::string(36, 'x') + "….");
  CHECK(to_line(make_finding(Fault::no_rows, "a.csv", {}, {}), Language::en) ==
        "a.csv warning no_rows: The file has no data rows; existing data is kept.");
}

TEST_CASE("finding: every sentence is there in both languages and its slots agree") {
  struct Entry {
    std::string_view code, vi, en;
  };
  constexpr Entry entries[] = {
#define FINDING(name, code, level, vi, en) {code, vi, en},
#include "core/catalog/finding_texts.def"
#undef FINDING
  };
  for (const Entry& entry : entries) {
    const auto& [code, vi, en] = entry;
    CAPTURE(entry.code);
    CHECK(vi.ends_with('.'));
    CHECK(en.ends_with('.'));
    for (const std::string_view slot : {"{0}", "{1}", "{2}"})
      CHECK((vi.find(slot) == vi.npos) == (en.find(slot) == en.npos));
  }
}

}  // namespace chomay::catalog
