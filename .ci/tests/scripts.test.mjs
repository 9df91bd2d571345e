// The scripts of .ci/ as they are meant to behave, tried in folders of their own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const run = (program, words, options = {}) =>
  spawnSync(program, words, { cwd: root, encoding: 'utf8', ...options });

function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'chomay-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

const count = (output) => run('awk', ['-f', '.ci/count.awk'], { input: output }).stdout.trim();

test('doctest, node and plain closing lines are added up', () => {
  assert.equal(count('[doctest] test cases:  12 | 10 passed | 2 failed | 0 skipped\n'), '10 2');
  assert.equal(count('# pass 5\n# fail 1\n# cancelled 1\n'), '5 2');
  assert.equal(count('ℹ pass 7\nℹ fail 0\n'), '7 0');
  assert.equal(count('kiosk: 3 passed, 1 failed\n'), '3 1');
});

test('a ctest program that counts for itself is not counted twice', () => {
  const self = '1: [doctest] test cases: 4 | 4 passed | 0 failed |\n';
  assert.equal(count(`${self}1/2 Test #1: unit ....   Passed    0.09 sec\n`), '4 0');
  assert.equal(count(`${self}2/2 Test #2: plain ....   Passed    0.09 sec\n`), '4 0');
  assert.equal(count('1/1 Test #1: plain ....   Passed    0.09 sec\n'), '1 0');
});

test('a program that crashes after its passes is one failure', () => {
  assert.equal(count('1: 3 passed, 0 failed\n1/1 Test #1: x ...***Exception: SegFault 0.1 sec\n'), '3 1');
});

test('a fetched source that is not the one of the lock stops, saying what and where', (t) => {
  const cache = folder(t);
  mkdirSync(join(cache, 'sources'));
  const version = /^utf8proc +(\S+)/m.exec(readFileSync(join(root, 'third_party.lock'), 'utf8'))[1];
  const tarball = join(cache, 'sources', `utf8proc-${version}.tar`);
  writeFileSync(tarball, 'not the tarball');
  const result = run('.ci/fetch', ['utf8proc'], { env: { ...process.env, CHOMAY_CACHE: cache } });
  assert.notEqual(result.status, 0);
  assert.match(result.stderr, /'utf8proc' is not the one that third_party\.lock names/);
  assert.ok(result.stderr.includes(tarball));
  assert.match(result.stderr, /expected +sha256 [0-9a-f]{64}/);
});

test('every line of the lock is whole', () => {
  const lines = readFileSync(join(root, 'third_party.lock'), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    const fields = line.trim().split(/ +/);
    assert.equal(fields.length, 8, line);
    assert.match(fields[4], /^[0-9a-f]{64}$/, line);
    assert.ok(fields[6] === '-' || /^[0-9a-f]{64}$/.test(fields[5]), line);
  }
});

test('files get .br and .gz only where they become smaller', (t) => {
  const site = folder(t);
  const cache = folder(t);
  writeFileSync(join(site, 'long.html'), 'Chợ Mây '.repeat(1000));
  writeFileSync(join(site, 'short.html'), 'x');
  writeFileSync(join(site, 'picture.jpg'), Buffer.alloc(5000));
  assert.equal(run('node', ['.ci/compress.mjs', site, cache]).status, 0);
  assert.ok(existsSync(join(site, 'long.html.br')) && existsSync(join(site, 'long.html.gz')));
  assert.ok(!existsSync(join(site, 'short.html.br')) && !existsSync(join(site, 'picture.jpg.gz')));
});

test('a step is done once for the same input and again for another', (t) => {
  const stamp = join(folder(t), 'stamp');
  const once = (key) => run('bash', ['-c', `. .ci/lib.sh; once ${stamp} ${key} echo done`]).stdout;
  assert.equal(once('a'), 'done\n');
  assert.equal(once('a'), '');
  assert.equal(once('b'), 'done\n');
});
