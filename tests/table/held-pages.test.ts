import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RowsAnswer } from '../../src/domain/answer.js';
import { HeldPages } from '../../src/table/held-pages.js';
import { PageCache } from '../../src/table/page-cache.js';

let clock = 0;
/** A page of agents, whose cells tell of when it was made. */
const page = (offset: number, agent: readonly string[], total: number): RowsAnswer => ({
  kind: 'rows', asOf: ++clock, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total, offset, length: agent.length,
  columns: { agent, answered: agent.map(() => clock) },
});
const shown = (cache: PageCache) => Array.from({ length: cache.total }, (_, row) => {
  const place = cache.find(row);
  return place?.page.columns['agent']?.[place.at];
});

describe('table/held-pages', () => {
  it('holds no page whose place is empty, nor one that moves nothing, whose cells are new', () => {
    const cache = new PageCache(3);
    const held = new HeldPages(cache);
    assert.equal(held.hold(page(0, ['a', 'b', 'c'], 6)), false);
    cache.put(page(0, ['a', 'b', 'c'], 6));
    assert.equal(held.hold(page(0, ['a', 'b', 'c'], 6)), false);
    assert.equal(held.isOutdated, false);
    assert.equal(held.take(), false);
  });
  it('writes the new cells and leaves the rows where they are until they are taken', () => {
    const cache = new PageCache(3);
    const held = new HeldPages(cache);
    cache.put(page(0, ['a', 'b', 'c'], 6));
    const newer = page(0, ['c', 'a', 'b'], 6);
    assert.equal(held.hold(newer), true);
    assert.deepEqual(shown(cache), ['a', 'b', 'c', undefined, undefined, undefined]);
    assert.deepEqual(cache.find(2)?.page.columns['answered'], [newer.asOf, newer.asOf, newer.asOf]);
    assert.equal(held.isOutdated, true);
    held.count();
    assert.equal(held.isOutdated, false);
    assert.deepEqual(held.moved, { moved: 1, joined: 0, left: 0 });
    assert.equal(held.take(), true);
    assert.deepEqual(shown(cache).slice(0, 3), ['c', 'a', 'b']);
    assert.deepEqual(held.moved, { moved: 0, joined: 0, left: 0 });
  });
  it('keeps who left the page, with what is known of them elsewhere, and says how many more there are in all', () => {
    const cache = new PageCache(2);
    const held = new HeldPages(cache);
    cache.put(page(0, ['a', 'b'], 4));
    cache.put(page(2, ['c', 'd'], 4));
    held.hold(page(0, ['n', 'a'], 5));
    const second = page(2, ['b', 'c'], 5);
    held.hold(second);
    assert.deepEqual(shown(cache), ['a', 'b', 'c', 'd']);
    assert.equal(cache.total, 4);
    held.hold(page(0, ['n', 'a'], 5));
    assert.equal(cache.find(1)?.page.columns['answered']?.[1], second.asOf);
    held.count();
    assert.deepEqual(held.moved, { moved: 0, joined: 1, left: 0 });
    held.take();
    assert.deepEqual(shown(cache), ['n', 'a', 'b', 'c', undefined]);
  });
  it('has nothing to tell of once a page puts the rows back where they were', () => {
    const cache = new PageCache(2);
    const held = new HeldPages(cache);
    cache.put(page(0, ['a', 'b'], 4));
    held.hold(page(0, ['b', 'a'], 4));
    held.count();
    const back = page(0, ['a', 'b'], 4);
    assert.equal(held.hold(back), false);
    assert.deepEqual(held.moved, { moved: 0, joined: 0, left: 0 });
    assert.equal(held.take(), false);
  });
  it('shows nobody twice and moves nobody, whatever pages come meanwhile, and shows those that came once they are taken', () => {
    const keys = Array.from({ length: 12 }, (_, at) => `k${at}`);
    const answers = fc.array(fc.record({ offset: fc.constantFrom(0, 4, 8), order: fc.shuffledSubarray(keys, { minLength: 12, maxLength: 12 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(answers, (coming) => {
        const cache = new PageCache(4);
        const held = new HeldPages(cache);
        cache.put(page(0, keys.slice(0, 4), 12));
        cache.put(page(4, keys.slice(4, 8), 12));
        for (const { offset, order } of coming) {
          const next = page(offset, order.slice(offset, offset + 4), 12);
          if (!held.hold(next)) cache.put(next);
          const here = shown(cache).filter((key) => key !== undefined);
          assert.equal(new Set(here).size, here.length);
          assert.deepEqual(shown(cache).slice(0, 8), keys.slice(0, 8));
        }
        held.take();
        const last = coming.at(-1);
        assert.deepEqual(last && shown(cache).slice(last.offset, last.offset + 4), last?.order.slice(last.offset, last.offset + 4));
      }),
      { numRuns: 300 },
    );
  });
});
