import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { recordOf } from '../../../src/adapters/simulated/open-contact.js';
import { Simulation, type SimulationOptions } from '../../../src/adapters/simulated/simulation.js';
import { CHANNELS, SKILL_GROUPS } from '../../../src/adapters/simulated/skill-groups.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { CounterId } from '../../../src/domain/counter.js';
import type { CountsQuery, RowsQuery } from '../../../src/domain/query.js';
import { slotOf, slotsOf } from '../../../src/domain/step.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Interval } from '../../../src/domain/time.js';
import { totalCounts } from '../../../src/metrics/total.js';
import { countsOfOne, memberOf, rowsByKey } from '../../../src/conformance/recount.js';
import { CentreDay, MIDNIGHT, ZONE } from './centre-day.js';

const LIMITS = { serviceThresholdSeconds: 20, shortAbandonSeconds: 5 };
const NOON = MIDNIGHT + 12 * HOUR_MS;

function simulation(options: Partial<SimulationOptions> = {}): Simulation {
  return new Simulation({ seed: 11, zone: ZONE, agents: 80, origin: MIDNIGHT, historyDays: 0, start: NOON, surges: [], ...options });
}

/** The slow way to the same counters: everything that happened in a twin of the simulation, one thing at a time. */
class Recount {
  readonly rows = new Map<string, Partial<Record<CounterId, number>>>();

  constructor(
    readonly twin: CentreDay,
    readonly query: CountsQuery,
    readonly range: Interval,
  ) {
    const { centre, records } = twin;
    for (const contact of records) this.addContact(contact);
    for (const contact of centre.floor.open) {
      const agent = centre.desks[contact.handling?.agent ?? -1];
      if (contact.handling && agent) this.addContact(recordOf(contact, contact.handling, agent.profile.id, centre.now));
      else this.addWaiting({ skillGroup: SKILL_GROUPS[contact.skillGroup]?.id ?? '', channel: CHANNELS[contact.channel]?.id ?? '' }, contact.offeredAt);
    }
    for (const { agent, kind, start, end } of twin.stretches) {
      const staffed = (['ready', 'talking', 'holding', 'wrapUp', 'notReady'] as string[]).includes(kind);
      const counters: CounterId[] = staffed ? ['staffed'] : [];
      if (kind === 'ready' || kind === 'notReady' || kind === 'lost' || kind === 'exception') counters.push(kind);
      else if (kind === 'scheduled') counters.push('scheduled', 'paid');
      else counters.push('productive');
      for (const slot of this.slots()) {
        const seconds = (Math.min(end, slot.end, range.end) - Math.max(start, slot.start, range.start)) / 1000;
        if (seconds > 0) for (const counter of counters) this.add(this.memberOfAgent(agent), slot.start, counter, seconds);
      }
    }
    for (const { index, state } of centre.desks) {
      if (state !== 'offline') this.addNow(this.memberOfAgent(index), 'staffedNow');
      if (state === 'ready') this.addNow(this.memberOfAgent(index), 'readyNow');
    }
  }

  addContact(contact: Contact): void {
    if (contact.offeredAt < this.range.start || contact.offeredAt >= this.range.end) return;
    for (const [counter, value] of Object.entries(countsOfOne(contact, LIMITS))) {
      this.add(Object.fromEntries(['skillGroup', 'channel', 'agent'].map((id) => [id, memberOf(contact, id)])), contact.offeredAt, counter as CounterId, value);
    }
  }

  addWaiting(members: Record<string, string>, offeredAt: number): void {
    this.addNow(members, 'waitingNow');
    if (offeredAt < this.range.start || offeredAt >= this.range.end) return;
    this.add(members, offeredAt, 'offered', 1);
    this.add(members, offeredAt, 'waitMax', (this.twin.centre.now - offeredAt) / 1000);
  }

  addNow(members: Record<string, string>, counter: CounterId): void {
    const { now } = this.twin.centre;
    if (this.range.start <= now && now <= this.range.end) this.add(members, now - 1, counter, 1);
  }

  add(members: Record<string, string>, at: number, counter: CounterId, value: number): void {
    if (!Object.entries(this.query.filters ?? {}).every(([id, kept]) => kept.includes(members[id] ?? ''))) return;
    const start = this.query.step === undefined ? null : slotOf(this.query.step, ZONE, at).start;
    const key = JSON.stringify([start, ...(this.query.by ?? []).map((id) => members[id] ?? '')]);
    const row = this.rows.get(key) ?? {};
    this.rows.set(key, row);
    row[counter] = counter === 'waitMax' ? Math.max(row[counter] ?? 0, value) : (row[counter] ?? 0) + value;
  }

  memberOfAgent(index: number): Record<string, string> {
    const profile = this.twin.centre.desks[index]?.profile;
    return { agent: profile?.id ?? '', skillGroup: SKILL_GROUPS[profile?.skillGroup ?? -1]?.id ?? '', channel: CHANNELS[profile?.channel ?? -1]?.id ?? '' };
  }

  slots(): Interval[] {
    return this.query.step === undefined ? [this.range] : slotsOf(this.query.step, ZONE, this.range);
  }
}

describe('adapters/simulated/simulation', () => {
  it('counts as a naive recount of everything that happened does, at any instant', () => {
    const query = fc.record(
      {
        kind: fc.constant('counts' as const),
        range: fc.oneof(
          fc.constant({ kind: 'all' as const }),
          fc.constant({ kind: 'last' as const, duration: 'PT45M' }),
          fc.constant({ kind: 'fixed' as const, start: MIDNIGHT + 8 * HOUR_MS + 1234, end: MIDNIGHT + 9.7 * HOUR_MS }),
        ),
        step: fc.constantFrom('PT5M', 'PT30M', 'PT1H', 'P1D'),
        by: fc.subarray(['skillGroup', 'channel', 'agent']),
        filters: fc.record({ skillGroup: fc.constantFrom(['card'], ['vip', 'loan'], []), channel: fc.constant(['phone', 'chat']) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['kind', 'range'] },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 9 * 3600, max: 13 * 3600 }), fc.array(query as fc.Arbitrary<CountsQuery>, { minLength: 4, maxLength: 4 }), (seed, second, queries) => {
        const subject = simulation({ seed });
        const twin = new CentreDay(seed);
        for (const at of [MIDNIGHT + second * 500, MIDNIGHT + second * 1000]) {
          subject.advance(at);
          twin.centre.advance(at);
          for (const asked of queries) {
            const answer = subject.answer(asked);
            const expected = new Recount(twin, asked, answer.range).rows;
            const actual = rowsByKey(answer, asked);
            assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
            for (const [key, row] of expected) {
              const counts = actual.get(key) ?? {};
              for (const [id, value] of Object.entries(counts) as [CounterId, number | null][]) {
                assert.ok(Math.abs((value ?? 0) - (row[id] ?? 0)) < 0.002, `${id} of ${key}: ${value}, recounted ${row[id]}`);
              }
            }
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('answers the same, however often it was asked before', () => {
    const query: CountsQuery = { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup', 'channel'] };
    const [once, often] = [simulation(), simulation()];
    once.advance(NOON);
    for (let at = MIDNIGHT; at <= NOON; at += 17 * MINUTE_MS) {
      while (!often.advance(at, 40));
      often.answer(query);
    }
    often.advance(NOON);
    assert.deepEqual(often.answer(query), once.answer(query));
  });

  it('shows snapshots only where the present is', () => {
    const subject = simulation();
    subject.advance(NOON + 10 * MINUTE_MS);
    const { start = [], counters } = subject.answer({ kind: 'counts', range: { kind: 'day', back: 0 }, step: 'PT30M' } as CountsQuery);
    for (const [row, at] of start.entries()) assert.equal(counters.staffedNow?.[row] !== null, at === NOON);
    const past = subject.answer({ kind: 'counts', range: { kind: 'fixed', start: MIDNIGHT, end: NOON } } as CountsQuery);
    assert.deepEqual([past.counters.waitingNow, past.counters.readyNow, past.counters.staffedNow], [[null], [null], [null]]);
  });

  it('says nothing of the longest wait of nobody', () => {
    const subject = simulation();
    subject.advance(MIDNIGHT + 12 * HOUR_MS);
    const { counters, keys } = subject.answer({ kind: 'counts', range: { kind: 'day', back: 0 }, by: ['agent'] } as CountsQuery);
    const row = counters.offered?.indexOf(0) ?? -1;
    assert.ok(row >= 0, 'somebody is scheduled and absent, or just came');
    assert.equal(counters.waitMax?.[row], null, keys.agent?.[row]);
  });

  it('lists everybody employed with state and counters, sorted by metric, state or name, and found by name', () => {
    const subject = simulation();
    subject.advance(NOON);
    const ask = (query: Partial<RowsQuery>) => subject.answer({ kind: 'rows', entity: 'agent', range: { kind: 'day', back: 0 }, limit: 100, ...query } as RowsQuery);
    const all = ask({});
    assert.equal(all.total, 80);
    for (const state of ['ready', 'talking', 'offline']) assert.ok(all.columns['state']?.includes(state));
    assert.ok(all.columns['stateSince']?.every((at) => typeof at === 'number' && at <= NOON));
    const whole = totalCounts(subject.answer({ kind: 'counts', range: { kind: 'day', back: 0 } }));
    assert.ok(Math.abs((all.columns['ready'] ?? []).reduce<number>((sum, value) => sum + Number(value), 0) - (whole.ready ?? 0)) < 0.1);
    const busy = ask({ order: [{ metric: 'occupancy', descending: true }], columns: ['agent', 'talk', 'hold', 'wrapUp', 'ready'] });
    const occupancy = (row: number) => {
      const [talk = 0, hold = 0, wrapUp = 0, ready = 0] = ['talk', 'hold', 'wrapUp', 'ready'].map((name) => Number(busy.columns[name]?.[row]));
      return (talk + hold + wrapUp) / (talk + hold + wrapUp + ready);
    };
    for (let row = 1; row < 30; row++) assert.ok(occupancy(row) <= occupancy(row - 1));
    const name = String(all.columns['name']?.[5]);
    assert.deepEqual(ask({ search: name }).columns['name'], [name]);
    assert.ok(ask({ filters: { skillGroup: ['vip'] } }).columns['skillGroup']?.every((group) => group === 'vip'));
    assert.equal(ask({ filters: { skillGroup: [] } }).total, 0);
  });

  it('forgets what is older than it must remember', () => {
    const subject = simulation({ agents: 40, historyDays: 1 });
    let most = 0;
    for (let day = 1; day <= 12; day++) {
      subject.advance(MIDNIGHT + day * DAY_MS);
      const { history } = subject.describe();
      const held = ((history?.end ?? 0) - (history?.start ?? 0)) / DAY_MS;
      most = Math.max(most, held);
      assert.ok(held >= Math.min(day, 2), `${held} on day ${day}`);
      const { total } = subject.answer({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 1 });
      assert.ok(total > 0);
      assert.equal(totalCounts(subject.answer({ kind: 'counts', range: { kind: 'fixed', start: 0, end: history?.start ?? 0 } })).staffed, 0);
    }
    assert.ok(most <= 4.01, `${most} days`);
  });

  it('begins surges where they were planned, from the start and from the present', () => {
    const offered = (subject: Simulation) => {
      subject.advance(NOON + HOUR_MS);
      return totalCounts(subject.answer({ kind: 'counts', range: { kind: 'last', duration: 'PT30M' }, filters: { skillGroup: ['loan'] } })).offered ?? 0;
    };
    const surge = { skillGroup: 'loan', factor: 4, durationMinutes: 30, startsInMinutes: 30 };
    const planned = offered(simulation({ surges: [surge] }));
    const asked = simulation();
    asked.advance(NOON);
    assert.deepEqual(asked.surge(surge), { start: NOON + 30 * MINUTE_MS, end: NOON + HOUR_MS });
    const usual = offered(simulation());
    assert.ok(planned > 2 * usual && offered(asked) > 2 * usual, `${planned} and ${usual}`);
  });

  it('says in the language of the reader what it is', () => {
    const subject = simulation();
    assert.match(subject.describe().notice ?? '', /^模拟数据/);
    assert.match(subject.describe('zh-TW').notice ?? '', /^模擬資料/);
    assert.match(subject.describe('en-GB').notice ?? '', /^Simulated/);
    assert.equal(subject.describe().nature, 'simulated');
  });
});
