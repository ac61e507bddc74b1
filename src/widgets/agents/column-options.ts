import type { SourceDescription } from '../../domain/adapter.js';
import type { PackedRows } from '../../domain/answer.js';
import { dictionaryOf, isVaried } from '../../table/dictionary.js';
import { MOST_OPTIONS } from '../../table/filter-fields.js';
import { partsOf } from '../../metrics/row-test.js';

/** Who somebody is: persons are searched for, not listed. */
export const PERSONAL: ReadonlySet<string> = new Set(['name', 'agent', 'id']);

/**
 * The ids that a column's cells are made of, as far as anybody knows them all: the source's members, or what stands in
 * a whole result; `undefined` where they are not known, or too many to choose from.
 *
 * @param whole - Every row there is; `undefined` where some are elsewhere.
 */
export function columnOptions(name: string, source: SourceDescription | undefined, whole: PackedRows | undefined): readonly string[] | undefined {
  if (PERSONAL.has(name)) return undefined;
  const members = source?.dimensions.find(({ id }) => id === name)?.members;
  if (members) return members.map(({ id }) => id);
  const cells = whole?.columns[name];
  if (!cells || isVaried(cells)) return undefined;
  const parts = new Set<string>();
  for (const entry of dictionaryOf(cells).entries) {
    for (const part of partsOf(entry)) parts.add(part);
    if (parts.size > MOST_OPTIONS) return undefined;
  }
  return [...parts].sort(new Intl.Collator('zh').compare);
}
