#include "native/cli/site_index.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/catalog/search_synonyms.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "core/text/fold.hpp"
#include "core/text/words.hpp"

namespace chomay::native {
namespace {

using catalog::Product;
using Rows = std::vector<std::uint32_t>;

constexpr std::size_t page_links = 400, word_links = 100, longest_prefix = 3;
constexpr std::size_t common_share = 4;  // a word of every fourth product finds nothing

struct Entry {
  std::string shown;  // as the first product spells it
  Rows products;
};
using Index = std::map<std::string, Entry>;  // by folded word

/// What names a product: for the index. The place counts without its level ("phường").
std::vector<std::string> names_of(const Edition& edition, const Product& product) {
  const auto producer = edition.catalog().producer(product.producer);
  std::vector<std::string> names{std::string(product.name.vi), std::string(product.name.en)};
  for (const auto word : product.keywords) names.emplace_back(word);
  for (const auto village : producer.village) names.emplace_back(village);
  if (producer.locality != catalog::nothing)
    names.emplace_back(edition.catalog().locality(producer.locality).name);
  return names;
}

Index make_index(const Edition& edition) {
  Index index;
  for (std::uint32_t row = 0; row < edition.catalog().product_count(); ++row)
    for (const std::string& name : names_of(edition, edition.catalog().product(row)))
      text::for_each_word(name, [&](text::WordRange range) {
        const std::string folded = text::fold(range.of(name));
        if (folded.size() < 2 || folded[0] < 'a' || folded[0] > 'z') return;
        Entry& entry = index[folded];
        if (entry.shown.empty()) entry.shown = text::lower(range.of(name));
        if (entry.products.empty() || entry.products.back() != row) entry.products.push_back(row);
      });
  const std::size_t most = edition.catalog().product_count() / common_share + 8;
  std::erase_if(index, [&](const auto& word) { return word.second.products.size() > most; });
  return index;
}

/// The words that begin alike and fit on one page, under their beginning.
void split(const Index& index, const std::string& prefix,
           std::map<std::string, std::vector<const Index::value_type*>>& pages) {
  std::vector<const Index::value_type*> words;
  std::size_t links = 0;
  for (auto at = index.lower_bound(prefix); at != index.end() && at->first.starts_with(prefix);
       ++at) {
    words.push_back(&*at);
    links += std::min(word_links, at->second.products.size());
  }
  if (words.empty()) return;
  if (links <= page_links || prefix.size() == longest_prefix) {
    pages[prefix] = words;
    return;
  }
  if (words.front()->first == prefix) pages[prefix] = {words.front()};
  for (char next = 'a'; next <= 'z'; ++next) split(index, prefix + next, pages);
}

ms::data word_row(const Edition& edition, const Entry& entry) {
  ms::data word, products{ms::data::type::list};
  word.set("word", entry.shown);
  for (std::size_t at = 0; at < std::min(word_links, entry.products.size()); ++at) {
    const auto product = edition.catalog().product(entry.products[at]);
    ms::data link;
    link.set("href", edition.href("/p/" + std::string(product.slug)));
    link.set("name", edition.in(product.name));
    products.push_back(link);
  }
  word.set("products", products);
  return word;
}

Page word_page(Edition& edition, const std::string& prefix,
               const std::vector<const Index::value_type*>& words) {
  Page page;
  page.address = "/tim/" + prefix;
  page.title = edition.say(Word::index_of, {prefix + "…"});
  page.description = edition.s(Word::index_lead);
  page.listed = false;
  ms::data data, list{ms::data::type::list};
  for (const auto* word : words) list.push_back(word_row(edition, word->second));
  data.set("title", page.title);
  data.set("words", list);
  data.set("index_href", edition.href("/tim"));
  page.content = edition.render("words", data);
  return page;
}

Page search_page(Edition& edition,
                 const std::map<std::string, std::vector<const Index::value_type*>>& pages) {
  Page page;
  page.address = "/tim";
  page.title = edition.s(Str::all_products);
  page.description =
      edition.say(Word::all_lead,
                  {edition.count(Str::products, std::int64_t(edition.catalog().product_count()))});
  ms::data data, letters{ms::data::type::list}, groups{ms::data::type::list};
  for (const auto& [prefix, words] : pages) {
    ms::data letter;
    letter.set("prefix", prefix);
    letter.set("href", edition.href("/tim/" + prefix));
    letters.push_back(letter);
  }
  for (int at = 0; at < catalog::group_count; ++at) {
    ms::data group;
    group.set("href", edition.href(group_address(catalog::Group(at))));
    group.set("name", edition.s(shop::look_of(catalog::Group(at)).name));
    groups.push_back(group);
  }
  data.set("title", page.title);
  data.set("lead", page.description);
  data.set("letters", letters);
  data.set("groups", groups);
  data.set("list", edition.href("/tim") + search_list_file);
  page.content = edition.render("search", data);
  return page;
}

/// Words in reading order, each once, and what the same things are called elsewhere.
class Bag {
public:
  explicit Bag(const catalog::SynonymTable& synonyms) : synonyms_(synonyms) {}

  void add(std::string_view name) {
    const std::string exact = text::exact_key(name);
    std::vector<std::string> words;
    text::for_each_word(exact, [&](text::WordRange range) { words.emplace_back(range.of(exact)); });
    for (std::size_t at = 0; at < words.size(); ++at) {
      put(words[at]);
      for (const auto& entry : synonyms_.starting_with(text::fold(words[at]))) {
        const auto& group = synonyms_.group(entry.group);
        if (!stands_at(words, at, group[entry.place])) continue;
        for (const auto& other : group)
          for (const std::string& word : other) put(word);
      }
    }
  }
  const std::string& text() const { return text_; }

private:
  static bool stands_at(const std::vector<std::string>& words, std::size_t at,
                        const catalog::SynonymPhrase& phrase) {
    return at + phrase.size() <= words.size() &&
           std::equal(phrase.begin(), phrase.end(), words.begin() + std::ptrdiff_t(at));
  }
  void put(std::string_view word) {
    const std::string folded = text::fold(word);
    if (!seen_.insert(folded).second) return;
    if (!text_.empty()) text_ += ' ';
    text_ += folded;
  }

  const catalog::SynonymTable& synonyms_;
  std::set<std::string> seen_;
  std::string text_;
};

}  // namespace

void index_pages(Edition& edition, const std::function<void(const Page&)>& put) {
  const Index index = make_index(edition);
  std::map<std::string, std::vector<const Index::value_type*>> pages;
  for (char first = 'a'; first <= 'z'; ++first) split(index, std::string(1, first), pages);
  put(search_page(edition, pages));
  for (const auto& [prefix, words] : pages) put(word_page(edition, prefix, words));
}

std::string search_list(const Edition& edition) {
  const catalog::SynonymTable synonyms;
  nlohmann::json list = nlohmann::json::array();
  for (std::uint32_t row = 0; row < edition.catalog().product_count(); ++row) {
    const Product product = edition.catalog().product(row);
    const auto producer = edition.catalog().producer(product.producer);
    Bag bag(synonyms);
    for (const std::string& name : names_of(edition, product)) bag.add(name);
    bag.add(producer.name);
    bag.add(producer.legacy_district);
    bag.add(edition.s(shop::look_of(product.group).name));
    std::string price;
    if (!product.variants.empty()) {
      const auto variant = edition.catalog().variant(product.variants.first);
      price =
          edition.money(variant.price_vnd) + " / " + shop::pack_short(variant, edition.language);
    }
    list.push_back({std::string(product.slug), edition.in(product.name), price, bag.text()});
  }
  return list.dump();
}

}  // namespace chomay::native
