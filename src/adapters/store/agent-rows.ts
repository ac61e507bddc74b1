import { AdapterError } from '../../domain/adapter.js';
import type { AnsweredGroups, Cell } from '../../domain/answer.js';
import { isCounterId, type CounterId } from '../../domain/counter.js';
import { isMetricId } from '../../domain/metric.js';
import type { MetricOrder, Order, RowFilter, RowsQuery } from '../../domain/query.js';
import { atOnce } from '../../domain/steps.js';
import { fairKeys } from '../../metrics/fair-keys.js';
import { formulaOf, measureBy } from '../../metrics/measure.js';
import { filteredAgents } from './agent-filter.js';
import { AgentTotals, eachRowOf } from './agent-sums.js';
import type { ContactColumns } from './contact-columns.js';
import { countRows, type Thresholds } from './count-rows.js';
import { GroupVolumes } from './group-volumes.js';
import { metricKeys, sharesOf } from './metric-keys.js';
import { orderByNumber, type OrderKeys } from './order-by-number.js';
import { pageOfRanked, type Page } from './page.js';
import { groupThings } from './row-grouping.js';
import { rankingKey, selectionKey, type AgentRanking, type PageMemory } from './page-memory.js';
import type { Selection } from './selection.js';
import { STRIDE, Tally, tallyIndex } from './tally.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const OFFERED: readonly CounterId[] = ['offered'];
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
  const where = query.where ?? [];
  const needed = [...orders, ...where.filter(isOfNumbers(provided))].flatMap((order) => neededBy(order, provided));
  const { agent: agents, skillGroup: groups } = columns.dictionaries;
  const selected = selectionKey(columns, query, selection);
  let most = 0;
  let told: AnsweredGroups | undefined;
  if (query.groupBy !== undefined && query.groupBy !== 'skillGroup') throw new AdapterError('unsupported', `group by ${query.groupBy}`);

  const page = pageOfRanked(query, [...ATTRIBUTES, ...provided], ranked, cellsOf);
  return told ? { ...page, groups: told } : page;

  function ranked(): Uint32Array {
    const ranking = memory.agents.get(rankingKey(selected, query, provided), rank);
    ({ most, groups: told } = ranking);
    return ranking.codes;
  }

  function rank(): AgentRanking {
    const totals = memory.totals.get(selected, () => new AgentTotals(columns, thresholds, selection));
    totals.include([OFFERED, ...needed]);
    most = largest(totals.of(OFFERED));
    const active = activeAgents(columns, totals, query.search);
    const codes = filteredAgents(active, where, { agents, groups, mainGroups: () => mainGroups(totals.size), numbers: (filter) => keysOf('column' in filter ? { column: filter.column } : filter, totals), provided });
    // Each sort keeps the order of equals, so the least important comes first.
    for (const by of [...orders].reverse()) orderByNumber(keysOf(by, totals), codes, by.descending);
    return query.groupBy === undefined ? { codes, most } : { ...grouped(codes, query.groupBy, totals), most };
  }

  /** Group by group, each with what all of its agents add up to. */
  function grouped(ranked: Uint32Array, by: string, totals: AgentTotals): Pick<AgentRanking, 'codes' | 'groups'> {
    const main = mainGroups(totals.size);
    totals.include(provided.map((id) => [id]));
    const labels = new Map(groups.members().map(({ id, label }) => [id, label]));
    const counters = new Map(provided.map((id) => [id, totals.of([id])] as const).map(([id, sums]) => [id, (code: number) => sums[code] ?? null] as const));
    const { things, groups: answered } = groupThings(ranked, { by, order: orders, idOf: (code) => groups.id(main[code] ?? 0), labelOf: (id) => labels.get(id) ?? id, counters });
    return { codes: things, groups: answered };
  }

  function cellsOf(names: readonly string[], page: Uint32Array): Cell[][] {
    const tally = new Tally(page.length);
    const volumes = names.includes('skillGroup') ? new GroupVolumes(columns, page.length, most) : undefined;
    eachRowOf(columns, selection, page, (from, to, cells) => {
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

  /** For every agent's code that of the group with most contacts. */
  function mainGroups(size: number): Uint32Array {
    const volumes = new GroupVolumes(columns, size, most);
    eachRowOf(columns, selection, Uint32Array.from({ length: size }, (_, code) => code), (from, to, cells) => volumes.add(from, to, cells));
    return volumes.main();
  }

  /** For every agent's code the rank of the skill group, `NaN` for none. */
  function mainGroupRanks(size: number): Float64Array {
    const ranks = groups.ranks();
    const keys = new Float64Array(size);
    for (const [code, group] of mainGroups(size).entries()) keys[code] = group === 0 ? NaN : (ranks[group] as number);
    return keys;
  }

  /** Numbers by which an order sorts agents, by their codes. */
  function keysOf(order: Order, totals: AgentTotals): OrderKeys {
    if (!('column' in order)) return order.fair ? fairKeysOf(order, totals) : metricKeys(order, sharesOf(order, countersOf(order, provided)), (parts) => totals.of(parts), totals.size);
    const name = order.column;
    if (name === 'agent' || name === 'name') return agents.ranks();
    if (name === 'skillGroup') return mainGroupRanks(totals.size);
    return totals.of([name as CounterId]);
  }

  /** Everybody with a contact in the selection is compared, whoever is looked for. */
  function fairKeysOf(order: MetricOrder, totals: AgentTotals): Float64Array {
    const [offered, formula] = [totals.of(OFFERED), formulaOf(order)];
    const sums = countersOf(order, provided).map((id) => [id, totals.of([id])] as const);
    const counts: { [C in CounterId]?: number } = {};
    return atOnce(fairKeys(order, new Float64Array(totals.size), (code) => {
      // What stands at code 0, nobody, means nothing.
      if (code === 0 || offered[code] === 0) return measureBy(formula, {});
      for (const [id, values] of sums) counts[id] = values[code] as number;
      return measureBy(formula, counts);
    }));
  }
}

/** Whether a filter is on numbers, which have to be counted first. */
function isOfNumbers(provided: readonly CounterId[]): (filter: RowFilter) => boolean {
  return (filter) => !('column' in filter) || (provided as readonly string[]).includes(filter.column);
}

/** What an order must have counted: each alone, or a sum. */
function neededBy(order: Order | RowFilter, provided: readonly CounterId[]): (readonly CounterId[])[] {
  const counters = countersOf(order, provided);
  if ('column' in order || ('fair' in order && order.fair)) return counters.map((id) => [id]);
  const shares = sharesOf(order, counters);
  return [...(shares?.numerator ?? []), ...(shares?.denominator ?? [])].map(({ parts }) => parts);
}

/** What of the provided counters an order needs. @throws AdapterError `unsupported`. */
function countersOf(order: Order | RowFilter, provided: readonly CounterId[]): CounterId[] {
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

/** Agents with any contact whose name has the search in it, by code. */
function activeAgents(columns: ContactColumns, totals: AgentTotals, search = ''): Uint32Array {
  const { agent } = columns.dictionaries;
  const text = search.toLowerCase();
  const offered = totals.of(OFFERED);
  const codes = new Uint32Array(totals.size);
  let count = 0;
  for (let code = 1; code < totals.size; code++) {
    if (offered[code] === 0 || (text !== '' && !agent.label(code).toLowerCase().includes(text))) continue;
    codes[count++] = code;
  }
  return codes.subarray(0, count);
}

/** The largest of every agent's counts; nobody's does not matter. */
function largest(counts: ArrayLike<number>): number {
  let most = 0;
  for (let code = 1; code < counts.length; code++) if ((counts[code] as number) > most) most = counts[code] as number;
  return most;
}
