import type { Alert } from '../src/domain/alert-book.js';
import type { Loadable } from '../src/domain/loadable.js';
import type { Reading } from '../src/domain/reading.js';
import { alertLike, AS_OF, SLOW_ANSWER } from './alert-books.js';
import { readingLike, ready, secondsLike, slots, stale } from './tile-readings.js';

const MINUTE = 60_000;

/** A tile with an alert on it. */
export interface AlarmedTile {
  readonly alert: Alert;
  readonly reading: Loadable<Reading>;
  readonly skillGroup: string;
  readonly target?: string;
}

const FALLING = [[61, 64], [88, 93], [118, 124], [101, 119], [79, 112], [49, 69]] as const;

/** The answer rate of a morning that turned bad, at 10:51. */
export function fallingReading(differs: Partial<Reading> = {}): Reading {
  const range = { start: readingLike().range.start, end: AS_OF };
  return readingLike({ value: 0.7143, numerator: 540, denominator: 756, range, asOf: AS_OF, series: slots(FALLING), ...differs });
}

const slowReading = () => ({ ...secondsLike('averageSpeedOfAnswer', [22, 25, 31, 44, 71, 86], 34), value: 74, numerator: 74 * 842, asOf: AS_OF });
const of = (alert: Alert, reading: Loadable<Reading> = ready(fallingReading())): AlarmedTile => ({ alert, reading, skillGroup: alert.member?.label ?? '' });

/** Every way in which an alert can stand on a tile. */
export const ALARMED_TILES: Readonly<Record<string, AlarmedTile>> = {
  pending: of(alertLike({ state: 'pending', values: [0.91, 0.9, 0.89, 0.87, 0.83, 0.84, 0.78, 0.77] }), ready(fallingReading({ value: 0.79962 }))),
  firing: of(alertLike()),
  sinceAtLeast: of(alertLike({ differs: { sinceAtLeast: true } })),
  warning: { ...of(alertLike({ rule: SLOW_ANSWER, group: '分期业务', values: [38, 52, 66, 71, 83, 95, 88, 79] }), ready(slowReading())), target: '60' },
  stale: of(alertLike({ differs: { stale: true } }), stale(fallingReading())),
  recovering: of(alertLike({ state: 'recovering', values: [0.77, 0.75, 0.74, 0.71, 0.76, 0.78, 0.79, 0.88] }), ready(fallingReading({ value: 0.8612 }))),
  acknowledged: of(alertLike({ notes: { acknowledged: { at: AS_OF - 6 * MINUTE, by: '王芳', note: '已加派 4 人' } } })),
  snoozed: of(alertLike({ notes: { snoozedUntil: AS_OF + 24 * MINUTE } })),
  muted: of(alertLike({ notes: { muted: { at: AS_OF - 60 * MINUTE, by: '李娜' } } })),
  doubtful: of(alertLike({ state: 'ok', values: [], differs: { stale: true } }), stale(fallingReading({ value: 0.9 }))),
  failed: of(alertLike({ differs: { stale: true } }), { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } }),
  loading: of(alertLike(), { status: 'loading' }),
};
