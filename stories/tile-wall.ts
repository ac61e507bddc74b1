import { html, type TemplateResult } from 'lit';
import { alertLike } from './alert-books.js';
import { readingLike, ready, secondsLike, slots, stale } from './tile-readings.js';

const MANY = 72;
/** What differs from tile to tile, in turn. */
const STATES = [
  { reading: ready(readingLike()), target: '80%' },
  { reading: ready(readingLike({ value: 0.874, previous: { value: 0.95, numerator: 1140, denominator: 1200, range: readingLike().previous?.range ?? { start: 0, end: 0 } } })), target: '90%' },
  { reading: ready(secondsLike('averageSpeedOfAnswer', [12, 14, 18, 22, 31, 44, 38, 27, 21, 19, 24], 19)), target: '20' },
  { reading: ready(readingLike({ series: slots([[30, 40], undefined, [50, 55], undefined, [35, 50], [44, 50]]) })), target: '80%' },
  { reading: stale(readingLike()), target: '80%' },
] as const;

/** Many tiles that are hardly larger than their numbers, on one board: one of them alarms, one is not known yet. */
export function tileWall(): TemplateResult {
  const tiles = Array.from({ length: MANY }, (_, index) => {
    const { reading, target } = STATES[index % STATES.length] ?? STATES[0];
    const alert = index === 7 ? alertLike() : undefined;
    return html`<cockpit-tile style="block-size: 56px" .reading=${index === 9 ? { status: 'loading' } : reading} .target=${target} .alert=${alert}></cockpit-tile>`;
  });
  return html`<cockpit-board density="compact" style="--cockpit-scale: 0.5; max-inline-size: 1000px">${tiles}</cockpit-board>`;
}
