import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { DEFAULT_RULES } from '../../src/alerts/default-rules.js';
import type { RequestContext } from '../../src/domain/adapter.js';
import type { Alert } from '../../src/domain/alert-book.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Query } from '../../src/domain/query.js';
import { messagesFor } from '../../src/locale/index.js';
import { whyText } from '../../src/locale/why-text.js';
import { Page } from './desk.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A source that does not push is asked so often. */
const LATEST = 10 * SECOND;
/** Monday 2026-11-16 10:00 in Shanghai. */
const TEN = Date.UTC(2026, 10, 16, 2);
const GROUP = 'card';

class Surge {
  readonly page: Page;
  readonly #simulation: SimulatedAdapter;
  #reading = 0;

  constructor() {
    this.#simulation = new SimulatedAdapter({ seed: 7, start: TEN, historyDays: 0, workerUrl: null, now: () => this.page?.clock.now() ?? TEN, surges: [{ skillGroup: GROUP, factor: 3, durationMinutes: 75, startsInMinutes: 10 }] });
    // Asked anew by the page's own clock: what a worker would push by itself must not depend on how fast this machine is.
    this.page = new Page({ describe: (context) => this.#simulation.describe(context), read: (query, context) => this.#read(query, context) }, DEFAULT_RULES.slice(0, 1), TEN);
  }

  /** Lets a hidden page sleep until an instant, and wakes it: what it missed is replayed, and much is not asked. */
  async skipTo(instant: number): Promise<void> {
    this.page.runtime.sleep();
    await this.page.clock.pass(instant - this.page.clock.now());
    this.page.runtime.wake();
    await this.#news();
  }

  /** Goes on second by second until the alert is in `state`. */
  async until(state: Alert['state'], most: number): Promise<Alert> {
    for (let second = 0; second < most; second++) {
      if (this.alert?.state === state) return this.alert;
      await this.page.clock.pass(SECOND);
      await this.#settled();
    }
    assert.fail(`not ${state}: ${JSON.stringify(this.alert?.history)}`);
  }

  /** Waits for what the source is still working on. */
  async #settled(): Promise<void> {
    for (let turn = 0; turn < 1000 && this.#reading > 0; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    await this.page.clock.draw();
  }

  async #news(): Promise<void> {
    const seen = this.page.books.length;
    for (let turn = 0; turn < 50 && this.page.books.length === seen; turn++) {
      await this.page.clock.pass(100);
      await this.#settled();
    }
    assert.ok(this.page.books.length > seen, 'the page woke up');
  }

  async #read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    this.#reading++;
    try {
      return await this.#simulation.read(query, context);
    } finally {
      this.#reading--;
    }
  }

  get alert(): Alert | undefined {
    return 'value' in this.page.last ? this.page.last.value.alerts.find(({ member }) => member?.id === GROUP) : undefined;
  }

  close(): void {
    this.page.close();
    this.page.runtime.adapter = undefined;
    this.#simulation.close();
  }
}

describe('the demo’s surge, told to its end', () => {
  it('is pending, fires at the second its half hour is over, is acknowledged, says why, and is over only when it was clear for as long as the rule asks', async () => {
    const surge = new Surge();
    const clock = (instant: number | undefined) => new Date((instant ?? NaN) + 8 * HOUR).toISOString().slice(11, 19);
    await surge.page.open();
    await surge.skipTo(TEN + 14 * MINUTE + 50 * SECOND);
    assert.equal(surge.alert?.state, 'ok', 'the first slot of the surge is still open');

    const pending = await surge.until('pending', 30);
    assert.deepEqual([clock(pending.since), clock(pending.evidence.firesAt), pending.firedAt], ['10:10:00', '10:40:00', undefined]);

    await surge.skipTo(TEN + 39 * MINUTE + 50 * SECOND);
    assert.equal(surge.alert?.state, 'pending', 'not a second early');
    const firing = await surge.until('firing', 30);
    assert.deepEqual([clock(firing.since), clock(firing.firedAt), firing.stale], ['10:10:00', '10:40:00', false]);
    assert.ok(surge.page.book.asOf - TEN - 40 * MINUTE <= LATEST, `seen by ${clock(surge.page.book.asOf)}`);

    const why = whyText(firing, surge.page.book.asOf, messagesFor('zh-CN'), 'zh-CN');
    assert.match(JSON.stringify(why), /80 %/);
    const slots = firing.evidence.slots.slice(-6);
    assert.deepEqual(slots.map(({ start, says }) => [clock(start), says]), ['10:10:00', '10:15:00', '10:20:00', '10:25:00', '10:30:00', '10:35:00'].map((start) => [start, 'breach']));
    assert.ok(slots.every(({ value = 1 }) => value < 0.8));

    await surge.page.desk.act({ deed: 'acknowledge', key: firing.key, by: '王芳', note: '已加派' });
    await surge.skipTo(TEN + 94 * MINUTE + 50 * SECOND);
    assert.deepEqual([surge.alert?.state, surge.alert?.notes.acknowledged?.by], ['firing', '王芳'], 'still below 85 %');
    const recovering = await surge.until('recovering', 30);
    assert.equal(clock(recovering.evidence.resolvesAt), '11:40:00');

    await surge.skipTo(TEN + 104 * MINUTE + 50 * SECOND);
    assert.equal(surge.alert?.state, 'recovering', 'nine callers are too few to end it by');
    const over = await surge.until('ok', 30);
    assert.equal(over.notes.acknowledged, undefined, 'the next surge is somebody else’s to acknowledge');
    assert.deepEqual(over.history.filter(({ at }) => at > TEN + 10 * MINUTE).map(({ to, at }) => [to, clock(at)]), [
      ['pending', '10:15:00'],
      ['firing', '10:40:00'],
      ['recovering', '11:35:00'],
      ['ok', '11:45:00'],
    ]);
    surge.close();
  });
});
