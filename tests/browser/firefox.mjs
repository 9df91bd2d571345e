// A person before the fair in Firefox ESR, through WebDriver BiDi. Its headless mode has no WebGL on a
// machine without a GPU: it needs a display (Xvfb does).
import { Person } from "./person.mjs";
import { require } from "./site.mjs";

const puppeteer = require("puppeteer-core");
const prefs = { "webgl.force-enabled": true, "intl.accept_languages": "vi-VN, vi",
  "dom.w3c_touch_events.enabled": 1, "app.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false };

export function launchFirefox(display) {
  return puppeteer.launch({ browser: "firefox", headless: false, extraPrefsFirefox: prefs,
    executablePath: process.env.CHOMAY_FIREFOX ?? "/usr/bin/firefox-esr",
    env: { ...process.env, DISPLAY: display, MOZ_DISABLE_CONTENT_SANDBOX: "1" } });
}

export class FirefoxPerson extends Person {
  browser = "firefox";
  patience = 40_000;

  static async open(firefox, url, form) {
    const context = await firefox.createBrowserContext();
    const person = new FirefoxPerson();
    Object.assign(person, { context, form, complaints: [], page: await context.newPage() });
    const { page } = person;
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) person.complaints.push(message.text());
    });
    page.on("pageerror", (error) => person.complaints.push(String(error)));
    await page.setViewport(form.viewport);
    await person.goto(url);
    await person.drawn();
    return person;
  }

  close() {
    return this.context.close();
  }
  evaluate(question) {
    return this.page.evaluate(question);
  }
  goto(url) {
    return this.page.goto(url);
  }
  // The fair's steps back and forward stay in one document: there is no load to wait for.
  back() {
    return this.page.evaluate(() => history.back());
  }
  forward() {
    return this.page.evaluate(() => history.forward());
  }
  reload() {
    return this.page.reload();
  }
  url() {
    return this.page.evaluate(() => location.href);
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
  async wheel(dy) {
    const { height, width } = this.form.viewport;
    await this.page.mouse.move(width / 2, height / 2);
    await this.page.mouse.wheel({ deltaY: dy });
  }
  async swipe(dy) {
    const x = this.form.viewport.width / 2, from = this.form.viewport.height / 2 - dy / 2;
    const touch = await this.page.touchscreen.touchStart(x, from);
    for (let step = 1; step <= 8; ++step) await touch.move(x, from + (dy * step) / 8);
    await new Promise((resolve) => { setTimeout(resolve, 120); });
    await touch.end();
  }
  picture(file) {
    return this.page.screenshot({ path: file });
  }
}
