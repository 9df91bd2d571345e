// The shopper's way in Chromium, on a phone and on a desktop.
import { after, before } from "node:test";
import { desktop, Fair, launch, phone, today } from "./fair.mjs";
import { journey } from "./journey.mjs";
import { serve } from "./site.mjs";

let browser, site;
before(async () => {
  browser = await launch();
  site = await serve();
});
after(async () => {
  await browser.close();
  await site.close();
});

for (const [name, form] of Object.entries({ phone, desktop }))
  journey(`a shopper on a ${name}`, form, () => `${site.url}?${today}`,
    (url) => Fair.open(browser, url, form));
