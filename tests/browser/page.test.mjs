// The page around the canvas: idle, input methods, hosts of every kind, and what breaks on the way.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { desktop, Fair, phone, today } from "./fair.mjs";
import { serve } from "./site.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();

describe("an idle page", () => {
  test("draws no frame in ten seconds", async () => {
    const fair = await stage.open("", phone);
    await fair.calm();
    const before = await fair.frames();
    await fair.page.waitForTimeout(10_000);
    assert.equal(await fair.frames(), before);
    await fair.close();
  });
});

describe("a host of another kind", () => {
  test("a sub-path, without compression, opened at a product's own page", async () => {
    const other = await serve({ below: "/hoi-cho/2026/", plain: true });
    const home = await Fair.open(stage.browser, `${other.url}?${today}`, desktop);
    const card = (await home.tree()).find((node) => node.role === "link" && /^\/p\//.test(node.href));
    const deep = await Fair.open(stage.browser, `${other.url}${card.href.slice(1)}/?${today}`, desktop);
    assert.equal(await deep.address(), card.href);
    assert.ok(new URL(deep.page.url()).pathname.startsWith("/hoi-cho/2026/p/"));
    assert.deepEqual([...home.complaints, ...deep.complaints], []);
    await home.close();
    await deep.close();
    await other.close();
  });

  test("the plain page has the product's words before any program runs", async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(stage.site.url);
    await page.locator("main a[href^='p/']").first().click();
    assert.ok(await page.locator("h1").isVisible());
    assert.match(await page.locator("main").innerText(), /₫/);
    await context.close();
  });
});

describe("what breaks on the way", () => {
  const cases = [
    ["a program that is not there", /chomay\.wasm/, (response) => {
      response.statusCode = 404;
      response.end();
    }],
    ["a pack that arrives damaged", /\.pack/, (response) => {
      response.setHeader("Content-Type", "application/octet-stream");
      response.end(Buffer.alloc(4096, 7));
    }],
  ];
  for (const [what, pattern, spoil] of cases)
    test(`${what}: a message, a readable page, and a retry that works`, async () => {
      let broken = true;
      const other = await serve({ plain: true, intercept: (request, response) => {
        if (!broken || !pattern.test(request.url)) return false;
        spoil(response);
        return true;
      } });
      const fair = await Fair.open(stage.browser, `${other.url}?${today}`, phone, { wait: false });
      const notice = fair.page.locator("#notice.failed");
      await notice.waitFor();
      assert.match(await notice.innerText(), /Mã lỗi/);
      assert.ok(await fair.page.locator("#plain h1").isVisible());
      await fair.shot(`broken-${pattern.source.includes("pack") ? "pack" : "wasm"}`);
      broken = false;
      await notice.locator("button").click();
      await fair.drawn();
      assert.ok(await fair.page.locator("#notice").isHidden());
      await fair.close();
      await other.close();
    });
});

describe("a first visit", () => {
  test("transfers at most 900 KB, headers and all", async () => {
    const context = await stage.browser.newContext({ ...phone, locale: "vi-VN" });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const sizes = new Map(), names = new Map();
    cdp.on("Network.responseReceived", (event) => names.set(event.requestId, event.response.url));
    cdp.on("Network.loadingFinished", (event) => sizes.set(event.requestId, event.encodedDataLength));
    await page.goto(stage.url());
    await page.waitForSelector("body.drawn", { state: "attached" });
    await page.waitForTimeout(1500);
    const kinds = {};
    for (const [id, bytes] of sizes) {
      const kind = /\.(\w+)(\?|$)/.exec(new URL(names.get(id) ?? stage.site.url).pathname)?.[1] ?? "html";
      kinds[kind] = (kinds[kind] ?? 0) + bytes;
    }
    const total = Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0);
    console.log("first visit, bytes transferred:", { ...kinds, total });
    assert.ok(total > 100_000 && total <= 900_000, `${total} bytes`);
    await context.close();
  });
});
