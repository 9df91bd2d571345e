#include "core/catalog/generate.hpp"

#include <algorithm>
#include <array>

#include "core/catalog/export_csv.hpp"
#include "core/catalog/generate_rows.hpp"
#include "core/text/format.hpp"

namespace chomay::catalog {
namespace {

constexpr std::uint32_t session_count = 24;
constexpr std::size_t featured_pool = 200;  // products that sessions choose from

// Collects rows and hands them on in pieces.
class Writer {
public:
  explicit Writer(FileSink& sink) : sink_(sink) {}
  template <class Row>
  void begin() {
    buffer_of<Row>() = csv_header<Row>();
  }
  template <class Row>
  void add(const Row& row) {
    constexpr std::size_t piece = 64 * 1024;
    std::string& buffer = buffer_of<Row>();
    append_csv_row(buffer, row);
    if (buffer.size() >= piece) flush(table_of<Row>().kind);
  }
  template <class Row>
  void add_all(const std::vector<Row>& rows) {
    for (const Row& row : rows) add(row);
  }
  void flush_all() {
    for (int kind = 0; kind < file_kind_count; ++kind) flush(static_cast<FileKind>(kind));
  }

private:
  template <class Row>
  std::string& buffer_of() {
    return buffers_[static_cast<std::size_t>(table_of<Row>().kind)];
  }
  void flush(FileKind kind) {
    std::string& buffer = buffers_[static_cast<std::size_t>(kind)];
    if (!buffer.empty()) sink_.append(kind, buffer);
    buffer.clear();
  }

  FileSink& sink_;
  std::array<std::string, file_kind_count> buffers_;
};

void write_places(Writer& writer) {
  for (const PlaceWords& place : places())
    writer.add(LocalityRow{std::string(place.code), std::string(place.name),
                           std::string(place.level), std::string(place.full_name),
                           std::string(place.name_alt), split_list(place.legacy_districts),
                           Date::of(2025, 7, 1), ""});
  for (const OldPlaceWords& old : old_places())
    writer.add(OldPlaceRow{std::string(old.commune),
                           std::string(old.full_name),
                           std::string(old.district),
                           {std::string(old.code)},
                           {},
                           "map",
                           ""});
}

void write_info(Writer& writer, const GenerateOptions& options) {
  const std::string size = text::grouped(options.products);
  const std::string size_en = text::grouped(options.products, ',');
  const std::pair<std::string, std::string> entries[] = {
      {"id", "sample-" + std::to_string(options.products) + '-' + std::to_string(options.seed)},
      {"title_vi", "Hội chợ mẫu " + size + " sản phẩm"},
      {"title_en", "Sample fair of " + size_en + " products"},
      {"tagline_vi", "Dữ liệu sinh tự động"},
      {"tagline_en", "Generated data"},
      {"base_url", ""},
      {"is_sample", "yes"}};
  for (const auto& [key, value] : entries) writer.add(FairEntry{key, value});
}

// Producers with one to eight products each, until there are enough.
std::vector<std::string> write_goods(Writer& writer, const GenerateOptions& options,
                                     Chance& chance) {
  std::vector<std::string> pool;
  std::uint32_t papers = 0, barcodes = 0, made = 0;
  for (std::uint32_t number = 1; made < options.products; ++number) {
    const MadeProducer producer = make_producer(number, chance);
    writer.add(producer.row);
    writer.add_all(make_payments(producer.row));
    writer.add_all(make_documents(producer.row, nullptr, options.today, papers, chance));
    const std::uint32_t count = std::min(options.products - made, 1 + chance.below(8));
    for (std::uint32_t at = 0; at < count; ++at) {
      // Mostly what the producer is named for, sometimes something else.
      const GoodsKind& goods =
          at == 0 || chance.percent(50) ? *producer.goods : chance.one_of(goods_kinds());
      const ProductRow product = make_product(++made, producer, goods, chance);
      writer.add(product);
      writer.add_all(make_variants(product, goods, barcodes, chance));
      writer.add_all(make_documents(producer.row, &product, options.today, papers, chance));
      writer.add_all(make_attributes(product, goods, chance));
      if (pool.size() < featured_pool) pool.push_back(product.id);
    }
  }
  return pool;
}

}  // namespace

void generate_fair(const GenerateOptions& options, FileSink& sink) {
  Chance chance(options.seed);
  Writer writer(sink);
  writer.begin<LocalityRow>();
  writer.begin<OldPlaceRow>();
  writer.begin<ProducerRow>();
  writer.begin<ProductRow>();
  writer.begin<VariantRow>();
  writer.begin<DocumentRow>();
  writer.begin<SessionRow>();
  writer.begin<DemandRow>();
  writer.begin<AttributeRow>();
  writer.begin<FairEntry>();
  writer.begin<PaymentRow>();
  write_info(writer, options);
  write_places(writer);
  const std::vector<std::string> pool = write_goods(writer, options, chance);
  for (std::uint32_t number = 1; number <= session_count; ++number)
    writer.add(make_session(number, pool, options.today, chance));
  const std::uint32_t demands = std::clamp(options.products / 20, 5u, 2000u);
  for (std::uint32_t number = 1; number <= demands; ++number)
    writer.add(make_demand(number, options.today, chance));
  writer.flush_all();
}

}  // namespace chomay::catalog
