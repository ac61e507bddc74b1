import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { JourneyFlow } from '../src/journeys/journey-flow.js';
import { LOADING, type Loadable } from '../src/domain/loadable.js';
import '../src/define.js';
import { flowLike, hugeFlow, oddFlow, readyFlow } from './journeys.js';

interface Args {
  readonly flow: Loadable<JourneyFlow>;
  readonly mode: 'graph' | 'channels' | 'table';
  /** Of the box around it, px. */
  readonly width?: number;
}

const meta: Meta<Args> = {
  title: 'Widgets/Flow',
  component: 'cockpit-flow',
  args: { flow: readyFlow(flowLike(200)), mode: 'graph' },
  render: ({ flow, mode, width }) => {
    const element = document.createElement('cockpit-flow');
    Object.assign(element, { flow, mode });
    if (width !== undefined) element.style.inlineSize = `min(${width}px, 100%)`;
    return element;
  },
};
export default meta;

type Story = StoryObj<Args>;

const press = (selector: string): NonNullable<Story['play']> => async ({ canvasElement }) => {
  const flow = canvasElement.querySelector('cockpit-flow');
  await flow?.updateComplete;
  const button = flow?.renderRoot.querySelector<HTMLElement>(selector);
  if (!flow || !button) throw new Error(`the story has no ${selector}`);
  button.click();
  await flow.updateComplete;
};

export const Default: Story = {};

/** The worst bottleneck, and the journeys that waited there longest. */
export const Bottleneck: Story = { play: press('.ranked .entry') };
export const Channels: Story = { args: { mode: 'channels' } };
export const Table: Story = { args: { mode: 'table' } };
export const Loading: Story = { args: { flow: LOADING } };
export const Empty: Story = { args: { flow: readyFlow(flowLike(0)) } };
export const Stale: Story = { args: { flow: { status: 'stale', value: flowLike(60), reason: { code: 'late' } } } };
export const Failed: Story = { args: { flow: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } } } };
/** Out of order, without end, overlapping, ended before begun, told twice: counted in, and said. */
export const OddData: Story = { args: { flow: readyFlow(oddFlow()) } };
/** 200 steps and 1,000 edges. */
export const Extreme: Story = { args: { flow: readyFlow(hugeFlow()) } };
export const Narrow: Story = { args: { width: 320 } };
export const RTL: Story = {
  render: ({ flow, mode }) => Object.assign(document.createElement('cockpit-flow'), { flow, mode, dir: 'rtl' }),
};

export const Dark: Story = { globals: { theme: 'dark' } };
export const ForcedColors: Story = { parameters: { forcedColors: 'active' } };
export const ReducedMotion: Story = { parameters: { reducedMotion: 'reduce' } };
