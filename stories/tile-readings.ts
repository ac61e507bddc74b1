import type { Loadable } from '../src/domain/loadable.js';
import type { MetricId } from '../src/domain/metric.js';
import type { Reading, SlotMeasure } from '../src/domain/reading.js';

const HALF_HOUR = 1_800_000;
const WEEK = 604_800_000;
/** Monday 2026-11-16 08:00 in Shanghai. */
const OPENING = Date.UTC(2026, 10, 16, 0);

/** Answered of offered by half hours from 08:00; the last half hour is ten minutes old. */
const ANSWERED: readonly (readonly [answered: number, offered: number])[] = [
  [61, 64], [88, 93], [118, 124], [131, 142], [127, 139], [116, 131], [97, 114], [84, 101], [79, 97], [92, 117], [31, 42],
];

/** Slots from pairs of numerator and denominator; `undefined` where there was nothing. */
export function slots(pairs: readonly (readonly [number, number] | undefined)[], start = OPENING): SlotMeasure[] {
  return pairs.map((pair, index) => ({
    start: start + index * HALF_HOUR,
    end: start + (index + 1) * HALF_HOUR,
    value: pair && pair[1] > 0 ? pair[0] / pair[1] : undefined,
    ...(pair && { numerator: pair[0], denominator: pair[1] }),
  }));
}

/** A reading of a Monday up to 13:10, with what differs. */
export function readingLike(differs: Partial<Reading> & { readonly metric?: MetricId } = {}): Reading {
  const answered = ANSWERED.reduce((sum, [part]) => sum + part, 0);
  const offered = ANSWERED.reduce((sum, [, whole]) => sum + whole, 0);
  const range = { start: OPENING, end: OPENING + 10 * HALF_HOUR + 600_000 };
  return {
    metric: 'answerRate',
    value: answered / offered,
    numerator: answered,
    denominator: offered,
    range,
    asOf: range.end,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    previous: { value: 1078 / 1201, numerator: 1078, denominator: 1201, range: { start: range.start - WEEK, end: range.end - WEEK } },
    series: slots(ANSWERED),
    source: '模拟呼叫中心',
    serviceThresholdSeconds: 20,
    ...differs,
  };
}

/** A reading of seconds whose slots are given as values; the whole is their mean. */
export function secondsLike(metric: MetricId, values: readonly (number | undefined)[], previous: number): Reading {
  const known = values.filter((value) => value !== undefined);
  const { range } = readingLike();
  const value = known.reduce((sum, part) => sum + part, 0) / known.length;
  return readingLike({
    metric,
    value,
    numerator: value * 842,
    denominator: 842,
    previous: { value: previous, numerator: previous * 901, denominator: 901, range: { start: range.start - WEEK, end: range.end - WEEK } },
    series: slots(values.map(() => undefined)).map((slot, index) => ({ ...slot, value: values[index] })),
  });
}

export function ready(reading: Reading): Loadable<Reading> {
  return { status: 'ready', value: reading };
}

export function stale(reading: Reading): Loadable<Reading> {
  return { status: 'stale', value: reading, reason: { code: 'late', since: reading.asOf + 120_000 } };
}
