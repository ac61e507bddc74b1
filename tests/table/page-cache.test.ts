import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RowsAnswer } from '../../src/domain/answer.js';
import { PageCache } from '../../src/table/page-cache.js';

const page = (offset: number, length: number, total = 1000, asOf = 0): RowsAnswer => ({
  kind: 'rows', asOf, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total, offset, length,
  columns: { agent: Array.from({ length }, (_, at) => `${asOf}/${offset + at}`) },
});
const idAt = (cache: PageCache, row: number) => {
  const place = cache.find(row);
  return place?.page.columns['agent']?.[place.at];
};

describe('table/page-cache', () => {
  it('refuses a page of no rows', () => assert.throws(() => new PageCache(0), { message: 'invalid page size: 0' }));
  it('has no place for a row whose page is not here', () => {
    const cache = new PageCache(100);
    assert.equal(cache.total, 0);
    assert.equal(cache.find(0), undefined);
    cache.put(page(200, 100));
    assert.equal(idAt(cache, 199), undefined);
    assert.equal(idAt(cache, 200), '0/200');
    assert.equal(idAt(cache, 299), '0/299');
    assert.equal(idAt(cache, 300), undefined);
  });
  it('has no place behind the end of a page that came short', () => {
    const cache = new PageCache(100);
    cache.put(page(0, 40));
    assert.equal(idAt(cache, 39), '0/39');
    assert.equal(idAt(cache, 40), undefined);
  });
  it('finds rows in pages that a source cut as it liked', () => {
    const cache = new PageCache(100);
    cache.put(page(130, 50));
    assert.equal(idAt(cache, 130), '0/130');
    assert.equal(idAt(cache, 179), '0/179');
  });
  it('replaces a page that comes again and drops one that was overtaken', () => {
    const cache = new PageCache(100);
    cache.put(page(0, 100, 1000, 2));
    cache.put(page(0, 100, 1000, 1));
    assert.equal(idAt(cache, 0), '2/0');
    cache.put(page(0, 100, 900, 3));
    assert.equal(idAt(cache, 0), '3/0');
    assert.equal(cache.total, 900);
  });
  it('names the pages of a stretch, and none for an empty one or beyond the end', () => {
    const cache = new PageCache(100);
    assert.deepEqual(cache.offsetsOf(0, 0), []);
    assert.deepEqual(cache.offsetsOf(90, 210), [0, 100, 200]);
    cache.put(page(0, 100, 150));
    assert.deepEqual(cache.offsetsOf(0, 500), [0, 100]);
  });
  it('lets the furthest pages go first', () => {
    const cache = new PageCache(100, 2);
    for (const offset of [0, 100, 200, 300]) cache.put(page(offset, 100));
    cache.keepNear(250);
    assert.deepEqual([50, 150, 250, 350].map((row) => cache.find(row) !== undefined), [false, false, true, true]);
  });
  it('forgets everything at once', () => {
    const cache = new PageCache(100);
    cache.put(page(0, 100));
    cache.find(0);
    cache.clear();
    assert.equal(cache.find(0), undefined);
    assert.equal(cache.newest, undefined);
  });
});

const keyed = (offset: number, agent: readonly string[], total: number, asOf: number): RowsAnswer => ({ ...page(offset, agent.length, total, asOf), columns: { agent } });
const keysOf = (cache: PageCache) => Array.from({ length: cache.total }, (_, row) => idAt(cache, row));

describe('table/page-cache of pages that are of different moments', () => {
  it('names what is to be asked more where a page came short, and stops where one came empty', () => {
    const cache = new PageCache(100);
    cache.put(page(0, 40));
    assert.deepEqual(cache.offsetsOf(0, 30), [0, 40]);
    cache.put(page(40, 40));
    assert.deepEqual(cache.offsetsOf(0, 30), [0, 40, 80]);
    cache.put(page(80, 0));
    assert.deepEqual(cache.offsetsOf(0, 30), [0, 40, 80]);
    cache.put(page(80, 100));
    assert.deepEqual(cache.offsetsOf(0, 30), [0, 40, 80]);
    assert.equal(idAt(cache, 99), '0/99');
    cache.put(page(0, 100, 1000, 1));
    assert.deepEqual(cache.offsetsOf(0, 30), [0]);
    assert.equal(idAt(cache, 85), '1/85');
  });
  it('has no place for a row in an older page that a newer one has elsewhere, and calls that page outdated', () => {
    const cache = new PageCache(2);
    cache.put(keyed(0, ['a', 'b'], 4, 1));
    cache.put(keyed(2, ['b', 'c'], 5, 2));
    assert.deepEqual(keysOf(cache), ['a', undefined, 'b', 'c', undefined]);
    assert.deepEqual(cache.outdated, [0]);
    cache.put(keyed(0, ['x', 'a'], 5, 3));
    assert.deepEqual(keysOf(cache), ['x', 'a', 'b', 'c', undefined]);
    assert.deepEqual(cache.outdated, []);
  });
  it('shows a key twice that its source says twice at one moment', () => {
    const cache = new PageCache(2);
    cache.put(keyed(0, ['a', 'a'], 4, 1));
    cache.put(keyed(2, ['a', 'b'], 4, 1));
    assert.deepEqual(keysOf(cache), ['a', 'a', 'a', 'b']);
    assert.deepEqual(cache.outdated, []);
  });
  it('shows no row beyond the end that the newest page knows of', () => {
    const cache = new PageCache(2);
    cache.put(keyed(2, ['c', 'd'], 4, 1));
    cache.put(keyed(0, ['a', 'b'], 3, 2));
    assert.equal(idAt(cache, 3), undefined);
    assert.deepEqual(cache.outdated, [2]);
  });
  it('shows no key twice while rows come, go and move, and every row once each page was read again, for any order of short and late pages', () => {
    const move = fc.record({ from: fc.nat(30), to: fc.nat(30), kind: fc.constantFrom('insert', 'remove', 'move') });
    const visit = fc.record({ offset: fc.nat(5), cut: fc.integer({ min: 1, max: 6 }), move: fc.option(move), late: fc.boolean() });
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 40 }), (visits) => {
        const cache = new PageCache(6);
        const rows = Array.from({ length: 30 }, (_, at) => `r${at}`);
        let [asOf, born] = [0, 0];
        const read = (offset: number, limit = 6) => keyed(offset, rows.slice(offset, offset + limit), rows.length, ++asOf);
        const held: RowsAnswer[] = [];
        for (const { offset, cut, move: change, late } of visits) {
          if (change) {
            const { from, to, kind } = change;
            const [taken] = kind === 'insert' ? [`n${born++}`] : rows.splice(from % Math.max(1, rows.length), 1);
            if (kind !== 'remove' && taken !== undefined) rows.splice(to % (rows.length + 1), 0, taken);
          }
          const answer = read(offset * 6, cut);
          if (late) held.push(answer);
          else for (const one of [answer, ...held.splice(0)]) cache.put(one);
          const keys = keysOf(cache).filter((key) => key !== undefined);
          assert.equal(new Set(keys).size, keys.length);
        }
        // What is asked for until nothing is left to ask: pages and what they came short of.
        for (let round = 0; round < 8; round++) for (const offset of cache.offsetsOf(0, Math.max(1, cache.total))) cache.put(read(offset, 4));
        assert.deepEqual(keysOf(cache), rows);
      }),
      { numRuns: 300 },
    );
  });
});
