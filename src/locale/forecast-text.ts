import type { Unit } from '../domain/metric.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { formatClock } from './clock.js';
import { targetText } from './target-text.js';
import type { Texts } from './texts.js';

interface Forecast {
  readonly likely: EpochMs;
  readonly earliest: EpochMs;
  readonly latest: EpochMs;
}

interface Limit {
  readonly is: 'below' | 'above';
  readonly threshold: number;
  readonly unit: Unit;
  readonly zone: Zone;
}

/** `约 14:20 低于 80 %（14:05–14:50）`: never the instant without its band. */
export function forecastText({ likely, earliest, latest }: Forecast, { is, threshold, unit, zone }: Limit, { tile }: Texts<'tile'>, language: string): string {
  const clock = (at: EpochMs) => formatClock(at, zone, language);
  const limit = tile[is === 'below' ? 'fallsBelow' : 'risesAbove'](targetText(threshold, unit, language));
  return tile.forecast(clock(likely), limit, `${clock(earliest)}–${clock(latest)}`);
}
