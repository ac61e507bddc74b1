import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { recordOf } from '../../../src/adapters/simulated/open-contact.js';
import { SKILL_GROUPS } from '../../../src/adapters/simulated/skill-groups.js';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.js';
import { CentreDay, MIDNIGHT, ZONE } from './centre-day.js';
import { Centre } from '../../../src/adapters/simulated/centre.js';

const STATES = ['ready', 'talking', 'holding', 'wrapUp', 'notReady'];
const seed = fc.integer({ min: 0, max: 1e9 });
const minute = fc.integer({ min: 0, max: 24 * 60 });

describe('adapters/simulated/centre', () => {
  it('has nothing to tell at its first instant', () => {
    const { records, centre } = new CentreDay(1);
    centre.advance(MIDNIGHT - 1);
    assert.deepEqual([records.length, centre.floor.offered, centre.now], [0, 0, MIDNIGHT]);
  });

  it('refuses fewer agents than a centre of eight groups needs', () => {
    for (const agents of [0, 39, 50.5, NaN]) {
      assert.throws(() => new Centre({ seed: 1, zone: ZONE, agents, origin: MIDNIGHT }, () => undefined), /^RangeError: invalid agents: /);
    }
  });

  it('refuses a surge that cannot be', () => {
    const { centre } = new CentreDay(1);
    assert.throws(() => centre.surge({ skillGroup: 'nobody', factor: 3, durationMinutes: 30 }), /invalid skill group: nobody/);
    assert.throws(() => centre.surge({ skillGroup: 'card', factor: 1, durationMinutes: 30 }), /invalid factor: 1/);
    assert.throws(() => centre.surge({ skillGroup: 'card', factor: 3, durationMinutes: 0 }), /invalid duration: 0/);
    assert.throws(() => centre.surge({ skillGroup: 'card', factor: 3, durationMinutes: 30, startsInMinutes: -1 }), /invalid duration/);
  });

  it('loses nobody: offered = answered + abandoned + flowed out + waiting, at any instant', () => {
    fc.assert(
      fc.property(seed, fc.array(minute, { minLength: 1, maxLength: 5 }), (chance, minutes) => {
        const { centre, records } = new CentreDay(chance);
        for (const at of minutes.sort((a, b) => a - b)) {
          centre.advance(MIDNIGHT + at * MINUTE_MS);
          const { offered, answered, abandoned, flowOut, open } = centre.floor;
          const waiting = [...open].filter(({ phase }) => phase !== 'handled').length;
          assert.equal(offered, answered + abandoned + flowOut + waiting);
          assert.equal(offered, records.length + open.size);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('answers nobody before the offer, and records what adds up', () => {
    fc.assert(
      fc.property(seed, (chance) => {
        const { centre, records } = new CentreDay(chance);
        centre.advance(MIDNIGHT + 13 * HOUR_MS);
        assert.ok(records.length > 500);
        assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
        for (const { waitSeconds, outcome, agent, talkSeconds = -1, wrapUpSeconds = -1, holdSeconds = -1 } of records) {
          assert.ok(waitSeconds >= 0);
          assert.equal(agent !== undefined, outcome === 'answered');
          if (outcome === 'answered') assert.ok(talkSeconds > 0 && holdSeconds >= 0 && wrapUpSeconds > 0);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('keeps every agent in one state at a time, without a gap while signed on', () => {
    fc.assert(
      fc.property(seed, (chance) => {
        const day = new CentreDay(chance);
        day.centre.advance(MIDNIGHT + 20 * HOUR_MS);
        const stretches = day.stretches.filter(({ kind }) => STATES.includes(kind));
        for (const { index } of day.centre.desks) {
          const sorted = stretches.filter(({ agent }) => agent === index).sort((a, b) => a.start - b.start);
          let gaps = 0;
          for (const [i, { start }] of sorted.entries()) {
            const before = sorted[i - 1]?.end ?? start;
            assert.ok(before <= start, 'in two states');
            if (before < start) gaps++;
          }
          assert.ok(gaps <= 1, `signed off ${gaps} times in a day`);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('spends as much agent time on contacts as the contacts record', () => {
    const day = new CentreDay(4);
    day.centre.advance(MIDNIGHT + 15 * HOUR_MS + 7 * MINUTE_MS);
    const { desks, floor, now } = day.centre;
    const inProgress = [...floor.open].flatMap((contact) => (contact.handling ? [recordOf(contact, contact.handling, desks[contact.handling.agent]?.profile.id ?? '', now)] : []));
    const total = (of: 'talkSeconds' | 'holdSeconds' | 'wrapUpSeconds') => Math.round([...day.records, ...inProgress].reduce((sum, contact) => sum + 1000 * (contact[of] ?? 0), 0));
    const spent = (kind: string) => day.stretches.filter((stretch) => stretch.kind === kind).reduce((sum, { start, end }) => sum + end - start, 0);
    assert.deepEqual([spent('talking'), spent('holding'), spent('wrapUp')], [total('talkSeconds'), total('holdSeconds'), total('wrapUpSeconds')]);
  });

  it('comes to the same, however the way was cut', () => {
    fc.assert(
      fc.property(seed, fc.array(minute, { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), (chance, cuts, most) => {
        const surges = [{ skillGroup: 'loan', factor: 2, durationMinutes: 45, startsInMinutes: 600 }];
        const whole = new CentreDay(chance, { surges });
        const cut = new CentreDay(chance, { surges });
        const end = MIDNIGHT + 12 * HOUR_MS;
        whole.centre.advance(end);
        for (const at of cuts.sort((a, b) => a - b)) if (at <= 12 * 60) cut.centre.advance(MIDNIGHT + at * MINUTE_MS + at);
        while (!cut.centre.advance(end, most));
        assert.equal(cut.picture, whole.picture);
      }),
      { numRuns: 4 },
    );
  });

  it('differs with the seed', () => {
    const [one, other] = [1, 2].map((chance) => {
      const day = new CentreDay(chance);
      day.centre.advance(MIDNIGHT + 10 * HOUR_MS);
      return day.picture;
    });
    assert.notEqual(one, other);
  });

  it('is an ordinary centre on an ordinary day', () => {
    for (const chance of [1, 2, 3]) {
      const day = new CentreDay(chance, { agents: 140 });
      day.centre.advance(MIDNIGHT + 24 * HOUR_MS);
      const answered = day.records.filter(({ outcome }) => outcome === 'answered');
      const rate = answered.length / day.records.length;
      const within = answered.filter(({ waitSeconds }) => waitSeconds <= 20).length / day.records.length;
      assert.ok(rate > 0.88 && rate < 0.97, `answer rate ${rate}`);
      assert.ok(within > 0.7 && within < 0.92, `service level ${within}`);
      const spent = (...kinds: string[]) => day.stretches.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { start, end }) => sum + end - start, 0);
      const busy = spent('talking', 'holding', 'wrapUp');
      const occupancy = busy / (busy + spent('ready'));
      assert.ok(occupancy > 0.68 && occupancy < 0.88, `occupancy ${occupancy}`);
      for (const { id } of SKILL_GROUPS) assert.ok(day.answered(id, 8 * 60, 18 * 60).rate > 0.85, `${id} ${day.answered(id, 480, 1080).rate}`);
    }
  });

  it('is pushed below 80 % by a surge within minutes and for as long as it lasts, in its group alone, and recovers', () => {
    for (const [chance, group, factor] of [[1, 'card', 3], [2, 'account', 3], [3, 'loan', 3], [4, 'tech', 5], [5, 'vip', 8]] as const) {
      const day = new CentreDay(chance, { agents: 140, surges: [{ skillGroup: group, factor, durationMinutes: 60, startsInMinutes: 630 }] });
      day.centre.advance(MIDNIGHT + 15 * HOUR_MS);
      for (let from = 640; from < 690; from += 5) {
        const { rate } = day.answered(group, from - 5, from + 5);
        assert.ok(rate < 0.8, `${group} at minute ${from}: ${rate}`);
      }
      for (const { id } of SKILL_GROUPS) if (id !== group) assert.ok(day.answered(id, 630, 720).rate > 0.8, `${id} beside ${group}: ${day.answered(id, 630, 720).rate}`);
      assert.ok(day.answered(group, 730, 790).rate > 0.8, `${group} afterwards: ${day.answered(group, 730, 790).rate}`);
    }
  });

  it('can be pushed below 80 % in the middle of the night too', () => {
    const day = new CentreDay(5, { agents: 140, surges: [{ skillGroup: 'card', factor: 3, durationMinutes: 50, startsInMinutes: 180 }] });
    day.centre.advance(MIDNIGHT + 5 * HOUR_MS);
    for (let from = 190; from < 230; from += 10) assert.ok(day.answered('card', from, from + 10).rate < 0.8, `${from} ${day.answered('card', from, from + 10).rate}`);
  });
});
