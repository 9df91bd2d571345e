// Lighthouse (mobile) on the home page and a product, and when the canvas answers on its slow 4G:
// node tests/bench/lighthouse/measure.mjs   (after `npm ci` here and ./run build); one JSON a line.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { require, serve } from "../../browser/site.mjs";

const { chromium } = require("playwright-core");
const flags = ["--headless=new", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const pages = { home: "", product: "p/com-me-tri/" };

/** Lighthouse's own mobile throttle: what its figures are simulated for. */
const slow4G = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8,
  offline: false };
const slowerProcessor = 4;

async function scores(name, url) {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: flags });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error" });
    const of = (id) => Math.round(lhr.categories[id].score * 100);
    const ms = (id) => Math.round(lhr.audits[id].numericValue);
    const failed = Object.values(lhr.audits)
      .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
      .map((audit) => `${audit.id} ${audit.displayValue ?? ""}`.trim());
    return { bench: "lighthouse", page: name, performance: of("performance"),
      accessibility: of("accessibility"), best_practices: of("best-practices"), seo: of("seo"),
      first_contentful_paint_ms: ms("first-contentful-paint"),
      largest_contentful_paint_ms: ms("largest-contentful-paint"),
      total_blocking_ms: ms("total-blocking-time"), layout_shift: lhr.audits["cumulative-layout-shift"].numericValue,
      transferred_kb: Math.round(lhr.audits["total-byte-weight"].numericValue / 1024), failed };
  } finally {
    chrome.kill();
  }
}

/** Until the canvas has drawn and takes a press, the network and the processor held back for real. */
async function interactive(name, url) {
  const browser = await chromium.launch({ executablePath, args: flags.slice(1) });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => document.body?.classList.contains("drawn"), null,
      { timeout: 60_000, polling: 50 });
    const paints = await page.evaluate(() => ({
      drawn: performance.now(),
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      bytes: performance.getEntriesByType("resource").reduce((sum, entry) => sum + entry.transferSize, 0),
    }));
    return { bench: "slow-4g", page: name, canvas_ms: Math.round(paints.drawn),
      first_paint_ms: Math.round(paints.painted), transferred_kb: Math.round(paints.bytes / 1024) };
  } finally {
    await browser.close();
  }
}

const site = await serve();
try {
  for (const [name, below] of Object.entries(pages)) {
    console.log(JSON.stringify(await interactive(name, site.url + below)));
    console.log(JSON.stringify(await scores(name, site.url + below)));
  }
} finally {
  await site.close();
}
