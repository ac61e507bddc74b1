import type { CountsAnswer } from '../domain/answer.js';
import { COUNTERS } from '../domain/counter.js';
import { slotOf } from '../domain/step.js';
import { totalCounts } from '../metrics/total.js';
import { LeftOut, type Check } from './check.js';
import { expect, expectSame } from './expect.js';
import { expectSameRows, recount, RECOUNTED, rowsByKey } from './recount.js';

const MOST_CONTACTS = 5_000;
const ALL = { kind: 'all' } as const;

export const columns: Check = {
  id: 'columns',
  isOfCounts: true,
  title: 'answers in columns of equal length, with the counters it described and no others',
  async run(subject) {
    for (const query of subject.questions()) {
      const answer = await subject.read(query);
      const asked = JSON.stringify(query);
      expectSame([answer.kind, answer.zone], ['counts', subject.description.zone], asked);
      const all = [...Object.values(answer.keys), ...Object.values(answer.counters), ...(query.step === undefined ? [] : [answer.start, answer.end])];
      expect(all.every((column) => column?.length === answer.length), () => `${asked}: a column is not ${answer.length} long`);
      expectSame(Object.keys(answer.counters).sort(), [...subject.description.counters].sort(), `counters of ${asked}`);
      expectSame(Object.keys(answer.keys).sort(), [...(query.by ?? [])].sort(), `keys of ${asked}`);
    }
    const wanted = subject.description.counters.slice(0, 2);
    expectSame(Object.keys((await subject.read({ kind: 'counts', range: ALL, counters: wanted })).counters).sort(), [...wanted].sort(), 'the counters that were wanted');
  },
};

export const slots: Check = {
  id: 'slots',
  isOfCounts: true,
  title: 'aligns slots by its zone, in order, and none outside the range',
  async run(subject) {
    for (const query of subject.questions()) {
      if (query.step === undefined) continue;
      const { start = [], end = [], range, zone } = await subject.read(query);
      for (const [row, at] of start.entries()) {
        expectSame({ start: at, end: end[row] }, slotOf(query.step, zone, at), `a slot of ${query.step}`);
        expect(at < range.end && (end[row] ?? 0) > range.start, () => `the slot of ${at} lies outside the range`);
        expect(row === 0 || at >= (start[row - 1] ?? 0), () => `the slot of ${at} comes after a later one`);
      }
    }
  },
};

export const sums: Check = {
  id: 'sums',
  isOfCounts: true,
  title: 'adds up: a split over slots and members has the same total as the whole',
  async run(subject) {
    for (const query of subject.questions()) {
      const { step: _, by: __, ...rest } = query;
      const [whole, split] = [totalCounts(await subject.read(rest)), totalCounts(await subject.read(query))];
      for (const id of subject.description.counters) {
        if (COUNTERS[id].rollUp === 'snapshot') continue;
        expect(Math.abs((whole[id] ?? 0) - (split[id] ?? 0)) <= 1e-6 * Math.max(1, whole[id] ?? 0), () => `${id}: ${whole[id]}, split ${split[id]} in ${JSON.stringify(query)}`);
      }
    }
  },
};

export const filtering: Check = {
  id: 'filters',
  isOfCounts: true,
  title: 'keeps what the filters name and nothing else',
  async run(subject) {
    for (const { id, members } of subject.description.dimensions) {
      const kept = members.slice(0, 2).map((member) => member.id);
      const answer = await subject.read({ kind: 'counts', range: ALL, by: [id], filters: { [id]: kept } });
      expect(answer.keys[id]?.every((member) => kept.includes(member)), () => `a member of ${id} that was filtered away`);
      for (const members of [[], ['a member that nobody has']]) {
        const { length } = await subject.read({ kind: 'counts', range: ALL, filters: { [id]: members } });
        expect(length === 0, () => `${length} rows of ${id} in ${JSON.stringify(members)}`);
      }
      if (!subject.description.entities.includes('contact') || kept.length === 0) continue;
      const { columns } = await subject.read({ kind: 'rows', entity: 'contact', range: ALL, filters: { [id]: kept }, limit: Math.min(500, subject.description.pageLimit) });
      expect(columns[id]?.every((member) => kept.includes(String(member))) !== false, () => `a contact whose ${id} was filtered away`);
    }
  },
};

export const recounting: Check = {
  id: 'recount',
  isOfCounts: true,
  title: 'counts as a naive recount of its contacts does',
  async run(subject, { contacts: given, listsAllContacts = true }) {
    if (!given && !listsAllContacts) throw new LeftOut('it counts what no contact tells; hand over its contacts');
    const contacts = given ?? (await subject.contacts(MOST_CONTACTS));
    if (!contacts) throw new LeftOut(`it lists no contacts, or more than ${MOST_CONTACTS}; hand them over`);
    const { description } = subject;
    const recounted = description.counters.filter((id) => RECOUNTED.includes(id));
    for (const query of subject.questions()) {
      const answer: CountsAnswer = await subject.read(query);
      expectSameRows(rowsByKey(answer, query), recount(contacts, description, query, answer.range, description.zone), recounted);
    }
  },
};

export const clock: Check = {
  id: 'clock',
  isOfCounts: true,
  title: 'goes by its own clock, whatever the asker’s reads',
  async run(subject) {
    let before = -Infinity;
    for (const [duration, ms] of [['PT30M', 1_800_000], ['PT1H', 3_600_000]] as const) {
      const { asOf, range } = await subject.read({ kind: 'counts', range: { kind: 'last', duration } });
      expect(range.end === asOf, () => `the last ${duration} end at ${range.end}, its clock reads ${asOf}`);
      expect(range.end - range.start === ms, () => `the last ${duration} are ${range.end - range.start} ms`);
      expect(asOf >= before, () => `its clock went back from ${before} to ${asOf}`);
      before = asOf;
    }
    const today = await subject.read({ kind: 'counts', range: { kind: 'day', back: 0 } });
    expect(today.range.end <= today.asOf, () => 'today ends after its clock');
    expectSame(slotOf('P1D', subject.description.zone, today.range.start).start, today.range.start, 'today begins at midnight of its zone');
  },
};

/** Far enough to move every slot. */
const WRONG_MS = 7_380_000;

export const skewing: Check = {
  id: 'skew',
  isOfCounts: true,
  title: 'tells the same however wrong the clock of whoever asks is',
  async run(subject, { skew }) {
    if (!skew) throw new LeftOut('needs `skew`: a way to put the asker’s clock wrong');
    const ask = async () => {
      const { range, asOf, counters } = await subject.read({ kind: 'counts', range: { kind: 'last', duration: 'PT1H' }, step: subject.description.steps[0] ?? 'PT1H' });
      return { range, asOf, counters };
    };
    const right = await ask();
    for (const ms of [-WRONG_MS, WRONG_MS]) {
      skew(ms);
      try {
        expectSame(await ask(), right, `with a clock that is wrong by ${ms} ms`);
      } finally {
        skew(0);
      }
    }
  },
};

export const completeness: Check = {
  id: 'partial',
  isOfCounts: true,
  title: 'says when an answer is not the whole truth',
  async run(subject, { degrade }) {
    const known = ['full', 'partial', 'sampled', 'provisional'];
    const query = { kind: 'counts', range: ALL } as const;
    const whole = await subject.read(query);
    expect(known.includes(whole.completeness), () => `completeness ${whole.completeness}`);
    if (!degrade) throw new LeftOut('needs `degrade`: a way to make a part of the source unavailable');
    await degrade();
    const part = await subject.read(query);
    expect(part.completeness === 'partial', () => `a part is missing, and it says ${part.completeness}`);
  },
};
