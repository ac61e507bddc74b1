import { isCounterId } from '../domain/counter.js';
import { durationMs } from '../domain/duration.js';
import { isZone } from '../domain/zone.js';
import type { Check } from './check.js';
import { expect, expectDistinct, expectPlain, expectSame } from './expect.js';

export const describing: Check = {
  id: 'describe',
  title: 'describes itself without contradiction',
  async run({ adapter, description, context }) {
    expectPlain(description, 'the description');
    const { name, zone, counters, entities, dimensions, steps, history, live, cadenceMs, pageLimit, serviceThresholdSeconds, shortAbandonSeconds, plans } = description;
    expectSame(await adapter.describe(context), description, 'the description asked for again');
    expect(name.length > 0, () => 'it has no name');
    expect(isZone(zone), () => `zone ${zone} is none`);
    expect(counters.length > 0 || entities.length > 0, () => 'it counts nothing and lists nothing');
    const unknown = counters.find((id) => !isCounterId(id));
    expect(unknown === undefined, () => `${unknown} is no counter`);
    expectDistinct(counters, 'counters');
    expectDistinct(entities, 'entities');
    expectDistinct(dimensions.map(({ id }) => id), 'dimensions');
    for (const { id, members } of dimensions) {
      expect(members.every((member) => member.id !== '' && member.label !== ''), () => `a member of ${id} has no id or no label`);
      expectDistinct(members.map((member) => member.id), `members of ${id}`);
    }
    const lengths = steps.map(durationMs);
    expectSame(lengths, [...new Set(lengths)].sort((a, b) => a - b), 'steps, distinct and shortest first');
    expect(!history || history.start <= history.end, () => 'its history runs backwards');
    expect(live === (cadenceMs !== undefined), () => 'a live source has a cadence, another has none');
    expect(cadenceMs === undefined || cadenceMs > 0, () => `cadence ${cadenceMs}`);
    expect(serviceThresholdSeconds >= 0 && shortAbandonSeconds >= 0, () => 'a threshold is below 0');
    expect(Number.isInteger(pageLimit) && pageLimit > 0, () => `page limit ${pageLimit}`);
    expect(!plans || adapter.act !== undefined, () => 'it says that it runs plans, and has no act');
  },
};
