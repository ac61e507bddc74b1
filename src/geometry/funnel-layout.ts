/** Geometry of a funnel plot: volume to the right, rate upwards; px from the upper left corner of the plot. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface FunnelPoint {
  readonly trials: number;
  readonly rate: number;
}

/** Limits at one volume; with few trials they lie beyond 0 and 1. */
export interface FunnelStep {
  readonly trials: number;
  readonly lower2: number;
  readonly upper2: number;
  readonly lower3: number;
  readonly upper3: number;
}

export interface FunnelFrame {
  readonly width: number;
  readonly height: number;
}

export interface FunnelLayout extends FunnelFrame {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Height of the target's line. */
  readonly target: number;
  readonly lines: Readonly<Record<'lower2' | 'upper2' | 'lower3' | 'upper3', string>>;
  readonly volumes: readonly { readonly value: number; readonly x: number }[];
  readonly rates: readonly { readonly value: number; readonly y: number }[];
}

const STEPS = 80;

/** At which volumes limits are drawn: close together where they bend, from 1 to the last one. */
export function funnelVolumes(most: number): number[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => Math.max(1, Math.round(most * (step / STEPS) ** 2)));
  return [...new Set(steps)];
}

export function funnelLayout(points: readonly FunnelPoint[], target: number, steps: readonly FunnelStep[], { width, height }: FunnelFrame): FunnelLayout {
  const most = Math.max(1, steps.at(-1)?.trials ?? 1, ...points.map(({ trials }) => trials));
  const least = Math.min(...points.map(({ trials }) => trials), most);
  const shown = steps.filter(({ trials }) => trials >= least);
  // The limits of the smallest volume would squeeze everybody else: rates and the inner limits must lie within.
  const values = [target, ...points.map(({ rate }) => rate), ...shown.flatMap(({ lower2, upper2 }) => [lower2, upper2])].map((value) => Math.min(1, Math.max(0, value)));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.01, (high - low) * 0.06);
  const across = scaleLinear([0, most * 1.03], [0, width]);
  const [bottom, top] = [Math.max(0, low - room), Math.min(1, high + room)];
  const up = scaleLinear([bottom, top], [height, 0]).clamp(true);
  const limit = (of: keyof FunnelLayout['lines']) =>
    line<FunnelStep>()
      .defined((step) => step[of] >= bottom && step[of] <= top)
      .x(({ trials }) => across(trials))
      .y((step) => up(step[of]))
      .digits(1)(steps) ?? '';
  return {
    width,
    height,
    x: Float32Array.from(points, ({ trials }) => across(trials)),
    y: Float32Array.from(points, ({ rate }) => up(rate)),
    target: up(target),
    lines: { lower2: limit('lower2'), upper2: limit('upper2'), lower3: limit('lower3'), upper3: limit('upper3') },
    volumes: across.ticks(Math.max(3, Math.min(6, Math.floor(width / 80)))).filter((value) => value > 0 && Number.isInteger(value)).map((value) => ({ value, x: across(value) })),
    rates: up.ticks(5).map((value) => ({ value, y: up(value) })),
  };
}
