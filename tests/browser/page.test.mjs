// The page around the canvas: idle, input methods, hosts of every kind, and what breaks on the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
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

describe("the words that search looks up come after the first frame", () => {
  /** A site whose words wait until `come` is called; then `answer` has the say. */
  async function withHeldWords(answer = () => false) {
    const host = await serve({ plain: true });
    const come = new Promise((resolve) => { host.come = resolve; });
    host.intercept = (request, response) => {
      if (!/\.words\.pack$/.test(request.url)) return false;
      come.then(() => answer(response) || response.end(readFileSync(path.join(host.folder, request.url))));
      return true;
    };
    return host;
  }

  test("what is typed before is kept, and answered when they are there", async () => {
    const host = await withHeldWords();
    const fair = await Fair.open(stage.browser, `${host.url}?${today}`, desktop);
    await fair.press("searchbox", /Tìm/);
    await fair.fill("com me");
    await fair.find("heading", /Đang lấy phần tìm kiếm/);
    await fair.type(" tri");
    host.come();
    await fair.find("link", /^Cốm Mễ Trì/);
    assert.match(await fair.address(), /q=com%20me%20tri/);
    assert.equal((await fair.find("searchbox", /Tìm/)).value, "com me tri");
    await fair.close();
    await host.close();
  });

  test("whoever opens a search sees nothing before its results", async () => {
    const host = await withHeldWords();
    const fair = await Fair.open(stage.browser, `${host.url}tim/?q=che&${today}`, phone, { wait: false });
    await fair.until(() => host.asked.some((url) => /\.words\.pack$/.test(url)), "the words asked for");
    assert.ok(await fair.page.locator("#plain").isVisible());
    host.come();
    await fair.drawn();
    assert.ok(await fair.has("link", /^Chè Ba Trại/));
    await fair.close();
    await host.close();
  });

  test("when they do not come that is said, and trying again brings them", async () => {
    let broken = true;
    const host = await withHeldWords((response) => broken && response.destroy());
    const fair = await Fair.open(stage.browser, `${host.url}?${today}`, desktop);
    host.come();
    const notice = fair.page.locator("#notice.failed");
    await notice.waitFor();
    assert.match(await notice.innerText(), /Chưa lấy được phần tìm kiếm/);
    broken = false;
    await notice.locator("button").click();
    await fair.until(() => fair.page.locator("#notice").isHidden(), "the message gone");
    await fair.press("searchbox", /Tìm/);
    await fair.fill("com me tri");
    await fair.find("link", /^Cốm Mễ Trì/);
    await fair.close();
    await host.close();
  });
});

describe("a first visit", () => {
  test("transfers at most 700 KB, headers and all", async () => {
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
    assert.ok(total > 100_000 && total <= 700_000, `${total} bytes`);
    await context.close();
  });
});
