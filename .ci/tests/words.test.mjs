// Every word of the screens comes from the one table (core/shop/strings.def): none stands in code.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// Tests and the gallery show made-up words; the keyboard's layout is letters, not words.
const free = /_test\.cpp$|^(gallery|keyboard_layout|testing|test_fair)\./;
const literal = /"(?:[^"\\\n]|\\.)*"/g;

function literals(folder) {
  const found = [];
  for (const name of readdirSync(join(root, folder))) {
    if (!/\.(cpp|hpp)$/.test(name) || free.test(name)) continue;
    for (const [at, line] of readFileSync(join(root, folder, name), 'utf8').split('\n').entries())
      for (const [text] of line.replace(/\/\/.*/, '').matchAll(literal))
        found.push({ where: `${folder}/${name}:${at + 1}`, text });
  }
  return found;
}

test('no word of the screens stands in code', () => {
  const all = ['core/ui', 'core/shop', 'core/screen'].flatMap(literals);
  assert.ok(all.length > 500, 'the literals were found');
  assert.deepEqual(all.filter(({ text }) => /\p{L}/u.test(text.replace(/[\x00-\x7f]/g, ''))), []);
});
