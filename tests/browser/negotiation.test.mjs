// A shopper and a seller agree, by roles and names: product, question, offer, counter-offer, yes, in the
// page of a real site, over mosquitto, before `chomay witness`. The seller is `chomay seller`; the product one
// whose papers hold for years.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Fair, desktop, launch, phone } from "./fair.mjs";
import { Town } from "./town.mjs";

const verify = (file) => spawnSync(town.program, ["verify", file, "-p", town.organisers, "--lang", "en"],
  { encoding: "utf8" });

let browser, town;
before(async () => {
  browser = await launch();
  town = await Town.open(["cs-roi-nuoc-dao-thuc"]);
});
after(async () => {
  await browser.close();
  await town?.close();
});

for (const [name, form] of Object.entries({ phone, desktop }))
  describe(`a negotiation on a ${name}`, () => {
    let shopper;
    const says = (part) => shopper.until(async () => (await shopper.tree())
      .some((node) => node.name?.includes(part)), `the words “${part}”`);
    before(async () => { shopper = await Fair.open(browser, `${town.host.url}p/roi-nuoc-dao-thuc/`, form); });
    after(() => shopper?.close());

    test("begins at a product, whose page links to it", async () => {
      const link = await shopper.find("link", "Thương lượng");
      assert.equal(link.href, "/thuong-luong/roi-nuoc-dao-thuc");
      await shopper.press("link", "Thương lượng");
      await shopper.find("heading", "Hỏi giá người bán");
      await says("1.000.000\u00a0₫");  // ten of what is asked for, the adult ticket
      await shopper.shot("talk-ask");
    });

    test("asks, and the seller makes an offer that is witnessed", async () => {
      await shopper.press("button", "Gửi lời hỏi giá");
      await shopper.find("button", /^Chấp nhận 1\.000\.000/);
      await says("Biên bản 2 · chứng kiến");
      await says("Còn ");
      await shopper.shot("talk-offer");
    });

    test("other numbers, with what they come to before they are sent", async () => {
      await shopper.press("button", "Trả giá");
      await shopper.find("heading", "Trả giá");
      await shopper.press("textbox", /^Giá mỗi /);
      for (let key = 0; key < 8; ++key) await shopper.key("Backspace");
      await shopper.fill("96000");
      await says("960.000\u00a0₫");
      await shopper.shot("talk-counter");
      await shopper.press("button", "Gửi lời trả giá");
      await says("Đã thoả thuận");
      await says("Người bán đồng ý");
    });

    test("its record is a file that chomay verify proves, and no changed byte passes", async () => {
      const download = shopper.page.waitForEvent("download");
      await shopper.press("button", "Tải biên bản");
      const path = await (await download).path();
      const good = verify(path);
      assert.equal(good.status, 0, good.stderr);
      for (const part of ["Agreed", "cs-roi-nuoc-dao-thuc", "Total: 960,000", "Witness's log"])
        assert.ok(good.stdout.includes(part), good.stdout);
      const bytes = readFileSync(path);
      for (let turn = 0; turn < 40; ++turn) {
        const at = Math.floor((bytes.length - 1) * turn / 39);
        const changed = Buffer.from(bytes);
        changed[at] ^= 1 << turn % 8;
        writeFileSync(`${path}.changed`, changed);
        assert.notEqual(verify(`${path}.changed`).status, 0, `byte ${at} of ${bytes.length}`);
      }
    });

    test("the agreement stays after a reload, and is in the list", async () => {
      await shopper.reload();
      await shopper.drawn();
      await says("Biên bản 4 · chứng kiến");
      await shopper.shot("talk-agreed");
      await shopper.goto(`${town.host.url}thuong-luong`);
      await shopper.drawn();
      await shopper.find("link", /^Xem rối nước Đào Thục/);
      await says("Đã thoả thuận");
      // A static host has no file for a device's own pages: it serves the fair as its 404 page.
      assert.deepEqual(shopper.complaints.filter((line) => !line.includes("404")), []);
    });
  });
