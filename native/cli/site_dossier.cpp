// The dossier as words: the short list on a product's page, and the whole of it on its own page.
#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_qr.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

using catalog::PaperState;

const char* tone_of(PaperState state) {
  switch (state) {
    case PaperState::approved:
      return "good";
    case PaperState::expiring:
      return "warn";
    case PaperState::pending:
      return "info";
    case PaperState::rejected:
    case PaperState::expired:
      return "err";
    default:
      return "plain";
  }
}

/// What the organisers decided, and when.
std::string verdict(const Edition& edition, PaperState state, Date reviewed) {
  if (!reviewed.known())
    return state == PaperState::pending ? edition.s(Word::verdict_pending) : std::string();
  const Word said = state == PaperState::rejected ? Word::verdict_rejected
                    : state == PaperState::missing || state == PaperState::not_applicable
                        ? Word::verdict_noted
                        : Word::verdict_checked;
  return edition.say(said, {edition.day(reviewed)});
}

std::string dates(const Edition& edition, const catalog::Document& paper) {
  std::vector<std::string> parts;
  if (paper.issued_on.known())
    parts.push_back(edition.say(Word::paper_since, {edition.day(paper.issued_on)}));
  if (paper.expires_on.known())
    parts.push_back(edition.say(Word::paper_until, {edition.day(paper.expires_on)}));
  return shop::joined(parts, " ");
}

void put_paper(const Edition& edition, const catalog::Document& document, PaperState state,
               ms::data& paper) {
  put(paper, "number", std::string(document.number));
  put(paper, "dates", dates(edition, document));
  put(paper, "verdict", verdict(edition, state, document.reviewed_on));
  put(paper, "note", edition.in(document.note));
  if (document.required) paper.set("required", true);
}

}  // namespace

ms::data paper_row(const Edition& edition, catalog::DocumentKind kind, std::uint32_t row) {
  const bool there = row != catalog::nothing;
  const auto state = there ? paper_state(edition.catalog().document(row), edition.fair.today)
                           : PaperState::missing;
  ms::data paper;
  paper.set("kind", edition.s(shop::name_of(kind)));
  paper.set("state", edition.s(shop::look_of(state).name));
  paper.set("tone", tone_of(state));
  if (there) put_paper(edition, edition.catalog().document(row), state, paper);
  return paper;
}

void put_dossier(const Edition& edition, const catalog::Product& product, ms::data& data) {
  const auto summary = edition.catalog().dossier_summary(product, edition.fair.today);
  const auto rows = edition.catalog().dossier(product);
  ms::data dossier, papers{ms::data::type::list};
  for (std::size_t kind = 0; kind < rows.size(); ++kind)
    papers.push_back(paper_row(edition, catalog::DocumentKind(kind), rows[kind]));
  dossier.set("title", edition.say(Str::dossier_of_seller, {std::to_string(summary.approved),
                                                            std::to_string(summary.total)}));
  dossier.set("counts", edition.dossier_counts(summary));
  dossier.set("meter", edition.meter(summary));
  dossier.set("papers", papers);
  dossier.set("href", edition.href("/ho-so/" + std::string(product.slug)));
  dossier.set("day", edition.say(Word::dossier_day, {edition.day(edition.fair.today)}));
  data.set("dossier", dossier);
}

Page dossier_page(Edition& edition, std::uint32_t index) {
  const auto product = edition.catalog().product(index);
  const auto producer = edition.catalog().producer(product.producer);
  const auto summary = edition.catalog().dossier_summary(product, edition.fair.today);
  const std::string name = edition.in(product.name);
  const std::string product_address = "/p/" + std::string(product.slug);
  Page page;
  page.address = "/ho-so/" + std::string(product.slug);
  page.title = edition.say(Word::dossier_of, {name});
  page.description = page.title + ": " + edition.dossier_counts(summary) + ". " +
                     edition.say(Word::dossier_day, {edition.day(edition.fair.today)});
  page.picture = edition.picture(product, PictureSize::screen);
  ms::data data;
  data.set("title", page.title);
  data.set("href", edition.href(product_address));
  data.set("back", edition.say(Word::back_to, {name}));
  data.set("seller", std::string(producer.name));
  if (!summary.admitted)
    data.set("refused", edition.say(Str::not_admitted_line, {edition.day(edition.fair.today)}));
  put_dossier(edition, product, data);
  put(data, "qr", qr_svg(edition, page.address));
  put(data, "address", edition.fair.base.empty() ? std::string() : edition.url(page.address));
  page.content = edition.render("dossier", data);
  page.schema = {breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"},
                                             {name, product_address},
                                             {edition.s(Str::facet_dossier), ""}})};
  return page;
}

}  // namespace chomay::native
