// The shopper's way in Chromium, on a phone and on a desktop.
import { desktop, Fair, phone } from "./fair.mjs";
import { journey } from "./journey.mjs";
import { openStage } from "./stage.mjs";

const stage = openStage();

for (const [name, form] of Object.entries({ phone, desktop }))
  journey(`a shopper on a ${name}`, form, () => stage.url(),
    (url) => Fair.open(stage.browser, url, form));
