// The mirror of the canvas: the browser's own view of it (its accessibility tree, its links, its
// find in page, its selection) against what the module says it painted.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { desktop, phone } from "./fair.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage({ below: "/hoi-cho/" });

const open = (path, form = desktop) => stage.open(`${path}`, form);

/** What ARIA calls the module's roles, where the browser's tree has another name. */
const browserRole = { meter: "image", image: "image", text: "StaticText", textbox: "textbox" };
const told = new Set(["banner", "navigation", "main", "contentinfo", "search", "heading", "link",
  "button", "checkbox", "radio", "switch", "textbox", "searchbox", "spinbutton", "slider", "tab",
  "list", "listitem", "table", "row", "cell", "columnheader", "image", "dialog", "StaticText"]);

const nameOf = (node) => (node.value && node.role !== "searchbox" && node.role !== "textbox"
  && node.role !== "spinbutton" && node.role !== "slider"
  ? `${node.name}, ${node.value}` : node.name ?? "");

/** Ours, in order: [role, name, level]; what stands in a control comes after it. */
function ours(tree) {
  const control = new Set(["link", "button", "checkbox", "radio", "switch", "textbox", "searchbox",
    "spinbutton", "slider", "tab"]);
  const host = tree.map((node) => node.parent);
  tree.forEach((node, at) => {
    for (let up = host[at]; up > 0; up = host[up])
      if (control.has(tree[up].role)) host[at] = host[up];
  });
  const lines = [];
  const walk = (parent) => tree.forEach((node, at) => {
    if (at === 0 || host[at] !== parent) return;
    const role = browserRole[node.role] ?? node.role;
    if (told.has(role)) lines.push([role, nameOf(node).replaceAll("\n", " "), node.level ?? null].join("|"));
    walk(at);
  });
  walk(0);
  return lines;
}

/** The browser's, in the same shape. */
async function theirs(fair) {
  const cdp = await fair.context.newCDPSession(fair.page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (id, inside) => {
    const node = byId.get(id);
    if (!node || ["status", "alert"].includes(node.role?.value)) return;
    const role = node.role?.value, name = node.name?.value ?? "";
    const level = node.properties?.find((one) => one.name === "level")?.value?.value;
    // Words of a heading or a button are its name, said once.
    const said = role === "StaticText" && inside;
    if (!node.ignored && told.has(role) && !said)
      lines.push([role, name.replaceAll("\n", " "), role === "heading" ? level : null].join("|"));
    const spoken = ["heading", "button", "checkbox", "radio", "switch", "tab", "link"].includes(role);
    for (const child of node.childIds ?? []) walk(child, inside || (spoken && hasOwnWords(node)));
  };
  const hasOwnWords = (node) => (node.childIds ?? []).length === 1;
  walk(nodes[0].nodeId, false);
  return lines;
}

describe("the browser's accessibility tree", () => {
  for (const [form, view] of Object.entries({ phone, desktop }))
    for (const path of ["", "p/com-me-tri/", "tim/", "cai-dat/"])
      test(`says what the fair says: /${path} on a ${form}`, async () => {
        const fair = await open(path, view);
        await fair.calm();
        const found = await theirs(fair);
        // The link to the main part and the live regions are the page's own.
        const own = found.filter((line) => !/^(link|StaticText)\|Tới nội dung chính/.test(line));
        assert.deepEqual(own, ours(await fair.tree()));
        await fair.close();
      });
});

describe("a link of the mirror", () => {
  test("has the address it leads to, below the site's own path, and opens a tab of its own", async () => {
    const fair = await open("");
    await fair.calm();
    const card = fair.page.getByRole("link", { name: /^Cốm Mễ Trì/ }).first();
    assert.equal(await card.evaluate((link) => new URL(link.href).pathname), "/hoi-cho/p/com-me-tri/");
    const [tab] = await Promise.all([fair.context.waitForEvent("page"),
      card.click({ button: "middle" })]);
    await tab.waitForSelector("body.drawn", { state: "attached" });
    assert.match(tab.url(), /\/hoi-cho\/p\/com-me-tri\//);
    assert.equal(await fair.address(), "/");  // here nothing happened
    await fair.close();
  });
});

describe("every element lies where it is painted", () => {
  for (const [form, view] of Object.entries({ phone, desktop }))
    test(`on a ${form}, after scrolling too`, async () => {
      const fair = await open("", view);
      await fair.calm();
      if (view.hasTouch) await fair.swipe(-400);
      else {
        await fair.page.mouse.move(700, 500);
        await fair.page.mouse.wheel(0, 400);
      }
      await fair.calm();
      const boxes = await fair.page.evaluate(() => [...document.querySelectorAll("#mirror .control")]
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { name: element.node.name, at: [x, y, width, height] };
        }));
      const tree = await fair.tree();
      let compared = 0;
      for (const { name, at } of boxes) {
        const same = tree.filter((node) => node.name === name);
        if (same.length !== 1) continue;
        same[0].rect.forEach((side, i) => assert.ok(Math.abs(side - at[i]) <= 1.5,
          `${name}: painted at ${same[0].rect}, mirrored at ${at}`));
        compared += 1;
      }
      assert.ok(compared > 10, `${compared} compared`);
      await fair.close();
    });
});

describe("words on the canvas", () => {
  test("are found by the browser's search, which scrolls the canvas to them", async () => {
    const fair = await open("p/com-me-tri/", phone);
    await fair.calm();
    const low = (await fair.tree()).filter((node) => node.role === "heading" && node.level === 2).at(-1);
    assert.ok(low.rect[1] > 844, "the last heading is below the screen");
    assert.ok(await fair.page.evaluate((text) => window.find(text), low.name));
    await fair.until(async () => (await fair.tree()).find((node) => node.name === low.name)
      .rect[1] < 844, "the canvas scrolled to what was found");
    await fair.close();
  });

  test("are selected with the mouse and copied", async () => {
    const fair = await open("p/com-me-tri/");
    await fair.calm();
    const text = (await fair.tree()).find((node) => node.role === "heading" && node.level === 1);
    const [x, y, w, h] = text.rect;
    await fair.page.mouse.move(x + 2, y + h / 2);
    await fair.page.mouse.down();
    await fair.page.mouse.move(x + w - 2, y + h / 2, { steps: 8 });
    await fair.page.mouse.up();
    assert.equal(await fair.page.evaluate(() => String(getSelection())), text.name);
    await fair.shot("selected");
    await fair.close();
  });
});

describe("what a screen reader is told of its own accord", () => {
  test("how many were found, once", async () => {
    const fair = await open("tim/");
    await fair.calm();
    await fair.page.evaluate(() => {
      window.said = [];
      new MutationObserver(() => {
        const text = document.querySelector("#mirror [role=status]").textContent;
        if (text) window.said.push(text);
      }).observe(document.querySelector("#mirror [role=status]"), { childList: true });
    });
    await fair.page.getByRole("searchbox").first().click();
    await fair.page.keyboard.insertText("cốm");
    await fair.until(() => fair.page.evaluate(() => window.said.length > 0), "an announcement");
    await fair.calm();
    await fair.page.mouse.wheel(0, 200);
    await fair.calm();
    const said = await fair.page.evaluate(() => window.said);
    assert.equal(said.length, 1);
    assert.match(said[0], /\d+ sản phẩm/);
    await fair.close();
  });
});

test("forced colours show the elements themselves, in the system's colours", async () => {
  const fair = await open("p/com-me-tri/", phone);
  await fair.page.emulateMedia({ forcedColors: "active" });
  await fair.calm();
  const title = fair.page.locator("#mirror h1");
  assert.notEqual(await title.evaluate((e) => getComputedStyle(e).color), "rgba(0, 0, 0, 0)");
  assert.equal(await fair.page.locator("#canvas").evaluate((e) => getComputedStyle(e).visibility), "hidden");
  await fair.shot("forced-colours");
  await fair.close();
});

test("forced colours show pictures as boxes with their text, and what is chosen by its edge", async () => {
  const fair = await stage.open("", phone);
  await fair.page.emulateMedia({ forcedColors: "active" });
  await fair.calm();
  const look = (locator, part = null) => locator.evaluate((element, pseudo) => {
    const { content, borderTopStyle, borderTopWidth, visibility } = getComputedStyle(element, pseudo);
    return { content, borderTopStyle, borderTopWidth, visibility, label: element.ariaLabel };
  }, part);
  const picture = fair.page.locator("#mirror [role=img][aria-label]").first();
  const box = await look(picture), text = await look(picture, "::after");
  assert.deepEqual([box.borderTopStyle, box.visibility, text.content],
    ["dashed", "visible", `"${box.label}"`]);
  const here = fair.page.locator("#mirror [aria-current]").first();
  await here.waitFor({ state: "attached" });
  assert.equal((await look(here)).borderTopWidth, "3px");
  await fair.close();
});

test("an idle page calls nothing: no frame, no timer, no change of the mirror", async () => {
  const fair = await open("");
  await fair.calm();
  await fair.page.waitForTimeout(6000);
  const counted = await fair.page.evaluate(() => new Promise((resolve) => {
    const frames = window.chomay.frames();
    let changes = 0;
    const observer = new MutationObserver((all) => { changes += all.length; });
    observer.observe(document.getElementById("mirror"), { subtree: true, childList: true, attributes: true });
    setTimeout(() => resolve({ frames: window.chomay.frames() - frames, changes }), 3000);
  }));
  assert.deepEqual(counted, { frames: 0, changes: 0 });
  await fair.close();
});
