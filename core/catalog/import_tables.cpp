// Every column of every file, in the order in which the files are written.
#include "core/catalog/import_table.hpp"

#include "core/catalog/import_cell.hpp"
#include "core/catalog/import_checks.hpp"

namespace chomay::catalog {
namespace {

using enum Need;

template <class Member>
struct MemberOf;
template <class Row, class Field>
struct MemberOf<Field Row::*> {
  using row = Row;
};

// A column that fills `field`; its type decides how the cell is read and written.
template <auto field>
constexpr auto column(std::string_view name, Label label, Need need, Rule rule = {}) {
  using Row = typename MemberOf<decltype(field)>::row;
  return CsvColumn<Row>{{name, label, need, rule},
                        [](Cell& cell, Row& row) { read_value(cell, row.*field); },
                        [](const Row& row, const ColumnInfo& info, std::string& out) {
                          write_value(row.*field, info, out);
                        }};
}

// --- closed lists; those of enumerations stand in the order of fair.hpp
constexpr std::string_view group_names[] = {"thuc_pham",        "do_uong",       "duoc_lieu",
                                            "thu_cong_my_nghe", "sinh_vat_canh", "du_lich"};
constexpr std::string_view document_kind_names[] = {"business_registration",
                                                    "quality_standard",
                                                    "food_safety_test",
                                                    "traceability_stamp",
                                                    "ip_certificate",
                                                    "geographical_indication",
                                                    "trademark",
                                                    "quality_management_system"};
constexpr std::string_view document_state_names[] = {"approved", "pending", "rejected",
                                                     "expired",  "missing", "not_applicable"};
constexpr std::string_view producer_kind_names[] = {"htx", "doanh_nghiep", "ho_kinh_doanh",
                                                    "to_hop_tac"};
constexpr std::string_view certainty_names[] = {"", "map", "split", "unverified", "district_only"};
constexpr std::string_view delivery_names[] = {"noi_thanh", "ha_noi", "toan_quoc", "tai_cho"};
constexpr std::string_view storage_names[] = {"none", "ambient", "cool", "frozen", "same_day"};
constexpr std::string_view session_kind_names[] = {"trade_session", "night_market", "showroom",
                                                   "training", "livestream"};
constexpr std::string_view session_status_names[] = {"past", "live", "scheduled", "cancelled"};
constexpr std::string_view venue_names[] = {"zoom", "facebook", "youtube", "showroom"};
constexpr std::string_view base_unit_names[] = {"g", "ml", "cai"};
constexpr std::string_view flag_names[] = {"no", "yes"};
constexpr std::string_view level_names[] = {"phuong", "xa", "dac_khu"};
constexpr std::string_view basis_names[] = {"map", "split", "via_earlier_merger", "unverified",
                                            "district_only"};
constexpr std::string_view fact_basis_names[] = {"press", "common_knowledge"};
constexpr std::string_view season_basis_names[] = {"sourced", "common_knowledge", "none"};
constexpr std::string_view unit_names[] = {"g", "kg", "ml", "l", "cái", "bộ", "hộp", "suất"};
constexpr std::string_view scope_names[] = {"producer", "product"};
constexpr std::string_view issuer_names[] = {"business_registry", "self_declared",
                                             "testing_lab",       "traceability_provider",
                                             "ip_office",         "certification_body"};
constexpr std::string_view language_names[] = {"vi", "en", "fr", "de", "es",
                                               "ja", "ko", "ru", "th", "zh"};
// The seven of the sample fair, then what Regulation (EU) 1169/2011, Annex II adds.
constexpr std::string_view allergen_names[] = {"gluten",  "peanut",     "soy",   "milk",   "sesame",
                                               "fish",    "crustacean", "egg",   "nuts",   "celery",
                                               "mustard", "sulphite",   "lupin", "mollusc"};
constexpr std::string_view distributor_names[] = {"sieu_thi",
                                                  "cua_hang_ocop",
                                                  "cua_hang_nong_san",
                                                  "bep_an",
                                                  "nha_hang",
                                                  "khach_san",
                                                  "qua_tang",
                                                  "dai_ly",
                                                  "xuat_khau",
                                                  "san_tmdt",
                                                  "trung_tam_thuong_mai",
                                                  "truong_hoc",
                                                  "cong_doan"};
constexpr std::string_view pay_way_names[] = {"transfer", "on_delivery", "counter",
                                              "wallet",   "marketplace", "bank_app"};
constexpr std::string_view demand_status_names[] = {"open", "matched", "closed", "expired"};

// --- rules
constexpr Rule key{Form::key}, code_key{Form::code_key}, url{Form::url};
constexpr Rule short_id{Form::id};
constexpr Rule yes_no{.form = Form::flag, .names = flag_names};
constexpr Rule date{Form::date}, time{Form::time};
constexpr Rule line{.max = 200}, words{.max = 1000}, prose{.max = max_text};
constexpr Rule amount{Form::money, 0, INT64_MAX, Fault::amount_negative};
constexpr Rule price{Form::money, 1, INT64_MAX, Fault::price_not_positive};
constexpr Rule month{Form::number, 1, 12, Fault::month_out_of_range};

constexpr Rule one_of(Names names) {
  return {.form = Form::name, .names = names};
}
constexpr Rule count(std::int64_t min, std::int64_t max, Fault below = Fault::number_out_of_range) {
  return {Form::number, min, max, below};
}
constexpr Rule id_in(FileKind target) {
  return {.form = Form::reference, .target = target};
}
constexpr Rule in_producers = id_in(FileKind::producers);
constexpr Rule in_products = id_in(FileKind::products);
constexpr Rule in_localities = id_in(FileKind::localities);

constexpr Label id_label{"mã", "id"}, name_label{"tên", "name"}, note_label{"ghi chú", "note"};
constexpr Label description_label{"mô tả", "description"},
    sample_label{"dấu dữ liệu mẫu", "sample mark"};
constexpr Label story_label{"câu chuyện", "story"},
    locality_label{"mã xã, phường", "locality code"};
constexpr Label producer_label{"mã cơ sở", "producer id"},
    product_label{"mã sản phẩm", "product id"};
constexpr Label group_label{"nhóm OCOP", "OCOP group"}, keywords_label{"từ khóa", "keywords"};
constexpr Label languages_label{"ngôn ngữ", "languages"}, title_label{"tiêu đề", "title"};

using L = LocalityRow;
constexpr CsvColumn<L> locality_columns[] = {
    column<&L::code>("code", locality_label, cell, code_key),
    column<&L::name>("name", name_label, cell, line),
    column<&L::level>("level", {"cấp", "level"}, cell, one_of(level_names)),
    column<&L::full_name>("full_name", {"tên đầy đủ", "full name"}, cell, line),
    column<&L::name_alt>("name_alt", {"tên khác", "other name"}, none, line),
    column<&L::legacy_districts>("legacy_districts", {"quận, huyện cũ", "old districts"}, none,
                                 words),
    column<&L::valid_from>("valid_from", {"ngày hiệu lực", "first valid day"}, header, date),
    column<&L::note>("note", note_label, none, words),
};

using O = OldPlaceRow;
constexpr CsvColumn<O> old_place_columns[] = {
    column<&O::legacy_commune_short>("legacy_commune_short", {"xã cũ", "old commune"}, header,
                                     line),
    column<&O::legacy_commune>("legacy_commune", {"tên xã cũ", "old commune's name"}, header, line),
    column<&O::legacy_district>("legacy_district", {"huyện cũ", "old district"}, cell, line),
    column<&O::unit_codes>("unit_codes", locality_label, header, in_localities),
    column<&O::candidate_codes>("candidate_codes", locality_label, none, in_localities),
    column<&O::basis>("basis", {"cơ sở đối chiếu", "basis"}, cell, one_of(basis_names)),
    column<&O::note>("note", note_label, none, words),
};

using P = ProducerRow;
constexpr CsvColumn<P> producer_columns[] = {
    column<&P::id>("id", id_label, cell, key),
    column<&P::name_vi>("name_vi", name_label, cell, line),
    column<&P::kind>("kind", {"loại hình", "kind"}, cell, one_of(producer_kind_names)),
    column<&P::locality_code>("locality_code", locality_label, header, in_localities),
    column<&P::locality_certainty>("locality_certainty", {"độ chắc của địa phương", "certainty"},
                                   none, one_of(certainty_names)),
    column<&P::village>("village", {"làng", "village"}, none, line),
    column<&P::legacy_commune>("legacy_commune", {"xã cũ", "old commune"}, none, line),
    column<&P::legacy_district>("legacy_district", {"huyện cũ", "old district"}, none, line),
    column<&P::story_vi>("story_vi", story_label, none, prose),
    column<&P::story_en>("story_en", story_label, none, prose),
    column<&P::languages>("languages", languages_label, none, one_of(language_names)),
    column<&P::delivery_area>("delivery_area", {"vùng giao hàng", "delivery area"}, cell,
                              one_of(delivery_names)),
    column<&P::delivery_fee_vnd>("delivery_fee_vnd", {"phí giao hàng", "delivery fee"}, cell,
                                 amount),
    column<&P::free_delivery_from_vnd>(
        "free_delivery_from_vnd", {"mức miễn phí giao", "free delivery amount"}, header, amount),
    column<&P::after_sale_days>("after_sale_days", {"số ngày đổi trả", "days for returns"}, cell,
                                count(0, 3650)),
    column<&P::after_sale_vi>("after_sale_vi", {"điều khoản đổi trả", "terms for returns"}, none,
                              prose),
    column<&P::after_sale_en>("after_sale_en", {"điều khoản đổi trả", "terms for returns"}, none,
                              prose),
    column<&P::bank_bin>("bank_bin", {"mã BIN ngân hàng", "bank BIN"}, header, {Form::bank_bin}),
    column<&P::bank_account>("bank_account", {"số tài khoản", "account number"}, header,
                             {Form::bank_account}),
    column<&P::public_key>("public_key", {"khóa công khai", "public key"}, header,
                           {Form::public_key}),
    column<&P::is_sample>("is_sample", sample_label, header, yes_no),
};

using S = ProductRow;
constexpr CsvColumn<S> product_columns[] = {
    column<&S::id>("id", id_label, cell, key),
    column<&S::producer_id>("producer_id", producer_label, cell, in_producers),
    column<&S::name_vi>("name_vi", name_label, cell, line),
    column<&S::name_en>("name_en", name_label, none, line),
    column<&S::group>("ocop_group", group_label, cell, one_of(group_names)),
    column<&S::fact_basis>("fact_basis", {"cơ sở thông tin", "fact basis"}, none,
                           one_of(fact_basis_names)),
    column<&S::source>("source", {"nguồn", "source"}, none, words),
    column<&S::ocop_reported>("ocop_reported", {"dấu OCOP", "OCOP mark"}, none, yes_no),
    column<&S::stars>("stars", {"số sao", "stars"}, header, count(3, 5, Fault::stars_out_of_range)),
    column<&S::stars_reported_year>("stars_reported_year", {"năm công bố sao", "year of the stars"},
                                    none, count(2018, 2100)),
    column<&S::potential_5star>("potential_5star", {"dấu tiềm năng 5 sao", "potential 5 stars"},
                                none, yes_no),
    column<&S::short_vi>("short_vi", description_label, cell, words),
    column<&S::short_en>("short_en", description_label, none, words),
    column<&S::long_vi>("long_vi", description_label, none, prose),
    column<&S::long_en>("long_en", description_label, none, prose),
    column<&S::season_from>("season_from", {"tháng đầu vụ", "first month"}, header, month),
    column<&S::season_to>("season_to", {"tháng cuối vụ", "last month"}, header, month),
    column<&S::season_basis>("season_basis", {"cơ sở mùa vụ", "season basis"}, none,
                             one_of(season_basis_names)),
    column<&S::season_note_vi>("season_note_vi", {"ghi chú mùa vụ", "season note"}, none, words),
    column<&S::keywords_vi>("keywords_vi", keywords_label, none, prose),
    column<&S::storage>("storage", {"cách bảo quản", "storage"}, cell, one_of(storage_names)),
    column<&S::shelf_life_days>("shelf_life_days", {"hạn dùng", "shelf life"}, none,
                                count(1, 36'500)),
    column<&S::ingredients_vi>("ingredients_vi", {"thành phần", "ingredients"}, none, prose),
    column<&S::ingredients_en>("ingredients_en", {"thành phần", "ingredients"}, none, prose),
    column<&S::allergens>("allergens", {"chất gây dị ứng", "allergens"}, header,
                          one_of(allergen_names)),
    column<&S::image>("image", {"tên ảnh", "picture's name"}, none, {Form::image}),
};

using V = VariantRow;
constexpr CsvColumn<V> variant_columns[] = {
    column<&V::id>("id", id_label, cell, key),
    column<&V::product_id>("product_id", product_label, cell, in_products),
    column<&V::label_vi>("label_vi", {"tên quy cách", "label"}, cell, line),
    column<&V::label_en>("label_en", {"tên quy cách", "label"}, none, line),
    column<&V::unit>("unit", {"đơn vị", "unit"}, cell, one_of(unit_names)),
    column<&V::unit_label_vi>("unit_label_vi", {"từ đếm", "counter word"}, none, line),
    column<&V::base_unit>("base_unit", {"đơn vị gốc", "base unit"}, cell, one_of(base_unit_names)),
    column<&V::pack_size>("pack_size", {"quy cách", "pack size"}, cell,
                          count(1, 1'000'000'000, Fault::pack_size_not_positive)),
    column<&V::price_vnd>("price_vnd", {"giá", "price"}, cell, price),
    column<&V::tiers>("tier_prices", {"bậc giá", "tier prices"}, header, {Form::tiers}),
    column<&V::min_order>("min_order", {"số lượng tối thiểu", "minimum order"}, cell,
                          count(1, 1'000'000'000)),
    column<&V::stock>("stock", {"tồn kho", "stock"}, cell,
                      count(0, 1'000'000'000, Fault::stock_negative)),
    column<&V::lead_time_days>("lead_time_days", {"số ngày chuẩn bị", "lead time"}, cell,
                               count(0, 3650)),
    column<&V::catch_weight_tolerance_permille>("catch_weight_tolerance_permille",
                                                {"sai số cân", "weight tolerance"}, header,
                                                count(0, 1000)),
    column<&V::gtin>("gtin", {"mã vạch", "barcode"}, header, {Form::gtin}),
    column<&V::is_sample>("is_sample", sample_label, header, yes_no),
};

using D = DocumentRow;
constexpr CsvColumn<D> document_columns[] = {
    column<&D::id>("id", id_label, cell, key),
    column<&D::scope>("scope", {"phạm vi", "scope"}, cell, one_of(scope_names)),
    column<&D::producer_id>("producer_id", producer_label, cell, in_producers),
    column<&D::product_id>("product_id", product_label, header, in_products),
    column<&D::kind>("kind", {"loại giấy tờ", "kind of paper"}, cell, one_of(document_kind_names)),
    column<&D::subtype>("subtype", {"loại chi tiết", "subtype"}, none, line),
    column<&D::required>("required", {"dấu bắt buộc", "required mark"}, cell, yes_no),
    column<&D::number>("number", {"số giấy tờ", "number"}, header, line),
    column<&D::issuer_kind>("issuer_kind", {"nơi cấp", "issuer"}, none, one_of(issuer_names)),
    column<&D::issued_on>("issued_on", {"ngày cấp", "day of issue"}, header, date),
    column<&D::expires_on>("expires_on", {"ngày hết hạn", "day of expiry"}, header, date),
    column<&D::state>("state", {"trạng thái", "state"}, cell, one_of(document_state_names)),
    column<&D::reviewed_on>("reviewed_on", {"ngày xét", "day of review"}, none, date),
    column<&D::note_vi>("note_vi", note_label, none, words),
    column<&D::note_en>("note_en", note_label, none, words),
    column<&D::is_sample>("is_sample", sample_label, header, yes_no),
};

using X = SessionRow;
constexpr CsvColumn<X> session_columns[] = {
    column<&X::id>("id", id_label, cell, key),
    column<&X::series_id>("series_id", {"mã chuỗi phiên", "series id"}, none, short_id),
    column<&X::kind>("kind", {"loại phiên", "kind of session"}, cell, one_of(session_kind_names)),
    column<&X::title_vi>("title_vi", title_label, cell, line),
    column<&X::title_en>("title_en", title_label, none, line),
    column<&X::start_at>("start_at", {"giờ bắt đầu", "start"}, cell, time),
    column<&X::end_at>("end_at", {"giờ kết thúc", "end"}, header, time),
    column<&X::venue_kind>("venue_kind", {"nơi diễn ra", "venue"}, cell, one_of(venue_names)),
    column<&X::url>("url", {"địa chỉ web", "address"}, header, url),
    column<&X::venue_label>("venue_label", {"tên địa điểm", "venue's name"}, none, line),
    column<&X::locality_code>("locality_code", locality_label, none, in_localities),
    column<&X::featured_product_ids>("featured_product_ids", product_label, none, in_products),
    column<&X::languages>("languages", languages_label, none, one_of(language_names)),
    column<&X::capacity>("capacity", {"sức chứa", "capacity"}, none, count(0, 1'000'000)),
    column<&X::status>("status", {"tình trạng", "status"}, cell, one_of(session_status_names)),
    column<&X::note_vi>("note_vi", note_label, none, words),
    column<&X::note_en>("note_en", note_label, none, words),
};

using N = DemandRow;
constexpr CsvColumn<N> demand_columns[] = {
    column<&N::id>("id", id_label, cell, key),
    column<&N::distributor_kind>("distributor_kind", {"loại nhà phân phối", "kind of buyer"}, cell,
                                 one_of(distributor_names)),
    column<&N::buyer_label>("buyer_label", {"tên bên mua", "buyer"}, cell, line),
    column<&N::group>("ocop_group", group_label, cell, one_of(group_names)),
    column<&N::keywords_vi>("keywords_vi", keywords_label, none, words),
    column<&N::quantity>("quantity", {"số lượng", "quantity"}, cell, count(1, 1'000'000'000)),
    column<&N::unit>("unit", {"đơn vị", "unit"}, cell, one_of(unit_names)),
    column<&N::period_from>("period_from", {"ngày bắt đầu", "first day"}, header, date),
    column<&N::period_to>("period_to", {"ngày kết thúc", "last day"}, header, date),
    column<&N::locality_codes>("locality_codes", locality_label, none, in_localities),
    column<&N::target_price_vnd>("target_price_vnd", {"giá mong muốn", "target price"}, header,
                                 amount),
    column<&N::price_unit>("price_unit", {"đơn vị của giá", "unit of the price"}, none,
                           one_of(unit_names)),
    column<&N::required_documents>("required_documents", {"giấy tờ cần có", "papers asked for"},
                                   none, one_of(document_kind_names)),
    column<&N::status>("status", {"tình trạng", "status"}, cell, one_of(demand_status_names)),
    column<&N::created_on>("created_on", {"ngày tạo", "day made"}, none, date),
    column<&N::note_vi>("note_vi", note_label, none, words),
    column<&N::is_sample>("is_sample", sample_label, header, yes_no),
};

using A = AttributeRow;
constexpr CsvColumn<A> attribute_columns[] = {
    column<&A::product_id>("product_id", product_label, cell, in_products),
    column<&A::attribute>("attribute", {"thuộc tính", "attribute"}, cell, {Form::attribute}),
    column<&A::value>("value", {"giá trị", "value"}, cell, words),
};

using M = PaymentRow;
constexpr CsvColumn<M> payment_columns[] = {
    column<&M::producer_id>("producer_id", producer_label, cell, in_producers),
    column<&M::way>("way", {"cách trả tiền", "way to pay"}, cell, one_of(pay_way_names)),
    column<&M::name>("name", {"tên ví hoặc sàn", "wallet's or marketplace's name"}, none,
                     {.max = 40}),
    column<&M::link>("link", {"liên kết mẫu", "link template"}, none, {Form::link_template}),
};

using E = FairEntry;
constexpr CsvColumn<E> fair_columns[] = {
    column<&E::key>("key", {"tên mục", "key"}, cell, line),
    column<&E::value>("value", {"giá trị", "value"}, header, words),
};

using I = FairInfo;
constexpr CsvColumn<I> info_columns[] = {
    column<&I::id>("id", id_label, none, short_id),
    column<&I::title_vi>("title_vi", title_label, none, line),
    column<&I::title_en>("title_en", title_label, none, line),
    column<&I::tagline_vi>("tagline_vi", {"khẩu hiệu", "tagline"}, none, line),
    column<&I::tagline_en>("tagline_en", {"khẩu hiệu", "tagline"}, none, line),
    column<&I::base_url>("base_url", {"địa chỉ web", "address"}, none, url),
    column<&I::is_sample>("is_sample", sample_label, none, yes_no),
};

template <class Row>
constexpr FileTable<Row> table(FileKind kind, std::span<const CsvColumn<Row>> columns) {
  return {kind, columns, [](const Row& row, RowContext& context) { check(row, context); }};
}

}  // namespace

const FileInfo& info_of(FileKind kind) {
  using enum FileInfo::Absence;
  static constexpr FileInfo files[file_kind_count] = {
      {"localities", "localities.csv", error}, {"locality_map", "locality_map.csv", warning},
      {"producers", "producers.csv", error},   {"products", "products.csv", error},
      {"variants", "variants.csv", error},     {"documents", "documents.csv", warning},
      {"sessions", "sessions.csv", warning},   {"demand", "demand.csv", warning},
      {"attributes", "attributes.csv", fine},  {"fair", "fair.csv", fine},
      {"payments", "payments.csv", fine}};
  return files[static_cast<std::size_t>(kind)];
}

#define TABLE(Row, kind, columns)                                     \
  const FileTable<Row>& table_of(const Row*) {                        \
    static constexpr auto made = table<Row>(FileKind::kind, columns); \
    return made;                                                      \
  }
TABLE(LocalityRow, localities, locality_columns)
TABLE(OldPlaceRow, old_places, old_place_columns)
TABLE(ProducerRow, producers, producer_columns)
TABLE(ProductRow, products, product_columns)
TABLE(VariantRow, variants, variant_columns)
TABLE(DocumentRow, documents, document_columns)
TABLE(SessionRow, sessions, session_columns)
TABLE(DemandRow, demands, demand_columns)
TABLE(AttributeRow, attributes, attribute_columns)
TABLE(FairEntry, fair, fair_columns)
TABLE(PaymentRow, payments, payment_columns)
#undef TABLE

std::span<const CsvColumn<FairInfo>> fair_info_columns() {
  return info_columns;
}

Names names_of(Group) {
  return group_names;
}
Names names_of(DocumentKind) {
  return document_kind_names;
}
Names names_of(PayWay) {
  return pay_way_names;
}

}  // namespace chomay::catalog
