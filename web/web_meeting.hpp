// The port to negotiations in the page. A second program (web/meeting), run by one of the shopper's
// tabs, keeps and signs; here are only its talks as they came last, and sayings on their way to it.
#pragma once
#include "core/talk/meeting.hpp"

namespace chomay::web {

class WebMeeting final : public talk::Meeting {
public:
  bool has_sellers() override { return has_seller({}); }
  bool has_seller(std::string_view producer) override;
  bool is_open() override;
  const talk::Talks& talks() override { return talks_; }
  void say(const talk::Saying&) override;
  bool saves() const override { return true; }
  void save(const talk::Hash&) override;
  void save_rulings() override;
  bool opens_desk() const override;
  void open_desk() override;

  /// There are new ones, as core/talk writes them.
  void take(std::string_view bytes);
  /// What the page could not do: a line in Vietnamese, one in English.
  void take_fault(std::string_view lines);

private:
  talk::Talks talks_;
};

}  // namespace chomay::web
