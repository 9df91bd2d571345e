// What the fair remembers: one store for all tabs, and honest words where nothing can be kept.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Fair, launch, phone, today } from "./fair.mjs";
import { serve } from "./site.mjs";

let browser, site, url;
before(async () => {
  browser = await launch();
  site = await serve();
  url = `${site.url}?${today}`;
});
after(async () => {
  await browser.close();
  await site.close();
});

const another = async (fair) => {
  const tab = new Fair(fair.context, await fair.context.newPage(), phone);
  await tab.goto(url);
  await tab.drawn();
  return tab;
};
const save = async (tab, name) => {
  await tab.page.bringToFront();
  await tab.press("button", `Lưu ${name}`);
};
const saved = (tab, name) => tab.until(async () => (await tab.tree()).some((node) =>
  node.role === "button" && node.name?.includes(name) && /^Bỏ/.test(node.name)), `${name} saved`);

describe("two tabs", () => {
  test("see each other's hearts without reloading, and the choice lasts", async () => {
    const one = await Fair.open(browser, url, phone), other = await another(one);
    await save(one, "Cam Canh");
    await other.page.bringToFront();
    await saved(other, "Cam Canh");
    await save(other, "Cốm Mễ Trì");
    await one.page.bringToFront();
    await saved(one, "Cốm Mễ Trì");
    await one.page.reload();
    await one.drawn();
    await saved(one, "Cam Canh");
    await saved(one, "Cốm Mễ Trì");
    await one.close();
  });

  test("lose nothing that all write in the same moment", async () => {
    const one = await Fair.open(browser, url, phone);
    const tabs = [one, await another(one), await another(one)];
    const app = /"(app-\w+)\//.exec(await one.page.content())[1];
    await Promise.all(tabs.map((tab) => tab.page.evaluate(async (module) => {
      const { Store } = await import(module);
      window.store = new Store("test", () => {});
      await window.store.open();
    }, new URL(`${app}/store.js`, site.url).href)));
    // Every tab adds twenty lines of its own to the same record, as fast as it can.
    await Promise.all(tabs.map((tab, number) => tab.page.evaluate((mine) => {
      for (let line = 0; line < 20; ++line) {
        window.store.put("list", `${window.store.read("list") ?? ""}${mine}-${line}\n`);
        window.store.commit();
      }
    }, number)));
    for (const tab of tabs)
      await tab.until(() => tab.page.evaluate(() =>
        (window.store.read("list") ?? "").split("\n").filter(Boolean).length === 60), "sixty lines");
    await one.close();
  });
});

describe("a device that keeps nothing", () => {
  test("storage switched off: the fair works, and says that the choice will be lost", async () => {
    const fair = await Fair.open(browser, "about:blank", phone, { wait: false });
    await fair.page.addInitScript(() => {
      IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); };
    });
    await fair.goto(url);
    await fair.drawn();
    await save(fair, "Cam Canh");
    await fair.until(async () => (await fair.tree()).some((node) => /không còn chỗ lưu/.test(node.name)),
      "an honest word");
    await saved(fair, "Cam Canh");
    await fair.close();
  });

  test("a full disk: the same", async () => {
    const fair = await Fair.open(browser, url, phone);
    const cdp = await fair.context.newCDPSession(fair.page);
    await cdp.send("Storage.overrideQuotaForOrigin",
      { origin: new URL(site.url).origin, quotaSize: 1 });
    await save(fair, "Cam Canh");
    await fair.until(async () => (await fair.tree()).some((node) => /không còn chỗ lưu/.test(node.name)),
      "an honest word");
    await saved(fair, "Cam Canh");
    await fair.close();
  });
});
