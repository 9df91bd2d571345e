// Papers, sessions and demands of a generated fair: everything that has a date.
#include <algorithm>
#include <array>

#include "core/catalog/generate_rows.hpp"
#include "core/text/fold.hpp"

namespace chomay::catalog {
namespace {

struct PaperKind {
  DocumentKind kind;
  bool required;
  std::uint32_t not_applicable;  // percent
  std::string_view issuer, prefix;
  std::int32_t term_days;  // 0 = none
};
constexpr PaperKind producer_papers[] = {
    {DocumentKind::business_registration, true, 0, "business_registry", "MAU-DKKD-", 0},
    {DocumentKind::quality_management_system, false, 55, "certification_body", "MAU-QLCL-", 1095}};
constexpr PaperKind product_papers[] = {
    {DocumentKind::quality_standard, true, 3, "self_declared", "MAU-TCCS-", 0},
    {DocumentKind::food_safety_test, true, 5, "testing_lab", "MAU-KN-", 365},
    {DocumentKind::traceability_stamp, true, 0, "traceability_provider", "MAU-TX-", 0},
    {DocumentKind::ip_certificate, false, 60, "ip_office", "MAU-SHTT-", 3650},
    {DocumentKind::geographical_indication, false, 90, "ip_office", "MAU-CDDL-", 0},
    {DocumentKind::trademark, false, 40, "ip_office", "MAU-NH-", 3650}};

bool is_eaten(Group group) {
  return group == Group::food || group == Group::drink || group == Group::herbal;
}

DocumentState draw_state(const PaperKind& paper, bool applies, Chance& chance) {
  if (!applies || chance.percent(paper.not_applicable)) return DocumentState::not_applicable;
  const std::uint32_t draw = chance.below(100);
  const std::uint32_t good = paper.required ? 92 : 75;
  if (draw < good) return DocumentState::approved;
  constexpr std::array others{DocumentState::pending, DocumentState::rejected,
                              DocumentState::expired, DocumentState::missing};
  return others[draw % others.size()];
}

// Most terms lie ahead; some approved papers end within 60 days, a few have ended.
void set_dates(DocumentRow& row, const PaperKind& paper, Date today, Chance& chance) {
  const std::int32_t term = paper.term_days == 0 ? 2000 : paper.term_days;
  std::int32_t age = chance.between(20, std::max(21, term - 10));
  if (row.state == DocumentState::expired) age = term + chance.between(1, 200);
  row.issued_on = {today.days - age};
  if (paper.term_days != 0) row.expires_on = {row.issued_on.days + term};
  if (row.state != DocumentState::pending)
    row.reviewed_on = {today.days - chance.between(1, std::min(age, 180))};
}

DocumentRow make_document(const PaperKind& paper, const ProducerRow& producer,
                          const ProductRow* product, Date today, std::uint32_t number,
                          Chance& chance) {
  DocumentRow row;
  row.id = "hs-" + padded(number, 7);
  row.scope = product == nullptr ? "producer" : "product";
  row.producer_id = producer.id;
  if (product != nullptr) row.product_id = product->id;
  row.kind = paper.kind;
  const bool food_test = paper.kind == DocumentKind::food_safety_test;
  const bool applies = !food_test || (product != nullptr && is_eaten(product->group));
  row.state = draw_state(paper, applies, chance);
  row.required = paper.required && row.state != DocumentState::not_applicable;
  if (paper.kind == DocumentKind::trademark) row.subtype = "nhan_hieu_thuong";
  if (row.state == DocumentState::not_applicable || row.state == DocumentState::missing) {
    const bool missing = row.state == DocumentState::missing;
    row.note_vi = missing ? "Chưa nộp." : "Không áp dụng.";
    row.note_en = missing ? "Not submitted." : "Not applicable.";
  } else {
    row.number = std::string(paper.prefix) + padded(number, 7);
    row.issuer_kind = paper.issuer;
    set_dates(row, paper, today, chance);
  }
  row.is_sample = true;
  return row;
}

constexpr std::string_view themes_vi[] = {"quà quê", "trà và bánh", "đồ thủ công",
                                          "mùa quả", "hàng Tết",    "làng nghề"};
constexpr std::string_view themes_en[] = {"country gifts", "tea and cakes", "handicraft",
                                          "fruit season",  "Tết goods",     "craft villages"};

constexpr std::string_view buyers[][2] = {{"sieu_thi", "Chuỗi siêu thị (mẫu)"},
                                          {"cua_hang_ocop", "Cửa hàng OCOP (mẫu)"},
                                          {"bep_an", "Bếp ăn công ty (mẫu)"},
                                          {"nha_hang", "Nhà hàng (mẫu)"},
                                          {"khach_san", "Khách sạn (mẫu)"},
                                          {"qua_tang", "Công ty quà tặng (mẫu)"},
                                          {"dai_ly", "Đại lý (mẫu)"},
                                          {"xuat_khau", "Công ty xuất khẩu (mẫu)"},
                                          {"san_tmdt", "Gian hàng trực tuyến (mẫu)"}};

Instant evening(Date day, std::int32_t minute) {
  return FixedClock(day, minute).now();
}

}  // namespace

std::vector<DocumentRow> make_documents(const ProducerRow& producer, const ProductRow* product,
                                        Date today, std::uint32_t& number, Chance& chance) {
  std::vector<DocumentRow> rows;
  if (product == nullptr)
    for (const PaperKind& paper : producer_papers)
      rows.push_back(make_document(paper, producer, nullptr, today, ++number, chance));
  else
    for (const PaperKind& paper : product_papers)
      rows.push_back(make_document(paper, producer, product, today, ++number, chance));
  return rows;
}

SessionRow make_session(std::uint32_t number, const std::vector<std::string>& product_ids,
                        Date today, Chance& chance) {
  // Friday evenings, from eight weeks ago on.
  constexpr std::int32_t friday = 5, week = 7, start = 20 * 60 + 30;
  const std::int32_t to_friday = (friday - today.weekday() + week) % week;
  const Date day{today.days + to_friday + week * (static_cast<std::int32_t>(number) - 8)};
  SessionRow row;
  row.id = "px-" + padded(number, 4);
  row.series_id = "cho-dem-tren-may";
  row.kind = chance.percent(70) ? SessionKind::night_market : SessionKind::livestream;
  const std::uint32_t theme = chance.below(std::size(themes_vi));
  row.title_vi = "Chợ Đêm trên Mây: " + std::string(themes_vi[theme]);
  row.title_en = "Night Market on the Cloud: " + std::string(themes_en[theme]);
  row.start_at = evening(day, start);
  row.end_at = {row.start_at.seconds + 90 * 60};
  row.venue_kind = static_cast<Venue>(chance.below(3));
  row.url = "https://live.fair.example/" + row.id;
  row.venue_label = "Trực tuyến";
  for (int at = 0; at < 6 && !product_ids.empty(); ++at) {
    const std::string& id = chance.one_of(product_ids);
    if (std::find(row.featured_product_ids.begin(), row.featured_product_ids.end(), id) ==
        row.featured_product_ids.end())
      row.featured_product_ids.push_back(id);
  }
  row.languages = split_list(chance.percent(25) ? "vi|en" : "vi");
  row.capacity = chance.between(1, 10) * 100;
  row.status = day < today ? SessionStatus::past : SessionStatus::scheduled;
  if (row.status == SessionStatus::scheduled && chance.percent(4))
    row.status = SessionStatus::cancelled;
  return row;
}

DemandRow make_demand(std::uint32_t number, Date today, Chance& chance) {
  const GoodsKind& goods = chance.one_of(goods_kinds());
  const PackForm& form = pack_forms(goods.packing).front();
  const auto& buyer = chance.one_of(buyers);
  DemandRow row;
  row.id = "nc-" + padded(number, 5);
  row.distributor_kind = buyer[0];
  row.buyer_label = std::string(buyer[1]) + ' ' + std::to_string(chance.between(1, 40));
  row.group = goods.group;
  row.keywords_vi = {text::lower(goods.vi)};
  row.quantity = chance.between(1, 60) * 50;
  row.unit = row.price_unit = form.unit;
  row.period_from = {today.days + chance.between(3, 60)};
  row.period_to = {row.period_from.days + chance.between(14, 120)};
  if (chance.percent(70)) row.locality_codes = {std::string(chance.one_of(places()).code)};
  const std::int64_t per = form.unit == "g" || form.unit == "ml" ? 1000 : 1;
  row.target_price_vnd = goods.price * chance.between(70, 90) / 100 / per;
  if (is_eaten(goods.group) && chance.percent(60)) row.required_documents = {"food_safety_test"};
  row.status = chance.percent(90) ? "open" : "matched";
  row.created_on = {today.days - chance.between(1, 40)};
  row.note_vi = "Nhu cầu mẫu.";
  row.is_sample = true;
  return row;
}

}  // namespace chomay::catalog
