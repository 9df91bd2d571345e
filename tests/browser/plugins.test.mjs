// A hostile plugin on a real site: it does another wrong thing on each
// product's page, and the rest of the fair goes on.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";

import { Fair, desktop, launch, phone, today } from "./fair.mjs";
import { root, serve } from "./site.mjs";

const folder = path.resolve(root, process.env.CHOMAY_PLUGINS ?? "build/native/plugins");
const products = readFileSync(path.join(root, "assets/fair/products.csv"), "utf8")
  .split(/\r?\n/).slice(1).map((line) => line.split(",")[0].replace(/^sp-/, ""));

/** A site whose organisers let the hostile plugin in beside the dossier's, hashes and all. */
function siteWithHostile(work) {
  const plugins = path.join(work, "plugins"), out = path.join(work, "site");
  mkdirSync(plugins);
  for (const name of ["dossier", "hostile"])
    copyFileSync(path.join(folder, `${name}.wasm`), path.join(plugins, `${name}.wasm`));
  execFileSync(path.join(root, "build/native/chomay"),
    ["site", path.join(root, "build/fair.pack"), "-o", out, "--plugins", plugins]);
  return out;
}

test("a hostile plugin is switched off and named; the fair goes on", async (t) => {
  const work = mkdtempSync(path.join(tmpdir(), "chomay-hostile-"));
  const site = await serve({ folder: siteWithHostile(work), plain: true });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await site.close();
    rmSync(work, { recursive: true });
  });
  // 0 trap, 1 endless loop, 2 recursion, 3 memory, 5 pointer, 7 text, 8 unbalanced, 10 flood.
  for (const product of [0, 1, 2, 3, 5, 7, 8, 10]) {
    const fair = await Fair.open(browser, `${site.url}p/${products[product]}/?${today}`, phone);
    const says = (pattern) => fair.until(
      async () => (await fair.tree()).find((node) => pattern.test(node.name ?? "")), String(pattern));
    await says(/Tiện ích “Kẻ phá” đã bị tắt/);
    await says(/Hồ sơ người bán/);  // the dossier plugin beside it
    await fair.close();
  }
});

test("the dossier is drawn by its plugin, in the page as at the kiosk", async (t) => {
  const site = await serve({ plain: true });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await site.close();
  });
  const fair = await Fair.open(browser, `${site.url}p/cam-canh/?${today}`, desktop);
  const tree = await fair.until(async () => {
    const nodes = await fair.tree();
    return nodes.some((node) => /^Hồ sơ người bán \d\/\d$/.test(node.name ?? "")) && nodes;
  }, "the dossier");
  for (const paper of ["Giấy phép đăng ký kinh doanh", "Chỉ dẫn địa lý", "Nhãn hiệu sản phẩm"])
    assert.ok(tree.some((node) => node.name === paper), paper);
  await fair.close();
});
