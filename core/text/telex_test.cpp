// Typing with plain keys. All syllables in all orders are telex_syllables_test.cpp's.
#include "core/text/telex.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/text/utf8.hpp"

using namespace chomay::text;

namespace {

// A field that holds one line; "<" is backspace.
struct Field {
  Composer composer;
  std::u32string text;

  void apply(const Edit& edit) {
    REQUIRE(edit.erase <= text.size() + (edit.insert.empty() ? 1 : 0));
    text.resize(text.size() - std::min<std::size_t>(edit.erase, text.size()));
    text += to_utf32(edit.insert);
  }
  Field& type(std::string_view keys) {
    for (const char32_t key : to_utf32(keys))
      apply(key == U'<' ? composer.backspace() : composer.type(key));
    return *this;
  }
  std::string seen() const { return to_utf8(text); }
};

std::string telex(std::string_view keys) {
  return Field{Composer(KeyTable::telex), {}}.type(keys).seen();
}
std::string vni(std::string_view keys) {
  return Field{Composer(KeyTable::vni), {}}.type(keys).seen();
}
std::string modern(std::string_view keys) {
  return Field{Composer(KeyTable::telex, ToneStyle::modern), {}}.type(keys).seen();
}

}  // namespace

TEST_CASE("telex: marks are put on from anywhere in the word") {
  for (const auto* keys : {"tieengs", "tieesng", "tiengse", "tiesnge", "tienges"})
    CHECK(telex(keys) == "tiếng");
  for (const auto* keys : {"dduwowngf", "dduongwf", "dduwongf", "duongwfd", "dduowngf"})
    CHECK(telex(keys) == "đường");
  for (const auto* keys : {"tie61ng", "tieng61", "tieng16", "tie6ng1"}) CHECK(vni(keys) == "tiếng");
  for (const auto* keys : {"d9u7o72ng", "duong972", "d9uo72ng"}) CHECK(vni(keys) == "đường");
  CHECK(telex("nguwowif Vieetj") == "người Việt");
  CHECK(telex("w") == "ư");
  CHECK(telex("tw") == "tư");
  CHECK(telex("giw[]") == "giư[]");
}

TEST_CASE("telex: one w makes both horns, and only where Vietnamese has both") {
  CHECK(telex("ruowju") == "rượu");
  CHECK(telex("thuowr") == "thuở");
  CHECK(telex("huow") == "huơ");
  CHECK(telex("huown") == "hươn");
  CHECK(telex("quowr") == "quở");
  CHECK(telex("thuwowr ") == "thuở ");
}

TEST_CASE("telex: a key once more takes its mark back and stands for itself") {
  CHECK(telex("ass") == "as");
  CHECK(telex("aaa") == "aa");
  CHECK(telex("www") == "ww");
  CHECK(telex("ddd") == "dd");
  CHECK(telex("hoaww") == "hoaw");
  CHECK(telex("dduongww") == "đuongw");
  CHECK(telex("tesst") == "test");
  CHECK(telex("xooong") == "xoong");
  CHECK(telex("mooocs") == "moóc");
  CHECK(vni("a11") == "a1");
  CHECK(vni("d99") == "d9");
  CHECK(vni("uo77") == "uo7");
  CHECK(telex("toanz") == "toanz");
  CHECK(telex("toansz") == "toan");
  CHECK(vni("toan10") == "toan");
}

TEST_CASE("telex: another key changes the mark") {
  CHECK(telex("meofs") == "méo");
  CHECK(telex("taawm") == "tăm");
  CHECK(telex("towo") == "tô");
  CHECK(vni("ta68m") == "tăm");
}

TEST_CASE("telex: the tone moves as letters come and go, to the place of the style") {
  CHECK(telex("hoaf") == "hòa");
  CHECK(telex("hoafn") == "hoàn");
  CHECK(telex("hoafn<") == "hòa");
  CHECK(telex("hoafn<<") == "hò");
  CHECK(telex("hoafn<<<") == "h");
  CHECK(telex("loanj<") == "lọa");
  CHECK(modern("hoaf khoer thuyr") == "hoà khoẻ thuỷ");
  CHECK(telex("hoaf khoer thuyr") == "hòa khỏe thủy");
  CHECK(modern("quys muaf hoangf") == "quý mùa hoàng");
  CHECK(telex("tuyer") == "tuyẻ");  // half a word: on its way to tuyể-
}

TEST_CASE("telex: capitals stay where they were typed") {
  CHECK(telex("VIEETJ NAM") == "VIỆT NAM");
  CHECK(telex("DDaf Nawngx") == "Đà Nẵng");
  CHECK(telex("Ddaf") == "Đà");
  CHECK(telex("HOAFn") == "HOÀn");
  CHECK(telex("Wng") == "Ưng");
  CHECK(telex("DDawks Lawks") == "Đắk Lắk");
}

TEST_CASE("telex: foreign words are left alone") {
  for (const std::string word :
       {"windows",  "facebook",   "wifi",  "google",  "software", "online", "email",   "marketing",
        "twitter",  "web",        "order", "website", "booking",  "zoom",   "youtube", "iphone",
        "shop",     "organic",    "pizza", "dress",   "pottery",  "tour",   "Mexico",  "Windows",
        "FACEBOOK", "livestream", "jeans", "fax",     "text",     "express"}) {
    CHECK(telex(word) == word);
    CHECK(vni(word) == word);
  }
  // These are half a syllable until they end.
  for (const std::string word : {"user ", "data ", "papa, ", "source "}) CHECK(telex(word) == word);
  for (const std::string word : {"h2o", "250g", "b6", "covid19", "8930000000019", "iso9001"})
    CHECK(vni(word) == word);
  CHECK(telex("2.500dd") == "2.500đ");
  CHECK(telex("ddc ") == "đc ");
}

TEST_CASE("telex: what spells a syllable is one, foreign or not") {
  CHECK(telex("test") == "tét");
  CHECK(telex("list") == "lít");
}

TEST_CASE("telex: backspace takes back the key that was too much") {
  CHECK(telex("tieengw") == "tieengw");
  CHECK(telex("tieengw<") == "tiêng");
  CHECK(telex("tieengw<s") == "tiếng");
  CHECK(telex("windows<<<<<<<") == "");
  CHECK(telex("che<<<<<a") == "a");
}

TEST_CASE("telex: a word in the field can be gone on with") {
  Field field;
  field.text = U"bánh chưng và hoa";
  field.composer.follow(field.seen());
  CHECK(field.composer.word() == "hoa");
  CHECK(field.type("f").seen() == "bánh chưng và hòa");
  field.text = U"bánh tét";
  field.composer.follow(field.seen());
  CHECK(field.type("r").seen() == "bánh tétr");  // a stop takes no hỏi: what stands there stays
  field.text = U"Hoà";
  field.composer.follow(field.seen());
  CHECK(field.type("n").seen() == "Hoàn");
  field.text = U"windo";
  field.composer.follow(field.seen());
  CHECK(field.type("ws<").seen() == "window");
  field.text = U"xong ";
  field.composer.follow(field.seen());
  CHECK(field.type("s").seen() == "xong s");
}

TEST_CASE("telex: a tone has a key of its own on the screen") {
  Field field;
  field.type("hoan");
  field.apply(field.composer.tone(Tone::huyen));
  CHECK(field.seen() == "hoàn");
  field.apply(field.composer.tone(Tone::sac));
  CHECK(field.seen() == "hoán");
  field.apply(field.composer.tone(Tone::sac));
  CHECK(field.seen() == "hoan");
  field.type(" tr");
  field.apply(field.composer.tone(Tone::nang));
  CHECK(field.seen() == "hoan tr");
  field.type("uơngf");
  CHECK(field.seen() == "hoan trường");
}
