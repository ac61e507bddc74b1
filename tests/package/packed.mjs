/**
 * The package as it would be published (`npm run build` first): packed, unpacked elsewhere, and looked at as a vendor does.
 * Ends with `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, sum } from '../checks.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
function run(command, words, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${command} ${words[0]}: ${stdout}${stderr}`);
  return stdout;
}

const read = (file) => readFileSync(path.join(folder, 'package', file), 'utf8');
const json = (file) => JSON.parse(read(file));

try {
  const tarball = path.join(folder, run('npm', ['pack', '--silent', '--pack-destination', folder]).trim().split('\n').at(-1));
  run('tar', ['-xzf', tarball, '-C', folder]);
  const pack = json('package.json');

  await check('publint has nothing to say', () => run('npx', ['--no-install', 'publint', '--strict']));
  await check('types resolve from every entry, for modules and bundlers', () => run('npx', ['--no-install', 'attw', tarball, '--profile', 'esm-only', '--no-color']));
  await check('every entry that package.json names is in the package, for each element too', () => {
    const files = readdirSync(path.join(folder, 'package'), { recursive: true }).map((file) => `./${file}`);
    const targets = Object.values(pack.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
    for (const target of targets) {
      const pattern = new RegExp(`^${target.replace(/[.]/g, '\\.').replace('*', '([^/]+)').replaceAll('*', '\\1')}$`);
      assert.ok(files.some((file) => pattern.test(file)), target);
    }
    const named = Object.keys(json('dist/custom-elements.json').modules);
    assert.ok(named.length >= 18);
  });
  await check('the sources of the bundle can be read: each of its files has a map', () => {
    for (const file of ['contact-cockpit.min.js', 'contact-cockpit.min.mjs']) assert.ok(statSync(path.join(folder, 'package/dist/bundle', `${file}.map`)).size > 1000, file);
  });
  await check('integrity.json has the hash of each file of the drop-in', () => {
    const hashes = json('dist/integrity.json');
    assert.deepEqual(Object.keys(hashes), readdirSync(path.join(folder, 'package/dist/bundle')).filter((file) => !file.endsWith('.map')).sort().map((file) => `bundle/${file}`));
    for (const [file, hash] of Object.entries(hashes)) assert.equal(hash, `sha384-${createHash('sha384').update(readFileSync(path.join(folder, 'package/dist', file))).digest('base64')}`, file);
  });
  await check('the bill of materials names every dependency with its version and licence, and no place it was fetched from', () => {
    const bom = json('dist/sbom.cdx.json');
    assert.equal(bom.bomFormat, 'CycloneDX');
    for (const name of Object.keys(pack.dependencies)) {
      const part = bom.components.find(({ purl }) => purl.startsWith(`pkg:npm/${name.replace('@', '%40')}@`));
      assert.ok(part?.version && part.licenses?.length > 0, name);
    }
    // What those need in turn, and nothing that only builds or tests the library.
    const names = bom.components.map(({ name }) => name);
    for (const name of ['lit-html', '@lit/reactive-element', 'internmap']) assert.ok(names.includes(name), name);
    for (const name of ['vite', 'typescript', 'storybook']) assert.ok(!names.includes(name), name);
    for (const { licenses, hashes, purl } of bom.components) assert.ok(licenses.length > 0 && hashes.length > 0, purl);
    assert.ok(!/https?:\/\/[^"]*\.tgz/.test(read('dist/sbom.cdx.json')));
  });
  await check('nothing but the library is in the package: no test, no story, no source', () => {
    for (const stranger of ['src', 'tests', 'stories', 'demo', 'node_modules']) assert.ok(!existsSync(path.join(folder, 'package', stranger)), stranger);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
sum();
