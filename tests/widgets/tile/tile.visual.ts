import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import { visualDiff } from '@web/test-runner-visual-regression';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { Reading } from '../../../src/domain/reading.js';
import { readingLike, ready, secondsLike, slots, stale } from '../../../stories/tile-readings.js';
import { tileWall } from '../../../stories/tile-wall.js';
import '../../../src/define.js';

interface Shown {
  readonly reading: Loadable<Reading>;
  readonly metric?: string;
  readonly target?: string;
  readonly skillGroup?: string;
}

const WEEK_BEFORE = readingLike().previous?.range ?? { start: 0, end: 0 };
const SHOWN: readonly Shown[] = [
  { reading: ready(readingLike()), target: '80%' },
  { reading: ready(readingLike()), target: '90%', skillGroup: '信用卡' },
  { reading: ready(secondsLike('averageSpeedOfAnswer', [12, 14, 18, 22, 31, 44, 38, 27, 21, 19, 24], 19)), target: '20', skillGroup: '挂失与紧急补办贵宾专席夜间班组（一线）' },
  { reading: ready(readingLike({ previous: { value: 0.95, numerator: 1140, denominator: 1200, range: WEEK_BEFORE } })) },
  { reading: ready(readingLike({ metric: 'customerSatisfaction', value: 18 / 21, numerator: 18, denominator: 21, completeness: 'provisional', series: slots([[3, 4], undefined, [5, 5], [2, 3], undefined]) })) },
  { reading: stale(readingLike()) },
  { reading: ready(readingLike({ value: undefined, numerator: 0, denominator: 0, series: [] })) },
  { reading: LOADING, metric: 'serviceLevel' },
  { reading: { status: 'failed', reason: { code: 'unavailable' } }, metric: 'serviceLevel' },
  { reading: ready(readingLike()), metric: 'serviceLvl' },
];

async function tiles(width: number, columns: number, compact = false): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div>
    ${SHOWN.map(({ reading, metric, target, skillGroup }) => html`<cockpit-tile .reading=${reading} .metric=${metric} .target=${target} .skillGroup=${skillGroup} ?compact=${compact}></cockpit-tile>`)}
  </div>`);
  Object.assign(box.style, { display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gap: '8px', padding: '8px', inlineSize: `${width}px`, boxSizing: 'border-box', background: 'light-dark(#F4F6F8, #12161C)' });
  return box;
}

describe('<cockpit-tile>, to look at', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
  });

  it('light', async () => visualDiff(await tiles(900, 4), 'tile-light'));
  it('dark, in English', async () => {
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.lang = 'en';
    await visualDiff(await tiles(900, 4), 'tile-dark-en');
  });
  it('compact at 160 px', async () => visualDiff(await tiles(344, 2, true), 'tile-compact-160'));
  it('one column at 320 px', async () => visualDiff(await tiles(320, 1), 'tile-narrow-320'));
  for (const scheme of ['light', 'dark'])
    it(`many on a wall, hardly larger than their numbers, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const board = await fixture<HTMLElement>(tileWall());
      await waitUntil(() => board.querySelectorAll('[data-stamped]').length === 70, 'all that are calm', { timeout: 5_000 });
      await aTimeout(100);
      await visualDiff(board, `tile-wall-${scheme}`);
    });
  it('right to left', async () => {
    document.documentElement.dir = 'rtl';
    await visualDiff(await tiles(780, 4), 'tile-rtl');
  });
});
