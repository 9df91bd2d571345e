// Large text, zoom, motion and contrast: what somebody has set is kept, and nothing is lost by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { desktop, phone } from "./fair.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();

const leaves = new Set(["text", "heading", "button", "checkbox", "radio", "searchbox", "textbox"]);

/** Words and controls that lie on each other, or beyond the edge of the screen. */
function collisions(tree, width) {
  const inside = (at, of) => {
    for (let up = tree[at].parent; up > 0; up = tree[up].parent) if (up === of) return true;
    return false;
  };
  const scroller = (at) => {
    for (let up = tree[at].parent; up > 0; up = tree[up].parent) if (tree[up].role === "generic") return up;
    return 0;
  };
  const seen = tree.map((node, at) => ({ ...node, at, scroller: scroller(at) }))
    .filter((node) => leaves.has(node.role) && node.name && node.rect[2] > 0);
  // A button on a picture that opens, or at a field's end, is meant to be there; a finger's target
  // may be larger than the field.
  const slack = 16;
  const holds = (a, b) => /button|box$/.test(a.role) && b.role === "button"
    && a.rect[0] <= b.rect[0] + slack && a.rect[1] <= b.rect[1] + slack
    && a.rect[0] + a.rect[2] >= b.rect[0] + b.rect[2] - slack
    && a.rect[1] + a.rect[3] >= b.rect[1] + b.rect[3] - slack;
  const found = [];
  for (const a of seen) {
    const [x, , w] = a.rect;
    const sideways = a.scroller && tree[a.scroller].rect[3] < 700 && tree[a.scroller].parent > 0
      && tree[tree[a.scroller].parent].role === "list";
    if (!sideways && (x < -1 || x + w > width + 1)) found.push(`beyond the edge: ${a.role} ${a.name}`);
    for (const b of seen) {
      if (b.at <= a.at || a.scroller !== b.scroller || inside(b.at, a.at) || holds(a, b)) continue;
      const across = Math.min(x + w, b.rect[0] + b.rect[2]) - Math.max(x, b.rect[0]);
      const down = Math.min(a.rect[1] + a.rect[3], b.rect[1] + b.rect[3]) - Math.max(a.rect[1], b.rect[1]);
      if (across > 3 && down > 3) found.push(`${a.role} ${a.name} on ${b.role} ${b.name}`);
    }
  }
  return found;
}

for (const [name, form] of Object.entries({ "small phone": { ...phone, viewport: { width: 360, height: 740 } }, desktop }))
  test(`text at 200 % on a ${name}: nothing overlaps, nothing leaves the screen`, async () => {
    const fair = await stage.open("cai-dat/", form);
    await fair.calm();
    await fair.page.getByRole("radio", { name: "200 %" }).click();
    await fair.calm();
    const found = {};
    for (const path of ["", "tim/?q=che", "p/com-me-tri/", "phien/", "danh-muc/", "cai-dat/"]) {
      await fair.page.evaluate((to) => {
        history.pushState(null, "", new URL(to || "./", document.baseURI));
        dispatchEvent(new PopStateEvent("popstate"));
      }, path);
      await fair.calm();
      await fair.shot(`200-${path.replace(/\W+/g, "-") || "home"}`);
      const wrong = collisions(await fair.tree(), form.viewport.width);
      if (wrong.length) found[path] = wrong;
    }
    assert.deepEqual(found, {});
    await fair.close();
  });

test("a pinch zooms: neither the page nor an element forbids it", async () => {
  const fair = await stage.open("", phone);
  await fair.calm();
  const says = await fair.page.locator("meta[name=viewport]").getAttribute("content");
  assert.doesNotMatch(says, /user-scalable|maximum-scale/);
  const cdp = await fair.context.newCDPSession(fair.page);
  await cdp.send("Input.synthesizePinchGesture", { x: 195, y: 420, scaleFactor: 2 });
  assert.ok(await fair.page.evaluate(() => visualViewport.scale) > 1.5);
  await fair.close();
});

test("less motion: a flick stops where the finger leaves", async () => {
  const fair = await stage.open("", { ...phone, reducedMotion: "reduce" });
  await fair.calm();
  const cdp = await fair.context.newCDPSession(fair.page);
  const touch = (type, y) => cdp.send("Input.dispatchTouchEvent",
    { type, touchPoints: type === "touchEnd" ? [] : [{ x: 195, y }] });
  await touch("touchStart", 600);
  for (let y = 580; y >= 300; y -= 40) await touch("touchMove", y);
  await touch("touchEnd");
  const place = () => fair.page.evaluate(() => document.querySelector("#mirror .scroller").scrollTop);
  await fair.page.waitForTimeout(100);
  const stopped = await place();
  await fair.page.waitForTimeout(600);
  assert.equal(await place(), stopped);
  await fair.close();
});

test("the system's dark look is the fair's night look, also when it changes", async () => {
  const fair = await stage.open("", { ...desktop, colorScheme: "light" });
  const look = () => fair.page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await look(), "light");
  await fair.page.emulateMedia({ colorScheme: "dark" });
  await fair.until(async () => (await look()) === "night", "the night look");
  await fair.close();
});
