import { flatAttributes, RECORD_LISTS, type Attributes } from './flat-attributes.js';

/** Before the names of a trace's own attributes. */
const CASE = 'case:';

/**
 * The events of one value of a file: of a trace all of them, each with the trace's attributes as `case:…`; of anything else
 * the value itself.
 */
export function jsonRecords(value: unknown): Attributes[] {
  if (Array.isArray(value)) return value.flatMap(jsonRecords);
  if (typeof value !== 'object' || value === null) return [];
  const lists = RECORD_LISTS.filter((name) => name in value);
  if (lists.length === 0) return [flatAttributes(value)];
  const own = Object.fromEntries(Object.entries(flatAttributes(value)).map(([name, text]) => [name.startsWith(CASE) ? name : CASE + name, text]));
  return lists.flatMap((name) => jsonRecords((value as Readonly<Record<string, unknown>>)[name])).map((event) => ({ ...own, ...event }));
}
