import type { DataAdapter } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import { LeftOut, type Check, type ConformanceOptions } from './check.js';
import { clock, columns, completeness, filtering, recounting, skewing, slots, sums } from './counts-checks.js';
import { describing } from './description-check.js';
import { orderingFairly } from './fair-order-check.js';
import { noting } from './note-check.js';
import { acting } from './plan-check.js';
import { cancelling, refusing } from './refusal-checks.js';
import { inserting, ordering, paging } from './rows-checks.js';
import { filtering as filteringRows, grouping } from './agent-rows-checks.js';
import { Subject } from './subject.js';
import { renewing } from './token-check.js';
import { changing, interrupting, watching } from './watch-checks.js';
import { WIRE_CHECKS, type WireSubject } from './wire-checks.js';

export { seededContacts, seededCsv, SEEDED_ZONE } from './seeded-contacts.js';
export type { Check, ConformanceOptions } from './check.js';
export type { WireSubject } from './wire-checks.js';

/** Everything that the contract of adapters demands, in the order in which it is checked. */
export const CHECKS: readonly Check[] = [
  describing, columns, slots, sums, filtering, clock, skewing, recounting, paging, ordering, filteringRows, grouping, orderingFairly, inserting, refusing, cancelling, watching, changing, interrupting, renewing, acting, noting, completeness,
];

export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'kept' | 'broken' | 'left-out';
  /** How it is broken, or why it was left out. */
  readonly words?: string;
}

const DEFAULT_SEED = 1;

/** One check of one adapter. Never rejects. */
export function runCheck(check: Check, adapter: DataAdapter, options: ConformanceOptions = {}): Promise<CheckResult> {
  return outcomeOf(check, async () => {
    const description = await adapter.describe({ signal: new AbortController().signal });
    if (check.isOfCounts && description.counters.length === 0) throw new LeftOut('it counts nothing');
    await check.run(new Subject(adapter, description, options.seed ?? DEFAULT_SEED), options);
  });
}

/** What the wire protocol demands of a server beyond what an adapter shows. Never rejects. */
export async function wireConformance(subject: WireSubject): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of WIRE_CHECKS) results.push(await outcomeOf(check, () => check.run(subject)));
  return results;
}

async function outcomeOf({ id, title }: Pick<Check, 'id' | 'title'>, run: () => Promise<void>): Promise<CheckResult> {
  try {
    await run();
    return { id, title, outcome: 'kept' };
  } catch (error) {
    return { id, title, outcome: error instanceof LeftOut ? 'left-out' : 'broken', words: errorText(error) };
  }
}

/**
 * Holds an adapter against the whole contract, check by check. Never rejects: what the adapter throws is how it breaks.
 *
 * The source must stand still but for what `happen` lets happen; a live one is handed a clock that does not move.
 */
export async function conformance(adapter: DataAdapter, options: ConformanceOptions = {}): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of CHECKS) results.push(await runCheck(check, adapter, options));
  return results;
}
