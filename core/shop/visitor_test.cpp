#include "core/shop/visitor.hpp"

#include <doctest/doctest.h>

using namespace chomay;
using namespace chomay::shop;

TEST_CASE("settings survive a reload and broken records fall back to the defaults") {
  MemoryStore store;
  Visitor(store).set({Language::en, Look::night, 150});
  CHECK(Visitor(store).settings() == Settings{Language::en, Look::night, 150});
  CHECK(parse_settings("language=fr\ntext=900\nlook=x\n\xFF") ==
        Settings{Language::vi, Look::automatic, 200});
  CHECK(parse_settings("text=abc") == Settings{});
}

TEST_CASE("the way of typing survives a reload, what was searched for does not") {
  MemoryStore store;
  Visitor visitor(store);
  Settings settings;
  settings.typing = ui::TypingMethod::vni;
  visitor.set(settings);
  for (const char* words : {"chè", "cốm", "lụa", "cốm", "gốm"}) visitor.note_search(words);
  CHECK(visitor.searches() == std::vector<std::string>{"gốm", "cốm", "lụa"});
  CHECK(Visitor(store).settings() == settings);
  CHECK(Visitor(store).searches().empty());
}

TEST_CASE("a favourite is kept, and pressing again takes it back") {
  MemoryStore store;
  Visitor visitor(store);
  visitor.toggle_favourite("com-me-tri");
  visitor.toggle_favourite("buoi-dien");
  CHECK(Visitor(store).favourites() == std::vector<std::string>{"com-me-tri", "buoi-dien"});
  visitor.toggle_favourite("com-me-tri");
  CHECK_FALSE(Visitor(store).is_favourite("com-me-tri"));
}

TEST_CASE("stored lists are bounded and hold only slugs") {
  std::string record = "ok\n../etc\nok\n\nTiếng\n";
  for (int at = 0; at < 10'000; ++at) record += "p-" + std::to_string(at) + "\n";
  const auto slugs = parse_slugs(record, 500);
  CHECK(slugs.size() == 500);
  CHECK(slugs[0] == "ok");
  CHECK(slugs[1] == "p-0");
}

TEST_CASE("four products fill the comparison") {
  MemoryStore store;
  Visitor visitor(store);
  for (const char* slug : {"a", "b", "c", "d"}) CHECK(visitor.toggle_compared(slug));
  CHECK_FALSE(visitor.toggle_compared("e"));
  CHECK(visitor.toggle_compared("b"));
  CHECK(visitor.toggle_compared("e"));
}

TEST_CASE("what another tab has written is there after reading again") {
  MemoryStore store;
  Visitor here(store), there(store);
  there.toggle_favourite("com-me-tri");
  CHECK_FALSE(here.is_favourite("com-me-tri"));
  here.read_again();
  CHECK(here.is_favourite("com-me-tri"));
}

TEST_CASE("a full store is told once; forgetting clears the device") {
  MemoryStore store;
  Visitor visitor(store);
  store.full = true;
  visitor.toggle_favourite("a");
  CHECK(visitor.is_favourite("a"));
  CHECK(visitor.take_store_failure());
  CHECK_FALSE(visitor.take_store_failure());
  store.full = false;
  visitor.toggle_favourite("b");
  visitor.forget();
  CHECK(visitor.favourites().empty());
  CHECK(Visitor(store).favourites().empty());
}
