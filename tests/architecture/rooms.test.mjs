import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CAPABILITIES, DOORS, EMPTY_NAMES, LONGEST_FILE, MEDIAN_FILE, ROOMS } from './rooms.mjs';
import { read } from './source.mjs';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}${sep}${entry.name}`.slice(SRC.length + 1).split(sep).join('/'))
  .sort();
const text = (file) => readFileSync(`${SRC}/${file}`, 'utf8');
const linesOf = (file) => text(file).trimEnd().split('\n').length;
const roomOf = (file) => file.split('/')[0];
const packageOf = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** The first capability a global name asks for that is not among those allowed, or undefined. */
function forbidden(name, touches) {
  const asked = Object.keys(CAPABILITIES).filter((capability) => CAPABILITIES[capability].test(name));
  return asked.length > 0 && !asked.some((capability) => touches.includes(capability)) ? asked[0] : undefined;
}

/** Everything in a file that its room does not allow, as phrases. */
function trespasses(file, source) {
  const name = roomOf(file);
  const room = file.includes('/') ? ROOMS[name] : DOORS[file];
  if (!room) return [`${file} is in no room`];
  const { imports, globals } = read(source, file);
  const found = [];
  for (const [specifier, names] of imports) {
    if (names.includes('customElement')) found.push(`registers itself with @customElement; define.ts does that`);
    if (!file.includes('/')) continue;
    if (specifier.startsWith('node:')) {
      if (!room.node) found.push(`imports ${specifier}`);
    } else if (!specifier.startsWith('.')) {
      if (!room.packages.includes(packageOf(specifier))) found.push(`imports the package ${specifier}`);
    } else {
      const target = posix.join(posix.dirname(file), specifier);
      const sameRoom = roomOf(target) === name;
      if (!specifier.endsWith('.js')) found.push(`imports ${specifier} without .js`);
      if (!sameRoom && !room.rooms.includes(roomOf(target))) found.push(`imports ${specifier}`);
      if (!sameRoom && target === 'locale/index.js') found.push(`imports all texts, ${specifier}; textsOf takes the parts that are shown`);
      if (sameRoom && name === 'widgets' && target.split('/')[1] !== file.split('/')[1]) found.push(`imports another widget, ${specifier}`);
    }
  }
  for (const name of globals) {
    const capability = forbidden(name, room.touches);
    if (capability) found.push(`touches the ${capability} with ${name}`);
  }
  return found;
}

test('a file that trespasses is found', () => {
  const of = (file, source) => trespasses(file, source);
  assert.deepEqual(of('domain/x.ts', "import { a } from '../metrics/a.js';"), ['imports ../metrics/a.js']);
  assert.deepEqual(of('widgets/tile/tile.ts', "import type { T } from '../trend/trend.js';"), ['imports another widget, ../trend/trend.js']);
  assert.deepEqual(of('widgets/tile/tile.ts', "import { a } from './tile.styles.js';"), []);
  assert.deepEqual(of('widgets/tile/tile.ts', "import { messagesFor } from '../../locale/index.js';"), ['imports all texts, ../../locale/index.js; textsOf takes the parts that are shown']);
  assert.deepEqual(of('geometry/x.ts', "import { scaleLinear } from 'd3-scale'; import { select } from 'd3-selection';"), ['imports the package d3-selection']);
  assert.deepEqual(of('metrics/x.ts', "type T = import('../runtime/r.js').R;"), ['imports ../runtime/r.js']);
  assert.deepEqual(of('metrics/x.ts', "export * from '../runtime/r.js';"), ['imports ../runtime/r.js']);
  assert.deepEqual(of('domain/x.ts', "import { readFileSync } from 'node:fs';"), ['imports node:fs']);
  assert.deepEqual(of('cli/x.ts', "import { readFileSync } from 'node:fs'; process.stdout.write('x');"), []);
  assert.deepEqual(of('cli/x.ts', "import '../widgets/tile/tile.js';"), ['imports ../widgets/tile/tile.js']);
  assert.deepEqual(of('domain/x.ts', "import { a } from './a';"), ['imports ./a without .js']);
  assert.deepEqual(of('runtime/x.ts', 'setTimeout(() => {}, 1);'), ['touches the timers with setTimeout']);
  assert.deepEqual(of('runtime/x.ts', 'globalThis.setTimeout(() => {}, 1);'), ['touches the timers with setTimeout']);
  assert.deepEqual(of('widgets/tile/tile.ts', "customElements.define('x-y', X); class X {}"), ['touches the registry with customElements']);
  assert.deepEqual(of('widgets/tile/tile.ts', "import { customElement } from 'lit/decorators.js';"), ['registers itself with @customElement; define.ts does that']);
  assert.deepEqual(of('runtime/x.ts', 'export const f = () => [Date.now(), new Date(), Math.random(), performance.now()];'), [
    'touches the clock with Date.now',
    'touches the clock with new Date()',
    'touches the chance with Math.random',
    'touches the clock with performance',
  ]);
  assert.deepEqual(of('widgets/tile/tile.ts', "fetch('/x'); localStorage.clear(); console.log(1); import(name); const name = 'x';"), [
    'touches the network with fetch',
    'touches the storage with localStorage',
    'touches the console with console',
    'touches the network with import()',
  ]);
  assert.deepEqual(of('stray.ts', ''), ['stray.ts is in no room']);
  assert.deepEqual(of('helpers/x.ts', ''), ['helpers/x.ts is in no room']);
});

test('a word in a comment, a text, a type, a property or a local name is no trespass', () => {
  const source = `
    // document, fetch
    interface Timers { setTimeout(run: () => void): Worker; document: Document }
    export function now(clock: { now(): number }, signal: AbortSignal, document: string, target: HTMLElement) {
      signal.addEventListener('abort', () => {});
      const { window: range } = { window: document };
      return new Date(clock.now()).getTime() + new Intl.NumberFormat().format(1).length + 'fetch window'.length + range.length + Math.round(1) + (target.ownerDocument ? 1 : 0);
    }`;
  assert.deepEqual(trespasses('runtime/x.ts', source), []);
});

test('rooms are ordered, so imports cannot form a cycle', () => {
  const names = Object.keys(ROOMS);
  for (const [name, { rooms }] of Object.entries(ROOMS))
    for (const above of rooms) assert.ok(names.indexOf(above) !== -1 && names.indexOf(above) < names.indexOf(name), `${name} lists ${above}, which is not above it`);
});

test('every room lists only capabilities that exist', () => {
  for (const { touches } of [...Object.values(ROOMS), ...Object.values(DOORS)]) for (const capability of touches) assert.ok(capability in CAPABILITIES, capability);
});

test('the median file is short', () => {
  const lengths = files.map(linesOf).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  assert.ok(median <= MEDIAN_FILE, `the median is ${median} lines`);
});

for (const file of files) {
  test(`src/${file} stays in its room`, () => assert.deepEqual(trespasses(file, text(file)), []));

  test(`src/${file} has a name that says what it is, and is not too long`, () => {
    const words = file.replace(/\.ts$/, '').split(/[/.-]/);
    assert.deepEqual(words.filter((word) => EMPTY_NAMES.includes(word)), []);
    assert.match(file, /\.ts$|^theme\/tokens\/[a-z]+\.(tokens|resolver)\.json$/);
    assert.ok(linesOf(file) <= LONGEST_FILE, `${linesOf(file)} lines; split by noun near 200, at most ${LONGEST_FILE}`);
  });
}
