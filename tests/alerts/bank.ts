/** February of the bank, read once, and its counts by scope and slot as every alert sees them. */
import { readFileSync } from 'node:fs';
import bank from '../../demo/mappings/anonymous-bank.mjs';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { CountsLedger } from '../../src/alerts/counts-ledger.js';
import { readRule } from '../../src/alerts/read-rule.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsRecord } from '../../src/domain/alert.js';
import type { MappingModule } from '../../src/domain/mapping-module.js';
import { load, sharedUrl } from '../adapters/records/reading.js';

const context = { signal: new AbortController().signal };

export function ruleOf(patch: object): AlertRule {
  const { rule, problems } = readRule({ id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, keepFiring: 'PT0S', ...patch });
  if (!rule) throw new Error(JSON.stringify(problems));
  return rule;
}

/** Records of `ALL` and of each type by a step. */
export async function february(): Promise<(step: string) => ReadonlyMap<string, readonly CountsRecord[]>> {
  const { store } = await load(readFileSync(sharedUrl('data/bank-calls/february.txt')), bank as MappingModule);
  const month = { start: Date.UTC(1999, 1, 1), end: Date.UTC(1999, 2, 1) };
  const source = { ...(await new StoreSource(store, 'february').describe(context)), history: month };
  return (step) => {
    const scopes = new Map<string, readonly CountsRecord[]>();
    for (const by of [undefined, 'skillGroup'] as const) {
      const answer = store.counts({ kind: 'counts', range: { kind: 'fixed', ...month }, step, ...(by && { by: [by] }) }, Infinity);
      for (const [scope, records] of new CountsLedger(step, by && { by }).take(answer, source)) scopes.set(scope === '' ? 'ALL' : scope, records);
    }
    return scopes;
  };
}
