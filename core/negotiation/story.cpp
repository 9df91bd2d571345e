#include "core/negotiation/story.hpp"

#include "core/text/format.hpp"

namespace chomay::negotiation {
namespace {

constexpr Bilingual roles[] = {
    {"Người mua", "Buyer"}, {"Người bán", "Seller"}, {"Ban tổ chức", "Organisers"}};
constexpr Bilingual units[] = {{"g", "g"}, {"ml", "ml"}, {"cái", "pieces"}};
constexpr Bilingual pay_when[] = {{"khi thoả thuận", "on agreement"},
                                  {"khi gửi hàng", "on dispatch"},
                                  {"khi nhận", "on receipt"}};

/// First characters of a hash or key: enough to compare by eye, all of it is in the file.
std::string short_hex(View bytes) {
  return to_hex(bytes.first(8)) + "…";
}

class Page {
public:
  explicit Page(Language language) : language_(language) {}

  void line(std::string text) { text_ += text + "\n"; }
  void item(std::string_view vi, std::string_view en, const std::string& value) {
    line("   " + std::string(say(vi, en)) + ": " + value);
  }
  void words(const std::string& said) {
    if (!said.empty()) line("   “" + said + "”");
  }
  enum class Hashes { short_ones, whole };
  void terms(const Terms&, Hashes);
  void line_of(const Line&);
  std::string_view say(std::string_view vi, std::string_view en) const {
    return Bilingual{vi, en}.in(language_);
  }
  std::string money(std::int64_t dong) const {
    return language_ == Language::en ? text::money_en(dong) : text::money(dong);
  }
  std::string count(std::int64_t number) const {
    return text::grouped(number, language_ == Language::en ? ',' : '.');
  }
  std::string amount(std::int64_t quantity, Unit unit) const {
    return count(quantity) + " " + std::string(units[static_cast<std::size_t>(unit)].in(language_));
  }
  std::string day(std::int32_t days) const {
    const Date date{days};
    return text::date(date.year(), date.month(), date.day());
  }
  Language language() const { return language_; }
  std::string take() { return std::move(text_); }

private:
  Language language_;
  std::string text_;
};

void Page::line_of(const Line& line_) {
  line("   • " + line_.name + ": " + amount(line_.quantity, line_.unit) + " × " +
       money(line_.price) + " / " + amount(line_.per, line_.unit) + " = " +
       money(amount_of(line_)));
}

void Page::terms(const Terms& terms, Hashes hashes) {
  for (const Line& each : terms.lines) line_of(each);
  item("Giao hàng", "Delivery",
       std::string(say("trước ", "by ")) + day(terms.delivery.by_day) + ", " +
           (terms.delivery.place.empty() ? "" : terms.delivery.place + ", ") +
           money(terms.delivery.fee));
  item("Tổng cộng", "Total", money(total_of(terms)));
  const auto parts = instalments(terms);
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const Payment& payment = terms.payments[at];
    std::string when(pay_when[static_cast<std::size_t>(payment.when)].in(language_));
    if (payment.days > 0)
      when += " + " + std::to_string(payment.days) + std::string(say(" ngày", " days"));
    item("Trả tiền", "Payment", money(parts[at]) + " " + when);
  }
  item("Khiếu nại trong", "Claims within",
       std::to_string(terms.after_sale.claim_days) + std::string(say(" ngày", " days")));
  words(terms.after_sale.words);
  const auto hex = [&](const Hash& hash) {
    return hashes == Hashes::whole ? to_hex(hash) : short_hex(hash);
  };
  item("Hồ sơ", "Dossier", hex(terms.dossier));
  item("Danh mục", "Catalogue", hex(terms.catalogue));
}

/// What each kind of message adds to its line.
struct Details {
  Page& page;
  const Negotiation& state;

  void operator()(const std::monostate&) {}
  void operator()(const Request& body) {
    for (const Wish& wish : body.wishes)
      page.line("   • " + wish.variant + ": " + page.count(wish.quantity));
    page.words(body.words);
  }
  void operator()(const Accept& body) { about(body.offer); }
  void operator()(const Withdraw& body) { about(body.offer); }
  void operator()(const AmendAccept& body) { about(body.amend); }
  void operator()(const CancelAccept& body) { about(body.cancel); }
  void operator()(const Dispatch& body) {
    for (const Parcel& parcel : body.parcels)
      goods(parcel.line, parcel.quantity, parcel.lot.empty() ? "" : " (" + parcel.lot + ")");
    page.words(body.words);
  }
  void operator()(const GoodsReceipt& body) {
    for (const Received& line : body.lines) {
      goods(line.line, line.accepted, std::string(page.say(" đạt", " accepted")));
      if (line.rejected > 0)
        goods(line.line, line.rejected,
              std::string(page.say(" trả lại: ", " rejected: ")) + line.why);
    }
  }
  void operator()(const PaymentNote& body) {
    page.line("   " + page.money(body.amount) + " (" + body.reference + ")");
  }
  void operator()(const ResolutionPropose& body) {
    if (body.amount > 0) page.line("   " + page.money(body.amount));
    page.words(body.words);
  }
  template <class Struct>
  void operator()(const Struct& body) {
    if constexpr (requires { body.terms; }) page.terms(body.terms, Page::Hashes::short_ones);
    if constexpr (requires { body.words; }) page.words(body.words);
  }

private:
  void about(const Hash& message) { page.item("Về tin", "About message", short_hex(message)); }
  void goods(std::size_t line, std::int64_t quantity, const std::string& rest) {
    if (line >= state.terms.lines.size()) return;  // a refused message may name anything
    const Line& of = state.terms.lines[line];
    page.line("   • " + of.name + ": " + page.amount(quantity, of.unit) + rest);
  }
};

void tell_head(Page& page, const Proven& proven) {
  const Negotiation& state = proven.replica.state();
  const auto sides = proven.replica.sides();
  const Vetting* seller = proven.ring.find(sides[1], Duty::seller, proven.replica.record().time);
  page.line(std::string(
      page.say("CHỢ MÂY · BIÊN BẢN THƯƠNG LƯỢNG", "CHỢ MÂY · TRANSCRIPT OF A NEGOTIATION")));
  page.item("Hội chợ", "Fair", proven.ring.fair());
  page.item("Thương lượng", "Negotiation", to_hex(proven.replica.id()));
  page.item("Người mua", "Buyer", std::string(page.say("khóa ", "key ")) + short_hex(sides[0]));
  page.item("Người bán", "Seller",
            (seller ? seller->name + ", " : "") + std::string(page.say("khóa ", "key ")) +
                short_hex(sides[1]));
  page.item("Tình trạng", "State", std::string(name_of(state.phase, page.language())));
  if (state.agreed) {
    page.line("");
    page.line(std::string(page.say("THOẢ THUẬN, chứng kiến lúc ", "AGREED, witnessed at ")) +
              moment(state.agreed_at));
    page.terms(state.terms, Page::Hashes::whole);
  }
  page.line("");
}

void tell_messages(Page& page, const Proven& proven) {
  page.line(std::string(
      page.say("TỪNG TIN, theo thứ tự của nhân chứng", "EVERY MESSAGE, in the witness's order")));
  std::size_t at = 0;
  for (const Hash& id : proven.replica.verdicts()) {
    const auto& verdict = std::get<Verdict>(proven.replica.find(id)->body);
    const Opened& message = *proven.replica.find(verdict.message);
    const Header& header = message.envelope.header;
    page.line(std::to_string(++at) + ". " + moment(verdict.witness_time) + " · " +
              std::string(name_of(header.role, page.language())) + " · " +
              std::string(name_of(header.type, page.language())) + " · " +
              std::string(name_of(verdict.reason, page.language())) + " · " +
              short_hex(message.envelope.id));
    std::visit(Details{page, proven.replica.state()}, message.body);
    if (header.valid_until != 0)
      page.item("Hiệu lực đến", "Valid until", moment(header.valid_until));
    if (proven.replica.is_received(verdict.message))
      page.line("   " +
                std::string(page.say("Bên kia đã ký nhận.", "The other side signed for it.")));
  }
  page.line("");
}

void tell_proof(Page& page, const Proven& proven) {
  page.line(std::string(page.say("BẰNG CHỨNG", "PROOF")));
  page.line("   " +
            std::string(page.say(
                "Mọi chữ ký đều đúng; mọi lời chứng kiến đã được tính lại và khớp.",
                "Every signature is good; every verdict was come to again and is the same.")));
  if (proven.in_log)
    page.item("Nhật ký nhân chứng", "Witness's log",
              proven.checkpoint.origin + ", " + page.count(std::int64_t(proven.checkpoint.size)) +
                  std::string(page.say(" dòng, gốc ", " entries, root ")) +
                  short_hex(proven.checkpoint.root));
  else
    page.line("   " + std::string(page.say("Tệp không kèm bằng chứng về nhật ký của nhân chứng.",
                                           "The file does not show the witness's log.")));
  for (const Cosigned& cosigner : proven.cosigners)
    page.item("Đồng ký rằng nhật ký chỉ dài thêm", "Cosigned that the log only grew",
              cosigner.name + ", " + moment(std::int64_t(cosigner.seconds) * 1000));
  page.item("Tất cả dựa vào khóa ban tổ chức", "All of it rests on the organisers' key",
            to_hex(proven.ring.organiser()));
  page.line("   " +
            std::string(page.say(
                "Nhân chứng xác nhận ai đã ký gì, lúc nào; không xác nhận hàng hoá đúng như lời.",
                "The witness confirms who signed what and when, not that the goods are as said.")));
}

}  // namespace

std::string moment(std::int64_t ms) {
  const Instant instant{ms / 1000};
  const Date date = instant.date();
  return text::date(date.year(), date.month(), date.day()) + " " +
         text::clock(instant.minute_of_day());
}

std::string_view name_of(Phase phase, Language language) {
  static constexpr Bilingual names[] = {
#define PHASE(name, vi, en) {vi, en},
#include "core/negotiation/phases.def"
#undef PHASE
  };
  return names[static_cast<std::size_t>(phase)].in(language);
}

std::string_view name_of(Reason reason, Language language) {
  static constexpr Bilingual names[] = {
#define REASON(name, number, vi, en) {vi, en},
#include "core/negotiation/reasons.def"
#undef REASON
  };
  return names[static_cast<std::size_t>(reason)].in(language);
}

std::string_view name_of(Type type, Language language) {
  static constexpr Bilingual names[] = {
      {"", ""},
#define KIND(name, number, Struct, vi, en) {vi, en},
#include "core/negotiation/messages.def"
#undef KIND
  };
  return names[static_cast<std::size_t>(type)].in(language);
}

std::string_view name_of(Role role, Language language) {
  return roles[static_cast<std::size_t>(role)].in(language);
}

std::string story_of(const Proven& proven, Language language) {
  Page page(language);
  tell_head(page, proven);
  tell_messages(page, proven);
  tell_proof(page, proven);
  return page.take();
}

}  // namespace chomay::negotiation
