// A site that knows where it stands, made for the tests of its pages, and what they read from it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./site.mjs";

export const base = "https://hoi-cho.example/ocop/";
export const day = "2026-11-22";
const chomay = path.join(root, "build/native/chomay");

export function chomayRun(...words) {
  return execFileSync(chomay, words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** `chomay site` of a pack into build/<name>; what it said. */
export function makeSite(name, pack = "build/fair.pack") {
  const folder = path.join(root, "build", name);
  mkdirSync(path.dirname(folder), { recursive: true });
  const said = chomayRun("site", pack, "-o", folder, "--plugins", "build/assets/plugins",
    "--base", base, "--today", day, "--lang", "en");
  return { folder, said };
}

/** Every page as {file, html, href}; href: its address below the root, "p/com-me-tri/". */
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file === "404.html" || path.basename(file) === "index.html")
    .map((file) => file.split(path.sep).join("/"))
    .map((file) => ({ file, href: file.replace(/index\.html$/, ""),
      html: readFileSync(path.join(folder, file), "utf8") }));
}

/** What <base> makes of a link on a page of the site, as a file below the folder; null: elsewhere. */
export function targetOf(folder, link) {
  const url = new URL(link, base);
  if (!url.href.startsWith(base)) return null;
  const file = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
  return path.join(folder, file === "" || file.endsWith("/") ? `${file}index.html` : file);
}

export const exists = existsSync;
export const decode = (text) => text.replace(/&quot;/g, '"').replace(/&#39;|&apos;/g, "'")
  .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
/** Values of an attribute, as written. */
export const values = (html, pattern) => [...html.matchAll(pattern)].map((match) => decode(match[1]));
export const schemasOf = (html) => values(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs)
  .map((text) => JSON.parse(text));
