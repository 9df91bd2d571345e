// The fair on this kiosk: the App with its ports, its plugins, and the pack it was opened from. A
// bad new pack never takes the place of a good old one.
#pragma once
#include <memory>
#include <optional>

#include "core/plugin/host.hpp"
#include "core/ports/ports.hpp"
#include "core/shop/app.hpp"
#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/signatures.hpp"
#include "native/kiosk/options.hpp"
#include "native/kiosk/pack_watch.hpp"
#include "native/meeting/visitor_meeting.hpp"

namespace chomay::kiosk {

class Fair {
public:
  Fair(const Options&, Clock&, Log&, ui::Ui&);
  ~Fair();

  shop::App& app() { return *app_; }
  PackWatch& watch() { return watch_; }
  bool has_catalog() const { return catalog_ != nullptr; }
  /// Opens what is on disk now. False: it is not usable, the log says why, what was shown stays.
  bool open_pack();
  std::filesystem::path pictures_folder() const;
  void forget_visitor();
  /// Called from another thread when there is news to show; before the first frame.
  void wake_with(std::function<void()> wake) { wake_ = std::move(wake); }
  /// Hands the countdown to the app; true when what it shows changed.
  bool show_countdown(std::optional<int> seconds);

private:
  void set_settings(const Options&);
  void open_meeting(const talk::Hash& pack);

  std::filesystem::path pack_, key_;
  std::string vettings_, broker_;
  std::function<void()> wake_;
  std::unique_ptr<meeting::VisitorMeeting> meeting_;  // none: nobody to meet
  Log& log_;
  MemoryStore store_;
  std::unique_ptr<Opener> opener_;
  native::SystemRandom random_;
  native::SodiumSignatures signatures_;
  std::unique_ptr<Voice> voice_;  // null where nothing can speak
  std::unique_ptr<plugin::SandboxFactory> sandboxes_;
  std::unique_ptr<plugin::Host> host_;
  std::unique_ptr<shop::App> app_;
  std::shared_ptr<const catalog::Catalog> catalog_;
  PackWatch watch_;
  std::optional<int> countdown_;
};

}  // namespace chomay::kiosk
