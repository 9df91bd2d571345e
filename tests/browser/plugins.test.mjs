// A hostile plugin on the real site: it stands in for the tea plugin, does another wrong thing on each
// product's page, and the rest of the fair goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";

import { Fair, desktop, launch, phone, today } from "./fair.mjs";
import { root, serve } from "./site.mjs";

const folder = path.resolve(root, process.env.CHOMAY_PLUGINS ?? "build/native/plugins");
const hostile = readFileSync(path.join(folder, "hostile.wasm"));
const products = readFileSync(path.join(root, "assets/fair/products.csv"), "utf8")
  .split(/\r?\n/).slice(1).map((line) => line.split(",")[0].replace(/^sp-/, ""));

const replaceTea = (request, response) => {
  if (!/\/tea[^/]*\.wasm/.test(request.url)) return false;
  response.setHeader("content-type", "application/wasm");
  response.end(hostile);
  return true;
};

test("a hostile plugin is switched off and named; the fair goes on", async (t) => {
  const site = await serve({ intercept: replaceTea, plain: true });
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await site.close();
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
