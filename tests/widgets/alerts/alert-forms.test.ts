import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextAt } from '../../../src/widgets/alerts/alert-forms.js';
import { AS_OF } from '../../../stories/alert-books.js';

describe('nextAt', () => {
  it('is nothing for what is no time of day', () => {
    for (const text of ['', '7', '24:00', '12:60', 'noon']) assert.equal(nextAt(text, AS_OF, 'Asia/Shanghai'), undefined);
  });

  it('is later today on the source clock, else tomorrow', () => {
    assert.equal(nextAt('10:52', AS_OF, 'Asia/Shanghai'), AS_OF + 60_000);
    assert.equal(nextAt('10:51', AS_OF, 'Asia/Shanghai'), AS_OF + 86_400_000);
    assert.equal(nextAt('02:52', AS_OF, 'floating'), AS_OF + 60_000);
  });

  it('keeps the time of day over a night when the clock changes by half an hour', () => {
    // Lord Howe goes from +10:30 to +11 on 2026-10-04 at 02:00.
    const evening = Date.UTC(2026, 9, 3, 9, 30);
    assert.equal(nextAt('08:00', evening, 'Australia/Lord_Howe'), Date.UTC(2026, 9, 3, 21));
  });
});
