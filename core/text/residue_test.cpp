#include "core/text/residue.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chomay::text;

namespace {
std::string first(std::string_view word) {
  const auto candidates = decode_residue(word);
  return candidates.empty() ? "" : candidates.front();
}
std::string split(std::string_view word) {
  std::string out;
  for (const auto piece : split_joined(word, syllable_cost)) out += std::string(piece) + "|";
  return out;
}
}  // namespace

TEST_CASE("residue: Telex") {
  CHECK(first("dduwowngf") == "đường");
  CHECK(first("dduowngf") == "đường");
  CHECK(first("coosm") == "cốm");
  CHECK(first("cheef") == "chề");
  CHECK(first("chef") == "chè");
  CHECK(first("giaayf") == "giầy");
  CHECK(first("muoonj") == "muộn");
  CHECK(first("suawx") == "sữa");
  CHECK(first("nguwowif") == "người");
  CHECK(first("quowr") == "quở");
  CHECK(first("thuowr") == "thuở");
  CHECK(first("hoawcj") == "hoặc");
  CHECK(first("quawng") == "quăng");
  CHECK(first("huouw") == "hươu");
  CHECK(first("hoaf") == "hòa");
}

TEST_CASE("residue: a key works wherever it stands in the word") {
  CHECK(first("tuyeenr") == "tuyển");
  CHECK(first("tuyeern") == "tuyển");
  CHECK(first("tuyener") == "tuyển");
  CHECK(first("dangd") == "đang");
  CHECK(first("nuo71c") == "nước");
}

TEST_CASE("residue: VNI") {
  CHECK(first("ddu7o72ng") == "đường");
  CHECK(first("d9u7o7ng2") == "đường");
  CHECK(first("bu7o7i3") == "bưởi");
  CHECK(first("qua65t") == "quật");
  CHECK(first("tra2") == "trà");
  CHECK(first("tu71") == "tứ");
  CHECK(first("a8n") == "ăn");
}

TEST_CASE("residue: accents already there are kept") {
  CHECK(first("chuôngf") == "chuồng");
  CHECK(first("đuongwf") == "đường");
}

TEST_CASE("residue: letter or mark, both are offered") {
  const auto candidates = decode_residue("xoong");
  CHECK(candidates == std::vector<std::string>{"xông"});  // the plain reading needs no decoding
  CHECK(first("moocs") == "mốc");
  CHECK(decode_residue("moocs").size() == 2);  // and moóc
}

TEST_CASE("residue: words that spell nothing stay as they are") {
  for (const std::string word : {"tour", "organic", "com", "hat", "a", "", "1234", "h2o",
                                 "8930000000019", "dress", "pottery", "wwwwwwwwwwwwww"}) {
    CAPTURE(word);
    CHECK(decode_residue(word).empty());
  }
}

TEST_CASE("residue: joined words") {
  CHECK(split("nhanxchins") == "nhanx|chins|");
  CHECK(split("commetri") == "com|me|tri|");
  CHECK(split("bánhchưng") == "bánh|chưng|");
  CHECK(split("zzz").empty());
  CHECK(split(std::string(400, 'a')).empty());
}
