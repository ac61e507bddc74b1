import { ContactStore } from '../../src/adapters/store/contact-store.js';
import type { MetricChoice } from '../../src/domain/metric.js';
import type { TimeRange } from '../../src/domain/query.js';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.js';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.js';

/** A centre and a way to look at it that widgets of the analysis layer are hard put to show. */
export interface HardCase {
  readonly name: string;
  readonly choice: MetricChoice;
  readonly view: View;
  readonly store: ContactStore;
  readonly now: number;
}

/** One contact: after so many minutes, of which group, and whether it was lost. */
type Call = readonly [minute: number, group: string, isLost: boolean];

/** Sunday 2026-10-25 00:00 in Berlin, a day of 25 hours. */
const DAY = Date.UTC(2026, 9, 24, 22);
const WEEK_MINUTES = 7 * 24 * 60;

function hardCase(name: string, calls: readonly Call[], differs: { readonly choice?: MetricChoice; readonly range?: TimeRange; readonly step?: string } = {}): HardCase {
  const store = new ContactStore({ zone: 'Europe/Berlin', serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  for (const [at, [minute, skillGroup, isLost]] of [...calls].sort(([one], [other]) => one - other).entries())
    store.append({ id: `c${at}`, offeredAt: DAY + minute * MINUTE_MS, skillGroup, channel: 'phone', outcome: isLost ? 'abandoned' : 'answered', waitSeconds: at % 40, talkSeconds: isLost ? 0 : 100 });
  store.seal();
  const { choice = { metric: 'answerRate' }, range = { kind: 'fixed', start: DAY, end: DAY + 25 * 60 * MINUTE_MS }, step = 'PT30M' } = differs;
  return { name, choice, view: { ...DEFAULT_VIEW, range, step }, store, now: DAY + 2 * DAY_MS };
}

/** The same calls a week before as well, so that there is something to compare with. */
const twice = (calls: readonly Call[]): readonly Call[] => [...calls, ...calls.map(([minute, group, isLost]): Call => [minute - WEEK_MINUTES, group, isLost])];
const calls = (count: number, groups: number, isLost: (at: number) => boolean, apart = 3): readonly Call[] => Array.from({ length: count }, (_, at): Call => [at * apart, `组${at % groups}`, isLost(at)]);

/** The hard cases that the analysis layer must bear, by what is hard in them. */
export function hardCases(): readonly HardCase[] {
  return [
    hardCase('one point', [[600, '组0', false]]),
    hardCase('all equal', twice(calls(480, 4, () => false))),
    hardCase('all missing', [[-WEEK_MINUTES * 20, '组0', false]]),
    hardCase('one group', twice(calls(300, 1, (at) => at % 5 === 0))),
    hardCase('zero denominators', twice(calls(300, 3, () => true)), { choice: { metric: 'averageHandleTime' } }),
    hardCase('400 skill groups', [...calls(4_000, 400, (at) => at % 7 === 0, 0.3), ...calls(4_000, 400, (at) => at % 11 === 0, 0.3).map(([minute, group, isLost]): Call => [minute - WEEK_MINUTES, group, isLost])]),
    hardCase('a day of 25 hours', twice(calls(1_500, 3, (at) => at % 6 === 0, 1)), { step: 'PT1H' }),
    hardCase('three years', calls(20_000, 3, (at) => at % 9 === 0, 78.9).map(([minute, group, isLost]): Call => [minute - 3 * 365 * 24 * 60, group, isLost]), { range: { kind: 'fixed', start: DAY - 3 * 365 * DAY_MS, end: DAY }, step: 'P1D' }),
    hardCase('a step that does not divide the range', twice(calls(200, 3, (at) => at % 4 === 0)), { range: { kind: 'fixed', start: DAY + 7 * MINUTE_MS, end: DAY + 500 * MINUTE_MS }, step: 'PT1H' }),
  ];
}
