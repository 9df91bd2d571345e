// Visits without network, and releases that come, break, go back and end: a real Chromium against a
// host whose folder is swapped under it.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { Fair, launch, phone, today } from "./fair.mjs";
import { makeRelease, releaseOf } from "./releases.mjs";
import { serve, siteFolder } from "./site.mjs";

const one = siteFolder, titleOne = "Hội chợ OCOP Hà Nội";
const titleTwo = "Hội chợ bản hai";
let browser, two, host, fair;

before(async () => {
  browser = await launch();
  two = makeRelease("two", titleTwo);
});
after(() => browser.close());
beforeEach(async () => {
  host = await serve({ plain: true });
  fair = await Fair.open(browser, `${host.url}?${today}`, phone);
});
afterEach(async () => {
  await fair.close();
  await host.close();
});

const status = (tab) => tab.page.evaluate(() => window.chomay.offline());

/** The worker has come to rest; its release is `folder`'s. */
const kept = (tab, folder, what = "the release kept") => tab.until(async () => {
  const now = await status(tab);
  return now && !now.busy && now.release === releaseOf(folder) && now;
}, what);

const visit = async (tab, address = "") => {
  await tab.page.goto(`${host.url}${address}?${today}`);
  await tab.drawn();
};

const another = async (tab) => {
  const page = await tab.context.newPage();
  return new Fair(tab.context, page, tab.form);
};

const shows = async (tab, title) => assert.match(await tab.page.title(), new RegExp(`${title}$`));

/** The host answers for the pack by itself. */
const packAnswers = (answer) => {
  host.intercept = (request, response) => {
    if (!/\.pack$/.test(request.url)) return false;
    answer(response);
    return true;
  };
};

describe("a visit without network", () => {
  test("shows every kind of page, with its pictures", async () => {
    await kept(fair, one);
    host.down = true;
    const failed = [];
    fair.page.on("requestfailed", (request) => failed.push(request.url()));
    for (const address of ["", "tim/", "danh-muc/", "phien/", "yeu-thich/", "cai-dat/", "p/cam-canh/",
      "ho-so/cam-canh/", "nsx/khong-co/", "so-sanh/"]) {
      await visit(fair, address);
      await fair.calm();
      assert.equal(await fair.has("heading", /Chưa mở được/), false, address);
    }
    assert.deepEqual(failed.filter((url) => !/release\.json|service_worker/.test(url)), []);
    await fair.context.setOffline(true);
    await visit(fair, "p/cam-canh/");
    await fair.until(async () => (await fair.tree()).some((node) => /ngoại tuyến/.test(node.name ?? "")),
      "the fair to say that it is offline");
    await fair.shot("offline");
  });

  test("is complete: all pictures of the pack are there, and nothing was sent twice", async () => {
    const { pictures } = await kept(fair, one);
    assert.equal(pictures, readdirSync(`${one}/img`).length);
    const program = host.asked.filter((url) => /^\/(app|fair)-/.test(url));
    assert.deepEqual(program, [...new Set(program)], "what the page had loaded was not sent again");
  });
});

describe("what a shopper's device is asked to hold", () => {
  test("where data is dear: the fair, and only the pictures that were seen", async () => {
    const careful = await Fair.open(browser, "about:blank", phone, { wait: false });
    await careful.page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await careful.goto(`${host.url}?${today}`);
    await careful.drawn();
    const { pictures } = await kept(careful, one);
    assert.ok(pictures < 30, `${pictures} pictures`);
    await careful.close();
  });

  test("can be installed: manifest, icons and shortcuts, from a sub-path", async () => {
    const below = await serve({ plain: true, below: "/hoi-cho/2026/" });
    await fair.goto(`${below.url}?${today}`);
    await fair.drawn();
    const cdp = await fair.context.newCDPSession(fair.page);
    const { errors, data, url } = await cdp.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    assert.equal(new URL(manifest.start_url, url).href, below.url);
    assert.equal(new URL(manifest.scope, url).href, below.url);
    assert.equal(manifest.lang, "vi");
    assert.equal(manifest.shortcuts.length, 3);
    for (const { src, sizes } of manifest.icons) {
      const bytes = Buffer.from(await (await fetch(new URL(src, url))).arrayBuffer());
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);  // PNG's IHDR
    }
    for (const shortcut of manifest.shortcuts)
      assert.equal((await fetch(new URL(shortcut.url, url))).status, 200, shortcut.url);
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map((error) => error.errorId)
      .filter((id) => id !== "in-incognito"), []);  // a test's visitor is one
    await below.close();
  });
});

describe("an update", () => {
  test("is taken whole in the background and shown at the next start, never mid-visit", async () => {
    await kept(fair, one);
    const old = fair, fresh = await another(fair);
    host.folder = two;
    await visit(fresh);  // this visit finds the update; it still shows what was complete before
    await shows(fresh, titleOne);
    await kept(fresh, two);
    await shows(fresh, titleOne);
    await visit(fresh);
    await shows(fresh, titleTwo);
    // The tab that stayed on the old release goes on, beside the new one.
    await shows(old, titleOne);
    await old.page.bringToFront();
    await old.press("link", /^Thực phẩm, /);
    await old.find("heading", /^43 sản phẩm/);
    await shows(old, titleOne);
    await fresh.page.bringToFront();
    host.down = true;
    await visit(fresh, "p/cam-canh/");
    await shows(fresh, titleTwo);
  });

  test("that the network cuts changes nothing, and goes on where it stopped", async () => {
    await kept(fair, one);
    host.folder = two;
    packAnswers((response) => {
      response.writeHead(200, { "Content-Length": 300_000 });
      response.write(Buffer.alloc(100_000));
      setTimeout(() => response.destroy(), 50);
    });
    await visit(fair);
    await fair.until(() => host.asked.some((url) => /\.pack$/.test(url)), "an attempt");
    await kept(fair, one, "the old release kept");
    host.down = true;
    await visit(fair);
    await shows(fair, titleOne);
    host.down = false;
    host.intercept = () => false;
    host.asked.length = 0;
    await visit(fair);
    await kept(fair, two);
    assert.deepEqual(host.asked.filter((url) => /^\/(app|page|pictures|release)-/.test(url)), []);
    await visit(fair);
    await shows(fair, titleTwo);
  });

  test("with a damaged file is refused until the file is whole", async () => {
    await kept(fair, one);
    host.folder = two;
    packAnswers((response) => response.end(Buffer.alloc(365_872, 7)));
    await visit(fair);
    await fair.until(() => host.asked.filter((url) => /\.pack$/.test(url)).length >= 2, "two attempts");
    await kept(fair, one, "the old release kept");
    await visit(fair);
    await shows(fair, titleOne);
    host.intercept = () => false;
    await visit(fair);
    await kept(fair, two);
  });

  test("for which the device has no room leaves the old release whole", async () => {
    await kept(fair, one);
    const cdp = await fair.context.newCDPSession(fair.page);
    const origin = new URL(host.url).origin;
    await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 500_000 });
    host.folder = two;
    await visit(fair);
    await fair.until(() => host.asked.some((url) => /\.pack$/.test(url)), "an attempt");
    await kept(fair, one, "the old release kept");
    host.down = true;
    await visit(fair);
    await shows(fair, titleOne);
    host.down = false;
    await cdp.send("Storage.overrideQuotaForOrigin", { origin });
    await visit(fair);
    await kept(fair, two);
  });

  test("can be taken back by publishing the older release again", async () => {
    host.folder = two;
    await visit(fair);
    await kept(fair, two);
    host.folder = one;
    await visit(fair);
    await kept(fair, one);
    await visit(fair);
    await shows(fair, titleOne);
  });
});

describe("the host ends offline copies", () => {
  const nothingKept = () => fair.until(() => fair.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).length === 0
      && (await caches.keys()).length === 0), "no worker and no caches");
  const ways = {
    "with a kill in the release file": (response) => response.end('{"kill":true}'),
    "by taking the release file away": (response) => {
      response.statusCode = 410;
      response.end();
    },
  };
  for (const [way, answer] of Object.entries(ways))
    test(way, async () => {
      await kept(fair, one);
      host.intercept = (request, response) => {
        if (!request.url.startsWith("/release.json")) return false;
        answer(response);
        return true;
      };
      await visit(fair);
      await nothingKept();
      await visit(fair);  // from the network, and nothing is installed again
      await shows(fair, titleOne);
      await fair.page.waitForTimeout(500);
      await nothingKept();
      });
});
