// node measure.mjs SITE: what the parts of a site weigh as they are, with gzip and with brotli; one
// JSON object a line, for the README's table. Without those of meetings, which few visits fetch.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const kinds = { wasm: /chomay\.wasm$/, js: /\/(?!meeting_|mqtt)[^/]*\.js$/, css: /\.css$/, fonts: /\.ttf$/,
  plugins: /plugins\/.*\.wasm$/, pack: /-[0-9a-f]+\.pack$/, "pack: words": /\.words\.pack$/, home: /^[^/]*index\.html$/ };

const site = process.argv[2];
const files = readdirSync(site, { recursive: true }).map(String)
  .filter((file) => !/\.(gz|br)$/.test(file) && statSync(path.join(site, file)).isFile());
const total = { raw: 0, gzip: 0, brotli: 0 };
for (const [part, pattern] of Object.entries(kinds)) {
  const sizes = { part, files: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const file of files.filter((name) => pattern.test(name))) {
    const bytes = readFileSync(path.join(site, file));
    const packed = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length };
    sizes.files += 1;
    for (const [way, size] of Object.entries(packed)) {
      sizes[way] += size;
      total[way] += size;
    }
  }
  console.log(JSON.stringify(sizes));
}
console.log(JSON.stringify({ part: "total without pictures", ...total }));
