import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clusterNames, clusterSessions, clustersOf } from '../../src/journeys/cluster-sessions.js';
import { sessionSimilarity } from '../../src/journeys/session-similarity.js';

const texts = fc.array(fc.string({ unit: fc.constantFrom('网', '络', '断', '账', '单', ' '), maxLength: 8 }), { maxLength: 12 });

describe('journeys/session-similarity', () => {
  it('finds nothing alike in texts of no pair of characters', () => assert.deepEqual(sessionSimilarity(['', '好', '好']), [[0, 0, 0], [0, 0, 0], [0, 0, 0]]));
  it('counts a character outside the basic plane as one', () => assert.deepEqual(sessionSimilarity(['😀', '😀']), [[0, 0], [0, 0]]));
  it('is the same both ways, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const matrix = sessionSimilarity(all);
        for (const [row, values] of matrix.entries())
          for (const [column, value] of values.entries()) {
            assert.ok(value >= 0 && value <= 1 + 1e-12);
            assert.ok(Math.abs(value - (matrix[column]?.[row] ?? NaN)) < 1e-12);
          }
      }),
    );
  });
});

describe('journeys/cluster-sessions', () => {
  it('makes no cluster of nothing and one of each that is like no other', () => {
    assert.deepEqual([clusterSessions([], 0.2), clusterSessions(['网络', '账单'], 0.2)], [[], [0, 1]]);
  });
  it('joins the first of equal pairs', () => assert.deepEqual(clustersOf([[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]], 0.4), [0, 0, 1]));
  it('refuses a similarity outside 0 to 1', () => assert.throws(() => clusterSessions([], 2), /invalid minSimilarity: 2/));
  it('numbers clusters by their first member', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const labels = clusterSessions(all, 0.3);
        const firsts = [...new Set(labels)];
        assert.deepEqual(firsts, firsts.map((_, index) => index));
      }),
    );
  });
  it('lets texts beyond the first five hundred join the nearest cluster, or begin their own', () => {
    const many = Array.from({ length: 502 }, (_, at) => (at % 2 ? '账单金额不对' : '网络断了'));
    const labels = clusterSessions([...many, '完全不同的事'], 0.3);
    assert.deepEqual([labels[500], labels[501], labels[502]], [0, 1, 2]);
  });
  it('names a cluster by what its texts share', () => assert.deepEqual(clusterNames(['网络断了', '网络断了吗'], [0, 0]), ['网络断了']));
});
