// Opens the fair over the plain page: downloads wasm, fonts, plugins and pack side by side with real
// progress, then hands the screen to the canvas when its first frame is drawn. Whatever fails says
// so with a way to try again, and the plain page stays readable.
import createFair from "./chomay.js";
import { Address } from "./address.js";
import { Downloads } from "./download.js";
import { caughtUp, paintedOut } from "./gpu.js";
import { Input } from "./input.js";
import { Meeting } from "./meeting.js";
import { makeLink } from "./memory.js";
import { Mirror, useFonts } from "./mirror.js";
import { Notice } from "./notice.js";
import { Offline } from "./offline.js";
import { Paper } from "./paper.js";
import { Pictures } from "./pictures.js";
import { Plugins } from "./plugins.js";
import { makePorts } from "./ports.js";
import { Screen } from "./screen.js";
import { Signatures } from "./signatures.js";
import { Store } from "./store.js";

/** In the module's order. */
const fontNames = ["be-vietnam-pro-regular", "be-vietnam-pro-medium", "be-vietnam-pro-semibold",
  "be-vietnam-pro-bold", "be-vietnam-pro-extrabold", "phosphor-regular", "phosphor-fill",
  "phosphor-bold"];
/** The plain page has the first two already; until the others come, these stand in for them. */
const firstFonts = ["be-vietnam-pro-regular", "be-vietnam-pro-bold", "phosphor-regular"];

const site = JSON.parse(document.getElementById("site").textContent);
const root = new URL(document.baseURI);
const canvas = document.getElementById("canvas");
const notice = new Notice(document.getElementById("notice"));
const offline = new Offline(root);
const store = new Store(`chomay:${root.pathname}`, (what) => fair?.storeSays(what));

/** `?today=2026-11-22[T20:00]` sets the clock, where the fair's data is a sample. */
function todaySeconds() {
  const wish = site.sample && new URLSearchParams(location.search).get("today");
  const match = wish && /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?$/.exec(wish);
  const moment = match ? Date.parse(`${match[1]}${match[2] ?? "T20:00"}:00+07:00`) : NaN;
  return Number.isNaN(moment) ? -1 : moment / 1000;
}

function unable(code) {
  return Object.assign(new Error(code), { code });
}

/** The canvas's context, as the module will ask for it again, once the GPU answers at once. */
async function openGl() {
  await paintedOut();
  const gl = canvas.getContext("webgl2", { alpha: false, depth: false, stencil: false, antialias: false });
  if (!gl) throw unable("web.no_webgl");
  await caughtUp(gl);
  return gl;
}

/** Runs the module; its memory and its answers are reached through the link. */
async function start(compiled) {
  let memory;
  const module = await new Promise((resolve, reject) => {
    createFair({
      canvas,
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then((instance) => {
          memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
          done(instance, compiled);
        }).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return makeLink(module, memory);
}

/** Between two parts of the start: the browser paints and answers. */
function breathe() {
  return globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** What nobody waits for. */
function whenIdle(run) {
  if (globalThis.requestIdleCallback) requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run);
}

const firstPlugins = site.plugins.filter(({ page }) => !page);
/** Those that are nothing but pages of their own come when one is opened. */
const laterPlugins = site.plugins.filter(({ page }) => page);

const graceMs = 60;
const warmShares = [0, 0.2, 0.6, 1];  // of the screen's height

class Fair {
  constructor(link) {
    this.link = link;
    this.module = link.module;
    this.fonts = [];
    this.plugins = new Plugins(link);
    this.pictures = new Pictures(link, new URL(site.pictures, root), () => this.screen?.ask());
    this.address = new Address(link, root, () => this.screen.run());
    const signatures = new Signatures(quietDownloads(), () => {
      this.module._chomay_ask();
      this.screen.ask();
    });
    const meeting = new Meeting(site.meeting, quietDownloads(), root.pathname, {
      talks: (bytes) => {
        link.give(bytes);
        this.module._chomay_meeting();
        this.screen.ask();
      },
      fault: (lines) => {
        link.giveText(lines);
        this.module._chomay_meeting_fault();
        this.screen.ask();
      },
    });
    this.module.page = makePorts(link, this.pictures, this.address, store, signatures, meeting);
    this.paper = new Paper(this.address, document.getElementById("plain"),
      () => JSON.parse(link.answer(this.module._chomay_sheet()) || "null"));
  }

  takeFont(name, bytes) {
    const index = fontNames.indexOf(name);
    this.fonts[index] = bytes;
    this.link.give(bytes);
    this.module._chomay_font(index);
  }

  /** The weights that only refine what is shown. */
  async refine(downloads) {
    const missing = fontNames.filter((name) => !firstFonts.includes(name));
    await Promise.all(missing.map(async (name) => this.takeFont(name, await downloads.bytes(name))));
    this.module._chomay_fonts_came();
    this.screen.ask();
  }

  async takePlugins(files) {
    await this.plugins.add(files);
    this.module._chomay_plugins_came();
    this.screen.ask();
  }

  /** The module has its first fonts and plugins: the fair can be drawn as soon as it has a pack. */
  run() {
    const { link, module } = this;
    module._chomay_start(todaySeconds());
    for (const { page } of laterPlugins) {
      link.giveText(page);
      module._chomay_expect_page();
    }
    this.screen = new Screen(link, canvas, () => this.afterFrame());
    this.input = new Input(link, this.screen, canvas, document.getElementById("mirror"));
    this.mirror = new Mirror(link, this.screen, this.input, this.address);
    addEventListener("offline", () => this.tellNetwork());
    addEventListener("online", () => this.tellNetwork());
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();  // it shall come back
      module._chomay_context(0);
      this.screen.pause();
      notice.lost();
    });
    canvas.addEventListener("webglcontextrestored", () => {
      module._chomay_context(1);
      notice.hide();
      this.screen.goOn();
    });
    window.chomay = {
      tree: () => JSON.parse(link.answer(module._chomay_tree())),
      frames: () => module._chomay_frames(),
      resting: () => this.screen.pending === 0,
      address: () => this.status.address,
      status: () => this.status,
      offline: () => offline.status(),
    };
  }

  storeSays(what) {
    this.module._chomay_store(["changed", "failed", "kept"].indexOf(what));
    this.screen.ask();
  }

  tellNetwork() {
    this.module._chomay_offline(navigator.onLine ? 0 : 1);
    this.screen.ask();
  }

  openPack(bytes) {
    this.link.give(bytes);
    const problem = this.link.answer(this.module._chomay_pack());
    if (problem) throw Object.assign(new Error(problem), { pack: JSON.parse(problem) });
  }

  /** What search looks up: typed words find something from now on. */
  takeWords(bytes) {
    this.link.give(bytes);
    const problem = this.link.answer(this.module._chomay_words());
    if (problem) throw Object.assign(new Error(problem), { pack: JSON.parse(problem), file: "words" });
    this.screen.ask();
  }

  /** What the upper part of a frame needs is made, and nothing drawn. */
  warm(share) {
    this.screen.measure();
    this.module._chomay_warm(share);
  }

  /** What the first frame needs is made in parts that no tap has to wait for. */
  async show() {
    this.address.open();
    this.screen.tellDark();
    if (!navigator.onLine) this.tellNetwork();
    for (const share of warmShares) {
      this.warm(share);
      await breathe();
    }
    this.afterFrame();  // the mirror of what will be shown
    await breathe();
    this.screen.goOn();
    document.body.classList.add("drawn");
    notice.hide();
  }

  afterFrame() {
    const { link, module } = this;
    const changes = link.answer(module._chomay_changes());
    this.status = JSON.parse(link.answer(module._chomay_status()));
    this.address.follow(this.status);
    this.mirror.follow(changes, this.status);
    fetchPageAt(this.status.address);
    if (this.status.copy) navigator.clipboard?.writeText(this.status.copy).catch(() => {});
    if (this.status.print) print();
    if (this.status.retry) location.reload();
    document.getElementById("theme-color").content =
      this.status.theme === "night" ? "#11162B" : "#FBF7F0";
  }
}

let fair = null;  // kept when only the pack failed
let stored = null;

/** Files for which nobody looks at a bar. */
function quietDownloads(fresh = false) {
  const downloads = new Downloads(site.files, root, () => {});
  downloads.cache = fresh ? "reload" : "default";
  return downloads;
}

/** By itself when the network is back, or when the shopper asks. */
function offerAgain(error, run) {
  const again = () => {
    removeEventListener("online", again);
    // Files of this page that are gone: the host has published a new fair meanwhile.
    if (error.gone) location.reload();
    else run();
  };
  addEventListener("online", again);
  notice.failed(error, again);
}

/** The fair is open without these; what needs one waits, or says that it did not come. */
async function fetchLater(parts, fresh) {
  const missing = [];
  let problem;
  await Promise.all(parts.map(async (fetchPart) => {
    await fetchPart(quietDownloads(fresh)).catch((error) => {
      console.info("chomay: without a part of the fair:", error.message);
      missing.push(fetchPart);
      problem = error;
    });
  }));
  if (missing.length) offerAgain(problem, () => fetchLater(missing, true));
  else if (fresh) notice.hide();
}

async function fetchWords(downloads) {
  fair.takeWords(await downloads.bytes("words"));
}

/** A plugin that is only pages comes with the first of them that is opened. */
function fetchPageAt(address) {
  const plugin = laterPlugins.find(({ page }) => `${address.split("?")[0]}/`.startsWith(`/${page}/`));
  if (!plugin) return;
  laterPlugins.splice(laterPlugins.indexOf(plugin), 1);
  fetchLater([async (downloads) => fair.takePlugins([await downloads.bytes(plugin.file)])]);
}

async function boot(fresh) {
  const downloads = new Downloads(site.files, root, (done, total) => notice.progress(done, total));
  downloads.cache = fresh ? "reload" : "default";
  if (typeof WebAssembly !== "object") throw unable("web.no_wasm");
  notice.begin();
  // Who opens a search comes for its results: there the words are part of the first frame.
  const searching = new URLSearchParams(location.search).has("q");
  const pack = Promise.all([downloads.bytes("pack"), searching && downloads.bytes("words")]);
  pack.catch(() => {});  // told below, once
  if (!fair) {
    const fonts = firstFonts.map((name) => downloads.bytes(name));
    const plugins = firstPlugins.map(({ file }) => downloads.bytes(file));
    const loading = Promise.all([downloads.wasm("wasm").then(start), ...fonts, ...plugins]);
    stored ??= store.open();
    const ready = Promise.all([loading, openGl(), stored]);
    ready.catch(() => downloads.stop());  // nothing is downloaded in vain
    const [[link, ...files], gl] = await ready;
    link.gl = gl;
    if (!link.module._chomay_open_canvas()) throw unable("web.no_webgl");
    await breathe();
    const opened = new Fair(link);
    firstFonts.forEach((name, index) => opened.takeFont(name, files[index]));
    await opened.plugins.add(files.slice(firstFonts.length));
    await breathe();
    opened.run();
    fair = opened;
    await breathe();
    fair.warm(0);  // what every screen needs, while there is nothing yet to show on one
  }
  const [front, words] = await pack;
  // While the first frame is made the line is free.
  const refined = fair.refine(quietDownloads())
    .catch((error) => console.info("chomay: without all its letters:", error.message));
  await breathe();
  fair.openPack(front);
  if (words) fair.takeWords(words);
  // On a fast line they are here at once, and no letter is made twice.
  await Promise.race([refined, new Promise((resolve) => setTimeout(resolve, graceMs))]);
  await fair.show();
  await Promise.all([refined, fetchLater(words ? [] : [fetchWords])]);
  whenIdle(() => {
    useFonts(fair.fonts);
    offline.begin();
  });
}

function tryToBoot(fresh) {
  boot(fresh).catch(async (error) => {
    console.warn("chomay:", error.message);
    // The plain pages are what this browser needs, and a worker that shows the shell keeps them away.
    if (error.code && await offline.leave()) return location.reload();
    offerAgain(error, () => tryToBoot(true));
    import("./search_plain.js").then(({ search }) => search());
  });
}

tryToBoot(false);
