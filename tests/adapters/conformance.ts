/**
 * The published conformance kit as tests: one a check.
 *
 * ```ts
 * conformance('my adapter', () => new MyAdapter());
 * ```
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CHECKS, runCheck, type ConformanceOptions } from '../../src/conformance/conformance.js';
import type { DataAdapter } from '../../src/domain/adapter.js';

export interface ExpectedConformance extends ConformanceOptions {
  /** Checks that are left out, and only these: one that is left out by surprise fails. */
  readonly leavesOut?: readonly string[];
  /** Whether the adapter has `watch`; yes when absent. */
  readonly watches?: boolean;
}

/** Needs ways to disturb a source, or to act on it. */
export const DISTURBING = ['inserts', 'gaps', 'partial', 'plans', 'skew', 'tokens', 'notes'];

/** Registers the checks of an adapter with `node:test`. */
export function conformance(name: string, makeAdapter: () => DataAdapter | Promise<DataAdapter>, { leavesOut = DISTURBING, watches = true, ...options }: ExpectedConformance = {}): void {
  const left = [...leavesOut, ...(watches ? [] : ['watch', 'changes']), ...(options.listsAllContacts === false ? ['recount'] : [])];
  describe(`${name} keeps the contract of adapters`, () => {
    let adapter: DataAdapter;
    before(async () => void (adapter = await makeAdapter()));
    for (const check of CHECKS)
      it(left.includes(check.id) ? `${check.title} (left out)` : check.title, async () => {
        const { outcome, words } = await runCheck(check, adapter, options);
        assert.deepEqual({ outcome, words: outcome === 'broken' ? words : undefined }, { outcome: left.includes(check.id) ? 'left-out' : 'kept', words: undefined }, words);
      });
  });
}
