// Another release of the sample fair, as an organiser would publish it: the same program, one word
// of the data changed.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./site.mjs";

const chomay = path.join(root, "build/native/chomay");

/** Writes build/tests/releases/NAME with `title` as the fair's, and returns the folder. */
export function makeRelease(name, title) {
  const work = path.join(root, "build/tests/releases");
  mkdirSync(work, { recursive: true });
  const fair = path.join(work, `${name}-fair`), pack = path.join(work, `${name}.pack`);
  cpSync(path.join(root, "assets/fair"), fair, { recursive: true });
  const table = path.join(fair, "fair.csv");
  writeFileSync(table, readFileSync(table, "utf8").replace("Hội chợ OCOP Hà Nội", title));
  const run = (...words) => execFileSync(chomay, words, { stdio: ["ignore", "ignore", "inherit"] });
  run("pack", fair, "-o", pack);
  const site = path.join(work, name);
  run("site", pack, "-o", site, "--images", path.join(root, "build/fair.img"),
    "--plugins", path.join(root, "build/assets/plugins"));
  return site;
}

/** "release-….json" of a site's folder. */
export function releaseOf(site) {
  return JSON.parse(readFileSync(path.join(site, "release.json"))).release;
}
