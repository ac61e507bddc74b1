import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Loadable } from '../src/domain/loadable.js';
import { LOADING } from '../src/domain/loadable.js';
import type { Trend } from '../src/domain/trend.js';
import type { CockpitTrend } from '../src/widgets/trend/trend.js';
import '../src/define.js';
import { at, comparedLike, daysLike, driftingLike, fewContacts, GROUPS, ready, trendLike, yearByMinutes } from './trend-days.js';

interface Args extends Partial<Pick<CockpitTrend, 'kind' | 'band' | 'markers' | 'multiples' | 'decay'>> {
  readonly trend: Loadable<Trend>;
  readonly target?: string;
  readonly height: number;
  /** Of the box around it, px. */
  readonly width?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Trend',
  component: 'cockpit-trend',
  args: { trend: ready(trendLike(6)), height: 260 },
  render: ({ trend, target, height, width, ...rest }) => {
    const element = document.createElement('cockpit-trend');
    Object.assign(element, { metric: 'answerRate', height, trend, ...rest, ...(target !== undefined && { target }) });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The chart draws once the browser has told its width. */
async function drawn(canvas: HTMLElement): Promise<CockpitTrend> {
  const trend = canvas.querySelector('cockpit-trend');
  if (!trend) throw new Error('the story has no trend');
  for (let turn = 0; turn < 60 && !trend.renderRoot.querySelector('.plot'); turn++) await new Promise(requestAnimationFrame);
  return trend;
}

export const Default: Story = {};

/** Walks to the worst half hour by keyboard; the card lists every group there. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const trend = await drawn(canvasElement);
    const plot = trend.renderRoot.querySelector<HTMLElement>('.plot');
    plot?.focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) plot?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    await trend.updateComplete;
    if (trend.renderRoot.querySelector('.reading-slot')?.textContent.trim() !== '11:00–11:30') throw new Error('the card does not read 11:00');
  },
};

/** One group picked in the legend; the others step back. */
export const Highlighted: Story = {
  play: async ({ canvasElement }) => {
    const trend = await drawn(canvasElement);
    const key = trend.renderRoot.querySelectorAll<HTMLButtonElement>('.key')[1];
    key?.click();
    await trend.updateComplete;
    if (key?.getAttribute('aria-pressed') !== 'true') throw new Error('the line is not highlighted');
  },
};

/** Areas are read by their size, so their axis begins at zero. */
export const Area: Story = { args: { trend: ready(trendLike(2)), kind: 'area' } };

/** A value is true of its whole slot, and held over it. */
export const Step: Story = { args: { trend: ready(trendLike(3)), kind: 'step' } };

/** Bars begin at zero, always; what is not over yet is hollow. */
export const Bar: Story = { args: { trend: ready(trendLike(3)), kind: 'bar' } };

/** Few contacts a slot: the ribbon says how far each share may be off by chance. */
export const Ribbon: Story = { args: { trend: ready(fewContacts()) } };

/** The same weekday of several weeks, as a thin dashed ghost of each line. */
export const Compared: Story = { args: { trend: ready(comparedLike(2, 'baseline')) } };

/** While an alert was in breach the plot is shaded; what happened is marked on top of it. */
export const Happened: Story = {
  args: {
    trend: ready({ ...trendLike(1), breaches: [{ start: at(9.5), end: at(11) }] }),
    band: '85% 95%',
    markers: [
      { at: at(10), kind: 'alert', label: '接通率低于 80 % 持续 30 分钟' },
      { at: at(10.6), kind: 'plan', label: '启动来电分流预案' },
      { at: at(12), kind: 'note', label: '线路恢复' },
    ],
  },
};

/** The line leaves its season: since when by a mark, how fast and found by what in a sentence. */
export const Drift: Story = { args: { trend: ready(driftingLike()), decay: true } };

/** Three weeks have no median worth the name: why there is no verdict. */
export const DriftUnknown: Story = { args: { trend: ready(driftingLike(3)), decay: true } };

/** Twelve groups that would be a tangle: a small chart each, on one scale. */
export const Multiples: Story = { args: { trend: ready(trendLike(12)), multiples: true, height: 420 } };

/** A line is hidden by its swatch. */
export const Hidden: Story = {
  play: async ({ canvasElement }) => {
    const trend = await drawn(canvasElement);
    const swatch = trend.renderRoot.querySelectorAll<HTMLButtonElement>('.show')[1];
    swatch?.click();
    await trend.updateComplete;
    if (swatch?.getAttribute('aria-pressed') !== 'false') throw new Error('the line is not hidden');
  },
};

/** A part of three days, by the plus key; the way back stands beside the range. */
export const Zoomed: Story = {
  args: { trend: ready(daysLike(2, 3)) },
  play: async ({ canvasElement }) => {
    const trend = await drawn(canvasElement);
    const plot = trend.renderRoot.querySelector<HTMLElement>('.plot');
    plot?.focus();
    for (const key of ['+', '+']) {
      plot?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await trend.updateComplete;
    }
    if (!trend.renderRoot.querySelector('.show-all')) throw new Error('the chart is not zoomed');
  },
};

/** A year by the minute as columns of numbers: each device pixel shows its lowest and highest value, so that no spike is lost. */
export const HalfAMillion: Story = { args: { trend: ready(yearByMinutes()) } };

/** The same numbers as a table. */
export const Table: Story = {
  play: async ({ canvasElement }) => {
    const trend = await drawn(canvasElement);
    trend.renderRoot.querySelector<HTMLButtonElement>('.toggle')?.click();
    await trend.updateComplete;
    if (trend.renderRoot.querySelectorAll('.twin tbody tr').length !== 11) throw new Error('the table does not have the eleven half hours');
  },
};

export const Loading: Story = { args: { trend: LOADING } };

export const Progress: Story = { args: { trend: { status: 'loading', progress: 0.42 } } };

export const Empty: Story = { args: { trend: ready(trendLike(0)) } };

export const Stale: Story = { args: { trend: { status: 'stale', value: trendLike(4), reason: { code: 'late', since: trendLike(0).asOf } } } };

export const Partial: Story = { args: { trend: ready(trendLike(4, { completeness: 'partial' })) } };

export const Failed: Story = { args: { trend: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** One group in one half hour. */
export const OnePoint: Story = { args: { trend: ready({ ...trendLike(1), series: trendLike(1).series.map((line) => ({ ...line, points: line.points.slice(0, 1) })) }) } };

/** Twelve groups over three days: grey lines, the worst in front, the nights as gaps. */
export const Extreme: Story = { args: { trend: ready(daysLike(12, 3)) } };

/** Four hundred groups, and a name of 24 characters. */
export const Crowd: Story = {
  args: {
    trend: ready({
      ...daysLike(12, 1),
      series: Array.from({ length: 400 }, (_, index) => {
        const [line] = daysLike(12, 1).series.slice(index % 12);
        return { id: `g${index}`, label: index === 1 ? '华东区信用卡金卡客户服务投诉二线处理专席技能组' : `${GROUPS[index % 12] ?? ''} ${index}`, points: line?.points ?? [] };
      }),
    }),
  },
};

/** As wide as the smallest phone: names move into the legend, and the card stands above the plot. */
export const Narrow: Story = { args: { width: 296 } };

export const RTL: Story = { globals: { dir: 'rtl' } };

export const English: Story = { globals: { lang: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** Looks as the system wants it where forced colours are on: dashes, names and swatches carry what colour did. */
export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };

/** Nothing of the chart moves, so this is the same picture. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
