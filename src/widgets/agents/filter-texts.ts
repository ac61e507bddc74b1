import type { RowFilter } from '../../domain/query.js';
import { METRICS } from '../../metrics/index.js';
import type { Column } from '../../table/column.js';
import { isFilterOf } from '../../table/filter-fields.js';
import type { LabelOf } from '../../table/sort-keys.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';
import { stateText } from './state-text.js';

/** The word for an id of a column: a state's, or what the source calls it. */
export function optionText(column: Column, id: string, messages: Messages, labelOf: LabelOf): string {
  if (column.kind === 'state') return stateText(id, messages);
  return id === '' ? messages.rows.withoutGroup : labelOf('column' in column ? column.column : column.id, id);
}

/** What a number of this column is typed as: percents for a ratio. */
export function typedScale(column: Column): number {
  return isRatio(column) ? 100 : 1;
}

/** A number as it is typed into a field of this column. */
export function typedText(value: number, column: Column | undefined): string {
  return String(Number((value * (column ? typedScale(column) : 1)).toPrecision(12)));
}

/** The unit behind a typed number; empty for a mere count. */
export function typedUnit(column: Column, messages: Messages): string {
  if (isRatio(column)) return '%';
  return unitOf(column) === 'seconds' ? messages.rows.seconds : '';
}

/** A filter in words, after the column's title; that of a column that is not shown after its name. */
export function filterText(filter: RowFilter, columns: readonly Column[], messages: Messages, labelOf: LabelOf): string {
  const column = columns.find((candidate) => isFilterOf(filter, candidate));
  const id = 'column' in filter ? filter.column : filter.metric;
  const title = titleOf(column ?? { id, title: id, kind: 'text', column: id, width: 0, align: 'start' }, messages);
  return messages.rows.chip(title, what(filter, column, messages, labelOf));
}

function what(filter: RowFilter, column: Column | undefined, messages: Messages, labelOf: LabelOf): string {
  const { rows } = messages;
  if ('contains' in filter) return rows.containing(filter.contains);
  if ('anyOf' in filter) return rows.orWords(filter.anyOf.map((id) => (column ? optionText(column, id, messages, labelOf) : id)));
  const write = (value: number) => [typedText(value, column), column && typedUnit(column, messages)].filter(Boolean).join(' ');
  const { least, most } = filter;
  if (least === undefined) return most === undefined ? '' : rows.atMost(write(most));
  return most === undefined ? rows.atLeast(write(least)) : rows.between(write(least), write(most));
}

function unitOf(column: Column): string | undefined {
  return column.kind === 'metric' || column.kind === 'bar' ? METRICS[column.choice.metric].unit : column.kind === 'number' ? column.unit : undefined;
}

function isRatio(column: Column): boolean {
  return unitOf(column) === 'ratio';
}
