// A buyer at a kiosk as `talk::Meeting`: a key and a journal in memory, both of one visit, and a
// line to the witnesses. Peer and line live on a thread of their own, which sleeps until something
// comes; the screen gets copies. `forget` ends the visit: the next visitor has another key and
// nothing else.
#pragma once
#include <functional>
#include <mutex>
#include <thread>

#include "core/talk/desk.hpp"
#include "core/talk/meeting.hpp"
#include "native/meeting/mqtt_link.hpp"
#include "native/meeting/witness_service.hpp"

namespace chomay::meeting {

class VisitorMeeting final : public talk::Meeting {
public:
  struct Setup {
    negotiation::KeyRing ring;
    Broker broker;
    talk::Hash catalogue{};  // SHA-256 of the pack that is shown
  };
  /// `wake` is called from the thread whenever `talks` has changed.
  /// Errors: meeting.no_witness (nobody was ever vetted as one), link.*.
  static Expected<std::unique_ptr<VisitorMeeting>> open(Setup, std::function<void()> wake);
  ~VisitorMeeting() override;

  bool has_sellers() override;
  bool has_seller(std::string_view producer) override;
  bool is_open() override;
  const talk::Talks& talks() override;
  void say(const talk::Saying&) override;
  /// The visitor has gone. What was not sent yet is gone, too.
  void forget();

private:
  struct Visit;
  VisitorMeeting(Setup setup, std::function<void()> wake)
      : setup_(std::move(setup)), wake_(std::move(wake)) {}
  void run();
  bool take_orders(std::unique_ptr<Visit>&);
  void publish(Visit&);
  void poke() const;

  Setup setup_;
  std::function<void()> wake_;
  int bell_ = -1;  // an eventfd: something is to be done
  std::thread thread_;

  std::mutex mutex_;  // of all below but `shown_`, which is the screen's
  std::vector<talk::Saying> sayings_;
  talk::Talks fresh_;
  bool has_fresh_ = false, is_up_ = false, forgets_ = false, ends_ = false;
  talk::Talks shown_;
};

}  // namespace chomay::meeting
