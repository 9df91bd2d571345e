// `Edition`: the site in one language. It knows the words, how an address is written, and the
// parts that many pages share: cards, shelves, tags. The pages themselves are in site_product.cpp,
// site_lists.cpp and their like, each a function of an Edition.
#pragma once
#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/plugin/manifest.hpp"
#include "core/ports/picture_size.hpp"
#include "core/shop/strings.hpp"
#include "native/cli/site.hpp"

namespace chomay::native {

namespace ms = kainjow::mustache;
using shop::Str;

/// What only the plain pages say (site_words.def).
enum class Word : std::uint8_t {
#define WORD(id, vi, en) id,
#include "native/cli/site_words.def"
#undef WORD
};

/// One page, before the frame of page.mustache is put around it.
struct Page {
  std::string address;  // the same for both languages: "/p/com-me-tri"
  std::string title, description;
  std::string content;              // HTML of <main>
  std::string picture;              // "img/3fa9…-screen.jpg"; empty: none
  std::vector<std::string> schema;  // JSON-LD, one script each
  bool listed = true;               // in the sitemap, for search engines
};

/// The templates of web/pages, read once. A `{{>part}}` is put in place as it is read.
class Templates {
public:
  static Expected<Templates> open(const std::filesystem::path& folder);
  /// `words` is looked in where `data` has no such name.
  std::string render(const std::string& name, const ms::data& data, const ms::data& words);

private:
  std::map<std::string, ms::mustache> all_;
};

/// What both languages share.
struct Fair {
  const catalog::Catalog& catalog;
  Date today;
  std::string base;  // "https://hoi-cho.example/", with its slash; empty: not known
  std::vector<plugin::AttributeSpec> attributes;
  std::set<std::string> pictures;  // of the site: "img/3fa9…-thumb.jpg"
};

class Edition {
public:
  Edition(const Fair&, Language, Templates);

  const Fair& fair;
  const Language language;
  const catalog::Catalog& catalog() const { return fair.catalog; }

  // ---- words --------------------------------------------------------------------------------
  std::string s(Str id) const { return std::string(shop::str(id, language)); }
  std::string s(Word) const;
  std::string say(Str id, std::initializer_list<std::string_view> values) const {
    return shop::say(id, language, values);
  }
  std::string say(Word, std::initializer_list<std::string_view> values) const;
  std::string count(Str id, std::int64_t n,
                    std::initializer_list<std::string_view> values = {}) const {
    return shop::count(id, language, n, values);
  }
  std::string in(const Bilingual& text) const { return std::string(text.in(language)); }
  std::string day(Date) const;
  std::string money(std::int64_t dong) const;

  // ---- addresses ----------------------------------------------------------------------------
  /// From the site's root, where <base> leads: "/p/com" is "en/p/com/".
  std::string href(std::string_view address) const { return href(address, language); }
  static std::string href(std::string_view address, Language);
  /// As others may link to it; without a base as `href` says.
  std::string url(std::string_view address) const { return url(address, language); }
  std::string url(std::string_view address, Language) const;

  /// "img/3fa9…-screen.jpg", the product's own or its group's; empty when the site has neither.
  std::string picture(const catalog::Product&, PictureSize) const;

  // ---- parts --------------------------------------------------------------------------------
  std::string render(const std::string& name, const ms::data& data) {
    return templates_.render(name, data, words_);
  }
  /// A product's card as HTML, made once.
  const std::string& card(std::uint32_t product);
  template <class Indexes>
  ms::data cards(const Indexes& indexes, std::size_t most = SIZE_MAX) {
    ms::data list{ms::data::type::list};
    for (const std::uint32_t index : indexes) {
      if (most-- == 0) break;
      list.push_back(card(index));
    }
    return list;
  }
  /// A titled row of cards that leads to all of them.
  template <class Indexes>
  ms::data shelf(const std::string& title, const std::string& address, const Indexes& indexes,
                 std::size_t most = SIZE_MAX) {
    ms::data data;
    data.set("title", title);
    if (!address.empty()) {
      data.set("all_href", href(address));
      data.set("all_label", say(Str::see_all_of, {title}));
    }
    data.set("cards", cards(indexes, most));
    return data;
  }
  ms::data tags(const catalog::Product&) const;
  ms::data session_line(const catalog::Session&) const;
  ms::data meter(const catalog::DossierSummary&) const;
  std::string dossier_counts(const catalog::DossierSummary&) const;
  std::string place_of(const catalog::Producer&) const;
  std::string attribute_value(const plugin::AttributeSpec&, std::string_view value) const;

private:
  Templates templates_;
  ms::data words_;
  std::vector<std::string> cards_;
};

/// Sets what is there; mustache takes an empty text for something to show.
void put(ms::data&, const char* name, const std::string& text);
/// "name: value" as one line of a list of facts, if there is a value.
void put_fact(ms::data& list, const std::string& name, const std::string& value);

/// Sessions from `today` on that are not called off, soonest first.
std::vector<std::uint32_t> coming_sessions(const catalog::Catalog&, Date today);
/// At most about `most` letters, cut after a word.
std::string shortened(std::string_view text, std::size_t most);

// ---- parts of several pages -------------------------------------------------------------------
std::string group_address(catalog::Group);
std::string locality_address(const catalog::Locality&);
/// Rows of products by row of locality; localities that sell nothing are not in it.
std::map<std::uint32_t, std::vector<std::uint32_t>> products_by_locality(const catalog::Catalog&);
std::string delivery_line(const Edition&, const catalog::Producer&);
ms::data paper_row(const Edition&, catalog::DocumentKind, std::uint32_t document);
void put_dossier(const Edition&, const catalog::Product&, ms::data&);

// ---- the pages --------------------------------------------------------------------------------
Page home_page(Edition&);
Page group_page(Edition&, catalog::Group);
Page season_page(Edition&);
Page locality_page(Edition&, std::uint32_t, const std::vector<std::uint32_t>& products);
Page categories_page(Edition&);
/// Makes it a page that says its title and description only, and that search engines leave out.
void say_only(Edition&, Page&);
/// "/yeu-thich" and its kind; also what is said where there is no page.
Page personal_page(Edition&, std::string_view address, Str title, Str line);
Page product_page(Edition&, std::uint32_t);
Page dossier_page(Edition&, std::uint32_t);
Page producer_page(Edition&, std::uint32_t);
Page sessions_page(Edition&);
Page session_page(Edition&, std::uint32_t);

}  // namespace chomay::native
