// The shopper's way in the two other engines that Debian ships: Firefox ESR and WebKitGTK.
import { after, before, describe, test } from "node:test";
import { openDisplay } from "./display.mjs";
import { FirefoxPerson, launchFirefox } from "./firefox.mjs";
import { journey } from "./journey.mjs";
import { desktop, phone, today } from "./person.mjs";
import { serve } from "./site.mjs";
import { launchWebKit, WebKitPerson } from "./webkit.mjs";

const engines = { Firefox: [launchFirefox, FirefoxPerson], WebKitGTK: [launchWebKit, WebKitPerson] };

for (const [name, [launch, Engine]] of Object.entries(engines))
  describe(name, () => {
    let display, browser, site;
    before(async () => {
      display = await openDisplay();
      browser = await launch(display.name);
      site = await serve();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      display?.close();
    });
    for (const [size, form] of Object.entries({ phone, desktop }))
      journey(`a shopper at ${size} size in ${name}`, form, () => `${site.url}?${today}`,
        (url) => Engine.open(browser, url, form));

    test(`a second visit in ${name} needs no network`, async () => {
      const host = await serve({ plain: true });
      const shopper = await Engine.open(browser, `${host.url}?${today}`, phone);
      await shopper.until(async () => {
        const now = await shopper.evaluate(() => window.chomay.offline());
        return now?.release && !now.busy;
      }, "the fair kept");
      host.down = true;
      await shopper.goto(`${host.url}p/cam-canh/?${today}`);
      await shopper.drawn();
      await shopper.find("heading", "Cam Canh");
      await shopper.close();
      await host.close();
    });
  });
