// node compress.mjs DIR: writes .br and .gz beside every file of a site that gets smaller by it, and
// prints what the program, the pack and the fonts weigh. Unchanged files are left alone.
import { promises as fs } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const gzip = promisify(zlib.gzip), brotli = promisify(zlib.brotliCompress);
const kinds = /\.(html|js|css|svg|json|wasm|ttf|pack)$/;
const small = 200;  // bytes; below this a header costs more than is won

export async function* filesOf(folder) {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(full);
    else yield full;
  }
}

async function compressOne(file) {
  const bytes = await fs.readFile(file);
  if (bytes.length < small) return null;
  // The thousands of small pages are worth less effort than the program everybody loads.
  const quality = file.endsWith(".html") ? 6 : 11;
  const size = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality };
  const [gz, br] = await Promise.all([gzip(bytes, { level: 9 }), brotli(bytes, { params: size })]);
  await Promise.all([fs.writeFile(`${file}.gz`, gz), fs.writeFile(`${file}.br`, br)]);
  return { file, raw: bytes.length, gz: gz.length, br: br.length };
}

const root = process.argv[2];
const rows = [];
for await (const file of filesOf(root))
  if (kinds.test(file)) rows.push(await compressOne(file));

const groups = { wasm: /\.wasm$/, js: /\.js$/, css: /\.css$/, fonts: /\.ttf$/, pack: /\.pack$/ };
console.log("".padEnd(8), ...["raw", "gzip", "brotli"].map((title) => title.padStart(10)));
for (const [name, pattern] of Object.entries(groups)) {
  const sum = (key) => rows.filter((row) => row && pattern.test(row.file))
    .reduce((total, row) => total + row[key], 0);
  console.log(name.padEnd(8), ...["raw", "gz", "br"].map((key) => String(sum(key)).padStart(10)));
}
