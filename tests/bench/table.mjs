// The figures of tests/bench/run as README's Markdown table: node table.mjs FOLDER.
import { readFileSync } from "node:fs";
import path from "node:path";

const folder = process.argv[2];
const read = (name) => readFileSync(path.join(folder, `${name}.jsonl`), "utf8").trim().split("\n").map(JSON.parse);
const packs = read("pack"), searches = read("search"), baseline = read("minisearch"), frames = read("frame");
const number = (value, digits = 1) => (value === undefined ? "–" : value.toFixed(digits));
const megabytes = (bytes) => `${number(bytes / 1e6, bytes < 1e7 ? 2 : 0)} MB`;
const counts = searches.map((search) => search.products);

const line = (title, cell) => `| ${title} | ${counts.map(cell).join(" | ")} |`;
const of = (list, products, key) => list.find((row) => row.products === products && key in row);
console.log(`| processor time | ${counts.map((count) => `${count.toLocaleString("en")} products`).join(" | ")} |`);
console.log(`|---|${counts.map(() => "---:").join("|")}|`);
console.log(line("import the CSV folder", (n) => `${number(of(packs, n, "import_ms").import_ms, 0)} ms`));
console.log(line("write the pack", (n) => `${number(of(packs, n, "pack_ms").pack_ms, 0)} ms`));
console.log(line("pack on disk", (n) => megabytes(of(packs, n, "file").file)));
console.log(line("open and check it", (n) => `${number(of(packs, n, "open_ms").open_ms)} ms`));
console.log(line("memory of the open pack / its file", (n) => {
  const pack = of(packs, n, "file");
  return `${number(pack.memory / pack.file, 2)}×`;
}));
console.log(line("search p50 / p95", (n) => {
  const { query } = of(searches, n, "query");
  return `${number(query.p50_ms, 2)} / ${number(query.p95_ms, 2)} ms`;
}));
console.log(line("MiniSearch on the same, p50 / p95", (n) => {
  const other = of(baseline, n, "p95_ms");
  return `${number(other.p50_ms, 2)} / ${number(other.p95_ms, 2)} ms`;
}));
console.log(line("its p95 against ours", (n) =>
  `${number(of(baseline, n, "p95_ms").p95_ms / of(searches, n, "query").query.p95_ms, 0)}×`));
for (const form of ["phone", "wide", "kiosk"])
  console.log(line(`a frame while scrolling, ${form}`, (n) => {
    const frame = frames.find((row) => row.products === n && row.form === form);
    return `${number(frame.frame_ms, 2)} ms`;
  }));

console.log("\n| plugin: one draw of the dossier | section | whole page | against native |");
console.log("|---|---:|---:|---:|");
for (const run of read("plugin"))
  console.log(`| ${run.run} | ${number(run.section_ms, 3)} ms | ${number(run.page_ms, 3)} ms | ${number(run.section_ratio, 2)}× / ${number(run.page_ratio, 2)}× |`);

console.log("\n| negotiation | native, a second | beside bare Ed25519 | wasm, a second | beside bare Ed25519 |");
console.log("|---|---:|---:|---:|---:|");
const wasm = read("negotiation-wasm");
for (const row of read("negotiation")) {
  const cells = [row, wasm.find((other) => other.what === row.what)].flatMap((run) =>
    [run.per_second.toLocaleString("en"), `${number(run.times_bare, 2)}×`]);
  console.log(`| ${row.what} | ${cells.join(" | ")} |`);
}

console.log("\n| witnesses at one broker | verdicts a second, each on disk | beside one witness | beside bare commits | their processor time | question to verdict, p50 / p99 |");
console.log("|---|---:|---:|---:|---:|---:|");
for (const row of read("witnesses"))
  console.log(`| ${row.witnesses}, on ${row.cores} cores with everything else | ${row.verdicts_per_s.toLocaleString("en")} `
    + `| ${number(row.times_one, 2)}× | ${number(row.times_bare, 2)}× | ${row.processor_us} µs `
    + `| ${number(row.witnessed_p50_ms)} / ${number(row.witnessed_p99_ms)} ms among ${row.live.toLocaleString("en")} live |`);

console.log("\n| part of the site | raw | gzip | brotli |");
console.log("|---|---:|---:|---:|");
for (const part of read("sizes"))
  console.log(`| ${part.part} | ${["raw", "gzip", "brotli"].map((way) => `${number(part[way] / 1000, 0)} kB`).join(" | ")} |`);

const visits = read("visit");
const visit = (bench, page) => visits.find((row) => row.bench === bench && row.page === page);
const both = (title, bench, cell) =>
  console.log(`| ${title} | ${["home", "product"].map((page) => cell(visit(bench, page))).join(" | ")} |`);
const seconds = (ms) => `${number(ms / 1000, 2)} s`;
console.log("\n| a first visit on a phone | home | product |");
console.log("|---|---:|---:|");
both("transferred in all (brotli)", "first-visit", (row) => `${row.transferred_kb} kB`);
both("of that pictures", "first-visit", (row) => `${row.pictures_kb} kB`);
both("Lighthouse mobile: performance", "lighthouse", (row) => String(row.performance));
both("… without the waits of this machine", "lighthouse", (row) => String(row.performance_without_waits));
both("accessibility / best practices / SEO", "lighthouse",
  (row) => `${row.accessibility} / ${row.best_practices} / ${row.seo}`);
both("first / largest paint, simulated slow 4G", "lighthouse",
  (row) => `${seconds(row.first_contentful_paint_ms)} / ${seconds(row.largest_contentful_paint_ms)}`);
both("blocking by work / by waits", "lighthouse",
  (row) => `${row.blocking_work_ms} / ${row.blocking_waits_ms} ms`);
both("first / largest paint, real slow 4G", "slow-4g",
  (row) => `${seconds(row.first_paint_ms)} / ${seconds(row.largest_paint_ms)}`);
both("the canvas answers, real slow 4G", "slow-4g", (row) => seconds(row.canvas_ms));
both("transferred until then", "slow-4g", (row) => `${row.to_canvas_kb} kB`);
both("frames in 10 s of rest", "slow-4g", (row) => String(row.idle_frames_in_10_s));
both("load of the machine (1 min)", "slow-4g", (row) => number(row.load));

console.log("\n| the mirror, 200 nodes, without the slowest quarter | a frame | a rebuild |");
console.log("|---|---:|---:|");
for (const row of read("mirror"))
  console.log(`| ${row.frame} | ${number(row.ms, 2)} ms | ${number(row.rebuild_ms, 2)} ms |`);

console.log("\n| payment | | |");
console.log("|---|---:|---:|");
const [payloads, tap] = read("pay");
console.log(`| VietQR payloads a second, ours / npm vietnam-qr-pay | ${payloads.ours} / ${payloads.theirs} `
  + `| ${number(payloads.ratio, 1)}× |`);
console.log(`| from tap to code on the screen, median / worst | ${number(tap.median_ms)} / `
  + `${number(tap.worst_ms)} ms | |`);
