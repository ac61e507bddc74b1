import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Alert } from '../../src/domain/alert-book.js';
import { CentreAdapter, type Heard } from './centre-adapter.js';
import { Page } from './desk.js';

const MINUTE = 60_000;
const SLOT = 5 * MINUTE;
const TEN = Date.UTC(2026, 10, 23, 10);
const LOW = { id: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] } };

/** Calls of the slots from `first` on, in percent answered of a hundred; known at the end of each slot. */
const calls = (first: number, ...percents: readonly number[]): Heard[] =>
  percents.map((answered, slot) => ({ knownAt: first + (slot + 1) * SLOT, group: 'sales', start: first + slot * SLOT, offered: 100, answered }));

describe('runtime/alert-desk and what a source remembers', () => {
  it('says since at least of a live source without history, whose first slot was low already', async () => {
    const centre = new CentreAdapter(TEN + 2 * MINUTE, { live: true, history: undefined });
    centre.hear(...calls(TEN, 70, 70, 70, 70, 70, 70, 70, 90, 90));
    const page = await new Page(centre, [LOW]).open();
    const at = async (minutes: number) => {
      centre.tell(TEN + minutes * MINUTE);
      await page.clock.draw();
      return page.book.alerts[0] as Alert;
    };
    for (let minutes = 5; minutes < 30; minutes++) await at(minutes);
    const firing = await at(30);
    assert.deepEqual([firing.state, (firing.since ?? NaN) - TEN, firing.sinceAtLeast], ['firing', 0, true]);
    assert.equal(page.book.problems, undefined);
    const over = await at(45);
    assert.equal(over.state, 'ok');
  });
  for (const [way, change, wall] of [
    ['back', Date.UTC(2026, 3, 4, 15), '02:00 to 01:30 on 5 April 2026'],
    ['forward', Date.UTC(2026, 9, 3, 15, 30), '02:00 to 02:30 on 4 October 2026'],
  ] as const)
    it(`judges by half hours while Lord Howe Island moves its clock ${way}, from ${wall}`, async () => {
      const half = 30 * MINUTE;
      const centre = new CentreAdapter(change + 6 * half, { zone: 'Australia/Lord_Howe' });
      centre.hear(...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((at) => ({ knownAt: 0, group: 'sales', start: change + at * half, offered: 100, answered: at >= -1 && at < 2 ? 70 : 90 })));
      const { alerts } = (await new Page(centre, [{ ...LOW, step: 'PT30M', for: 'PT90M', keepFiring: 'PT30M' }]).open()).book;
      assert.deepEqual(
        alerts[0]?.history.map(({ at, to, since = 0 }) => [(at - change) / MINUTE, to, (since - change) / MINUTE]),
        [[0, 'pending', -30], [60, 'firing', -30], [90, 'ok', -30]],
      );
    });
});
