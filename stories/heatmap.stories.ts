import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Heatmap } from '../src/domain/heatmap.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import '../src/define.js';
import { CHANNELS, groups, heatLike, longDay, ready, weekdays } from './heatmap-days.js';

interface Args {
  readonly heatmap: Loadable<Heatmap>;
  readonly values: boolean;
  /** Of the box around it, px. */
  readonly width?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Heatmap',
  component: 'cockpit-heatmap',
  args: { heatmap: ready(heatLike(CHANNELS)), values: false },
  render: ({ heatmap, values, width }) => {
    const element = document.createElement('cockpit-heatmap');
    Object.assign(element, { heatmap, values });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The colours turn around the target; the slot under way is marked, the rest of the day is empty. */
export const Default: Story = {};

/** Without a target the scale runs from the least to the greatest. */
export const Sequential: Story = { args: { heatmap: ready(heatLike(CHANNELS, { target: undefined })) } };

/** Four weeks by weekday, with their values. */
export const Weekdays: Story = { args: { heatmap: ready(weekdays()), values: true } };

/** The clock shows 02:00 twice: twenty-five columns. */
export const LongDay: Story = { args: { heatmap: ready(longDay()) } };

/** Walks to a cell by keyboard. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('cockpit-heatmap');
    await element?.updateComplete;
    const grid = element?.renderRoot.querySelector('.scroller');
    for (const key of ['Home', 'End', 'ArrowDown', 'Home']) grid?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await element?.updateComplete;
    if (!element?.renderRoot.querySelector('.reading')?.textContent.startsWith('在线客服')) throw new Error('the second row is not read');
  },
};

/** The same numbers as a table. */
export const Table: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('cockpit-heatmap');
    await element?.updateComplete;
    element?.renderRoot.querySelector<HTMLButtonElement>('.table')?.click();
    await element?.updateComplete;
    if (element?.renderRoot.querySelectorAll('.twin tbody tr').length !== CHANNELS.length) throw new Error('the table does not have a row a channel');
  },
};

export const Loading: Story = { args: { heatmap: LOADING } };

export const Empty: Story = { args: { heatmap: ready(heatLike([])) } };

export const OneRow: Story = { args: { heatmap: ready(heatLike(['电话'])) } };

export const Stale: Story = { args: { heatmap: { status: 'stale', value: heatLike(CHANNELS), reason: { code: 'late', since: heatLike([]).asOf } } } };

export const Failed: Story = { args: { heatmap: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };

/** Four hundred groups by quarters of an hour, and a name of 24 characters. */
export const Extreme: Story = { args: { heatmap: ready(heatLike(groups(400), { step: 'PT15M' })) } };

export const Narrow: Story = { args: { width: 296 } };

export const RTL: Story = { globals: { dir: 'rtl' } };

export const English: Story = { globals: { lang: 'en' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };

/** Nothing of the map moves, so this is the same picture. */
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
