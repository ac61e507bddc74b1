import { AdapterError } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import { isCounterId, type CounterId } from '../../domain/counter.js';
import { isMetricId } from '../../domain/metric.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { formulaOf } from '../../metrics/measure.js';
import { AgentTotals, eachBlock, placesOf } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import { countRows, type Thresholds } from './count-rows.js';
import { GroupVolumes } from './group-volumes.js';
import { metricKeys } from './metric-keys.js';
import { inOrder, pageOfRanked, rankedBy, type Page } from './page.js';
import { rankingKey, selectionKey, type AgentRanking, type PageMemory } from './page-memory.js';
import type { Selection } from './selection.js';
import { STRIDE, Tally, tallyIndex } from './tally.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const BY_NAME: readonly Order[] = [{ column: 'name' }];

/**
 * A page of the agents with any contact in the selection, each with their counters there; by name unless asked otherwise.
 *
 * Of all agents only what the order needs is counted, and once for all pages; the rest of the columns for those on the page.
 */
export function agentRows(
  columns: ContactColumns,
  thresholds: Thresholds,
  provided: readonly CounterId[],
  query: RowsQuery,
  selection: Selection,
  memory: PageMemory,
): Page {
  const orders = query.order ?? BY_NAME;
  const needed = orders.flatMap((order) => countersOf(order, provided));
  const { agent: agents, skillGroup: groups } = columns.dictionaries;
  const selected = selectionKey(columns, query, selection);
  let most = 0;

  return pageOfRanked(query, [...ATTRIBUTES, ...provided], ranked, cellsOf);

  function ranked(): Uint32Array {
    const ranking = memory.agents.get(rankingKey(selected, query, provided), rank);
    ({ most } = ranking);
    return ranking.codes;
  }

  function rank(): AgentRanking {
    const totals = memory.totals.get(selected, () => new AgentTotals(columns, thresholds, selection));
    totals.include(['offered', ...needed]);
    const codes = activeAgents(columns, totals, query.search);
    most = totals.pick('offered', codes).reduce((largest, offered) => (offered > largest ? offered : largest), 0);
    return { codes: inOrder(codes, rankedBy(codes.length, orders, (order) => keysOf(order, codes, totals))), most };
  }

  function cellsOf(names: readonly string[], page: Uint32Array): Cell[][] {
    const tally = new Tally(page.length);
    const volumes = names.includes('skillGroup') ? new GroupVolumes(columns, page.length, most) : undefined;
    eachBlock(columns, selection, placesOf(columns, page), (from, to, cells) => {
      countRows(columns, thresholds, from, to, cells, tally.values);
      volumes?.add(from, to, cells);
    });
    return names.map((name) => {
      if (name === 'agent') return Array.from(page, (code) => agents.id(code));
      if (name === 'name') return Array.from(page, (code) => agents.label(code));
      if (name === 'skillGroup') return Array.from(volumes?.main() ?? [], (code) => groups.id(code) || null);
      const index = tallyIndex(name as CounterId) ?? 0;
      return Array.from(page, (_, row) => tally.values[row * STRIDE + index] as number);
    });
  }

  function mainGroups(codes: Uint32Array): Uint32Array {
    const volumes = new GroupVolumes(columns, codes.length, most);
    eachBlock(columns, selection, placesOf(columns, codes), (from, to, cells) => volumes.add(from, to, cells));
    return volumes.main();
  }

  function keysOf(order: Order, codes: Uint32Array, totals: AgentTotals): Float64Array {
    if (!('column' in order)) return metricKeys(order, countersOf(order, provided), (id) => totals.pick(id, codes), codes.length);
    const name = order.column;
    if (name === 'agent' || name === 'name') return pick(agents.ranks(), codes);
    if (name === 'skillGroup') return pick(groups.ranks(), mainGroups(codes), 0);
    return totals.pick(name as CounterId, codes);
  }
}

/** What of the provided counters an order needs. @throws AdapterError `unsupported`. */
function countersOf(order: Order, provided: readonly CounterId[]): CounterId[] {
  if ('column' in order) {
    const { column } = order;
    if (ATTRIBUTES.includes(column)) return [];
    if (!isCounterId(column) || !provided.includes(column)) throw new AdapterError('unsupported', `order by ${column}`);
    return [column];
  }
  if (!isMetricId(order.metric)) throw new AdapterError('unsupported', `metric ${String(order.metric)}`);
  try {
    const { numerator, denominator } = formulaOf(order);
    const used = [numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
    return provided.filter((id) => used.includes(id));
  } catch (error) {
    // The variant's name arrives from outside, so that an unknown one is the question's fault.
    throw error instanceof RangeError ? new AdapterError('unsupported', error.message) : error;
  }
}

/** `values[codes[i]]` for each i; `NaN` where the code is `nothing`. */
function pick(values: Uint32Array, codes: Uint32Array, nothing = -1): Float64Array {
  const picked = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) picked[i] = codes[i] === nothing ? NaN : (values[codes[i] as number] as number);
  return picked;
}

function activeAgents(columns: ContactColumns, totals: AgentTotals, search = ''): Uint32Array {
  const { agent } = columns.dictionaries;
  const text = search.toLowerCase();
  const everybody = new Uint32Array(totals.size - 1);
  for (let at = 0; at < everybody.length; at++) everybody[at] = at + 1;
  const offered = totals.pick('offered', everybody);
  return everybody.filter((code, at) => offered[at] !== 0 && (text === '' || agent.label(code).toLowerCase().includes(text)));
}
