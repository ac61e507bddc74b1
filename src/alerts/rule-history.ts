import type { SourceDescription } from '../domain/adapter.js';
import type { AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord } from '../domain/alert.js';
import type { CountsAnswer } from '../domain/answer.js';
import { COUNTERS, type CounterId } from '../domain/counter.js';
import { durationMs } from '../domain/duration.js';
import type { TimeRange } from '../domain/query.js';
import { slotOf } from '../domain/step.js';
import { DAY_MS } from '../domain/time.js';
import { CountsLedger } from './counts-ledger.js';
import { slotEnds } from './slot-ends.js';

/** More slots of one scope than this are not asked for at once: a week of minutes, a month of five minutes. */
const MOST_SLOTS = 10_080;
const MOST_DAYS = 28;

/** How much of a source's history a rule is tried on: all of it, or the last days where it is long. */
export function historyRange({ step }: Pick<AlertRule, 'step'>, { history }: Pick<SourceDescription, 'history'>): TimeRange | undefined {
  if (!history || history.end <= history.start) return undefined;
  const days = Math.max(1, Math.min(MOST_DAYS, Math.floor((MOST_SLOTS * durationMs(step)) / DAY_MS)));
  return history.end - history.start <= days * DAY_MS ? { kind: 'all' } : { kind: 'last', duration: `P${days}D` };
}

/**
 * Records by scope for a rule, from an answer that may be finer than the rule asks: shorter slots that divide the rule's,
 * more dimensions, members that the rule leaves out.
 *
 * @param source - What remembers the answer; without one the answer's range is all there is.
 * @returns undefined where the answer cannot tell: its slots are too long or do not fit, or the rule's dimension is not in it.
 */
export function recordsFor(rule: AlertRule, answer: CountsAnswer, source: SourceDescription | undefined): Map<string, CountsRecord[]> | undefined {
  if (!fits(rule, answer)) return undefined;
  const teller = source ?? { ...NOBODY, history: answer.range };
  return new CountsLedger(rule.step, rule.scope).take(isAsAsked(rule, answer) ? answer : together(rule, answer), teller);
}

/** Stands in for a source that nobody described: it remembers what it answered, and brings nothing new. */
const NOBODY: SourceDescription = {
  name: '', nature: 'recorded', zone: 'floating', counters: [], dimensions: [], entities: [], steps: [], history: undefined, live: false,
  ownership: 'enqueue', serviceThresholdSeconds: 20, shortAbandonSeconds: 5, plans: false, pageLimit: 0,
};

function fits({ step, scope: { by } }: AlertRule, answer: CountsAnswer): boolean {
  if (by !== undefined && !answer.keys[by]) return false;
  const slot = slotMs(answer);
  return slot === undefined || durationMs(step) % slot === 0;
}

function isAsAsked({ step, scope: { by, filters = {} } }: AlertRule, answer: CountsAnswer): boolean {
  const slot = slotMs(answer);
  const keys = Object.keys(answer.keys);
  return (slot === undefined || slot === durationMs(step)) && keys.every((key) => key === by) && !Object.keys(filters).some((key) => keys.includes(key));
}

/** Length of the answer's slots; the longest of the first few, as one may be cut off by midnight. */
function slotMs({ start = [], end = [] }: CountsAnswer): number | undefined {
  const lengths = start.slice(0, 50).map((from, row) => (end[row] ?? from) - from);
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

/** Rows of one slot of the rule and one scope in one; of snapshots the latest counts. A dimension that the answer does not have was filtered by the source. */
function together({ step, scope: { by, filters = {} } }: AlertRule, answer: CountsAnswer): CountsAnswer {
  const rows = new Map<string, { readonly start: number; readonly key: string; readonly from: number[] }>();
  const narrowed = Object.entries(filters).filter(([dimension]) => answer.keys[dimension]);
  for (let row = 0; row < answer.length; row++) {
    if (narrowed.some(([dimension, ids]) => !ids.includes(answer.keys[dimension]?.[row] ?? ''))) continue;
    const { start } = slotOf(step, answer.zone, answer.start?.[row] ?? 0);
    const key = by === undefined ? '' : (answer.keys[by]?.[row] ?? '');
    const known = rows.get(`${start} ${key}`);
    if (known) known.from.push(row);
    else rows.set(`${start} ${key}`, { start, key, from: [row] });
  }
  const merged = [...rows.values()].sort((a, b) => a.start - b.start);
  const endOf = slotEnds(step, answer.zone);
  const ids = Object.keys(answer.counters) as CounterId[];
  return {
    ...answer,
    length: merged.length,
    start: merged.map(({ start }) => start),
    end: merged.map(({ start }) => endOf(start)),
    keys: by === undefined ? {} : { [by]: merged.map(({ key }) => key) },
    counters: Object.fromEntries(ids.map((id) => [id, merged.map(({ from }) => rolledUp(id, answer, from))])),
  };
}

function rolledUp(id: CounterId, answer: CountsAnswer, rows: readonly number[]): number | null {
  const { rollUp } = COUNTERS[id];
  const last = Math.max(...rows.map((row) => answer.start?.[row] ?? 0));
  const told = rollUp === 'snapshot' ? rows.filter((row) => answer.start?.[row] === last) : rows;
  const values = told.map((row) => answer.counters[id]?.[row]).filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return null;
  return values.reduce((sum, value) => (rollUp === 'max' ? Math.max(sum, value) : sum + value));
}
