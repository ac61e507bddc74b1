import { AdapterError } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import { isCounterId, type CounterId } from '../../domain/counter.js';
import { isMetricId } from '../../domain/metric.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { formulaOf, measure } from '../../metrics/measure.js';
import { AgentSums, tallyAgents } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import type { Thresholds } from './count-rows.js';
import { mainSkillGroups } from './main-skill-group.js';
import { pageOf, type Page } from './page.js';
import type { Selection } from './selection.js';
import { STRIDE, tallyIndex } from './tally.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const BY_NAME: readonly Order[] = [{ column: 'name' }];

/**
 * A page of the agents with any contact in the selection, each with their counters there; by name unless asked otherwise.
 *
 * Of all agents only what the order needs is counted; the rest of the columns for those on the page.
 */
export function agentRows(
  columns: ContactColumns,
  thresholds: Thresholds,
  provided: readonly CounterId[],
  query: RowsQuery,
  selection: Selection,
): Page {
  const sums = new AgentSums(columns, thresholds, selection);
  const codes = activeAgents(columns, sums.of('offered'), query.search);
  const { agent: agents, skillGroup: groups } = columns.dictionaries;

  return pageOf({ ...query, order: query.order ?? BY_NAME }, codes.length, [...ATTRIBUTES, ...provided], keysOf, columnsOf);

  function columnsOf(names: readonly string[], things: Uint32Array): Cell[][] {
    const page = things.map((thing) => codes[thing] as number);
    const tally = tallyAgents(columns, thresholds, selection, page);
    return names.map((name) => {
      if (name === 'agent') return Array.from(page, (code) => agents.id(code));
      if (name === 'name') return Array.from(page, (code) => agents.label(code));
      if (name === 'skillGroup') return Array.from(mainSkillGroups(columns, selection, page), (code) => groups.id(code) || null);
      const index = tallyIndex(name as CounterId) ?? 0;
      return Array.from(page, (_, row) => tally.values[row * STRIDE + index] as number);
    });
  }

  function keysOf(order: Order): Float64Array {
    if (!('column' in order)) return metricKeys(order);
    const name = order.column;
    if (name === 'agent' || name === 'name') return pick(agents.ranks(), codes);
    if (name === 'skillGroup') return pick(groups.ranks(), mainSkillGroups(columns, selection, codes), 0);
    if (!isCounterId(name) || !provided.includes(name)) throw new AdapterError('unsupported', `order by ${name}`);
    return pick(sums.of(name), codes);
  }

  function metricKeys(order: Exclude<Order, { column: string }>): Float64Array {
    const used = provided.filter((id) => countersOf(order).has(id)).map((id) => ({ id, values: sums.of(id) }));
    const counts: { [C in CounterId]?: number } = {};
    const keys = new Float64Array(codes.length);
    for (let i = 0; i < codes.length; i++) {
      for (const { id, values } of used) counts[id] = values[codes[i] as number] as number;
      keys[i] = measure(order, counts).value ?? NaN;
    }
    return keys;
  }
}

function countersOf(order: Exclude<Order, { column: string }>): Set<CounterId> {
  if (!isMetricId(order.metric)) throw new AdapterError('unsupported', `metric ${String(order.metric)}`);
  try {
    const { numerator, denominator } = formulaOf(order);
    return new Set([numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]));
  } catch (error) {
    // The variant's name arrives from outside, so that an unknown one is the question's fault.
    throw error instanceof RangeError ? new AdapterError('unsupported', error.message) : error;
  }
}

/** `values[codes[i]]` for each i; `NaN` where the code is `nothing`. */
function pick(values: Float64Array | Uint32Array, codes: Uint32Array, nothing = -1): Float64Array {
  const picked = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) picked[i] = codes[i] === nothing ? NaN : (values[codes[i] as number] as number);
  return picked;
}

function activeAgents(columns: ContactColumns, offered: Float64Array, search = ''): Uint32Array {
  const { agent } = columns.dictionaries;
  const text = search.toLowerCase();
  const codes = new Uint32Array(agent.size);
  let count = 0;
  for (let code = 1; code < agent.size; code++) {
    if (offered[code] !== 0 && (text === '' || agent.label(code).toLowerCase().includes(text))) codes[count++] = code;
  }
  return codes.subarray(0, count);
}
