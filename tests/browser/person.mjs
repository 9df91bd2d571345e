// A person before the fair, whatever the browser: finds things by role and name in the tree that the
// canvas says (`window.chomay.tree()`), and presses where they are painted, with finger or mouse.
//
// A browser's driver extends it, or `PagePerson`, with: evaluate(function), tap(x, y), wheel(dy), swipe(dy), type(text),
// key(name), goto(url), back(), forward(), reload(), url(), picture(path), complaints, close().
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./site.mjs";

export const shots = path.join(root, "build/screenshots");
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true,
  isMobile: true };
export const desktop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };
export const today = "today=2026-11-22";

const fits = (name, text = "") => (name instanceof RegExp ? name.test(text) : text === name);

/** Where a toast lies: at the foot of everything, for a while; what it offers is drawn into it. */
function toastAt(nodes, [x, y, w, h]) {
  const [atX, atY] = [x + w / 2, y + h / 2];
  return nodes.findIndex(({ role, parent, rect: [left, top, wide, high] }) => ["status", "alert"].includes(role)
    && parent === 0 && atX >= left && atX < left + wide && atY >= top && atY < top + high);
}

export class Person {
  patience = 20_000;
  browser = "web";

  /** The canvas has taken over and shows the fair. */
  async drawn() {
    await this.until(() => this.evaluate(() => document.body?.classList.contains("drawn")
      && window.chomay.tree().some((node) => node.role === "main")), "the fair drawn");
  }

  tree() {
    return this.evaluate(() => window.chomay?.tree() ?? []);
  }
  address() {
    return this.evaluate(() => window.chomay.address());
  }
  title() {
    return this.evaluate(() => document.title);
  }

  async until(test, what) {
    const end = Date.now() + this.patience;
    for (;;) {
      const found = await test();
      if (found) return found;
      if (Date.now() > end) {
        await this.shot("failed");
        const says = (await this.tree()).map((node) => `${node.role} ${node.name ?? ""}`).join("\n");
        assert.fail(`waited for ${what}; the screen says:\n${says}`);
      }
      await pause(50);
    }
  }

  /** The first node of a role whose name is the text or matches the pattern. */
  find(role, name) {
    return this.until(async () => (await this.tree())
      .find((node) => node.role === role && fits(name, node.name)), `${role} ${name}`);
  }

  async has(role, name) {
    return (await this.tree()).some((node) => node.role === role && fits(name, node.name));
  }

  /** Waits until no frame is wanted any more: scrolling, fading and loading are over. */
  async calm() {
    const resting = () => this.evaluate(() => window.chomay.resting());
    await this.until(async () => {
      if (!await resting()) return false;
      await pause(60);
      return resting();
    }, "a calm screen");
  }

  /** Scrolls a node into view as a person would, and presses its middle. */
  async press(role, name) {
    await this.find(role, name);
    if (!await this.inToast(role, name)) {
      await this.bring(role, name);
      await this.uncovered(role, name);
    }
    const { rect: [x, y, w, h] } = await this.still(role, name);
    await this.tap(x + w / 2, y + h / 2);
    await this.calm();
  }

  /** Once no toast lies over its middle: nobody presses what they don't see. */
  uncovered(role, name) {
    return this.until(async () => {
      const nodes = await this.tree(), at = nodes.findIndex((node) => node.role === role && fits(name, node.name));
      return at >= 0 && toastAt(nodes, nodes[at].rect) < 0;
    }, `${role} ${name} in sight`);
  }

  /** Whether it is what a toast offers, which waits for nobody. */
  async inToast(role, name) {
    const nodes = await this.tree(), at = nodes.findIndex((node) => node.role === role && fits(name, node.name));
    const toast = at < 0 ? -1 : toastAt(nodes, nodes[at].rect);
    return toast >= 0 && toast < at && nodes[at].parent === 0;
  }

  /** Once it stays where it is: nobody presses what moves. */
  async still(role, name) {
    for (let node = await this.find(role, name), turn = 0; ; ++turn) {
      await pause(60);
      const again = await this.find(role, name);
      if (turn > 20 || again.rect.every((side, at) => side === node.rect[at])) return again;
      node = again;
    }
  }

  async bring(role, name) {
    const { height } = this.form.viewport, foot = 190;  // a bar of two rows
    let last, still = 0;
    for (let turn = 0; turn < 40; ++turn) {
      await this.calm();
      const { rect: [, y, , h] } = await this.find(role, name);
      const middle = y + h / 2;
      // What a swipe does not move stands in a header or a footer, or at the page's end.
      if (middle > 150 && middle < height - foot) return;
      still = y === last ? still + 1 : 0;
      if (still > 1) return;
      last = y;
      if (this.form.hasTouch) await this.swipe(middle > height / 2 ? -300 : 300);
      else await this.wheel(middle > height / 2 ? 300 : -300);
    }
  }

  /** Types into the real input that stands for the field which has focus. */
  async fill(words) {
    await this.until(() => this.evaluate(() => document.activeElement?.matches("input, textarea")),
      "an input with focus");
    await this.type(words);
  }

  async shot(name) {
    mkdirSync(shots, { recursive: true });
    const form = this.form.hasTouch ? "phone" : "desktop";
    await this.picture(path.join(shots, `${this.browser}-${form}-${name}.png`)).catch(() => {});
  }
}

/** Who drives a page of Playwright or Puppeteer; `finger(x, y)` comes from the browser's driver. */
export class PagePerson extends Person {
  constructor(context, page, form) {
    super();
    Object.assign(this, { context, page, form, complaints: [] });
    page.on("console", (message) => {
      if (/^(error|warn)/.test(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  close() {
    return this.context.close();
  }
  goto(url) {
    return this.page.goto(url);
  }
  reload() {
    return this.page.reload();
  }
  type(words) {
    return this.page.keyboard.type(words);
  }
  key(name) {
    return this.page.keyboard.press(name);
  }
  async tap(x, y) {
    if (this.form.hasTouch) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  /** One finger, up or down by `dy` px, resting before it lifts so that nothing flies on. */
  async swipe(dy) {
    const x = this.form.viewport.width / 2, from = this.form.viewport.height / 2 - dy / 2;
    const finger = await this.finger(x, from);
    for (let step = 1; step <= 8; ++step) await finger.move(x, from + (dy * step) / 8);
    await pause(120);
    await finger.end();
  }
  picture(file) {
    return this.page.screenshot({ path: file });
  }
}
