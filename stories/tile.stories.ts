import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import type { Reading } from '../src/domain/reading.js';
import { readingLike, ready, secondsLike, slots, stale } from './tile-readings.js';
import { tileWall } from './tile-wall.js';
import '../src/define.js';

interface Args {
  readonly reading: Loadable<Reading>;
  readonly metric?: string;
  readonly variant?: string;
  readonly target?: string;
  readonly skillGroup?: string;
  readonly label?: string;
  readonly compact: boolean;
  readonly forecast?: boolean;
  /** CSS px of the box around. */
  readonly width: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Tile',
  component: 'cockpit-tile',
  args: { reading: ready(readingLike()), metric: 'answerRate', target: '80%', compact: false, width: 220 },
  render: ({ reading, metric, variant, target, skillGroup, label, compact, forecast, width }) => html`
    <div style="inline-size: ${width}px; max-inline-size: 100%">
      <cockpit-tile .reading=${reading} .metric=${metric} .variant=${variant} .target=${target} .skillGroup=${skillGroup} .label=${label} ?compact=${compact} ?forecast=${forecast}></cockpit-tile>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** 88 % against 90 %: shape, word and colour say it, and 89.96 would read 89.9. */
export const BelowTarget: Story = { args: { target: '90%', skillGroup: '信用卡' } };

/** The difference is more than chance: a filled arrow, a weight, a colour. */
export const Significant: Story = {
  args: {
    reading: ready(readingLike({ previous: { value: 0.95, numerator: 1140, denominator: 1200, range: { start: readingLike().range.start - 86_400_000, end: readingLike().range.end - 86_400_000 } } })),
  },
};

/** The details card: formula, parts, range, zone, source. */
export const Details: Story = {
  args: { metric: 'serviceLevel', reading: ready(readingLike({ metric: 'serviceLevel', variant: 'withoutShort' })) },
  play: async ({ canvasElement }) => {
    const tile = canvasElement.querySelector('cockpit-tile');
    await tile?.updateComplete;
    tile?.renderRoot.querySelector<HTMLElement>('.details')?.click();
    await tile?.updateComplete;
    if (!tile?.renderRoot.querySelector('.card:popover-open .card-formula')) throw new Error('the card did not open');
  },
};

export const Loading: Story = { args: { reading: LOADING } };

export const Empty: Story = { args: { reading: ready(readingLike({ value: undefined, numerator: 0, denominator: 0, series: slots(Array.from({ length: 11 }, () => undefined)) })) } };

export const Partial: Story = { args: { reading: ready(readingLike({ completeness: 'partial' })) } };

/** Few surveys, still open: provisional, with its n, and points where a line would claim too much. */
export const SmallSample: Story = {
  args: {
    metric: 'customerSatisfaction',
    target: '90%',
    width: 300,
    reading: ready(
      readingLike({
        metric: 'customerSatisfaction',
        value: 18 / 21,
        numerator: 18,
        denominator: 21,
        completeness: 'provisional',
        series: slots([[3, 4], undefined, undefined, [5, 5], [2, 3], [8, 9], undefined, undefined, undefined, undefined, undefined]),
      }),
    ),
  },
};

export const Stale: Story = { args: { reading: stale(readingLike()), width: 280 } };

export const Failed: Story = { args: { reading: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** A metric that does not exist is said to its author, where it stands. */
export const UnknownMetric: Story = { args: { metric: 'serviceLvl' } };

/** Long names, large numbers, thousands of slots. */
export const Extreme: Story = {
  args: {
    metric: 'longestWait',
    target: '60',
    skillGroup: '挂失与紧急补办贵宾专席夜间班组（一线）',
    reading: ready(secondsLike('longestWait', Array.from({ length: 2016 }, (_, index) => 40 + (index % 48) * 3 + (index === 700 ? 36_000 : 0)), 3601)),
  },
};

/** The least a tile works in: 160 x 96 CSS px. */
export const Narrow: Story = { args: { width: 160, compact: true, target: '90%' } };

/** It falls, and says when it will be below its target and how sure that is; only where a page asks for it. */
export const Forecast: Story = {
  args: { forecast: true, width: 280, reading: ready(readingLike({ value: 0.897, series: slots([980, 965, 946, 931, 915, 884, 881, 866, 849, 832].map((answered) => [answered, 1000] as const)) })) },
};

export const Wide: Story = { args: { width: 440, target: '90%' } };

/** Hardly larger than their numbers, and many of them on a board: their figures are pixels of the board, and are still read out. */
export const Wall: Story = { render: tileWall };

export const RTL: Story = { globals: { dir: 'rtl' }, args: { target: '90%' } };

export const English: Story = { globals: { lang: 'en' }, args: { target: '90%' } };

export const Dark: Story = { globals: { theme: 'dark' }, args: { target: '90%' } };

/** In forced colours (emulate them in the browser's rendering panel) shape and word carry the state alone. */
export const ForcedColors: Story = { parameters: { forcedColors: 'active' }, args: { target: '90%' } };

/** Nothing on a tile moves. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
