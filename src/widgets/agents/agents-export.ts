import type { SourceDescription } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { RowFilter } from '../../domain/query.js';
import { FLOATING, type Zone } from '../../domain/zone.js';
import { isMetricId } from '../../domain/metric.js';
import { formatSpan } from '../../locale/span.js';
import type { Column } from '../../table/column.js';
import type { AgentsFeed } from './agents-feed.js';
import type { AgentsPicture } from './agents-picture.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';
import type { Exportable } from './export-desk.js';

export interface ExportSettings {
  readonly picture: AgentsPicture | undefined;
  readonly feed: AgentsFeed;
  readonly visible: { readonly first: number; readonly last: number };
  /** The board's filters. */
  readonly filters: Filters;
  readonly where: readonly RowFilter[];
  readonly messages: Messages;
  readonly language: string;
}

/** What the table can export as it stands; `undefined` where there is nothing. */
export function exportableOf({ picture, feed, visible, filters, where, messages, language }: ExportSettings): Exportable | undefined {
  const { rows, source, searched } = feed;
  const { answer } = rows;
  if (!picture || !answer) return undefined;
  const { export: texts } = messages.table;
  const { zone, asOf, range, completeness } = answer;
  const filtered = [...Object.entries(filters).map(([dimension, ids]) => `${dimension}: ${ids.map((id) => picture.labelOf(dimension, id)).join(', ')}`), ...where.map((filter) => whereText(filter, picture, messages))];
  return {
    columns: withGroup(picture, feed),
    labelOf: picture.labelOf,
    // Of rows that are folded away none is in view.
    visible: feed.lines.isGrouped ? spanOf(feed.lines.stretches(visible.first, visible.last)) : visible,
    count: rows.count,
    read: (first, last, signal) => feed.read(first, last, signal),
    name: `${messages.agents.table} ${clockText(asOf, zone).replace(/[-:]/g, '').replace(' ', '-')}`,
    stamp: [
      [texts.asOf, `${clockText(asOf, zone)} ${zoneText(zone, source)}`],
      [texts.range, formatSpan(range, zone, language)],
      [texts.filters, filtered.join('; ') || texts.none],
      ...(searched?.trim() ? [[texts.search, searched.trim()] as const] : []),
      ...(completeness === 'full' ? [] : [[texts.completeness, messages.state[completeness]] as const]),
      ...(rows.isMasked ? [[texts.masked, '✓'] as const] : []),
    ],
  };
}

/** `2026-11-16 10:30:00` in the source's zone: the same in every language, and it sorts. */
function clockText(instant: number, zone: Zone): string {
  const timeZone = zone === FLOATING ? 'UTC' : zone;
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(instant);
}

function zoneText(zone: Zone, source: SourceDescription | undefined): string {
  return zone === FLOATING ? '' : (source?.zone ?? zone);
}

function whereText(filter: RowFilter, { all, labelOf }: AgentsPicture, messages: Messages): string {
  const name = 'column' in filter ? filter.column : filter.metric;
  const column = all.find((candidate) => candidate.id === name || ('column' in candidate && candidate.column === name));
  const title = column ? titleOf(column, messages) : isMetricId(name) ? messages.metrics[name].name : name;
  if ('contains' in filter) return `${title}: *${filter.contains}*`;
  if ('anyOf' in filter) return `${title}: ${filter.anyOf.map((id) => labelOf(name, id)).join(', ')}`;
  return `${title}: ${filter.least ?? ''}–${filter.most ?? ''}`;
}

/** From the first row to behind the last; those folded away in between too. */
function spanOf(stretches: readonly { readonly first: number; readonly last: number }[]): { readonly first: number; readonly last: number } {
  return { first: stretches[0]?.first ?? 0, last: stretches.at(-1)?.last ?? 0 };
}

/** What rows are grouped by is told of each, shown or not. */
function withGroup({ columns, all }: AgentsPicture, { lines, rows }: AgentsFeed): readonly Column[] {
  const name = lines.isGrouped ? rows.groupedBy : undefined;
  if (name === undefined || columns.some((column) => 'column' in column && column.column === name)) return columns;
  const hidden = all.find((column) => 'column' in column && column.column === name);
  return [...columns.slice(0, 1), hidden ?? { id: name, kind: 'text', column: name, title: name, width: 0, align: 'start' }, ...columns.slice(1)];
}
