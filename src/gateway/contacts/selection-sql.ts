import { AdapterError } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { Interval } from '../../domain/time.js';
import type { ContactTable } from './contact-table.js';
import { digits, type Binder } from './dialect.js';

export const DIMENSIONS = ['skillGroup', 'channel', 'agent'] as const;
export type ContactDimension = (typeof DIMENSIONS)[number];

/** @throws AdapterError `unsupported`. */
export function dimensionOf(name: string): ContactDimension {
  const found = DIMENSIONS.find((dimension) => dimension === name);
  if (!found) throw new AdapterError('unsupported', `dimension ${name}`);
  return found;
}

/** Conditions that keep the contacts of a range and of filters. @throws AdapterError `unsupported`. */
export function selectionSql({ columns, usable }: ContactTable, range: Interval, filters: Filters | undefined, binder: Binder): string[] {
  const at = columns.offeredAt;
  return [`${at} >= ${digits(range.start)}`, `${at} < ${digits(range.end)}`, ...(usable === undefined ? [] : [usable]), ...filterSql(columns, filters, binder)];
}

/** Conditions of filters alone. @throws AdapterError `unsupported`. */
export function filterSql(columns: Readonly<Partial<Record<ContactDimension, string>>>, filters: Filters = {}, binder: Binder): string[] {
  return Object.entries(filters).map(([dimension, members]) => {
    const column = columns[dimensionOf(dimension)];
    return members.length === 0 ? '1 = 0' : `${column} IN (${members.map((member) => binder.text(member)).join(', ')})`;
  });
}
