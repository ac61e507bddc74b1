import type { CountsQuery } from '../../domain/query.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import type { ContactTable, MinuteTable } from './contact-table.js';
import { counterSql, joined, type ContactCounter, type Thresholds } from './counter-sql.js';
import { Binder, digits, type Dialect, type Statement } from './dialect.js';
import { dimensionOf, filterSql, selectionSql, type ContactDimension } from './selection-sql.js';
import { slotRuns, slotSql, type SlotRun } from './slot-sql.js';

/** Below so much a look into the single contacts, or into minutes, costs less than two looks. */
const SHORT_MS = { minutes: HOUR_MS, hours: DAY_MS } as const;

/** What a question is compiled for. */
export interface Desk extends Thresholds {
  readonly dialect: Dialect;
  readonly table: ContactTable;
  readonly zone: Zone;
}

interface Asked {
  readonly desk: Desk;
  readonly query: CountsQuery;
  readonly counters: readonly ContactCounter[];
  readonly by: readonly ContactDimension[];
  readonly runs: readonly SlotRun[] | undefined;
  readonly binder: Binder;
}

/**
 * Columns `slot`, then `key0` … in the order of `by`, then `count0` … in that of the counters, of which the first is `offered`.
 *
 * @param range - The stretch where there are contacts.
 * @throws AdapterError `unsupported` or `invalid`; RangeError for a step or a number that is none.
 */
export function countsSql(desk: Desk, query: CountsQuery, range: Interval, counters: readonly ['offered', ...ContactCounter[]]): Statement {
  const { step, by = [] } = query;
  const binder = new Binder(desk.dialect);
  const runs = step === undefined ? undefined : slotRuns(step, desk.zone, range);
  const asked: Asked = { desk, query, counters, by: by.map(dimensionOf), runs, binder };
  const parts = partsOf(asked, range);
  const [only] = parts;
  const groups = [...(runs ? ['slot'] : []), ...by.map((_, index) => `key${index}`)];
  const from = parts.length === 1 && only !== undefined ? only : `SELECT ${[...groups, ...counters.map((id, index) => `${joined(id, `part${index}`)} AS count${index}`)].join(', ')} FROM (${parts.join(' UNION ALL ')}) AS parts${grouped(groups)}`;
  const sums = counters.map((_, index) => desk.dialect.double(`${parts.length === 1 ? 'part' : 'count'}${index}`));
  // Sums of nothing are a row of zeros where nothing is grouped by, and no row of the answer.
  return binder.statement(
    `SELECT ${[...groups.map((name) => (name === 'slot' ? `${desk.dialect.double('slot')} AS starts` : name)), ...sums.map((sum, index) => `${sum} AS counter${index}`)].join(', ')} FROM (${from}) AS counted WHERE ${parts.length === 1 ? 'part' : 'count'}0 > 0${groups.length > 0 ? ` ORDER BY ${groups.join(', ')}` : ''}`,
  );
}

const grouped = (groups: readonly string[]) => (groups.length > 0 ? ` GROUP BY ${groups.join(', ')}` : '');

/** One part for the single contacts, or one for whole hours or minutes and one for what is left of the range at its ends. */
function partsOf(asked: Asked, range: Interval): string[] {
  const { minutes, hours } = asked.desk.table;
  const length = range.end - range.start;
  const fits = (table: MinuteTable | undefined, width: number, least: number) => table && length >= least && isOf(width, asked) ? { table, width } : undefined;
  const level = fits(hours, HOUR_MS, SHORT_MS.hours) ?? fits(minutes, MINUTE_MS, SHORT_MS.minutes);
  if (!level) return [singlePart(asked, [range])];
  const { table, width } = level;
  const whole = { start: Math.ceil(range.start / width) * width, end: Math.floor(range.end / width) * width };
  const ends = [{ start: range.start, end: whole.start }, { start: whole.end, end: range.end }].filter(({ start, end }) => start < end);
  return [minutePart(asked, table, whole), ...(ends.length > 0 ? [singlePart(asked, ends)] : [])];
}

function isOf(wide: number, { by, query: { filters = {} }, runs = [] }: Asked): boolean {
  return ![...by, ...Object.keys(filters)].includes('agent') && runs.every(({ start, width }) => start % wide === 0 && width % wide === 0);
}

function singlePart({ desk, query, counters, by, runs, binder }: Asked, ranges: readonly Interval[]): string {
  const { table, dialect } = desk;
  const { offeredAt } = table.columns;
  const around = { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
  const within = ranges.length > 1 ? [`(${ranges.map(({ start, end }) => `(${offeredAt} >= ${digits(start)} AND ${offeredAt} < ${digits(end)})`).join(' OR ')})`] : [];
  return partSql({
    slot: runs && slotSql(runs, offeredAt, dialect),
    keys: by.map((dimension) => table.columns[dimension]),
    counts: counters.map((id) => counterSql(id, dialect, table, desk)),
    from: table.from,
    where: [...selectionSql(table, around, query.filters, binder), ...within],
  });
}

function minutePart({ desk, query, counters, by, runs, binder }: Asked, { from, skillGroup, channel, counters: sums }: MinuteTable, { start, end }: Interval): string {
  const columns = { skillGroup, channel, agent: '' };
  return partSql({
    slot: runs && slotSql(runs, 'minute', desk.dialect),
    keys: by.map((dimension) => columns[dimension]),
    counts: counters.map((id) => sums[id] ?? '0'),
    from,
    where: [`minute >= ${digits(start)}`, `minute < ${digits(end)}`, ...filterSql(columns, query.filters, binder)],
  });
}

function partSql({ slot, keys, counts, from, where }: { readonly slot: string | undefined; readonly keys: readonly string[]; readonly counts: readonly string[]; readonly from: string; readonly where: readonly string[] }): string {
  const named = [...(slot === undefined ? [] : [`${slot} AS slot`]), ...keys.map((key, index) => `${key} AS key${index}`)];
  const groups = [...(slot === undefined ? [] : ['slot']), ...keys.map((_, index) => `key${index}`)];
  return `SELECT ${[...named, ...counts.map((count, index) => `${count} AS part${index}`)].join(', ')} FROM ${from} WHERE ${where.join(' AND ')}${grouped(groups)}`;
}
