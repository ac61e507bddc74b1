import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
