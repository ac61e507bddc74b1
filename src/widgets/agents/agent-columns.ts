import { isCounterId } from '../../domain/counter.js';
import { isMetricId, type MetricId } from '../../domain/metric.js';
import { METRICS } from '../../metrics/index.js';
import type { Column } from '../../table/column.js';
import type { Messages } from './messages.js';

const metric = (id: MetricId, width: number): Column => ({ id, kind: 'metric', choice: { metric: id }, title: id, width, align: 'end' });

const ATTRIBUTES: readonly Column[] = [
  { id: 'name', kind: 'text', column: 'name', title: 'name', width: 122, grow: 2, align: 'start' },
  { id: 'skillGroup', kind: 'text', column: 'skillGroup', title: 'skillGroup', width: 120, grow: 2, align: 'start' },
  { id: 'state', kind: 'state', column: 'state', since: 'stateSince', title: 'state', width: 128, grow: 1, align: 'start' },
];

/** What a supervisor compares agents by; a source shows those of them it can fill. */
export const AGENT_COLUMNS: readonly Column[] = [
  ...ATTRIBUTES,
  metric('answered', 112),
  metric('averageHandleTime', 132),
  metric('wrapUpTime', 132),
  metric('transferRate', 96),
  { ...metric('customerSatisfaction', 148), kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true },
  { id: 'occupancy', kind: 'bar', choice: { metric: 'occupancy' }, title: 'occupancy', width: 108, align: 'end' },
];

/**
 * The columns that an attribute names or a page declares.
 *
 * @throws RangeError `invalid columns: …` for what is neither, `invalid marks: …` for marks that are unknown or of a column
 * that is no sample, as may come out of JSON.
 */
export function columnsOf(declared: string | readonly Column[]): readonly Column[] {
  if (typeof declared === 'string') return columnsNamed(declared);
  const isList: boolean = Array.isArray(declared);
  if (!isList) throw new RangeError(`invalid columns: ${JSON.stringify(declared)}`);
  for (const column of declared) if (column.kind === 'metric') checkMarks(column);
  return declared;
}

/** JSON may hold what no type allows. */
function checkMarks({ sample, marks }: { readonly sample?: unknown; readonly marks?: unknown }): void {
  if (marks !== undefined && !(sample === true && marks === 'funnel')) throw new RangeError(`invalid marks: ${JSON.stringify(marks)}`);
}

/**
 * The columns that an attribute names, in its order: ids of the default columns, of metrics or of counters, between
 * spaces or commas. The default ones for an empty text. The name always comes first: it tells the rows apart.
 *
 * @throws RangeError `invalid column: …` for a name that is none of these.
 */
export function columnsNamed(names: string): readonly Column[] {
  const ids = names.split(/[\s,]+/).filter((id) => id !== '' && id !== 'name');
  if (ids.length === 0) return AGENT_COLUMNS;
  return [...ATTRIBUTES.slice(0, 1), ...[...new Set(ids)].map(columnNamed)];
}

function columnNamed(id: string): Column {
  const known = AGENT_COLUMNS.find((column) => column.id === id);
  if (known) return known;
  if (isMetricId(id)) return METRICS[id].unit === 'ratio' ? metric(id, 112) : metric(id, 128);
  if (isCounterId(id)) return { id, kind: 'counter', counter: id, title: id, width: 112, align: 'end' };
  throw new RangeError(`invalid column: ${id}`);
}

/** The title of a column in the language of these texts. */
export function titleOf({ title }: Column, messages: Messages): string {
  const known = (messages.agents.columns as Readonly<Record<string, string>>)[title];
  if (known !== undefined) return known;
  if (isMetricId(title)) return messages.metrics[title].name;
  return isCounterId(title) ? messages.counters[title] : title;
}
