#include "core/ui/text_edit.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

TEST_CASE("the caret steps over whole letters, marks and all") {
  TextEdit edit;
  edit.insert("Mễ");
  CHECK(edit.caret() == edit.value().size());
  edit.left(false);
  CHECK(edit.value().substr(edit.caret()) == "ễ");
  edit.erase_back();
  CHECK(edit.value() == "ễ");
  edit.erase_forward();
  CHECK(edit.value().empty());
  edit.erase_back();
  CHECK(edit.value().empty());
}

TEST_CASE("what comes in decomposed is kept composed") {
  TextEdit edit;
  edit.insert("co\xCC\x82\xCC\x81m");  // c o ̂ ́ m
  CHECK(edit.value() == "cốm");
  edit.set_value("a");
  edit.insert("\xCC\x81");  // a lone acute joins the letter before the caret
  CHECK(edit.value() == "á");
}

TEST_CASE("one line, bounded, no control characters") {
  TextEdit edit(8);
  edit.insert("một\nhai");
  CHECK(edit.value() == "một ha");
  CHECK(edit.value().size() <= 8);
  edit.set_value("ốốốố");
  CHECK(edit.value() == "ốố");  // never half a letter
  edit.set_value(
      "a\x01\x7F"
      "b");
  CHECK(edit.value() == "ab");
}

TEST_CASE("letters are counted as people do") {
  TextEdit edit;
  edit.set_limits(400, 3);
  edit.insert("Mễ Trì");
  CHECK(edit.value() == "Mễ ");
  edit.insert("x");
  CHECK(edit.value() == "Mễ ");
  edit.erase_back();
  edit.insert("👩‍🌾👩‍🌾");  // one grapheme of three code points each
  CHECK(edit.value() == "Mễ👩‍🌾");
}

TEST_CASE("words end where letters do") {
  TextEdit edit;
  edit.set_value("Com-lê, 1.000 g");
  edit.home(false);
  edit.word_right(false);
  CHECK(edit.value().substr(edit.caret()) == "lê, 1.000 g");
  edit.erase_word_forward();
  CHECK(edit.value() == "Com-1.000 g");
  edit.word_left(false);
  CHECK(edit.caret() == 0);
  edit.select_word(5);
  CHECK(edit.selected() == "1");
}

TEST_CASE("words, selection, replacing") {
  TextEdit edit;
  edit.set_value("chè lam Thạch Xá");
  edit.word_left(true);
  CHECK(edit.selected() == "Xá");
  edit.insert("Thất");
  CHECK(edit.value() == "chè lam Thạch Thất");
  edit.home(false);
  edit.word_right(false);
  edit.erase_word_back();
  CHECK(edit.value() == "lam Thạch Thất");
  edit.select_all();
  CHECK(edit.selected() == "lam Thạch Thất");
  edit.left(false);
  CHECK(edit.caret() == 0);
  edit.select_word(6);
  CHECK(edit.selected() == "Thạch");
}

TEST_CASE("a hidden input's wrong offsets do no harm") {
  TextEdit edit;
  edit.set_state("cốm", 900, 900, 800, 700);
  CHECK(edit.caret() == edit.value().size());
  CHECK(edit.preedit_begin() <= edit.preedit_end());
  edit.set_state("cốm", 2, 2, 0, 2);  // in the middle of a letter
  CHECK(edit.caret() == 1);
  edit.set_state("e\xCC\x82m", 3, 3, 0, 3);  // offsets of the decomposed text
  CHECK(edit.value() == "êm");
  CHECK(edit.caret() == 2);
  CHECK(edit.preedit_end() == 2);
}

TEST_CASE("a field takes what is typed and says when it is submitted") {
  std::string query;
  int sent = 0;
  Driver fair([&](Ui& ui) {
    const FieldResult r =
        ui.field("q", query, {.label = "Tìm", .mode = InputMode::search, .clearable = true});
    if (r.submitted) ++sent;
    ui.text("Kết quả cho " + query);
  });
  fair.type(searchbox("Tìm"), "cốm");
  CHECK(query == "cốm");
  CHECK(fair.shows("Kết quả cho cốm"));
  CHECK(fair.get(searchbox("Tìm")).value == "cốm");
  CHECK(fair.get(searchbox("Tìm")).focused);
  CHECK(fair.last().wants_text);
  fair.key(Key::backspace);
  CHECK(query == "cố");
  fair.key(Key::enter);
  CHECK(sent == 1);
  fair.press(button("Xoá chữ"));
  CHECK(query.empty());
}

TEST_CASE("typing and a press that follow at once come in their order") {
  std::string name, sent;
  Driver fair([&](Ui& ui) {
    if (ui.button("Gửi")) sent = name;  // stands before the field it reads
    ui.field("name", name, {.label = "Tên"});
  });
  fair.press(textbox("Tên"));
  fair.ui().post_text("Lúa");
  fair.ui().post(ActRequest{fair.get(button("Gửi")).id, Act::press, {}});
  fair.settle();
  CHECK(sent == "Lúa");
}

TEST_CASE("the fair's own change of a field's text is shown, the mirror may set it too") {
  std::string value = "một";
  Driver fair([&](Ui& ui) { ui.field("v", value, {.label = "Ô"}); });
  value = "hai";
  fair.settle();
  CHECK(fair.get(textbox("Ô")).value == "hai");
  fair.act(textbox("Ô"), Act::set_value, "ba");
  CHECK(value == "ba");
}

TEST_CASE("copy and cut hand the selection over") {
  std::string value = "cốm Mễ Trì";
  Driver fair([&](Ui& ui) { ui.field("v", value, {.label = "Ô"}); });
  fair.press(textbox("Ô"));
  fair.key(Key::a, false, true);
  fair.key(Key::c, false, true);
  CHECK(fair.ui().take_clipboard() == "cốm Mễ Trì");
  CHECK(fair.ui().take_clipboard().empty());
  fair.key(Key::x, false, true);
  CHECK(value.empty());
}

TEST_CASE("a disabled field takes nothing") {
  std::string value = "7K2M9";
  Driver fair([&](Ui& ui) { ui.field("v", value, {.label = "Mã đơn", .disabled = true}); });
  fair.press(textbox("Mã đơn"));
  fair.ui().post_text("x");
  fair.settle();
  CHECK(value == "7K2M9");
  CHECK(fair.get(textbox("Mã đơn")).disabled);
}

TEST_CASE("the caret blinks by waking, not by animating") {
  std::string value;
  Driver fair([&](Ui& ui) { ui.field("v", value, {.label = "Ô"}); });
  fair.press(textbox("Ô"));
  fair.wait(400);
  CHECK(!fair.last().animating);
  CHECK(fair.last().wake_in_ms > 0);
  CHECK(fair.last().wake_in_ms <= 530);
}

TEST_CASE("a screen can put the focus into a field that it is about to draw") {
  std::string value;
  bool ask = false;
  Driver fair([&](Ui& ui) {
    if (ui.button("Tìm kiếm")) {
      ask = true;
      ui.focus_field("q");
    }
    if (ask) ui.landmark(Role::search, "Tìm", [&] { ui.field("q", value, {.label = "Từ"}); });
  });
  fair.press(button("Tìm kiếm"));
  CHECK(fair.get(textbox("Từ")).focused);
}

TEST_CASE("who types on while the field moves to another page loses no letter") {
  std::string query;
  bool results = false;
  const auto screen = [&](Ui& ui) {
    if (!query.empty() && !results) {
      results = true;
      ui.focus_field("q");
    }
    ui.scope(results ? "results" : "home", [&] { ui.field("q", query, {.label = "Tìm"}); });
  };
  Driver fair(screen);
  fair.press(textbox("Tìm"));
  const Id home = fair.get(textbox("Tìm")).id;
  const auto typed = [&](std::string text) {
    const auto end = static_cast<std::uint32_t>(text.size());
    fair.ui().post(FieldState{home, std::move(text), end, end, 0, 0});
  };
  typed("c");
  fair.ui().post(PointerEvent{PointerPhase::move, PointerKind::mouse, 5, 5, fair.now_ms()});
  typed("ch");  // only worked in when the page is another one
  CHECK(fair.ui().text_waits());
  fair.settle();
  CHECK(!fair.ui().text_waits());
  CHECK(fair.get(textbox("Tìm")).id != home);
  CHECK(query == "ch");
  // And once somebody goes back the first field is its own again.
  results = false;
  query.clear();
  fair.settle();
  fair.press(textbox("Tìm"));
  REQUIRE(fair.get(textbox("Tìm")).id == home);
}

TEST_CASE("the end of a composition is told even when the letters stay") {
  std::string value;
  FieldResult last;
  int changes = 0;
  Driver fair([&](Ui& ui) {
    last = ui.field("v", value, {.label = "Ô"});
    changes += last.changed;
  });
  fair.press(textbox("Ô"));
  const Id id = fair.get(textbox("Ô")).id;
  fair.ui().post(FieldState{id, "đ", 2, 2, 0, 2});
  fair.settle();
  CHECK(last.composing);
  const int before = changes;
  fair.ui().post(FieldState{id, "đ", 2, 2, 0, 0});
  fair.settle();
  CHECK(!last.composing);
  CHECK(changes == before + 1);
}

TEST_CASE("several lines, where a field wants them") {
  TextEdit edit;
  edit.set_value("một\nhai");
  CHECK(edit.value() == "một hai");
  edit.set_several_lines(true);
  edit.set_value("một\r\nhai\tba");
  CHECK(edit.value() == "một\nhai ba");
  edit.home(false);
  edit.insert("\n");
  CHECK(edit.value() == "\nmột\nhai ba");
}

TEST_CASE("undo goes back word by word, redo comes forth again") {
  TextEdit edit;
  for (const char* letter : {"c", "h", "è", " ", "B", "a"}) edit.insert(letter);
  edit.undo();
  CHECK(edit.value() == "chè ");
  edit.undo();
  CHECK(edit.value() == "chè");
  edit.undo();
  CHECK(edit.value().empty());
  edit.undo();  // nothing before
  edit.redo();
  edit.redo();
  CHECK(edit.value() == "chè ");
  CHECK(edit.caret() == 5);
  edit.insert("lam");  // now there is no forth
  edit.redo();
  CHECK(edit.value() == "chè lam");
  edit.select_all();
  edit.erase_back();
  edit.undo();
  CHECK(edit.value() == "chè lam");
  CHECK(edit.selected() == "chè lam");
}

TEST_CASE("backspaces in a row are undone at once; a text from outside knows no before") {
  TextEdit edit;
  edit.insert("lụa tơ tằm");
  edit.erase_back();
  edit.erase_back();
  edit.undo();
  CHECK(edit.value() == "lụa tơ tằm");
  edit.set_value("gốm");
  edit.undo();
  CHECK(edit.value() == "gốm");
}
