import { AdapterError, canWithRows } from '../domain/adapter.js';
import type { Cell } from '../domain/answer.js';
import type { MetricChoice } from '../domain/metric.js';
import type { RowsQuery } from '../domain/query.js';
import { atOnce } from '../domain/steps.js';
import { fairKeys } from '../metrics/fair-keys.js';
import { formulaOf, measure } from '../metrics/measure.js';
import { allAgents, countsOf } from './agent-rows-checks.js';
import { LeftOut, type Check } from './check.js';
import { expect, expectSame } from './expect.js';
import { settled } from './settled.js';

/** Shares, and one that is none. */
const ASKED: readonly MetricChoice[] = [{ metric: 'serviceLevel' }, { metric: 'customerSatisfaction' }, { metric: 'transferRate' }, { metric: 'answerRate' }, { metric: 'holdShare' }, { metric: 'averageHandleTime' }];
/** Engines add up in another order than we do: keys nearer to each other than this share may stand either way. */
const NEAR = 1e-9;

/** Who is looked at, which must change nobody's place. */
type Narrowing = Pick<RowsQuery, 'search' | 'where'>;

export const orderingFairly: Check = {
  id: 'fair',
  title: 'weighs small samples among all agents, whoever is looked at, or refuses to',
  async run(subject) {
    const { adapter, context, description } = subject;
    const { entities, counters } = description;
    if (!entities.includes('agent')) throw new LeftOut('it has no agents');
    const known = ASKED.filter((choice) => {
      const { numerator, denominator } = formulaOf(choice);
      return [numerator, denominator].every((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])].every((id) => counters.includes(id)));
    });
    if (known.length === 0) throw new LeftOut('it counts nothing that is a sample');
    if (!canWithRows(description, 'ordersFairly', 'agent')) {
      for (const choice of known) {
        const { error } = await settled(adapter.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, order: [{ ...choice, fair: true }], limit: 1 }, context));
        expect(error instanceof AdapterError && error.code === 'unsupported', () => `it does not say that it orders fairly, and ${error ? `fails with ${error.message}` : 'answers'} when it is asked to by ${choice.metric}`);
      }
      return;
    }
    const { rows } = await allAgents(subject, {});
    const agents = rows.map(({ agent }) => agent ?? null);
    const part = String(agents[0] ?? '').slice(-1);
    const narrowings: readonly Narrowing[] = [{}, { search: part }, ...(canWithRows(description, 'filtersRows', 'agent') ? [{ where: [{ column: 'agent', anyOf: agents.filter((_, at) => at % 3 > 0).map(String) }] }] : [])];
    for (const [turn, narrowing] of narrowings.entries()) {
      const wanted = narrowing.search === undefined && !narrowing.where ? agents : (await allAgents(subject, narrowing)).rows.map(({ agent }) => agent ?? null);
      for (const [place, choice] of known.entries()) {
        const keys = atOnce(fairKeys(choice, new Float64Array(rows.length), (row) => measure(choice, countsOf(rows[row] ?? {}))));
        // Each metric both ways, and each narrowing.
        const descending = (turn + place) % 2 === 0;
        const words = `agents by ${choice.metric}, ${descending ? 'descending' : 'ascending'}, ${JSON.stringify(narrowing).slice(0, 60)}`;
        const found = (await allAgents(subject, { order: [{ ...choice, fair: true, descending }], ...narrowing })).rows.map(({ agent }) => agent ?? null);
        expectSame([...found].sort(), [...wanted].sort(), words);
        expectOrdered(found, new Map(agents.map((agent, at) => [agent, keys[at] ?? NaN])), descending, words);
      }
    }
  },
};

function expectOrdered(agents: readonly Cell[], keyOf: ReadonlyMap<Cell, number>, descending: boolean, words: string): void {
  for (const [at, agent] of agents.entries()) {
    const [before, key] = [keyOf.get(agents[at - 1] ?? agent) ?? NaN, keyOf.get(agent) ?? NaN];
    const isBehind = Number.isNaN(key) || (descending ? key - before : before - key) <= NEAR * Math.max(Math.abs(key), Math.abs(before));
    expect(isBehind && !(Number.isNaN(before) && !Number.isNaN(key)), () => `${words}: ${String(agent)} with ${key} stands behind ${String(agents[at - 1])} with ${before}`);
  }
}
