import type { AnyAnswer } from './adapter.js';
import type { Cell, CountsAnswer, RowsAnswer } from './answer.js';
import type { EpochMs } from './time.js';

/**
 * An answer with some of its rows replaced: those of the same slot and keys, or of the same `id` or `agent` in an answer of rows.
 * Rows not named stay, new ones take their place in the order of slots, and everything else is as the change says.
 * Neither argument is changed.
 */
export function merge<A extends AnyAnswer>(base: A, change: A): A {
  if (base.kind === 'counts' && change.kind === 'counts') return mergeCounts(base, change) as A;
  if (base.kind === 'rows' && change.kind === 'rows') return mergeRows(base, change) as A;
  return change;
}

/** Which row of the joint answer comes from where: an index into `base`, or one past its length into `change`. */
type Origin = readonly number[];

function mergeCounts(base: CountsAnswer, change: CountsAnswer): CountsAnswer {
  let origin = origins(countsKeys(base), countsKeys(change));
  const pick = <T>(from: readonly T[] | undefined, to: readonly T[] | undefined, absent: T) => picked(origin, base.length, from, to, absent);
  const unordered = change.start ? pick(base.start, change.start, 0) : undefined;
  if (unordered && !isAscending(unordered)) {
    const order = unordered.map((_, row) => row).sort((a, b) => (unordered[a] ?? 0) - (unordered[b] ?? 0) || a - b);
    origin = order.map((row) => origin[row] ?? 0);
  }
  const dimensions = Object.keys({ ...base.keys, ...change.keys });
  const counters = Object.keys({ ...base.counters, ...change.counters }) as (keyof CountsAnswer['counters'])[];
  return {
    ...change,
    length: origin.length,
    ...(change.start && { start: pick(base.start, change.start, 0), end: pick(base.end, change.end, 0) }),
    keys: Object.fromEntries(dimensions.map((id) => [id, pick(base.keys[id], change.keys[id], '')])),
    counters: Object.fromEntries(counters.map((id) => [id, pick<number | null>(base.counters[id], change.counters[id], null)])),
  };
}

function mergeRows(base: RowsAnswer, change: RowsAnswer): RowsAnswer {
  // Without a key nothing can be told to be the same row.
  const key = ['id', 'agent'].find((name) => base.columns[name] && change.columns[name]);
  if (key === undefined) return change;
  const origin = origins(base.columns[key]?.map(String) ?? [], change.columns[key]?.map(String) ?? []);
  const names = Object.keys({ ...base.columns, ...change.columns });
  return {
    ...change,
    offset: base.offset,
    length: origin.length,
    columns: Object.fromEntries(names.map((name) => [name, picked<Cell>(origin, base.length, base.columns[name], change.columns[name], null)])),
  };
}

function countsKeys(answer: CountsAnswer): string[] {
  const dimensions = Object.keys(answer.keys).sort();
  return Array.from({ length: answer.length }, (_, row) => JSON.stringify([answer.start?.[row], ...dimensions.map((id) => answer.keys[id]?.[row])]));
}

function origins(base: readonly string[], change: readonly string[]): Origin {
  const rowOf = new Map(base.map((key, row) => [key, row]));
  const origin = base.map((_, row) => row);
  change.forEach((key, row) => {
    const known = rowOf.get(key);
    if (known === undefined) origin.push(base.length + row);
    else origin[known] = base.length + row;
  });
  return origin;
}

function picked<T>(origin: Origin, length: number, base: readonly T[] | undefined, change: readonly T[] | undefined, absent: T): T[] {
  return origin.map((row) => (row < length ? base?.[row] : change?.[row - length]) ?? absent);
}

function isAscending(starts: readonly EpochMs[]): boolean {
  return starts.every((start, row) => row === 0 || start >= (starts[row - 1] ?? start));
}
