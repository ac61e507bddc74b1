import type { FunnelPlace } from '../../people/funnel-reading.js';

/** Paths around the point that they stand on, px. Shapes tell below from above without colour: those whom chance explains are dots. */
export const SHAPES: Readonly<Record<FunnelPlace, string>> = {
  within: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  'unusual-low': 'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  'unusual-high': 'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  'beyond-low': 'm-5.5 -4h11l-5.5 9z',
  'beyond-high': 'm-5.5 4h11l-5.5 -9z',
};
