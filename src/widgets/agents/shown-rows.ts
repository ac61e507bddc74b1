import type { Cell, PackedRows } from '../../domain/answer.js';
import type { Privacy } from '../../domain/privacy.js';
import { pseudonymOf } from '../../domain/pseudonym.js';
import type { RowsChange } from '../../table/live-rows.js';

/**
 * The rows as closely as persons may be looked at: with names, with a pseudonym for each, or none of them. Whatever sorts,
 * searches, writes or tells of a row afterwards knows no more.
 *
 * @param masked - A person in words, from a pseudonym.
 */
export function shownRows(answer: PackedRows, privacy: Privacy, masked: (pseudonym: string) => string): PackedRows {
  if (privacy === 'named') return answer;
  if (privacy === 'team') return { ...answer, columns: Object.fromEntries(Object.keys(answer.columns).map((column) => [column, []])), length: 0, total: 0, offset: 0 };
  const { agent, id, name } = answer.columns;
  const ids = agent ?? id ?? name;
  return { ...answer, columns: { ...answer.columns, name: Array.from({ length: answer.length }, (_, at): Cell => masked(pseudonymOf(String(ids?.[at] ?? at)))) } };
}

/** New cells of rows whose names are withheld: what else changed. */
export function withoutNames({ columns, ...change }: RowsChange): RowsChange {
  const { name: _, ...others } = columns;
  return { ...change, columns: others };
}
