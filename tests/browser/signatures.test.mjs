// Signatures checked in the page: what can tell is fetched with the first question and not before, has
// the hash that was published, and agrees with Node's Ed25519.
import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { launch, phone, today } from "./fair.mjs";
import { serve } from "./site.mjs";

const [waiting, good, bad] = [0, 1, 2];
const program = /\/verify\.wasm/;
/** The order of the group: S and S + L sign the same where that is let pass. */
const groupOrder = (1n << 252n) + 27742317777372353535851937790883648493n;

function keyOf(name) {
  const seed = createHash("sha256").update(name).digest();
  const prefix = Buffer.from("302e020100300506032b657004220420", "hex");
  const key = createPrivateKey({ key: Buffer.concat([prefix, seed]), format: "der", type: "pkcs8" });
  return { key, open: createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32) };
}

/** Key, signature and message in one, as the module asks. */
function question(name, message) {
  const { key, open } = keyOf(name);
  return Buffer.concat([open, sign(null, message, key), message]);
}

function flipped(bytes, at) {
  const other = Buffer.from(bytes);
  other[at] ^= 1;
  return other;
}

function littleEndian(bytes) {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
}

/** The same signature with S + L instead of S. */
function otherS(bytes) {
  const large = littleEndian(bytes.subarray(64, 96)) + groupOrder;
  const other = Buffer.from(bytes);
  Buffer.from(large.toString(16).padStart(64, "0"), "hex").reverse().copy(other, 64);
  return other;
}

let browser, host, context, page;
before(async () => { browser = await launch(); });
after(() => browser.close());
beforeEach(async () => {
  host = await serve({ plain: true });
  // The worker, which brings the whole release when the page is idle, would hide what the page asks for.
  context = await browser.newContext({ ...phone, serviceWorkers: "block" });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** The page's own Signatures over its own list of files. */
async function open() {
  await page.goto(`${host.url}?${today}`);
  await page.waitForFunction(() => document.body.classList.contains("drawn"));
  await page.evaluate(async () => {
    const app = document.querySelector("link[rel=icon]").href.replace("icon.svg", "");
    const [{ Signatures }, { Downloads }] =
      await Promise.all(["signatures.js", "download.js"].map((name) => import(`${app}${name}`)));
    const { files } = JSON.parse(document.getElementById("site").textContent);
    window.asks = 0;
    window.signatures =
      new Signatures(new Downloads(files, new URL(document.baseURI), () => {}), () => window.asks++, 50);
  });
}

const check = (bytes) => page.evaluate((list) => window.signatures.check(new Uint8Array(list)), [...bytes]);
const ready = () => page.waitForFunction(() => window.signatures.verifier);

describe("signatures in the page", () => {
  const message = Buffer.from("chomay payment notice 1\nhanoi-2026");
  const right = question("seller", message);

  test("nothing is fetched before there is a question; then once", async () => {
    await open();
    assert.ok(!host.asked.some((url) => program.test(url)), "a first visit does without");
    const twice = await page.evaluate((list) => {
      const bytes = new Uint8Array(list);
      return [window.signatures.check(bytes), window.signatures.check(bytes)];
    }, [...right]);
    assert.deepEqual(twice, [waiting, waiting]);
    await ready();
    assert.equal(await page.evaluate(() => window.asks), 1, "a frame is asked for");
    assert.equal(await check(right), good);
    assert.equal(host.asked.filter((url) => program.test(url)).length, 1);
  });

  test("answers are those of Node, and of the strict kind", async () => {
    await open();
    await check(right);
    await ready();
    for (let at = 0; at < 40; at++) {
      const long = question(`seller ${at}`, Buffer.alloc(at * 26, at));
      assert.equal(await check(long), good);
      assert.equal(await check(flipped(long, (at * 37) % long.length)), bad);
    }
    assert.equal(await check(right), good);
    assert.equal(await check(otherS(right)), bad, "a second spelling of the same signature");
    const noKey = Buffer.concat([Buffer.alloc(96), message]);
    assert.equal(await check(noKey), bad, "a key of small order");
    assert.equal(await check(right.subarray(0, 95)), bad);
    assert.equal(await check(Buffer.alloc(100_000)), bad);
  });

  test("another program than the one that was published says nothing, the right one later does", async () => {
    let damaged = 0;
    host.intercept = (request, response) => {
      if (!program.test(request.url)) return false;
      const file = readFileSync(path.join(host.folder, new URL(request.url, host.url).pathname));
      if (damaged++ === 0) file[file.length - 20] ^= 1;
      response.setHeader("Content-Type", "application/wasm");
      response.end(file);
      return true;
    };
    await open();
    assert.equal(await check(right), waiting);
    await page.waitForFunction(() => window.asks > 0);
    assert.equal(await page.evaluate(() => window.signatures.verifier), null);
    assert.equal(await check(right), waiting);
    await ready();
    assert.equal(await check(right), good);
  });
});
