import { scaleLinear } from 'd3-scale';
import { valueAxis } from './value-axis.js';

export interface SurgeBars {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** A step line of what the agents can handle. */
  readonly capacity: string;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** Contacts at a height, px from the top. */
  readonly valueAt: (y: number) => number;
  /** Bar at a place, px from the left. */
  readonly barAt: (x: number) => number;
}

/** Places of a bar an interval; the axis has room above for what is drawn higher. */
export function surgeBars(calls: readonly number[], capacities: readonly number[], given: readonly number[], width: number, height: number): SurgeBars {
  const { domain, ticks } = valueAxis([...calls, ...capacities, ...given.map((count) => count * 1.6)], 'contacts', true);
  const y = scaleLinear(domain, [height, 0]);
  const slot = calls.length > 0 ? width / calls.length : width;
  const gap = Math.min(4, slot * 0.2);
  return {
    width,
    height,
    bars: calls.map((count, index) => ({ x: index * slot + gap / 2, y: y(count), width: slot - gap, height: height - y(count) })),
    capacity: capacities.map((count, index) => `${index === 0 ? 'M' : 'L'}${index * slot} ${y(count)}H${(index + 1) * slot}`).join(''),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    valueAt: (at) => Math.max(0, y.invert(Math.min(height, Math.max(0, at)))),
    barAt: (at) => Math.max(0, Math.min(calls.length - 1, Math.floor(at / slot))),
  };
}
