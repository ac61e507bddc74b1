import { AdapterError } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { OUTCOMES, OUTCOME_MASK, type ContactColumns } from './contact-columns.js';
import { inOrder, pageOfRanked, rankedBy, type Page } from './page.js';
import { rankingKey, selectionKey, type PageMemory } from './page-memory.js';
import type { SecondsColumn } from './seconds-column.js';
import { leaveOut, rowsWithin, type Selection, type StoreDimension } from './selection.js';

const SECONDS = { waitSeconds: 'wait', talkSeconds: 'talk', holdSeconds: 'hold', wrapUpSeconds: 'wrapUp' } as const;

const CONTACT_COLUMNS = ['id', 'offeredAt', 'skillGroup', 'channel', 'outcome', ...Object.keys(SECONDS), 'agent'];

/** A page of single contacts, oldest first unless asked otherwise. What a contact lacks is `null`. */
export function contactRows(columns: ContactColumns, query: RowsQuery, selection: Selection, memory: PageMemory): Page {
  if (query.where?.length) throw new AdapterError('unsupported', 'contacts filtered by their columns');
  if (query.groupBy !== undefined) throw new AdapterError('unsupported', 'contacts grouped by their columns');
  const ranked = () => {
    const rows = selectRows(columns, selection, query.search);
    return query.order?.length ? inOrder(rows, rankedBy(rows.length, query.order, (order) => orderKeys(columns, rows, order))) : rows;
  };
  return pageOfRanked(
    query,
    CONTACT_COLUMNS,
    () => memory.contacts.get(rankingKey(selectionKey(columns, query, selection), query, []), ranked),
    (names, rows) => names.map((name) => Array.from(rows, (row) => cellOf(columns, name, row))),
  );
}

function selectRows(columns: ContactColumns, selection: Selection, search = ''): Uint32Array {
  const [from, to] = rowsWithin(columns, selection.range, selection.asOf);
  const cells = new Int32Array(to - from);
  leaveOut(columns, selection, from, to, cells);
  const text = search.toLowerCase();
  const agents = columns.dictionaries.agent;
  const isNamed = Array.from({ length: agents.size }, (_, code) => text !== '' && agents.label(code).toLowerCase().includes(text));
  const rows = new Uint32Array(to - from);
  let count = 0;
  for (let row = from; row < to; row++) {
    if ((cells[row - from] as number) < 0) continue;
    if (text !== '' && !isNamed[columns.agent.values[row] as number] && !columns.id.at(row).toLowerCase().includes(text)) continue;
    rows[count++] = row;
  }
  return rows.slice(0, count);
}

function cellOf(columns: ContactColumns, name: string, row: number): Cell {
  switch (name) {
    case 'id':
      return columns.id.at(row);
    case 'offeredAt':
      return columns.offeredAt[row] as number;
    case 'outcome':
      return OUTCOMES[(columns.flags.values[row] as number) & OUTCOME_MASK] as string;
    case 'skillGroup':
    case 'channel':
    case 'agent':
      return columns.dictionaries[name].id(columns[name].values[row] as number) || null;
    default:
      return secondsColumn(columns, name).at(row) ?? null;
  }
}

function secondsColumn(columns: ContactColumns, name: string): SecondsColumn {
  return columns[SECONDS[name as keyof typeof SECONDS]];
}

function orderKeys(columns: ContactColumns, rows: Uint32Array, order: Order): Float64Array {
  const name = 'column' in order ? order.column : `metric ${order.metric} of contacts`;
  if (!CONTACT_COLUMNS.includes(name)) throw new AdapterError('unsupported', `order by ${name}`);
  if (name === 'id') return idKeys(columns, rows);
  if (name === 'offeredAt') return keysBy(rows, (row) => columns.offeredAt[row] as number);
  if (name === 'outcome') return keysBy(rows, (row) => (columns.flags.values[row] as number) & OUTCOME_MASK);
  if (name === 'skillGroup' || name === 'channel' || name === 'agent') return memberKeys(columns, rows, name);
  const { values, divisor, absent, isProvided } = secondsColumn(columns, name);
  return keysBy(rows, (row) => (!isProvided || values[row] === absent ? NaN : (values[row] as number) / divisor));
}

function keysBy(rows: Uint32Array, key: (row: number) => number): Float64Array {
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = key(rows[i] as number);
  return keys;
}

function memberKeys(columns: ContactColumns, rows: Uint32Array, dimension: StoreDimension): Float64Array {
  const ranks = columns.dictionaries[dimension].ranks();
  const codes = columns[dimension].values;
  return keysBy(rows, (row) => ranks[codes[row] as number] || NaN);
}

/** Ids in order of their characters, numbers within them as numbers where all share a prefix. */
function idKeys(columns: ContactColumns, rows: Uint32Array): Float64Array {
  const ids = Array.from(rows, (row) => columns.id.at(row));
  const order = Array.from(ids.keys()).sort((a, b) => compareText(ids[a] as string, ids[b] as string));
  const keys = new Float64Array(ids.length);
  let rank = -1;
  for (const [at, index] of order.entries()) {
    if (at === 0 || ids[index] !== ids[order[at - 1] as number]) rank++;
    keys[index] = rank;
  }
  return keys;
}

function compareText(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
