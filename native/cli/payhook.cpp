// chomay payhook: listens for a seller's bank webhooks and signs what they prove.
#include <cstdio>

#include "core/catalog/catalog.hpp"
#include "core/catalog/sign.hpp"
#include "core/notice/sign.hpp"
#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/secret.hpp"
#include "native/adapters/system/system_clock.hpp"
#include "native/cli/command.hpp"
#include "native/payhook/server.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command payhook_command;
const Command payhook_command{
    "payhook",
    "payhook --pack PACK -p PUBLIC_KEY --producer ID -s SELLER_KEY --out NOTICES --journal "
    "DATABASE "
    "[--sepay-hmac FILE | --sepay-apikey FILE] [--payos FILE] [--port N] [--for SECONDS]",
    {"Nghe webhook SePay, payOS trên máy này; tiền vào đúng tài khoản và có mã đơn thì ký tin báo. "
     "Bí mật nằm trong tệp chỉ chủ đọc được.",
     "Listens for webhooks of SePay and payOS on this machine and signs a notice of money that "
     "came "
     "for an order. Secrets stand in files that only their owner can read."},
    run};

namespace {

constexpr std::uint16_t usual_port = 8788;

struct Wishes {
  std::string pack, public_key, producer, seller_key, out, journal;
  std::optional<std::string> sepay_hmac, sepay_api_key, payos;
  std::int64_t port = usual_port, seconds = 0;
};

std::optional<Wishes> wishes_of(Arguments& arguments) {
  Wishes wishes;
  const std::pair<const char*, std::string*> needed[] = {
      {"--pack", &wishes.pack},   {"-p", &wishes.public_key}, {"--producer", &wishes.producer},
      {"-s", &wishes.seller_key}, {"--out", &wishes.out},     {"--journal", &wishes.journal}};
  for (const auto& [name, value] : needed) {
    const auto given = arguments.option(name);
    if (!given) return std::nullopt;
    *value = *given;
  }
  wishes.sepay_hmac = arguments.option("--sepay-hmac");
  wishes.sepay_api_key = arguments.option("--sepay-apikey");
  wishes.payos = arguments.option("--payos");
  for (const auto& [name, value] :
       {std::pair{"--port", &wishes.port}, std::pair{"--for", &wishes.seconds}}) {
    const auto number = number_of(arguments.option(name), 0, 1'000'000'000, *value);
    if (!number) return std::nullopt;
    *value = *number;
  }
  const bool has_service = wishes.sepay_hmac || wishes.sepay_api_key || wishes.payos;
  if (!has_service || (wishes.sepay_hmac && wishes.sepay_api_key) || wishes.port > 65535 ||
      !arguments.is_done())
    return std::nullopt;
  return wishes;
}

Expected<catalog::Catalog> open_signed(const Wishes& wishes) {
  const auto key = read_public_key_file(wishes.public_key);
  if (!key) return tl::unexpected(key.error());
  const auto signature = read_text(signature_path(wishes.pack));
  if (!signature) return tl::unexpected(signature.error());
  auto pack = read_file(wishes.pack, largest_pack);
  if (!pack) return tl::unexpected(pack.error());
  // Money is not lost because a signature is a day past its time: {} asks for no moment.
  const auto note = catalog::verify_pack(*pack, *signature, *key, {});
  if (!note) return tl::unexpected(note.error());
  return catalog::Catalog::open(std::move(*pack));
}

tl::unexpected<Error> wrong_key(const std::string& in_pack, const std::string& found) {
  return fail("payhook.key",
              "Khóa của người bán không khớp gói hội chợ. Trong gói: " + in_pack +
                  "; khóa này: " + found + ".",
              "The seller's key is not the one of the pack. In the pack: " + in_pack +
                  "; this key: " + found + ".");
}

Expected<payhook::Seller> seller_of(const Wishes& wishes) {
  const auto catalog = open_signed(wishes);
  if (!catalog) return tl::unexpected(catalog.error());
  const auto row = catalog->find_producer(wishes.producer);
  if (!row)
    return fail("payhook.producer", "Gói hội chợ không có người bán “" + wishes.producer + "”.",
                "The pack has no producer “" + wishes.producer + "”.");
  const catalog::Producer producer = catalog->producer(*row);
  if (producer.bank_account.empty() || producer.public_key.empty())
    return fail("payhook.producer",
                "Trong gói hội chợ, người bán này chưa có tài khoản ngân hàng hoặc khóa công khai.",
                "In the pack this producer has no bank account or no public key.");
  const auto key = read_secret_key_file(wishes.seller_key);
  if (!key) return tl::unexpected(key.error());
  const std::string found = notice::to_hex(catalog::public_key_of(*key).key);
  if (found != producer.public_key) return wrong_key(std::string(producer.public_key), found);
  return payhook::Seller{std::string(catalog->info().id), std::string(producer.id),
                         std::string(producer.bank_account), *key};
}

Expected<payhook::Secrets> secrets_of(const Wishes& wishes) {
  payhook::Secrets secrets;
  const std::pair<const std::optional<std::string>*, std::string*> files[] = {
      {&wishes.sepay_hmac, &secrets.sepay_hmac},
      {&wishes.sepay_api_key, &secrets.sepay_api_key},
      {&wishes.payos, &secrets.payos_checksum}};
  for (const auto& [path, value] : files) {
    if (!*path) continue;
    auto secret = read_secret(**path);
    if (!secret) return tl::unexpected(secret.error());
    *value = std::move(*secret);
  }
  return secrets;
}

int serve(payhook::Payhook& hook, const Wishes& wishes, Language language) {
  SystemClock clock;
  StderrLog log;
  const auto server =
      payhook::Server::start({hook, clock, log, language}, std::uint16_t(wishes.port));
  if (!server) return failed(server.error(), language);
  for (const auto& [service, path] :
       {std::pair{payhook::Service::sepay, "sepay"}, std::pair{payhook::Service::payos, "payos"}})
    if (hook.listens_to(service)) std::printf("http://127.0.0.1:%u/%s\n", (*server)->port(), path);
  std::fflush(stdout);
  (*server)->run(wishes.seconds);
  return exit_good;
}

int run(Arguments& arguments, Language language) {
  const auto wishes = wishes_of(arguments);
  if (!wishes) return usage(payhook_command, language);
  auto seller = seller_of(*wishes);
  if (!seller) return failed(seller.error(), language);
  auto secrets = secrets_of(*wishes);
  if (!secrets) return failed(secrets.error(), language);
  auto journal = payhook::Journal::open(wishes->journal, wishes->out);
  if (!journal) return failed(journal.error(), language);
  payhook::Payhook hook(std::move(*seller), std::move(*secrets), std::move(*journal));
  return serve(hook, *wishes, language);
}

}  // namespace
}  // namespace chomay::native
