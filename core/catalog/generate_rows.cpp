#include "core/catalog/generate_rows.hpp"

#include <algorithm>

#include "core/catalog/money.hpp"
#include "core/text/fold.hpp"
#include "core/text/format.hpp"

namespace chomay::catalog {
namespace {

constexpr std::string_view ways_vi[] = {"",          "",         "truyền thống", "đặc sản",
                                        "hạng nhất", "loại một", "nhà làm",      "gia truyền",
                                        "chọn lọc",  "thủ công", "vụ mới",       "quà biếu"};
constexpr std::string_view ways_en[] = {
    "",           "",          "traditional",   "speciality", "first grade",
    "grade one",  "home-made", "family recipe", "selected",   "handmade",
    "new season", "gift"};
constexpr std::string_view craft_vi[] = {
    "Làm theo lối cũ của làng, từng mẻ nhỏ.", "Nguyên liệu mua ngay trong vùng.",
    "Mỗi lô có ngày làm ghi trên tem.",       "Người làm nghề kiểm tra từng gói trước khi giao.",
    "Hợp dùng trong nhà hoặc làm quà.",       "Đóng gói gọn, dễ mang đi xa."};
constexpr std::string_view craft_en[] = {"Made the village's old way in small batches.",
                                         "Materials come from the area itself.",
                                         "Each batch carries its date on the label.",
                                         "The makers check each pack before delivery.",
                                         "For the home or as a present.",
                                         "Packed small, easy to carry far."};

struct Terms {
  DeliveryArea area;
  std::int64_t fee, free_from;
  std::int32_t days;
  std::string_view vi, en;
};
constexpr Terms terms[] = {
    {DeliveryArea::inner_city, 25000, 500000, 1, "Kiểm tra khi nhận; đổi trong ngày nếu hỏng.",
     "Check on receipt; same-day exchange for spoiled goods."},
    {DeliveryArea::hanoi, 30000, 700000, 2, "Báo trong 48 giờ kèm ảnh; đổi hàng hoặc hoàn tiền.",
     "Report within 48 hours with a photo; replaced or refunded."},
    {DeliveryArea::nationwide, 45000, 1000000, 7, "Đổi trong 7 ngày nếu vỡ hoặc sai mẫu.",
     "Exchange within 7 days if broken or not as ordered."}};

constexpr std::string_view bins[] = {"970405", "970436", "970415", "970422", "970407", "970418"};
constexpr std::string_view forms_vi[] = {"HTX", "Công ty", "Hộ", "Tổ hợp tác"};

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string out(a);
  for (const std::string_view part : {b, c})
    if (!part.empty()) out += ' ' + std::string(part);
  return out;
}

std::int64_t rounded(std::int64_t dong) {
  const std::int64_t step = dong < 100'000 ? 500 : dong < 1'000'000 ? 1'000 : 10'000;
  return std::max(step, (dong + step / 2) / step * step);
}

std::string hex_key(Chance& chance) {
  std::string key;
  while (key.size() < 64) key += "0123456789abcdef"[chance.below(16)];
  return key;
}

// Where the producer is: mostly a whole unit of today, sometimes an old commune with its name.
void settle(MadeProducer& made, Chance& chance) {
  ProducerRow& row = made.row;
  row.locality_certainty = Certainty::map;
  if (chance.percent(35)) {
    const OldPlaceWords& old = chance.one_of(old_places());
    made.place = old.commune;
    row.locality_code = old.code;
    row.village = {std::string(old.commune)};
    row.legacy_commune = {std::string(old.commune)};
    row.legacy_district = old.district;
    return;
  }
  const PlaceWords& place = chance.one_of(places());
  made.place = place.name;
  row.locality_code = place.code;
  const auto districts = split_list(place.legacy_districts);
  if (!districts.empty()) row.legacy_district = districts.front();
}

void add_tiers(VariantRow& row, Chance& chance) {
  if (!chance.percent(64)) return;
  std::int64_t price = row.price_vnd;
  std::int32_t minimum = 0;
  for (const std::int32_t permille : {950, 920, 880}) {
    minimum = minimum == 0 ? chance.between(1, 4) * 5 : minimum * 3;
    const std::int64_t lower = row.price_vnd * permille / 1000 / 500 * 500;
    if (lower <= 0 || lower >= price) return;
    price = lower;
    row.tiers.push_back({minimum, price});
    if (chance.percent(30)) return;
  }
}

}  // namespace

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    items.emplace_back(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return items;
}

std::string padded(std::uint32_t number, std::size_t digits) {
  std::string out = std::to_string(number);
  if (out.size() < digits) out.insert(0, digits - out.size(), '0');
  return out;
}

MadeProducer make_producer(std::uint32_t number, Chance& chance) {
  MadeProducer made;
  ProducerRow& row = made.row;
  made.goods = &chance.one_of(goods_kinds());
  settle(made, chance);
  row.id = "cs-" + text::slug(made.place, 24) + '-' + padded(number, 6);
  row.kind = static_cast<ProducerKind>(chance.percent(70) ? 0 : chance.below(4));
  row.name_vi = joined(forms_vi[static_cast<std::size_t>(row.kind)], made.goods->vi, made.place) +
                " " + std::to_string(number) + " (mẫu)";
  const std::uint32_t saying = chance.below(std::size(craft_vi));
  row.story_vi = "Đơn vị mẫu ở " + made.place + ". " + std::string(craft_vi[saying]);
  row.story_en = "A sample unit in " + made.place + ". " + std::string(craft_en[saying]);
  row.languages = chance.percent(45) ? split_list("vi|en") : split_list("vi");
  const bool on_site = made.goods->group == Group::tourism;
  const Terms& term = chance.one_of(terms);
  row.delivery_area = on_site ? DeliveryArea::on_site : term.area;
  row.delivery_fee_vnd = on_site ? 0 : term.fee;
  row.free_delivery_from_vnd = on_site ? 0 : term.free_from;
  row.after_sale_days = term.days;
  row.after_sale_vi = term.vi;
  row.after_sale_en = term.en;
  row.bank_bin = chance.one_of(bins);
  row.bank_account = "KHONGCHUYEN" + padded(number, 8);  // "do not transfer"
  row.public_key = hex_key(chance);
  row.is_sample = true;
  return made;
}

// Chosen by the account, not by chance: generated fairs of before keep all their other rows.
std::vector<PaymentRow> make_payments(const ProducerRow& producer) {
  const int kind = producer.bank_account.back() - '0';
  const bool on_site = producer.delivery_area == DeliveryArea::on_site;
  std::vector<PaymentRow> rows;
  const auto add = [&](PayWay way, std::string name, std::string link) {
    rows.push_back({producer.id, way, std::move(name), std::move(link)});
  };
  if (kind != 9) add(PayWay::transfer, "", "");
  if (kind % 2 == 0)
    add(PayWay::bank_app, "",
        "https://mo-app.example/pay?app={app}&ba={account}@{bank}&am={amount}&tn={purpose}");
  if (kind % 3 == 0)
    add(PayWay::wallet, "Mây (mẫu)",
        "https://vi-may.example/tra?toi=" + producer.id + "&tien={amount}&noi-dung={purpose}");
  if (kind == 5)
    add(PayWay::marketplace, "Phố (mẫu)", "https://san-pho.example/" + producer.id + "/{product}");
  add(on_site ? PayWay::counter : PayWay::on_delivery, "", "");
  return rows;
}

ProductRow make_product(std::uint32_t number, const MadeProducer& producer, const GoodsKind& goods,
                        Chance& chance) {
  ProductRow row;
  const std::uint32_t way = chance.below(std::size(ways_vi));
  row.id = "sp-" + text::slug(goods.vi, 24) + '-' + text::slug(producer.place, 20) + '-' +
           padded(number, 6);
  row.producer_id = producer.row.id;
  row.name_vi = joined(goods.vi, producer.place, ways_vi[way]);
  row.name_en = joined(producer.place, text::lower(goods.en), ways_en[way]);
  row.group = goods.group;
  row.ocop_reported = chance.percent(60);
  if (row.ocop_reported && chance.percent(80)) {
    row.stars = static_cast<std::uint8_t>(chance.percent(6) ? 5 : chance.percent(45) ? 4 : 3);
    row.stars_reported_year = chance.between(2023, 2026);
  }
  row.potential_5star = row.stars == 4 && chance.percent(5);
  const std::uint32_t first = chance.below(std::size(craft_vi));
  const std::uint32_t second = (first + 1 + chance.below(std::size(craft_vi) - 1)) %
                               static_cast<std::uint32_t>(std::size(craft_vi));
  row.short_vi = std::string(goods.vi) + " của " + producer.place + ", hàng mẫu.";
  row.short_en = std::string(goods.en) + " of " + producer.place + ", a sample.";
  row.long_vi = joined(craft_vi[first], craft_vi[second]);
  row.long_en = joined(craft_en[first], craft_en[second]);
  row.season_from = goods.season_from;
  row.season_to = goods.season_to;
  row.season_basis = goods.season_from == 0 ? "none" : "common_knowledge";
  row.keywords_vi = split_list(goods.keywords);
  row.keywords_vi.push_back(text::lower(joined(goods.vi, producer.place)));
  row.storage = goods.storage;
  row.shelf_life_days = goods.shelf_life_days;
  row.ingredients_vi = goods.ingredients_vi;
  row.ingredients_en = goods.ingredients_en;
  row.allergens = split_list(goods.allergens);
  return row;
}

std::vector<VariantRow> make_variants(const ProductRow& product, const GoodsKind& goods,
                                      std::uint32_t& barcode, Chance& chance) {
  std::vector<VariantRow> rows;
  const auto forms = pack_forms(goods.packing);
  const std::int64_t price = goods.price * chance.between(80, 130) / 100;
  const auto count = chance.between(1, static_cast<std::int32_t>(forms.size()));
  const bool by_piece = forms.front().base == BaseUnit::piece;
  const bool fresh = goods.storage == Storage::same_day || goods.group == Group::tourism;
  for (std::int32_t at = 0; at < count; ++at) {
    const PackForm& form = forms[static_cast<std::size_t>(at)];
    VariantRow row;
    row.id = product.id + '-' + std::to_string(at + 1);
    row.product_id = product.id;
    row.label_vi = form.label_vi;
    row.label_en = form.label_en;
    row.unit = form.unit;
    row.unit_label_vi = form.counter;
    row.base_unit = form.base;
    row.pack_size = form.size;
    row.price_vnd = rounded(price * form.size / (by_piece ? 1 : 1000) * form.permille / 1000);
    add_tiers(row, chance);
    row.min_order = chance.percent(90) ? 1 : chance.between(2, 5);
    row.stock = chance.percent(4) ? 0 : chance.between(1, 600);
    row.lead_time_days = chance.between(1, goods.group == Group::craft ? 20 : 4);
    if (goods.packing == Packing::chilled) row.catch_weight_tolerance_permille = 50;
    if (!fresh && chance.percent(64)) {
      // Prefix 2 is for use inside a company (GS1 General Specifications 1.4): no real article.
      const std::string digits = "2" + padded(++barcode, 11);
      row.gtin = digits + gtin_check_digit(digits);
    }
    row.is_sample = true;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<AttributeRow> make_attributes(const ProductRow& product, const GoodsKind& goods,
                                          Chance& chance) {
  if (goods.packing != Packing::tea) return {};
  constexpr std::string_view harvests[] = {"spring", "summer", "autumn", "winter"};
  return {{product.id, "tea/oxidation", std::to_string(chance.between(0, 20) * 5)},
          {product.id, "tea/harvest", std::string(chance.one_of(harvests))},
          {product.id, "tea/brewing_temperature", std::to_string(chance.between(14, 20) * 5)}};
}

}  // namespace chomay::catalog
