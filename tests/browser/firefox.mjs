// A person before the fair in Firefox ESR, through WebDriver BiDi. Its headless mode has no WebGL on a
// machine without a GPU: it needs a display (Xvfb does).
import { PagePerson } from "./person.mjs";
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

export class FirefoxPerson extends PagePerson {
  browser = "firefox";
  patience = 40_000;

  static async open(firefox, url, form) {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    const person = new FirefoxPerson(context, page, form);
    await page.setViewport(form.viewport);
    await person.goto(url);
    await person.drawn();
    return person;
  }

  evaluate(question) {
    return this.page.evaluate(question);
  }
  // The fair's steps back and forward stay in one document: there is no load to wait for.
  back() {
    return this.page.evaluate(() => history.back());
  }
  forward() {
    return this.page.evaluate(() => history.forward());
  }
  url() {
    return this.page.evaluate(() => location.href);
  }
  async wheel(dy) {
    const { height, width } = this.form.viewport;
    await this.page.mouse.move(width / 2, height / 2);
    await this.page.mouse.wheel({ deltaY: dy });
  }
  finger(x, y) {
    return this.page.touchscreen.touchStart(x, y);
  }
}
