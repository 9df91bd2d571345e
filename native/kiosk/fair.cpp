#include "native/kiosk/fair.hpp"

#include "core/shop/visitor.hpp"
#include "native/adapters/espeak_voice.hpp"
#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/system_clock.hpp"
#include "native/kiosk/sandboxes.hpp"
#include "native/kiosk/signed_pack.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::kiosk {
namespace {

/// The real time, not the one that --today sets: signatures know no other.
Instant wall_clock() {
  return native::SystemClock().now();
}

}  // namespace

Fair::Fair(const Options& options, Clock& clock, Log& log, ui::Ui& ui)
    : pack_(options.pack),
      key_(options.key),
      vettings_(options.vettings),
      broker_(options.broker),
      log_(log),
      opener_(std::make_unique<native::NoOpener>()),
      voice_(native::EspeakVoice::find()),
      sandboxes_(make_sandboxes()),
      host_(std::make_unique<plugin::Host>(clock, store_, *opener_, log, *sandboxes_)),
      watch_(pack_) {
  add_plugins(*host_, log);
  set_settings(options);
  app_ = std::make_unique<shop::App>(
      shop::Ports{clock, store_, *opener_, log, random_, signatures_,
                  !options.printer.empty() || !options.print_to.empty(), voice_.get()},
      ui, *host_, options.kiosk_form);
  open_pack();
  app_->go(options.address);
}

Fair::~Fair() = default;

/// What the command line asks for stands where a visitor's own settings would.
void Fair::set_settings(const Options& options) {
  shop::Settings settings;
  if (options.language == "en") settings.language = Language::en;
  if (options.theme == "light") settings.look = shop::Look::light;
  if (options.theme == "night") settings.look = shop::Look::night;
  store_.write("settings", shop::format_settings(settings));
}

bool Fair::open_pack() {
  watch_.settle();
  auto bytes =
      read_signed_pack(pack_, key_, wall_clock(), catalog_ ? Expired::refused : Expired::accepted);
  const talk::Hash pack_hash =
      bytes ? negotiation::sha256(
                  {reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()})
            : talk::Hash{};
  auto opened = bytes ? catalog::Catalog::open(std::move(*bytes))
                      : tl::unexpected<Error>(std::move(bytes.error()));
  if (!opened) {
    log_.write("pack " + pack_.string() + ": " + opened.error().code + ": " + opened.error().en);
    if (!catalog_) app_->set_failed(opened.error());
    return false;
  }
  catalog_ = std::make_shared<const catalog::Catalog>(std::move(*opened));
  app_->set_catalog(catalog_);
  open_meeting(pack_hash);
  log_.write("pack " + pack_.string() + ": version " + std::to_string(catalog_->info().version) +
             ", " + std::to_string(catalog_->product_count()) + " products");
  return true;
}

/// Of the fair that is shown: a new pack may have another id.
void Fair::open_meeting(const talk::Hash& pack) {
  if (vettings_.empty()) return;
  const auto open = [&]() -> Expected<std::unique_ptr<meeting::VisitorMeeting>> {
    const auto key = native::read_public_key_file(key_);
    if (!key) return tl::unexpected(key.error());
    auto ring = meeting::read_ring(vettings_, std::string(catalog_->info().id), key->key);
    if (!ring) return tl::unexpected(ring.error());
    auto broker = meeting::read_broker(broker_);
    if (!broker) return tl::unexpected(broker.error());
    return meeting::VisitorMeeting::open({std::move(*ring), std::move(*broker), pack}, [this] {
      if (wake_) wake_();
    });
  };
  auto opened = open();
  if (!opened) return log_.write("meeting: " + opened.error().code + ": " + opened.error().en);
  app_->set_meeting(opened->get());
  meeting_ = std::move(*opened);
}

void Fair::forget_visitor() {
  app_->forget_visitor();
  if (meeting_) meeting_->forget();
}

std::filesystem::path Fair::pictures_folder() const {
  auto folder = pack_;
  return folder.replace_extension(".img");
}

bool Fair::show_countdown(std::optional<int> seconds) {
  if (seconds == countdown_) return false;
  countdown_ = seconds;
  app_->show_idle_countdown(seconds);
  return true;
}

}  // namespace chomay::kiosk
