import { AGENT_STATES } from '../domain/agent.js';
import type { RowFilter } from '../domain/query.js';
import { isOrderedBy, nameOf, type Column } from './column.js';

/** Ids to choose from at most; a column of more is searched for a text. */
export const MOST_OPTIONS = 100;

/** How rows may be filtered by a column, and how they are. */
export type FilterField = { readonly column: Column } & (
  | { readonly kind: 'text'; readonly name: string; readonly contains: string }
  | { readonly kind: 'choice'; readonly name: string; readonly options: readonly string[]; readonly chosen: readonly string[] }
  | { readonly kind: 'range'; readonly least: number | undefined; readonly most: number | undefined }
);

/**
 * The columns that rows can be filtered by: ids where these are known and few, a text otherwise, numbers from one to
 * another. Columns that a page writes itself have no filter.
 *
 * @param optionsOf - Ids of a column by its name; `undefined` where nobody knows them all.
 */
export function filterFields(columns: readonly Column[], where: readonly RowFilter[], optionsOf: (name: string) => readonly string[] | undefined): FilterField[] {
  return columns.flatMap((column): FilterField[] => {
    const filter = filterOf(where, column);
    switch (column.kind) {
      case 'state':
        return [{ kind: 'choice', column, name: column.column, options: AGENT_STATES, chosen: filter && 'anyOf' in filter ? filter.anyOf : [] }];
      case 'text':
      case 'chips': {
        const name = column.column;
        const options = optionsOf(name);
        if (options && options.length <= MOST_OPTIONS) return [{ kind: 'choice', column, name, options, chosen: filter && 'anyOf' in filter ? filter.anyOf : [] }];
        return [{ kind: 'text', column, name, contains: filter && 'contains' in filter ? filter.contains : '' }];
      }
      case 'metric':
      case 'bar':
      case 'counter':
      case 'number': {
        const isRange = filter && !('contains' in filter) && !('anyOf' in filter);
        return [{ kind: 'range', column, least: isRange ? filter.least : undefined, most: isRange ? filter.most : undefined }];
      }
      default:
        return [];
    }
  });
}

/** The filter on a column; `undefined` for none. */
export function filterOf(where: readonly RowFilter[], column: Column): RowFilter | undefined {
  return where.find((filter) => isFilterOf(filter, column));
}

/** The filters with another one on this column, or none: a text of blanks, no ids and no bounds filter nothing. */
export function withFilter(where: readonly RowFilter[], column: Column, filter: { readonly contains: string } | { readonly anyOf: readonly string[] } | { readonly least?: number; readonly most?: number }): readonly RowFilter[] {
  const others = where.filter((other) => !isFilterOf(other, column));
  if ('contains' in filter) return filter.contains.trim() === '' ? others : [...others, { column: nameOf(column) ?? column.id, contains: filter.contains }];
  if ('anyOf' in filter) return filter.anyOf.length === 0 ? others : [...others, { column: nameOf(column) ?? column.id, anyOf: filter.anyOf }];
  const { least, most } = filter;
  if (least === undefined && most === undefined) return others;
  const bounds = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  return [...others, column.kind === 'metric' || column.kind === 'bar' ? { ...column.choice, ...bounds } : { column: nameOf(column) ?? column.id, ...bounds }];
}

/** Whether the filter is on what this column shows. */
export function isFilterOf(filter: RowFilter, column: Column): boolean {
  if (column.kind === 'metric' || column.kind === 'bar') return 'metric' in filter && isOrderedBy({ metric: filter.metric, ...(filter.variant !== undefined && { variant: filter.variant }) }, column);
  return 'column' in filter && filter.column === nameOf(column);
}
