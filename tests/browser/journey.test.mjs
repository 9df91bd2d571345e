// A shopper's way through the fair, in a real Chromium on a phone and on a desktop.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { desktop, Fair, launch, phone, today } from "./fair.mjs";
import { serve } from "./site.mjs";

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve();
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Types into the real input that is laid over the field which has focus. */
async function typeInto(fair, words) {
  await fair.page.waitForSelector("#field:not([hidden])", { state: "attached" });
  await fair.page.locator("#field").pressSequentially(words);
}

async function startSearch(fair) {
  const field = (await fair.tree()).find((node) => ["searchbox", "textbox"].includes(node.role)
    && node.visible);
  if (field) return fair.press(field.role, field.name);
  return fair.press("link", /Tìm/);
}

for (const [name, form] of Object.entries({ phone, desktop }))
  describe(`a shopper on a ${name}`, () => {
    let fair;
    before(async () => { fair = await Fair.open(browser, `${site.url}?${today}`, form); });
    after(() => fair.close());

    test("finds the home page drawn, and the plain page out of the way", async () => {
      await fair.calm();
      await fair.shot("home");
      assert.equal(await fair.address(), "/");
      assert.equal(await fair.page.locator("#plain").isVisible(), false);
      assert.match(await fair.page.title(), /OCOP|Chợ/);
    });

    test("searches without accents and gets the tea of Ba Vì", async () => {
      await startSearch(fair);
      await typeInto(fair, "che ba vi");
      await fair.page.keyboard.press("Enter");
      await fair.find("link", /^Chè Ba Trại/);
      await fair.calm();
      await fair.shot("results");
      assert.match(await fair.address(), /^\/tim\?q=che/);
      assert.match(fair.page.url(), /\/tim\/\?q=che/);
    });

    test("narrows by a facet, and the address says so", async () => {
      const unnarrowed = await fair.address();
      if (name === "phone") await fair.press("button", /Bộ lọc/);
      await fair.press("checkbox", /Đồ uống/);
      await fair.until(async () => (await fair.address()) !== unnarrowed, "an address with the facet");
      if (name === "phone") await fair.press("button", /^Xem .*sản phẩm/);
      await fair.find("link", /^Chè Ba Trại/);
      await fair.shot("facet");
    });

    test("opens the product and reads its dossier", async () => {
      await fair.press("link", /^Chè Ba Trại/);
      await fair.until(async () => /^\/p\//.test(await fair.address()), "a product's address");
      await fair.calm();
      await fair.shot("product");
      // A phone shows the dossier as a card that leads to its page; a desktop shows the papers.
      if (name === "desktop") await fair.bring("heading", /[Hh]ồ sơ/);
      else await fair.press("link", /Hồ sơ người bán/);
      await fair.find(name === "phone" ? "heading" : "text", /Giấy phép đăng ký kinh doanh/);
      await fair.calm();
      await fair.shot("dossier");
      if (name === "phone") await fair.page.goBack();
      await fair.until(async () => /^\/p\//.test(await fair.address()), "the product's address");
    });

    test("goes back to the results as they were, by the browser's own arrow", async () => {
      await fair.page.goBack();
      await fair.until(async () => /^\/tim\?/.test(await fair.address()), "the results");
      await fair.find("link", /^Chè Ba Trại/);
      await fair.page.goForward();
      await fair.until(async () => /^\/p\//.test(await fair.address()), "the product again");
    });

    test("shares a link that opens the same product for somebody else", async () => {
      const heading = (await fair.tree()).find((node) => node.role === "heading" && node.level === 1);
      const friend = await Fair.open(browser, fair.page.url(), form);
      await friend.find("heading", heading.name);
      assert.equal(await friend.address(), await fair.address());
      await friend.page.reload();
      await friend.drawn();
      await friend.find("heading", heading.name);
      await friend.close();
    });

    test("and the console stayed clean all the way", () => {
      assert.deepEqual(fair.complaints, []);
    });
  });
