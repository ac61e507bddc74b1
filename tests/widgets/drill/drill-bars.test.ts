/** The contacts behind a bar count exactly what the bar says: on random data, and on the bank's February where it is here. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ContactStore } from '../../../src/adapters/store/contact-store.js';
import { intoGroup, intoSlot, pathTo, type DrillPath } from '../../../src/domain/drill.js';
import type { TimeRange } from '../../../src/domain/query.js';
import { DEFAULT_VIEW, type View } from '../../../src/domain/view.js';
import { drillList, type DrillList } from '../../../src/widgets/drill/drill-list.js';
import { contactsQuery, drillQuestions, slotStep } from '../../../src/widgets/drill/drill-questions.js';
import { othersRow } from '../../../src/widgets/drill/row-order.js';

const ZONE = 'Europe/Berlin';
/** The clock goes back at 03:00 of this day, which has 25 hours. */
const DAY = Date.UTC(2026, 9, 24, 22);

function storeOf(offers: readonly (readonly [minute: number, group: number, isLost: boolean])[]): ContactStore {
  const store = new ContactStore({ zone: ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  for (const [at, [minute, group, isLost]] of offers.entries())
    store.append({ id: `c${at}`, offeredAt: DAY + minute * 60_000 + at, skillGroup: `g${group}`, channel: group % 2 ? 'phone' : undefined, outcome: isLost ? 'abandoned' : 'answered', waitSeconds: at % 40 });
  store.seal();
  return store;
}

const listAt = (store: ContactStore, view: View, path: DrillPath, asOf: number): DrillList => {
  const [now, before] = drillQuestions(view, path).map((query) => ({ status: 'ready' as const, value: store.counts(query, asOf) }));
  const list = drillList(path, slotStep(view), view.compare, [now, before].filter((answer) => answer !== undefined), undefined);
  assert.ok(list.status === 'ready');
  return list.value;
};
const contactsAt = (store: ContactStore, view: View, path: DrillPath, asOf: number): number => {
  const query = contactsQuery(view, path, []);
  assert.ok(query);
  return store.rows({ ...query, limit: 1 }, asOf).total;
};

function reconcile(store: ContactStore, view: View, asOf: number): void {
  const top = pathTo({ choice: { metric: 'answerRate' }, scope: view.filters, target: 0.8 }, view.filters);
  if (top.level !== 'groups') return;
  const groups = listAt(store, view, top, asOf);
  assert.equal(groups.rows.reduce((sum, { volume = 0 }) => sum + volume, 0), groups.volume, 'groups add up to the whole');
  for (const group of groups.rows.slice(0, 3)) {
    const path = intoGroup(top, group.key);
    const slots = listAt(store, view, path, asOf);
    assert.equal(slots.volume, group.volume, 'slots add up to their group');
    assert.equal(slots.rows.reduce((sum, { volume = 0 }) => sum + volume, 0), group.volume);
    for (const slot of slots.rows) assert.equal(contactsAt(store, view, intoSlot(path, slot.slot), asOf), slot.volume, 'a bar has its contacts');
    assert.equal(contactsAt(store, view, intoSlot(path, undefined), asOf), group.volume, 'and so have all together');
  }
}

const offers = fc.array(fc.tuple(fc.nat(1499), fc.nat(4), fc.boolean()), { minLength: 1, maxLength: 60 });
const range: fc.Arbitrary<TimeRange> = fc.oneof(
  fc.constantFrom({ kind: 'all' as const }, { kind: 'day' as const, back: 0 }, { kind: 'day' as const, back: 1 }, { kind: 'last' as const, duration: 'PT4H' }),
  // A step does not divide it, and cuts its first and last slot.
  fc.tuple(fc.nat(1400), fc.integer({ min: 1, max: 300 })).map(([from, length]) => ({ kind: 'fixed' as const, start: DAY + from * 60_000, end: DAY + (from + length) * 60_000 })),
);

describe('the contacts behind a bar', () => {
  it('count what it says, at any hour of a day of 25, whatever the range and the step', () => {
    fc.assert(fc.property(offers, range, fc.constantFrom('PT30M', 'PT15M', 'PT1H', 'P1D'), fc.nat(1600), fc.constantFrom({}, { channel: ['phone'] }), (made, stretch, step, now, filters) => {
      reconcile(storeOf(made), { ...DEFAULT_VIEW, range: stretch, step, filters }, DAY + now * 60_000);
    }), { numRuns: 60 });
  });
  it('are nobody where there is nobody', () => {
    const empty = listAt(storeOf([[10, 1, false]]), { ...DEFAULT_VIEW, range: { kind: 'fixed', start: DAY, end: DAY + 60_000 } }, { level: 'groups', metric: 'answerRate', scope: {} }, DAY + 6e6);
    assert.deepEqual([empty.rows, empty.whole.value, empty.gap], [[], undefined, undefined]);
  });
  it('of four hundred groups are twelve and the others, which add up to the whole', () => {
    const store = storeOf(Array.from({ length: 2_000 }, (_, at) => [at % 1400, at % 400, at % 7 === 0] as const));
    const list = listAt(store, { ...DEFAULT_VIEW, range: { kind: 'all' } }, { level: 'groups', metric: 'answerRate', scope: {}, target: 0.8 }, DAY + 9e7);
    assert.equal(list.rows.length, 400);
    const others = othersRow(list, list.rows.slice(12));
    const shown = list.rows.slice(0, 12);
    assert.equal((others?.volume ?? 0) + shown.reduce((sum, { volume = 0 }) => sum + volume, 0), 2_000);
    const effect = (others?.effect ?? 0) + shown.reduce((sum, row) => sum + (row.effect ?? 0), 0);
    assert.ok(Math.abs(effect - (list.gap?.total ?? NaN)) < 1e-9);
  });
  const bank = new URL('../../../../shared/data/bank-calls/february.txt', import.meta.url);
  it('count what it says on the bank’s February', () => {
    if (!existsSync(bank)) return assert.notEqual(process.env['CI'], 'true', 'the data of ../shared is missing');
    const store = new ContactStore({ zone: 'UTC', serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
    const [head = '', ...lines] = readFileSync(bank, 'utf8').trim().split(/\r?\n/);
    const at = (name: string) => head.trim().split(/\s+/).indexOf(name);
    const [type, date, queue, outcome] = [at('type'), at('date'), at('vru_entry'), at('outcome')];
    for (const [row, line] of lines.entries()) {
      const cells = line.trim().split(/\s+/);
      const day = /^(\d\d)(\d\d)(\d\d)$/.exec(cells[date] ?? '');
      const offeredAt = day && Date.parse(`19${day[1]}-${day[2]}-${day[3]}T${(cells[queue] ?? '').padStart(8, '0')}Z`);
      if (!offeredAt || Number.isNaN(offeredAt)) continue;
      store.append({ id: String(row), offeredAt, skillGroup: cells[type] ?? '', outcome: cells[outcome] === 'AGENT' ? 'answered' : 'abandoned', waitSeconds: 1 });
    }
    store.seal();
    assert.ok(store.length > 30_000);
    const asOf = store.span?.end ?? 0;
    reconcile(store, { ...DEFAULT_VIEW, range: { kind: 'all' }, step: 'P1D' }, asOf);
  });
});
