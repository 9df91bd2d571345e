// The rows of a generated fair, one maker a kind of row; generate.cpp calls them in order.
#pragma once
#include <vector>

#include "core/catalog/generate_random.hpp"
#include "core/catalog/generate_words.hpp"

namespace chomay::catalog {

/// A producer and what its products share.
struct MadeProducer {
  ProducerRow row;
  std::string place;  // as it stands in names: "Ba Trại"
  const GoodsKind* goods = nullptr;
};

MadeProducer make_producer(std::uint32_t number, Chance& chance);
ProductRow make_product(std::uint32_t number, const MadeProducer& producer, const GoodsKind& goods,
                        Chance& chance);
std::vector<VariantRow> make_variants(const ProductRow& product, const GoodsKind& goods,
                                      std::uint32_t& barcode, Chance& chance);
std::vector<AttributeRow> make_attributes(const ProductRow& product, const GoodsKind& goods,
                                          Chance& chance);

/// How it is paid: cash always, transfers nearly always; some by wallet or marketplace.
std::vector<PaymentRow> make_payments(const ProducerRow& producer);

/// Two papers of the producer, or six of the product when there is one. `number` counts papers.
std::vector<DocumentRow> make_documents(const ProducerRow& producer, const ProductRow* product,
                                        Date today, std::uint32_t& number, Chance& chance);

SessionRow make_session(std::uint32_t number, const std::vector<std::string>& product_ids,
                        Date today, Chance& chance);
DemandRow make_demand(std::uint32_t number, Date today, Chance& chance);

std::vector<std::string> split_list(std::string_view list);

/// "000042"
std::string padded(std::uint32_t number, std::size_t digits);

}  // namespace chomay::catalog
