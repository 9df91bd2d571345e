// The port to negotiations: who is behind it (a second program in the page, a Peer at the kiosk)
// keeps, signs and sends. A screen looks at `talks` at every frame; the home asks for one when they
// change.
#pragma once
#include "core/talk/talk.hpp"

namespace chomay::talk {

class Meeting {
public:
  virtual ~Meeting() = default;
  /// Whether the fair has a witness and somebody to meet.
  virtual bool has_sellers() = 0;
  /// Whether this seller can be met.
  virtual bool has_seller(std::string_view producer) = 0;
  /// Starts to listen when it does not yet. False: still on its way, `talks` is empty.
  virtual bool is_open() = 0;
  /// They stand until the next call.
  virtual const Talks& talks() = 0;
  /// Keeps it and sends it. What becomes of it stands in `talks`: a turn more, or a fault.
  virtual void say(const Saying&) = 0;
  /// Whether this home hands out a talk's record as a file, which `chomay verify` proves.
  virtual bool saves() const { return false; }
  virtual void save(const Hash& /*talk*/) {}
  /// Hands out what this desk found of papers, as the file that `chomay pack --rulings` reads.
  virtual void save_rulings() {}
  /// Whether somebody may sell from here, with files that the organisers handed out.
  virtual bool opens_desk() const { return false; }
  virtual void open_desk() {}
};

}  // namespace chomay::talk
