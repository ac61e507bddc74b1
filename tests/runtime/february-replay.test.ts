import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import bank from '../../demo/mappings/anonymous-bank.mjs';
import { ReplayAdapter } from '../../src/adapters/replay/replay-adapter.js';
import type { ContactStore } from '../../src/adapters/store/contact-store.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { evaluateRule } from '../../src/alerts/evaluate-rule.js';
import { readRule } from '../../src/alerts/read-rule.js';
import type { Alert } from '../../src/domain/alert-book.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { AlertTransition } from '../../src/domain/alert.js';
import type { MappingModule } from '../../src/domain/mapping-module.js';
import { load, sharedUrl, withoutShared } from '../adapters/records/reading.js';
import { february } from '../alerts/bank.js';
import { Page } from './desk.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Tuesday 2 February 1999: below 80 % from 14:55 on, as the truth of the bank's half hours has it. */
const DAY = Date.UTC(1999, 1, 2);
const at = (hours: number, minutes: number, seconds = 0) => DAY + (hours * 60 + minutes) * MINUTE + seconds * SECOND;
const LOW = { id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] } };

/** A transition on the recording's own time line. */
function lineOf({ at, to, reason, since = 0 }: AlertTransition, shiftMs = 0): string {
  const [told, began] = [at, since].map((instant) => new Date(instant - shiftMs).toISOString().slice(0, 19));
  return `${told} ${to} ${reason} ${began}`;
}

/** The real runtime over a replay of the real month, at an instant of it. */
class Replay {
  readonly page: Page;
  readonly #adapter: ReplayAdapter;
  readonly #shiftMs: number;
  #wall: { at: number };

  private constructor(adapter: ReplayAdapter, wall: { at: number }, start: number) {
    this.#adapter = adapter;
    this.#wall = wall;
    this.#shiftMs = adapter.asOf - start;
    this.page = new Page(adapter, [LOW], wall.at);
  }

  static async open(store: ContactStore, start: number): Promise<Replay> {
    const wall = { at: Date.UTC(2026, 10, 18, 15, 20) };
    const adapter = await ReplayAdapter.open(new StoreSource(store, 'february'), { now: () => wall.at, startAt: start, cadenceMs: 3_600_000 }, { signal: new AbortController().signal });
    const replay = new Replay(adapter, wall, start);
    await replay.page.open();
    return replay;
  }

  /** Plays on to an instant of the recording. */
  async play(until: number): Promise<Alert> {
    this.#wall.at += until + this.#shiftMs - this.#adapter.asOf;
    this.#adapter.setSpeed(1); // Rings for whoever waits for the next second.
    for (let frame = 0; frame < 3; frame++) await this.page.clock.draw();
    const [alert] = this.page.book.alerts;
    assert.ok(alert);
    assert.equal(this.page.book.asOf - this.#shiftMs, until);
    return alert;
  }

  /** On the recording's own time line, without what corrections took back. */
  told({ history }: Alert): string[] {
    return history.filter((entry) => entry.revised !== 'retracted').map((entry) => lineOf(entry, this.#shiftMs));
  }

  clock(instant: number): string {
    return new Date(instant - this.#shiftMs).toISOString().slice(11, 19);
  }

  /** Without a source nothing waits for the recording's next hour. */
  close(): void {
    this.page.close();
    this.page.runtime.adapter = undefined;
  }
}

describe('a day of the bank’s February, replayed', { skip: withoutShared('data/bank-calls/february.txt') }, () => {
  let store: ContactStore;
  let truth: readonly string[];
  before(async () => {
    ({ store } = await load(readFileSync(sharedUrl('data/bank-calls/february.txt')), bank as MappingModule));
    const { rule } = readRule(LOW);
    const records = (await february())('PT5M').get('ALL') ?? [];
    const { transitions } = evaluateRule(rule as AlertRule, records, 'floating');
    truth = transitions.filter((entry) => entry.at >= at(14, 0) && entry.at <= at(17, 0)).map((entry) => lineOf(entry));
  });

  it('turns pending, fires at the right second, is acknowledged, says why, relapses, and is over by hysteresis', async () => {
    const replay = await Replay.open(store, at(14, 50));
    // The slot has closed, but of its ten callers one still waits: too few to judge by, until the tenth is answered.
    const pending = await replay.play(at(15, 25, 16));
    assert.deepEqual([pending.state, replay.clock(pending.since ?? 0), replay.clock(pending.evidence.firesAt ?? 0)], ['pending', '14:55:00', '15:30:00']);
    const firing = await replay.play(at(15, 25, 17));
    assert.deepEqual([firing.state, replay.clock(firing.firedAt ?? 0), firing.stale], ['firing', '15:25:00', false]);

    const { evidence } = firing;
    const slots = evidence.slots.slice(-6);
    assert.deepEqual(slots.map(({ start }) => replay.clock(start)), ['14:55:00', '15:00:00', '15:05:00', '15:10:00', '15:15:00', '15:20:00']);
    const [numerator, denominator] = [slots.reduce((sum, slot) => sum + (slot.numerator ?? 0), 0), slots.reduce((sum, slot) => sum + (slot.denominator ?? 0), 0)];
    assert.deepEqual([evidence.window.numerator, evidence.window.denominator], [numerator, denominator]);
    assert.ok((evidence.window.value ?? 1) < 0.8);
    assert.ok(slots.every(({ says }) => says === 'breach' || says === 'neutral'));

    await replay.page.desk.act({ deed: 'acknowledge', key: 'low', by: '王芳', note: '已加派' });
    const acknowledged = await replay.play(at(15, 30));
    assert.deepEqual([acknowledged.state, acknowledged.notes.acknowledged?.by], ['firing', '王芳']);

    const recovering = await replay.play(at(15, 58));
    assert.deepEqual([recovering.state, replay.clock(recovering.evidence.resolvesAt ?? 0)], ['recovering', '16:00:00']);
    const relapsed = await replay.play(at(16, 1));
    assert.deepEqual([relapsed.state, relapsed.notes.acknowledged?.by], ['firing', '王芳'], 'the same breach is still in hand');
    const over = await replay.play(at(20, 0));
    assert.equal(over.state, 'ok');
    assert.equal(over.notes.acknowledged, undefined, 'the next breach is somebody else’s to acknowledge');
    replay.close();
  });

  it('tells, second by second or opened in the middle, what the whole recording tells', async () => {
    const live = await Replay.open(store, at(14, 0));
    let watched = await live.play(at(14, 0, 30));
    for (let instant = at(14, 1); instant <= at(17, 0); instant += 37 * SECOND) watched = await live.play(instant);
    watched = await live.play(at(17, 2));
    const late = await Replay.open(store, at(16, 40));
    const opened = await late.play(at(17, 2));
    const within = (lines: readonly string[]) => lines.filter((line) => line >= '1999-02-02T14:00:00' && line <= '1999-02-02T17:00:00~');
    assert.ok(truth.length > 6);
    assert.deepEqual(within(live.told(watched)), truth);
    assert.deepEqual(within(late.told(opened)), truth);
    assert.deepEqual([opened.state, opened.since === undefined ? undefined : late.clock(opened.since)], [watched.state, watched.since === undefined ? undefined : live.clock(watched.since)]);
    live.close();
    late.close();
  });
});
