import { AdapterError } from '../../domain/adapter.js';
import { AGENT_STATES } from '../../domain/agent.js';
import type { AnsweredGroups, Cell, CountsAnswer } from '../../domain/answer.js';
import { isCounterId, type CounterId, type Counts } from '../../domain/counter.js';
import type { Filters } from '../../domain/dimension.js';
import { isMetricId } from '../../domain/metric.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { atOnce } from '../../domain/steps.js';
import { countsAt } from '../../metrics/counts-at.js';
import { fairKeys } from '../../metrics/fair-keys.js';
import { measure } from '../../metrics/measure.js';
import { passesFilter, type TestedRow } from '../../metrics/row-test.js';
import { groupThings } from '../store/row-grouping.js';
import { pageOfRanked, rankedBy, type Page } from '../store/page.js';
import type { Desk } from './desk.js';
import { SKILL_GROUPS } from './skill-groups.js';

/** What is known of an agent besides counters: `skills` are labels, `stateSince` is an instant. */
const ATTRIBUTES = {
  agent: ({ profile }) => profile.id,
  name: ({ profile }) => profile.name,
  skillGroup: ({ profile }) => SKILL_GROUPS[profile.skillGroup]?.id ?? null,
  skills: ({ profile }) => (profile.isGeneralist ? '全部' : profile.skills.map((group) => SKILL_GROUPS[group]?.label ?? '').join('、')),
  state: ({ state }) => state,
  stateSince: ({ stateSince }) => stateSince,
} as const satisfies Record<string, (desk: Desk) => Cell>;

/**
 * A page of everybody employed, also who is not here. Unless asked otherwise by name, who is at work before who is not:
 * in the order of their states, which change by the second, rows would not stand still long enough to be read.
 *
 * @param filters - Those on agents; others have narrowed `counts` alone.
 * @param counts - Counters by agent.
 * @throws AdapterError `unsupported` for an unknown column, order or metric, `invalid` for a page that cannot be.
 */
export function agentPage(desks: readonly Desk[], query: RowsQuery, filters: Filters, counts: CountsAnswer): Page {
  const text = (query.search ?? '').toLowerCase();
  const selected = desks.filter(({ profile }) => filters['agent']?.includes(profile.id) !== false);
  const matching = selected.filter(({ profile }) => `${profile.id}\n${profile.name}`.toLowerCase().includes(text));
  const counters = Object.keys(counts.counters) as CounterId[];
  const rowOfAgent = new Map(counts.keys['agent']?.map((id, row) => [id, row]));
  const countsOf = ({ profile }: Desk): Counts => {
    const row = rowOfAgent.get(profile.id);
    return row === undefined ? {} : countsAt(counts, row);
  };
  const cellOf = (name: string, desk: Desk): Cell => {
    if (isAttribute(name)) return ATTRIBUTES[name](desk);
    const value = isCounterId(name) ? countsOf(desk)[name] : undefined;
    // An agent without a row did nothing in the range.
    return value ?? (rowOfAgent.has(desk.profile.id) || name === 'waitMax' ? null : 0);
  };
  const known = [...Object.keys(ATTRIBUTES), ...counters];
  const found = keptBy(query.where, known, matching, (desk) => ({ cell: (column) => cellOf(column, desk), label: (column, id) => (column === 'agent' ? desk.profile.name : labelIn(column, id)), counts: () => countsOf(desk) }));
  const keysOf = (order: Order): Float64Array => {
    if ('column' in order) {
      if (order.column === 'state') return Float64Array.from(found, ({ state }) => AGENT_STATES.indexOf(state));
      if (!known.includes(order.column)) throw new AdapterError('unsupported', `order by ${order.column}`);
      return keysOfCells(found.map((desk) => cellOf(order.column, desk)));
    }
    if (!isMetricId(order.metric)) throw new AdapterError('unsupported', `metric ${String(order.metric)}`);
    if (!order.fair) return Float64Array.from(found, (desk) => measure(order, countsOf(desk)).value ?? NaN);
    const keys = atOnce(fairKeys(order, new Float64Array(selected.length), (at) => measure(order, countsOf(selected[at] as Desk))));
    const keyOf = new Map(selected.map((desk, at) => [desk, keys[at] ?? NaN]));
    return Float64Array.from(found, (desk) => keyOf.get(desk) ?? NaN);
  };
  const ranked = () => (query.order ? rankedBy(found.length, query.order, keysOf) : atWorkFirst(rankedBy(found.length, [{ column: 'name' }], keysOf), found));
  const { groupBy: by } = query;
  if (by !== undefined && !isAttribute(by)) throw new AdapterError('unsupported', `group by ${by}`);
  let groups: AnsweredGroups | undefined;
  const grouped = () => {
    if (by === undefined) return ranked();
    const cell = (name: string) => (thing: number) => cellOf(name, found[thing] as Desk);
    const made = groupThings(ranked(), {
      by,
      order: query.order ?? [],
      idOf: (thing) => String(cell(by)(thing) ?? ''),
      labelOf: (id) => labelIn(by, id),
      counters: new Map(counters.map((id) => [id, (thing: number) => numberOf(cell(id)(thing))])),
    });
    ({ groups } = made);
    return made.things;
  };
  const page = pageOfRanked(query, known, grouped, (names, things) =>
    names.map((name) => Array.from(things, (thing) => cellOf(name, found[thing] as Desk))),
  );
  return groups ? { ...page, groups } : page;
}

function atWorkFirst(ranked: Uint32Array, found: readonly Desk[]): Uint32Array {
  const isAtWork = (thing: number) => found[thing]?.state !== 'offline';
  return Uint32Array.of(...ranked.filter(isAtWork), ...ranked.filter((thing) => !isAtWork(thing)));
}

function keptBy(where: RowsQuery['where'] = [], known: readonly string[], desks: readonly Desk[], rowOf: (desk: Desk) => TestedRow): readonly Desk[] {
  for (const filter of where) {
    if ('column' in filter && !known.includes(filter.column)) throw new AdapterError('unsupported', `filter by ${filter.column}`);
    if ('metric' in filter && !isMetricId(filter.metric)) throw new AdapterError('unsupported', `metric ${String(filter.metric)}`);
  }
  return where.length === 0 ? desks : desks.filter((desk) => where.every((filter) => passesFilter(filter, rowOf(desk))));
}

/** What people read for a skill group's id; everything else reads as it is. */
function labelIn(column: string, id: string): string {
  return column === 'skillGroup' ? (SKILL_GROUPS.find((group) => group.id === id)?.label ?? id) : id;
}

/** A counter's cell. */
function numberOf(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}

function isAttribute(name: string): name is keyof typeof ATTRIBUTES {
  return Object.hasOwn(ATTRIBUTES, name);
}

/** Numbers in the order of the cells, texts as Chinese readers expect; `NaN` for nothing. */
function keysOfCells(cells: readonly Cell[]): Float64Array {
  const texts = [...new Set(cells.filter((cell) => typeof cell === 'string'))].sort(new Intl.Collator('zh', { numeric: true }).compare);
  const ranks = new Map(texts.map((text, rank) => [text, rank]));
  return Float64Array.from(cells, (cell) => (typeof cell === 'string' ? (ranks.get(cell) ?? NaN) : (cell ?? NaN)));
}
