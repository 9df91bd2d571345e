// The whole journey without a pointer: by the keyboard alone, and by roles and names alone, as a
// screen reader's user goes it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { desktop, phone } from "./fair.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();

const active = (fair) => fair.page.evaluate(() => {
  const { node, textContent } = document.activeElement;
  return { role: node?.role ?? document.activeElement.tagName, name: node?.name ?? textContent ?? "" };
});

/** Tab until it stands on what is wanted; the ring on the canvas must be there too. */
async function tabTo(fair, role, name, { back = false } = {}) {
  for (let step = 0; step < 150; ++step) {
    await fair.page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const here = await active(fair);
    if (here.role !== role || !name.test(here.name)) continue;
    await fair.calm();
    const ring = (await fair.tree()).find((node) => node.focused);
    assert.equal(ring?.name, here.name, "the canvas shows the same focus");
    const [, y, , h] = ring.rect;
    assert.ok(y + h > 0 && y < fair.form.viewport.height, `${here.name} is in sight`);
    return;
  }
  assert.fail(`Tab never came to ${role} ${name}`);
}

const arrive = (fair, pattern) => fair.until(async () => pattern.test(await fair.address()), String(pattern));

describe("by the keyboard alone", () => {
  let fair;
  before(async () => {
    fair = await stage.open("", desktop);
    await fair.calm();
  });
  after(() => fair.close());
  const { press } = { press: (key) => fair.page.keyboard.press(key) };

  test("the first stop leads past everything to the main part", async () => {
    await press("Tab");
    assert.equal((await active(fair)).name, "Tới nội dung chính");
    await fair.shot("skip");
    await press("Enter");
    assert.match((await active(fair)).role, /heading|main/);
  });

  test("search", async () => {
    await tabTo(fair, "searchbox", /./, { back: true });
    await fair.page.keyboard.insertText("chè");
    await press("Enter");
    await arrive(fair, /^\/tim\?q=/);
    await fair.find("link", /^Chè Ba Trại/);
  });

  test("filter", async () => {
    await tabTo(fair, "checkbox", /Đồ uống/);
    await press("Space");
    await fair.until(async () => (await fair.tree())
      .some((node) => node.role === "checkbox" && /Đồ uống/.test(node.name) && node.checked), "a tick");
  });

  test("a product, whose heading has the focus", async () => {
    await tabTo(fair, "link", /^Chè Ba Trại/);
    await press("Enter");
    await arrive(fair, /^\/p\//);
    await fair.until(async () => (await active(fair)).role === "heading", "focus on the heading");
    assert.match((await active(fair)).name, /^Chè/);
  });

  test("its dossier", async () => {
    await tabTo(fair, "link", /^Xem từng giấy tờ/);
    await press("Enter");
    await arrive(fair, /^\/ho-so\//);
    await fair.page.goBack();
    await arrive(fair, /^\/p\//);
  });

  test("compare", async () => {
    await tabTo(fair, "button", /^(So sánh|Thêm vào so sánh)/);
    await press("Enter");
    await fair.calm();
    await tabTo(fair, "link", /^So sánh/, { back: true });
    await press("Enter");
    await arrive(fair, /^\/so-sanh/);
  });

  test("the language, and the page says which", async () => {
    await tabTo(fair, "button", /^Ngôn ngữ/, { back: true });
    await press("Space");
    await fair.until(() => fair.page.evaluate(() => document.documentElement.lang === "en"), "English");
  });

  test("the night look, by arrows in its group", async () => {
    await tabTo(fair, "link", /^(Mine|My)/);
    await press("Enter");
    await arrive(fair, /^\/cai-dat/);
    await tabTo(fair, "radio", /^Automatic/);
    for (const look of ["Light", "Night"]) {
      await press("ArrowDown");
      await fair.until(async () => (await active(fair)).name === look, look);
    }
    await fair.until(() => fair.page.evaluate(
      () => document.documentElement.dataset.theme === "night"), "the night look");
    await fair.shot("keyboard-night");
  });
});

describe("by roles and names alone", () => {
  for (const [form, view] of Object.entries({ phone, desktop }))
    test(`on a ${form}`, async () => {
      const fair = await stage.open("", view);
      const { page } = fair;
      await fair.calm();
      await page.getByRole("searchbox").first().click();
      await page.keyboard.insertText("chè ba vì");
      await arrive(fair, /^\/tim\?q=/);
      await page.keyboard.press("Enter");
      if (form === "phone") await page.getByRole("button", { name: /^Bộ lọc/ }).click();
      await page.getByRole("checkbox", { name: /^Đồ uống/ }).click();
      if (form === "phone") await page.getByRole("button", { name: /^Xem .*sản phẩm/ }).click();
      await page.getByRole("main").getByRole("link", { name: /^Chè Ba Trại/ }).first().click();
      await arrive(fair, /^\/p\//);
      await page.getByRole("heading", { level: 1, name: /^Chè/ }).waitFor({ state: "attached" });
      await page.getByRole("link", { name: form === "phone" ? /[Hh]ồ sơ/ : /^Xem từng giấy tờ/ })
        .first().click();
      await arrive(fair, /^\/ho-so\//);
      await page.goBack();
      await arrive(fair, /^\/p\//);
      await page.getByRole("button", { name: /^(So sánh|Thêm vào so sánh)/ }).first().click();
      // A phone has its own bar at a product's foot: “Của tôi” is an address away.
      if (form === "phone") {
        await fair.goto(stage.url("cai-dat/"));
        await fair.drawn();
      } else await page.getByRole("link", { name: /^Của tôi/ }).first().click();
      await arrive(fair, /^\/cai-dat/);
      await page.getByRole("link", { name: form === "phone" ? /^Xem so sánh/ : /^So sánh/ })
        .first().click();
      await arrive(fair, /^\/so-sanh/);
      await page.getByRole("heading", { level: 1, name: /^So sánh/ }).waitFor({ state: "attached" });
      await page.goBack();
      await arrive(fair, /^\/cai-dat/);
      await page.getByRole("radio", { name: "English" }).click();
      await fair.until(() => page.evaluate(() => document.documentElement.lang === "en"), "English");
      await page.getByRole("radio", { name: "Night" }).click();
      await fair.until(() => page.evaluate(
        () => document.documentElement.dataset.theme === "night"), "the night look");
      assert.equal(await page.getByRole("radio", { name: "Night" }).getAttribute("aria-checked"), "true");
      assert.equal(await page.getByRole("radio", { name: "Tiếng Việt" }).getAttribute("lang"), "vi");
      assert.deepEqual(fair.complaints, []);
      await fair.close();
    });
});

test("Escape closes a dialog and the focus returns to what opened it", async () => {
  const fair = await stage.open("tim/?q=che", phone);
  await fair.calm();
  await tabTo(fair, "button", /^Bộ lọc/);
  await fair.page.keyboard.press("Enter");
  await fair.page.getByRole("dialog").waitFor({ state: "attached" });
  await fair.calm();
  assert.ok(await fair.page.evaluate(() => document.activeElement.closest("[role=dialog]")));
  await fair.page.keyboard.press("Escape");
  await fair.page.getByRole("dialog").waitFor({ state: "detached" });
  await fair.calm();
  assert.match((await active(fair)).name, /^Bộ lọc/);
  await fair.close();
});
