// Drives the fair in Chromium as a person does: finds things by role and name in the tree that the
// canvas says, and presses where they are painted.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { require, root } from "./site.mjs";

const { chromium } = require("playwright-core");
const flags = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const patience = 20_000;
const shots = path.join(root, "build/screenshots");

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true,
  isMobile: true };
export const desktop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };

export function launch() {
  return chromium.launch({ executablePath: process.env.CHOMAY_CHROMIUM ?? "/usr/bin/chromium",
    args: flags });
}

export const today = "today=2026-11-22";

export class Fair {
  /** A fresh visitor: an own context with nothing stored. */
  static async open(browser, url, form, { wait = true } = {}) {
    const context = await browser.newContext({ ...form, locale: "vi-VN" });
    const page = await context.newPage();
    const fair = new Fair(context, page, form);
    await page.goto(url);
    if (wait) await fair.drawn();
    return fair;
  }

  constructor(context, page, form) {
    Object.assign(this, { context, page, form, complaints: [] });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  close() {
    return this.context.close();
  }

  /** The canvas has taken over and shows the fair. */
  async drawn() {
    await this.page.waitForSelector("body.drawn", { state: "attached", timeout: patience });
    await this.until(async () => (await this.tree()).some((node) => node.role === "main"), "a main region");
  }

  tree() {
    return this.page.evaluate(() => window.chomay.tree());
  }
  frames() {
    return this.page.evaluate(() => window.chomay.frames());
  }
  address() {
    return this.page.evaluate(() => window.chomay.address());
  }

  async until(test, what) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await test();
      if (found) return found;
      if (Date.now() > end) {
        await this.shot("failed");
        const says = (await this.tree()).map((node) => `${node.role} ${node.name ?? ""}`).join("\n");
        assert.fail(`waited for ${what}; the screen says:\n${says}`);
      }
      await this.page.waitForTimeout(50);
    }
  }

  /** The first node of a role whose name is the text or matches the pattern. */
  find(role, name) {
    const fits = (text = "") => (name instanceof RegExp ? name.test(text) : text === name);
    return this.until(async () => (await this.tree())
      .find((node) => node.role === role && fits(node.name)), `${role} ${name}`);
  }

  async has(role, name) {
    const fits = (text = "") => (name instanceof RegExp ? name.test(text) : text === name);
    return (await this.tree()).some((node) => node.role === role && fits(node.name));
  }

  /** Waits until no frame is wanted any more: scrolling, fading and loading are over. */
  async calm() {
    const resting = () => this.page.evaluate(() => window.chomay.resting());
    await this.until(async () => {
      if (!await resting()) return false;
      await this.page.waitForTimeout(60);
      return resting();
    }, "a calm screen");
  }

  async pressAt(x, y) {
    if (this.form.hasTouch) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  /** Scrolls a node into view as a person would, and presses its middle. */
  async press(role, name) {
    await this.bring(role, name);
    const { rect: [x, y, w, h] } = await this.find(role, name);
    await this.pressAt(x + w / 2, y + h / 2);
    await this.calm();
  }

  async bring(role, name) {
    const { height, width } = this.form.viewport;
    let last;
    for (let turn = 0; turn < 40; ++turn) {
      await this.calm();
      const { rect: [, y, , h] } = await this.find(role, name);
      const middle = y + h / 2;
      // What a swipe does not move stands in a header or a footer, or at the page's end.
      if ((middle > 150 && middle < height - 110) || y === last) return;
      last = y;
      if (this.form.hasTouch) await this.swipe(middle > height / 2 ? -300 : 300);
      else {
        await this.page.mouse.move(width / 2, height / 2);
        await this.page.mouse.wheel(0, middle > height / 2 ? 300 : -300);
      }
    }
  }

  /** One finger, up or down by `dy` px, resting before it lifts so that nothing flies on. */
  async swipe(dy) {
    this.cdp ??= await this.context.newCDPSession(this.page);
    const x = this.form.viewport.width / 2, from = this.form.viewport.height / 2 - dy / 2;
    const touch = (type, y) => this.cdp.send("Input.dispatchTouchEvent",
      { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await touch("touchStart", from);
    for (let step = 1; step <= 8; ++step) await touch("touchMove", from + (dy * step) / 8);
    await this.page.waitForTimeout(120);
    await touch("touchEnd");
  }

  async shot(name) {
    mkdirSync(shots, { recursive: true });
    const form = this.form.hasTouch ? "phone" : "desktop";
    await this.page.screenshot({ path: path.join(shots, `web-${form}-${name}.png`) });
  }
}
