import type { CaseTable } from './case-table.js';

/** Channels of each case in order; an event without one is in the channel of no name, unless none has any. */
export function* channelPaths(cases: CaseTable): Generator<string[], void, undefined> {
  const { channels, channelOf } = cases.table;
  if (channels.size > 1) yield* paths(cases, channelOf, channels.texts);
}

/** Who had each case in order, where events say who; else its steps. Events that nobody is said to have done are passed over. */
export function* holderPaths(cases: CaseTable): Generator<string[], void, undefined> {
  const { resources, resourceOf, steps, stepOf } = cases.table;
  if (resources.size === 1) yield* paths(cases, stepOf, steps.texts);
  else for (const path of paths(cases, resourceOf, resources.texts)) yield path.filter((holder) => holder !== '');
}

function* paths({ size, from, order }: CaseTable, codes: Uint32Array, texts: readonly string[]): Generator<string[], void, undefined> {
  for (let index = 0; index < size; index++) {
    const path: string[] = [];
    for (let at = from[index] as number; at < (from[index + 1] as number); at++) path.push(texts[codes[order[at] as number] as number] ?? '');
    yield path;
  }
}
