import type { CountsAnswer } from '../domain/answer.js';
import type { Counts } from '../domain/counter.js';
import { STAFFING_DEFAULTS, type InputOrigin, type StaffingCase, type StaffingField, type StaffingInputs } from '../domain/staffing.js';
import { totalCounts } from '../metrics/total.js';

/** Of which slots a case is made: all in which anybody called, or the one with the most work. */
export type CaseSlots = 'range' | 'busiest';

interface Slot {
  readonly row: number;
  readonly seconds: number;
}

/**
 * A case of staffing out of counters by slot: arrivals, handling time, agents at work, and patience as all waiting over all
 * hang-ups, which is its likeliest value where patience is exponential and answered contacts are cut short. What the source
 * does not count is assumed, and said so.
 *
 * @param assumed - What the page says of money, target and threshold; it wins over the defaults, not over what is measured.
 * @returns undefined where nobody called.
 */
export function measuredCase(answer: CountsAnswer, assumed: Partial<StaffingInputs>, slots: CaseSlots = 'range'): StaffingCase | undefined {
  const used = slotsOf(answer, slots);
  const counts = totalCounts(answer, used.map(({ row }) => row));
  const periodSeconds = used.reduce((sum, { seconds }) => sum + seconds, 0);
  if (!counts.offered || periodSeconds <= 0) return undefined;
  const measured = measuredInputs(counts, periodSeconds);
  const inputs: StaffingInputs = { ...STAFFING_DEFAULTS, ...assumed, ...measured };
  const origins: Partial<Record<StaffingField, InputOrigin>> = {};
  for (const field of [...Object.keys(inputs)] as StaffingField[]) origins[field] = field === 'patienceSeconds' && field in measured ? 'estimated' : field in measured ? 'measured' : field in assumed ? 'set' : 'assumed';
  const first = used[0]?.row ?? 0;
  const last = used.at(-1)?.row ?? 0;
  const range = { start: answer.start?.[first] ?? answer.range.start, end: answer.end?.[last] ?? answer.range.end };
  const { zone, asOf, completeness } = answer;
  const share = counts.answeredWithin === undefined ? undefined : counts.answeredWithin / counts.offered;
  return { inputs, origins, measured: { range, zone, asOf, completeness }, ...(share !== undefined && { measuredServiceLevel: share }) };
}

/** Slots in which anybody called, the open one up to the source's clock. */
function slotsOf({ length, start, end, range, asOf, counters }: CountsAnswer, which: CaseSlots): readonly Slot[] {
  const all: Slot[] = [];
  for (let row = 0; row < length; row++) {
    const from = start?.[row] ?? range.start;
    const to = Math.min(end?.[row] ?? range.end, asOf);
    if (to > from && (counters.offered?.[row] ?? 0) > 0) all.push({ row, seconds: (to - from) / 1000 });
  }
  if (which === 'range') return all;
  const closed = all.filter(({ row }) => (end?.[row] ?? range.end) <= asOf);
  const rate = ({ row, seconds }: Slot) => (counters.offered?.[row] ?? 0) / seconds;
  return (closed.length > 0 ? closed : all).reduce<Slot[]>((best, slot) => (best[0] && rate(best[0]) >= rate(slot) ? best : [slot]), []);
}

function measuredInputs(counts: Counts, periodSeconds: number): Partial<StaffingInputs> & Pick<StaffingInputs, 'calls' | 'periodSeconds'> {
  const { offered = 0, answered, abandoned, waitAnswered, waitAbandoned, talk, hold = 0, wrapUp = 0, ready } = counts;
  const busy = talk === undefined ? undefined : talk + hold + wrapUp;
  const handle = busy !== undefined && answered ? busy / answered : undefined;
  const waited = waitAnswered === undefined || waitAbandoned === undefined ? undefined : waitAnswered + waitAbandoned;
  const patience = waited === undefined || abandoned === undefined ? undefined : abandoned === 0 ? Infinity : waited / abandoned;
  return {
    calls: offered,
    periodSeconds,
    ...(handle !== undefined && handle > 0 && { handleSeconds: handle }),
    ...(patience !== undefined && { patienceSeconds: patience }),
    ...(busy !== undefined && ready !== undefined && { agents: Math.round((busy + ready) / periodSeconds) }),
  };
}
