// What most tests of this folder stand on: a Chromium and a site, opened before the tests of a file or
// of a `describe`, and closed after them.
import { after, before } from "node:test";
import { Fair, launch, today } from "./fair.mjs";
import { serve } from "./site.mjs";

/** `how` is what `serve` takes. The stage's `browser` and `site` are there once tests run. */
export function openStage(how = {}) {
  const stage = {
    url: (path = "") => `${stage.site.url}${path}${path.includes("?") ? "&" : "?"}${today}`,
    /** A new shopper at an address of the fair. */
    open: (path, form, more) => Fair.open(stage.browser, stage.url(path), form, more),
  };
  before(async () => {
    stage.browser = await launch();
    stage.site = await serve(how);
  });
  after(async () => {
    await stage.browser?.close();
    await stage.site?.close();
  });
  return stage;
}
