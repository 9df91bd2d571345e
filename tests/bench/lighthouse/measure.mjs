// What a first visit costs on the home page and a product: Lighthouse (mobile), when the canvas
// answers on its slow 4G, what is transferred, and what a page that stands still draws.
// node tests/bench/lighthouse/measure.mjs   (after `npm ci` here and ./run build); one JSON a line.
//
// Each figure is the best of ROUNDS (3): a machine's other work only ever adds to them.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { loadavg } from "node:os";
import { require, serve } from "../../browser/site.mjs";
import { blockedByWork } from "./blocked.mjs";

const { chromium } = require("playwright-core");
const flags = ["--headless=new", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const rounds = Number(process.env.ROUNDS ?? 3);
const pages = { home: "", product: "p/com-me-tri/" };

/** Lighthouse's own mobile throttle: what its figures are simulated for. */
const slow4G = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8,
  offline: false };
const slowerProcessor = 4;

/** A phone's browser paints with the GPU and so has its process running; a headless one starts it
 *  with the first WebGL, which would hold up the page that is measured. */
const wakeGpu = "data:text/html,<canvas></canvas><script>gl=document.querySelector('canvas').getContext('webgl2');gl.clear(16384);gl.finish()</script>";

async function scores(name, url) {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: flags });
  try {
    await fetch(`http://127.0.0.1:${chrome.port}/json/new?${encodeURIComponent(wakeGpu)}`, { method: "PUT" });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { lhr, artifacts } = await lighthouse(url, { port: chrome.port, logLevel: "error" });
    const of = (id) => Math.round(lhr.categories[id].score * 100);
    const ms = (id) => Math.round(lhr.audits[id].numericValue);
    const failed = Object.values(lhr.audits)
      .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
      .map((audit) => `${audit.id} ${audit.displayValue ?? ""}`.trim());
    return { bench: "lighthouse", page: name, performance: of("performance"),
      accessibility: of("accessibility"), best_practices: of("best-practices"), seo: of("seo"),
      first_contentful_paint_ms: ms("first-contentful-paint"), speed_index_ms: ms("speed-index"),
      largest_contentful_paint_ms: ms("largest-contentful-paint"),
      total_blocking_ms: ms("total-blocking-time"), ...blockedByWork(lhr, artifacts.Trace),
      layout_shift: lhr.audits["cumulative-layout-shift"].numericValue,
      load: loadavg()[0], failed };
  } finally {
    chrome.kill();
  }
}

/** Until the canvas has drawn and takes a press, the network and the processor held back for real. */
async function interactive(name, url) {
  const browser = await chromium.launch({ executablePath, args: flags.slice(1) });
  try {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
    await (await context.newPage()).goto(wakeGpu);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
    const transfer = new Map();  // by address, up to the first frame and up to rest
    let sent = 0;
    session.on("Network.responseReceived", ({ requestId, response }) => transfer.set(requestId, response.url));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (/^http/.test(transfer.get(requestId))) sent += encodedDataLength;
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => { window.largest = list.getEntries().at(-1).startTime; })
        .observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(url, { waitUntil: "commit" });
    const drawn = await page.waitForFunction(
      () => document.body?.classList.contains("drawn") && performance.now(), null,
      { timeout: 60_000, polling: "raf" });
    const canvas = await drawn.jsonValue(), toFrame = sent;
    const paints = await page.evaluate(() => ({ largest: window.largest,
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime }));
    await page.waitForFunction(() => window.chomay.resting(), null, { timeout: 60_000 });
    const frames = () => page.evaluate(() => window.chomay.frames());
    await page.waitForTimeout(3000);
    const before = await frames();
    await page.waitForTimeout(10_000);
    return { bench: "slow-4g", page: name, canvas_ms: Math.round(canvas),
      first_paint_ms: Math.round(paints.painted), largest_paint_ms: Math.round(paints.largest),
      to_canvas_kb: Math.round(toFrame / 1000), idle_frames_in_10_s: await frames() - before,
      load: loadavg()[0] };
  } finally {
    await browser.close();
  }
}

/** What the visit transfers until the canvas has its pictures, before anything is kept for later. */
async function firstVisit(name, url) {
  const browser = await chromium.launch({ executablePath, args: flags.slice(1) });
  try {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.chomay?.resting(), null, { timeout: 60_000 });
    await page.waitForTimeout(3000);
    const all = await page.evaluate(() => [...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource")].map(({ name, transferSize }) => [name, transferSize]));
    const sum = (entries) => Math.round(entries.reduce((total, [, size]) => total + size, 0) / 1000);
    const pictures = all.filter(([address]) => /\/img\//.test(address));
    return { bench: "first-visit", page: name, transferred_kb: sum(all), pictures_kb: sum(pictures),
      requests: all.filter(([, size]) => size > 0).length };
  } finally {
    await browser.close();
  }
}

async function best(measure, of) {
  let found = null;
  for (let round = 0; round < rounds; ++round) {
    const result = await measure();
    if (!found || of(result) < of(found)) found = result;
  }
  return found;
}

const site = await serve();
try {
  for (const [name, below] of Object.entries(pages)) {
    const url = site.url + below;
    console.log(JSON.stringify(await firstVisit(name, url)));
    console.log(JSON.stringify(await best(() => interactive(name, url), (result) => result.canvas_ms)));
    console.log(JSON.stringify(await best(() => scores(name, url), (result) => -result.performance)));
  }
} finally {
  await site.close();
}
