// axe-core over every screen, with the mirror up: languages, looks, phone and desktop.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { desktop, Fair, phone, today } from "./fair.mjs";
import { require, serve, siteFolder } from "./site.mjs";
import { openStage } from "./stage.mjs";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** The first seller or session of the site that has a page. */
function firstBelow(folder) {
  const at = path.join(siteFolder, folder);
  return readdirSync(at, { withFileTypes: true }).find((entry) => entry.isDirectory()).name;
}
const screens = {
  home: "/", results: "/tim?q=che", nothing: "/tim?q=zzxxqq", product: "/p/com-me-tri",
  dossier: "/ho-so/com-me-tri", sessions: "/phien", favourites: "/yeu-thich", compare: "/so-sanh",
  settings: "/cai-dat", basket: "/don-hang", orders: "/don-da-dat", "a wrong order": "/thanh-toan/222222",
  categories: "/danh-muc", "a wrong address": "/p/khong-co",
  producer: `/nsx/${firstBelow("nsx")}`, session: `/phien/${firstBelow("phien")}`,
};

const stage = openStage();

/** As if the shopper had come to the address by the browser's own arrows. */
async function travel(fair, address) {
  await fair.page.evaluate((to) => {
    const [path, query = ""] = to.split("?");
    const url = new URL(path === "/" ? "" : `${path.slice(1)}/`, document.baseURI);
    url.search = query;
    history.pushState(null, "", url);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await fair.until(async () => (await fair.address()).split("?")[0] === address.split("?")[0], address);
  await fair.calm();
}

/** What axe finds, a line each; a dialog or a sheet may be open. */
async function faults(fair) {
  await fair.page.evaluate(axe);
  const { violations } = await fair.page.evaluate(() => window.axe.run(document,
    { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
    `${id}: ${help}: ${node.html.slice(0, 160)}`));
}

async function scanAll(fair) {
  const found = {};
  for (const [name, address] of Object.entries(screens)) {
    await travel(fair, address);
    found[name] = await faults(fair);
  }
  return found;
}

const clean = Object.fromEntries(Object.keys(screens).map((name) => [name, []]));

for (const [what, form, look] of [["a phone, by day", phone, "light"], ["a phone, by night", phone, "dark"],
  ["a desktop, by day", desktop, "light"], ["a desktop, by night", desktop, "dark"]])
  describe(what, () => {
    let fair;
    before(async () => {
      fair = await stage.open("", { ...form, colorScheme: look });
    });
    after(() => fair.close());

    test("every screen in Vietnamese", async () => {
      assert.deepEqual(await scanAll(fair), clean);
    });

    test("every screen in English", async () => {
      await travel(fair, "/");
      await fair.page.getByRole("button", { name: /^Ngôn ngữ/ }).click();
      await fair.until(() => fair.page.evaluate(() => document.documentElement.lang === "en"), "English");
      assert.deepEqual(await scanAll(fair), clean);
    });
  });

test("dialogs: the filters and the order of the results on a phone", async () => {
  const fair = await stage.open("tim/?q=che", phone);
  for (const name of [/^Bộ lọc/, /^Sắp xếp/]) {
    await fair.calm();
    await fair.page.getByRole("button", { name }).first().click();
    await fair.page.getByRole("dialog").waitFor({ state: "attached" });
    await fair.calm();
    assert.deepEqual(await faults(fair), []);
    await fair.page.keyboard.press("Escape");
    await fair.page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await fair.close();
});

describe("states that nobody hopes for", () => {
  test("offline: the banner over the fair", async () => {
    const fair = await stage.open("", phone);
    await fair.context.setOffline(true);
    await fair.until(async () => (await fair.tree()).some((node) => /ngoại tuyến/.test(node.name ?? "")),
      "the banner");
    await fair.calm();
    assert.deepEqual(await faults(fair), []);
    await fair.close();
  });

  /** A site whose pack comes as `answer` has it; null: not yet. */
  const withPack = async (answer) => {
    const host = await serve({ plain: true, intercept: (request, response) => {
      if (!/\.pack$/.test(request.url)) return false;
      answer?.(response);
      return true;
    } });
    const fair = await Fair.open(stage.browser, `${host.url}?${today}`, phone, { wait: false });
    return { fair, close: () => fair.close().then(host.close) };
  };

  test("loading: the plain page with its progress", async () => {
    const { fair, close } = await withPack(null);
    await fair.page.locator("#notice progress").waitFor();
    assert.deepEqual(await faults(fair), []);
    await close();
  });

  test("failed: the plain page with what went wrong and a retry", async () => {
    const { fair, close } = await withPack((response) => response.end(Buffer.alloc(4096, 7)));
    await fair.page.locator("#notice.failed").waitFor();
    assert.deepEqual(await faults(fair), []);
    await close();
  });
});
