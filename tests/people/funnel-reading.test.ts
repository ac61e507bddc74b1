import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TeamRates } from '../../src/domain/team-rates.js';
import { readFunnel, type FunnelReading } from '../../src/people/funnel-reading.js';
import { ratesLike } from '../../stories/people.js';

const team = (people: readonly (readonly [trials: number, rate: number])[], rest: Partial<TeamRates> = {}): TeamRates =>
  ratesLike(people.length, { agents: people.map((_, at) => `A${at}`), trials: people.map(([trials]) => trials), rates: people.map(([, rate]) => rate), target: 0.5, ...rest });
const reading = (rates: TeamRates, least?: number): FunnelReading => {
  const read = readFunnel(rates, least);
  assert.ok(typeof read === 'object', typeof read === 'string' ? read : '');
  return read;
};

describe('people/funnel-reading', () => {
  it('has no limits without a target between 0 and 1, and nothing to draw without people', () => {
    for (const target of [undefined, NaN, 0, 1, 80]) assert.equal(readFunnel(team([[40, 0.5]], { target })), 'no-target');
    for (const people of [[], [[4, 0.5]], [[NaN, 0.5]], [[40, NaN]]] as const) assert.equal(readFunnel(team(people)), 'nobody');
  });
  it('draws one person, and a team whose rates are all equal', () => {
    assert.equal(reading(team([[40, 0.5]])).people.length, 1);
    const all = reading(team([[40, 0.5], [60, 0.5], [80, 0.5]]));
    assert.deepEqual([all.people.map(({ place }) => place), all.signals], [['within', 'within', 'within'], []]);
  });
  it('takes the same rate for chance in few calls and for a signal in many', () => {
    const { people } = reading(team([[1000, 0.38], [100, 0.38], [20, 0.38], [1000, 0.56]]));
    assert.deepEqual(people.map(({ trials, place }) => [trials, place]), [[20, 'within'], [100, 'unusual-low'], [1000, 'beyond-low'], [1000, 'beyond-high']]);
  });
  it('withholds who stands on too few observations, has none, lies outside 0..1, or comes twice, and counts them', () => {
    const { people, thin, unmeasured, doubled } = reading(team([[4, 0.5], [5, 0.5], [40, 1.2], [40.5, 0.5], [NaN, 0.5], [40, 0.2]], { agents: ['A', 'B', 'C', 'D', 'E', 'B'] }));
    assert.deepEqual([people.map(({ at }) => at), thin, unmeasured, doubled], [[1], 1, 3, 1]);
    assert.equal(reading(team([[4, 0.5], [1, 0.5]]), 1).people.length, 2);
  });
  it('puts nobody in order of the rate: by volume, then as the source gave them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)), { minLength: 1, maxLength: 20 }), (people) => {
        const { people: read, signals } = reading(team(people));
        for (const [index, { trials, at }] of read.entries()) {
          const next = read[index + 1];
          if (next) assert.ok(trials < next.trials || (trials === next.trials && at < next.at));
        }
        for (const { rate, limits, place } of read) assert.equal(place === 'within', rate >= limits.lower2 && rate <= limits.upper2);
        assert.deepEqual(signals, read.filter(({ rate, limits }) => rate < limits.lower3 || rate > limits.upper3));
      }),
    );
  });
});
