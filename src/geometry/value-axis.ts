import type { Unit } from '../domain/metric.js';

/** A value axis: where it begins and ends, and its three to five round ticks, the ends among them. */
export interface ValueAxis {
  /** In the metric's unit, ascending. */
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  /** Whether it begins above zero, which must then be said. */
  readonly isCut: boolean;
}

const MOST_TICKS = 5;

/** Steps that read well as a clock: up to a minute, minutes, hours. */
const SECONDS_STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/**
 * The axis for `values` (and a target among them). Ratios may be cut, since 78 and 82 % must be told apart; times and counts
 * begin at zero, scores where they must. Values that are not finite are passed over; without any the axis shows the unit's usual span.
 *
 * @param fromZero - For lengths: what is read by its size must begin at zero, or it lies.
 */
export function valueAxis(values: Iterable<number>, unit: Unit, fromZero = false): ValueAxis {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = unit === 'ratio' ? [0, 1] : [0, 2];
  if (fromZero || (unit !== 'ratio' && unit !== 'score')) low = Math.min(low, 0);
  if (fromZero) high = Math.max(high, 0);
  // A ratio in the lower half, or one that moves through much of its span, loses nothing by showing zero.
  if (unit === 'ratio' && (low < 0.5 || high - low > 0.6)) low = Math.min(low, 0);
  return axisOf(low, high, unit);
}

function axisOf(low: number, high: number, unit: Unit): ValueAxis {
  for (const step of stepsFor(unit, high - low)) {
    let first = Math.floor(low / step + 1e-9);
    let last = Math.ceil(high / step - 1e-9);
    const roof = unit === 'ratio' && high <= 1 ? 1 : Infinity;
    // Two ticks at least beside the first: an axis needs a middle to be read by.
    while (last - first < 2) {
      if ((last + 1) * step <= roof + 1e-9) last++;
      else first--;
    }
    if (last - first >= MOST_TICKS) continue;
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
    const [bottom = 0] = ticks;
    return { domain: [bottom, ticks.at(-1) ?? bottom], ticks, isCut: bottom > 0 };
  }
  throw new RangeError(`invalid extent: ${low} to ${high}`);
}

/** Candidate steps, shortest first, without end. */
function* stepsFor(unit: Unit, extent: number): Generator<number> {
  if (unit === 'seconds') yield* SECONDS_STEPS;
  const smallest = unit === 'ratio' ? 0.02 : 1;
  const start = unit === 'seconds' ? 5 : Math.floor(Math.log10(Math.max(extent / MOST_TICKS, smallest)));
  for (let power = start; power < 300; power++)
    for (const digit of [1, 2, 2.5, 5]) {
      const step = clean(digit * 10 ** power);
      if (step >= smallest && (unit === 'ratio' || Number.isInteger(step))) yield step;
    }
}

/** Without the dust of binary fractions: 0.6000000000000001 is 0.6. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
