// web/canvas.md names the tests that prove it: each must still be there, under that name.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** [file, title] of every proof: `a.test.mjs` “title”, “title”; `b_test.cpp` “title”. */
export function proofsOf(markdown) {
  const found = [];
  for (const row of markdown.matchAll(/^\|.*\|([^|]*)\|$/gm)) {
    let file = '';
    for (const [, named, title] of row[1].matchAll(/`([^`]+)`|“([^”]+)”/g)) {
      if (named) file = named.includes('/') ? named : `tests/browser/${named}`;
      else found.push([file, title]);
    }
  }
  return found;
}

/** A title as its source writes it: words may be filled in at `${…}`, quotes may be of any kind. */
function says(source, title) {
  const titles = source.matchAll(/(?:describe|test|journey|TEST_CASE)\(\s*(["'`])((?:\\.|(?!\1).)*)\1/g);
  return [...titles].some(([, , written]) => {
    const parts = written.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`).test(title);
  });
}

test('every proof of web/canvas.md is a test that is there', () => {
  const proofs = proofsOf(readFileSync(path.join(root, 'web/canvas.md'), 'utf8'));
  assert.ok(proofs.length > 40, `${proofs.length} proofs`);
  const missing = proofs.filter(([file, title]) => {
    const at = path.join(root, file);
    return !existsSync(at) || !says(readFileSync(at, 'utf8'), title);
  });
  assert.deepEqual(missing, []);
});

test('a proof whose test was renamed is found', () => {
  assert.deepEqual(proofsOf('| a | b | `x.test.mjs` “one”, “two”; `core/y_test.cpp` “three” |'),
    [['tests/browser/x.test.mjs', 'one'], ['tests/browser/x.test.mjs', 'two'], ['core/y_test.cpp', 'three']]);
  assert.ok(says('test(`with ${late} ms`, f)', 'with 400 ms'));
  assert.ok(says('TEST_CASE("telex: all")', 'telex: all'));
  assert.ok(!says('test("another")', 'one'));
});
