// Writes FILE.br and FILE.gz beside every file of a site that gets smaller by it, for servers that
// send precompressed files. Results are kept by content, so only what changed is compressed again.
// Usage: node compress.mjs SITE CACHE
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [site, cache] = process.argv.slice(2);
const already_small = /\.(br|gz|jpg|jpeg|png|webp|avif|woff2|zip)$/;
const smallest_worth = 512;
const methods = {
  br: (bytes) => brotliCompressSync(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

// An empty file in the cache says: not worth it.
function compressed(bytes, kind) {
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${kind}`);
  if (!existsSync(kept)) {
    const result = methods[kind](bytes);
    writeFileSync(`${kept}.part`, result.length < bytes.length * 0.95 ? result : '');
    renameSync(`${kept}.part`, kept);
  }
  return kept;
}

mkdirSync(cache, { recursive: true });
let count = 0;
for (const path of [...files(site)]) {
  if (already_small.test(path) || statSync(path).size < smallest_worth) continue;
  const bytes = readFileSync(path);
  for (const kind of Object.keys(methods)) {
    const kept = compressed(bytes, kind);
    if (statSync(kept).size) copyFileSync(kept, `${path}.${kind}`);
  }
  ++count;
}
console.log(`${count} files compressed for the wire`);
