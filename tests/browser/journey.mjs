// A shopper's way through the fair, told once for every browser: home, search, facet, product,
// dossier, back, and a link that a friend opens.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

async function startSearch(shopper) {
  const field = (await shopper.tree()).find((node) => ["searchbox", "textbox"].includes(node.role)
    && node.visible);
  if (field) return shopper.press(field.role, field.name);
  return shopper.press("link", /Tìm/);
}

/** `open(url)` brings a new visitor; `url()` is the site's home. */
export function journey(title, form, url, open) {
  const narrow = Boolean(form.hasTouch);
  describe(title, () => {
    let shopper;
    const at = (pattern, what) => shopper.until(async () => pattern.test(await shopper.address()), what);
    before(async () => { shopper = await open(url()); });
    after(() => shopper?.close());

    test("finds the home page drawn, and the plain page out of the way", async () => {
      await shopper.calm();
      await shopper.shot("home");
      assert.equal(await shopper.address(), "/");
      assert.equal(await shopper.evaluate(() => getComputedStyle(document.getElementById("plain")).display),
        "none");
      assert.match(await shopper.title(), /OCOP|Chợ/);
    });

    test("searches without accents and gets the tea of Ba Vì", async () => {
      await startSearch(shopper);
      await shopper.fill("che ba vi");
      await shopper.key("Enter");
      await shopper.find("link", /^Chè Ba Trại/);
      await shopper.calm();
      await shopper.shot("results");
      assert.match(await shopper.address(), /^\/tim\?q=che/);
      assert.match(await shopper.url(), /\/tim\/\?q=che/);
    });

    test("narrows by a facet, and the address says so", async () => {
      const unnarrowed = await shopper.address();
      if (narrow) await shopper.press("button", /Bộ lọc/);
      await shopper.press("checkbox", /Đồ uống/);
      await shopper.until(async () => (await shopper.address()) !== unnarrowed, "an address with the facet");
      if (narrow) await shopper.press("button", /^Xem .*sản phẩm/);
      await shopper.find("link", /^Chè Ba Trại/);
      await shopper.shot("facet");
    });

    test("opens the product and reads its dossier", async () => {
      await shopper.press("link", /^Chè Ba Trại/);
      await at(/^\/p\//, "a product's address");
      await shopper.calm();
      await shopper.shot("product");
      // A phone shows the dossier as a card that leads to its page; a desktop shows the papers.
      if (narrow) await shopper.press("link", /Hồ sơ người bán/);
      else await shopper.bring("heading", /[Hh]ồ sơ/);
      await shopper.find(narrow ? "heading" : "text", /Giấy phép đăng ký kinh doanh/);
      await shopper.calm();
      await shopper.shot("dossier");
      if (narrow) await shopper.back();
      await at(/^\/p\//, "the product's address");
    });

    test("goes back to the results as they were, by the browser's own arrow", async () => {
      await shopper.back();
      await at(/^\/tim\?/, "the results");
      await shopper.find("link", /^Chè Ba Trại/);
      await shopper.forward();
      await at(/^\/p\//, "the product again");
    });

    test("shares a link that opens the same product for somebody else", async () => {
      const heading = (await shopper.tree()).find((node) => node.role === "heading" && node.level === 1);
      const friend = await open(await shopper.url());
      await friend.find("heading", heading.name);
      assert.equal(await friend.address(), await shopper.address());
      await friend.reload();
      await friend.drawn();
      await friend.find("heading", heading.name);
      await friend.close();
    });

    test("and nothing was complained of all the way", () => {
      assert.deepEqual(shopper.complaints, []);
    });
  });
}
