// What the page promises the browser and what it does when the browser fails it: no foreign request,
// nothing evaluated, damaged files refused, graphics lost and found, no graphics at all, a way back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { desktop, Fair, launch, phone, today } from "./fair.mjs";
import { serve, siteFolder } from "./site.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();

describe("the policy", () => {
  const home = readFileSync(path.join(siteFolder, "index.html"), "utf8");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(home);

  test("stands in every page before anything that loads, and in the headers", async () => {
    assert.ok(home.indexOf("Content-Security-Policy") < home.search(/<(script|link|base)/));
    assert.doesNotMatch(policy, /unsafe-eval'(?<!'wasm-unsafe-eval')|unsafe-inline|https?:|\*/);
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
    const { headers } = await fetch(stage.site.url);
    assert.ok(headers.get("content-security-policy").startsWith(policy));
    assert.match(headers.get("content-security-policy"), /frame-ancestors/);
  });

  test("holds all the way through the fair: not one foreign request, nothing blocked", async () => {
    const fair = await Fair.open(stage.browser, "about:blank", desktop, { wait: false });
    const asked = [];
    fair.context.on("request", (request) => asked.push(request.url()));
    await fair.goto(stage.url());
    await fair.drawn();
    for (const address of ["/p/cam-canh", "/ho-so/cam-canh", "/tim?q=che", "/phien", "/cai-dat"]) {
      await fair.page.goto(new URL(`.${address.replace(/(\?|$)/, "/$1")}`, stage.site.url).href);
      await fair.drawn();
      await fair.calm();
    }
    assert.ok(asked.length > 30);
    assert.deepEqual(asked.filter((url) => !url.startsWith(stage.site.url) && !/^(data|blob):/.test(url)), []);
    assert.deepEqual(fair.complaints, []);
    await fair.close();
  });

  test("stops a script that somebody smuggles in", async () => {
    const fair = await stage.open("", phone);
    const tried = await fair.page.evaluate(() => {
      const results = {};
      const script = document.createElement("script");
      try { script.textContent = "window.smuggled = true"; } catch (error) { results.text = error.name; }
      document.head.append(script);
      try { document.body.innerHTML = "<b>x</b>"; } catch (error) { results.html = error.name; }
      results.ran = Boolean(window.smuggled);
      return results;
    });
    assert.deepEqual(tried, { text: "TypeError", html: "TypeError", ran: false });
    await fair.close();
  });
});

describe("files that are not what was published", () => {
  for (const [what, pattern] of [["the program", /chomay\.wasm/], ["a plugin", /plugins\/.*\.wasm/],
    ["a module of the page", /mirror\.js/]])
    test(`${what}: not used, and the plain page stays`, async () => {
      const other = await serve({ plain: true, intercept: (request, response) => {
        if (!pattern.test(request.url)) return false;
        const file = readFileSync(path.join(other.folder, new URL(request.url, stage.site.url).pathname));
        file[file.length - 2] ^= 1;
        response.setHeader("Content-Type", /js$/.test(request.url) ? "text/javascript" : "application/wasm");
        response.end(file);
        return true;
      } });
      const fair = await Fair.open(stage.browser, `${other.url}?${today}`, phone, { wait: false });
      if (/js/.test(pattern.source))
        await fair.until(() => fair.complaints.some((line) => /integrity/.test(line)), "a refusal");
      else assert.match(await fair.page.locator("#notice.failed").innerText(), /web\.download/);
      assert.equal(await fair.page.evaluate(() => document.body.classList.contains("drawn")), false);
      assert.ok(await fair.page.locator("#plain h1").isVisible());
      await fair.close();
      await other.close();
    });
});

describe("graphics", () => {
  test("that the device takes away and gives back: the same picture, and the fair goes on", async () => {
    const fair = await stage.open("p/cam-canh/", phone);
    await fair.calm();
    const picture = () => fair.page.locator("#canvas").screenshot();
    const before = await picture();
    await fair.page.evaluate(() => {
      window.gl = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      window.gl.loseContext();
    });
    await fair.page.locator("#notice").waitFor();
    const frames = await fair.frames();
    await fair.page.waitForTimeout(300);
    assert.equal(await fair.frames(), frames, "nothing is drawn on nothing");
    await fair.page.evaluate(() => window.gl.restoreContext());
    await fair.page.locator("#notice").waitFor({ state: "hidden" });
    await fair.until(async () => before.equals(await picture()), "the picture as it was");
    await fair.close();
  });

  test("that are not there at all: said, and the page is readable", async () => {
    const plain = await launch({ more: ["--disable-3d-apis"] });
    const fair = await Fair.open(plain, stage.url(), phone, { wait: false });
    assert.match(await fair.page.locator("#notice.failed").innerText(), /WebGL 2.*web\.no_webgl/);
    await fair.page.locator("main a[href^='p/']").first().click();
    await fair.page.waitForURL(/\/p\//);
    assert.ok(await fair.page.locator("h1").isVisible());
    await plain.close();
  });

  test("that fail once the fair is kept offline: the plain pages come back", async () => {
    const fair = await stage.open("", phone);
    await fair.until(async () => (await fair.page.evaluate(() => chomay.offline()))?.release, "the fair kept");
    await fair.page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    await fair.goto(`${stage.site.url}p/cam-canh/`);
    await fair.page.locator("#plain h1", { hasText: "Cam Canh" }).waitFor();
    assert.match(await fair.page.locator("#notice.failed").innerText(), /web\.no_webgl/);
    await fair.close();
  });
});

describe("a program that the browser can't run", () => {
  test("is said as it is", async () => {
    const fair = await Fair.open(stage.browser, "about:blank", phone, { wait: false });
    await fair.page.addInitScript(() => { delete window.WebAssembly; });
    await fair.goto(stage.url());
    assert.match(await fair.page.locator("#notice.failed").innerText(), /WebAssembly.*web\.no_wasm/);
    await fair.close();
  });
});

describe("a line that breaks on the first visit", () => {
  test("the fair opens by itself when the network is back", async () => {
    const other = await serve({ plain: true, intercept: (request, response) => {
      if (!/\.pack$/.test(request.url)) return false;
      response.destroy();
      return true;
    } });
    const fair = await Fair.open(stage.browser, `${other.url}?${today}`, phone, { wait: false });
    await fair.page.locator("#notice.failed").waitFor();
    await fair.context.setOffline(true);
    other.intercept = () => false;
    await fair.context.setOffline(false);
    await fair.drawn();
    await fair.close();
    await other.close();
  });
});

describe("leaving and coming back", () => {
  test("the page is kept whole for the way back (bfcache) and lives on", async () => {
    const keeping = await launch({ without: ["--disable-back-forward-cache"] });
    const fair = await Fair.open(keeping, stage.url(), phone);
    await fair.until(async () => (await fair.page.evaluate(() => chomay.offline()))?.busy === false, "rest");
    await fair.page.evaluate(() => {
      window.kept = "still here";
      addEventListener("pageshow", (event) => { window.persisted = event.persisted; });
    });
    await fair.goto(`${stage.site.url}site.json`);
    await fair.page.goBack({ waitUntil: "commit" });
    await fair.until(() => fair.page.evaluate(() => window.persisted === true), "the page from the cache");
    assert.equal(await fair.page.evaluate(() => window.kept), "still here");
    await fair.press("link", /^Thực phẩm, /);
    await fair.find("heading", /sản phẩm$/);
    await keeping.close();
  });

  test("a page in the background has no frame and no timer waiting", async () => {
    const fair = await Fair.open(stage.browser, "about:blank", phone, { wait: false });
    await fair.page.addInitScript(() => {
      const { setTimeout: set, clearTimeout: clear } = window;
      window.timers = new Set();
      window.setTimeout = (run, ms) => {
        const id = set(() => { window.timers.delete(id); run(); }, ms);
        window.timers.add(id);
        return id;
      };
      window.clearTimeout = (id) => { window.timers.delete(id); clear(id); };
      // A headless Chromium never puts a page behind another one.
      Object.defineProperty(document, "hidden", { get: () => window.behind ?? false });
    });
    await fair.goto(stage.url());
    await fair.drawn();
    await fair.calm();
    const waiting = (count) => fair.until(() => fair.page.evaluate(
      (wanted) => window.timers.size === wanted && window.chomay.resting(), count), `${count} timers`);
    await waiting(1);  // until the session that is live now ends
    const put = (behind) => fair.page.evaluate((now) => {
      window.behind = now;
      document.dispatchEvent(new Event("visibilitychange"));
    }, behind);
    await put(true);
    await waiting(0);
    await put(false);
    await waiting(1);
    await fair.close();
  });
});
