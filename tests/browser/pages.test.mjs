// The plain pages in Chromium: without JavaScript, without WebGL, on paper, and under the canvas
// that takes over the same address in the same language.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { desktop, Fair, launch, phone, today } from "./fair.mjs";
import { base, makeSite } from "./pages.mjs";
import { require, root, serve } from "./site.mjs";

const { chromium } = require("playwright-core");
const { folder } = makeSite("pages-site");
let browser, site;
before(async () => {
  browser = await launch();
  site = await serve({ folder, plain: true });
});
after(async () => {
  await browser.close();
  await site.close();
});

async function plainPage(options, address) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  await page.goto(site.url + address);
  return page;
}

describe("without JavaScript", () => {
  test("a word leads through the index to its products", async () => {
    const page = await plainPage(phone, "");
    await page.locator("input[name=q]").fill("cốm");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tim\/\?q=/);
    await page.locator(".letters a", { hasText: /^c$|^co$/ }).first().click();
    const word = page.locator(".words div", { has: page.locator("dt", { hasText: /^cốm$/ }) });
    await word.locator("a", { hasText: "Cốm Mễ Trì" }).click();
    await page.waitForURL(/\/p\/com-me-tri\/$/);
    assert.equal(await page.locator("h1").innerText(), "Cốm Mễ Trì");
    await page.locator(".other").click();
    await page.waitForURL(/\/en\/p\/com-me-tri\/$/);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.context().close();
  });

  test("a product page says what its canvas says", async () => {
    const page = await plainPage(desktop, "p/com-me-tri/");
    const text = await page.locator("main").innerText();
    for (const words of ["75.000\u00A0₫", "Từ 100 gói", "127.000\u00A0₫", "Còn 90 gói", "Mùa vụ", "Bảo quản",
      "Chất gây dị ứng", "Giấy phép đăng ký kinh doanh", "Đã kiểm duyệt", "Hồ sơ người bán 6/8",
      "HTX Cốm Mễ Trì (mẫu)", "Giao hàng"])
      assert.ok(text.includes(words), words);
    assert.match(await page.locator("footer").innerText(), /Dữ liệu minh hoạ/);
    await page.context().close();
  });

  for (const [form, viewport] of Object.entries({ phone: { width: 390, height: 844 },
    wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } }))
    for (const colorScheme of ["light", "dark"])
      test(`fits a ${form} screen, ${colorScheme}; axe finds nothing`, async () => {
        const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        await page.route(/boot\.js/, (route) => route.abort());
        for (const address of ["", "p/com-me-tri/", "en/ho-so/cam-canh/", "nsx/banh-com-hang-than/", "tim/", "tim/c/"]) {
          await page.goto(site.url + address);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${address} is ${wide} px too wide`);
          await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
          const { violations } = await page.evaluate(() => window.axe.run("#plain"));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], address);
          mkdirSync(path.join(root, "build/screenshots"), { recursive: true });
          const name = address.replaceAll("/", "-") || "home";
          await page.screenshot({ path: path.join(root, `build/screenshots/plain-${form}-${colorScheme}-${name}.png`) });
        }
        await context.close();
      });
});

describe("without WebGL", () => {
  let blind;
  before(async () => {
    blind = await chromium.launch({ executablePath: process.env.CHOMAY_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--disable-software-rasterizer"] });
  });
  after(() => blind.close());

  for (const [asked, first] of [["che ba trai", "Chè Ba Trại"], ["tra", /Chè|Trà/], ["cốm mễ", "Cốm Mễ Trì"]])
    test(`“${asked}” is found by a small script, as the fair would`, async () => {
      const page = await blind.newPage(phone);
      await page.goto(`${site.url}tim/?q=${encodeURIComponent(asked)}`);
      const found = page.locator("#found a");
      await found.first().waitFor();
      assert.match(await found.first().innerText(), new RegExp(first));
      await found.first().click();
      await page.waitForURL(/\/p\//);
      assert.ok(await page.locator("h1").isVisible());
      await page.close();
    });

  test("what is nowhere is said to be nowhere", async () => {
    const page = await blind.newPage(phone);
    await page.goto(`${site.url}en/tim/?q=zzzz`);
    await page.locator("#found h2").waitFor();
    assert.match(await page.locator("#found h2").innerText(), /Nothing matches/);
    await page.close();
  });
});

describe("the canvas takes over the address", () => {
  test("in its language, and the address follows the language", async () => {
    const fair = await Fair.open(browser, `${site.url}en/p/com-me-tri/?${today}`, desktop);
    const heading = (await fair.tree()).find((node) => node.role === "heading" && node.level === 1);
    assert.equal(heading.name, await fair.page.locator("#plain h1").evaluate((h1) => h1.textContent));
    assert.equal(await fair.address(), "/p/com-me-tri");
    assert.match(fair.page.url(), /\/en\/p\/com-me-tri\/\?/);
    await fair.press("button", /^Language: EN/);
    await fair.find("heading", "Cốm Mễ Trì");
    await fair.until(() => !fair.page.url().includes("/en/"), "the Vietnamese address");
    assert.match(fair.page.url(), /\/p\/com-me-tri\/\?/);
    await fair.press("button", /^Ngôn ngữ: VI/);
    await fair.until(() => fair.page.url().includes("/en/p/com-me-tri/"), "the English address");
    await fair.page.reload();
    await fair.drawn();
    await fair.find("heading", heading.name);
    assert.deepEqual(fair.complaints, []);
    await fair.close();
  });

  test("also of a group, a locality and what is in season", async () => {
    for (const [address, name] of [["nhom/do-uong/", /sản phẩm/], ["en/dang-mua/", /product/], ["tim/c/", /sản phẩm/]]) {
      const fair = await Fair.open(browser, `${site.url}${address}?${today}`, desktop);
      await fair.find("heading", name);
      assert.ok(fair.page.url().includes(`/${address}`), fair.page.url());
      assert.deepEqual(fair.complaints, []);
      await fair.close();
    }
  });
});

describe("paper", () => {
  const work = path.join(root, "build/pages-paper");
  const run = (...words) => execFileSync(words[0], words.slice(1), { encoding: "utf8", cwd: work });
  const print = async (page, name) => {
    mkdirSync(work, { recursive: true });
    writeFileSync(path.join(work, `${name}.pdf`), await page.pdf({ format: "A4", preferCSSPageSize: true }));
    return run("pdftotext", "-layout", `${name}.pdf`, "-").normalize("NFC");
  };
  const qrOf = (name) => {
    run("pdftoppm", "-r", "200", "-png", `${name}.pdf`, name);
    return run("sh", "-c", `zbarimg -q --raw ${name}-*.png || true`).trim();  // 4: a page without code
  };

  test("a product with its dossier, and a code that leads back to it", async () => {
    const page = await plainPage({}, "p/com-me-tri/");
    const text = await print(page, "plain");
    for (const words of ["Cốm Mễ Trì", "75.000", "Giấy phép đăng ký kinh doanh", "Đã kiểm duyệt"])
      assert.ok(text.includes(words), `${words} in\n${text}`);
    assert.ok(!text.includes("Danh mục"), "no menu on paper");
    assert.equal(qrOf("plain"), `${base}p/com-me-tri/`);
    await page.context().close();
  });

  test("the same while the canvas is up, also of the product gone to by then", async () => {
    const fair = await Fair.open(browser, `${site.url}?${today}`, desktop);
    await fair.press("link", /^Cốm Mễ Trì/);
    const text = await print(fair.page, "drawn");
    for (const words of ["Cốm Mễ Trì", "75.000", "Giấy phép đăng ký kinh doanh"])
      assert.ok(text.includes(words), `${words} in\n${text}`);
    assert.equal(qrOf("drawn"), `${base}p/com-me-tri/`);
    assert.deepEqual(fair.complaints, []);
    await fair.close();
  });

  test("a dossier is a table of papers with their verdicts", async () => {
    const page = await plainPage({}, "en/ho-so/com-me-tri/");
    const text = await print(page, "dossier");
    for (const words of ["Business registration", "Vetted", "Checked on"]) assert.ok(text.includes(words), words);
    assert.equal(qrOf("dossier"), `${base}en/ho-so/com-me-tri/`);
    await page.context().close();
  });
});
