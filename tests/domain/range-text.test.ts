import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRange } from '../../src/domain/range-text.js';

describe('parseRange', () => {
  it('refuses what means nothing, with the text in the message', () => {
    for (const text of ['', 'tomorrow', 'PT0S', 'P1M', '/', '2026-02-01', '2026-02-01/', '2026-02-02/2026-02-01', '2026-02-01/2026-02-01', '2026-13-01/2026-14-01', '2026-02-01/2026-02-02/2026-02-03', '1/2'])
      assert.throws(() => parseRange(text, 'UTC'), new RangeError(`invalid range: ${text}`));
  });

  it('knows days, everything and durations', () => {
    assert.deepEqual(parseRange('today', 'UTC'), { kind: 'day', back: 0 });
    assert.deepEqual(parseRange('yesterday', 'UTC'), { kind: 'day', back: 1 });
    assert.deepEqual(parseRange('all', 'UTC'), { kind: 'all' });
    assert.deepEqual(parseRange('PT8H', 'UTC'), { kind: 'last', duration: 'PT8H' });
  });

  it('reads clock times without an offset on the clock of the source', () => {
    assert.deepEqual(parseRange('2026-02-01/2026-02-02T12:30', 'Asia/Shanghai'), { kind: 'fixed', start: Date.UTC(2026, 0, 31, 16), end: Date.UTC(2026, 1, 2, 4, 30) });
    assert.deepEqual(parseRange('2026-02-01T00:00Z/2026-02-01T10:00+08:00', 'Asia/Shanghai'), { kind: 'fixed', start: Date.UTC(2026, 1, 1), end: Date.UTC(2026, 1, 1, 2) });
  });
});
