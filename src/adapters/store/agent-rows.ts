import { AdapterError } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import { isCounterId, type CounterId } from '../../domain/counter.js';
import { isMetricId } from '../../domain/metric.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { measure } from '../../metrics/measure.js';
import type { ContactColumns } from './contact-columns.js';
import { countRows, type Thresholds } from './count-rows.js';
import { mainSkillGroups } from './main-skill-group.js';
import { pageOf, type Page } from './page.js';
import { leaveOut, rowsWithin, type Selection } from './selection.js';
import { STRIDE, Tally, tallyIndex } from './tally.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const BLOCK = 4096;

/** A page of the agents with any contact in the selection, each with their counters there; by name unless asked otherwise. */
export function agentRows(
  columns: ContactColumns,
  thresholds: Thresholds,
  provided: readonly CounterId[],
  query: RowsQuery,
  selection: Selection,
): Page {
  const tally = tallyAgents(columns, thresholds, selection);
  const codes = activeAgents(columns, tally, query.search);
  const { agent: agents, skillGroup: groups } = columns.dictionaries;
  const counter = (name: string, code: number): number | undefined => {
    const index = isCounterId(name) && provided.includes(name) ? tallyIndex(name) : undefined;
    return index === undefined ? undefined : tally.values[code * STRIDE + index];
  };

  return pageOf({ ...query, order: query.order ?? [{ column: 'name' }] }, codes.length, [...ATTRIBUTES, ...provided], keysOf, column);

  function column(name: string, things: Uint32Array): Cell[] {
    const page = Array.from(things, (thing) => codes[thing] as number);
    if (name === 'agent') return page.map((code) => agents.id(code));
    if (name === 'name') return page.map((code) => agents.label(code));
    if (name === 'skillGroup') return Array.from(mainSkillGroups(columns, selection, page), (code) => groups.id(code) || null);
    return page.map((code) => counter(name, code) ?? null);
  }

  function keysOf(order: Order): Float64Array {
    if (!('column' in order)) return metricKeys(order);
    const name = order.column;
    if (name === 'agent' || name === 'name') {
      const ranks = agents.ranks();
      return Float64Array.from(codes, (code) => ranks[code] as number);
    }
    if (name === 'skillGroup') {
      const ranks = groups.ranks();
      return Float64Array.from(mainSkillGroups(columns, selection, Array.from(codes)), (group) => ranks[group] || NaN);
    }
    if (!isCounterId(name) || !provided.includes(name)) throw new AdapterError('unsupported', `order by ${name}`);
    return Float64Array.from(codes, (code) => counter(name, code) ?? NaN);
  }

  function metricKeys(order: Exclude<Order, { column: string }>): Float64Array {
    if (!isMetricId(order.metric)) throw new AdapterError('unsupported', `metric ${String(order.metric)}`);
    const counts: { [C in CounterId]?: number } = {};
    return Float64Array.from(codes, (code) => {
      for (const id of provided) counts[id] = counter(id, code) ?? 0;
      return measure(order, counts).value ?? NaN;
    });
  }
}

function tallyAgents(columns: ContactColumns, thresholds: Thresholds, selection: Selection): Tally {
  const tally = new Tally(columns.dictionaries.agent.size);
  const [first, last] = rowsWithin(columns, selection.range, selection.asOf);
  const cells = new Int32Array(BLOCK);
  for (let from = first; from < last; from += BLOCK) {
    const to = Math.min(from + BLOCK, last);
    const codes = columns.agent.values;
    for (let row = from; row < to; row++) cells[row - from] = (codes[row] as number) || -1;
    leaveOut(columns, selection, from, to, cells);
    countRows(columns, thresholds, from, to, cells, tally.values);
  }
  return tally;
}

function activeAgents(columns: ContactColumns, tally: Tally, search = ''): Uint32Array {
  const { agent } = columns.dictionaries;
  const text = search.toLowerCase();
  const codes = new Uint32Array(agent.size);
  let count = 0;
  for (let code = 1; code < agent.size; code++) {
    if (tally.values[code * STRIDE] === 0) continue;
    if (text === '' || agent.label(code).toLowerCase().includes(text)) codes[count++] = code;
  }
  return codes.subarray(0, count);
}
