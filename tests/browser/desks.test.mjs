// Three people over mosquitto, before `chomay witness`, each in a browser of their own: a buyer, a seller who
// opened the producer's desk with the files that the organisers handed out, and the organisers at theirs. By roles and names, from the
// first question to "all is done"; and each has the record that `chomay verify` proves.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Fair, desktop, launch, phone } from "./fair.mjs";
import { Town } from "./town.mjs";

const fairFolder = new URL("../../assets/fair", import.meta.url).pathname;
const producer = "cs-roi-nuoc-dao-thuc", home = "Tổ hợp tác Rối nước Đào Thục (mẫu)";

let browser, town, buyer, seller, organisers;
before(async () => {
  browser = await launch();
  town = await Town.open([], { people: [producer] });
  buyer = await Fair.open(browser, `${town.host.url}p/roi-nuoc-dao-thuc/`, phone);
  seller = await Fair.open(browser, `${town.host.url}thuong-luong`, desktop);
  organisers = await Fair.open(browser, `${town.host.url}thuong-luong`, desktop);
});
after(async () => {
  await browser.close();
  await town?.close();
});

const says = (who, part) => who.until(async () => (await who.tree())
  .some((node) => node.name?.includes(part)), `the words “${part}”`);

async function give(who, ...files) {
  const chooser = who.page.waitForEvent("filechooser");
  await who.press("button", "Mở bàn");
  await (await chooser).setFiles(files);
}

async function record(who) {
  const download = who.page.waitForEvent("download");
  await who.press("button", "Tải biên bản");
  return (await download).path();
}

const verify = (file) => spawnSync(town.program, ["verify", file, "-p", town.organisers, "--lang", "en"],
  { encoding: "utf8" });

describe("a desk", () => {
  test("is opened with both of the organisers' files, and says what is missing", async () => {
    await give(seller, town.keyOf(producer));
    await says(seller, "Cần cả hai tệp");
    const torn = town.at("torn.key");
    writeFileSync(torn, readFileSync(town.keyOf(producer)).subarray(0, 100));
    await give(seller, torn, town.accountOf(`seller-${producer}`));
    await says(seller, "Cần cả hai tệp");
    await give(seller, town.keyOf(producer), town.accountOf(`seller-${producer}`));
    await seller.find("heading", home);
    await says(seller, "Chưa có người mua nào hỏi giá.");
    await give(organisers, town.keyOf("ban-2"), town.accountOf("desk-ban-2"));
    await organisers.find("heading", "Bàn Ban tổ chức");
  });

  test("gets a buyer's question with place and day", async () => {
    await buyer.press("link", "Thương lượng");
    await buyer.press("textbox", "Giao đến");
    await buyer.fill("12 Hàng Bạc, Hà Nội");
    await buyer.press("button", "Gửi lời hỏi giá");
    await says(buyer, "Bạn hỏi giá");
    await seller.find("heading", "Chờ bạn · 1");
    await says(seller, "Cần chào giá");
    await seller.shot("desk-inbox");
    await seller.press("link", /^Xem rối nước Đào Thục · 10 /);
    await says(seller, "Người mua hỏi giá");
    await says(seller, "12 Hàng Bạc, Hà Nội");
  });

  test("invites the buyer to a meeting, which opens from the talk", async () => {
    await seller.press("button", "Mời gặp mặt");
    await seller.press("textbox", "Liên kết phòng họp (https://…)");
    await seller.fill("https://zoom.example/j/1");
    await seller.press("button", "Gửi lời mời");
    const [room] = await Promise.all([buyer.page.context().waitForEvent("page"),
      buyer.press("button", "Vào phòng gặp · zoom.example")]);
    await room.close();
  });

  test("makes an offer, a little below the list, which the buyer accepts", async () => {
    await seller.press("button", "Chào giá");
    await seller.press("button", "−5 %");
    await says(seller, "950.000\u00a0₫");
    await seller.shot("desk-offer");
    await seller.press("button", "Gửi lời chào giá");
    await buyer.press("button", /^Chấp nhận 950\.000/);
    for (const who of [buyer, seller]) await says(who, "Người mua, người bán và ban tổ chức đều đã ký.");
    await says(organisers, "4 biên bản hôm nay");
    await organisers.press("link", /^Xem rối nước Đào Thục · 10 /);
    await says(organisers, "Người mua đồng ý");
    await organisers.shot("desk-organisers");
    assert.equal(await organisers.has("button", "Chào giá"), false);
  });

  test("sends the goods, which the buyer takes in and pays", async () => {
    await seller.press("button", "Gửi hàng");
    await seller.press("button", "Báo đã gửi");
    await buyer.press("button", "Nhận hàng");
    await buyer.press("button", "Báo đã nhận");
    await says(buyer, "Đã nhận 10");
    await buyer.press("button", "Báo đã trả tiền");
    await buyer.press("button", "Gửi lời báo");
    await says(buyer, "Bạn báo đã trả tiền");
    await seller.press("button", "Xác nhận đã nhận tiền");
    await says(buyer, "Người bán xác nhận đã nhận tiền");
    await seller.shot("desk-sale");
    await buyer.shot("talk-sale");
  });

  test("a claim that the two can't settle is settled with the organisers", async () => {
    await buyer.press("button", "Khiếu nại");
    await buyer.press("button", "Giao muộn");
    await buyer.press("button", "Gửi khiếu nại");
    await seller.press("button", "Đề nghị cách giải quyết");
    await seller.press("button", "Cách khác");
    await seller.press("button", "Gửi đề nghị");
    await buyer.press("button", "Chưa được");
    await buyer.press("button", "Nhờ ban tổ chức");
    await organisers.press("button", "Đề nghị cách giải quyết");
    await organisers.press("button", "Giảm giá");
    await organisers.press("textbox", "Số tiền, nếu có (₫)");
    await organisers.fill("50000");
    await organisers.shot("desk-dispute");
    await organisers.press("button", "Gửi đề nghị");
    await says(buyer, "Giảm giá · 50.000");
    await buyer.press("button", "Đồng ý cách này");
    for (const who of [buyer, seller, organisers]) await says(who, "Đã giải quyết");
    await buyer.press("button", "Mọi việc đã xong");
    await says(seller, "mọi việc đã xong");
  });

  test("and the buyer and the organisers have the same record, which is proven", async () => {
    for (const who of [buyer, seller, organisers]) {
      const proven = verify(await record(who));
      assert.equal(proven.status, 0, proven.stderr);
      for (const part of [producer, "Total: 950,000", "Goods received", "Resolution proposed", "Closed"])
        assert.ok(proven.stdout.includes(part), proven.stdout);
    }
  });

  test("stays a desk after a reload, and what it said is there", async () => {
    await seller.goto(`${town.host.url}thuong-luong`);
    await seller.drawn();
    await seller.find("heading", home);
    await seller.find("heading", "Đã xong · 1");
  });

  test("of the organisers vets papers by signed rulings, which reach the catalogue with the next pack", async () => {
    await organisers.goto(`${town.host.url}thuong-luong`);
    await organisers.drawn();
    await organisers.press("link", /^Hồ sơ · /);
    await organisers.shot("desk-dossiers");
    await organisers.press("button", /^Xem thêm \d+ hồ sơ$/);
    await organisers.press("link", /Cốm Mễ Trì/);
    await organisers.press("link", "Chỉ dẫn địa lý");
    for (const name of ["Tên và địa chỉ khớp giấy phép", "Còn hiệu lực qua ngày bế mạc", "Đã đối chiếu bản gốc"])
      await organisers.press("checkbox", name);
    await organisers.press("button", "Duyệt giấy tờ");
    await says(organisers, "Bàn này đã duyệt ngày");
    await organisers.shot("desk-paper");
    await organisers.press("link", /^Hồ sơ tiếp: /);
    await organisers.press("button", "Yêu cầu bổ sung");
    await organisers.press("textbox", "Người bán cần bổ sung gì?");
    await organisers.fill("Thiếu trang có dấu.");
    await organisers.press("button", "Ký yêu cầu bổ sung");
    await says(organisers, "Thiếu trang có dấu.");
    const download = organisers.page.waitForEvent("download");
    await organisers.press("button", "Tải tệp quyết định");
    const packed = spawnSync(town.program, ["pack", fairFolder, "--rulings", await (await download).path(),
      "--vettings", town.at("vettings"), "-p", town.organisers, "--lang", "en"], { encoding: "utf8" });
    assert.equal(packed.status, 0, packed.stderr);
    assert.match(packed.stderr, /2 of 2 rulings/);
  });

  test("is not opened over what a buyer has said", async () => {
    await buyer.goto(`${town.host.url}thuong-luong`);
    await buyer.drawn();
    await give(buyer, town.keyOf(producer), town.accountOf(`seller-${producer}`));
    await says(buyer, "Máy này đang giữ thương lượng của người mua");
  });
});
