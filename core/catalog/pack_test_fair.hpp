// A fair of two products for tests: every field of every table has a value of its own.
#pragma once
#include "core/catalog/fair.hpp"

namespace chomay::catalog {

inline DocumentRow paper(std::string id, DocumentKind kind, std::string producer,
                         std::string product, DocumentState state, bool required,
                         Date expires_on = {}) {
  return {.id = std::move(id),
          .scope = product.empty() ? "producer" : "product",
          .producer_id = std::move(producer),
          .product_id = std::move(product),
          .kind = kind,
          .subtype = "HACCP",
          .required = required,
          .number = "MAU-1",
          .issuer_kind = "testing_lab",
          .issued_on = Date::of(2026, 1, 2),
          .expires_on = expires_on,
          .state = state,
          .reviewed_on = Date::of(2026, 2, 3),
          .note_vi = "đã xem",
          .note_en = "seen",
          .is_sample = true};
}

/// Cốm's papers are all approved, the food test to 2026-12-01; tea lacks its food test.
inline std::vector<DocumentRow> small_fair_papers() {
  using K = DocumentKind;
  using S = DocumentState;
  return {
      paper("hs-9", K::food_safety_test, "cs-che", "sp-che", S::missing, true),
      paper("hs-1", K::business_registration, "cs-com", "", S::approved, true),
      paper("hs-2", K::quality_management_system, "cs-com", "", S::not_applicable, false),
      paper("hs-3", K::quality_standard, "cs-com", "sp-com", S::approved, true),
      paper("hs-4", K::food_safety_test, "cs-com", "sp-com", S::approved, true,
            Date::of(2026, 12, 1)),
      paper("hs-5", K::traceability_stamp, "cs-com", "sp-com", S::approved, false,
            Date::of(2027, 12, 1)),
      paper("hs-6", K::ip_certificate, "cs-com", "sp-com", S::not_applicable, false),
      paper("hs-7", K::geographical_indication, "cs-com", "sp-com", S::not_applicable, false),
      paper("hs-8", K::trademark, "cs-com", "sp-com", S::approved, false),
  };
}

inline FairData small_fair() {
  FairData fair;
  fair.info = {"hoi-cho-thu",           "Hội chợ thử",           "Trial fair", "Chợ trên mây",
               "A market in the cloud", "https://fair.example/", true};
  fair.localities = {
      {"00004",
       "Ba Đình",
       "phuong",
       "Phường Ba Đình",
       "Ba Đinh",
       {"Quận Ba Đình", "Quận Tây Hồ"},
       Date::of(2025, 7, 1),
       "ghi chú"},
      {"09661", "Suối Hai", "xa", "Xã Suối Hai", "", {"Huyện Ba Vì"}, Date::of(2025, 7, 1), ""}};
  fair.old_places = {
      {"Ba Trại", "Xã Ba Trại", "Huyện Ba Vì", {"09661"}, {"09700", "09701"}, "map", "theo bảng"}};
  fair.producers = {{"cs-com",
                     "HTX Cốm (mẫu)",
                     ProducerKind::cooperative,
                     "00004",
                     Certainty::split,
                     {"Vòng"},
                     {"Dịch Vọng"},
                     "Quận Cầu Giấy",
                     "Chuyện cốm",
                     "Story of young rice",
                     {"vi", "en"},
                     DeliveryArea::hanoi,
                     30'000,
                     700'000,
                     1,
                     "Báo trong 24 giờ",
                     "Report within 24 hours",
                     "970405",
                     "KHONGCHUYENTIEN0001",
                     std::string(64, 'e'),
                     true},
                    {"cs-che",
                     "Chè Ba Trại (mẫu)",
                     ProducerKind::household,
                     "",
                     Certainty::unknown,
                     {},
                     {},
                     "",
                     "",
                     "",
                     {"vi"},
                     DeliveryArea::on_site,
                     0,
                     0,
                     0,
                     "",
                     "",
                     "",
                     "",
                     "",
                     false}};
  ProductRow com;
  com.id = "sp-com";
  com.producer_id = "cs-com";
  com.name_vi = "Cốm làng Vòng";
  com.name_en = "Young green rice";
  com.group = Group::food;
  com.fact_basis = "press";
  com.source = "bao.example 1";
  com.ocop_reported = com.potential_5star = true;
  com.stars = 4;
  com.stars_reported_year = 2023;
  com.short_vi = "Dẻo, thơm";
  com.short_en = "Soft, fragrant";
  com.long_vi = "Cốm gói lá sen";
  com.long_en = "Wrapped in lotus leaf";
  com.season_from = 11;
  com.season_to = 2;
  com.season_basis = "sourced";
  com.season_note_vi = "tháng 11 ÂL";
  com.keywords_vi = {"cốm xanh", "cốm Hà Nội"};
  com.storage = Storage::same_day;
  com.shelf_life_days = 2;
  com.ingredients_vi = "Nếp non";
  com.ingredients_en = "Young glutinous rice";
  com.allergens = {"gluten", "soy"};
  com.image = "com.jpg";
  ProductRow tea;
  tea.id = "sp-che";
  tea.producer_id = "cs-che";
  tea.name_vi = "Chè Ba Trại";
  tea.name_en = "Ba Trai tea";
  tea.group = Group::drink;
  tea.keywords_vi = {"trà xanh"};
  fair.products = {com, tea};
  // Rows of both products are mixed on purpose.
  fair.variants = {{"sp-che-1",
                    "sp-che",
                    "Hộp 200 g",
                    "200 g box",
                    "hộp",
                    "hộp",
                    BaseUnit::gram,
                    200,
                    90'000,
                    {},
                    1,
                    0,
                    3,
                    {},
                    "8930000000017",
                    true},
                   {"sp-com-1",
                    "sp-com",
                    "Gói 500 g",
                    "500 g pack",
                    "g",
                    "gói",
                    BaseUnit::gram,
                    500,
                    130'000,
                    {{10, 123'000}, {30, 119'000}},
                    2,
                    50,
                    1,
                    50,
                    "",
                    false},
                   {"sp-che-2",
                    "sp-che",
                    "Gói 1 kg",
                    "1 kg pack",
                    "kg",
                    "gói",
                    BaseUnit::piece,
                    1000,
                    400'000,
                    {{5, 390'000}},
                    1,
                    7,
                    0,
                    0,
                    "",
                    true}};
  fair.documents = small_fair_papers();
  fair.sessions = {{"px-1",
                    "cho-dem",
                    SessionKind::night_market,
                    "Chợ đêm",
                    "Night market",
                    {1'795'440'600},
                    {1'795'451'400},
                    Venue::facebook,
                    "https://live.example/1",
                    "Trực tuyến",
                    "09661",
                    {"sp-che", "sp-com"},
                    {"vi", "en"},
                    500,
                    SessionStatus::scheduled,
                    "mời xem",
                    "welcome"},
                   {"px-0",
                    "",
                    SessionKind::training,
                    "Tập huấn",
                    "Training",
                    {1'632'490'200},
                    {},
                    Venue::zoom,
                    "",
                    "",
                    "",
                    {},
                    {},
                    0,
                    SessionStatus::past,
                    "",
                    ""}};
  fair.demands = {{"nc-1",
                   "sieu_thi",
                   "Siêu thị (mẫu) A",
                   Group::drink,
                   {"chè", "trà"},
                   3000,
                   "kg",
                   Date::of(2026, 12, 15),
                   Date::of(2027, 1, 31),
                   {"00004"},
                   42'000,
                   "kg",
                   {"traceability_stamp"},
                   "open",
                   Date::of(2026, 11, 8),
                   "Giao tối",
                   true}};
  fair.attributes = {{"sp-com", "rice/age", "non"},
                     {"sp-che", "tea/oxidation", "20"},
                     {"sp-com", "rice/sticky", "yes"}};
  fair.payments = {
      {"cs-com", PayWay::transfer, "", ""},
      {"cs-che", PayWay::counter, "", ""},
      {"cs-com", PayWay::bank_app, "",
       "https://mo.example/tra?app={app}&tk={account}@{bank}&tien={amount}&nd={purpose}"},
      {"cs-com", PayWay::wallet, "Mây", "https://vi.example/com?tien={amount}&don={code}"}};
  return fair;
}

}  // namespace chomay::catalog
