// The baseline of the search bench: MiniSearch over the same products and queries, fed folded text.
// node minisearch.mjs FAIR_DIR QUERIES.csv: one JSON object, processor time as the others.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const MiniSearch = createRequire(new URL("../../web/", import.meta.url))("minisearch");

/** RFC 4180 rows of a file as objects. */
function rows(file) {
  const records = [[""]];
  let quoted = false;
  const text = readFileSync(file, "utf8");
  for (let at = 0; at < text.length; ++at) {
    const letter = text[at], record = records[records.length - 1];
    if (quoted && letter === '"' && text[at + 1] === '"') record[record.length - 1] += text[++at];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") record.push("");
    else if (!quoted && letter === "\n") records.push([""]);
    else if (quoted || letter !== "\r") record[record.length - 1] += letter;
  }
  const [names, ...cells] = records.filter((record) => record.length > 1);
  return cells.map((record) => Object.fromEntries(names.map((name, at) => [name, record[at]])));
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const milliseconds = () => process.cpuUsage().user / 1000;

const [fair, queryFile] = process.argv.slice(2);
const producers = new Map(rows(path.join(fair, "producers.csv")).map((row) => [row.id, row]));
const fields = ["name", "keywords", "seller", "text"];
const documents = rows(path.join(fair, "products.csv")).map((row, id) => ({
  id,
  name: fold(`${row.name_vi} ${row.name_en}`),
  keywords: fold(row.keywords_vi.replaceAll("|", " ")),
  seller: fold(Object.values(producers.get(row.producer_id)).slice(1, 8).join(" ")),
  text: fold(`${row.short_vi} ${row.short_en} ${row.long_vi} ${row.long_en}`),
}));
const start = milliseconds();
const index = new MiniSearch({ fields });
index.addAll(documents);
const build = milliseconds() - start;

const options = { prefix: true, fuzzy: (term) => (term.length < 4 ? 0 : 0.2), boost: { name: 4, keywords: 2 } };
const times = rows(queryFile).map(({ query }) => {
  const begin = milliseconds();
  index.search(fold(query), options);
  return milliseconds() - begin;
}).sort((one, other) => one - other);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(JSON.stringify({ products: documents.length, build_ms: build, p50_ms: at(0.5), p95_ms: at(0.95) }));
